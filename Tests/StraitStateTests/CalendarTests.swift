import StraitAnalytics
import StraitCanvas
import StraitDiagnostics
import StraitModel
import Testing

@testable import StraitState

@Suite struct CalendarTests {
  /// The fictional board of 2020-05-20 with something of every kind to come, and an older event.
  static func board() -> Board {
    var board = FictionalBoard.board()
    func entry(_ id: String, _ rule: YearlyRule, issues: [String]) -> CalendarEntry {
      CalendarEntry(
        id: id,
        when: .yearly(rule),
        kind: .anniversary,
        title: "Entry \(id)",
        issues: issues,
        place: FictionalBoard.place("calendar.csv", 2)
      )
    }
    board.calendar = [
      entry("march", .fixed(month: 3, day: 3), issues: ["fish"]),
      entry("may", .fixed(month: 5, day: 25), issues: ["wall"]),
      entry("none", .fixed(month: 6, day: 20), issues: []),
    ]
    board.judgments = [
      Judgment(
        id: "holds",
        statement: "The wall stands.",
        made: FictionalBoard.day("2020-01-01"),
        expires: FictionalBoard.day("2020-05-31"),
        likelihood: .likely,
        confidence: .low,
        authorship: Authorship(author: "desk"),
        place: FictionalBoard.place("judgments.yaml", 3)
      )
    ]
    board.events.insert(
      FictionalBoard.event("old", "2015-05-27", issues: ["wall"], valence: .cooperation),
      at: 0
    )
    return board
  }

  static let wide = Size(columns: 120, rows: 40)

  static func desk(_ place: String = "calendar", size: Size = wide) throws -> Desk {
    Desk(board(), size: size, place: try Place(place))
  }

  private func section(_ kind: Section.Kind, _ desk: Desk) throws -> Section {
    try #require(desk.state.content.sections.first { $0.kind == kind })
  }

  @Test func `what comes leads to its own record`() throws {
    let coming = try section(.coming, try Self.desk())
    #expect(
      coming.rows.map(\.id) == [
        "calendar/may", "judgment/holds", "lever/talks/0/opens", "calendar/none",
        "lever/talks/0/closes",
      ]
    )
    #expect(
      coming.rows.map(\.target) == [
        .issue("wall"), .judgment("holds"), .lever("talks"), nil, .lever("talks"),
      ]
    )
    #expect(coming.rows.map(\.source?.file).prefix(2) == ["calendar.csv", "judgments.yaml"])
  }

  @Test func `what was on the date follows the cursor`() throws {
    var desk = try Self.desk()
    var day = try section(.onThisDay, desk)
    #expect(day.title == "25 May ±3 days in earlier years")
    #expect(day.rows.map(\.id) == ["old"])
    desk.press(.down, .down)
    day = try section(.onThisDay, desk)
    #expect(day.title == "1 Jun ±3 days in earlier years")
    #expect(day.rows == [])
  }

  @Test func `the grid begins at the day of the desk and moves by parts and years`() throws {
    var desk = try Self.desk("calendar?focus=2")
    // 120 columns have room for parts of four days: eight a month.
    let years = try section(.years, desk)
    #expect(years.flow == .grid(columns: 96))
    #expect(desk.state.currentRow?.id == "2020-05-17")
    #expect(try section(.onThisDay, desk).title == "17–20 May 2020: none, other years ±3 days: 0")
    desk.press(.left)
    #expect(desk.state.currentRow?.id == "2020-05-13")
    // 2016 to 2019 have no event and share a line, which is named after its last year.
    desk.press(.down)
    #expect(desk.state.currentRow?.id == "2019-05-13")
    #expect(
      try section(.onThisDay, desk).title == "13–16 May 2016–2019: none, other years ±3 days: 0"
    )
    desk.press(.down, .right, .right, .right)
    #expect(desk.state.currentRow?.id == "2015-05-25")
    #expect(try section(.onThisDay, desk).rows.map(\.id) == ["old"])
    desk.press(.down)
    #expect(desk.state.currentRow?.id == "2015-05-25")
    desk.press(.enter)
    #expect(desk.screen == .event("old"))
  }

  @Test func `a cell leads to its one event, and else to the events beside it`() throws {
    var desk = try Self.desk("calendar?focus=2&around=2020-03-04")
    #expect(desk.state.currentRow?.id == "2020-03-01")
    #expect(try section(.onThisDay, desk).rows.map(\.id) == ["e5", "e4", "e3"])
    #expect(try section(.onThisDay, desk).title == "1–4 Mar 2020: 3, other years ±3 days: 0")
    desk.press(.enter)
    #expect(desk.screen == .events)
    #expect(desk.state.currentRow?.id == "e5")
    desk.press(.escape, .left, .enter)
    // Nothing happened there: the last event before it has the cursor.
    #expect(desk.screen == .events)
    #expect(desk.state.currentRow?.id == "e2")
  }

  @Test func `back leads to the cell, and to what was told of it`() throws {
    var desk = try Self.desk("calendar?focus=2&around=2020-03-04")
    desk.press(.tab)
    #expect(desk.state.focusedSection?.kind == .onThisDay)
    #expect(desk.state.focusedSection?.rows.map(\.id) == ["e5", "e4", "e3"])
    desk.press(.down)
    let before = desk.state
    desk.press(.enter)
    #expect(desk.screen == .event("e4"))
    desk.press(.backspace)
    #expect(desk.state.visit == before.visit)
    #expect(desk.state.content == before.content)
  }

  @Test func `what was on the date stays what it was while it has the keys`() throws {
    var desk = try Self.desk()
    desk.press(.backTab)
    #expect(desk.state.focusedSection?.kind == .onThisDay)
    #expect(desk.state.focusedSection?.title == "25 May ±3 days in earlier years")
    desk.press(.backTab, .tab)
    #expect(desk.state.focusedSection?.title == "17–20 May 2020: none, other years ±3 days: 0")
  }

  @Test func `Left and Right end with the year`() throws {
    var desk = try Self.desk("calendar?focus=2&around=2015-01-01")
    desk.press(.left)
    #expect(desk.state.currentRow?.id == "2015-01-01")
    desk.press(.up)
    for _ in 0..<100 { desk.press(.right) }
    #expect(desk.state.currentRow?.id == "2019-12-29")
  }

  @Test func `another size keeps the day under the cursor`() throws {
    var desk = try Self.desk("calendar?focus=2&around=2020-03-04")
    for (columns, id) in [(80, "2020-03-01"), (200, "2020-03-01"), (40, "2020-03-01")] {
      _ = updateWithStudies(&desk.state, .resized(Size(columns: columns, rows: 24)))
      #expect(desk.state.currentRow?.id == id, "\(columns)")
    }
  }

  @Test func `years that have no room are scrolled to, and the cursor stays in sight`() throws {
    var board = FictionalBoard.empty()
    board.events = (1900..<2000).map { year in
      FictionalBoard.event("e\(year)", "\(year)-02-28", issues: [])
    }
    var desk = Desk(
      board,
      place: try Place("calendar?focus=2&around=1999-02-28"),
      today: "1999-12-31"
    )
    let capacity = try section(.years, desk).capacity
    desk.press(.end)
    #expect(desk.state.currentRow?.id == "1900-02-25")
    let years = try section(.years, desk)
    let cursor = desk.state.visit.cursor(of: years)
    #expect(cursor.top == years.rows.count - capacity)
    desk.press(.up)
    #expect(desk.state.visit.cursor(of: years).top == cursor.top)
    desk.press(.home)
    #expect(desk.state.visit.cursor(of: years).top == 0)
    #expect(desk.state.currentRow?.id == "1999-02-25")
  }

  @Test func `a click chooses a cell, and a second one opens it`() throws {
    var desk = try Self.desk()
    let area = try section(.years, desk).area
    // 4 January is in the first part, 5 to 8 in the second.
    desk.press(.click(column: area.column + 1, row: area.row))
    #expect(desk.state.currentRow?.id == "2020-01-05")
    desk.press(.click(column: area.column + 1, row: area.row))
    #expect(desk.screen == .event("e1"))
  }

  @Test func `29 February has a place in every year, and is no day of most`() throws {
    let desk = try Self.desk(
      "calendar?focus=2&as-of=2019-12-31&around=2019-02-28",
      size: Size(columns: 200, rows: 60)
    )
    var next = desk
    next.press(.right)
    #expect(next.state.currentRow?.id == "2019-02-29")
    #expect(
      try section(.onThisDay, next).title == "29 Feb 2019: no such day, other years ±3 days: 0"
    )
    _ = updateWithStudies(&next.state, .resized(Size(columns: 80, rows: 24)))
    #expect(next.state.currentRow?.id == "2019-02-25")
    next.press(.enter)
    #expect(next.screen == .events)
  }

  @Test func `a reading and another day count the years anew`() throws {
    var desk = try Self.desk("calendar?focus=2")
    desk.press(.down, .down)
    let before = try section(.years, desk)
    var board = Self.board()
    board.events.append(FictionalBoard.event("new", "2020-05-18", issues: ["wall"]))
    _ = updateWithStudies(
      &desk.state,
      .loaded(Snapshot(board: board, diagnostics: [], digest: "2"))
    )
    let after = try section(.years, desk)
    #expect(after.grid?.lines.first?.count == 6)
    #expect(before.grid?.lines.first?.count == 5)
    #expect(desk.state.currentRow?.id == "2015-05-17")
    let day = FictionalBoard.day("2022-01-01")
    _ = updateWithStudies(&desk.state, .dayChanged(day))
    #expect(
      try section(.years, desk).grid?.lines.map(\.years.upperBound) == [
        2022, 2021, 2020, 2019, 2015,
      ]
    )
    #expect(after.rows.contains { $0.target == .event("new") })
  }

  @Test func `nothing later than the day of the desk is on it`() throws {
    let desk = try Self.desk("calendar?as-of=2020-02-01")
    #expect(try section(.years, desk).grid?.lines.map(\.count) == [2, 0, 1])
    // Of the calendar only what is about issues that are open; the window is far off.
    #expect(try section(.coming, desk).rows.map(\.id) == ["calendar/march"])
  }

  @Test func `a board with nothing to come tells of the desk's own day`() throws {
    let desk = Desk(FictionalBoard.empty(), place: Place(.calendar))
    #expect(desk.state.content.sections.map(\.rows.count) == [0, 0, 0])
    #expect(try section(.onThisDay, desk).title == "20 May ±3 days in earlier years")
  }

  @Test func `a small screen shows the section that has the keys alone`() throws {
    var desk = try Self.desk(size: Size(columns: 60, rows: 16))
    for kind in [Section.Kind.coming, .years, .onThisDay] {
      #expect(desk.state.focusedSection?.kind == kind)
      #expect(desk.state.content.sections.filter { !$0.area.isEmpty }.map(\.kind) == [kind])
      desk.press(.tab)
    }
  }
}
