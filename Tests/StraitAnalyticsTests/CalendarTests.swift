import StraitDiagnostics
import StraitModel
import Testing

@testable import StraitAnalytics

@Suite struct CalendarTests {
  static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  static func event(
    _ id: String,
    _ date: String,
    _ valence: Event.Valence? = .conflict,
    status: Event.Status = .current,
    isEstimate: Bool = false
  ) -> Event {
    var date = PartialDate(date) ?? PartialDate(Day(number: 0))
    if isEstimate { date.precision = .circa }
    return Event(
      id: id,
      date: date,
      title: id,
      issues: [],
      actor: ActorCode("XNO"),
      kind: .statement,
      valence: valence,
      status: status,
      place: SourcePlace(file: "events.csv")
    )
  }

  @Test(arguments: [
    (11, 31, 12), (12, 31, 12), (24, 15, 24), (36, 10, 36), (48, 8, 48), (66, 6, 60),
    (72, 5, 72), (106, 4, 96), (120, 3, 120), (186, 2, 180), (365, 2, 180), (366, 1, 366),
  ])
  func `a year has as many parts as there are columns for`(columns: Int, days: Int, parts: Int) {
    let division = YearParts(atMost: columns)
    #expect(division.daysPerPart == days)
    #expect(division.parts.count == parts)
    #expect(division.starts.count == 12)
  }

  @Test func `the last part of a month takes what is left of it`() {
    // 31 = 5·5 + 6, and the 29 of February = 5·5 + 4.
    let parts = YearParts(atMost: 72).parts
    #expect(parts[..<6].map(\.description).last == "26–31 Jan")
    #expect(parts[6..<12].map(\.description).last == "26–29 Feb")
    // Two days a part: 28 of 30, and the two that are left; in February 29 alone.
    let fine = YearParts(atMost: 180).parts
    #expect(fine[29].description == "29 Feb")
    #expect(fine[59].description == "29–30 Apr")
  }

  @Test(arguments: [12, 24, 36, 48, 60, 72, 96, 120, 180, 366])
  func `every day of a leap year is in the part that names it`(columns: Int) {
    let division = YearParts(atMost: columns)
    var counts = Array(repeating: 0, count: division.parts.count)
    for number in 0..<366 {
      let day = Self.day("2020-01-01") + number
      let date = day.calendarDate
      let index = division.index(of: day)
      counts[index] += 1
      #expect(division.parts[index].month == date.month)
      #expect((division.parts[index].first...division.parts[index].last).contains(date.day))
    }
    #expect(counts == division.parts.map { $0.last - $0.first + 1 })
  }

  @Test func `a grid counts what is on a day, and apart what is not`() {
    // Single days, so that the number of a part is that of the day in a leap year, from 0:
    // 29 February is 31 + 28 = 59, 1 March is 60 in every year, 31 December is 365.
    let events = [
      Self.event("old", "2012-02-29"),
      Self.event("leap-a", "2016-02-29"), Self.event("leap-b", "2016-02-29", .cooperation),
      Self.event("leap-c", "2016-02-29"),
      Self.event("estimate", "2016-03-01", .neutral, isEstimate: true),
      Self.event("month", "2016-04"), Self.event("year", "2017"),
      Self.event("gone", "2017-03-01", status: .superseded),
      Self.event("march", "2017-03-01", .cooperation), Self.event("last", "2017-12-31", nil),
    ]
    let grid = YearGrid(events, parts: YearParts(atMost: 366), through: Self.day("2018-06-01"))
    // 2013 to 2015 are three years, and stand on one line; 2018 has a line without an event.
    #expect(
      grid.lines.map(\.years) == [2018...2018, 2017...2017, 2016...2016, 2013...2015, 2012...2012]
    )
    #expect(grid.lines.map(\.count) == [0, 2, 4, 0, 1])
    #expect(grid.lines.map(\.onNoDay) == [0, 1, 1, 0, 0])
    #expect(grid.onNoDay == 2)
    #expect(grid.lines[1].cells.map(\.part) == [60, 365])
    #expect(grid.lines[2].cells.map(\.part) == [59, 60])
    #expect(grid.lines[4].cells.map(\.part) == [59])
    let leap = grid.lines[2].cell(59)
    #expect(leap == YearGrid.Cell(part: 59, count: 3, conflict: 2, cooperation: 1, newest: 3))
    #expect(leap?.leaning == .conflict)
    #expect(grid.lines[1].cells.map(\.leaning) == [.cooperation, .neither])
    // 29 February itself, and in other years three days before or after it, or after the 28th.
    let days = grid.events(of: 59, in: grid.lines[2], margin: 3)
    #expect(days.own == [3, 2, 1])
    #expect(days.others == [8, 0])
    // In years without an event there is none, and 2017 ends within three days of 1 January 2018.
    #expect(grid.events(of: 59, in: grid.lines[3], margin: 0).others == [3, 2, 1, 0])
    #expect(grid.events(of: 0, in: grid.lines[2], margin: 3).others == [9])
    #expect(grid.events(of: 0, in: grid.lines[0], margin: 3).others == [])
  }

  @Test func `two silent years keep a line each, and no event makes no line`() {
    let parts = YearParts(atMost: 12)
    let events = [Self.event("a", "2010-05-05"), Self.event("b", "2013-05-05")]
    let grid = YearGrid(events, parts: parts, through: Self.day("2013-12-31"))
    #expect(grid.lines.map(\.years.lowerBound) == [2013, 2012, 2011, 2010])
    #expect(YearGrid([], parts: parts, through: Self.day("2013-12-31")).lines == [])
  }

  @Test func `two thousand silent years are one line`() {
    let grid = YearGrid(
      [Self.event("a", "0001-05-05")],
      parts: YearParts(atMost: 12),
      through: Self.day("2019-08-25")
    )
    #expect(grid.lines.map(\.years) == [2019...2019, 2...2018, 1...1])
  }

  @Test(arguments: [
    // Three days before and after; the fourth is no longer around it.
    ("2020-03-01", ["2019-02-26", "2019-03-04"], ["2019-02-25", "2019-03-05", "2020-02-28"]),
    // Around New Year the day may be of the year before or after.
    ("2020-01-01", ["2018-12-29", "2019-01-04"], ["2018-12-28", "2019-01-05", "2019-12-30"]),
    ("2019-12-31", ["2018-01-02", "2019-01-03"], ["2019-01-04", "2019-12-30"]),
    // 29 February falls on the 28th of a common year: 25 February to 3 March.
    ("2020-02-29", ["2019-02-25", "2019-03-03", "2016-03-03"], ["2019-03-04", "2016-03-04"]),
  ])
  func `what was around a date in earlier years is found`(
    date: String,
    around: [String],
    other: [String]
  ) {
    let events = (around + other).sorted().map { Self.event($0, $0) }
    let found = Anniversary(PartialDate(Self.day(date))).earlierEvents(in: events, margin: 3)
    #expect(found.map { events[$0].id } == around.sorted(by: >))
  }

  @Test func `a date that is known to a month has the whole month, and what is known no finer`() {
    let events = [
      Self.event("2017", "2017"), Self.event("2017-10", "2017-10"),
      Self.event("2018-09-30", "2018-09-30"), Self.event("2018-10-01", "2018-10-01"),
      Self.event("2018-10-31", "2018-10-31"), Self.event("2019-10-02", "2019-10-02"),
    ]
    let rule = YearlyRule.coarse(part: "mid", month: 10)
    let october = Anniversary(PartialDate(Self.day("2019-10-01"), precision: .month), rule: rule)
    #expect(
      october.earlierEvents(in: events, margin: 3).map { events[$0].id }
        == ["2018-10-31", "2018-10-01", "2017-10"]
    )
    let first = Anniversary(PartialDate(Self.day("2019-10-01")))
    #expect(
      first.earlierEvents(in: events, margin: 3).map { events[$0].id }
        == ["2018-10-01", "2018-09-30"]
    )
  }

  @Test func `a date that moves is looked for where its rule puts it`() {
    // The second Monday of October was the 14th in 2019, the 8th in 2018 and the 9th in 2017.
    let events = [
      Self.event("2017-10-09", "2017-10-09"), Self.event("2018-10-08", "2018-10-08"),
      Self.event("2018-10-14", "2018-10-14"),
    ]
    let rule = YearlyRule.weekday(nth: 2, weekday: 0, month: 10)
    let holiday = Anniversary(PartialDate(Self.day("2019-10-14")), rule: rule)
    #expect(holiday.earlierEvents(in: events, margin: 0) == [1, 0])
  }

  /// Everything that can come, around 2020-05-20; 45 days later is 2020-07-04.
  static func board() -> Board {
    let place = SourcePlace(file: "calendar.csv")
    var board = HeadlineTests.board([])
    func entry(_ id: String, _ when: CalendarEntry.When) -> CalendarEntry {
      CalendarEntry(id: id, when: when, kind: .anniversary, title: id, place: place)
    }
    board.calendar = [
      entry("yesterday", .once(day("2020-05-19"))), entry("today", .once(day("2020-05-20"))),
      entry("last", .yearly(.fixed(month: 7, day: 4))),
      entry("beyond", .yearly(.fixed(month: 7, day: 5))),
      entry("this-month", .yearly(.coarse(part: "late", month: 5))),
    ]
    func window(_ from: String?, _ to: String?, isStanding: Bool = false) -> Lever.Window {
      Lever.Window(
        label: "",
        from: from.flatMap { PartialDate($0) },
        to: to.flatMap { PartialDate($0) },
        isStanding: isStanding
      )
    }
    board.levers = [
      Lever(
        id: "talks",
        title: "",
        holder: "",
        since: PartialDate(day("2020-01-01")),
        windows: [
          window("2020-06-01", "2020-06-30"), window("2020-01-01", "2020-06"),
          window("2020-06-15", "2020-06-15"), window(nil, nil, isStanding: true),
          window("2020-01-01", "2020-05-19"),
        ],
        place: place
      )
    ]
    func judgment(_ id: String, _ expires: String, _ outcome: Judgment.Outcome?) -> Judgment {
      Judgment(
        id: id,
        statement: id,
        made: day("2020-01-01"),
        expires: day(expires),
        likelihood: .likely,
        confidence: .low,
        outcome: outcome,
        authorship: Authorship(author: "desk"),
        place: place
      )
    }
    board.judgments = [
      judgment("open", "2020-06-02", nil),
      judgment("settled", "2020-06-02", Judgment.Outcome(date: day("2020-05-01"), result: .true)),
    ]
    return board
  }

  @Test func `dates, windows and judgments come in the order of their days`() {
    let coming = ComingDate.all(on: Self.board(), from: Self.day("2020-05-20"), days: 45)
    #expect(
      coming.map { "\($0.date) \($0.id)" } == [
        "2020-05 calendar/this-month", "2020-05-20 calendar/today",
        "2020-06-01 lever/talks/0/opens", "2020-06-02 judgment/open",
        "2020-06-15 lever/talks/2", "2020-06-30 lever/talks/0/closes",
        "2020-06-30 lever/talks/1/closes", "2020-07-04 calendar/last",
      ]
    )
    #expect(Set(coming.map(\.id)).count == coming.count)
  }
}
