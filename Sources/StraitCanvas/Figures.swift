/// Figures as text, without a locale: a point for decimals, a comma for thousands.
public enum Figures {
  /// A number with one digit after the point, rounded half away from zero: `39.4`.
  public static func fixed(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "?" }
    let tenths = Int((abs(value) * 10).rounded(.toNearestOrAwayFromZero))
    let sign = value < 0 && tenths > 0 ? "−" : ""
    return "\(sign)\(tenths / 10).\(tenths % 10)"
  }

  /// The same with a sign: `+1.9`, `−38.4`, `0.0`.
  public static func signed(_ value: Double) -> String {
    let text = fixed(value)
    return value > 0 && text != "0.0" ? "+" + text : text
  }

  /// A number with two digits after the point, rounded half away from zero: `−0.17`.
  public static func hundredths(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "?" }
    let parts = Int((abs(value) * 100).rounded(.toNearestOrAwayFromZero))
    let sign = value < 0 && parts > 0 ? "−" : ""
    return "\(sign)\(parts / 100).\(parts / 10 % 10)\(parts % 10)"
  }

  /// A whole number with commas: `1,663`.
  public static func grouped(_ value: Int) -> String {
    var digits = String(value.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    groups.insert(digits, at: 0)
    return (value < 0 ? "−" : "") + groups.joined(separator: ",")
  }
}
