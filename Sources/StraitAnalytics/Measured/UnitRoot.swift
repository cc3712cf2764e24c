/// Whether a series wanders, so that where it is says more of where it was than of anything else:
/// the augmented test of Dickey & Fuller (1979), with a constant and the number of lags by AIC.
struct UnitRoot {
  /// The coefficient of the level over its standard error.
  let statistic: Double
  /// How many differences of the past stand beside the level.
  let lags: Int
  /// How many periods it is fitted to.
  let count: Int

  /// Tests; nil where the series is too short, or its differences follow from its past.
  init?(_ values: [Double], through greatest: Int = VectorAutoregression.greatestOrder) {
    let fits = (0...greatest).map { Self.fit(values, lags: $0, start: greatest) }
    // −2 ln L of a normal regression but for what all have in common.
    let criteria = fits.enumerated().compactMap { lags, fit in
      fit.map { fit -> (lags: Int, value: Double) in
        let size = Double(fit.rows)
        let value = size * Mathematics.logarithm(fit.squares(0) / size) + 2 * Double(lags)
        return (lags, value)
      }
    }
    guard let best = criteria.min(by: { $0.value < $1.value }),
      let fit = Self.fit(values, lags: best.lags, start: best.lags)
    else { return nil }
    let variance = fit.squares(0) / Double(fit.rows - best.lags - 2)
    lags = best.lags
    count = fit.rows
    let last = fit.coefficients[0].count - 1
    statistic = fit.coefficients[0][last] / (variance * fit.leverage[last]).squareRoot()
    guard statistic.isFinite else { return nil }
  }

  /// What the statistic is below in one of twenty series that wander (MacKinnon 2010, *Critical
  /// Values for Cointegration Tests*, table 2: one series, with a constant).
  var criticalValue: Double {
    let inverse = 1 / Double(count)
    return -2.86154 + inverse * (-2.8903 + inverse * (-4.234 + inverse * -40.04))
  }

  /// True where the series may wander: the test does not rule it out at 5 %.
  var isLikely: Bool { statistic >= criticalValue }

  private static func fit(_ values: [Double], lags: Int, start: Int) -> LeastSquares? {
    let mean = values.reduce(0, +) / Double(max(1, values.count))
    let levels = values.map { $0 - mean }
    let differences = zip(levels.dropFirst(), levels).map { $0 - $1 }
    guard differences.count > start else { return nil }
    let target = Array(differences[start...])
    var columns = [Array(repeating: 1.0, count: target.count)]
    for lag in 1..<(lags + 1) {
      columns.append(Array(differences[(start - lag)..<(differences.count - lag)]))
    }
    columns.append(Array(levels[start..<(levels.count - 1)]))
    return LeastSquares(columns: columns, targets: [target])
  }
}
