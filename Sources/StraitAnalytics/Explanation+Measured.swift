import StraitModel

extension Explanation {
  /// A figure of what precedes what.
  static func measured(
    _ figure: FigureID,
    _ name: MeasuredFigure,
    on board: Board,
    asOf day: Day
  ) -> Explanation {
    // Shuffles are most of the work, and only the verdict needs them.
    let isVerdict = if case .test(_, .corrected) = name { true } else { false }
    let study = MeasuredSpillover(
      board,
      asOf: day,
      shuffles: isVerdict ? MeasuredSpillover.shuffles : 0
    )
    switch name {
    case .test(let pair, let measure):
      return test(figure, pair, measure, study, on: board, asOf: day)
    case .correlation(let pair, let lag):
      return correlation(figure, pair, lag, study, on: board, asOf: day)
    case .periods(let pair): return periods(figure, pair, study, on: board, asOf: day)
    }
  }

  private static func test(
    _ figure: FigureID,
    _ pair: SeriesPair,
    _ measure: MeasuredFigure.Measure,
    _ study: MeasuredSpillover,
    on board: Board,
    asOf day: Day
  ) -> Explanation {
    var explanation = Explanation(
      figure,
      on: board,
      asOf: day,
      unit: measure.unit,
      rule: measure.rule
    )
    explanation.gaps = measuredGaps
    guard let comparison = study.comparison(of: pair),
      let measurement = comparison.measurement,
      let test = comparison.test(from: pair.from, to: pair.to)
    else {
      explanation.absence = absence(of: pair, study)
      return explanation
    }
    let granger = test.granger
    let statistic = Amount(granger.statistic, decimals: 3)
    let freedom = "F(\(granger.numerator), \(granger.denominator)) = \(statistic)"
    switch measure {
    case .statistic:
      explanation.amount = statistic
      explanation.parts = granger.parts.enumerated().map { index, part in
        Part(
          amount: Amount(part, decimals: 3),
          date: "",
          title: "\(pair.period.counted(index + 1)) before, after those that are nearer"
        )
      }
    case .probability:
      explanation.amount = Amount(granger.probability, decimals: 4)
      explanation.parts = [
        Part(
          amount: Amount(granger.probability, decimals: 4),
          date: "",
          title: "the upper tail of F",
          factors: freedom
        )
      ]
    case .corrected:
      explanation.amount = Amount(test.corrected, decimals: 4)
      explanation.parts = [
        Part(
          amount: Amount(test.corrected, decimals: 4),
          date: "",
          title: "by Holm, of \(study.tests.count) tests",
          factors: "p = \(Amount(granger.probability, decimals: 6))"
        )
      ]
    }
    explanation.remarks = remarks(of: test, comparison, study)
    if measure == .corrected { explanation.remarks += verdict(on: test) }
    explanation.parameters = parameters(of: measurement)
    explanation.gaps += gaps(of: comparison)
    return explanation
  }

  /// What one must know beside a figure of a test.
  private static func remarks(
    of test: SeriesComparison.Test,
    _ comparison: SeriesComparison,
    _ study: MeasuredSpillover
  ) -> [Remark] {
    let granger = test.granger
    let (from, to) = (comparison.series[test.cause], comparison.series[test.effect])
    let bound = comparison.correlations(from: test.cause, to: test.effect)?.bound ?? 0
    return [
      Remark(name: "periods", text: words(of: comparison)),
      Remark(name: "asked", text: "does the past of \(from.words) foretell \(to.words)"),
      Remark(
        name: "F",
        text: "\(Amount(granger.statistic, decimals: 3)) with \(granger.numerator) and "
          + "\(granger.denominator) degrees of freedom, p \(Probability(granger.probability))"
      ),
      Remark(
        name: "by Holm",
        text:
          "\(Probability(test.corrected)), of \(study.tests.count) tests that are looked at together"
      ),
      Remark(
        name: "sum",
        text:
          "of the coefficients \(Amount(granger.sum, decimals: 3).signed); above 0 both move the "
          + "same way"
      ),
      Remark(
        name: "correlation",
        text: "\(Amount(test.correlation, decimals: 3).signed) at lag \(test.lag), within "
          + "±\(Amount(bound, decimals: 3)) nineteen of twenty are chance"
      ),
      Remark(
        name: "together",
        text: "the lags from 1 on make \(Amount(test.portmanteau, decimals: 3)); by χ² "
          + "p \(Probability(test.portmanteauProbability))"
      ),
    ]
  }

  /// What both tests say together.
  private static func verdict(on test: SeriesComparison.Test) -> [Remark] {
    [
      Remark(name: "by shuffles", text: test.shuffleWords),
      Remark(
        name: "verdict",
        text: test.isFinding
          ? "found: F and shuffles rule out chance, each by Holm below 0.05"
          : "not found: that takes F and shuffles, each by Holm below 0.05"
      ),
    ]
  }

  private static func correlation(
    _ figure: FigureID,
    _ pair: SeriesPair,
    _ lag: Int,
    _ study: MeasuredSpillover,
    on board: Board,
    asOf day: Day
  ) -> Explanation {
    var explanation = Explanation(
      figure,
      on: board,
      asOf: day,
      unit: "correlation, −1 to +1, of what the own past of each series leaves",
      rule: "r = Σ of both distances from their means, over both lengths, year by year"
    )
    explanation.gaps = measuredGaps
    guard let comparison = study.comparison(of: pair),
      let measurement = comparison.measurement,
      let cause = comparison.series.firstIndex(where: { $0.id == pair.from }),
      let effect = comparison.series.firstIndex(where: { $0.id == pair.to }),
      let values = comparison.correlations(from: cause, to: effect), lag <= values.reach
    else {
      explanation.absence = absence(of: pair, study)
      return explanation
    }
    explanation.amount = Amount(values.value(at: lag), decimals: 3)
    let follower = comparison.series[effect].words
    let years = comparison.years(from: cause, to: effect, lag: lag)
    let most = years.sorted { abs($0.value) > abs($1.value) }.prefix(2)
    explanation.parts = years.reversed().map { share in
      Part(
        amount: Amount(share.value, decimals: 3),
        date: "\(share.year)",
        title: "\(follower) in \(share.year), and what was \(pair.period.counted(lag)) before"
      )
    }
    explanation.remarks = [
      Remark(name: "periods", text: words(of: comparison)),
      Remark(
        name: "bounds",
        text: "within ±\(Amount(values.bound, decimals: 3)) are nineteen of twenty where both have "
          + "nothing to do with each other"
      ),
      Remark(
        name: "most of it",
        text: most.map { "\(Amount($0.value, decimals: 3).signed) in \($0.year)" }
          .joined(separator: ", ") + "; where one year makes most, it is one story and no rule"
      ),
    ]
    explanation.parameters = parameters(of: measurement)
    explanation.gaps += gaps(of: comparison)
    return explanation
  }

  private static func periods(
    _ figure: FigureID,
    _ pair: SeriesPair,
    _ study: MeasuredSpillover,
    on board: Board,
    asOf day: Day
  ) -> Explanation {
    let period = pair.period
    var explanation = Explanation(
      figure,
      on: board,
      asOf: day,
      unit: "\(period.rawValue)s whose sum of Goldstein values is not 0",
      rule: "each such \(period.rawValue) of the longest stretch that the coverage holds counts one"
    )
    let comparison = study.comparison(of: pair)
    let series = comparison.flatMap { one in
      (one.series + one.leftOut).first { $0.id == pair.from }
    }
    guard let series, !series.values.isEmpty else {
      explanation.absence = "no whole \(period.rawValue) is in the declared coverage"
      return explanation
    }
    explanation.amount = Amount(units: series.nonZero)
    var years: [Int: Int] = [:]
    for index in series.values.indices where series.values[index] != 0 {
      years[series.start(of: index).year, default: 0] += 1
    }
    explanation.parts = years.keys.sorted(by: >).map { year in
      Part(
        amount: Amount(units: years[year] ?? 0),
        date: "\(year)",
        title: "\(period.rawValue)s that begin in \(year)"
      )
    }
    explanation.remarks = [
      Remark(
        name: "of",
        text: "\(period.counted(series.values.count)) from \(series.first) through \(series.last)"
      ),
      Remark(name: "it takes", text: "\(SeriesComparison.leastNonZero) for a test"),
    ]
    return explanation
  }

  private static func words(of comparison: SeriesComparison) -> String {
    let series = comparison.series
    let counts = series.map { "\($0.words) has \($0.nonZero)" }.joined(separator: ", ")
    return "\(comparison.period.counted(comparison.count)) from \(series[0].first) through "
      + "\(series[0].last); of them \(counts)"
  }

  private static func absence(of pair: SeriesPair, _ study: MeasuredSpillover) -> String {
    let comparison = study.comparison(of: pair)
    guard let comparison, let hindrance = comparison.hindrance else {
      return "these two series are not compared"
    }
    return hindrance.words(comparison.series, comparison.period)
  }

  private static func parameters(of measurement: SeriesComparison.Measurement) -> [Parameter] {
    let chosen = measurement.bestOrder == 0 ? "AIC would have none" : "AIC, of 0 to 6"
    return [
      Parameter(name: "order", value: "\(measurement.order)", source: chosen),
      Parameter(
        name: "fitted to",
        value: "\(measurement.count)",
        source: "the periods with a past"
      ),
      Parameter(
        name: "own past",
        value: measurement.whiteOrders.map(String.init).joined(separator: ", ") + " taken out",
        source: "an autoregression of each series, by AIC"
      ),
      Parameter(
        name: "differenced",
        value: measurement.isDifferenced ? "once" : "no",
        source: "the test of Dickey and Fuller, 5 %"
      ),
      Parameter(name: "level", value: "0.05", source: "our choice, for both tests"),
    ]
  }

  private static func gaps(of comparison: SeriesComparison) -> [Remark] {
    var gaps: [Remark] = []
    if comparison.series.count == 2 {
      let fullest = comparison.leftOut.first.map { "; \($0.words) has \($0.nonZero)" } ?? ""
      let words = "none is full enough to stand beside both\(fullest)"
      gaps.append(Remark(name: "third", text: words))
    } else {
      gaps.append(Remark(name: "third", text: "\(comparison.series[2].words) stands beside both"))
    }
    if let shared = comparison.shared, shared > 0 {
      let words = "\(shared) events are in both, which makes them move together at lag 0"
      gaps.append(Remark(name: "shared", text: words))
    }
    return gaps
  }

  private static let measuredGaps = [
    Remark(
      name: "no cause",
      text:
        "that one precedes the other does not say that it led to it: something else may move both"
    ),
    Remark(
      name: "kept by hand",
      text: "the log is chosen in hindsight, and who chose it may have seen what followed what"
    ),
  ]
}

extension SeriesComparison.Test {
  /// What shuffles say of the lags together.
  public var shuffleWords: String {
    guard let shuffled, let shuffledCorrected else {
      return "not asked, since F rules nothing out"
    }
    return "p \(Probability(shuffled)) of \(MeasuredSpillover.shuffles), "
      + "by Holm \(Probability(shuffledCorrected))"
  }
}

extension MeasuredFigure.Measure {
  fileprivate var unit: String {
    switch self {
    case .statistic: "F, 0 or more; the greater, the less by chance"
    case .probability, .corrected: "probability of so large an F where nothing precedes, 0 to 1"
    }
  }

  fileprivate var rule: String {
    switch self {
    case .statistic: "what each lag takes away of the unexplained, by the variance of the rest"
    case .probability: "the upper tail of the F distribution"
    case .corrected:
      "each p by the number of tests that are not surer, and never below a surer one's"
    }
  }
}

/// A probability in print: four digits, and never a zero that it is not.
public struct Probability: CustomStringConvertible {
  private let value: Double

  /// Prints a probability.
  public init(_ value: Double) {
    self.value = value
  }

  /// The text: `0.0412`, `<0.0001`.
  public var description: String {
    value < 0.000_05 ? "<0.0001" : Amount(value, decimals: 4).description
  }
}
