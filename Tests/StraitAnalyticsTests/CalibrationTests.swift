import StraitDiagnostics
import StraitModel
import Testing

@testable import StraitAnalytics

@Suite struct CalibrationTests {
  static func judgment(
    _ id: String,
    _ likelihood: Judgment.Likelihood,
    _ result: Judgment.Outcome.Result?,
    issue: String? = nil,
    author: String = "a",
    isIllustrative: Bool = false
  ) -> Judgment {
    let day = HeadlineTests.day
    return Judgment(
      id: id,
      statement: id,
      issue: issue,
      made: day("2020-01-01"),
      expires: day("2020-06-30"),
      likelihood: likelihood,
      confidence: .low,
      outcome: result.map { .init(date: day("2020-06-01"), result: $0) },
      authorship: Authorship(author: author, isIllustrative: isIllustrative),
      place: SourcePlace(file: "judgments.yaml")
    )
  }

  /// Six times likely and true, twice likely and false, twice very unlikely and false.
  static func board(_ more: [Judgment] = []) -> Board {
    var board = RuleEvaluatorTests.board()
    board.judgments =
      (0..<6).map { judgment("t\($0)", .likely, .true, issue: "i") }
      + (0..<2).map { judgment("f\($0)", .probable, .false) }
      + (0..<2).map { judgment("u\($0)", .veryUnlikely, .false, author: "b") } + more
    return board
  }

  static func calibration(
    _ scope: CalibrationScope = .board,
    _ board: Board,
    on date: String = "2020-12-31"
  ) -> Calibration {
    let day = HeadlineTests.day(date)
    return Calibration(scope, on: board.asOf(day), asOf: day)
  }

  @Test func `the score is the mean of the squared errors`() throws {
    // likely is 55–80 %, in the middle 0.675: (0.675 − 1)² = 0.105625, six times 0.63375;
    // 0.675² = 0.455625, twice 0.91125; very unlikely is 5–20 %, 0.125² = 0.015625, twice 0.03125.
    // Together 1.57625, and a tenth of it is 0.157625.
    let calibration = Self.calibration(.board, Self.board())
    #expect(abs(try #require(calibration.brier) - 0.157_625) < 1e-12)
    #expect(
      calibration.lines == [
        .init(range: 5...20, count: 2, cameTrue: 0), .init(range: 55...80, count: 8, cameTrue: 6),
      ]
    )
  }

  @Test func `who is always right and sure is nearest to nothing, and who says even has a quarter`()
  {
    func brier(_ likelihood: Judgment.Likelihood, _ result: Judgment.Outcome.Result) -> Double {
      var board = RuleEvaluatorTests.board()
      board.judgments = (0..<10).map { Self.judgment("j\($0)", likelihood, result) }
      return Self.calibration(.board, board).brier ?? -1
    }
    // 0.97 and 0.03 are the middles of 95–99 % and of 1–5 %: (0.03)² = 0.0009, (0.97)² = 0.9409.
    #expect(abs(brier(.almostCertain, .true) - 0.000_9) < 1e-12)
    #expect(abs(brier(.remote, .false) - 0.000_9) < 1e-12)
    #expect(abs(brier(.almostNoChance, .true) - 0.940_9) < 1e-12)
    #expect(brier(.roughlyEvenOdds, .true) == 0.25)
    #expect(brier(.roughlyEvenChance, .false) == 0.25)
  }

  @Test func `nine are too few, by board, issue and author`() {
    var board = Self.board()
    #expect(Self.calibration(.issue("i"), board).scores.count == 6)
    #expect(Self.calibration(.issue("i"), board).brier == nil)
    #expect(Self.calibration(.author("b"), board).scores.count == 2)
    #expect(Calibration.scopes(on: board) == [.board, .issue("i"), .author("a"), .author("b")])
    board.judgments.removeLast()
    #expect(Self.calibration(.board, board).brier == nil)
    #expect(Self.calibration(.board, board).meanError != nil)
  }

  @Test func `illustrative, void, open and overdue ones are counted and not scored`() {
    let more = [
      Self.judgment("x", .likely, .false, isIllustrative: true),
      Self.judgment("y", .likely, nil, isIllustrative: true), Self.judgment("v", .likely, .void),
      Self.judgment("o", .likely, nil),
    ]
    let late = Self.calibration(.board, Self.board(more))
    #expect(late.scores.count == 10)
    #expect([late.illustrative, late.void, late.open, late.overdue] == [2, 1, 0, 2])
    // On the day before its outcome a judgment is open, and so is all of them.
    let early = Self.calibration(.board, Self.board(more), on: "2020-05-31")
    #expect([early.scores.count, early.open, early.overdue] == [0, 14, 0])
  }

  @Test func `a score is taken apart judgment by judgment, and the parts make it`() throws {
    let board = Self.board([Self.judgment("x", .likely, .false, isIllustrative: true)])
    let why = try ExplanationTests.explain(.brier(.board), board, on: "2020-12-31")
    #expect(why.amount?.description == "0.1576")
    #expect(why.parts.count == 10)
    #expect(why.parts[0].amount.description == "0.0106")
    #expect(why.parts[0].title == "(0.675 − 1)²: t0")
    #expect(why.gaps.contains { $0.text == "1 left out: they are nobody's judgment" })
    let few = try ExplanationTests.explain(.brier(.author("b")), board, on: "2020-12-31")
    #expect(few.absence == "too few: 2 of the 10 that it takes")
  }

  @Test(arguments: ["brier", "brier?issue=i", "brier?author=a b", "indicator/n"])
  func `the names of scores and rules are read as they are written`(name: String) {
    #expect(FigureID(name)?.description == name)
  }
}
