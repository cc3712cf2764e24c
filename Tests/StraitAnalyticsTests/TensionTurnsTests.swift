import StraitDiagnostics
import StraitModel
import Testing

@testable import StraitAnalytics

@Suite struct TensionTurnsTests {
  static let direction = TensionHistoryTests.direction

  /// A board with a track, an issue, and an event on the tenth of each month that has a code.
  static func board(
    _ codes: [String?],
    from year: Int = 2018,
    coverage: [Coverage]? = nil
  ) -> Board {
    let events = codes.enumerated().compactMap { index, code -> (String, String?)? in
      let (years, month) = (index / 12, index % 12 + 1)
      return code.map { ("\(year + years)-\(month < 10 ? "0" : "")\(month)-10", $0) }
    }
    var board = HeadlineTests.board(events, coverage: "\(year)-01-01")
    if let coverage { board.coverage = coverage }
    board.tracks = [Track(id: "t", title: "T", pane: .history)]
    board.issues = [
      Issue(
        id: "i",
        title: "i",
        track: "t",
        opened: PartialDate(HeadlineTests.day("\(year)-01-01")),
        place: SourcePlace(file: "i.md")
      )
    ]
    return board
  }

  /// Twelve months of −2 and 1 by turns, then twelve of −8 and −5.
  static let step: [String?] = (0..<24).map { index in
    index < 12 ? (index % 2 == 0 ? "111" : "041") : (index % 2 == 0 ? "163" : "106")
  }

  static func turns(_ board: Board, _ scope: TensionScope = .board, on day: String) -> TensionTurns
  {
    let history = TensionHistory(
      direction,
      in: scope,
      on: board,
      asOf: HeadlineTests.day(day)
    )
    return TensionTurns(history, on: board)
  }

  @Test(arguments: [TensionScope.board, .track("t"), .issue("i")])
  func `a change has the means of the months before and after, and the events around it`(
    scope: TensionScope
  ) throws {
    // 111 is −2 and 041 is +1: the mean is −0.5. 163 is −8 and 106 is −5: it is −6.5.
    let board = Self.board(Self.step)
    let turns = Self.turns(board, scope, on: "2019-12-31")
    #expect(turns.turns.map(\.month.description) == ["2019-01"])
    let turn = try #require(turns.turns.first)
    #expect(turn.before.mean == -0.5)
    #expect(turn.after.mean == -6.5)
    #expect(turn.difference == -6)
    #expect(turn.before.months.count == 12)
    // Those of December and January: 163 weighs more than 041.
    #expect(turn.events.map { board.events[$0].date.description } == ["2019-01-10", "2018-12-10"])
  }

  @Test func `a month that has only begun is not looked at`() {
    let board = Self.board(Self.step)
    #expect(Self.turns(board, on: "2019-12-30").longest == 23)
    #expect(Self.turns(board, on: "2019-12-31").longest == 24)
  }

  @Test func `no change reaches over a gap in the coverage`() {
    func period(_ from: String, _ to: String) -> Coverage {
      Coverage(
        track: nil,
        from: PartialDate(HeadlineTests.day(from)),
        to: PartialDate(HeadlineTests.day(to))
      )
    }
    let coverage = [period("2018-01-01", "2018-12-31"), period("2019-01-02", "2019-12-31")]
    let turns = Self.turns(Self.board(Self.step, coverage: coverage), on: "2019-12-31")
    #expect(turns.stretches.map(\.count) == [12, 11])
    #expect(turns.turns == [])
  }

  @Test func `an issue's months begin after it was opened`() {
    var board = Self.board(Self.step)
    board.issues[0].opened = PartialDate(HeadlineTests.day("2018-03-05"))
    #expect(Self.turns(board, .issue("i"), on: "2019-12-31").longest == 21)
    #expect(Self.turns(board, on: "2019-12-31").longest == 24)
  }

  @Test func `without coverage, without an event, and with few months, it is said why`() {
    let bare = Self.turns(Self.board(Self.step, coverage: []), on: "2019-12-31")
    #expect(bare.silence?.contains("no whole month is covered") == true)
    let few = Self.turns(Self.board(Self.step), on: "2018-05-31")
    #expect(few.silence?.contains("5 whole months, and it takes 6") == true)
    let empty = Self.turns(Self.board([]), on: "2019-12-31")
    #expect(empty.turns == [])
    #expect(empty.silence == nil)
  }

  @Test func `records in another order and a day that is split change nothing`() {
    let board = Self.board(Self.step)
    var permuted = board
    permuted.events.reverse()
    let day = "2019-12-31"
    let found = Self.turns(board, on: day)
    #expect(Self.turns(permuted, on: day).turns.map(\.day) == found.turns.map(\.day))
    #expect(Self.turns(permuted, on: day).turns.map(\.difference) == found.turns.map(\.difference))
    // One act of −8 as two of −4 each on the same day.
    var split = board
    split.events = board.events.flatMap { event -> [Event] in
      guard event.code == "163" else { return [event] }
      var (first, second) = (event, event)
      (first.goldsteinOverride, second.goldsteinOverride) = (-4, -4)
      second.id += "b"
      return [first, second]
    }
    #expect(Self.turns(split, on: day).turns.map(\.difference) == found.turns.map(\.difference))
  }

  @Test func `a change is taken apart into the events of both segments`() throws {
    let board = Self.board(Self.step)
    let figure = try #require(FigureID("tension/XNO-XSO/turn/2019-01?track=t"))
    #expect(figure.description == "tension/XNO-XSO/turn/2019-01?track=t")
    let explanation = try ExplanationTests.explain(figure, board, on: "2019-12-31")
    #expect(explanation.amount?.description == "−6.000")
    #expect(explanation.parts.count == 24)
    // −5 ÷ 12 = −0.417 in December 2019, and 2 ÷ 12 taken away in January 2018.
    #expect(explanation.parts.first?.amount.description == "−0.417")
    #expect(explanation.parts.last?.amount.description == "0.167")
    let none = try #require(FigureID("tension/XNO-XSO/turn/2019-02"))
    #expect(
      try ExplanationTests.explain(none, board, on: "2019-12-31").absence
        == "the mean does not change with 2019-02"
    )
  }

  @Test func `the sum of a month is its events without decay, and unknown outside the coverage`()
    throws
  {
    let board = Self.board(Self.step)
    let month = try #require(FigureID("tension/XNO-XSO/sum/2019-01"))
    #expect(try ExplanationTests.explain(month, board, on: "2019-12-31").amount?.units == -8000)
    let before = try #require(FigureID("tension/XNO-XSO/sum/2017-01"))
    #expect(try ExplanationTests.explain(before, board, on: "2019-12-31").amount == nil)
    let empty = try #require(FigureID("tension/XSO-XNO/sum/2019-01"))
    #expect(try ExplanationTests.explain(empty, board, on: "2019-12-31").amount?.units == 0)
  }

  @Test func `a study has the board, the tracks and issues that have an event`() {
    let board = Self.board(Self.step)
    let study = TensionStudy(board, asOf: HeadlineTests.day("2019-12-31"))
    #expect(study.parts.map(\.scope) == [.board, .track("t"), .issue("i")])
    #expect(study.parts.map(\.hasTurn) == [true, true, true])
    let empty = TensionStudy(Self.board([]), asOf: HeadlineTests.day("2019-12-31"))
    #expect(empty.parts.map(\.scope) == [.board])
  }

  @Test func `a log in which most months are empty has the noise of all of its months`() {
    // 13 of 20 values are zero and 9 of 19 differences: the median distance is small, and says
    // nothing of the 7s. The plain deviation of the differences stands in.
    let values: [Double] = [0, 0, 0, 0.1, 0, 0, 7, 0, 0, -7, 0, 0.2, 0, 0, 7, 0, 0.1, -7, 0, 0]
    let differences = zip(values.dropFirst(), values).map { $0 - $1 }
    let squares = differences.reduce(0) { $0 + $1 * $1 } / 19
    #expect(isNear(ChangePoints.noise(of: values), (squares / 2).squareRoot(), within: 1e-12))
  }
}
