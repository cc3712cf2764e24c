import StraitModel

/// Two series of the same periods held against each other, with a third beside them where there is
/// one: what precedes what, or why that cannot be told.
public struct SeriesComparison: Hashable, Sendable {
  /// Why nothing is tested.
  public enum Hindrance: Hashable, Sendable {
    /// No period is known as a whole.
    case uncovered
    /// There are fewer periods than it takes.
    case tooFew(count: Int)
    /// A series, by its number, has something in too few of them.
    case tooSparse(series: Int, nonZero: Int, count: Int)
    /// A series, by its number, is the same in every period.
    case constant(series: Int)
    /// One series follows from its own past, or from the others, to the last digit.
    case exact
  }

  /// Two of the series, whose pasts have been taken out, at all lags.
  public struct Correlation: Hashable, Sendable {
    /// The numbers of both series; a lag above 0 has the second one after the first.
    public var first: Int
    /// The other one.
    public var second: Int
    /// What they have in common.
    public var values: CrossCorrelation
  }

  /// One series before another.
  public struct Test: Hashable, Sendable {
    /// The number of the series whose past is asked about.
    public var cause: Int
    /// The number of the series that it may foretell.
    public var effect: Int
    /// The F-test.
    public var granger: GrangerTest
    /// Its probability, corrected for all tests of the study.
    public var corrected: Double
    /// The lag from 1 on at which the correlation is farthest from 0.
    public var lag: Int
    /// The correlation there.
    public var correlation: Double
    /// Haugh's statistic over the lags of the direction.
    public var portmanteau: Double
    /// Its probability by χ², which takes many values, none of them extreme, for granted.
    public var portmanteauProbability: Double
    /// Its probability by shuffles, which takes nothing for granted; nil where F rules nothing out,
    /// so that none is asked for.
    public var shuffled: Double?
    /// The same, corrected for all tests of the study.
    public var shuffledCorrected: Double?

    /// True where both tests rule out chance.
    public var isFinding: Bool {
      corrected < SeriesComparison.level && (shuffledCorrected ?? 1) < SeriesComparison.level
    }
  }

  /// What was measured.
  public struct Measurement: Hashable, Sendable {
    /// True where each series is its differences, since one of them may wander.
    public var isDifferenced: Bool
    /// The order that AIC chose, and at least 1.
    public var order: Int
    /// The order that AIC would have; 0 is none.
    public var bestOrder: Int
    /// How many periods the equations are fitted to.
    public var count: Int
    /// How many past values were taken out of each series before it was correlated.
    public var whiteOrders: [Int]
    /// What is left of each series, of the periods that all of them have; the last is the last.
    public var whites: [[Double]]
    /// Each two series.
    public var correlations: [Correlation]
    /// Each series before each other.
    public var tests: [Test]
  }

  /// How long the periods are.
  public var period: MeasuredPeriod
  /// Both series, and the third where it is in the equations.
  public var series: [PeriodSeries]
  /// The third series that there could be but for their being too sparse, the fullest first.
  public var leftOut: [PeriodSeries]
  /// How many events are in both series; nil where that is not known.
  public var shared: Int?
  /// What was measured; nil where something hinders it.
  public var measurement: Measurement?
  /// What hinders it; nil where nothing does.
  public var hindrance: Hindrance?

  /// The probability below which chance is ruled out.
  public static let level = 0.05
  /// It takes so many periods.
  public static let leastPeriods = 40
  /// And so many of them with something in them, in each series.
  public static let leastNonZero = 20
  /// Correlations are looked at so many periods before and after.
  public static let greatestLag = 12

  /// How many periods there are.
  public var count: Int { series.first?.values.count ?? 0 }

  /// The measurement's correlation of two series, turned so that the second one is after the first
  /// where the lag is above 0; nil where there is none.
  public func correlations(from cause: Int, to effect: Int) -> CrossCorrelation? {
    let found = measurement?.correlations.first {
      ($0.first == cause && $0.second == effect) || ($0.first == effect && $0.second == cause)
    }
    guard let found else { return nil }
    guard found.first != cause else { return found.values }
    var turned = found.values
    turned.values.reverse()
    return turned
  }

  /// What each year adds to a correlation, by the period of what follows, the oldest first.
  ///
  /// One year that makes most of it says that it may be one story and no rule.
  public func years(from cause: Int, to effect: Int, lag: Int) -> [(year: Int, value: Double)] {
    guard let measurement, lag >= 0,
      let first = CrossCorrelation.standardised(measurement.whites[cause]),
      let second = CrossCorrelation.standardised(measurement.whites[effect]), lag < second.count
    else { return [] }
    let offset = series[effect].values.count - second.count
    var years: [Int: Double] = [:]
    for index in lag..<second.count {
      let year = series[effect].start(of: offset + index).year
      years[year, default: 0] += first[index - lag] * second[index]
    }
    return years.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The year that makes more than half of the correlation of a test; nil where none does.
  func yearOfMost(of test: Test) -> Int? {
    years(from: test.cause, to: test.effect, lag: test.lag)
      .first { $0.value / test.correlation > 0.5 }?.year
  }

  /// The test of one series before another, by their ids.
  public func test(from cause: String, to effect: String) -> Test? {
    measurement?.tests.first { series[$0.cause].id == cause && series[$0.effect].id == effect }
  }
}

extension SeriesComparison.Hindrance {
  /// Why nothing is tested, in words.
  public func words(_ series: [PeriodSeries], _ period: MeasuredPeriod) -> String {
    func name(_ index: Int) -> String { series.indices.contains(index) ? series[index].words : "?" }
    switch self {
    case .uncovered:
      return "no whole \(period.rawValue) is in the declared coverage"
    case .tooFew(let count):
      return "too few: \(period.counted(count)), and it takes \(SeriesComparison.leastPeriods)"
    case .tooSparse(let index, let nonZero, let count):
      return "too sparse: \(name(index)) has \(nonZero) of \(period.counted(count)), and it takes "
        + "\(SeriesComparison.leastNonZero)"
    case .constant(let index):
      return "cannot be tested: \(name(index)) is the same in every \(period.rawValue)"
    case .exact:
      return
        "cannot be tested: one series follows from its past or from the other to the last digit"
    }
  }
}
