import StraitAnalytics
import StraitCanvas
import StraitModel
import Testing

@testable import StraitState

@Suite struct SpilloverTests {
  /// The board with a second link, so that there are two steps: statue ▸ wall ▸ fish.
  private static func board() -> Board {
    var board = FictionalBoard.board()
    board.issues[1].links = [
      IssueLink(
        to: "wall",
        kind: .easing,
        date: PartialDate(FictionalBoard.day("2020-02-01")),
        basis: .inferred,
        place: FictionalBoard.place("issues/statue.md", 12)
      )
    ]
    return board
  }

  private func desk(_ screen: Screen = .spillover, focus: Int = 0) -> Desk {
    Desk(
      Self.board(),
      size: Size(columns: 120, rows: 40),
      place: Place(screen, focus: focus)
    )
  }

  private func kinds(_ desk: Desk) -> [Section.Kind] { desk.state.content.sections.map(\.kind) }

  @Test func `x opens it, and Enter leads from a link to its page, its issues and its evidence`()
    throws
  {
    var desk = desk(.overview)
    desk.press(.character("x"))
    #expect(desk.screen == .spillover)
    #expect(kinds(desk) == [.links, .crossings, .linkYears])
    desk.press(.enter)
    #expect(desk.screen == .link("wall.fish.2020-03-02"))
    let targets = desk.state.content.sections[0].rows.compactMap(\.target)
    #expect(targets.contains(.issue("wall")) && targets.contains(.issue("fish")))
    #expect(targets.contains(.event("e3")))
    // The way back along the graph.
    #expect(targets.contains(.link("statue.wall.2020-02-01")))
    desk.press(.escape)
    #expect(desk.screen == .spillover)
  }

  @Test func `links stand newest first, or in another order`() {
    var desk = desk()
    func ids() -> [String] { desk.state.content.sections[0].rows.map(\.id) }
    #expect(ids() == ["wall/0", "statue/0"])
    desk.press(.character("s"))
    #expect(ids() == ["statue/0", "wall/0"])
    #expect(desk.state.visit.place.description == "spillover?sort=oldest")
  }

  @Test(arguments: [
    ("easing", ["statue/0"]), ("stated", ["wall/0"]), ("the sea", ["wall/0"]),
    ("south", ["wall/0"]), ("statue", ["statue/0"]), ("nothing", []),
  ])
  func `a filter finds links by kind, basis, track, word and issue`(text: String, ids: [String]) {
    var desk = desk()
    desk.press(.character("/"))
    desk.type(text)
    desk.press(.enter)
    #expect(desk.state.content.sections[0].rows.map(\.id) == ids)
    // The table is of the whole board, and has no rows to hide.
    #expect(desk.state.content.sections[1].filtered == 0)
  }

  @Test func `the table is walked cell by cell, and w takes a cell apart`() {
    var desk = desk(focus: 1)
    #expect(
      desk.state.currentRow?.figure == .count(of: .spillover, in: .tracks(from: "past", to: "past"))
    )
    desk.press(.right)
    desk.press(.character("w"))
    #expect(desk.screen == .why(.count(of: .spillover, in: .tracks(from: "past", to: "sea"))))
    desk.press(.escape)
    desk.press(.down)
    #expect(
      desk.state.currentRow?.figure == .count(of: .spillover, in: .tracks(from: "sea", to: "sea"))
    )
  }

  @Test func `a click on a cell of the table goes to it`() throws {
    var desk = desk(focus: 1)
    let section = desk.state.content.sections[1]
    desk.press(
      .click(column: section.area.column + section.cellColumns + 2, row: section.area.row)
    )
    #expect(desk.state.visit.cursor(of: section).index == 1)
  }

  @Test func `w on a link opens the count of its kind`() {
    var desk = desk()
    desk.press(.character("w"))
    #expect(desk.screen == .why(.count(of: .spillover)))
    let targets = desk.state.content.sections[0].rows.compactMap(\.target)
    #expect(targets.contains(.link("wall.fish.2020-03-02")))
    #expect(targets.contains(.why(.count(of: .easing))))
  }

  @Test func `a year leads to its count`() {
    let desk = desk(focus: 2)
    #expect(
      desk.state.content.sections[2].rows.map(\.figure) == [.count(of: .spillover, in: .year(2020))]
    )
  }

  @Test(arguments: [("fish", "◂"), ("statue", "▸")])
  func `an issue shows what is two steps away`(issue: String, mark: String) throws {
    let desk = desk(.issue(issue))
    let links = try #require(desk.state.content.sections.first { $0.kind == .links })
    let chain = RecordID.chain(first: "statue.wall.2020-02-01", second: "wall.fish.2020-03-02")
    let row = try #require(links.rows.first { $0.record == chain })
    // It leads to the link that does not touch the issue itself.
    #expect(row.target == .link(mark == "◂" ? "statue.wall.2020-02-01" : "wall.fish.2020-03-02"))
  }

  @Test func `a board without a link says so and takes keys`() {
    var desk = Desk(
      FictionalBoard.empty(),
      size: Size(columns: 80, rows: 24),
      place: Place(.spillover)
    )
    for section in desk.state.content.sections { #expect(section.rows.isEmpty) }
    desk.press(.tab, .down, .enter, .right, .character("a"))
    #expect(desk.screen == .spillover)
  }
}
