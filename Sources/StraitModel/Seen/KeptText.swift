/// Text that was kept in a file of the user's own, and may have been changed there.
public enum KeptText {
  /// The text without what a terminal obeys or a reader cannot see: `␦` stands for each run of it.
  ///
  /// What was kept was safe when it was written; this holds for a file that somebody else wrote.
  public static func safe(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    guard text.unicodeScalars.contains(where: isHostile) else { return text }
    var safe = String.UnicodeScalarView()
    var isInRun = false
    for scalar in text.unicodeScalars {
      if isHostile(scalar) {
        if !isInRun { safe.append("\u{2426}") }
        isInRun = true
      } else {
        safe.append(scalar)
        isInRun = false
      }
    }
    return String(safe)
  }

  private static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20..<0x7F).contains(scalar.value) { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      return true
    default: return false
    }
  }
}
