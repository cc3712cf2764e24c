import CNcurses
import CPosix
import Glibc
import StraitCanvas

/// What ncurses' window holds, row by row, so that only rows that changed are written to it.
///
/// A row is kept as ncurses takes it: one `cchar_t` for each glyph, and none for the right half of a
/// wide one, which ncurses fills itself.
struct DrawnRows {
  private static let carriedBlanks = 3

  private var size = Size(columns: 0, rows: 0)
  private var rows: [[cchar_t]] = []
  private var frame: Frame?

  /// Writes to the window what differs from the last frame, and tells whether anything did.
  mutating func draw(_ frame: Frame, in size: Size, palette: Palette) -> Bool {
    if self.size != size {
      self.size = size
      rows = Array(repeating: [], count: size.rows)
      self.frame = nil
    }
    var changed = false
    var fresh: [cchar_t] = []
    fresh.reserveCapacity(size.columns)
    let comparable = self.frame.flatMap {
      $0.size == frame.size && $0.clusters == frame.clusters ? $0.cells : nil
    }
    frame.cells.withUnsafeBufferPointer { cells in
      for row in 0..<size.rows {
        if let comparable, row < frame.size.rows,
          DrawnRows.isSame(cells, comparable, row: row, columns: frame.size.columns)
        {
          continue
        }
        fresh.removeAll(keepingCapacity: true)
        fill(&fresh, row: row, of: frame, cells: cells, palette: palette)
        if DrawnRows.isSame(fresh, rows[row]) { continue }
        changed = true
        _ = fresh.withUnsafeBufferPointer {
          mvwadd_wchnstr(
            strait_screen_window(),
            Int32(row),
            0,
            $0.baseAddress,
            Int32($0.count)
          )
        }
        swap(&rows[row], &fresh)
      }
    }
    self.frame = frame
    return changed
  }

  private func fill(
    _ fresh: inout [cchar_t],
    row: Int,
    of frame: Frame,
    cells: UnsafeBufferPointer<Cell>,
    palette: Palette
  ) {
    let known = row < frame.size.rows ? min(frame.size.columns, size.columns) : 0
    var column = 0
    var last: Palette.Look?
    var blanks = 0
    while column < known {
      let cell = cells[row * frame.size.columns + column]
      let look = palette[cell.role]
      let width = max(1, Int(cell.width))
      if cell.glyph == 0x20 && look.leavesBlanks {
        blanks += 1
      } else {
        // Between two words a few blanks keep the look of the first: nobody sees it, and the terminal
        // is not told to change twice. More of them are passed over by moving the cursor.
        if let last, last.leavesBlanks, (1...DrawnRows.carriedBlanks).contains(blanks) {
          for index in fresh.count - blanks..<fresh.count { fresh[index] = glyph(0x20, last) }
        }
        blanks = 0
        last = look
      }
      if column + width > size.columns {
        fresh.append(glyph(0x20, look))
        column += 1
        continue
      }
      if cell.glyph >= 0x20 && cell.glyph < 0x7F {
        fresh.append(glyph(cell.glyph, look))
      } else if let cluster = cell.cluster {
        append(frame.clusters[cluster], width: width, look, to: &fresh)
      } else if wcwidth(wchar_t(bitPattern: cell.glyph)) == Int32(width), cell.glyph >= 0xA0 {
        fresh.append(glyph(cell.glyph, look))
      } else {
        appendReplacement(width: width, look, to: &fresh)
      }
      column += width
    }
    let blank = glyph(0x20, palette[.text])
    while column < size.columns {
      fresh.append(blank)
      column += 1
    }
  }

  /// A base and at most four marks, which is what one cell of ncurses holds.
  private func append(
    _ cluster: String,
    width: Int,
    _ look: Palette.Look,
    to fresh: inout [cchar_t]
  ) {
    var scalars = cluster.unicodeScalars.makeIterator()
    guard let base = scalars.next(), base.value >= 0x20,
      wcwidth(wchar_t(bitPattern: base.value)) == Int32(width)
    else { return appendReplacement(width: width, look, to: &fresh) }
    var marks: (wchar_t, wchar_t, wchar_t, wchar_t) = (0, 0, 0, 0)
    var count = 0
    while let scalar = scalars.next(), count < 4 {
      let value = wchar_t(bitPattern: scalar.value)
      guard scalar.value >= 0x300, wcwidth(value) == 0 else { continue }
      switch count {
      case 0: marks.0 = value
      case 1: marks.1 = value
      case 2: marks.2 = value
      default: marks.3 = value
      }
      count += 1
    }
    var cell = glyph(base.value, look)
    cell.chars = (cell.chars.0, marks.0, marks.1, marks.2, marks.3)
    fresh.append(cell)
  }

  /// Where the C library's table disagrees, ncurses would shift the rest of the row.
  private func appendReplacement(width: Int, _ look: Palette.Look, to fresh: inout [cchar_t]) {
    fresh.append(glyph(0xFFFD, look))
    for _ in 1..<max(1, width) { fresh.append(glyph(0x20, look)) }
  }

  private func glyph(_ value: UInt32, _ look: Palette.Look) -> cchar_t {
    var cell = cchar_t()
    cell.attr = look.attributes
    cell.chars.0 = wchar_t(bitPattern: value)
    cell.ext_color = look.pair
    return cell
  }

  private static func isSame(
    _ cells: UnsafeBufferPointer<Cell>,
    _ others: [Cell],
    row: Int,
    columns: Int
  ) -> Bool {
    guard columns > 0, let base = cells.baseAddress else { return true }
    return others.withUnsafeBufferPointer { others in
      guard let other = others.baseAddress else { return false }
      let offset = row * columns
      return memcmp(base + offset, other + offset, columns * MemoryLayout<Cell>.stride) == 0
    }
  }

  private static func isSame(_ cells: [cchar_t], _ others: [cchar_t]) -> Bool {
    cells.count == others.count
      && memcmp(cells, others, cells.count * MemoryLayout<cchar_t>.stride) == 0
  }
}
