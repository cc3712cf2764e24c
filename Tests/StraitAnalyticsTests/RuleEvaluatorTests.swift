import StraitDiagnostics
import StraitModel
import Testing

@testable import StraitAnalytics

@Suite struct RuleEvaluatorTests {
  static func day(_ text: String) -> Day { HeadlineTests.day(text) }

  static func finding(_ text: String, _ board: Board, on date: String) throws -> RuleFinding {
    let rule = try Rule.parse(text).rule
    let day = day(date)
    return RuleEvaluator([rule], on: board.asOf(day), through: day).finding(of: rule, on: day)
  }

  /// A board of one track and one issue, with events of conflict on three days.
  static func board(from: String? = "2020-01-01", to: String? = nil) -> Board {
    var board = HeadlineTests.board(
      [("2020-01-10", "163"), ("2020-01-31", "111"), ("2020-02-15", nil)]
    )
    board.tracks = [Track(id: "t", title: "T", pane: .history)]
    board.issues = [
      StraitModel.Issue(
        id: "i",
        title: "I",
        track: "t",
        opened: PartialDate(day("2019-01-01")),
        place: board.place
      )
    ]
    if let from {
      let end = to.map { PartialDate(day($0)) }
      board.coverage = [Coverage(track: nil, from: PartialDate(day(from)), to: end)]
    }
    return board
  }

  @Test(arguments: [
    // 10 and 31 January lie in the 30 days 2 to 31 January.
    ("events(within=30d) >= 2", "2020-01-31", RuleVerdict.holds),
    ("events(within=30d) >= 3", "2020-01-31", .fails),
    ("events(within=30d) = 2", "2020-01-31", .holds),
    ("events(within=1d) < 1", "2020-01-30", .holds),
    // The thirtieth day of 10 January is 8 February, and on the next it counts no more.
    ("events(within=30d) > 1", "2020-02-08", .holds),
    ("events(within=30d) > 1", "2020-02-09", .fails),
    // Before the coverage there may have been more: nobody can say, unless what is known will do.
    ("events(within=40d) >= 2", "2020-01-31", .holds),
    ("events(within=40d) >= 3", "2020-01-31", .unknown),
    ("events(within=40d) < 2", "2020-01-31", .fails),
    ("events(within=40d) <= 2", "2020-01-31", .unknown),
    // The event of 15 February has no code, so that it may be one of sanctions, or none.
    ("events(code=16, within=30d) >= 1", "2020-02-20", .unknown),
    ("events(code=11, within=30d) >= 1", "2020-02-20", .holds),
    ("events(code=11, within=30d) >= 3", "2020-02-20", .fails),
    ("events(kind=protest, within=30d) >= 1", "2020-02-20", .fails),
    ("events(issue=i, within=30d) >= 2", "2020-01-31", .holds),
    ("events(track=t, actor=XNO, target=XSO, within=30d) >= 2", "2020-01-31", .holds),
    ("events(actor=XSO, within=30d) >= 1", "2020-01-31", .fails),
    // What nobody can say stays so, and does not when the other half settles it.
    ("not events(within=40d) >= 3", "2020-01-31", .unknown),
    ("events(within=40d) >= 3 and events(within=1d) = 0", "2020-01-31", .fails),
    ("events(within=40d) >= 3 or events(within=1d) = 1", "2020-01-31", .holds),
  ])
  func `events are counted by the day, and outside the coverage nobody can say`(
    rule: String,
    date: String,
    verdict: RuleVerdict
  ) throws {
    #expect(try Self.finding(rule, Self.board(), on: date).verdict == verdict)
  }

  @Test func `without coverage an empty month is unknown, and an event is still one`() throws {
    let board = Self.board(from: nil)
    #expect(try Self.finding("events(within=9d) >= 1", board, on: "2020-03-30").verdict == .unknown)
    #expect(try Self.finding("events(within=9d) >= 1", board, on: "2020-01-31").verdict == .holds)
  }

  @Test func `the events that were counted are named, the newest first`() throws {
    let finding = try Self.finding("events(within=30d) >= 1", Self.board(), on: "2020-01-31")
    #expect(finding.parts[0].subjects == [.event("e1"), .event("e0")])
    #expect(finding.parts[0].words == "2 from 2020-01-02 through 2020-01-31")
  }

  @Test func `an event counts until the day on which another record replaces it`() throws {
    var board = Self.board()
    board.events[0].status = .superseded
    board.events[1].supersedes = "e0"
    #expect(try Self.finding("events(within=30d) >= 1", board, on: "2020-01-30").verdict == .holds)
    #expect(try Self.finding("events(within=30d) >= 2", board, on: "2020-01-31").verdict == .fails)
  }

  @Test(arguments: [
    (1, "drop >= 12.7", RuleVerdict.holds), (1, "drop > 12.7", .fails), (1, "rise >= 1", .fails),
    (2, "drop >= 5", .unknown), (3, "drop >= 5", .unknown),
  ])
  func `two waves are compared, never across a break and never with one that is not there`(
    waves: Int,
    move: String,
    verdict: RuleVerdict
  ) throws {
    var board = Self.board()
    board.polls = [
      ExplanationTests.poll(2017, 50), ExplanationTests.poll(2018, 39.4, .mode),
      ExplanationTests.poll(2019, 26.7),
    ]
    let series = board.polls[0].series
    let text = "poll(\(series)) \(move) over \(waves) \(waves == 1 ? "wave" : "waves")"
    #expect(try Self.finding(text, board, on: "2020-01-31").verdict == verdict)
  }

  @Test func `a rank is the one that the tension has, and a year of weeks must be there`() throws {
    let board = HeadlineTests.board(
      [("2019-02-01", "057"), ("2020-03-01", "163"), ("2020-03-02", "163")],
      coverage: "2019-01-01"
    )
    let tension = HeadlineTests.tension(board.asOf(Self.day("2020-03-05")), "2020-03-05")
    let share = try #require(tension.rank).percentage
    #expect(share == 100)
    let rule = "tension(XNO-XSO) rank >= 95%"
    #expect(try Self.finding(rule, board, on: "2020-03-05").verdict == .holds)
    #expect(try Self.finding(rule, board, on: "2020-02-28").verdict == .fails)
    #expect(try Self.finding(rule, board, on: "2019-12-01").verdict == .unknown)
    let ended = HeadlineTests.board([("2020-01-01", "163")], coverage: nil)
    #expect(try Self.finding(rule, ended, on: "2020-03-05").verdict == .unknown)
  }

  @Test func `a source is silent from the day after its days are over`() throws {
    var board = Self.board()
    board.sources = [
      Source(id: "s", name: "S", place: board.place),
      Source(id: "u", name: "U", place: board.place),
    ]
    board.events[1].citation.source = "s"
    let rule = "source(s) older 30d"
    #expect(try Self.finding(rule, board, on: "2020-03-01").verdict == .fails)
    #expect(try Self.finding(rule, board, on: "2020-03-02").verdict == .holds)
    #expect(try Self.finding(rule, board, on: "2020-01-30").verdict == .unknown)
    #expect(try Self.finding("source(u) older 1d", board, on: "2020-03-02").verdict == .unknown)
    let ended = {
      var ended = board
      ended.coverage = Self.board(to: "2020-02-20").coverage
      return ended
    }()
    #expect(try Self.finding(rule, ended, on: "2020-03-02").verdict == .unknown)
  }

  @Test(arguments: [
    ("opens within 14d", "2020-02-15", RuleVerdict.fails),
    ("opens within 14d", "2020-02-16", .holds),
    ("opens within 14d", "2020-03-01", .holds), ("opens within 14d", "2020-03-02", .fails),
    ("closes within 14d", "2020-03-17", .holds), ("closes within 14d", "2020-04-01", .fails),
    ("opens within 14d", "2020-01-15", .unknown),
  ])
  func `a window is known from its day, and counts ahead to its own`(
    test: String,
    date: String,
    verdict: RuleVerdict
  ) throws {
    var board = Self.board()
    let window = Lever.Window(
      label: "Fair",
      from: PartialDate(Self.day("2020-03-01")),
      to: PartialDate(Self.day("2020-03-31")),
      known: PartialDate(Self.day("2020-02-01"))
    )
    board.levers = [
      Lever(
        id: "l",
        title: "L",
        holder: "H",
        since: PartialDate(Self.day("2020-01-01")),
        windows: [window],
        place: board.place
      )
    ]
    #expect(try Self.finding("window(l) \(test)", board, on: date).verdict == verdict)
  }

  @Test func `before something is on the board a rule that names it cannot say`() throws {
    var board = Self.board()
    board.issues[0].opened = PartialDate(Self.day("2020-02-01"))
    let rule = try Rule.parse("events(issue=i, within=30d) >= 1").rule
    let evaluator = RuleEvaluator([rule], on: board, through: Self.day("2020-03-01"))
    #expect(evaluator.verdict(of: rule, on: Self.day("2020-01-31")) == .unknown)
    #expect(evaluator.verdict(of: rule, on: Self.day("2020-02-01")) == .holds)
    board.indicators = [
      Indicator(
        id: "n",
        scenario: "s",
        title: "N",
        threshold: "T",
        diagnosticity: .high,
        rule: rule,
        authorship: Authorship(author: "a"),
        place: board.place
      )
    ]
    #expect(board.asOf(Self.day("2020-01-31")).indicators[0].rule == nil)
    #expect(board.asOf(Self.day("2020-02-01")).indicators[0].rule == rule)
  }
}
