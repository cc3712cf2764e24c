/// Makes text from outside safe to show on a terminal and in a page.
///
/// A terminal obeys control characters, and a reader is misled by characters that turn the
/// direction of a line or cannot be seen (CWE-150, CWE-1007). So text is cleaned once, when it is
/// read:
///
/// 1. It is in Unicode Normalization Form C, since terminals drop the vowels of decomposed Hangul.
/// 2. It holds no C0 or C1 control but the line feed, no bidirectional control, nothing of zero
///    width, no byte-order mark, no tag, private-use or non-character. `␦` stands once where one or
///    more were.
/// 3. An emoji sequence is its first character, a flag its two letters, since no two programs agree
///    on the width of a sequence.
/// 4. A base carries at most four combining marks, as many as a cell holds.
public enum SafeText {
  /// What stands where something was taken out: U+2426, the symbol for substitute.
  public static let mark: Unicode.Scalar = "\u{2426}"

  /// A text made safe.
  ///
  /// - Parameters:
  ///   - raw: the text as it came. CRLF and a lone CR become a line feed, a tab a space.
  ///   - limit: how many Unicode scalars are kept; a base is not parted from its marks.
  /// - Returns: the text, how many scalars were taken out and marked, and whether the end was cut.
  public static func clean(
    _ raw: String,
    limit: Int
  ) -> (
    text: String, removed: Int, wasCut: Bool
  ) {
    var raw = raw
    let isPlain = raw.withUTF8 { bytes in
      bytes.count <= limit && isPlainASCII(bytes)
    }
    if isPlain { return (raw, 0, false) }
    // Line feeds stay, so that prose is no slower than a line.
    if raw.utf8.count <= limit,
      raw.unicodeScalars.allSatisfy({ isSimple($0.value) || $0.value == 0x0A })
    {
      return (raw, 0, false)
    }
    var cleaning = SafeTextCleaning(limit: limit)
    return cleaning.run(raw)
  }

  /// A text made safe that fits in one line: line breaks and the spaces around them are one space.
  public static func singleLine(
    _ raw: String,
    limit: Int
  ) -> (
    text: String, removed: Int, wasCut: Bool
  ) {
    var result = clean(raw, limit: limit)
    guard result.text.withUTF8({ $0.contains(0x0A) }) else { return result }
    let lines = result.text.split(separator: "\n").map(trimmed).filter { !$0.isEmpty }
    result.text = lines.joined(separator: " ")
    return result
  }

  /// The first scalar of a line that ``clean(_:limit:)`` takes out and marks, and its offset in
  /// scalars.
  static func firstTakenOut(_ line: String) -> (scalar: Unicode.Scalar, offset: Int)? {
    var cleaning = SafeTextCleaning(limit: .max)
    _ = cleaning.run(line)
    return cleaning.firstTakenOut
  }

  /// Without the spaces at both ends, also the ideographic and the no-break space.
  static func trimmed(_ text: Substring) -> Substring {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case " ", "\t", "\n", "\r", "\u{A0}", "\u{3000}": true
      default: false
      }
    }
    // Most text has no space at its ends, and ASCII there says so at once.
    if let first = text.utf8.first, let last = text.utf8.last, first > 0x20, first < 0x80,
      last > 0x20, last < 0x80
    {
      return text
    }
    var scalars = text.unicodeScalars
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return Substring(scalars)
  }

  @inline(__always)
  static func isPlainASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes where byte < 0x20 || byte > 0x7E { return false }
    return true
  }

  /// Whether a scalar may be shown as it is, by itself; for a line that must keep its columns.
  static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    isSimple(scalar.value) || (!isForbidden(scalar) && !isVariationSelector(scalar))
  }

  /// Scalars that are visible, already NFC, and change nothing before or after them.
  ///
  /// A text of these alone needs no normalisation; it is nearly all text of a board.
  static func isSimple(_ value: UInt32) -> Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x370...0x373, 0x375...0x377, 0x37A...0x37D,
      0x388...0x482, 0x2010...0x2027, 0x2030...0x205E, 0x2070...0x209C, 0x20A0...0x20BF,
      0x2190...0x2328, 0x232B...0x2425, 0x2460...0x25FF, 0x3000...0x3029, 0x3030...0x303F,
      0x3041...0x3096, 0x309B...0x30FF, 0x3131...0x3163, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xAC00...0xD7A3, 0xFF01...0xFF9F, 0xFFE0...0xFFE6, 0xFFFD, 0x20000...0x2A6DF:
      true
    default: false
    }
  }

  /// Variation selectors: they choose a glyph for the character before them.
  static func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x180B...0x180D, 0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    default: false
    }
  }

  /// What is never shown: it commands a terminal, turns a line, or cannot be seen.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .privateUse, .surrogate, .lineSeparator, .paragraphSeparator:
      return true
    case .format:
      // Signs that enclose the digits after them are format characters too, and visible.
      switch scalar.value {
      case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: return false
      default: return true
      }
    default:
      if isVariationSelector(scalar) { return false }
      return properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
        || scalar == "\u{FFFC}"
    }
  }
}
