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

  /// The glyphs of a grapheme cluster, mostly one.
  ///
  /// A cluster with several bases, such as a flag, a family of emoji, or halfwidth kana with its
  /// voicing, becomes as many glyphs, because terminals disagree on joining them. What takes no
  /// column and is no mark is dropped.
  static func split(_ character: Character) -> [Glyph] {
    var glyphs: [Glyph] = []
    for scalar in character.unicodeScalars {
      let width = CellWidth.of(scalar)
      if width > 0 {
        glyphs.append(Glyph(base: scalar, width: width))
      } else if let last = glyphs.indices.last, glyphs[last].marks.count < 4, isMark(scalar) {
        glyphs[last].marks.append(scalar)
      }
    }
    return glyphs
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
