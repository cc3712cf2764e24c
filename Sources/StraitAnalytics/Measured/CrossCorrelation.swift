/// How two series move together, one so many periods after the other.
public struct CrossCorrelation: Hashable, Sendable {
  /// The correlations from the lag −n to the lag n; above 0 the second series comes after the first.
  public var values: [Double]
  /// How many periods both series have.
  public var count: Int

  /// The greatest lag.
  public var reach: Int { values.count / 2 }

  /// What nineteen of twenty correlations lie within where both series are white and have nothing to
  /// do with each other: 1.96 ÷ √n.
  public var bound: Double { 1.96 / Double(count).squareRoot() }

  /// The correlation of a lag.
  public func value(at lag: Int) -> Double { values[lag + reach] }

  /// Computes the correlations: the sum of products about the means over what there is of them, by
  /// all periods and both deviations; nil where a series does not vary.
  init?(_ first: [Double], _ second: [Double], reach: Int) {
    let count = min(first.count, second.count)
    guard count > reach else { return nil }
    let one = Self.standardised(first)
    let other = Self.standardised(second)
    guard let one, let other else { return nil }
    self.count = count
    values = (-reach...reach).map { lag in
      let start = max(0, -lag)
      return (start..<(count - max(0, lag))).reduce(0) { $0 + one[$1] * other[$1 + lag] }
    }
  }

  /// The values about their mean, over the root of their sum of squares.
  static func standardised(_ values: [Double]) -> [Double]? {
    let mean = values.reduce(0, +) / Double(max(1, values.count))
    let distances = values.map { $0 - mean }
    let squares = distances.reduce(0) { $0 + $1 * $1 }
    let whole = values.reduce(0) { $0 + $1 * $1 }
    guard squares > whole * 1e-24, squares > 0 else { return nil }
    let length = squares.squareRoot()
    return distances.map { $0 / length }
  }

  /// The lag of a direction whose correlation is farthest from 0, the nearest of several.
  ///
  /// A direction has the lags 1 to `last` where the second series comes after, and −1 to −`last`
  /// where the first does.
  func peak(isForward: Bool, through last: Int) -> Int {
    let lags = (1...max(1, min(last, reach))).map { isForward ? $0 : -$0 }
    return lags.dropFirst().reduce(lags[0]) { abs(value(at: $1)) > abs(value(at: $0)) ? $1 : $0 }
  }

  /// How likely the correlations of a direction are, taken together, where both series have nothing
  /// to do with each other (Haugh 1976, with the weights of Ljung & Box): n² Σ r² ÷ (n − k) is χ².
  func portmanteau(isForward: Bool, through last: Int) -> (statistic: Double, probability: Double) {
    let size = Double(count)
    let lags = 1...max(1, min(last, reach))
    let statistic = lags.reduce(0.0) { sum, lag in
      let value = value(at: isForward ? lag : -lag)
      return sum + size * size * value * value / (size - Double(lag))
    }
    return (statistic, UpperTail.chiSquared(statistic, Double(lags.count)))
  }
}
