/// A number in whole units of its last printed digit, so that printed parts can be added up exactly.
public struct Amount: Hashable, Sendable, CustomStringConvertible {
  /// How many units of the last digit it is.
  public var units: Int
  /// How many digits stand behind the point, 0–6.
  public var decimals: Int

  /// Makes an amount.
  public init(units: Int, decimals: Int = 0) {
    self.units = units
    self.decimals = decimals
  }

  /// Rounds a number half away from zero.
  public init(_ value: Double, decimals: Int) {
    let scaled = (value * Amount.scale(decimals)).rounded(.toNearestOrAwayFromZero)
    self.init(units: Int(scaled), decimals: decimals)
  }

  /// The number that is printed.
  public var value: Double { Double(units) / Amount.scale(decimals) }

  /// The text, such as `−38.412`.
  public var description: String {
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let point = decimals > 0 ? "." + padded.suffix(decimals) : ""
    return (units < 0 ? "−" : "") + padded.dropLast(decimals) + point
  }

  /// The text with a sign, nothing without one.
  public var signed: String { units > 0 ? "+" + description : description }

  private static func scale(_ decimals: Int) -> Double {
    (0..<max(0, decimals)).reduce(1) { scale, _ in scale * 10 }
  }
}
