/// Which glyphs a terminal can show in one column each.
///
/// Only glyphs that we draw ourselves are exchanged, each for one of the same width: lines, blocks,
/// dots, arrows, marks and punctuation. Words keep their letters, whatever their script, because
/// nothing looks like them.
public enum GlyphSet: String, Sendable, CaseIterable {
  /// All of them.
  case unicode
  /// All but braille, for a font that has none: charts are drawn in quarters of a cell.
  case blocks
  /// None that an East Asian terminal may show in two columns.
  case narrow
  /// ASCII alone.
  case ascii

  /// What a scalar becomes.
  public func map(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if self == .unicode || scalar.value < 0x80 { return scalar }
    switch (self, scalar.value) {
    case (.blocks, 0x2800...0x28FF): return quarters(scalar)
    case (.ascii, 0x2800...0x28FF): return dots(scalar)
    case (.narrow, 0x2500...0x257F), (.ascii, 0x2500...0x257F): return line(scalar)
    case (.narrow, 0x2580...0x259F), (.ascii, 0x2580...0x259F): return block(scalar)
    default: break
    }
    switch self {
    case .unicode, .blocks: return scalar
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
    case .unicode, .blocks: return scalar
    case .narrow:
      if !CellWidth.isAmbiguous(scalar) { return scalar }
      return Self.narrowBlocks[scalar] ?? "⣿"
    case .ascii: return Self.asciiBlocks[scalar] ?? "#"
    }
  }

  /// Quarters of a cell, each black where one of its two dots is.
  private func quarters(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let masks: [UInt32] = [0x03, 0x18, 0x44, 0xA0]
    let index = masks.enumerated().reduce(0) { index, mask in
      index | (scalar.value & mask.element != 0 ? 1 << mask.offset : 0)
    }
    return Self.quarterBlocks[index]
  }

  /// By the sum of what is black: 1 the upper left, 2 the upper right, 4 and 8 those below.
  private static let quarterBlocks: [Unicode.Scalar] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]

  /// Dots by where they are and how many: one line's worth keeps its height, and a steep one leans.
  private func dots(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let bits = scalar.value & 0xFF
    // The rows of a cell, from the top: dots 1 and 4, 2 and 5, 3 and 6, 7 and 8.
    let masks: [UInt32] = [0x09, 0x12, 0x24, 0xC0]
    let rows = masks.map { bits & $0 != 0 }
    switch rows {
    case [false, false, false, false]: return " "
    case [true, false, false, false]: return "'"
    case [false, true, false, false], [false, false, true, false], [false, true, true, false]:
      return "-"
    case [false, false, false, true]: return "_"
    case [true, true, false, false]: return "\""
    case [false, false, true, true]: return "."
    default: return bits.nonzeroBitCount >= 6 ? "#" : lean(of: bits, masks)
    }
  }

  /// Which way dots over most of a cell's height lean: the left ones below the right ones, or above.
  private func lean(of bits: UInt32, _ masks: [UInt32]) -> Unicode.Scalar {
    let left = masks.indices.filter { bits & masks[$0] & 0x47 != 0 }
    let right = masks.indices.filter { bits & masks[$0] & 0xB8 != 0 }
    guard let leftTop = left.first, let leftEnd = left.last, let rightTop = right.first,
      let rightEnd = right.last
    else { return "|" }
    let fall = rightTop + rightEnd - leftTop - leftEnd
    return fall == 0 ? ":" : fall > 0 ? "\\" : "/"
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
    "◓": ":", "■": "#", "□": "%", "◻": "%", "◼": "#", "▪": "+", "▫": "o", "◆": "*", "◇": "o",
    "◈": "*", "◊": "o",
    "★": "*", "☆": "*", "⚑": "!", "⚠": "!", "✓": "y", "✗": "x", "×": "x", "÷": "/", "±": "+",
    "−": "-", "–": "-", "—": "-", "‑": "-", "…": "~", "⋯": "~", "·": ".", "∙": ".", "•": "*",
    "‹": "<", "›": ">", "«": "<", "»": ">", "‘": "'", "’": "'", "“": "\"", "”": "\"", "°": "o",
    "§": "S", "※": "*", "≠": "#", "≤": "<", "≥": ">", "≈": "~", "⏎": "$", "⇥": "|", "⇤": "&",
    "⌫": "%", "␦": "?", "\u{A0}": " ",
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
