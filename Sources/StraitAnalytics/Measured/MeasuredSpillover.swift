/// Whether what happens in one series foretells what happens in another, over all that can be asked.
///
/// It is computed from series of values alone, so that any source of them can be put to the same
/// test. What precedes is no cause. The rules are in `docs/METHODS.md`.
public struct MeasuredSpillover: Hashable, Sendable {
  /// Every pair at every period, whether or not it could be tested.
  public var comparisons: [SeriesComparison]

  /// So many shuffles tell how likely a statistic is.
  public static let shuffles = 999

  /// Corrects the tests of some comparisons for each other: who looks at all of them finds something
  /// more easily than who looks at one.
  ///
  /// Without shuffles nothing is found, which is enough for who asks for the other figures.
  public init(_ comparisons: [SeriesComparison], shuffles: Int = MeasuredSpillover.shuffles) {
    self.comparisons = comparisons
    let all = tests
    let corrected = Holm.corrected(all.compactMap { self[$0]?.granger.probability })
    for (finding, probability) in zip(all, corrected) {
      change(finding) { $0.corrected = probability }
    }
    guard shuffles > 0 else { return }
    let drawn = zip(all, corrected).map { finding, probability in
      probability < SeriesComparison.level ? self.shuffled(finding, shuffles) : nil
    }
    // What is not drawn counts as chance, which makes the others no surer than they are.
    let correctedDraws = Holm.corrected(drawn.map { $0 ?? 1 })
    for index in all.indices where drawn[index] != nil {
      change(all[index]) { test in
        test.shuffled = drawn[index]
        test.shuffledCorrected = correctedDraws[index]
      }
    }
  }

  private mutating func change(
    _ finding: Finding,
    _ change: (inout SeriesComparison.Test) -> Void
  ) {
    guard var test = self[finding] else { return }
    change(&test)
    comparisons[finding.comparison].measurement?.tests[finding.test] = test
  }

  private func shuffled(_ finding: Finding, _ shuffles: Int) -> Double? {
    guard let measurement = comparisons[finding.comparison].measurement, let test = self[finding]
    else { return nil }
    return CrossCorrelation.shuffledProbability(
      of: test.portmanteau,
      measurement.whites[test.cause],
      measurement.whites[test.effect],
      shuffles: shuffles
    )
  }

  /// One test with the comparison that it is of.
  public struct Finding: Hashable, Sendable {
    /// The number of the comparison.
    public var comparison: Int
    /// The number of the test in it.
    public var test: Int
  }

  /// Every test, in the order of the comparisons.
  public var tests: [Finding] {
    comparisons.indices.flatMap { comparison in
      (comparisons[comparison].measurement?.tests.indices ?? 0..<0).map {
        Finding(comparison: comparison, test: $0)
      }
    }
  }

  /// A test by where it stands.
  public subscript(_ finding: Finding) -> SeriesComparison.Test? {
    guard comparisons.indices.contains(finding.comparison),
      let tests = comparisons[finding.comparison].measurement?.tests,
      tests.indices.contains(finding.test)
    else { return nil }
    return tests[finding.test]
  }

  /// The tests in which one series precedes another, the surest first.
  public var findings: [Finding] {
    tests.filter { self[$0]?.isFinding == true }
      .sorted { corrected($0) != corrected($1) ? corrected($0) < corrected($1) : isBefore($0, $1) }
  }

  /// The test that is the farthest from chance; nil where nothing could be tested.
  public var nearest: Finding? {
    tests.min {
      corrected($0) != corrected($1)
        ? corrected($0) < corrected($1) : probability($0) < probability($1)
    }
  }

  private func corrected(_ finding: Finding) -> Double { self[finding]?.corrected ?? 1 }

  private func probability(_ finding: Finding) -> Double {
    self[finding]?.granger.probability ?? 1
  }

  private func isBefore(_ left: Finding, _ right: Finding) -> Bool {
    (left.comparison, left.test) < (right.comparison, right.test)
  }

  /// The comparison that a pair is of.
  public func comparison(of pair: SeriesPair) -> SeriesComparison? {
    comparisons.first { $0.holds(pair) }
  }
}
