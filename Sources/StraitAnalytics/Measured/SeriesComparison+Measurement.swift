extension SeriesComparison {
  /// Compares two series of the same periods.
  ///
  /// - Parameters:
  ///   - first: one series.
  ///   - second: the other, of the same periods.
  ///   - thirds: what may stand behind both, each of the same periods: the fullest one that is full
  ///     enough goes into the equations.
  ///   - shared: how many events both series hold, if that is known.
  public init(
    _ first: PeriodSeries,
    _ second: PeriodSeries,
    thirds: [PeriodSeries] = [],
    shared: Int? = nil
  ) {
    precondition(
      first.values.count == second.values.count && first.period == second.period,
      "series of different periods"
    )
    period = first.period
    series = [first, second]
    self.shared = shared
    let fullest = thirds.indices.sorted {
      thirds[$0].nonZero != thirds[$1].nonZero
        ? thirds[$0].nonZero > thirds[$1].nonZero : $0 < $1
    }.map { thirds[$0] }
    leftOut = fullest
    if let reason = Self.hindrance(of: series) {
      hindrance = reason
      return
    }
    if let third = fullest.first, Self.hindrance(of: [third]) == nil,
      let measured = Self.measure((series + [third]).map(\.values))
    {
      series.append(third)
      leftOut.removeFirst()
      measurement = measured
      return
    }
    measurement = Self.measure(series.map(\.values))
    if measurement == nil { hindrance = .exact }
  }

  private static func hindrance(of series: [PeriodSeries]) -> Hindrance? {
    let count = series[0].values.count
    if count == 0 { return .uncovered }
    if count < leastPeriods { return .tooFew(count: count) }
    // The sparsest, so that one learns how far it is from being enough.
    let sparsest = series.indices.min { series[$0].nonZero < series[$1].nonZero } ?? 0
    let nonZero = series[sparsest].nonZero
    if nonZero < leastNonZero {
      return .tooSparse(series: sparsest, nonZero: nonZero, count: count)
    }
    let constant = series.firstIndex { one in one.values.allSatisfy { $0 == one.values[0] } }
    return constant.map { .constant(series: $0) }
  }

  /// Measures series that have been found fit for it; nil where one follows from the others.
  private static func measure(_ values: [[Double]]) -> Measurement? {
    let roots = values.map { UnitRoot($0) }
    guard !roots.contains(where: { $0 == nil }) else { return nil }
    let isDifferenced = roots.contains { $0?.isLikely == true }
    let values =
      isDifferenced
      ? values.map { one in zip(one.dropFirst(), one).map { $0 - $1 } } : values
    let whites = values.compactMap { Prewhitening($0) }
    guard let bestOrder = VectorAutoregression.bestOrder(values), whites.count == values.count,
      let fit = VectorAutoregression(values, order: max(1, bestOrder))
    else { return nil }
    let kept = whites.map(\.residuals.count).min() ?? 0
    let residuals = whites.map { Array($0.residuals.suffix(kept)) }
    let reach = min(greatestLag, kept / 4)
    var correlations: [Correlation] = []
    var tests: [Test] = []
    for first in values.indices {
      for second in values.indices where second > first {
        let found = CrossCorrelation(residuals[first], residuals[second], reach: reach)
        guard let found else { return nil }
        correlations.append(Correlation(first: first, second: second, values: found))
        for isForward in [true, false] {
          let (cause, effect) = isForward ? (first, second) : (second, first)
          guard let granger = fit.test(of: cause, on: effect) else { return nil }
          tests.append(
            Test(cause, effect, granger, found, isForward: isForward)
          )
        }
      }
    }
    return Measurement(
      isDifferenced: isDifferenced,
      order: fit.order,
      bestOrder: bestOrder,
      count: fit.count,
      whiteOrders: whites.map(\.order),
      whites: residuals,
      correlations: correlations,
      tests: tests
    )
  }
}

extension SeriesComparison.Test {
  fileprivate init(
    _ cause: Int,
    _ effect: Int,
    _ granger: GrangerTest,
    _ correlations: CrossCorrelation,
    isForward: Bool
  ) {
    let last = VectorAutoregression.greatestOrder
    let peak = correlations.peak(isForward: isForward, through: last)
    let together = correlations.portmanteau(isForward: isForward, through: last)
    self.init(
      cause: cause,
      effect: effect,
      granger: granger,
      corrected: granger.probability,
      lag: abs(peak),
      correlation: correlations.value(at: peak),
      portmanteau: together.statistic,
      portmanteauProbability: together.probability
    )
  }
}
