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
}
