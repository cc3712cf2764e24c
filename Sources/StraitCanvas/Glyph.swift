/// What one cell, or a wide one and its right half, can show: a base and the marks over it.
struct Glyph: Hashable {
  /// A scalar that takes one column or two.
  let base: Unicode.Scalar
  /// Scalars that take none and combine with the base, at most four, as a terminal's cell holds.
  var marks: [Unicode.Scalar] = []
  /// Its columns, 1 or 2.
  let width: Int

  /// Its text.
  var text: String {
    var text = String.UnicodeScalarView([base])
    text.append(contentsOf: marks)
    return String(text)
  }

  /// Gives the glyphs of a text, from left to right.
  ///
  /// A grapheme cluster with several bases, such as a flag, a family of emoji, or halfwidth kana
  /// with its voicing, becomes as many glyphs, because terminals disagree on joining them. What
  /// takes no column and is no mark is dropped.
  static func each(in text: String, _ body: (Glyph) -> Void) {
    var glyph: Glyph?
    for scalar in text.unicodeScalars {
      let width = CellWidth.of(scalar)
      if width > 0 {
        if let glyph { body(glyph) }
        glyph = Glyph(base: scalar, width: width)
      } else if isMark(scalar) {
        if let marks = glyph?.marks.count, marks < 4 { glyph?.marks.append(scalar) }
      } else {
        // A mark that follows was not meant for the base before.
        if let glyph { body(glyph) }
        glyph = nil
      }
    }
    if let glyph { body(glyph) }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    if (0xFE00...0xFE0F).contains(scalar.value) { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    // The vowels and final consonants of conjoining Hangul.
    case .otherLetter: return true
    default: return false
    }
  }
}
