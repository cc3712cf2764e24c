public import StraitCanvas

/// Turns a frame into an SVG picture that keeps its grid in any viewer and with any font.
///
/// Invariants:
/// 1. Every wide glyph, every symbol and every word of ASCII has its own absolute x; no viewer's
///    advance widths are trusted, and `textLength` is not used.
/// 2. Lines, blocks, shades and braille are shapes: no font can open a seam between them.
/// 3. Nothing is loaded and nothing runs: no scripts, no fonts, no images. Addresses occur only in
///    links, and only `http` and `https`.
/// 4. The same frame, theme and note give the same bytes.
public enum SVGEncoder {
  /// The size of a cell in pixels.
  static let cell = (width: 9, height: 20)
  /// The baseline of a row from its top, for Latin letters; ideographs stand a pixel lower.
  private static let baseline = 15

  /// The picture of a frame.
  public static func encode(
    _ frame: Frame,
    theme: Theme,
    note: ExportNote = ExportNote()
  ) -> String {
    let width = max(1, frame.size.columns) * cell.width
    let height = max(1, frame.size.rows) * cell.height
    var shapes = SVGShapes(width: cell.width * 8, height: cell.height * 8)
    var texts: [String] = []
    for row in 0..<frame.size.rows {
      texts += SVGRow(row, of: frame, shapes: &shapes).elements(
        cellWidth: cell.width,
        baseline: row * cell.height + baseline
      )
    }
    let label = note.title.isEmpty ? "" : " aria-label=\"\(XMLText.escape(note.title))\""
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" "
        + "width=\"\(width)\" height=\"\(height)\" role=\"img\"\(label)>"
    ]
    lines += describe(note)
    lines.append("<style>\(SVGStyle.sheet(of: theme, roles: Set(frame.cells.map(\.role))))</style>")
    lines.append("<rect class=\"page\" width=\"\(width)\" height=\"\(height)\"/>")
    lines += backgrounds(of: frame, theme: theme)
    lines += shapes.elements()
    lines += texts
    lines.append("</svg>")
    return lines.map { $0 + "\n" }.joined()
  }

  private static func describe(_ note: ExportNote) -> [String] {
    var lines: [String] = []
    if !note.title.isEmpty { lines.append("<title>\(XMLText.escape(note.title))</title>") }
    if !note.description.isEmpty {
      lines.append("<desc>\(XMLText.escape(note.description))</desc>")
    }
    if !note.entries.isEmpty || note.record != nil {
      let entries =
        (note.record.map { [$0.text] } ?? [])
        + note.entries.map { "\(XMLText.escape($0.name)): \(XMLText.escape($0.value))" }
      lines.append("<metadata>\(entries.joined(separator: "\n"))</metadata>")
    }
    return lines
  }

  /// A rectangle behind each stretch of cells whose role has a background.
  private static func backgrounds(of frame: Frame, theme: Theme) -> [String] {
    var rects: [Role: [ShapeRect]] = [:]
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        let role = frame[column, row].role
        guard SVGStyle.background(of: theme[role], in: theme) != nil else { continue }
        rects[role, default: []].append(
          ShapeRect(
            left: column * cell.width * 8,
            top: row * cell.height * 8,
            right: (column + 1) * cell.width * 8,
            bottom: (row + 1) * cell.height * 8
          )
        )
      }
    }
    return Role.allCases.flatMap { role in
      ShapeRect.joined(rects[role] ?? []).map {
        "<rect class=\"\(role.name)-back\" x=\"\(pixels($0.left))\" y=\"\(pixels($0.top))\" "
          + "width=\"\(pixels($0.right - $0.left))\" height=\"\(pixels($0.bottom - $0.top))\"/>"
      }
    }
  }
}
