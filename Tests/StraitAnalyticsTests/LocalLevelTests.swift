import Testing

@testable import StraitAnalytics

/// Against `statsmodels`, and for the variance against dense matrices and a root finder of `scipy`.
@Suite struct LocalLevelTests {
  private struct Case: Decodable {
    var days: [Int]
    var values: [Double]
    var variances: [Double]
    var houses: [Int]
    var houseCount: Int
    var houseDeviation: Double
    var variance: Double
    var likelihood: Double
    var filtered: [Double]
    var filteredVariance: [Double]
    var smoothed: [Double]
    var smoothedVariance: [Double]
    var offsets: [Double]
    var offsetVariances: [Double]

    func model(adding constant: Double = 0) -> LocalLevel {
      let steps = days.indices.map { index in
        LocalLevel.Step(
          day: days[index],
          reading: LocalLevel.Reading(
            value: values[index] + constant,
            variance: variances[index],
            house: houses[index]
          )
        )
      }
      return LocalLevel(steps, houses: houseCount, houseDeviation: houseDeviation)
    }
  }

  private static let tolerance = 1e-6

  private func cases() throws -> [Case] {
    let cases: [Case] = try AnalyticsFixture.read("polls.json")
    #expect(cases.count >= 20)
    return cases
  }

  private func check(_ found: [Double], _ expected: [Double]) {
    #expect(found.count == expected.count)
    #expect(zip(found, expected).allSatisfy { isNear($0, $1, within: Self.tolerance) })
  }

  @Test func `filter and likelihood are those of statsmodels`() throws {
    for sample in try cases() {
      var beliefs: [LocalLevel.Belief] = []
      let likelihood = sample.model().filter(variance: sample.variance) { beliefs.append($0) }
      #expect(isNear(likelihood, sample.likelihood, within: Self.tolerance))
      check(beliefs.map { $0.mean[0] }, sample.filtered)
      check(beliefs.map { $0.covariance[0] }, sample.filteredVariance)
    }
  }

  @Test func `smoother and offsets are those of statsmodels`() throws {
    for sample in try cases() {
      let model = sample.model()
      let beliefs = model.smooth(variance: sample.variance)
      check(beliefs.map { $0.mean[0] }, sample.smoothed)
      check(beliefs.map { $0.covariance[0] }, sample.smoothedVariance)
      let last = try #require(beliefs.last)
      let offsets = (0..<sample.houseCount).map { model.offset(of: $0, in: last) }
      check(offsets.map(\.mean), sample.offsets)
      check(offsets.map(\.variance), sample.offsetVariances)
    }
  }

  @Test func `the likeliest variance is where the score of dense matrices is zero`() throws {
    for sample in try cases() {
      let found = sample.model().likeliestVariance()
      #expect(abs(found / sample.variance - 1) < Self.tolerance, "\(found) \(sample.variance)")
    }
  }

  @Test func `a constant more moves the level by it and nothing else`() throws {
    for sample in try cases() {
      let plain = sample.model().smooth(variance: sample.variance)
      let moved = sample.model(adding: 1000).smooth(variance: sample.variance)
      check(moved.map { $0.mean[0] - 1000 }, plain.map { $0.mean[0] })
      check(moved.map { $0.covariance[0] }, plain.map { $0.covariance[0] })
    }
  }

  @Test func `a day without a reading lies between its neighbours and is less sure`() {
    // Readings of variance 1, no change of level: the mean of two has the variance 1/2 throughout.
    let readings = [40.0, 44].map { LocalLevel.Reading(value: $0, variance: 1, house: 0) }
    let steps = [
      LocalLevel.Step(day: 0, reading: readings[0]), LocalLevel.Step(day: 50),
      LocalLevel.Step(day: 100, reading: readings[1]),
    ]
    let model = LocalLevel(steps, houses: 1, houseDeviation: 3)
    for belief in model.smooth(variance: 0) {
      #expect(isNear(belief.mean[0], 42, within: 1e-12))
      #expect(isNear(belief.covariance[0], 0.5, within: 1e-12))
    }
    let wandering = model.smooth(variance: 0.1)
    #expect(isNear(wandering[1].mean[0], 42, within: 1e-12))
    #expect(wandering[1].covariance[0] > wandering[0].covariance[0])
  }
}
