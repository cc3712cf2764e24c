import StraitModel
import Testing

@testable import StraitAnalytics

@Suite struct TensionHistoryTests {
  static let direction = Direction(actor: HeadlineTests.north, target: HeadlineTests.south)

  @Test func `a history ends in what the overview draws`() {
    let board = HeadlineTests.board(
      [("2010-05-01", "163"), ("2015-02-03", "057"), ("2019-12-30", nil), ("2020-02-01", "111")],
      coverage: "2014-01-01"
    )
    let day = HeadlineTests.day("2020-03-01")
    let history = TensionHistory(Self.direction, on: board, asOf: day)
    let tension = Tension.compute(Self.direction, on: board, asOf: day)
    #expect(history.weeks.suffix(Tension.shownWeeks).map(\.stock) == tension.weekly)
    #expect(history.weeks.last?.stock == tension.stock)
    #expect(history.weeks.last?.end == day)
    // The first Sunday of the coverage; what the line draws begins later.
    #expect(history.shownWeeks.first?.end == HeadlineTests.day("2014-01-05"))
  }

  @Test func `every act falls into one week`() {
    let board = HeadlineTests.board([
      ("2020-01-01", "163"), ("2020-01-05", nil), ("2020-01-06", "057"), ("2020-01-06", "111"),
    ])
    let history = TensionHistory(Self.direction, on: board, asOf: HeadlineTests.day("2020-01-12"))
    #expect(history.weeks.reduce(0) { $0 + $1.acts.count } == 4)
    // 12 January 2020 is a Sunday; 163 is −8.0, 057 is +8.0, 111 is −2.0.
    let last = history.weeks.suffix(2)
    #expect(last.map(\.acts.count) == [2, 2])
    #expect(last.map { history.goldsteinSum(of: $0) } == [-8, 6])
  }

  @Test func `without coverage a history shows what the overview draws`() {
    let board = HeadlineTests.board([("2000-01-01", "163")])
    let history = TensionHistory(Self.direction, on: board, asOf: HeadlineTests.day("2020-03-01"))
    #expect(history.shownWeeks.count == Tension.shownWeeks)
    #expect(history.weeks.count > 1000)
  }
}
