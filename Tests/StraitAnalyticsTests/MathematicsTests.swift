import Testing

@testable import StraitAnalytics

/// Against `numpy` and `scipy`.
@Suite struct MathematicsTests {
  private struct Functions: Decodable {
    var logarithm: [[Double]]
    var exponential: [[Double]]
    var normalQuantile: [[Double]]
  }

  private func check(_ pairs: [[Double]], _ function: (Double) -> Double) {
    #expect(!pairs.isEmpty)
    for pair in pairs {
      // To a share of the number itself, however small it is.
      let ratio = pair[1] == 0 ? function(pair[0]) + 1 : function(pair[0]) / pair[1]
      #expect(abs(ratio - 1) < 1e-13, "of \(pair[0])")
    }
  }

  @Test func `logarithm, exponential and quantiles are those of numpy and scipy`() throws {
    let functions: Functions = try AnalyticsFixture.read("functions.json")
    check(functions.logarithm, Mathematics.logarithm)
    check(functions.exponential, Mathematics.exponential)
    check(functions.normalQuantile) {
      $0 == 0.75 ? Mathematics.normalQuantile75 : Mathematics.normalQuantile95
    }
  }

  @Test func `what has no logarithm has none`() {
    #expect(Mathematics.logarithm(0).isNaN)
    #expect(Mathematics.logarithm(-1).isNaN)
    #expect(Mathematics.exponential(-1e9) == 0)
  }
}
