import Testing

@testable import StraitAnalytics

@Suite struct VectorAutoregressionTests {
  struct Case: Decodable {
    struct Granger: Decodable {
      var cause: Int
      var effect: Int
      var statistic: Double
      var numerator: Int
      var wideDenominator: Int
      var wideProbability: Double
      var sum: Double
    }

    struct Pairwise: Decodable {
      var statistic: Double
      var probability: Double
      var denominator: Int
    }

    struct Root: Decodable {
      var statistic: Double
      var lags: Int
      var count: Int
      var criticalValue: Double
    }

    var kind: String
    var values: [[Double]]
    var criteria: [Double]
    var best: Int
    var tests: [Granger]
    var pairwise: Pairwise?
    var unitRoots: [Root]
    var whiteOrders: [Int]
    var whiteSquares: [Double]
    var plain: [Double]
    var white: [Double]
    var holm: [Double]
  }

  static func cases() throws -> [Case] {
    let cases: [Case] = try AnalyticsFixture.read("measured.json")
    #expect(cases.count >= 30)
    return cases
  }

  static func isClose(_ found: Double, _ wanted: Double, within share: Double) -> Bool {
    abs(found - wanted) <= share * abs(wanted)
  }

  @Test func `criteria and order are those of select_order of statsmodels`() throws {
    for (number, sample) in try Self.cases().enumerated() {
      let criteria = VectorAutoregression.criteria(sample.values)
      #expect(criteria.count == sample.criteria.count)
      for (found, wanted) in zip(criteria, sample.criteria) {
        #expect(isNear(try #require(found), wanted, within: 1e-9), "case \(number)")
      }
      #expect(VectorAutoregression.bestOrder(sample.values) == sample.best, "case \(number)")
    }
  }

  @Test func `F is that of test_causality of statsmodels, and so is p by its degrees of freedom`()
    throws
  {
    for (number, sample) in try Self.cases().enumerated() {
      let fit = try #require(VectorAutoregression(sample.values, order: max(1, sample.best)))
      for wanted in sample.tests {
        let found = try #require(fit.test(of: wanted.cause, on: wanted.effect))
        #expect(Self.isClose(found.statistic, wanted.statistic, within: 1e-8), "case \(number)")
        #expect(isNear(found.sum, wanted.sum, within: 1e-9), "case \(number)")
        #expect(found.numerator == wanted.numerator)
        // statsmodels takes those of all equations together, for all that only one is tested.
        #expect(found.denominator * sample.values.count == wanted.wideDenominator)
        let wide = UpperTail.fisher(
          found.statistic,
          Double(found.numerator),
          Double(wanted.wideDenominator)
        )
        #expect(Self.isClose(wide, wanted.wideProbability, within: 1e-8), "case \(number)")
      }
    }
  }

  @Test func `F and p of two series are those of grangercausalitytests of statsmodels`() throws {
    let samples = try Self.cases().filter { $0.pairwise != nil }
    #expect(samples.count >= 12)
    for sample in samples {
      let wanted = try #require(sample.pairwise)
      let fit = try #require(VectorAutoregression(sample.values, order: max(1, sample.best)))
      let found = try #require(fit.test(of: 0, on: 1))
      #expect(found.denominator == wanted.denominator)
      #expect(Self.isClose(found.statistic, wanted.statistic, within: 1e-8))
      #expect(Self.isClose(found.probability, wanted.probability, within: 1e-8))
    }
  }

  @Test func `autoregressions are those of ar_select_order and AutoReg of statsmodels`() throws {
    for (number, sample) in try Self.cases().enumerated() {
      for (index, values) in sample.values.enumerated() {
        let found = try #require(Prewhitening(values))
        let squares = found.residuals.reduce(0) { $0 + $1 * $1 }
        #expect(found.order == sample.whiteOrders[index], "case \(number)")
        #expect(Self.isClose(squares, sample.whiteSquares[index], within: 1e-9), "case \(number)")
      }
    }
  }

  @Test func `cross-correlations are those of ccf of statsmodels, plain and prewhitened`() throws {
    for sample in try Self.cases() {
      let plain = try #require(CrossCorrelation(sample.values[0], sample.values[1], reach: 10))
      for (found, wanted) in zip(plain.values, sample.plain) {
        #expect(abs(found - wanted) < 1e-10)
      }
      let white = try sample.values.prefix(2).map { try #require(Prewhitening($0)).residuals }
      let kept = white.map(\.count).min() ?? 0
      let found = try #require(
        CrossCorrelation(white[0].suffix(kept) + [], white[1].suffix(kept) + [], reach: 10)
      )
      #expect(found.values.count == sample.white.count)
      for (found, wanted) in zip(found.values, sample.white) {
        #expect(abs(found - wanted) < 1e-10)
      }
    }
  }

  @Test func `the test for a unit root is adfuller of statsmodels`() throws {
    var isLikely: Set<Bool> = []
    for (number, sample) in try Self.cases().enumerated() {
      for (values, wanted) in zip(sample.values, sample.unitRoots) {
        let found = try #require(UnitRoot(values))
        #expect(found.lags == wanted.lags, "case \(number)")
        #expect(found.count == wanted.count, "case \(number)")
        #expect(isNear(found.statistic, wanted.statistic, within: 1e-8), "case \(number)")
        #expect(isNear(found.criticalValue, wanted.criticalValue, within: 1e-9))
        isLikely.insert(found.isLikely)
      }
    }
    #expect(isLikely == [true, false])
  }

  @Test func `Holm's correction is that of multipletests of statsmodels`() throws {
    for sample in try Self.cases() {
      let found = Holm.corrected(sample.tests.map(\.wideProbability))
      for (found, wanted) in zip(found, sample.holm) {
        #expect(isNear(found, wanted, within: 1e-12))
      }
    }
  }

  @Test func `Holm's correction by hand`() {
    // 0.01·3, then max(0.03, 0.02·2), then max(0.04, 0.03·1).
    #expect(Holm.corrected([0.03, 0.01, 0.02]) == [0.04, 0.03, 0.04])
    #expect(Holm.corrected([0.9, 0.6]) == [1, 1])
    #expect(Holm.corrected([]) == [])
  }

  @Test func `another unit and another origin change no F`() throws {
    for sample in try Self.cases().prefix(6) {
      let order = max(1, sample.best)
      let moved = sample.values.enumerated().map { index, one in
        one.map { $0 * Double(index + 2) - 1000 }
      }
      let test = try #require(VectorAutoregression(sample.values, order: order)?.test(of: 0, on: 1))
      let other = try #require(VectorAutoregression(moved, order: order)?.test(of: 0, on: 1))
      #expect(Self.isClose(other.statistic, test.statistic, within: 1e-8))
    }
  }

  private static let squares: [Double] = (0..<60).map { Double($0 * $0 % 7) }
  private static let halves: [Double] = (0..<60).map { Double($0 % 2) }
  private static let threes = [Double](repeating: 3, count: 60)
  private static let hopeless: [[[Double]]] = [
    [threes, squares],
    [squares, squares.map { $0 * 2 + 5 }],
    [halves, halves.map { $0 * 3 }],
    [[1, 2, 3], [3, 1, 2]],
    [[], []],
    [threes, threes],
  ]

  @Test(arguments: hopeless)
  func `constant, the same, periodic and too short series have no test`(values: [[Double]]) {
    let order = VectorAutoregression.bestOrder(values)
    let fit = order.flatMap { VectorAutoregression(values, order: max(1, $0)) }
    #expect(fit?.test(of: 0, on: 1) == nil)
  }
}
