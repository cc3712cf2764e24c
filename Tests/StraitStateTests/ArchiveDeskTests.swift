import StraitAnalytics
import StraitCanvas
import StraitModel
import Testing

@testable import StraitState

struct ArchiveDeskTests {
  /// A desk that asks a made archive.
  struct ArchiveDesk {
    var state: AppState
    var archive: MadeArchive

    init(
      _ archive: MadeArchive = MadeArchive(days: 120),
      place: Place = Place(.archive),
      size: Size = Size(columns: 120, rows: 40),
      board: Board = ArchiveFilterTests.board
    ) {
      self.archive = archive
      state = AppState(today: FictionalBoard.day("2020-05-20"), size: size, place: place)
      send(.loaded(Snapshot(board: board, diagnostics: [], digest: "1")))
    }

    @discardableResult
    mutating func send(_ message: Message) -> [Effect] {
      let archive = archive
      return updateWithStudies(&state, message, archive: archive.answer)
    }

    @discardableResult
    mutating func press(_ keys: Key...) -> [Effect] { keys.flatMap { send(.key($0)) } }

    @discardableResult
    mutating func type(_ text: String) -> [Effect] {
      text.flatMap { send(.key(.character($0))) }
    }

    var place: String { state.visit.place.description }

    func section(_ kind: Section.Kind) -> Section? {
      state.content.sections.first { $0.kind == kind }
    }

    func text(_ kind: Section.Kind) -> [String] {
      (section(kind)?.rows ?? []).compactMap { row in
        row.line?.spans.map(\.text).joined(separator: " ")
      }
    }
  }

  @Test
  func `what precedes what is tested of machine-coded events by choice, and says which it is`() {
    var desk = ArchiveDesk(
      MadeArchive(days: 500, from: "2019-01-01"),
      place: Place(.measured),
      size: Size(columns: 120, rows: 40)
    )
    #expect(desk.section(.precedence)?.title.hasPrefix("Tests of the log") == true)
    desk.press(.character("T"))
    #expect(desk.place == "measured?of=archive")
    let tests = desk.section(.precedence)
    #expect(tests?.title.hasPrefix("Tests of machine-coded events") == true)
    #expect(tests?.measured?.comparisons.map(\.period) == MeasuredPeriod.allCases)
    // What `why` takes apart are the log's figures.
    #expect(desk.state.content.sections.flatMap(\.rows).allSatisfy { $0.figures.isEmpty })
    #expect(MeasuredCaveat.words(desk.state.visit.place).contains("unreviewed"))
    desk.press(.character("T"))
    #expect(desk.place == "measured")
  }

  @Test func `without an archive what precedes what says how to get one`() {
    var state = AppState(
      today: FictionalBoard.day("2020-05-20"),
      size: Size(columns: 120, rows: 40),
      place: Place(.measured, testsArchive: true)
    )
    _ = updateWithStudies(
      &state,
      .loaded(Snapshot(board: FictionalBoard.board(), diagnostics: [], digest: "1"))
    )
    let words = state.content.sections.first?.rows.compactMap(\.line).flatMap(\.spans).map(\.text)
    #expect(words?.contains { $0.contains(ArchiveAbsence.unasked.reason) } == true)
  }

  @Test func `nothing is asked of the archive before a screen needs it`() {
    var state = AppState(
      today: FictionalBoard.day("2020-05-20"),
      size: Size(columns: 80, rows: 24)
    )
    let first = update(
      &state,
      .loaded(Snapshot(board: FictionalBoard.board(), diagnostics: [], digest: "1"))
    )
    #expect(
      !first.contains {
        if case .archive = $0 { return true }
        return false
      }
    )
    let effects = update(&state, .key(.character("0")))
    guard case .archive(let requests) = effects.last else {
      Testing.Issue.record("nothing was asked: \(effects)")
      return
    }
    #expect(requests.count == 1)
    #expect(state.isReadingArchive)
    #expect(update(&state, .key(.down)) == [], "what was asked for is not asked again")
  }

  @Test func `both counts and the label stand above every screen of the archive`() {
    var desk = ArchiveDesk()
    #expect(desk.state.content.lead.hasPrefix("machine-coded, unreviewed · 120 events in 144 rows"))
    desk.press(.enter)
    #expect(desk.state.content.lead.hasPrefix("machine-coded, unreviewed · 2020-04"))
    #expect(desk.state.content.lead.contains("events in"))
    desk.press(.enter)
    #expect(desk.state.content.lead.hasPrefix("machine-coded, unreviewed · gdelt, number"))
  }

  @Test func `Enter leads from a period to its rows, to a row, to its twin, and back`() {
    var desk = ArchiveDesk()
    desk.press(.home)
    desk.press(.enter)
    #expect(desk.place == "archive/2019-12-30..2020-01-05")
    #expect(desk.state.currentRow?.id == "gdelt-1000")
    desk.press(.enter)
    #expect(desk.place == "archive-row/gdelt-1000")
    let twin = desk.section(.record)?.rows.firstIndex {
      $0.target == .archiveRow(.init("gdelt-1001")!)
    }
    for _ in 0..<(twin ?? 0) { desk.press(.down) }
    desk.press(.enter)
    #expect(desk.place == "archive-row/gdelt-1001")
    desk.press(.escape, .escape, .escape)
    #expect(desk.place == "archive")
    #expect(desk.state.currentRow?.id == "2019-12-30")
  }

  @Test func `both charts and the rows are of the period under the cursor`() {
    var desk = ArchiveDesk()
    desk.press(.home, .right)
    #expect(desk.section(.coded)?.title == "Rows, week of 2020-01-06")
    desk.press(.tab, .right)
    #expect(desk.section(.coded)?.title == "Rows, week of 2020-01-13")
    desk.press(.backTab)
    #expect(desk.state.currentRow?.id == "2020-01-13")
    desk.press(.character("p"))
    #expect(desk.section(.coded)?.title == "Rows, 2020-01")
    desk.press(.character("p"))
    #expect(desk.place == "archive?by=day")
  }

  @Test func `what is after the day of the desk is not there`() {
    var desk = ArchiveDesk(place: Place(.archive, asOf: FictionalBoard.day("2020-01-10")))
    #expect(desk.state.content.lead.contains("10 events in 12 rows"))
    #expect(desk.state.content.lead.contains("2020-01-01 to 2020-01-10"))
    desk.press(.character("]"))
    #expect(desk.state.content.lead.contains("11 events"), "a step of a day asks for nothing anew")
    desk.send(.command(.back))
    var row = ArchiveDesk(
      place: Place(.archiveRow(.init("gdelt-1040")!), asOf: FictionalBoard.day("2020-01-10"))
    )
    #expect(row.section(.record)?.absence?.contains("no row gdelt-1040 up to 2020-01-10") == true)
    row.press(.character("P"))
    #expect(row.state.prompt == nil)
  }

  @Test func `a filter is taken whole, and a fault names its place`() {
    var desk = ArchiveDesk()
    desk.press(.character("/"))
    desk.type("code:19 mark:od")
    #expect(desk.place == "archive", "half a filter asks for nothing")
    desk.press(.enter)
    #expect(desk.state.prompt?.isRefused == true)
    #expect(desk.state.typedFilterFault?.column == 14)
    desk.press(.backspace, .backspace)
    desk.type("n")
    desk.press(.tab)
    #expect(desk.state.prompt?.text == "code:19 mark:none ")
    desk.press(.enter)
    #expect(desk.state.prompt == nil)
    #expect(desk.place == "archive?filter=code%3A19%20mark%3Anone")
    #expect(desk.state.content.lead.contains("0 events in 0 rows"))
    desk.press(.character("\\"))
    #expect(desk.place == "archive")
    desk.press(.character("/"))
    desk.type("code:19")
    desk.press(.escape)
    #expect(desk.place == "archive")
  }

  @Test func `a filter goes along into the rows, and not out of the archive`() {
    var desk = ArchiveDesk(place: Place(.archive, filter: "code:19"))
    desk.press(.enter)
    #expect(desk.place.hasPrefix("archive/2020-04-27..2020-05-03?filter=code%3A19"))
    desk.press(.character("2"))
    #expect(desk.place == "events")
  }

  @Test func `pages turn at their ends`() {
    let days = FictionalBoard.day("2019-01-01")...FictionalBoard.day("2020-05-01")
    var desk = ArchiveDesk(
      MadeArchive(days: 450, from: "2019-01-01"),
      place: Place(.archiveDays(days))
    )
    #expect(desk.state.content.lead.hasSuffix("page 1 of 3"))
    desk.press(.end)
    #expect(desk.place.hasSuffix("2020-05-01"))
    desk.press(.down)
    #expect(desk.place.hasSuffix("?page=2"))
    #expect(desk.state.visit.cursors[.coded]?.index == 0)
    desk.press(.pageUp)
    #expect(desk.place.hasSuffix("2020-05-01"))
    #expect(desk.state.visit.cursors[.coded]?.index == 199)
    desk.press(.down, .end, .down, .end, .down)
    #expect(desk.place.hasSuffix("?page=3"))
    #expect(desk.section(.coded)?.rows.count == 50)
  }

  @Test func `an archive that grows moves the panels, and keeps what is shown until then`() {
    var desk = ArchiveDesk()
    let before = desk.state.content
    let requests = update(&desk.state, .archiveChanged)
    #expect(desk.state.content == before)
    guard case .archive(let asked) = requests.last else {
      Testing.Issue.record("nothing was asked again")
      return
    }
    desk.archive = MadeArchive(days: 130)
    for request in asked { desk.send(.answered(request, desk.archive.answer(request))) }
    #expect(desk.state.content.lead.contains("130 events"))
    #expect(!desk.state.isReadingArchive)
  }

  @Test func `an archive that cannot be read says so, and the board stays`() {
    var state = AppState(
      today: FictionalBoard.day("2020-05-20"),
      size: Size(columns: 80, rows: 24),
      place: Place(.archive)
    )
    for absence in [
      ArchiveAbsence(isMissing: true, reason: "there is none"),
      ArchiveAbsence(isMissing: false, reason: "it is damaged", help: "Move it away."),
    ] {
      _ = updateWithStudies(
        &state,
        .loaded(Snapshot(board: FictionalBoard.board(), diagnostics: [], digest: absence.reason))
      ) { _ in .absent(absence) }
      _ = updateWithStudies(&state, .archiveChanged) { _ in .absent(absence) }
      let rows = state.content.sections.first?.rows ?? []
      let text = rows.compactMap { $0.line?.spans.map(\.text).joined() }.joined(separator: "\n")
      #expect(text.contains(absence.isMissing ? "straitwatch import gdelt" : absence.reason))
      _ = updateWithStudies(&state, .key(.character("1")))
      #expect(state.content.sections.contains { !$0.rows.isEmpty })
      _ = updateWithStudies(&state, .key(.character("0")))
    }
  }

  @Test func `the tension of machine-coded events says what it is`() {
    var desk = ArchiveDesk()
    #expect(desk.section(.flow)?.title == "Mean Goldstein value")
    desk.press(.character("T"))
    #expect(desk.place == "archive?measure=tension")
    #expect(desk.section(.flow)?.title == "Tension, machine-coded")
    #expect(desk.section(.flow)?.note?.contains("not over volume") == true)
    desk.press(.character("T"))
    #expect(desk.place == "archive")
    desk.press(.character("t"), .character("T"))
    #expect(desk.place == "archive?measure=tension")
  }

  @Test func `the page of an issue counts what its rules find, apart`() {
    let desk = ArchiveDesk(place: Place(.issue("wall")))
    #expect(desk.state.unreviewed(ofIssue: "wall")?.events == 40)
    #expect(desk.state.unreviewed(ofIssue: "statue") == nil)
  }

  @Test(arguments: [UInt64(5), 6])
  func `no key, size, day or growth brings a desk of the archive down`(seed: UInt64) {
    var generator = StormTests.Generator(state: seed)
    let keys =
      Command.allCases.flatMap(\.keys) + [
        .character("c"), .character("w"), .character("y"), .character("1"), .character(":"),
        .click(column: 9, row: 6), .click(column: 20, row: 18), .character("한"), .enter, .enter,
        .character("0"), .character("0"), .home,
      ]
    var desk = ArchiveDesk()
    for step in 0..<1_500 {
      switch Int.random(in: 0..<24, using: &generator) {
      case 0:
        let size = Size(
          columns: Int.random(in: 0...200, using: &generator),
          rows: Int.random(in: 0...60, using: &generator)
        )
        desk.send(.resized(size))
      case 1:
        desk.archive = MadeArchive(days: Int.random(in: 0...160, using: &generator))
        desk.send(.archiveChanged)
      case 2 where step % 7 == 0:
        desk.send(
          .loaded(Snapshot(board: ArchiveFilterTests.board, diagnostics: [], digest: "\(step)"))
        )
      default:
        if let key = keys.randomElement(using: &generator) { desk.press(key) }
      }
      #expect(!desk.state.isReadingArchive)
      for section in desk.state.content.sections where section.capacity > 0 {
        let cursor = desk.state.visit.cursor(of: section)
        #expect(cursor.index >= cursor.top && cursor.index < cursor.top + section.capacity)
        #expect(section.rows.isEmpty || section.rows.indices.contains(cursor.index))
      }
    }
  }
}
