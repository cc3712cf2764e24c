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

  /// How likely a statistic of the lags from 1 to 6 is, or a greater one, by shuffles of the first
  /// series: where nothing precedes, any order of it is as good as its own.
  ///
  /// A log of a few great values among many zeros makes coincidences that χ² does not foresee, and a
  /// shuffle does. The shuffles are the same on every run. Six lags, each with a sum of its own, so
  /// that none waits for another: this is most of the work of a study.
  static func shuffledProbability(
    of statistic: Double,
    _ first: [Double],
    _ second: [Double],
    shuffles: Int
  ) -> Double? {
    guard let first = standardised(first), let second = standardised(second) else { return nil }
    let count = min(first.count, second.count)
    let size = Double(count)
    // Six zeros before the first value, so that every lag is there from the beginning.
    var values = Array(repeating: 0.0, count: 6) + first
    var generator = SeededGenerator(seed: 1_976)
    var reached = 1
    for _ in 0..<shuffles {
      var last = count - 1
      while last > 0 {
        let other = Int(generator.next().multipliedFullWidth(by: UInt64(last + 1)).high)
        let kept = values[last + 6]
        values[last + 6] = values[other + 6]
        values[other + 6] = kept
        last -= 1
      }
      var (one, two, three, four, five, six) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
      var index = 0
      while index < count {
        let value = second[index]
        one += values[index + 5] * value
        two += values[index + 4] * value
        three += values[index + 3] * value
        four += values[index + 2] * value
        five += values[index + 1] * value
        six += values[index] * value
        index += 1
      }
      let sum = [one, two, three, four, five, six].enumerated().reduce(0) { sum, lag in
        sum + size * size * lag.element * lag.element / (size - Double(lag.offset + 1))
      }
      if sum >= statistic { reached += 1 }
    }
    return Double(reached) / Double(shuffles + 1)
  }
}
