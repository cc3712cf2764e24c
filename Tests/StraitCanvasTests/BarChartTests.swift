import Testing

@testable import StraitCanvas

@Suite struct BarChartTests {
  private static func chart(_ values: [Double], bound: Double? = 0.2) -> BarChart {
    let middle = values.count / 2
    return BarChart(
      values.enumerated().map { index, value in
        BarChart.Bar(label: "\(index - middle)", value: value, role: .seriesFirst)
      },
      bound: bound,
      left: "◂ left",
      right: "right ▸"
    )
  }

  private static func lines(_ chart: BarChart, _ columns: Int, _ rows: Int) -> [String] {
    let size = Size(columns: columns + 2, rows: rows + 2)
    var frame = Frame(size)
    frame.fill(Rect(size), with: "x", role: .text)
    chart.draw(in: Rect(column: 1, row: 1, columns: columns, rows: rows), into: &frame)
    return frame.lines
  }

  /// Two below the bound at the left, one beyond it at the right.
  private static let example = chart([0.1, 0, -0.1, 0, 0.4])

  @Test func `a bar reaches as far as its value, and the bounds stand on both sides`() {
    #expect(
      Self.lines(Self.example, 24, 9) == [
        "xxxxxxxxxxxxxxxxxxxxxxxxxx",
        "x        ◂ left  right ▸ x",
        "x   0.40             ██  x",
        "x                    ██  x",
        "x   0.20 ┄┄┄┄┄┄┄┄┄┄┄┄██┄ x",
        "x        ▄▄          ██  x",
        "x      0 ▀▀────▄▄────▀▀─ x",
        "x              ▀▀        x",
        "x  −0.20 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ x",
        "x         -2    0     2  x",
        "xxxxxxxxxxxxxxxxxxxxxxxxxx",
      ]
    )
  }

  @Test(arguments: 0...30, 0...12)
  func `nothing is drawn outside, whatever the size`(columns: Int, rows: Int) {
    for chart in [Self.example, Self.chart([]), Self.chart([0]), Self.chart([.infinity, -5e300])] {
      let lines = Self.lines(chart, columns, rows)
      #expect(lines.first?.allSatisfy { $0 == "x" } == true)
      #expect(lines.last?.allSatisfy { $0 == "x" } == true)
      #expect(lines.allSatisfy { $0.first == "x" && $0.last == "x" })
    }
  }

  @Test func `the cursor stands through its bar, and its label is shown`() {
    var chart = Self.example
    chart.cursor = 3
    let lines = Self.lines(chart, 24, 9)
    #expect(lines[2].contains("│"))
    #expect(lines[9].contains("1"))
  }

  @Test func `a click finds the bar of its column`() {
    let rect = Rect(column: 1, row: 1, columns: 24, rows: 11)
    #expect(Self.example.bar(atColumn: 8, in: rect) == 0)
    #expect(Self.example.bar(atColumn: 22, in: rect) == 4)
    #expect(Self.example.bar(atColumn: 0, in: rect) == 0)
    #expect(Self.example.bar(atColumn: 90, in: rect) == 4)
    #expect(Self.chart([]).bar(atColumn: 3, in: rect) == nil)
  }

  @Test(arguments: [(0.0, 1.0), (0.17, 0.2), (0.31, 0.4), (1, 1), (7.2, 8), (0.012, 0.015)])
  func `the axis ends at a round figure that holds every bar`(value: Double, top: Double) {
    #expect(abs(BarChart.round(value) - top) < 1e-12)
  }
}
