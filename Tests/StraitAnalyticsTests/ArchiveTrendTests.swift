import StraitModel
import Testing

@testable import StraitAnalytics

struct ArchiveTrendTests {
  private static let north = ActorCode("XNO")
  private static let south = ActorCode("XSO")
  private static let east = ActorCode("XEA")
  private static let out = Direction(actor: north, target: south)
  private static let back = Direction(actor: south, target: north)

  private func entry(
    _ day: String,
    _ direction: Direction = Self.out,
    source: String = "gdelt",
    rows: Int = 1,
    events: Int = 1,
    tenths: Int = 0
  ) -> ArchiveDays.Entry {
    ArchiveDays.Entry(
      day: Day(day) ?? Day(number: 0),
      source: source,
      direction: direction,
      rows: rows,
      events: events,
      eventTenths: tenths,
      marked: 0
    )
  }

  private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  @Test(arguments: [
    (ArchivePeriod.day, "2019-02-28", "2019-02-28", "2019-02-28"),
    (.week, "2019-07-07", "2019-07-01", "2019-07-07"),
    (.week, "2019-07-01", "2019-07-01", "2019-07-07"),
    (.month, "2020-02-10", "2020-02-01", "2020-02-29"),
    (.month, "2019-12-31", "2019-12-01", "2019-12-31"),
  ])
  func `a period is whole`(period: ArchivePeriod, text: String, first: String, last: String) {
    #expect(period.days(around: day(text)) == day(first)...day(last))
  }

  /// Events 2 + 1 of 3 + 1 rows; values −5.0 − 3.0 and 4.0 in tenths: mean (−50 − 30 + 40) / 10 / 3.
  @Test func `events of a period are added up, and valued by event`() throws {
    let days = ArchiveDays(entries: [
      entry("2019-07-01", rows: 3, events: 2, tenths: -80),
      entry("2019-07-30", Self.back, tenths: 10), entry("2019-07-31", tenths: 40),
    ])
    let trend = ArchiveTrend(days, of: days, directions: [Self.out, Self.back], by: .month)
    let step = try #require(trend.steps.first)
    #expect(trend.steps.count == 1)
    #expect(step.figures[0].rows == 4)
    #expect(step.figures[0].events == 3)
    #expect(abs((step.figures[0].mean ?? 0) + 4.0 / 3) < 1e-12)
    #expect(step.figures[1].mean == 1)
    #expect(trend.lines.map(\.name) == ["XNO▸XSO", "XSO▸XNO"])
  }

  @Test
  func `a month of which the archive has nothing is unknown, one that a filter empties is zero`() {
    let all = ArchiveDays(entries: [entry("2019-01-05"), entry("2019-02-05"), entry("2019-04-05")])
    let some = ArchiveDays(entries: [entry("2019-01-05"), entry("2019-04-05")])
    let trend = ArchiveTrend(some, of: all, directions: [Self.out], by: .month)
    #expect(trend.steps.map(\.isKnown) == [true, true, false, true])
    #expect(trend.steps.map { $0.figures[0].events } == [1, 0, 0, 1])
    #expect(trend.steps.map { $0.figures[0].mean } == [0, nil, nil, 0])
  }

  @Test func `steps have no gap and hold every event once`() {
    var entries: [ArchiveDays.Entry] = []
    for offset in stride(from: 0, to: 900, by: 7) {
      entries.append(entry((day("2017-11-03") + offset).description, rows: 2))
    }
    let days = ArchiveDays(entries: entries)
    for period in ArchivePeriod.allCases {
      let trend = ArchiveTrend(days, of: days, directions: [Self.out], by: period)
      for (before, after) in zip(trend.steps, trend.steps.dropFirst()) {
        #expect(before.days.upperBound + 1 == after.days.lowerBound)
      }
      #expect(trend.steps.reduce(0) { $0 + $1.figures[0].events } == entries.count)
      #expect(trend.steps.reduce(0) { $0 + $1.figures[0].rows } == 2 * entries.count)
    }
    #expect(ArchiveTrend(days, of: days, directions: [Self.out]).period == .month)
    #expect(ArchiveTrend(ArchiveDays(), of: ArchiveDays(), directions: []).steps.isEmpty)
  }

  @Test func `many directions are two lines`() {
    let east = [
      Direction(actor: Self.east, target: Self.north),
      Direction(actor: Self.east, target: Self.south),
    ]
    let all = [Self.out, Direction(actor: Self.north, target: Self.east), Self.back]
    #expect(ArchiveTrend.lines(of: east).map(\.name) == ["XEA▸XNO", "XEA▸XSO"])
    #expect(ArchiveTrend.lines(of: all).map(\.name) == ["XNO▸", "XSO▸"])
    #expect(ArchiveTrend.lines(of: all).map(\.directions.count) == [2, 1])
  }

  /// Half-life 10 days: −8.0 on day 0 is −4.0 on day 10; with +2.0 on day 10 that is −2.0, and −1.0 on
  /// day 20.
  @Test func `a stock fades by half in a half-life`() throws {
    let days = ArchiveDays(entries: [
      entry("2019-07-01", tenths: -80), entry("2019-07-11", tenths: 20), entry("2019-07-21"),
    ])
    let trend = ArchiveTrend(days, of: days, directions: [Self.out], by: .day)
    let tension = ArchiveTension(days, on: trend, halfLifeDays: 10, through: day("2019-07-21"))
    let stocks = tension.stocks[0]
    #expect(stocks.count == 21)
    #expect(stocks[0] == -8)
    #expect(stocks[1] == nil, "a day without a row is unknown")
    #expect(abs(try #require(stocks[10]) + 2) < 1e-12)
    #expect(abs(try #require(stocks[20]) + 1) < 1e-12)
    #expect(!tension.isNormalised)
    #expect(tension.leftOut == 0)
  }

  /// The source publishes 100, then 300 rows, and its middle row is on the second day: the same −6.0
  /// counts 300/100 and 300/300, and fades by half in between.
  @Test func `a value is taken to the size of a typical day where volumes are known`() throws {
    var days = ArchiveDays(entries: [
      entry("2019-07-01", tenths: -60), entry("2019-07-02", tenths: -60),
    ])
    days.volumes = [
      .init(day: day("2019-07-01"), source: "gdelt", rows: 100),
      .init(day: day("2019-07-02"), source: "gdelt", rows: 300),
    ]
    let trend = ArchiveTrend(days, of: days, directions: [Self.out], by: .day)
    let tension = ArchiveTension(days, on: trend, halfLifeDays: 1, through: day("2019-07-02"))
    #expect(tension.isNormalised)
    #expect(tension.leftOut == 0)
    #expect(abs(try #require(tension.stocks[0][0]) + 18) < 1e-12)
    #expect(abs(try #require(tension.stocks[0][1]) + 15) < 1e-12)
    days.volumes?.removeLast()
    let partly = ArchiveTension(days, on: trend, halfLifeDays: 1, through: day("2019-07-02"))
    #expect(!partly.isNormalised, "half of the events are on a day that is not known")
    #expect(partly.stocks[0][0] == -6)
  }

  @Test func `a day of which a few late rows are known is left out, and counted`() throws {
    var days = ArchiveDays(entries: [
      entry("2018-01-01", tenths: -100), entry("2019-07-01", events: 9, tenths: -60),
    ])
    days.volumes = [
      .init(day: day("2018-01-01"), source: "gdelt", rows: 9),
      .init(day: day("2019-07-01"), source: "gdelt", rows: 100),
    ]
    let trend = ArchiveTrend(days, of: days, directions: [Self.out], by: .month)
    let tension = ArchiveTension(days, on: trend, halfLifeDays: 1, through: day("2019-07-01"))
    #expect(tension.isNormalised)
    #expect(tension.leftOut == 1)
    #expect(tension.stocks[0].last == -6)
  }
}
