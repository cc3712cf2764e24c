import Testing

@testable import StraitAnalytics

@Suite struct ChangePointsTests {
  private struct Case: Decodable {
    var values: [Double]
    var noise: Double
    var penalty: Double
    var changes: [Int]
    var exact: [Int]
  }

  @Test func `changes are those of ruptures and of trying every cut, on sixty series`() throws {
    let cases: [Case] = try AnalyticsFixture.read("change-points.json")
    #expect(cases.count >= 50)
    for (number, sample) in cases.enumerated() {
      let found = ChangePoints(sample.values)
      #expect(found.changes.map(\.index) == sample.changes, "series \(number)")
      #expect(found.changes.map(\.index) == sample.exact, "series \(number)")
      #expect(isNear(found.noise, sample.noise, within: 1e-10), "series \(number)")
      #expect(isNear(found.penalty, sample.penalty, within: 1e-10), "series \(number)")
    }
  }

  @Test func `one step is one change at the step, with the means before and after`() {
    // Differences: −1, 1, −1, … and 9 at the step. Their median is −1 or 1, and the median distance
    // Zeros and ones have the mean 0.5, tens and elevens 10.5.
    let low = (0..<12).map { Double($0 % 2) }
    let found = ChangePoints(low + low.map { $0 + 10 })
    #expect(found.changes.map(\.index) == [12])
    #expect(found.changes.first?.before == 0.5)
    #expect(found.changes.first?.after == 10.5)
  }

  @Test func `a step without any noise is found too`() {
    // All differences but one are 0: the median says no noise, their standard deviation 4 · √(18)/19.
    let found = ChangePoints(Array(repeating: 2, count: 10) + Array(repeating: 6, count: 10))
    #expect(found.changes.map(\.index) == [10])
    let deviation = (16.0 / 19 - 16.0 / 361).squareRoot()
    #expect(isNear(found.noise, deviation / 2.0.squareRoot(), within: 1e-12))
  }

  @Test(arguments: [
    [], [5], [5, 6], [7, 7, 7, 7, 7, 7, 7, 7], [1, 2, 3, 4, 5, 6, 7, 8], [0, 0, 0, 9, 9],
    [1, 2, .nan, 4, 5, 9, 9, 9], [1, 2, .infinity, 4, 5, 9, 9, 9],
  ])
  func `nothing, one, all equal, a ramp, too few and no number have no change`(_ values: [Double]) {
    let found = ChangePoints(values)
    #expect(found.changes == [])
    #expect(found.noise.isFinite && found.penalty.isFinite)
  }

  @Test(arguments: [1.0, 1000, -1_000_000]) func `a constant more changes nothing`(
    _ constant: Double
  ) throws {
    let cases: [Case] = try AnalyticsFixture.read("change-points.json")
    for sample in cases {
      let moved = ChangePoints(sample.values.map { $0 + constant })
      #expect(moved.changes.map(\.index) == sample.changes)
    }
  }

  @Test func `another unit changes nothing but the means`() throws {
    let cases: [Case] = try AnalyticsFixture.read("change-points.json")
    for sample in cases {
      let scaled = ChangePoints(sample.values.map { $0 * 8 })
      #expect(scaled.changes.map(\.index) == sample.changes)
      #expect(
        scaled.changes.map { $0.before / 8 } == ChangePoints(sample.values).changes.map(\.before)
      )
    }
  }

  @Test func `no segment is shorter than three`() throws {
    let cases: [Case] = try AnalyticsFixture.read("change-points.json")
    for sample in cases {
      let bounds = [0] + ChangePoints(sample.values).changes.map(\.index) + [sample.values.count]
      #expect(zip(bounds.dropFirst(), bounds).allSatisfy { $0 - $1 >= 3 })
    }
  }

  /// Values without a trend, from a generator with a seed.
  private static func noise(_ count: Int, seed: UInt64) -> [Double] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      (0..<12).reduce(-6.0) { sum, _ in sum + Double(generator.next() >> 11) * 0x1p-53 }
    }
  }

  /// Every last segment of every end, without any pruning.
  private static func exhaustive(_ values: [Double], penalty: Double) -> [Int] {
    var costs = [-penalty] + Array(repeating: Double.infinity, count: values.count)
    var last = Array(repeating: 0, count: values.count + 1)
    for end in 3...values.count {
      for start in 0...end - 3 {
        let segment = values[start..<end]
        let mean = segment.reduce(0, +) / Double(segment.count)
        let cost = segment.reduce(costs[start] + penalty) { $0 + ($1 - mean) * ($1 - mean) }
        if cost < costs[end] - 1e-9 { (costs[end], last[end]) = (cost, start) }
      }
    }
    var cuts: [Int] = []
    var end = last[values.count]
    while end > 0 {
      cuts.insert(end, at: 0)
      end = last[end]
    }
    return cuts
  }

  @Test(arguments: 1...12)
  func `what is passed over is never the cheapest, on blocks of any length`(seed: Int) {
    let values = Self.noise(15 + seed * 11, seed: UInt64(seed)).enumerated().map { index, value in
      value + Double(index / (9 + seed) % 3) * Double(seed % 4)
    }
    for penalty in [2.0, 8, 30] {
      let found = Segmentation(values, penalty: penalty, leastSegment: 3).cuts
      #expect(found == Self.exhaustive(values, penalty: penalty), "penalty \(penalty)")
    }
  }

  @Test func `ten thousand values without a change need less than a tenth of all pairs`() {
    let values = Self.noise(10_000, seed: 2019)
    let penalty = 2 * Mathematics.logarithm(10_000)
    let segmentation = Segmentation(values, penalty: penalty, leastSegment: 3)
    #expect(segmentation.cuts == [])
    #expect(segmentation.evaluations < 5_000_000)
  }
}
