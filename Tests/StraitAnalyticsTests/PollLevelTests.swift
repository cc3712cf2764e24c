import StraitDiagnostics
import StraitModel
import Testing

@testable import StraitAnalytics

@Suite struct PollLevelTests {
  private static let start = HeadlineTests.day("2010-01-01")

  private static func figure(
    _ day: Int,
    _ value: Double,
    n: Int? = 1000,
    assumed: Int? = nil,
    pollster: String = "gazette"
  ) -> Poll {
    let date = PartialDate(start + day)
    return Poll(
      id: "p\(day)\(pollster)",
      wording: "trust",
      pollster: pollster,
      side: HeadlineTests.north,
      population: "adults",
      question: "Do you trust them?",
      mode: .mail,
      fieldStart: date,
      fieldEnd: date,
      sample: n,
      assumedSample: assumed,
      value: value,
      place: SourcePlace(file: "polls.csv")
    )
  }

  @Test(arguments: [0, 1, 2]) func `below three figures there is no trend`(_ count: Int) {
    let level = PollLevel((0..<count).map { Self.figure($0 * 100, 40) })
    #expect(level.inside.count == count)
    #expect(level.estimates == [])
    #expect(level.latest == nil)
  }

  @Test func `a figure without a sample stands outside, unless the board assumes one`() {
    let known = [Self.figure(0, 40), Self.figure(100, 41), Self.figure(200, 43)]
    let unknown = PollLevel(known + [Self.figure(300, 90, n: nil)])
    #expect(unknown.inside.count == 3 && unknown.figures.count == 4)
    #expect(unknown.estimates == PollLevel(known).estimates)
    let assumed = PollLevel(known + [Self.figure(300, 90, n: nil, assumed: 500)])
    #expect(assumed.inside.count == 4)
    #expect(assumed.latest?.day == Self.start + 300)
  }

  @Test func `figures outside that the band does not hold are named`() {
    let known = (0..<4).map { Self.figure($0 * 100, 50) }
    // The band ends near 51.6, and what lies after the last figure inside has no band.
    let others = [(50, 51.0), (150, 58), (900, 90)].map { Self.figure($0.0, $0.1, n: nil) }
    #expect(PollLevel(known + others).beyond.map(\.value) == [58])
    #expect(PollLevel(known).beyond == [])
  }

  @Test func `figures that agree are averaged, and their level does not move`() throws {
    // Half of 1,000 with a design effect of 1.5: 1.5 · 50 · 50 / 1000 = 3.75, over four figures
    // 0.9375, whose root is 0.968…; 90 % lie within 1.6449 of these, 1.5926 points.
    let level = PollLevel((0..<4).map { Self.figure($0 * 100, 50) })
    let latest = try #require(level.latest)
    #expect(level.dailyVariance == 0)
    #expect(isNear(latest.level, 50, within: 1e-12))
    #expect(isNear(latest.deviation, 0.9375.squareRoot(), within: 1e-12))
    #expect(isNear(latest.nineTenths.upperBound, 51.592_623, within: 1e-6))
    #expect(isNear(latest.half.lowerBound, 50 - 0.653_072, within: 1e-6))
  }

  @Test func `permuted figures have the same level`() {
    let figures = [40.0, 44, 39, 51, 47, 52].enumerated().map {
      Self.figure($0.offset * 90, $0.element)
    }
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<10 {
      #expect(PollLevel(figures.shuffled(using: &generator)) == PollLevel(figures))
    }
  }

  @Test func `houses stand apart by as much as they do, and their sum is zero`() throws {
    let figures = (0..<12).flatMap { wave in
      [
        Self.figure(wave * 30, 42, n: 4000, pollster: "gazette"),
        Self.figure(wave * 30 + 10, 38, n: 4000, pollster: "herald"),
      ]
    }
    let houses = PollLevel(figures).houses
    #expect(houses.map(\.pollster) == ["gazette", "herald"])
    #expect(abs(houses.reduce(0) { $0 + $1.effect }) < 1e-9)
    // The prior of three points draws 2 and −2 a little towards zero.
    #expect(houses[0].effect > 1.8 && houses[0].effect < 2)
  }

  @Test(arguments: [0.0, 100]) func `none and all are not certain`(_ share: Double) {
    let level = PollLevel((0..<5).map { Self.figure($0 * 50, share) })
    #expect(level.estimates.allSatisfy { $0.level.isFinite && $0.deviation > 0 })
    #expect(level.estimates.allSatisfy { (0...100).contains($0.nineTenths.lowerBound) })
  }

  @Test func `figures of one day, and of no distance at all, are no trouble`() {
    let level = PollLevel((0..<4).map { Self.figure(0, 40 + Double($0), pollster: "p\($0)") })
    #expect(level.estimates.allSatisfy { $0.level.isFinite && $0.deviation.isFinite })
    #expect(level.houses.count == 4)
  }

  @Test func `the bands hold a simulated truth as often as they say`() {
    var generator = SeededGenerator(seed: 20)
    // Normal values in pairs, by Marsaglia's polar method.
    func normal() -> Double {
      while true {
        let x = 2 * generator.nextShare() - 1
        let y = 2 * generator.nextShare() - 1
        let square = x * x + y * y
        if square > 0, square < 1 {
          return x * (-2 * Mathematics.logarithm(square) / square).squareRoot()
        }
      }
    }
    var (half, most, count) = (0, 0, 0)
    for _ in 0..<120 {
      var truth = 50.0
      var truths: [Day: Double] = [:]
      let figures = (0..<40).map { wave in
        truth += normal() * 2
        truths[Self.start + wave * 90] = truth
        // As the model has it: 1.5 · 50 · 50 / 1000.
        return Self.figure(wave * 90, truth + normal() * 3.75.squareRoot())
      }
      for estimate in PollLevel(figures).estimates {
        guard let truth = truths[estimate.day] else { continue }
        count += 1
        if estimate.half.contains(truth) { half += 1 }
        if estimate.nineTenths.contains(truth) { most += 1 }
      }
    }
    #expect(count == 4800)
    #expect(abs(Double(half) / Double(count) - 0.5) < 0.03, "\(half) of \(count)")
    #expect(abs(Double(most) / Double(count) - 0.9) < 0.03, "\(most) of \(count)")
  }
}

extension PollLevelTests {
  @Test func `the board sets the design effect, and a wider error is a wider band`() {
    let figures = (0..<5).map { Self.figure($0 * 100, 40 + Double($0 % 2)) }
    let plain = PollLevel(figures)
    let wide = PollLevel(figures, AnalysisParameters.Polls(designEffect: 6))
    #expect((wide.latest?.deviation ?? 0) > (plain.latest?.deviation ?? 0))
    #expect(PollLevel(figures, AnalysisParameters.Polls(designEffect: 1.5)) == plain)
  }
}
