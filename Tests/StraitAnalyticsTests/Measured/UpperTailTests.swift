import Testing

@testable import StraitAnalytics

@Suite struct UpperTailTests {
  private struct Tails: Decodable {
    var fisher: [[Double]]
    var chiSquared: [[Double]]
  }

  private static func difference(_ found: Double, _ wanted: Double) -> Double {
    abs(found - wanted) / wanted
  }

  @Test func `tails of F are those of sixty digits, down to one in 1e299`() throws {
    let tails: Tails = try AnalyticsFixture.read("tails.json")
    #expect(tails.fisher.count > 400)
    #expect(tails.fisher.contains { $0[3] < 1e-298 })
    for row in tails.fisher {
      let found = UpperTail.fisher(row[0], row[1], row[2])
      #expect(Self.difference(found, row[3]) < 1e-12, "\(row) reads \(found)")
    }
  }

  @Test func `tails of χ² are those of sixty digits, down to one in 1e299`() throws {
    let tails: Tails = try AnalyticsFixture.read("tails.json")
    #expect(tails.chiSquared.count > 100)
    #expect(tails.chiSquared.contains { $0[2] < 1e-298 })
    for row in tails.chiSquared {
      let found = UpperTail.chiSquared(row[0], row[1])
      #expect(Self.difference(found, row[2]) < 1e-12, "\(row) reads \(found)")
    }
  }

  @Test(arguments: [
    (-1.0, 1.0), (0, 1), (1e300, 0), (.infinity, 0),
  ])
  func `below zero is certain, and beyond every number impossible`(value: Double, tail: Double) {
    #expect(UpperTail.fisher(value, 3, 40) == tail)
    #expect(UpperTail.chiSquared(value, 3) == tail)
  }

  @Test func `two degrees of χ² are an exponential, and two of F a power`() {
    // Q = e^(−x/2); and for two in the numerator Q = (1 + 2F/d)^(−d/2).
    #expect(isNear(UpperTail.chiSquared(6, 2), 0.049_787_068_367_863_94, within: 1e-14))
    #expect(isNear(UpperTail.fisher(3, 2, 4), 0.16, within: 1e-14))
  }
}
