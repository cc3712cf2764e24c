import StraitAnalytics
import StraitCanvas
import StraitModel
import Testing

@testable import StraitState

@Suite struct TensionScreenTests {
  private static let direction = Direction(
    actor: FictionalBoard.north,
    target: FictionalBoard.south
  )

  /// Two years in which the first is mild and the second is not.
  private static func board() -> Board {
    var board = FictionalBoard.board()
    board.coverage = [Coverage(track: nil, from: PartialDate(FictionalBoard.day("2018-01-01")))]
    board.events = (0..<24).map { index in
      let month = index % 12 + 1
      let date = "\(2018 + index / 12)-\(month < 10 ? "0" : "")\(month)-10"
      let code = index < 12 ? (index % 2 == 0 ? "111" : "041") : (index % 2 == 0 ? "163" : "106")
      return FictionalBoard.event("e\(index)", date, issues: ["wall"], code: code)
    }
    return board
  }

  private func desk(focus: Int = 3, _ board: Board = board()) -> Desk {
    Desk(
      board,
      size: Size(columns: 120, rows: 40),
      place: Place(.tension, focus: focus),
      today: "2019-12-31"
    )
  }

  private func turns(_ desk: Desk) throws -> [Row] {
    try #require(desk.state.content.sections.first { $0.kind == .turns }).rows
  }

  @Test func `Enter on a change leads to the events around it, and w takes it apart`() throws {
    var desk = desk()
    let figure = try #require(FigureID("tension/XNO-XSO/turn/2019-01"))
    let row = try #require(try turns(desk).firstIndex { $0.figure == figure })
    for _ in 0..<row { desk.press(.down) }
    desk.press(.character("w"))
    #expect(desk.screen == .why(figure))
    desk.press(.escape, .enter)
    #expect(desk.screen == .events)
    #expect(desk.state.currentRow?.id == "e12")
  }

  @Test func `an event around a change leads to itself`() throws {
    var desk = desk()
    let row = try #require(try turns(desk).firstIndex { $0.target == .event("e12") })
    for _ in 0..<row { desk.press(.down) }
    desk.press(.enter)
    #expect(desk.screen == .event("e12"))
  }

  @Test func `both charts mark a change, with the mark of its direction and an arrow`() {
    let desk = desk()
    let day = Int(FictionalBoard.day("2019-01-01").number)
    for kind in [Section.Kind.chart, .flow] {
      let section = desk.state.content.sections.first { $0.kind == kind }
      #expect(section?.chart?.chart.breaks == [TimeChart.Break(day: day, label: "●▼")])
    }
  }

  @Test func `where none is found, and where none can be, it is said`() throws {
    func text(_ board: Board) throws -> String {
      try turns(desk(focus: 3, board)).compactMap {
        $0.line?.spans.map(\.text).joined(separator: " ")
      }
      .joined(separator: "\n")
    }
    #expect(try text(Self.board()).contains("none found in 24 months"))
    var bare = Self.board()
    bare.coverage = []
    #expect(try text(bare).contains("no whole month is covered"))
  }

  @Test func `w on a month takes its sum apart`() throws {
    var desk = desk(focus: 1)
    desk.press(.character("w"))
    #expect(
      desk.screen == .why(.month(Self.direction, .board, try #require(PartialDate("2019-12"))))
    )
  }
}
