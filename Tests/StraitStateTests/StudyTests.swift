import StraitAnalytics
import StraitCanvas
import StraitModel
import Testing

@testable import StraitState

@Suite struct StudyTests {
  /// Ten thousand events over a century, on three issues.
  private static let large: Board = {
    var board = FictionalBoard.board()
    let first = FictionalBoard.day("1920-01-01")
    board.coverage = [Coverage(track: nil, from: PartialDate(first))]
    board.events = (0..<10_000).map { index in
      var event = FictionalBoard.event(
        "n\(index)",
        "2020-01-01",
        issues: [["wall", "fish", "statue"][index % 3]],
        actor: index % 2 == 0 ? FictionalBoard.north : FictionalBoard.south,
        code: ["111", "041", "163"][index % 3]
      )
      event.date = PartialDate(first + index * 36_600 / 10_000)
      return event
    }
    return board
  }()

  private static let size = Size(columns: 120, rows: 40)

  /// A desk that makes no study by itself.
  private func state(_ board: Board, _ place: Place = .overview) -> AppState {
    var state = AppState(today: FictionalBoard.day("2020-05-20"), size: Self.size, place: place)
    _ = update(&state, .loaded(Snapshot(board: board, diagnostics: [], digest: "1")))
    return state
  }

  private func keys(_ effects: [Effect]) -> [StudyKey] {
    effects.flatMap { if case .study(let keys) = $0 { keys } else { [StudyKey]() } }
  }

  private func studied(_ key: StudyKey, _ state: AppState) throws -> Message {
    let board = try #require(state.desk?.board)
    return .studied(key, Study(key.subject, on: board, asOf: key.asOf))
  }

  private func text(_ state: AppState, _ kind: Section.Kind) -> String {
    let rows = state.content.sections.first { $0.kind == kind }?.rows ?? []
    return rows.map { $0.line?.spans.map(\.text).joined(separator: " ") ?? "" }
      .joined(separator: "\n")
  }

  @Test func `a key asks for a study of ten thousand events and makes none`() throws {
    var state = state(Self.large)
    #expect(state.shelf.count == 0)
    let keys = keys(update(&state, .key(.character("t"))))
    #expect(keys.map(\.subject) == [.tension])
    #expect(state.shelf.count == 0)
    #expect(text(state, .turns) == "computing")
    #expect(text(state, .measures).hasSuffix("tracks and issues: computing"))
    // Every key goes on doing what it does.
    for key in [Key.left, .tab, .tab, .down, .escape] { #expect(update(&state, .key(key)) == []) }
    #expect(state.visit.place.screen == .overview)
    #expect(state.shelf.count == 0)
    _ = update(&state, .key(.character("t")))
    _ = update(&state, try studied(keys[0], state))
    #expect(state.shelf.count == 1)
    #expect(!text(state, .turns).contains("computing"))
    #expect(text(state, .measures).contains("The wall"))
  }

  @Test func `a study of what was entered by a day is not that of the day itself`() throws {
    let day = FictionalBoard.day("2020-05-01")
    var whole = state(Self.large, Place(.tension))
    let partial = state(Self.large, Place(.tension, knownBy: day))
    func key(_ state: AppState) throws -> StudyKey { try #require(state.shelf.pending.first) }
    #expect(try key(partial).knownBy == day)
    #expect(try key(whole) != key(partial))
    // One that comes from another cut is not taken for this one.
    var late = try key(whole)
    late.knownBy = day
    _ = update(&whole, try studied(late, whole))
    #expect(text(whole, .turns) == "computing")
  }

  @Test(arguments: [
    (Screen.overview, [Study.Subject]()), (.tension, [.tension]), (.levers, [.levers]),
    (.lever("talks"), [.levers]), (.events, []),
    (.series("trust.XNO.XSO"), [.opinion(series: "trust.XNO.XSO")]),
    (.opinion, [.opinion(series: "trust.XNO.XSO")]),
  ])
  func `a screen asks for what it shows and for nothing else`(
    screen: Screen,
    subjects: [Study.Subject]
  ) {
    var state = AppState(
      today: FictionalBoard.day("2020-05-20"),
      size: Self.size,
      place: Place(screen)
    )
    let snapshot = Snapshot(board: FictionalBoard.board(), diagnostics: [], digest: "1")
    #expect(keys(update(&state, .loaded(snapshot))).map(\.subject) == subjects)
    #expect(state.isStudying == !subjects.isEmpty)
  }

  @Test func `a study is asked for once, and found again on the way back`() throws {
    var state = state(FictionalBoard.board())
    let key = try #require(keys(update(&state, .key(.character("t")))).first)
    #expect(keys(update(&state, .key(.down))) == [])
    _ = update(&state, try studied(key, state))
    #expect(!state.isStudying)
    _ = update(&state, .key(.escape))
    #expect(keys(update(&state, .key(.character("t")))) == [])
  }

  @Test func `a study of a board that is gone is dropped`() throws {
    var state = state(FictionalBoard.board(), Place(.tension))
    let old = try #require(state.shelf.pending.first)
    let late = try studied(old, state)
    var board = FictionalBoard.board()
    board.events.removeLast()
    let effects = update(
      &state,
      .loaded(Snapshot(board: board, diagnostics: [], digest: "2"))
    )
    #expect(keys(effects).map(\.reading) == [old.reading + 1])
    _ = update(&state, late)
    #expect(state.shelf.count == 0)
    #expect(state.isStudying)
    #expect(text(state, .turns) == "computing")
  }

  @Test func `a study of another day is kept and not shown`() throws {
    var state = state(FictionalBoard.board(), Place(.tension))
    let today = try #require(state.shelf.pending.first)
    let late = try studied(today, state)
    let next = keys(update(&state, .dayChanged(FictionalBoard.day("2020-05-21"))))
    #expect(next.map(\.asOf) == [FictionalBoard.day("2020-05-21")])
    _ = update(&state, late)
    #expect(state.shelf.count == 1)
    #expect(text(state, .turns) == "computing")
  }

  @Test func `the shelf holds the latest few`() throws {
    var state = state(FictionalBoard.board(), Place(.tension))
    for day in 1...30 {
      let text = "2020-06-\(day < 10 ? "0" : "")\(day)"
      let key = try #require(
        keys(update(&state, .dayChanged(FictionalBoard.day(text)))).first
      )
      _ = update(&state, try studied(key, state))
    }
    #expect(state.shelf.count == StudyShelf.capacity)
    #expect(!state.isStudying)
  }

  @Test(arguments: [Screen.tension, .opinion, .levers])
  func `who waits has every study, and no effect of one is left`(screen: Screen) {
    var state = AppState(
      today: FictionalBoard.day("2020-05-20"),
      size: Self.size,
      place: Place(screen)
    )
    let snapshot = Snapshot(board: FictionalBoard.board(), diagnostics: [], digest: "1")
    #expect(
      updateWithStudies(&state, .loaded(snapshot)).allSatisfy { effect in
        if case .study = effect { false } else { true }
      }
    )
    #expect(!state.isStudying)
    let sections = state.content.sections.flatMap(\.rows).compactMap(\.line).flatMap(\.spans)
    #expect(!sections.contains { $0.text.contains("computing") })
  }
}
