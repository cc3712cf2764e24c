import Foundation
import StraitCanvas
import StraitModel
import StraitScreens
import StraitState
import Testing

extension TerminalTests {
  /// What a person does in a sitting, key by key, on the sample board in a real terminal: after each
  /// step the terminal shows what the pure functions say, and the story says where one must be.
  @Suite struct StoryTests {
    private static let size = Size(columns: 120, rows: 40)

    /// The desk that runs, and beside it what it ought to show.
    private final class Sitting {
      let board: ScratchBoard
      let screen: TmuxScreen
      var state: AppState

      init(_ place: Place) throws {
        board = try ScratchBoard()
        screen = try TmuxScreen(
          [
            try Program.built("straitwatch"), "watch", board.path, "--place", place.description,
          ],
          size: StoryTests.size
        )
        state = AppState(today: Program.today, size: StoryTests.size, place: place)
        _ = updateWithStudies(&state, .loaded(try board.snapshot()))
        try screen.wait(for: view(state, StoryTests.size).lines, "the first screen")
      }

      /// Types a text as it is, and takes it as the state does.
      func type(_ text: String) throws {
        for character in text {
          try screen.type(String(character))
          _ = updateWithStudies(
            &state,
            .key(state.prompt == nil ? Key.character(character).latin : .character(character))
          )
          try screen.wait(for: view(state, StoryTests.size).lines, "typed \(character)")
        }
      }

      func press(_ key: Key, _ name: String) throws {
        _ = updateWithStudies(&state, .key(key))
        try screen.send(name)
        try screen.wait(for: view(state, StoryTests.size).lines, "pressed \(name)")
      }

      var shown: Screen { state.visit.place.screen }
      var row: Row? { state.currentRow }
    }

    @Test func `the study of tension comes by itself, and a change leads to its events`() throws {
      let sitting = try Sitting(Place(.overview))
      try sitting.press(.character("t"), "t")
      #expect(sitting.state.content.sections.map(\.kind) == [.chart, .flow, .measures, .turns])
      #expect(!sitting.state.isStudying)
      for _ in 0..<3 { try sitting.press(.tab, "Tab") }
      try sitting.press(.down, "Down")
      #expect(sitting.row?.target == .events)
      try sitting.press(.enter, "Enter")
      #expect(sitting.shown == .events)
      try sitting.press(.escape, "Escape")
      try sitting.press(.character("w"), "w")
      #expect(sitting.shown.description.contains("/turn/"))
    }

    @Test func `a search in Hangul finds an issue by its Korean name, and back leads to the finds`()
      throws
    {
      let sitting = try Sitting(Place(.overview))
      try sitting.type("f")
      try sitting.type("지소미아")
      #expect(sitting.row?.target == .issue("gsomia"))
      try sitting.press(.enter, "Enter")
      #expect(sitting.shown == .issue("gsomia"))
      try sitting.press(.escape, "Escape")
      #expect(sitting.shown == .search)
      #expect(sitting.row?.target == .issue("gsomia"))
      try sitting.press(.escape, "Escape")
      #expect(sitting.shown == .overview)
    }

    @Test func `a date of a chart leads to the events around it`() throws {
      let sitting = try Sitting(Place(.opinion, asOf: Day("2019-12-31")))
      while sitting.state.focusedSection?.kind != .chart { try sitting.press(.tab, "Tab") }
      try sitting.press(.left, "Left")
      let day = try #require(sitting.row?.around)
      try sitting.press(.enter, "Enter")
      #expect(sitting.shown == .events)
      let id = try #require(sitting.row?.id)
      let event = try #require(sitting.state.desk?.board.event(id))
      #expect(event.date.last <= day)
      // None lies between the event under the cursor and the date.
      let events = sitting.state.desk?.board.events ?? []
      #expect(!events.contains { $0.date.last > event.date.last && $0.date.last <= day })
      try sitting.press(.escape, "Escape")
      #expect(sitting.state.focusedSection?.kind == .chart)
      #expect(sitting.row?.around == day)
    }

    @Test func `a lever leads to its issue and back to where one was`() throws {
      let sitting = try Sitting(Place(.levers, asOf: Day("2019-08-25")))
      #expect(sitting.row?.id == "north-korea-information")
      try sitting.press(.down, "Down")
      try sitting.press(.up, "Up")
      try sitting.press(.tab, "Tab")
      while sitting.row?.target != .issue("gsomia") {
        let before = sitting.state
        try sitting.press(.down, "Down")
        try #require(sitting.state != before, "the page of the lever names no GSOMIA")
      }
      try sitting.press(.enter, "Enter")
      #expect(sitting.shown == .issue("gsomia"))
      try sitting.press(.escape, "Escape")
      #expect(sitting.shown == .levers)
      #expect(sitting.row?.target == .issue("gsomia"))
    }

    @Test func `a month is replayed, paused, looked into, and today is found again`() throws {
      let sitting = try Sitting(Place(.overview, asOf: Day("2019-07-01")))
      _ = update(&sitting.state, .key(.character(" ")))
      try sitting.screen.send("Space")
      // Which days pass before the pause is the clock's; that they do, and in order, is not.
      _ = try sitting.screen.wait("some days have passed") { lines in
        lines.first?.contains("▶") == true && lines.first?.contains("2019-07-01") == false
      }
      try sitting.screen.send("Space")
      let bar = try sitting.screen.wait("paused") { $0.first?.contains("▶") == false }[0]
      while !bar.contains(sitting.state.asOf.description) {
        try #require(sitting.state.asOf.description < "2019-08-01", "\(bar)")
        _ = update(&sitting.state, .tick)
      }
      _ = update(&sitting.state, .key(.character(" ")))
      let lines = view(sitting.state, StoryTests.size).lines
      try sitting.screen.wait(for: lines, "the day of the pause")
      try sitting.type(")")
      try sitting.press(.enter, "Enter")
      guard case .issue = sitting.shown else {
        Testing.Issue.record("no issue was opened: \(sitting.shown)")
        return
      }
      try sitting.type("@")
      try sitting.type("2019-07-31")
      try sitting.press(.enter, "Enter")
      try sitting.press(.escape, "Escape")
      try sitting.type("@")
      try sitting.press(.enter, "Enter")
      #expect(sitting.state.visit.place.asOf == nil)
    }

    @Test func `one key after another names the same thing as each side does`() throws {
      let sitting = try Sitting(Place(.issue("dokdo"), asOf: Day("2019-08-25")))
      var titles: Set<String> = []
      for _ in 0..<4 {
        try sitting.type("L")
        titles.insert(sitting.state.desk?.board.issue("dokdo")?.title ?? "")
      }
      #expect(titles == ["Dokdo / Takeshima", "Dokdo", "Takeshima", "Liancourt Rocks"])
    }
  }
}
