/// How a glyph is set: with which fonts, and in which language a reader speaks it.
public enum GlyphScript: Hashable, Sendable, CaseIterable {
  /// Letters and symbols, wide ones that are no ideographs among them.
  case latin
  /// Hangul.
  case hangul
  /// Kana, and the ideographs that go with them.
  case kana

  /// The script of a cell with a text.
  public init(_ cell: Cell, _ text: String) {
    guard cell.width == 2, let scalar = text.unicodeScalars.first else {
      self = .latin
      return
    }
    switch scalar.value {
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: self = .hangul
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
      self = .kana
    default: self = .latin
    }
  }
}
