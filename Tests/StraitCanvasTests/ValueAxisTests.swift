import StraitCanvas
import Testing

@Suite struct ValueAxisTests {
  @Test(
    arguments: [
      (31.5, 63.1, 10, "30 40 50 60 70", 30, 70),
      (31.5, 63.1, 20, "30 35 40 45 50 55 60 65", 30, 65),
      (31.5, 63.1, 4, "20 40 60 80", 20, 80),
      (31.5, 63.1, 1, "20 40 60 80", 20, 80),
      (0, 0.3, 8, "0.0 0.1 0.2 0.3", 0, 0.3),
      (-12, 1500, 9, "−500 0 500 1,000 1,500", -500, 1500),
      (50, 50, 7, "49 50 51", 49, 51),
      (0, 0, 7, "−1 0 1", -1, 1),
      (0.02, 0.05, 9, "0.02 0.03 0.04 0.05", 0.02, 0.05),
      (-1e300, 1e300, 7, "−1,000,000,000,000 0 1,000,000,000,000", -1e12, 1e12),
    ] as [(Double, Double, Int, String, Double, Double)]
  )
  func `marks are round and hold all values`(
    least: Double,
    greatest: Double,
    rows: Int,
    labels: String,
    low: Double,
    high: Double
  ) {
    let axis = ValueAxis(from: least, to: greatest, rows: rows)
    #expect(axis.ticks.map(\.label).joined(separator: " ") == labels)
    #expect(axis.low == low && axis.high == high)
  }

  @Test func `a bound holds the axis, and a range of its own is kept`() {
    #expect(ValueAxis(from: 100, to: 100, rows: 9, bounds: 0...100).high == 100)
    #expect(ValueAxis(from: 0, to: 0, rows: 9, bounds: 0...100).low == 0)
    let axis = ValueAxis(from: 5, to: 8, rows: 9, range: 3...47)
    #expect(axis.low == 3 && axis.high == 47)
    #expect(axis.ticks.map(\.label) == ["20", "40"])
  }

  @Test func `marks have two rows each where there are more than six`() {
    var strays: [String] = []
    for rows in 7...60 {
      for high in [0.02, 0.7, 3, 41.9, 63, 99, 12_345] {
        let count = ValueAxis(from: 0, to: high, rows: rows).ticks.count
        if count < 2 || count > rows / 2 + 2 { strays.append("\(high) on \(rows): \(count)") }
      }
    }
    #expect(strays == [])
  }
}
