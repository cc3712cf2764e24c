import StraitCanvas
import StraitData
import StraitDiagnostics
import StraitModel
import StraitState
import Testing

@testable import StraitScreens

@Suite struct ScreenTests {
  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
  ]

  static func desk(
    _ board: GoldenBoards,
    _ place: Place,
    _ size: Size,
    today: Day? = nil
  ) -> AppState {
    let loaded = board.loaded
    var state = AppState(today: today ?? board.today, size: size, place: place)
    if let read = loaded.board {
      let snapshot = Snapshot(
        board: read,
        diagnostics: loaded.diagnostics,
        digest: loaded.digest,
        // The day of a file is the machine's; a drawing has one of its own.
        files: loaded.files.map {
          BoardFile(path: $0.path, byteCount: $0.byteCount, modified: Day("2019-08-20"))
        }
      )
      _ = updateWithStudies(&state, .loaded(snapshot))
    } else {
      _ = updateWithStudies(&state, .loadFailed(loaded.diagnostics))
    }
    return state
  }

  @Test(arguments: GoldenBoards.allCases, ScreenTests.sizes)
  func `every screen looks as it is kept`(board: GoldenBoards, size: Size) throws {
    for screen in board.screens {
      let frame = view(Self.desk(board, Place(screen), size), size)
      let subject = screen.description.split(separator: "/").first.map(String.init) ?? ""
      try expectGolden(
        frame,
        named: "\(subject).\(board.rawValue).\(size.columns)x\(size.rows)"
      )
    }
  }

  @Test(arguments: ScreenTests.sizes)
  func `a search looks as it is kept, in Hangul, in kanji, in Latin and without a find`(
    size: Size
  ) throws {
    for (name, text) in [
      ("hangul", "독도"), ("kanji", "徴用"), ("latin", "whitelist"), ("none", "zzz"), ("empty", ""),
    ] {
      let place = Place(.search, asOf: Day("2026-02-01"), filter: text)
      let frame = view(Self.desk(.sample, place, size), size)
      try expectGolden(frame, named: "search-\(name).sample.\(size.columns)x\(size.rows)")
    }
  }

  @Test(arguments: ["neutral", "XNO", "XSO"], ScreenTests.sizes)
  func `each names policy is kept on the overview and on an issue`(
    policy: String,
    size: Size
  ) throws {
    // The board's own sides stand in for the first and the second.
    let sides = try #require(GoldenBoards.sample.loaded.board?.dyad.sides.map(\.code.text))
    let names = NamesPolicy(["XNO": sides[0], "XSO": sides[1]][policy] ?? policy)
    let label = ["XNO": "first", "XSO": "second"][policy] ?? policy
    for screen in [Screen.overview, .issue("dokdo")] {
      let frame = view(Self.desk(.sample, Place(screen, names: names), size), size)
      let subject = screen == .overview ? "overview" : "issue"
      try expectGolden(
        frame,
        named: "\(subject)-names-\(label).sample.\(size.columns)x\(size.rows)"
      )
    }
  }

  @Test(
    arguments: [
      "2018-10-29", "2018-10-31", "2019-06-20", "2019-08-25", "2023-03-17", "2026-01-15",
    ],
    ScreenTests.sizes.prefix(2)
  )
  func `the overview of a day of the past looks as it is kept`(text: String, size: Size) throws {
    let place = Place(.overview, asOf: Day(text))
    let frame = view(Self.desk(.sample, place, size, today: Day("2026-11-25")), size)
    try expectGolden(frame, named: "overview-\(text).sample.\(size.columns)x\(size.rows)")
  }

  @Test(arguments: ScreenTests.sizes)
  func `the day that is asked for, refused and played look as they are kept`(size: Size) throws {
    var state = Self.desk(
      .sample,
      Place(.overview, asOf: Day("2019-07-03")),
      size,
      today: Day("2026-11-25")
    )
    func keep(_ name: String) throws {
      try expectGolden(view(state, size), named: "day-\(name).sample.\(size.columns)x\(size.rows)")
    }
    for key in "@" { _ = update(&state, .key(.character(key))) }
    try keep("asked")
    for key in "-2w" { _ = update(&state, .key(.character(key))) }
    try keep("typed")
    for key in "x" { _ = update(&state, .key(.character(key))) }
    _ = update(&state, .key(.enter))
    try keep("refused")
    _ = update(&state, .key(.escape))
    _ = update(&state, .key(.character(" ")))
    _ = update(&state, .tick)
    try keep("played")
  }

  @Test func `that it is not today is said in words on every screen, at every width`() throws {
    let day = try #require(Day("2019-07-03"))
    for columns in [40, 63, 64, 80, 120, 200] {
      let size = Size(columns: columns, rows: 24)
      for screen in GoldenBoards.sample.screens {
        let place = Place(screen, asOf: day)
        let state = Self.desk(.sample, place, size, today: Day("2026-11-25"))
        let frame = view(state, size)
        #expect(frame.lines[0].contains("AS OF"), "\(screen) at \(columns)")
        #expect(frame.lines[0].contains("2019-07-03"), "\(screen) at \(columns)")
        #expect(frame.lines[0].contains("TLP:CLEAR"), "\(screen) at \(columns)")
        let banner = frame.cells.prefix(columns).filter { $0.role == .banner }
        #expect(banner.count >= 18, "\(screen) at \(columns)")
      }
    }
  }

  @Test func `the sample board has no error`() {
    let errors = GoldenBoards.sample.loaded.diagnostics.filter { $0.severity == .error }
    #expect(errors == [])
    #expect(GoldenBoards.overfull.loaded.diagnostics == [])
  }

  @Test func `no screen traps at any size, and none writes outside it`() {
    for board in GoldenBoards.allCases {
      for screen in board.screens {
        var state = Self.desk(board, Place(screen), Self.sizes[0])
        for columns in [0, 1, 2, 39, 40, 71, 72, 73, 110, 250] {
          for rows in [0, 1, 3, 9, 10, 15, 16, 31, 70] {
            let size = Size(columns: columns, rows: rows)
            _ = updateWithStudies(&state, .resized(size))
            #expect(view(state, size).cells.count == columns * rows)
          }
        }
      }
    }
  }

  @Test func `a screen that is too small says what it needs and still takes keys`() {
    let size = Size(columns: 30, rows: 5)
    var state = Self.desk(.sample, .overview, size)
    #expect(view(state, size).lines[2].contains("too small, needs 40x10"))
    #expect(updateWithStudies(&state, .key(.character("q"))) == [.quit])
  }

  @Test func `on the essay's day nothing later is on any screen`() throws {
    let day = try #require(Day("2019-06-20"))
    let size = Size(columns: 200, rows: 60)
    let screens: [Screen] =
      [
        .overview, .events, .opinion, .levers, .calendar, .indicators, .tension, .spillover,
        .measured, .files,
        .faults,
      ]
      + (GoldenBoards.sample.loaded.board?.issues.map { .issue($0.id) } ?? [])
      + (GoldenBoards.sample.loaded.board?.levers.map { .lever($0.id) } ?? [])
    for screen in screens {
      let state = Self.desk(.sample, Place(screen, asOf: day), size)
      for focus in 0..<max(1, state.content.sections.count) {
        var focused = state
        for _ in 0..<focus { _ = updateWithStudies(&focused, .command(.nextPane)) }
        let text = view(focused, size).lines.joined(separator: "\n")
        #expect(!text.contains("Osaka"), "\(screen)")
        #expect(!text.lowercased().contains("export control"), "\(screen)")
      }
    }
  }

  @Test func `a record that changed is marked, under the cursor too`() throws {
    let size = Size(columns: 80, rows: 24)
    var state = Self.desk(.sample, Place(.events), size)
    var board = try #require(GoldenBoards.sample.loaded.board)
    let shown = state.content.sections[0].rows.prefix(2).map(\.id)
    for index in board.events.indices where shown.contains(board.events[index].id) {
      board.events[index].title += "!"
    }
    _ = updateWithStudies(&state, .loaded(Snapshot(board: board, diagnostics: [], digest: "other")))
    let top = state.content.sections[0].area.row
    let lines = view(state, size).lines
    #expect(lines[top].hasPrefix("▸") && lines[top].hasSuffix("*"))
    #expect(lines[top + 1].hasPrefix("*"))
    _ = updateWithStudies(&state, .freshnessExpired)
    #expect(!view(state, size).lines[top].hasSuffix("*"))
  }

  @Test func `moving the cursor changes a gutter and a title, and no more`() {
    let size = Size(columns: 80, rows: 24)
    var state = Self.desk(.sample, .overview, size)
    let before = view(state, size)
    _ = updateWithStudies(&state, .key(.down))
    let after = view(state, size)
    let changed = zip(before.cells, after.cells).count { $0 != $1 }
    #expect(changed > 0)
    #expect(changed < 60)
  }

  @Test func `whatever a pane cannot show is counted in its heading`() {
    let size = Size(columns: 80, rows: 24)
    let state = Self.desk(.overfull, .overview, size)
    let lines = view(state, size).lines
    for section in state.content.sections where section.rows.count > section.capacity {
      let hidden = section.rows.count - section.capacity
      #expect(lines[section.heading.row].contains("+\(hidden)"))
    }
  }
}
