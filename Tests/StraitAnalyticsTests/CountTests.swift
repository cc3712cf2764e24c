import StraitDiagnostics
import StraitModel
import Testing

@testable import StraitAnalytics

@Suite struct CountTests {
  static let place = SourcePlace(file: "board.yaml")

  static func board(coverage: [Coverage], tracks: [String] = ["a"]) -> Board {
    var board = HeadlineTests.board([])
    board.tracks = tracks.map { Track(id: $0, title: $0, pane: .history) }
    board.coverage = coverage
    return board
  }

  static func coverage(_ track: String?, _ from: String, _ to: String?) -> Coverage {
    Coverage(
      track: track,
      from: PartialDate(from) ?? PartialDate(Day(number: 0)),
      to: to.flatMap { PartialDate($0) }
    )
  }

  @Test(arguments: [
    // Two that meet hold all of it, a day between them is missing, an open end goes on.
    ([coverage("a", "2020-01", "2020-02"), coverage("a", "2020-03-01", "2020-03-31")], "full"),
    ([coverage("a", "2020-01", "2020-02"), coverage("a", "2020-03-02", "2020-03-31")], "part"),
    ([coverage("a", "2020-01", "2020-02"), coverage("a", "2020-01", "2020-02")], "part"),
    ([coverage(nil, "2019", nil)], "full"), ([coverage("b", "2019", nil)], "outside"),
    ([coverage("a", "2020-04-01", nil)], "outside"), ([], "outside"),
  ])
  func `coverage holds a quarter, a part of it or none`(coverage: [Coverage], extent: String) {
    let found = Self.board(coverage: coverage).coverage(
      from: HeadlineTests.day("2020-01-01"),
      through: HeadlineTests.day("2020-03-31"),
      track: "a",
      asOf: HeadlineTests.day("2021-01-01")
    )
    #expect(found.rawValue == extent)
  }

  @Test func `no coverage reaches beyond today, and all tracks must be held`() {
    let day = HeadlineTests.day("2020-02-01")
    let open = Self.board(coverage: [Self.coverage("a", "2019", nil)], tracks: ["a", "b"])
    #expect(open.coverage(from: day, through: day, track: "a", asOf: day) == .full)
    #expect(open.coverage(from: day, through: day, track: nil, asOf: day) == .part)
    #expect(open.coverage(from: day, through: day + 1, track: "a", asOf: day) == .part)
    #expect(open.coverage(from: day + 1, through: day + 1, track: "a", asOf: day) == .outside)
  }

  @Test(arguments: [
    ("2019-01-01", "2019-Q1", "2019-01-01", "2019-03-31"),
    ("2020-02-29", "2020-Q1", "2020-01-01", "2020-03-31"),
    ("2019-06-30", "2019-Q2", "2019-04-01", "2019-06-30"),
    ("2019-12-31", "2019-Q4", "2019-10-01", "2019-12-31"),
  ])
  func `a day has its quarter`(day: String, name: String, first: String, last: String) {
    let quarter = Quarter(HeadlineTests.day(day))
    #expect(quarter.description == name)
    #expect(quarter.first?.description == first)
    #expect(quarter.last?.description == last)
    #expect(Quarter(HeadlineTests.day(last) + 1) - quarter == 1)
  }

  @Test func `the last quarters of an issue are the bars of the overview`() {
    var board = HeadlineTests.board(
      [
        ("2014-11-01", nil), ("2017-04-01", nil), ("2017-08-09", nil), ("2017-09-30", nil),
        ("2020-03-01", nil),
      ]
    )
    for index in board.events.indices { board.events[index].valence = .conflict }
    board.events[2].valence = .cooperation
    board.events[3].status = .superseded
    let issue = Issue(
      id: "i",
      title: "i",
      track: "a",
      opened: PartialDate(HeadlineTests.day("2015-06-01")),
      place: Self.place
    )
    board.issues = [issue]
    let day = HeadlineTests.day("2020-03-01")
    let quarters = IssueQuarter.all(of: issue, on: board, asOf: day)
    // An event before the opening is a mistake of the file, and not hidden.
    #expect(quarters.first?.quarter.description == "2014-Q4")
    #expect(quarters.count == 22)
    #expect(
      quarters.suffix(IssueHeadline.quarters).map(\.conflicts.count)
        == Headline(board, asOf: day).issue("i")?.conflictsPerQuarter
    )
    #expect(quarters[10].conflicts == [1])
    #expect(quarters[11].events == [2])
    #expect(quarters[11].conflicts == [])
  }

  @Test func `a date that is known to a month is no day of it`() {
    var board = HeadlineTests.board([("2020-03-01", nil), ("2020-03-01", nil)])
    board.events[1].date = PartialDate(HeadlineTests.day("2020-03-01"), precision: .month)
    let days = EventDay.all(on: board)
    #expect(days.map(\.date.precision) == [.day, .month])
    #expect(days.map(\.events) == [[0], [1]])
    let year = CalendarDay.all(of: 2020, on: board)
    #expect(year.count == 366 + 1)
    #expect(year.filter { !$0.events.isEmpty }.map(\.date) == days.map(\.date))
  }

  @Test(arguments: [(2019, false), (2020, true), (2022, true), (2023, false)])
  func `a yearly entry has a date while its rule holds`(year: Int, isThere: Bool) {
    let entry = CalendarEntry(
      id: "x",
      when: .yearly(.fixed(month: 6, day: 1)),
      from: PartialDate("2020-06-01"),
      to: PartialDate("2022"),
      kind: .other,
      title: "",
      place: Self.place
    )
    var board = HeadlineTests.board([])
    board.calendar = [entry]
    let dates = CalendarDay.all(of: year, on: board).filter { !$0.entries.isEmpty }
    #expect(dates.map(\.date) == (isThere ? [PartialDate("\(year)-06-01")] : []))
  }

  @Test func `both directions stand first, whether or not anything happened`() {
    var board = HeadlineTests.board([("2020-01-01", nil), ("2020-01-02", nil)])
    board.events[1].target = nil
    let rows = DirectionCount.all(on: board)
    #expect(rows.map(\.events) == [[0], [], [1]])
    #expect(rows[1].actor == HeadlineTests.south)
    #expect(rows[2].target == nil)
  }
}
