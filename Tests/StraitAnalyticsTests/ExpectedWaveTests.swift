import StraitDiagnostics
import StraitModel
import Testing

@testable import StraitAnalytics

@Suite struct ExpectedWaveTests {
  /// A board with one series of figures that came out on some days.
  static func board(
    _ rule: PollExpectation.Rule,
    waves: [String],
    from: String? = nil,
    to: String? = nil,
    coverage: [Coverage] = []
  ) -> Board {
    var board = HeadlineTests.board([])
    board.polls = waves.map { day in
      Poll(
        id: "wave-\(day)",
        wording: "trust",
        pollster: "institute",
        side: HeadlineTests.north,
        population: "adults",
        question: "?",
        mode: .telephone,
        fieldStart: PartialDate("2000-01-01") ?? PartialDate(Day(number: 0)),
        fieldEnd: PartialDate(day) ?? PartialDate(Day(number: 0)),
        value: 50,
        place: SourcePlace(file: "polls.csv")
      )
    }
    board.series = board.polls.prefix(1).map { poll in
      PollSeries(
        id: poll.series,
        title: "Trust",
        isHeadline: true,
        expected: PollExpectation(
          rule: rule,
          from: from.flatMap { PartialDate($0) },
          to: to.flatMap { PartialDate($0) }
        )
      )
    }
    board.coverage = coverage
    return board
  }

  static func expected(_ board: Board, _ day: String) -> String? {
    let day = HeadlineTests.day(day)
    return ExpectedWave.all(on: board.asOf(day), asOf: day).first.map { "\($0.date) \($0.word)" }
  }

  static let may = PollExpectation.Rule.yearly(.coarse(part: "late", month: 5))

  // The board tests below are asked on a day, with the waves that came before it.
  @Test(arguments: [
    // In time, early, and late by less than half a year: each is the wave of May 2020.
    ("2020-05-20", "2020-06-01", "2021-05 expected"),
    ("2020-03-01", "2020-04-01", "2021-05 expected"),
    ("2020-09-30", "2020-10-01", "2021-05 expected"),
    // 1 December is 184 days after 31 May and 151 before 1 May.
    ("2020-12-01", "2020-12-02", "2022-05 expected"),
    // The month is not over on its last day.
    ("2020-05-20", "2021-05-31", "2021-05 expected"),
    ("2020-05-20", "2021-06-01", "2021-05 overdue"),
    // What never came stays the one that is missed.
    ("2020-05-20", "2024-01-01", "2021-05 overdue"),
  ])
  func `a wave is that of the nearest date, and the next one is expected`(
    wave: String,
    day: String,
    expected: String
  ) {
    #expect(Self.expected(Self.board(Self.may, waves: [wave]), day) == expected)
  }

  @Test func `an overdue wave is told until one comes`() {
    let board = Self.board(Self.may, waves: ["2020-05-20", "2021-07-10"])
    #expect(Self.expected(board, "2021-07-09") == "2021-05 overdue")
    #expect(Self.expected(board, "2021-07-10") == "2022-05 expected")
  }

  @Test func `a day is derived from the last wave only where the board says so`() {
    // 365 days after 20 May 2020 are 20 May 2021.
    let board = Self.board(.afterLast(days: 365), waves: ["2019-04-01", "2020-05-20"])
    #expect(Self.expected(board, "2020-06-01") == "2021-05-20 expected")
    #expect(Self.expected(board, "2021-05-21") == "2021-05-20 overdue")
    var silent = board
    silent.series[0].expected = nil
    #expect(Self.expected(silent, "2021-05-21") == nil)
  }

  @Test func `nothing is expected before the first date of a rhythm or after its last`() {
    let board = Self.board(Self.may, waves: ["2020-05-20"], from: "2023-05-01", to: "2024")
    // What the rule says is known from its first date on.
    #expect(Self.expected(board, "2021-06-01") == nil)
    #expect(Self.expected(board, "2023-05-01") == "2023-05 expected")
    let ended = Self.board(Self.may, waves: ["2024-05-20"], to: "2024")
    #expect(Self.expected(ended, "2025-01-01") == nil)
  }

  @Test func `without a wave nothing is known of a rhythm`() {
    var board = Self.board(Self.may, waves: ["2020-05-20"])
    board.polls = []
    #expect(Self.expected(board, "2020-05-20") == nil)
  }

  @Test func `after the end of the coverage nobody can say whether a wave came`() throws {
    let period = Coverage(
      track: nil,
      from: try #require(PartialDate("2015")),
      to: PartialDate("2021-03-01"),
      note: nil
    )
    let board = Self.board(Self.may, waves: ["2020-05-20"], coverage: [period])
    #expect(Self.expected(board, "2021-05-31") == "2021-05 expected")
    #expect(Self.expected(board, "2021-06-01") == "2021-05 unknown")
  }

  @Test func `the calendar has what is expected soon, and what is overdue before all else`() {
    let board = Self.board(Self.may, waves: ["2020-05-20"])
    func coming(_ day: String) -> [String] {
      let day = HeadlineTests.day(day)
      return ComingDate.all(on: board.asOf(day), from: day, days: 45).map(\.id)
    }
    #expect(coming("2021-03-01") == [])
    #expect(coming("2021-04-20") == ["opinion/trust.XNO"])
    #expect(coming("2023-01-01") == ["opinion/trust.XNO"])
  }

  @Test func `a date that returns is told as often as it does so`() {
    var board = HeadlineTests.board([])
    let place = SourcePlace(file: "calendar.csv")
    func entry(_ id: String, _ rule: YearlyRule) -> CalendarEntry {
      CalendarEntry(id: id, when: .yearly(rule), kind: .other, title: id, place: place)
    }
    board.calendar = [
      entry("may", .fixed(month: 5, day: 25)), entry("month", .coarse(part: "mid", month: 4)),
    ]
    let coming = ComingDate.all(on: board, from: HeadlineTests.day("2020-05-25"), days: 730)
    #expect(
      coming.map { "\($0.date) \($0.id)" } == [
        "2020-05-25 calendar/may", "2021-04 calendar/month", "2021-05-25 calendar/may/2021-05-25",
        "2022-04 calendar/month/2022-04-01", "2022-05-25 calendar/may/2022-05-25",
      ]
    )
  }
}
