import StraitAnalytics
import StraitCanvas
import StraitModel
import Testing

@testable import StraitState

@Suite struct WhyTests {
  private static let stock = FigureID.tension(
    Direction(actor: FictionalBoard.north, target: FictionalBoard.south)
  )

  private func desk(_ screen: Screen, focus: Int = 0) -> Desk {
    Desk(size: Size(columns: 120, rows: 40), place: Place(screen, focus: focus))
  }

  private func lines(_ desk: Desk, _ kind: Section.Kind = .record) -> [String] {
    let section = desk.state.content.sections.first { $0.kind == kind }
    return section?.rows.map { $0.line?.spans.map(\.text).joined(separator: " ") ?? "" } ?? []
  }

  @Test(arguments: [
    (Screen.issue("wall"), FigureID.level(issue: "wall")),
    (.lever("talks"), .clock(lever: "talks")),
    (.levers, .clock(lever: "talks")), (.event("e5"), stock), (.events, stock),
    (.series("trust.XNO.XSO"), .chart(.opinion(series: "trust.XNO.XSO"))),
    (.opinion, .chart(.opinion(series: "trust.XNO.XSO"))), (.files, .coded(.board)),
  ])
  func `w opens the figure that a screen is about`(screen: Screen, figure: FigureID) {
    var desk = desk(screen)
    desk.press(.character("w"))
    #expect(desk.screen == .why(figure))
    desk.press(.escape)
    #expect(desk.screen == screen)
  }

  @Test func `w on a row of the overview opens the figure of that row`() {
    var desk = desk(.overview)
    let row = desk.state.currentRow?.id ?? ""
    desk.press(.character("w"))
    #expect(desk.screen == .why(.level(issue: row)))
  }

  @Test func `on an empty overview w opens a tension`() {
    var desk = Desk(FictionalBoard.empty(), size: Size(columns: 80, rows: 24), place: .overview)
    desk.press(.character("w"))
    #expect(desk.screen == .why(Self.stock))
    #expect(lines(desk).contains { $0.hasPrefix("none: ") })
  }

  @Test func `where there is no figure w says so`() {
    var desk = desk(.source("gazette"))
    desk.press(.character("w"))
    #expect(desk.screen == .source("gazette"))
    #expect(desk.state.notice?.contains("no figure") == true)
  }

  @Test func `a part leads to its event, and a figure beside it to its own parts`() throws {
    var desk = desk(.why(Self.stock))
    let rows = try #require(desk.state.content.sections.first).rows
    let part = try #require(rows.firstIndex { $0.target == .event("e5") })
    for _ in 0..<part { desk.press(.down) }
    desk.press(.enter)
    #expect(desk.screen == .event("e5"))
    #expect(rows.contains { $0.target == .why(.rank(stockDirection, .board)) })
  }

  private var stockDirection: Direction {
    Direction(actor: FictionalBoard.north, target: FictionalBoard.south)
  }

  @Test func `the sum on the page is the one of the explanation`() throws {
    let desk = desk(.why(Self.stock))
    let board = try #require(desk.state.desk?.board)
    let explanation = try #require(
      Explanation(Self.stock, on: board, asOf: desk.state.asOf)
    )
    let amount = try #require(explanation.amount)
    let lines = lines(desk)
    let rule = try #require(lines.firstIndex { $0.hasPrefix("──") })
    #expect(lines[rule + 1].contains(amount.signed))
    for part in explanation.parts { #expect(lines.contains { $0.contains(part.amount.signed) }) }
  }

  @Test func `the table of tension has the board first, and w takes a line of it apart`() throws {
    var desk = desk(.tension, focus: 2)
    let table = lines(desk, .measures)
    #expect(table[1].hasPrefix("The board"))
    desk.press(.down)
    desk.press(.character("w"))
    #expect(desk.screen == .why(Self.stock))
    desk.press(.escape)
    let rows = try #require(desk.state.content.sections.first { $0.kind == .measures }).rows
    let wall = try #require(
      rows.firstIndex { $0.figure == .tension(stockDirection, .issue("wall")) }
    )
    // Back is exactly where one was, a row below the head.
    for _ in 1..<wall { desk.press(.down) }
    desk.press(.enter)
    #expect(desk.screen == .why(.tension(stockDirection, .issue("wall"))))
  }

  @Test func `the charts of tension are read at each week and month`() throws {
    var desk = desk(.tension)
    let weeks = try #require(desk.state.content.sections.first)
    // Without coverage nothing is known before the first event, of 5 January 2020.
    #expect(weeks.rows.first?.around.map { $0 - FictionalBoard.day("2020-01-05") < 7 } == true)
    #expect(desk.state.currentRow?.id == weeks.rows.last?.id)
    desk.press(.left)
    #expect(desk.state.currentRow?.id == weeks.rows.dropLast().last?.id)
    desk.press(.character("w"))
    #expect(desk.state.notice?.contains("not of") == true)
    desk.press(.escape)
    desk.press(.tab)
    let month = desk.state.currentRow?.line?.spans.first?.text
    #expect(month == String(desk.state.asOf.description.prefix(7)))
  }
}
