import StraitDiagnostics
import StraitModel
import Testing

@Suite struct CalendarDatesTests {
  static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  static func entry(
    _ id: String,
    _ when: CalendarEntry.When,
    from: String? = nil,
    to: String? = nil,
    known: String? = nil
  ) -> CalendarEntry {
    CalendarEntry(
      id: id,
      when: when,
      from: from.flatMap { PartialDate($0) },
      to: to.flatMap { PartialDate($0) },
      known: known.flatMap { PartialDate($0) },
      kind: .other,
      title: id,
      place: SourcePlace(file: "calendar.csv")
    )
  }

  static func dates(of rule: YearlyRule, _ first: String, _ last: String) -> [String] {
    rule.dates(within: day(first)...day(last)).map(\.description)
  }

  @Test func `days are counted after a date, over the end of its year`() {
    // 20 December and 30 days are 19 January.
    let rule = YearlyRule.shifted(days: 30, from: .fixed(month: 12, day: 20))
    #expect(Self.dates(of: rule, "2020-01-01", "2021-12-31") == ["2020-01-19", "2021-01-19"])
    #expect(rule.date(in: 2020)?.description == "2020-01-19")
  }

  @Test func `days are counted before a date, over the beginning of its year`() {
    // 10 January less 90 days is 12 October.
    let rule = YearlyRule.shifted(days: -90, from: .fixed(month: 1, day: 10))
    #expect(Self.dates(of: rule, "2020-01-01", "2020-12-31") == ["2020-10-12"])
  }

  @Test func `days are counted from an nth weekday`() {
    // The second Monday of October was the 14th in 2019 and the 12th in 2020.
    let monday = YearlyRule.weekday(nth: 2, weekday: 0, month: 10)
    let after = YearlyRule.shifted(days: 3, from: monday)
    #expect(Self.dates(of: after, "2019-01-01", "2020-12-31") == ["2019-10-17", "2020-10-15"])
    let before = YearlyRule.shifted(days: -14, from: monday)
    #expect(Self.dates(of: before, "2019-01-01", "2020-12-31") == ["2019-09-30", "2020-09-28"])
  }

  @Test func `a year may have two dates of a rule, or none`() {
    // 365 days after New Year: 2000 is a leap year, so that its own date is its last day.
    let rule = YearlyRule.shifted(days: 365, from: .fixed(month: 1, day: 1))
    #expect(Self.dates(of: rule, "2000-01-01", "2000-12-31") == ["2000-01-01", "2000-12-31"])
    #expect(Self.dates(of: rule, "2001-01-01", "2001-12-31") == [])
  }

  @Test func `a date is counted from another one, and returns as that does`() {
    let base = Self.entry("fair", .yearly(.fixed(month: 5, day: 25)), from: "2019", to: "2020")
    let counted = Self.entry("report", .counted(days: 10, from: "fair"))
    let dates = CalendarDates([base, counted])
    let span = Self.day("2018-01-01")...Self.day("2022-12-31")
    #expect(
      dates.dates(of: counted, within: span).map(\.description) == ["2019-06-04", "2020-06-04"]
    )
    #expect(dates.next(of: counted, onOrAfter: Self.day("1990-01-01"))?.description == "2019-06-04")
    #expect(dates.next(of: counted, onOrAfter: Self.day("2020-06-05")) == nil)
    #expect(dates.rule(of: counted) == .shifted(days: 10, from: .fixed(month: 5, day: 25)))
  }

  @Test func `a date that is counted from a single one is there once`() {
    let base = Self.entry("vote", .once(Self.day("2031-03-01")))
    let counted = Self.entry("appeal", .counted(days: -5, from: "vote"))
    let dates = CalendarDates([counted, base])
    #expect(dates.next(of: counted, onOrAfter: Self.day("2019-01-01"))?.description == "2031-02-24")
    #expect(dates.next(of: counted, onOrAfter: Self.day("2031-02-25")) == nil)
    #expect(dates.rule(of: counted) == nil)
  }

  @Test(arguments: [
    YearlyRule.coarse(part: "late", month: 5), .fixed(month: 5, day: 25),
  ])
  func `nothing is counted from a month, or from what is counted itself`(rule: YearlyRule) {
    let base = Self.entry("fair", .yearly(rule))
    let counted = Self.entry("report", .counted(days: 10, from: "fair"))
    let twice = Self.entry("reply", .counted(days: 10, from: "report"))
    let dates = CalendarDates([base, counted, twice])
    let day = Self.day("2020-01-01")
    #expect(dates.next(of: twice, onOrAfter: day) == nil)
    let isKnown = rule.date(in: 2020)?.precision == .day
    #expect((dates.next(of: counted, onOrAfter: day) != nil) == isKnown)
  }

  @Test func `29 February is found where it is years away`() {
    let leap = Self.entry("leap", .yearly(.fixed(month: 2, day: 29)))
    let next = CalendarDates([leap]).next(of: leap, onOrAfter: Self.day("1896-03-01"))
    #expect(next?.description == "1904-02-29")
  }

  @Test func `a date goes with the one that it is counted from`() throws {
    var board = Self.board
    board.calendar = [
      Self.entry("vote", .once(Self.day("2031-03-01")), known: "2031-02-01"),
      Self.entry("appeal", .counted(days: 30, from: "vote")),
      Self.entry("own", .once(Self.day("2031-03-01"))),
    ]
    #expect(board.asOf(Self.day("2031-01-31")).calendar.map(\.id) == ["own"])
    #expect(board.asOf(Self.day("2031-02-01")).calendar.count == 3)
    board.calendar[0].tlp = .red
    let cut = try #require(board.cut(to: .amber))
    #expect(cut.calendar.map(\.id) == ["own"])
    #expect(cut.withheld?.records == 2)
  }

  private static var board: Board {
    func side(_ code: String) -> Side {
      Side(
        code: ActorCode(code),
        name: code,
        short: code,
        adjective: code,
        capital: code,
        languages: [],
        timeZone: "UTC"
      )
    }
    return Board(
      id: "board",
      title: "Board",
      dyad: Dyad(side("XNO"), side("XSO")),
      place: SourcePlace(file: "board.yaml")
    )
  }
}
