import StraitCanvas

/// What stands between two blanks of a row, as markup.
struct HTMLWord {
  /// What a glyph is put into.
  private enum Piece: Hashable {
    /// Letters of ASCII, which are as wide as a column by themselves.
    case letters
    /// A box of one column.
    case symbol
    /// A box of two columns in a script.
    case wide(GlyphScript)
  }

  private struct Part {
    var piece: Piece
    var glyphs: [String]
  }

  private var parts: [Part] = []
  private var text = ""
  private var columns = 0

  /// Adds a glyph at the end.
  mutating func add(_ cell: Cell, _ glyph: String) {
    let piece: Piece =
      if cell.width == 2 {
        .wide(GlyphScript(cell, glyph))
      } else {
        cell.cluster == nil && cell.glyph < 0x7F ? .letters : .symbol
      }
    if parts.last?.piece == piece {
      parts[parts.count - 1].glyphs.append(glyph)
    } else {
      parts.append(Part(piece: piece, glyphs: [glyph]))
    }
    text += glyph
    columns += Int(cell.width)
  }

  /// The markup; `spans` gains the widths in columns that the style sheet must know.
  func markup(spans: inout Set<Int>) -> String {
    guard let first = parts.first else { return "" }
    if parts.count == 1 {
      switch first.piece {
      case .letters: return XMLText.escape(text)
      case .symbol: return first.glyphs.map { "<i>\(XMLText.escape($0))</i>" }.joined()
      case .wide: break
      }
    }
    spans.insert(columns)
    var seen = ""
    for part in parts {
      switch part.piece {
      case .letters:
        spans.insert(part.glyphs.count)
        let letters = XMLText.escape(part.glyphs.joined())
        seen += "<i class=\"n\(part.glyphs.count)\" data-g=\"\(letters)\"></i>"
      case .symbol: seen += Self.boxes(part.glyphs)
      case .wide(.latin): seen += "<span class=\"wide\">\(Self.boxes(part.glyphs))</span>"
      case .wide(.hangul):
        seen += "<span class=\"ko\" lang=\"ko\">\(Self.boxes(part.glyphs))</span>"
      case .wide(.kana): seen += "<span class=\"ja\" lang=\"ja\">\(Self.boxes(part.glyphs))</span>"
      }
    }
    return
      "<b class=\"n\(columns)\"><span class=\"\(names)\"\(language)>\(XMLText.escape(text))</span>"
      + "<span aria-hidden=\"true\">\(seen)</span></b>"
  }

  private static func boxes(_ glyphs: [String]) -> String {
    glyphs.map { "<i data-g=\"\(XMLText.escape($0))\"></i>" }.joined()
  }

  /// The classes of the text: it is as wide as what is seen, or nearly so.
  private var names: String {
    switch parts.first?.piece {
    case .wide(.hangul) where parts.count == 1: "t ko"
    case .wide(.kana) where parts.count == 1: "t ja"
    default: "t"
    }
  }

  /// The language that a reader speaks it in; a word of two scripts is left to the reader.
  private var language: String {
    let scripts = Set(parts.map(\.piece))
    switch (scripts.contains(.wide(.hangul)), scripts.contains(.wide(.kana))) {
    case (true, false): return " lang=\"ko\""
    case (false, true): return " lang=\"ja\""
    case (true, true), (false, false): return ""
    }
  }
}
