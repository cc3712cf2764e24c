import StraitAnalytics
import StraitCanvas
import StraitDiagnostics
import StraitModel
import Testing

@testable import StraitState

/// A desk with the fictional board, driven by keys.
struct Desk {
  var state: AppState

  init(
    _ board: Board = FictionalBoard.board(),
    size: Size = Size(columns: 80, rows: 24),
    place: Place = .overview,
    today: String = "2020-05-20",
    diagnostics: [Diagnostic] = []
  ) {
    state = AppState(today: FictionalBoard.day(today), size: size, place: place)
    _ = updateWithStudies(
      &state,
      .loaded(Snapshot(board: board, diagnostics: diagnostics, digest: "1"))
    )
  }

  @discardableResult
  mutating func press(_ keys: Key...) -> [Effect] {
    keys.flatMap { updateWithStudies(&state, .key($0)) }
  }

  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  var screen: Screen { state.visit.place.screen }
}

@Suite struct DeskTests {
  @Test func `the worst issue stands first and has the cursor`() {
    let desk = Desk()
    #expect(desk.state.content.sections[0].rows.map(\.id) == ["wall", "statue"])
    #expect(desk.state.currentRow?.id == "wall")
  }

  @Test func `back leads to exactly where one was`() {
    var desk = Desk()
    desk.press(.character("s"), .down)
    let before = desk.state
    desk.press(.enter)
    #expect(desk.screen == .issue("statue"))
    desk.press(.tab, .enter)
    #expect(desk.screen == .event("e2"))
    desk.press(.escape)
    #expect(desk.screen == .issue("statue"))
    #expect(desk.state.currentRow?.id == "e2")
    desk.press(.backspace)
    #expect(desk.state.visit == before.visit)
    #expect(desk.state.content == before.content)
  }

  @Test func `a link leads to its evidence and to both issues, and its other end leads back`() {
    var desk = Desk(place: Place(.issue("wall"), focus: 2))
    desk.press(.enter)
    #expect(desk.screen == .link("wall.fish.2020-03-02"))
    let targets = desk.state.content.sections[0].rows.compactMap(\.target)
    #expect(
      targets == [
        .issue("wall"), .issue("fish"), .event("e1"), .event("e3"), .source("gazette"),
      ]
    )
    desk.press(.down, .down, .down, .enter)
    #expect(desk.screen == .issue("fish"))
    #expect(desk.state.content.sections[2].rows.first?.target == .link("wall.fish.2020-03-02"))
  }

  @Test func `Tab goes round the panes and arrows across them`() {
    var desk = Desk()
    desk.press(.right)
    #expect(desk.state.focusedSection?.kind == .security)
    desk.press(.right)
    #expect(desk.state.focusedSection?.kind == .security)
    desk.press(.tab, .tab)
    #expect(desk.state.focusedSection?.kind == .levers)
    desk.press(.tab)
    #expect(desk.state.focusedSection?.kind == .history)
    desk.press(.backTab, .left)
    #expect(desk.state.focusedSection?.kind == .opinion)
  }

  @Test func `a filter narrows the rows while it is typed, and Escape undoes it`() {
    var desk = Desk(place: Place(.events))
    desk.press(.character("/"))
    desk.type("fish")
    #expect(desk.state.content.sections[0].rows.map(\.id) == ["e4", "e3"])
    #expect(desk.state.content.sections[0].filtered == 3)
    desk.press(.escape)
    #expect(desk.state.content.sections[0].rows.count == 5)
    desk.press(.character("/"))
    desk.type("E3")
    desk.press(.enter)
    #expect(desk.state.visit.place.description == "events?filter=E3")
    desk.press(.character("\\"))
    #expect(desk.state.content.sections[0].rows.count == 5)
  }

  @Test(arguments: [
    ("events", ["e5", "e4", "e3", "e2", "e1"]),
    ("events?sort=oldest", ["e1", "e2", "e3", "e4", "e5"]),
    ("events?sort=value", ["e3", "e5", "e1", "e2", "e4"]),
    ("events?sort=actor", ["e5", "e4", "e1", "e3", "e2"]),
  ])
  func `events have several orders, unknown values last`(place: String, ids: [String]) throws {
    let desk = Desk(place: try Place(place))
    #expect(desk.state.content.sections[0].rows.map(\.id) == ids)
  }

  @Test func `what comes later is nowhere on the desk`() {
    let desk = Desk(place: Place(.events, asOf: FictionalBoard.day("2020-01-31")))
    #expect(desk.state.content.sections[0].rows.map(\.id) == ["e2", "e1"])
    #expect(desk.state.desk?.board.issue("wall")?.links == [])
    #expect(desk.state.desk?.headline.issue("wall")?.level == nil)
    #expect(desk.state.desk?.board.polls.map(\.id) == ["p1", "p2"])
  }

  @Test func `the cursor stays on its record when the board is read again`() {
    var desk = Desk(place: Place(.events))
    desk.press(.down, .down)
    #expect(desk.state.currentRow?.id == "e3")
    var board = FictionalBoard.board()
    board.events.insert(FictionalBoard.event("new", "2020-05-01", issues: ["fish"]), at: 5)
    _ = updateWithStudies(
      &desk.state,
      .loaded(Snapshot(board: board, diagnostics: [], digest: "2"))
    )
    #expect(desk.state.currentRow?.id == "e3")
  }

  @Test func `a changed event and its issues are marked for a while`() {
    var desk = Desk()
    var board = FictionalBoard.board()
    board.events[3].title = "Corrected"
    board.events[4].place.line = 99
    let effects = updateWithStudies(
      &desk.state,
      .loaded(Snapshot(board: board, diagnostics: [], digest: "2"))
    )
    #expect(desk.state.fresh == [.event("e4"), .issue("fish")])
    #expect(effects.contains(.expireFreshness(seconds: AppState.freshSeconds)))
    _ = updateWithStudies(&desk.state, .freshnessExpired)
    #expect(desk.state.fresh == [])
  }

  @Test func `the banner of a new error hides behind nothing that was said before`() {
    var desk = Desk()
    desk.press(.character("r"))
    #expect(desk.state.notice == AppState.readingNotice)
    let same = Snapshot(board: FictionalBoard.board(), diagnostics: [], digest: "1")
    _ = updateWithStudies(&desk.state, .loaded(same))
    #expect(desk.state.notice == "read again: no file has changed")
    let faults = [
      FictionalBoard.fault(4),
      Diagnostic(.yamlSyntax, at: SourcePlace(file: "issues/fish.md", line: 2)),
    ]
    let broken = Snapshot(board: FictionalBoard.board(), diagnostics: faults, digest: "2")
    _ = updateWithStudies(&desk.state, .loaded(broken))
    #expect(desk.state.notice == nil)
    #expect(desk.state.held?.first?.code == .yamlSyntax)
    desk.press(.character("r"))
    _ = updateWithStudies(&desk.state, .loaded(same))
    #expect(desk.state.notice == nil)
  }

  @Test func `a reading with a new error is held until it is mended or taken`() {
    var desk = Desk(diagnostics: [FictionalBoard.fault(3)])
    var broken = FictionalBoard.board()
    broken.events = []
    let faults = [FictionalBoard.fault(4), FictionalBoard.fault(9, found: "soon")]
    _ = updateWithStudies(
      &desk.state,
      .loaded(Snapshot(board: broken, diagnostics: faults, digest: "2"))
    )
    #expect(desk.state.held?.first == faults[1])
    #expect(desk.state.desk?.board.events.count == 5)

    var taken = desk
    #expect(taken.press(.character("r")).contains(.expireFreshness(seconds: AppState.freshSeconds)))
    #expect(taken.state.held == nil)
    #expect(taken.state.desk?.board.events == [])

    _ = updateWithStudies(
      &desk.state,
      .loaded(Snapshot(board: FictionalBoard.board(), diagnostics: [], digest: "3"))
    )
    #expect(desk.state.held == nil)
    #expect(desk.state.diagnostics == [])
  }

  @Test func `a folder without a board keeps the last good one and lists its faults`() {
    var desk = Desk()
    let fault = FictionalBoard.fault(1)
    _ = updateWithStudies(&desk.state, .loadFailed([fault]))
    #expect(desk.state.desk?.board.events.count == 5)
    #expect(desk.state.diagnostics == [fault])
    #expect(desk.press(.character("r")) == [.reload])
  }

  @Test func `Enter on a command in help runs it where one was`() {
    var desk = Desk()
    desk.press(.character("?"), .character("/"))
    desk.type("zoom")
    desk.press(.enter, .enter)
    #expect(desk.screen == .overview)
    #expect(desk.state.visit.place.isZoomed)
  }

  @Test func `e opens the record at its file and line`() {
    var desk = Desk(place: Place(.events))
    #expect(desk.press(.character("e")) == [.edit(file: "events.csv", line: 6)])
  }

  @Test(arguments: [
    (Place(.overview), "issues/new-issue.md"), (Place(.overview, focus: 2), "polls.csv"),
    (Place(.overview, focus: 3), "levers/new-lever.md"), (Place(.events), "events.csv"),
    (Place(.issue("wall"), focus: 4), "sources.csv"),
  ])
  func `a asks for a record like the one under the cursor`(place: Place, file: String) throws {
    var desk = Desk(place: place)
    switch desk.press(.character("a")).first {
    case .addRow(let name, let fields):
      #expect(name == file)
      #expect(fields.count > 5)
    case .addFile(let name, let text):
      #expect(name == file)
      #expect(text.hasPrefix("---\nid: new-"))
    case let effect: Testing.Issue.record("\(String(describing: effect))")
    }
  }

  @Test func `a new event is about what is at hand, and about nothing where that is open`() {
    func issues(_ place: Place) -> String? {
      var desk = Desk(place: place)
      guard case .addRow(_, let fields) = desk.press(.character("a")).first else { return nil }
      return fields.first { $0.column == "issues" }?.value
    }
    #expect(issues(Place(.issue("statue"))) == "statue")
    #expect(issues(Place(.event("e2"))) == "statue")
    var empty = FictionalBoard.board()
    empty.events = []
    var desk = Desk(empty, place: Place(.events))
    guard case .addRow(_, let fields) = desk.press(.character("a")).first else {
      Testing.Issue.record("no row was asked for")
      return
    }
    #expect(fields.contains(TemplateField("issues", "")))
  }

  @Test func `in ASCII no key of the keyboard looks like another command's letter`() {
    for key in Command.allCases.flatMap(\.keys) {
      let name = key.description.unicodeScalars
      guard name.count == 1, let scalar = name.first, !scalar.isASCII else { continue }
      let shown = Character(GlyphSet.ascii.map(scalar))
      #expect(Command.of(.character(shown)) == nil, "\(key) is shown as \(shown)")
    }
  }

  @Test func `Enter on an address copies it`() {
    var board = FictionalBoard.board()
    board.events[0].citation.url = "https://example.org/wall"
    var desk = Desk(board, place: Place(.event("e1")))
    let rows = desk.state.content.sections[0].rows
    let index = rows.firstIndex { $0.line?.spans.contains { $0.link != nil } == true } ?? 0
    for _ in 0..<index { desk.press(.down) }
    #expect(desk.press(.enter) == [.copy("https://example.org/wall")])
  }

  @Test func `a click moves the cursor, and a second one opens`() {
    var desk = Desk()
    let area = desk.state.content.sections[0].area
    desk.press(.click(column: area.column + 3, row: area.row + 1))
    #expect(desk.state.currentRow?.id == "statue")
    desk.press(.click(column: area.column + 3, row: area.row + 1))
    #expect(desk.screen == .issue("statue"))
  }

  @Test func `a new day moves the desk that is set to today, and no other`() {
    var today = Desk()
    var past = Desk(place: Place(.overview, asOf: FictionalBoard.day("2020-02-01")))
    let next = FictionalBoard.day("2021-06-02")
    _ = updateWithStudies(&today.state, .dayChanged(next))
    _ = updateWithStudies(&past.state, .dayChanged(next))
    #expect(today.state.desk?.board.events.count == 6)
    #expect(past.state.desk?.board.events.count == 2)
  }
}
