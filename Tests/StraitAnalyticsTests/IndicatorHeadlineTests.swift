import StraitDiagnostics
import StraitModel
import Testing

@testable import StraitAnalytics

@Suite struct IndicatorHeadlineTests {
  static func day(_ text: String) -> Day { HeadlineTests.day(text) }

  static func indicator(
    _ id: String = "n",
    scenario: String = "s",
    diagnosticity: Indicator.Diagnosticity = .high,
    rule: String? = nil,
    checkDays: Int? = nil,
    log: [(String, Indicator.State)] = []
  ) throws -> Indicator {
    Indicator(
      id: id,
      scenario: scenario,
      title: id,
      threshold: "T",
      diagnosticity: diagnosticity,
      rule: try rule.map { try Rule.parse($0).rule },
      checkDays: checkDays,
      log: log.map { Indicator.LogEntry(date: day($0.0), state: $0.1) },
      authorship: Authorship(author: "a"),
      place: SourcePlace(file: "indicators.yaml")
    )
  }

  static func headline(_ indicator: Indicator, on date: String) throws -> IndicatorHeadline {
    var board = RuleEvaluatorTests.board()
    board.indicators = [indicator]
    let day = day(date)
    return try #require(IndicatorHeadline.all(on: board.asOf(day), asOf: day).first)
  }

  // Events of conflict happened on 10 and 31 January and on 15 February.
  private static let rule = "events(within=10d) >= 1"

  @Test(
    arguments: [
      // Without a log the rule tells; without either nobody does.
      ([], rule, "2020-01-15", Indicator.State.observed, false),
      ([], rule, "2020-01-25", .notSeen, false),
      ([], rule, "2019-06-01", nil, false),
      ([], nil, "2020-01-15", nil, false),
      // With one the log tells, and the rule beside it where it says something else.
      ([("2020-01-12", Indicator.State.notSeen)], rule, "2020-01-15", .notSeen, true),
      ([("2020-01-12", .observed)], rule, "2020-01-15", .observed, false),
      ([("2020-01-12", .observed)], rule, "2020-01-25", .observed, true),
      ([("2020-01-12", .receding)], rule, "2020-01-25", .receding, false),
      ([("2020-01-12", .stale)], rule, "2020-01-15", .stale, false),
    ] as [([(String, Indicator.State)], String?, String, Indicator.State?, Bool)]
  )
  func `the log tells how an indicator stands, and the rule where nobody looked`(
    log: [(String, Indicator.State)],
    rule: String?,
    date: String,
    state: Indicator.State?,
    isContradicted: Bool
  ) throws {
    let headline = try Self.headline(Self.indicator(rule: rule, log: log), on: date)
    #expect(headline.state == state)
    #expect(headline.isContradicted == isContradicted)
  }

  @Test func `after its interval a look is stale, and its own comes before the board's`() throws {
    var board = RuleEvaluatorTests.board()
    board.analysis.checkDays = 20
    board.indicators = [
      try Self.indicator("own", checkDays: 5, log: [("2020-01-01", .observed)]),
      try Self.indicator("board", log: [("2020-01-01", .observed)]),
    ]
    func states(_ date: String) -> [Indicator.State?] {
      IndicatorHeadline.all(on: board, asOf: Self.day(date)).map(\.state)
    }
    #expect(states("2020-01-06") == [.observed, .observed])
    #expect(states("2020-01-07") == [.stale, .observed])
    #expect(states("2020-01-22") == [.stale, .stale])
    board.analysis.checkDays = nil
    #expect(states("2029-01-01") == [.stale, .observed])
  }

  @Test func `a scenario is counted with its n, by diagnosticity, and nothing is weighed`() throws {
    var board = RuleEvaluatorTests.board()
    board.indicators = [
      try Self.indicator("a", log: [("2020-01-01", .observed)]),
      try Self.indicator("b", diagnosticity: .low, log: [("2020-01-01", .emerging)]),
      try Self.indicator("c", rule: Self.rule),
      try Self.indicator("d", diagnosticity: .low),
      try Self.indicator("e", scenario: "other", log: [("2020-01-01", .observed)]),
    ]
    let all = IndicatorHeadline.all(on: board, asOf: Self.day("2020-01-15"))
    let tally = ScenarioTally("s", among: all)
    #expect(tally.whole == .init(observed: 2, all: 4))
    #expect(tally.shares.map(\.diagnosticity) == [.high, .low])
    #expect(tally.shares.map(\.share) == [.init(observed: 2, all: 2), .init(observed: 0, all: 2)])
    #expect([tally.emerging, tally.unknown, tally.holding, tally.ruled] == [1, 1, 1, 1])
  }

  @Test func `a trip begins on the day on which a rule first held, and ends with its last`() throws
  {
    var board = RuleEvaluatorTests.board()
    board.indicators = [try Self.indicator(rule: Self.rule)]
    // Each event counts for ten days: 10–19 January, 31 January–9 February, 15–24 February.
    let trips = RuleTrip.all(on: board, asOf: Self.day("2020-02-20"))
    #expect(trips.map(\.first.description) == ["2020-02-15", "2020-01-31", "2020-01-10"])
    #expect(trips.map(\.last?.description) == [nil, "2020-02-09", "2020-01-19"])
    let rule = try #require(board.indicators[0].rule)
    let evaluator = RuleEvaluator([rule], on: board, through: Self.day("2020-02-20"))
    #expect(evaluator.heldSince(rule, on: Self.day("2020-02-20")) == Self.day("2020-02-15"))
    #expect(evaluator.heldSince(rule, on: Self.day("2020-02-12")) == nil)
    // As of an earlier day the log knows nothing of what came after it.
    let then = RuleTrip.all(on: board.asOf(Self.day("2020-01-31")), asOf: Self.day("2020-01-31"))
    #expect(then.map(\.first.description) == ["2020-01-31", "2020-01-10"])
    #expect(then.first?.last == nil)
  }

  @Test func `a rule is taken apart into its tests, with the events that they counted`() throws {
    var board = RuleEvaluatorTests.board()
    let text = "events(within=30d) >= 2 and events(kind=protest, within=9d) = 0"
    board.indicators = [try Self.indicator(rule: text), try Self.indicator("bare")]
    let day = "2020-01-31"
    let why = try ExplanationTests.explain(.indicator("n"), board, on: day)
    #expect(why.amount?.units == 2)
    #expect(why.remarks.contains { $0.name == "counts" && $0.subject == .event("e0") })
    #expect(why.remarks.contains { $0.name == "held since" && $0.text.hasPrefix("2020-01-31") })
    let bare = try ExplanationTests.explain(.indicator("bare"), board, on: day)
    #expect(bare.absence?.contains("no rule") == true)
    board.coverage = []
    board.indicators[0].rule = try Rule.parse("events(kind=protest, within=9d) = 0").rule
    let unknown = try ExplanationTests.explain(.indicator("n"), board, on: day)
    #expect(unknown.absence == "nobody can say whether the rule holds")
    #expect(unknown.gaps.contains { $0.name == "cannot say" })
  }
}
