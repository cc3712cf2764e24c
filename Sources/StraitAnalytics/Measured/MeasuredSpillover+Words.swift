public import StraitModel

extension MeasuredSpillover {
  /// The same with the names that a board has now: a study is kept while the names change.
  public func named(on board: Board) -> MeasuredSpillover {
    func named(_ series: PeriodSeries) -> PeriodSeries {
      var series = series
      series.words = CuratedSeries.Subject(series.id, on: board)?.words(on: board) ?? series.words
      return series
    }
    var study = self
    for index in comparisons.indices {
      study.comparisons[index].series = comparisons[index].series.map(named)
      study.comparisons[index].leftOut = comparisons[index].leftOut.map(named)
    }
    return study
  }

  /// What was found, in sentences: what precedes what by how much and how surely, or that nothing
  /// does and how near it came, or why nothing could be asked.
  public var sentences: [String] {
    let count = tests.count
    guard count > 0 else {
      let reason = comparisons.first.flatMap { first in
        first.hindrance.map { $0.words(first.series, first.period) }
      }
      return ["Nothing can be tested" + (reason.map { ": " + $0 } ?? "") + "."]
    }
    let found = findings
    guard let first = found.first ?? nearest, let test = self[first] else { return [] }
    let comparison = comparisons[first.comparison]
    let names = [test.cause, test.effect].map { comparison.series[$0].words }
    let unit = comparison.period
    let figures =
      "F(\(test.granger.numerator), \(test.granger.denominator)) = "
      + "\(Amount(test.granger.statistic, decimals: 2)), p \(Probability(test.granger.probability)), "
      + "by Holm \(Probability(test.corrected)); n = \(unit.counted(comparison.count))"
    guard !found.isEmpty else {
      return [
        (count == 1 ? "The one test does not find" : "None of \(count) tests finds")
          + " that one series precedes another.",
        "The nearest is \(names[0]) before \(names[1]): \(figures).",
      ]
    }
    let way = test.correlation > 0 ? "the same way" : "the opposite way"
    let r = Amount(test.correlation, decimals: 2).signed
    let other = comparison.test(
      from: comparison.series[test.effect].id,
      to: comparison.series[test.cause].id
    )
    var sentences = [
      "Found: \(names[0]) before \(names[1]), by \(unit.counted(test.lag)) and \(way) "
        + "(r \(r), \(figures))."
    ]
    if let year = comparison.yearOfMost(of: test) {
      sentences.append("\(year) alone makes more than half of it.")
    }
    if other?.isFinding == true {
      sentences.append("The other way round too, so that neither is simply first.")
    }
    return sentences + ["\(found.count) of \(count) tests found one before another."]
  }

  /// The same in a few words.
  public var summary: String {
    let count = tests.count
    if count == 0 { return "nothing could be tested" }
    let noun = count == 1 ? "1 test" : "\(count) tests"
    return findings.isEmpty
      ? "none of \(noun) finds one before another"
      : "\(findings.count) of \(noun) found one before another"
  }
}
