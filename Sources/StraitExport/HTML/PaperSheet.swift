import StraitCanvas

/// How large a screen is printed on a sheet of A4 that lies on its side.
struct PaperSheet {
  /// The margin on each side, in millimetres.
  static let margin = 10

  /// The size of letters, in hundredths of a millimetre.
  private let hundredths: Int

  /// Takes a screen's size.
  ///
  /// It fills the width of the sheet, and its height too, as long as that leaves letters of five
  /// points; a taller screen goes on to the next sheet. A small screen is not blown up.
  init(_ size: Size) {
    // A letter is at most 0.625 of its size wide, and a row 4/3 of it high.
    let wide = (297 - 2 * Self.margin) * 100 * 1000 / (max(1, size.columns) * 625)
    // The caption needs the rest of the height.
    let high = (210 - 2 * Self.margin - 24) * 100 * 3 / (max(1, size.rows) * 4)
    let leastLegible = 176
    let largest = 390
    hundredths = min(largest, wide, max(high, leastLegible))
  }

  /// The size of letters in millimetres: `3.11`.
  var fontSize: String {
    let rest = hundredths % 100
    return "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
