/// Several series, each from the last values of all of them: a VAR with a constant.
///
/// With one series it is an autoregression. Lütkepohl (2005), *New Introduction to Multiple Time
/// Series Analysis*, chapters 3 and 4.
struct VectorAutoregression {
  /// How many past values of each series each equation has.
  let order: Int
  /// How many series there are.
  let series: Int
  /// How many periods each equation is fitted to: those that have a whole past.
  let count: Int
  /// For each series, what its past leaves unexplained.
  let residuals: [[Double]]
  private let values: [[Double]]

  /// No order above it is looked at.
  static let greatestOrder = 6

  /// Fits an order; nil where the series are too short for it, or one follows from others.
  ///
  /// A later start leaves out periods, so that orders can be compared on the same ones.
  init?(_ values: [[Double]], order: Int, start: Int? = nil) {
    let start = start ?? order
    let whole = values.first?.count ?? 0
    self.order = order
    series = values.count
    count = whole - start
    // About their means, so that a large constant costs no digits.
    self.values = values.map { one in
      let mean = one.reduce(0, +) / Double(max(1, one.count))
      return one.map { $0 - mean }
    }
    guard order >= 0, start >= order, whole > start else { return nil }
    let columns =
      [Array(repeating: 1.0, count: count)]
      + Self.lags(self.values, Array(values.indices), order, from: start)
    let targets = self.values.map { Array($0[start...]) }
    guard let fit = LeastSquares(columns: columns, targets: targets) else { return nil }
    residuals = fit.residuals
    // What its past foretells to the last digit leaves nothing to test with.
    let isExact = targets.indices.contains { target in
      let whole = targets[target].reduce(0) { $0 + $1 * $1 }
      return !(fit.squares(target) > whole * 1e-18)
    }
    if isExact { return nil }
  }

  /// The degrees of freedom that are left in each equation.
  var freedom: Int { count - series * order - 1 }

  /// Akaike's criterion as Lütkepohl has it: ln of the determinant of the residuals' covariance, by
  /// the number of periods, and 2 ÷ periods for each coefficient.
  var criterion: Double? {
    guard let logarithm = Self.logarithmOfDeterminant(residuals) else { return nil }
    let coefficients = series * (series * order + 1)
    return logarithm + 2 * Double(coefficients) / Double(count)
  }

  /// The criteria of the orders from 0 on, each fitted to the periods that the greatest one has.
  static func criteria(_ values: [[Double]], through greatest: Int = greatestOrder) -> [Double?] {
    (0...greatest).map { order in
      VectorAutoregression(values, order: order, start: greatest)?.criterion
    }
  }

  /// The order with the least criterion, the lower of two; nil where none can be fitted.
  static func bestOrder(_ values: [[Double]], through greatest: Int = greatestOrder) -> Int? {
    let criteria = criteria(values, through: greatest)
    return criteria.indices.filter { criteria[$0] != nil }
      .min { (criteria[$0] ?? 0) < (criteria[$1] ?? 0) }
  }

  /// The past values of some series: all of lag 1, then all of lag 2, and so on.
  private static func lags(
    _ values: [[Double]],
    _ which: [Int],
    _ order: Int,
    from start: Int
  ) -> [[Double]] {
    guard order > 0 else { return [] }
    return (1...order).flatMap { lag in
      which.map { Array(values[$0][(start - lag)..<(values[$0].count - lag)]) }
    }
  }

  /// By Cholesky's root of the covariance; nil where one series' residuals follow from another's.
  private static func logarithmOfDeterminant(_ residuals: [[Double]]) -> Double? {
    let count = Double(residuals.first?.count ?? 0)
    var root: [[Double]] = []
    var sum = 0.0
    for (row, one) in residuals.enumerated() {
      var line: [Double] = []
      for (column, other) in residuals.prefix(row + 1).enumerated() {
        var product = 0.0
        for index in one.indices { product += one[index] * other[index] }
        var value = product / count
        let whole = value
        for index in 0..<column {
          value -= line[index] * (column == row ? line[index] : root[column][index])
        }
        guard column == row else {
          line.append(value / root[column][column])
          continue
        }
        guard value > whole * 1e-12, whole > 0 else { return nil }
        sum += Mathematics.logarithm(value)
        line.append(value.squareRoot())
      }
      root.append(line)
    }
    return sum
  }
}

/// Whether the past of one series helps to foretell another beyond that one's own past and the
/// others' (Granger 1969): an F-test of the coefficients of one series in the equation of another.
public struct GrangerTest: Hashable, Sendable {
  /// What each lag takes away of the unexplained, by the variance of what is left and the number of
  /// lags, the lag of one period first: they add up to F.
  public var parts: [Double]
  /// How many coefficients are tested: the order.
  public var numerator: Int
  /// The periods less the coefficients of one equation.
  public var denominator: Int
  /// The sum of the coefficients of the tested lags; above 0 both move the same way.
  public var sum: Double

  /// F.
  public var statistic: Double { parts.reduce(0, +) }

  /// How likely F is to be so large where nothing precedes.
  public var probability: Double {
    UpperTail.fisher(statistic, Double(numerator), Double(denominator))
  }
}

extension VectorAutoregression {
  /// Tests whether one series precedes another; nil where it cannot be computed.
  func test(of cause: Int, on effect: Int) -> GrangerTest? {
    guard order > 0 else { return nil }
    let others = values.indices.filter { $0 != cause }
    // What is tested comes last, so that its columns add to all the others.
    let columns =
      [Array(repeating: 1.0, count: count)]
      + Self.lags(values, others, order, from: order)
      + Self.lags(values, [cause], order, from: order)
    let target = Array(values[effect][order...])
    guard let fit = LeastSquares(columns: columns, targets: [target]) else { return nil }
    let variance = fit.squares(0) / Double(freedom)
    return GrangerTest(
      parts: fit.explained[0].suffix(order).map { $0 / variance / Double(order) },
      numerator: order,
      denominator: freedom,
      sum: fit.coefficients[0].suffix(order).reduce(0, +)
    )
  }
}
