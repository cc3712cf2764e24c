public import StraitCanvas

/// Turns a frame into one HTML file that keeps its grid in any browser, on the screen and on paper.
///
/// Invariants:
/// 1. A column is as wide as the digit 0 of the font that the browser has. Every wide glyph, every
///    symbol and every stretch of one role stands in a box of whole columns, so that no other
///    font's advance widths are trusted; every row is as high as every other.
/// 2. Lines, blocks, shades and braille are shapes laid over their characters, and words that are
///    not in ASCII alone are laid over their own text. Both stay in the page unseen: what is
///    selected and copied is what the terminal shows, and a word in any script is found as a word.
/// 3. Nothing is loaded and nothing runs: there is no script, no font, no image, and the page
///    forbids them itself. Addresses occur only in links, and only `http` and `https`.
/// 4. The page is well-formed XML as well, so that it can be checked as such.
/// 5. The same frame, themes and note give the same bytes.
public enum HTMLEncoder {
  /// What the page forbids itself, should anything ever slip into it.
  public static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  /// The page of a frame.
  public static func encode(
    _ frame: Frame,
    themes: PageThemes,
    note: ExportNote = ExportNote()
  ) -> String {
    let cell = SVGEncoder.cell
    let width = max(1, frame.size.columns) * cell.width
    let height = max(1, frame.size.rows) * cell.height
    var shapes = SVGShapes(width: cell.width * 8, height: cell.height * 8)
    var spans: Set<Int> = []
    let visible = Set(Role.allCases.filter { role in themes.all.contains { $0.showsBlanks(role) } })
    let rows = (0..<frame.size.rows).map { row in
      HTMLRow.text(row, of: frame, visible: visible, shapes: &shapes, spans: &spans)
    }
    let style = HTMLStyle(
      size: frame.size,
      roles: Set(frame.cells.map(\.role)),
      spans: spans.sorted()
    )
    let title = XMLText.escape(note.title.isEmpty ? "Screen" : note.title)
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\"/>",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\"/>",
      "<meta name=\"referrer\" content=\"no-referrer\"/>",
      "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"/>",
      "<meta name=\"color-scheme\" content=\"\(HTMLStyle.schemes(of: themes))\"/>",
    ]
    if !note.description.isEmpty {
      lines.append("<meta name=\"description\" content=\"\(XMLText.escape(note.description))\"/>")
    }
    if let record = note.record { lines.append(record.meta) }
    lines += [
      "<title>\(title)</title>", "<style>\(style.sheet(of: themes))</style>", "</head>", "<body>",
      "<main>", "<figure>",
      "<div class=\"screen\" role=\"region\" tabindex=\"0\" aria-label=\"\(title)\">",
      "<svg viewBox=\"0 0 \(width) \(height)\" preserveAspectRatio=\"none\" aria-hidden=\"true\">",
    ]
    lines += shapes.elements()
    lines.append("</svg>")
    // The first line break after the tag is not part of the text.
    lines.append("<pre>")
    lines += rows
    lines.append("</pre>")
    lines.append("</div>")
    lines += caption(note)
    lines += ["</figure>", "</main>", "</body>", "</html>"]
    return lines.map { $0 + "\n" }.joined()
  }

  /// What stands below the screen, on paper too: what it is, and where its data come from.
  private static func caption(_ note: ExportNote) -> [String] {
    if note == ExportNote() { return [] }
    var lines = ["<figcaption>"]
    if !note.title.isEmpty { lines.append("<h1>\(XMLText.escape(note.title))</h1>") }
    if !note.description.isEmpty { lines.append("<p>\(XMLText.escape(note.description))</p>") }
    if !note.entries.isEmpty {
      lines.append("<dl>")
      for entry in note.entries {
        lines.append(
          "<div><dt>\(XMLText.escape(entry.name))</dt> <dd>\(XMLText.escape(entry.value))</dd></div>"
        )
      }
      lines.append("</dl>")
    }
    return lines + ["</figcaption>"]
  }
}

extension Theme {
  /// True for a role whose blanks can be told from the page.
  func showsBlanks(_ role: Role) -> Bool {
    let style = self[role]
    return style.background != nil || style.isReversed || style.isUnderlined
  }
}

extension ExportRecord {
  /// The record as a page carries it.
  public var meta: String { "<meta name=\"record\" content=\"\(XMLText.escape(text))\"/>" }
}
