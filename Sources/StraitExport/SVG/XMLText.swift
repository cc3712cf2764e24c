import StraitCanvas

/// Text that is safe between tags and in quoted attributes.
public enum XMLText {
  /// The text escaped, without what XML forbids and without what hides or turns text around.
  ///
  /// A mark at the beginning would combine with the tag before it, and one after an escape with the
  /// escape: to whoever normalises the file `>` and U+0338 are `≯`. Such marks are left out.
  public static func escape(_ text: String) -> String {
    var escaped = ""
    var hasBase = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t": escaped += " "
      default:
        let isBase = CellWidth.of(scalar) > 0
        if isBase || (hasBase && isMark(scalar)) { escaped.unicodeScalars.append(scalar) }
        hasBase = hasBase || isBase
        continue
      }
      hasBase = false
    }
    return escaped
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    if (0xFE00...0xFE0F).contains(scalar.value) { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .otherLetter: return true
    default: return false
    }
  }
}
