import Foundation

/// What `Tests/Fixtures/analytics/make-fixtures.py` wrote, found from this file.
enum AnalyticsFixture {
  static func read<Value: Decodable>(_ name: String) throws -> Value {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.appending(path: "Fixtures/analytics/\(name)")
    return try JSONDecoder().decode(Value.self, from: Data(contentsOf: file))
  }
}

/// True where two numbers differ by no more than a share of the greater one, or of 1.
func isNear(_ left: Double, _ right: Double, within share: Double) -> Bool {
  abs(left - right) <= share * max(1, max(abs(left), abs(right)))
}
