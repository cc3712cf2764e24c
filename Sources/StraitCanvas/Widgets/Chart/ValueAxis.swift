/// The range of the values of a chart, and the round figures that mark it.
///
/// Steps are 1, 2 or 5 times a power of ten, so that a reader can halve the space between two
/// marks in the head.
public struct ValueAxis: Hashable, Sendable {
  /// One mark.
  public struct Tick: Hashable, Sendable {
    /// Its value.
    public var value: Double
    /// The value in as many digits as tell it from its neighbours: `40`, `0.25`, `1,500`.
    public var label: String
  }

  /// The value of the bottom, below that of the top.
  public let low: Double
  /// The value of the top.
  public let high: Double
  /// The marks, the lowest first.
  public let ticks: [Tick]

  /// Makes an axis for values.
  ///
  /// - Parameters:
  ///   - least: The least value that is shown, finite.
  ///   - greatest: The greatest, not below the least.
  ///   - rows: How many rows the axis has; a mark takes two where there are more than six.
  ///   - range: The range of the whole axis; nil for the round figures that hold all values.
  ///   - bounds: What no axis of such values goes beyond, such as 0 to 100 for percentages.
  public init(
    from least: Double,
    to greatest: Double,
    rows: Int,
    range: ClosedRange<Double>? = nil,
    bounds: ClosedRange<Double>? = nil
  ) {
    var bottom = Self.bounded(range?.lowerBound ?? least)
    var top = Self.bounded(range?.upperBound ?? greatest)
    // What is closer together than a billionth is one value, and it stands in the middle.
    if !(top - bottom > max(1e-9, abs(bottom) * 1e-9)) {
      let room = max(1, abs(bottom) * 1e-6)
      (bottom, top) = (bottom - room, bottom + room)
    }
    // Fewer than three steps would leave most of a low chart empty above and below the values.
    let step = Step(atLeast: (top - bottom) / Double(max(3, (rows - 1) / 2)))
    if range == nil {
      bottom = step.value(of: Int((bottom / step.value).rounded(.down)))
      top = step.value(of: Int((top / step.value).rounded(.up)))
      // A bound that would leave no room is none.
      if let bounds, bounds.lowerBound < top, bottom < bounds.upperBound {
        bottom = max(bottom, bounds.lowerBound)
        top = min(top, bounds.upperBound)
      }
    }
    low = bottom
    high = top
    let first = (bottom / step.value - 1e-6).rounded(.up)
    let last = (top / step.value + 1e-6).rounded(.down)
    ticks =
      first > last
      ? []
      : (Int(first)...Int(last)).map {
        Tick(value: step.value(of: $0), label: step.label(of: $0))
      }
  }

  /// The greatest magnitude that is drawn: beyond it a label would be no label.
  static let greatestMagnitude = 1e12

  private static func bounded(_ value: Double) -> Double {
    min(greatestMagnitude, max(-greatestMagnitude, value))
  }

  /// The place of a value among dots, 0 at the bottom; what is beyond the range is at its edge.
  func dot(of value: Double, dots: Int) -> Int {
    let share = (min(high, max(low, value)) - low) / (high - low)
    return Int((share * Double(max(0, dots - 1))).rounded())
  }

  /// A step of 1, 2 or 5 times a power of ten.
  private struct Step {
    /// 1, 2 or 5.
    var factor = 1
    /// The power of ten.
    var power = 0

    /// The smallest that is not below a length.
    init(atLeast length: Double) {
      while Self.value(1, power) > length, power > -12 { power -= 1 }
      while Self.value(1, power + 1) <= length, power < 15 { power += 1 }
      // Shares of ten are not exact; a step that is short by a billionth is long enough.
      if let fitting = [1, 2, 5].first(where: { Self.value($0, power) >= length * (1 - 1e-9) }) {
        factor = fitting
      } else {
        power += 1
      }
    }

    var value: Double { value(of: 1) }

    /// A multiple of the step, by one division or multiplication, so that 3 tenths are 0.3.
    func value(of multiple: Int) -> Double { Self.value(multiple * factor, power) }

    private static func value(_ digits: Int, _ power: Int) -> Double {
      var scale = 1.0
      for _ in 0..<abs(power) { scale *= 10 }
      return power < 0 ? Double(digits) / scale : Double(digits) * scale
    }

    /// A multiple of the step in digits, from whole numbers alone.
    func label(of multiple: Int) -> String {
      let digits = multiple * factor
      guard power < 0 else {
        return Figures.grouped((0..<power).reduce(digits) { value, _ in value * 10 })
      }
      var text = String(digits.magnitude)
      while text.count <= -power { text = "0" + text }
      text.insert(".", at: text.index(text.endIndex, offsetBy: power))
      return (multiple < 0 ? "\u{2212}" : "") + text
    }
  }
}
