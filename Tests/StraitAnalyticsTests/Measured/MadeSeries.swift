import StraitModel

@testable import StraitAnalytics

/// Series of which one knows what precedes what, from a generator with a seed.
struct MadeSeries {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// How the values of a series hang together.
  enum Kind: String, CaseIterable, Sendable {
    /// Not at all.
    case white
    /// Each is half of the one before, and something new.
    case moderate
    /// Each is 0.85 of the one before, and something new.
    case persistent
    /// Four of ten have a Goldstein value, the others nothing.
    case sparse
    /// One of eleven has a Goldstein value, as in the weeks of a hand-kept log.
    case rare
    /// Each is the one before, and something new.
    case walk

    /// How much of a value the next one keeps.
    var share: Double {
      switch self {
      case .white, .sparse, .rare: 0
      case .moderate: 0.5
      case .persistent: 0.85
      case .walk: 1
      }
    }
  }

  /// A value about 0 with a deviation of 1, nearly normal: the sum of twelve even ones.
  mutating func nextValue() -> Double {
    (0..<12).reduce(-6) { sum, _ in sum + generator.nextShare() }
  }

  /// A series of a kind.
  mutating func next(_ kind: Kind, _ count: Int) -> [Double] {
    if kind == .sparse || kind == .rare {
      let filled = kind == .sparse ? 0.4 : 0.09
      let scores: [Double] = [-7.2, -4.4, -2, 1, 3.4, 4, 7]
      return (0..<count).map { _ in
        generator.nextShare() > filled ? 0 : scores[Int(generator.next() % 7)]
      }
    }
    var value = 0.0
    let values = (0..<count + 50).map { _ in
      value = kind.share * value + nextValue()
      return value
    }
    return Array(values[50...])
  }

  static func series(
    _ id: String,
    _ values: [Double],
    _ period: MeasuredPeriod = .week
  )
    -> PeriodSeries
  {
    let first = period.start(holding: HeadlineTests.day("2015-01-05"))
    return PeriodSeries(
      id: id,
      words: id.uppercased(),
      period: period,
      first: first,
      values: values
    )
  }

  /// A comparison of series that are given by their values alone.
  static func comparison(
    _ first: [Double],
    _ second: [Double],
    thirds: [[Double]] = []
  )
    -> SeriesComparison
  {
    SeriesComparison(
      series("a", first),
      series("b", second),
      thirds: thirds.enumerated().map { series("t\($0)", $1) }
    )
  }
}
