/// A grid of braille dots, two across and four down in a cell, that remembers who set them.
struct DotGrid {
  /// Cells across.
  let columns: Int
  /// Cells down.
  let rows: Int
  private var bits: [UInt8]
  private var owners: [Int]

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    bits = Array(repeating: 0, count: columns * rows)
    owners = Array(repeating: 0, count: columns * rows)
  }

  /// Dots across.
  var width: Int { columns * 2 }

  /// Dots down.
  var height: Int { rows * 4 }

  /// The dots of a cell: the left and the right column, each from the top.
  private static let masks: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

  /// The glyph of a cell and who set its first dot; nil if it has none.
  func cell(column: Int, row: Int) -> (glyph: Unicode.Scalar, owner: Int)? {
    let index = row * columns + column
    guard bits[index] != 0, let glyph = Unicode.Scalar(0x2800 + UInt32(bits[index])) else {
      return nil
    }
    return (glyph, owners[index])
  }

  /// Sets a dot, counted from the left and from the bottom; outside it does nothing.
  mutating func set(_ x: Int, _ y: Int, owner: Int) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    let down = height - 1 - y
    let index = down / 4 * columns + x / 2
    if bits[index] == 0 { owners[index] = owner }
    bits[index] |= Self.masks[x % 2][down % 4]
  }

  /// A straight line between two dots, both included (Bresenham 1965).
  ///
  /// The dots of a dotted line are counted from `phase`, which it gives back, so that a line of
  /// several pieces is dotted evenly.
  mutating func line(
    from start: (x: Int, y: Int),
    to end: (x: Int, y: Int),
    stroke: SeriesStyle.Stroke,
    owner: Int,
    phase: inout Int
  ) {
    let across = abs(end.x - start.x)
    let down = -abs(end.y - start.y)
    var x = start.x
    var y = start.y
    var error = across + down
    while true {
      if phase % stroke.period == 0 { set(x, y, owner: owner) }
      phase += 1
      if x == end.x && y == end.y { return }
      let twice = 2 * error
      if twice >= down {
        error += down
        x += start.x < end.x ? 1 : -1
      }
      if twice <= across {
        error += across
        y += start.y < end.y ? 1 : -1
      }
    }
  }
}
