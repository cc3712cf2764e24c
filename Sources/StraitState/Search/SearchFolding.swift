/// Makes texts alike that a person takes for the same.
///
/// Capitals become small, full-width letters ordinary ones, and katakana hiragana. Hangul and kana
/// that come in parts, as some systems send them, are put together. Ideographs and everything else
/// stay, since what is a variant of what is a matter of taste there.
enum SearchFolding {
  /// The folded text.
  static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { append(scalar, to: &folded) }
    return String(folded).lowercased()
  }

  private static func append(
    _ scalar: Unicode.Scalar,
    to folded: inout String.UnicodeScalarView
  ) {
    if let last = folded.last, let whole = composed(last, scalar) {
      folded.removeLast()
      folded.append(whole)
      return
    }
    folded.append(plain(scalar))
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x30A1...0x30F6: Unicode.Scalar(scalar.value - 0x60) ?? scalar
    case 0x3000: " "
    default: scalar
    }
  }

  /// Hangul by the arithmetic of the Unicode Standard, section 3.12; kana with a voicing mark are
  /// one or two places behind the plain one.
  private static func composed(
    _ first: Unicode.Scalar,
    _ second: Unicode.Scalar
  ) -> Unicode.Scalar? {
    switch (first.value, second.value) {
    case (0x1100...0x1112, 0x1161...0x1175):
      return Unicode.Scalar(
        0xAC00 + ((first.value - 0x1100) * 21 + (second.value - 0x1161)) * 28
      )
    case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (first.value - 0xAC00) % 28 == 0:
      return Unicode.Scalar(first.value + second.value - 0x11A7)
    case (0x304B...0x3062, 0x3099), (0x3064...0x3069, 0x3099), (0x306F...0x307D, 0x3099):
      return Unicode.Scalar(first.value + 1)
    case (0x306F...0x307D, 0x309A): return Unicode.Scalar(first.value + 2)
    default: return nil
    }
  }
}
