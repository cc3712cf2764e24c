import StraitAnalytics
import StraitCanvas
import StraitData
import StraitModel
import StraitState
import Testing

@testable import StraitScreens

@Suite struct MeasuredScreenTests {
  private static let sizes = [(80, 24), (120, 40), (200, 60)]

  private static func desk(_ day: String, _ size: (Int, Int)) throws -> AppState {
    let asOf = try #require(Day(day))
    return ScreenTests.desk(
      .sample,
      Place(.measured, asOf: asOf),
      Size(columns: size.0, rows: size.1)
    )
  }

  @Test(arguments: sizes)
  func `the sentence, the chart, the tests and the caveat stand in this order`(
    size: (Int, Int)
  ) throws {
    let state = try Self.desk("2026-02-22", size)
    let lines = view(state, state.size).lines
    func row(_ text: String) throws -> Int {
      try #require(lines.firstIndex { $0.contains(text) }, "\(text)")
    }
    let sentence = try row("Found: History disputes before Security frictions, by 2 weeks")
    let chart = try row("Security frictions, by week ─")
    let bounds = try row("┄┄┄┄┄┄")
    let tests = try row("─ Tests ")
    let caveat = try row("What precedes is no cause.")
    #expect(
      [sentence, chart, bounds, tests, caveat].sorted() == [sentence, chart, bounds, tests, caveat]
    )
    #expect(sentence < chart && chart < bounds && tests < caveat)
  }

  @Test func `the cursor begins at what the sentence speaks of, and its chart at the lag`() throws {
    var state = try Self.desk("2026-02-22", (120, 40))
    let tests = try #require(state.content.sections.first)
    #expect(tests.rows[state.visit.cursor(of: tests).index].id.hasPrefix("week/history.security"))
    _ = updateWithStudies(&state, .command(.nextPane))
    let chart = try #require(state.focusedSection)
    #expect(chart.kind == .correlations)
    #expect(chart.rows[state.visit.cursor(of: chart).index].line?.spans.first?.text == "lag +2")
    _ = updateWithStudies(&state, .command(.left))
    let moved = try #require(state.focusedSection)
    #expect(moved.rows[state.visit.cursor(of: moved).index].line?.spans.first?.text == "lag +1")
  }

  @Test func `another test has its own chart, turned so that its first is ahead to the right`()
    throws
  {
    var state = try Self.desk("2026-02-22", (120, 40))
    let before = try #require(state.content.sections[1].bars)
    _ = updateWithStudies(&state, .command(.down))
    let after = try #require(state.content.sections[1].bars)
    #expect(before.bars.map(\.value) == after.bars.map(\.value).reversed())
    #expect(after.left.contains("History disputes") && after.right.contains("Security frictions"))
  }

  @Test func `what is not tested says why in place of a chart`() throws {
    var state = try Self.desk("2026-02-22", (120, 40))
    _ = updateWithStudies(&state, .command(.bottom))
    let section = state.content.sections[1]
    #expect(section.bars == nil)
    let text = section.rows.compactMap { $0.line?.spans.first?.text }.joined(separator: " ")
    #expect(text.contains("too sparse: Public opinion has 4 of 581 weeks, and it takes 20"))
    #expect(text.contains("what the issue files state"))
  }

  @Test func `until the study is there the screen says that it is computing`() throws {
    var state = AppState(
      today: GoldenBoards.sample.today,
      size: Size(columns: 80, rows: 24),
      place: Place(.measured)
    )
    let board = try #require(GoldenBoards.sample.loaded.board)
    let effects = update(&state, .loaded(Snapshot(board: board, diagnostics: [], digest: "1")))
    #expect(effects.contains { if case .study = $0 { true } else { false } })
    #expect(view(state, state.size).lines.joined().contains("computing"))
  }

  @Test func `the screen of what is stated tells what was measured, and X leads there`() throws {
    let asOf = try #require(Day("2026-02-22"))
    var state = ScreenTests.desk(
      .sample,
      Place(.spillover, asOf: asOf),
      Size(columns: 100, rows: 30)
    )
    let text = view(state, state.size).lines.prefix(5).joined()
    #expect(text.contains("Measured (X): 1 of 8 tests found one before another."))
    _ = updateWithStudies(&state, .key(.character("X")))
    #expect(state.visit.place.screen == .measured)
  }

  @Test func `names change without a study being made again`() throws {
    var state = try Self.desk("2026-02-22", (120, 40))
    let effects = update(&state, .command(.names))
    #expect(!effects.contains { if case .study = $0 { true } else { false } })
    #expect(state.content.sections[1].bars != nil)
  }
}
