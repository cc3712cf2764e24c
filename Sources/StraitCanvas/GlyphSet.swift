/// Which glyphs a terminal can show in one column each.
///
/// Only glyphs that we draw ourselves are exchanged, each for one of the same width: lines, blocks,
/// dots, arrows, marks and punctuation. Words keep their letters, whatever their script, because
/// nothing looks like them.
public enum GlyphSet: String, Sendable, CaseIterable {
  /// All of them.
  case unicode
  /// None that an East Asian terminal may show in two columns.
  case narrow
  /// ASCII alone.
  case ascii

  /// What a scalar becomes.
  public func map(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if self == .unicode || scalar.value < 0x80 { return scalar }
    switch scalar.value {
    case 0x2500...0x257F: return line(scalar)
    case 0x2580...0x259F: return block(scalar)
    case 0x2800...0x28FF: return self == .ascii ? dots(scalar) : scalar
    default: break
    }
    switch self {
    case .unicode: return scalar
    case .narrow: return Self.narrowMarks[scalar] ?? scalar
    case .ascii: return Self.asciiMarks[scalar] ?? scalar
    }
  }

  private func line(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if self == .narrow && !CellWidth.isAmbiguous(scalar) { return scalar }
    switch scalar.value {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550, 0x2574, 0x2576,
      0x2578, 0x257A, 0x257C, 0x257E:
      return self == .narrow ? "╌" : scalar.value == 0x2550 ? "=" : "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577,
      0x2579, 0x257B, 0x257D, 0x257F:
      return self == .narrow ? "╎" : "|"
    case 0x2571: return "/"
    case 0x2572: return "\\"
    case 0x2573: return "x"
    // Corners and crossings.
    default: return "+"
    }
  }

  private func block(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch self {
    case .unicode: return scalar
    case .narrow:
      if !CellWidth.isAmbiguous(scalar) { return scalar }
      return Self.narrowBlocks[scalar] ?? "⣿"
    case .ascii: return Self.asciiBlocks[scalar] ?? "#"
    }
  }

  /// Dots by where they are and how many: one line's worth keeps its height.
  private func dots(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let bits = scalar.value & 0xFF
    // The rows of a cell, from the top: dots 1 and 4, 2 and 5, 3 and 6, 7 and 8.
    let rows = [0x09, 0x12, 0x24, 0xC0].map { bits & $0 != 0 }
    switch rows {
    case [false, false, false, false]: return " "
    case [true, false, false, false]: return "'"
    case [false, true, false, false], [false, false, true, false], [false, true, true, false]:
      return "-"
    case [false, false, false, true]: return "_"
    case [true, true, false, false]: return "\""
    case [false, false, true, true]: return "."
    default: return bits.nonzeroBitCount >= 6 ? "#" : ":"
    }
  }

  /// Braille stands in for bars: it is always one column.
  private static let narrowBlocks: [Unicode.Scalar: Unicode.Scalar] = [
    "▀": "⠛", "▁": "⣀", "▂": "⣀", "▃": "⣤", "▄": "⣤", "▅": "⣶", "▆": "⣶", "▇": "⣿", "█": "⣿",
    "▉": "⣿", "▊": "⡿", "▋": "⡇", "▌": "⡇", "▍": "⡇", "▎": "⠇", "▏": "⠂", "▒": "░", "▓": "⣿",
    "▔": "⠉", "▕": "⢸",
  ]

  private static let asciiBlocks: [Unicode.Scalar: Unicode.Scalar] = [
    "▀": "\"", "▁": "_", "▂": ".", "▃": ":", "▄": "-", "▅": "=", "▆": "+", "▇": "*", "█": "#",
    "▏": "|", "▎": "|", "▍": "|", "▌": "|", "▐": "|", "▕": "|", "▔": "'", "░": ".", "▒": ":",
    "▓": "%",
  ]

  private static let narrowMarks: [Unicode.Scalar: Unicode.Scalar] = [
    "▲": "▴", "▼": "▾", "▶": "▸", "◀": "◂", "↑": "▴", "↓": "▾", "←": "◂", "→": "▸", "↔": "⇄",
    "●": "◉", "○": "◦", "◑": "◒", "◐": "◓", "◎": "◉", "■": "◼", "□": "◻", "◆": "◊", "◇": "▫",
    "★": "✦", "☆": "✧", "…": "⋯", "·": "∙", "–": "-", "—": "-", "‘": "'", "’": "'", "“": "\"",
    "”": "\"", "×": "x", "÷": "/", "±": "+", "°": "o", "§": "S", "※": "*", "⇒": "▸", "⇔": "⇄",
    "≠": "#", "≤": "<", "≥": ">", "≈": "~", "∞": "~", "•": "∙",
  ]

  private static let asciiMarks: [Unicode.Scalar: Unicode.Scalar] = [
    "▲": "^", "▴": "^", "▼": "v", "▾": "v", "▬": "=", "▸": ">", "◂": "<", "▶": ">", "◀": "<",
    "↑": "^", "↓": "v", "←": "<", "→": ">", "↔": "=", "⇄": "=", "⇒": ">", "⇔": "=", "●": "*",
    "○": "o", "◔": ".", "◑": ":", "◐": ":", "◕": ";", "◉": "*", "◎": "o", "◦": "o", "◒": ":",
    "◓": ":", "■": "#", "□": "O", "◻": "O", "◼": "#", "▪": "+", "▫": "o", "◆": "*", "◇": "o",
    "◈": "*", "◊": "o",
    "★": "*", "☆": "*", "⚑": "!", "⚠": "!", "✓": "y", "✗": "x", "×": "x", "÷": "/", "±": "+",
    "−": "-", "–": "-", "—": "-", "‑": "-", "…": "~", "⋯": "~", "·": ".", "∙": ".", "•": "*",
    "‹": "<", "›": ">", "«": "<", "»": ">", "‘": "'", "’": "'", "“": "\"", "”": "\"", "°": "o",
    "§": "S", "※": "*", "≠": "#", "≤": "<", "≥": ">", "≈": "~", "⏎": "$", "⇥": "]", "⇤": "[",
    "⌫": "{", "␦": "?", "\u{A0}": " ",
  ]
}

extension Frame {
  /// The frame with its glyphs exchanged for those of a set; roles, links and places stay.
  public func mapped(to set: GlyphSet) -> Frame {
    if set == .unicode { return self }
    var mapped = self
    mapped.replaceGlyphs { set.map($0) }
    return mapped
  }
}
