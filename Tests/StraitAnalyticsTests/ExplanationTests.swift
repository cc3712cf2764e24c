import StraitDiagnostics
import StraitModel
import Testing

@testable import StraitAnalytics

@Suite struct ExplanationTests {
  static let direction = TensionHistoryTests.direction

  static func day(_ text: String) -> Day { HeadlineTests.day(text) }

  /// Takes a figure apart that must be there, and checks that its parts make it.
  static func explain(_ figure: FigureID, _ board: Board, on text: String) throws -> Explanation {
    let explanation = try #require(Explanation(figure, on: board, asOf: day(text)))
    if let amount = explanation.amount {
      let parts = explanation.parts.map(\.amount)
      #expect(parts.allSatisfy { $0.decimals == amount.decimals })
      #expect(parts.reduce(0) { $0 + $1.units } + explanation.rounding.units == amount.units)
      #expect(explanation.absence == nil)
      // Each part is off by half a unit at most, and so is the whole.
      #expect(abs(explanation.rounding.units) * 2 <= parts.count + 1)
    } else {
      #expect(explanation.absence != nil)
      #expect(explanation.parts.isEmpty)
    }
    return explanation
  }

  @Test func `a stock is taken apart into events, with value, weight, age and decay`() throws {
    let board = TensionTests.board()
    let explanation = try Self.explain(.tension(Self.direction), board, on: "2020-01-31")
    // −8·2^(−30/90) = −6.350, 8·2^(−21/90) = 6.805, −2: together −1.545, and the stock is −1.544.
    #expect(explanation.amount?.description == "−1.544")
    #expect(explanation.parts.map(\.amount.description) == ["−2.000", "6.805", "−6.350"])
    #expect(explanation.rounding == Amount(units: 1, decimals: 3))
    #expect(explanation.parts.map(\.subject) == [.event("e2"), .event("e1"), .event("e0")])
    let oldest = try #require(explanation.parts.last?.act)
    #expect(oldest.value == EventValue(value: -8, origin: .table, code: "163", table: -8))
    #expect(oldest.weight == 1)
    #expect(oldest.days == 30)
    #expect(abs((oldest.decay ?? 0) - 0.793_700_525_984_100) < 1e-12)
    #expect(
      explanation.gaps.contains { $0.text.contains("without them the stock is 0.456") }
    )
  }

  @Test func `what has decayed to nothing is one part with its number`() throws {
    let board = HeadlineTests.board([
      ("2000-01-01", "163"), ("2000-01-02", "163"), ("2020-01-01", "057"),
    ])
    let explanation = try Self.explain(.tension(Self.direction), board, on: "2020-01-01")
    #expect(explanation.parts.count == 2)
    #expect(explanation.parts.last?.title == "2 more that round to 0.000")
    #expect(explanation.parts.last?.amount.units == 0)
  }

  @Test func `events without a code are counted and named`() throws {
    let stock = try Self.explain(.tension(Self.direction), TensionTests.board(), on: "2020-02-01")
    let names = stock.gaps.compactMap(\.subject)
    #expect(names.contains(.event("e3")))
    #expect(stock.gaps.contains { $0.text == "1 of 4 events have no value" })
    let coded = try Self.explain(.coded(.board), TensionTests.board(), on: "2020-02-01")
    #expect(coded.amount?.units == 3)
    #expect(coded.gaps.compactMap(\.subject).contains(.event("e3")))
  }

  @Test func `a rank is the milder weeks of each year`() throws {
    let board = HeadlineTests.board([("2020-03-01", "163")], coverage: "2019-12-15")
    let explanation = try Self.explain(.rank(Self.direction, .board), board, on: "2020-03-01")
    // Sundays: 15, 22 and 29 December, then 5 January to 23 February.
    #expect(explanation.amount?.units == 11)
    #expect(explanation.parts.map(\.amount.units) == [8, 3])
    let bare = HeadlineTests.board([("2020-03-01", "163")])
    #expect(try Self.explain(.rank(Self.direction, .board), bare, on: "2020-03-01").amount == nil)
  }

  @Test func `a level is its assessment, and unknown without evidence`() throws {
    var board = TensionTests.board()
    let place = SourcePlace(file: "b")
    let figure = FigureID.level(issue: "i")
    #expect(try Self.explain(figure, board, on: "2020-02-01").amount == nil)
    board.issues[0].assessments = [
      Assessment(
        date: Self.day("2020-01-20"),
        level: 3,
        change: .deteriorated,
        authorship: Authorship(author: "a", rationale: "r", evidence: ["e0"]),
        place: place
      )
    ]
    let known = try Self.explain(figure, board, on: "2020-02-01")
    #expect(known.amount?.units == 3)
    #expect(known.remarks.last?.subject == .event("e0"))
    board.issues[0].assessments[0].level = nil
    #expect(try Self.explain(figure, board, on: "2020-02-01").absence?.contains("evidence") == true)
  }

  @Test func `conflicts are counted one by one, and unknown outside the coverage`() throws {
    var board = TensionTests.board()
    let year = try Self.explain(.chart(.conflicts(issue: "j")), board, on: "2020-02-01")
    #expect(year.parts.map(\.subject) == [.event("e2")])
    let quarter = try #require(FigureID("issue/i/conflicts/2020-Q1"))
    #expect(try Self.explain(quarter, board, on: "2020-02-01").amount?.units == 1)
    let before = try #require(FigureID("issue/i/conflicts/2018-Q1"))
    #expect(try Self.explain(before, board, on: "2020-02-01").amount == nil)
    board.coverage = []
    #expect(try Self.explain(quarter, board, on: "2020-02-01").amount?.units == 1)
  }

  static func poll(_ year: Int, _ value: Double, _ seriesBreak: Poll.Break? = nil) -> Poll {
    let date = PartialDate(day("\(year)-01-01"), precision: .year)
    return Poll(
      id: "\(year)",
      wording: "w",
      pollster: "p",
      side: HeadlineTests.north,
      population: "",
      question: "",
      mode: .mail,
      fieldStart: date,
      fieldEnd: date,
      value: value,
      seriesBreak: seriesBreak,
      place: SourcePlace(file: "polls.csv")
    )
  }

  @Test func `a change of a poll is one figure less another, and none across a break`() throws {
    var board = HeadlineTests.board([])
    board.polls = [Self.poll(2018, 39.4), Self.poll(2019, 26.7)]
    let figure = FigureID.pollChange(series: "w.XNO")
    let change = try Self.explain(figure, board, on: "2020-01-01")
    #expect(change.amount?.description == "−12.7")
    #expect(change.parts.map(\.amount.description) == ["26.7", "−39.4"])
    board.polls[1].value = 26.725
    #expect(try Self.explain(figure, board, on: "2020-01-01").amount?.description == "−12.675")
    board.polls[1].seriesBreak = .mode
    #expect(try Self.explain(figure, board, on: "2020-01-01").absence?.contains("break") == true)
    let latest = try Self.explain(.chart(.opinion(series: "w.XNO")), board, on: "2020-01-01")
    #expect(latest.amount?.description == "26.725")
  }

  @Test(arguments: TensionMeasure.allCases)
  func `what stands beside a stock is made of its events`(measure: TensionMeasure) throws {
    let board = TensionTests.board()
    let figure = FigureID.measure(Self.direction, .board, measure)
    let explanation = try Self.explain(figure, board, on: "2020-02-01")
    // e0 of conflict is −8, e1 of cooperation +8, e2 of conflict and disputed −2, e3 not coded.
    let expected: String? =
      switch measure {
      case .coded: "3"
      case .cooperations: "1"
      case .conflicts: "2"
      // −2 ÷ 3.
      case .mean: "−0.667"
      // Two of four.
      case .conflictShare: "50.0"
      // −8·2^(−31/90) + 8·2^(−22/90) = −6.301 + 6.753.
      case .undisputed: "0.452"
      // One event of conflict before is too few.
      case .fourWeeks, .year: nil
      }
    #expect(explanation.amount?.description == expected)
  }

  @Test func `a week against those before it is each event against their mean`() throws {
    var board = HeadlineTests.board(
      (0..<5).map { ("2020-01-\(10 + $0)", "111") } + [
        ("2020-02-01", "111"), ("2020-02-02", "111"),
      ],
      coverage: "2018-01-01"
    )
    for index in board.events.indices { board.events[index].valence = .conflict }
    let figure = FigureID.measure(Self.direction, .board, .fourWeeks)
    let explanation = try Self.explain(figure, board, on: "2020-02-02")
    // Five in four weeks are 1.25 a week; two are 60 per cent more.
    #expect(explanation.amount?.description == "60.0")
    #expect(explanation.parts.map(\.amount.description) == ["80.0", "80.0", "−100.0"])
  }

  @Test func `an asymmetry is one side's figure less the other's`() throws {
    var board = TensionTests.board()
    let means = FigureID.asymmetry(.means, .board)
    #expect(try Self.explain(means, board, on: "2020-01-31").amount == nil)
    (board.events[2].actor, board.events[2].target) = (HeadlineTests.south, HeadlineTests.north)
    // The mean of −8 and 8 is 0, and that of −2 is −2.
    #expect(try Self.explain(means, board, on: "2020-01-31").amount?.description == "2.000")
    let stocks = try Self.explain(.asymmetry(.stocks, .board), board, on: "2020-01-31")
    #expect(stocks.parts.map(\.amount.description) == ["0.456", "2.000"])
  }

  @Test func `a level and a house are sums of the figures, whose weights add up to 1 and to 0`()
    throws
  {
    var board = HeadlineTests.board([])
    board.polls = (0..<8).map { index in
      var poll = Self.poll(2010 + index, 40 + Double(index * 7 % 5))
      poll.pollster = index % 2 == 0 ? "p" : "q"
      poll.sample = 1000
      return poll
    }
    let level = try Self.explain(.pollLevel(series: "w.XNO", part: 1), board, on: "2020-01-01")
    #expect(level.parts.count == 8)
    #expect(abs(level.rounding.units) <= 4)
    let found = try #require(PollTrend(id: "w.XNO", on: board)?.levels.first)
    #expect(abs(found.weights(ofHouse: nil).reduce(0, +) - 1) < 1e-9)
    for house in found.houses {
      let weights = found.weights(ofHouse: house.pollster)
      #expect(abs(weights.reduce(0, +)) < 1e-9)
      let sum = zip(weights, found.inside).reduce(0) { $0 + $1.0 * $1.1.value }
      #expect(abs(sum - house.effect) < 1e-9)
      let figure = FigureID.house(series: "w.XNO", part: 1, pollster: house.pollster)
      #expect(FigureID(figure.description) == figure)
      #expect(try Self.explain(figure, board, on: "2020-01-01").parts.count == 8)
    }
  }

  @Test func `a lever's score, rank and draws are made of criteria and of other levers`() throws {
    var board = HeadlineTests.board([])
    board.criteria = [
      Criterion(id: "x", title: "X", weight: 30), Criterion(id: "y", title: "Y", weight: 10),
    ]
    board.levers = [("a", [80.0, 20.0]), ("b", [40, 90])].map { id, scores in
      var lever = Lever(
        id: id,
        title: id,
        holder: "h",
        since: PartialDate(Self.day("2019-01-01")),
        place: SourcePlace(file: "l")
      )
      lever.scores = ["x": scores[0], "y": scores[1]]
      return lever
    }
    func text(_ figure: FigureID) throws -> String? {
      #expect(FigureID(figure.description) == figure)
      return try Self.explain(figure, board, on: "2020-01-01").amount?.description
    }
    // 80 · ¾ + 20 · ¼ = 65, and 40 · ¾ + 90 · ¼ = 52.5.
    #expect(try text(.ranking(lever: "a", .score)) == "65.000")
    #expect(try text(.ranking(lever: "b", .score)) == "52.500")
    #expect(try text(.ranking(lever: "b", .rank)) == "2")
    #expect(try text(.weight(criterion: "x")) == "75.0")
    // d = 40 and r = −70: both score the same at 70/110.
    #expect(try text(.swap) == "63.6")
    let ranking = try #require(LeverRanking(board))
    let stability = try Self.explain(.ranking(lever: "a", .stability), board, on: "2020-01-01")
    #expect(stability.rounding.units == 0)
    #expect(stability.amount == Amount(ranking.standings[0].stability * 100, decimals: 1))
  }

  @Test func `a clock is the days of each month`() throws {
    var board = HeadlineTests.board([])
    let place = SourcePlace(file: "l")
    func window(_ from: String, _ to: String) -> Lever.Window {
      Lever.Window(label: "w", from: PartialDate(from), to: PartialDate(to))
    }
    board.levers = [
      Lever(
        id: "l",
        title: "l",
        holder: "h",
        since: PartialDate(Self.day("2019-01-01")),
        place: place
      )
    ]
    #expect(try Self.explain(.clock(lever: "l"), board, on: "2019-08-25").amount == nil)
    board.levers[0].windows = [window("2019-08-01", "2019-11-22")]
    let closes = try Self.explain(.clock(lever: "l"), board, on: "2019-08-25")
    #expect(closes.parts.map(\.amount.units) == [6, 30, 31, 22])
    #expect(closes.amount?.units == 89)
    board.levers[0].windows = [window("2019-01-01", "2029-06-30")]
    let long = try Self.explain(.clock(lever: "l"), board, on: "2019-08-25")
    #expect(long.parts.count == 11)
  }

  @Test func `every name reads back, and what is no name is refused`() {
    let board = TensionTests.board()
    let figures = FigureID.explained(on: board, asOf: Self.day("2020-02-01"))
    #expect(figures.count > 20)
    for figure in figures {
      #expect(FigureID(figure.description) == figure)
      #expect(Explanation.takesApart(figure))
      #expect(Explanation(figure, on: board, asOf: Self.day("2020-02-01")) != nil)
    }
    for text in [
      "", "coded/", "coded?x=1", "issue/i/level?track=t", "issue/i/conflicts/2019", "lever/l",
      "issue/i/conflicts/2019-Q5", "tension/A/rank", "tension/A-B/ranks", "opinion/s/changes",
    ] {
      #expect(FigureID(text) == nil)
    }
  }

  @Test(arguments: [
    (0.0, 3, "0.000"), (-0.0004, 3, "0.000"), (-0.0005, 3, "−0.001"), (12.3456, 3, "12.346"),
    (-38.4, 1, "−38.4"), (7, 0, "7"),
  ])
  func `an amount is printed as it is added`(value: Double, decimals: Int, text: String) {
    #expect(Amount(value, decimals: decimals).description == text)
  }
}
