import Foundation
import StraitCanvas
import StraitScreens
import StraitState
import Testing

extension TerminalTests {
  /// Every command of the table, by every key that it has: what the terminal shows is what the pure
  /// functions say.
  @Suite struct CommandTests {
    private static let size = Size(columns: 120, rows: 40)

    /// The desk that runs, and beside it what it ought to show.
    private final class Pair {
      let board: ScratchBoard
      let screen: TmuxScreen
      var state: AppState
      var effects: [Effect] = []

      init() throws {
        board = try ScratchBoard()
        // An editor that leaves at once, and leaves a note of what it was given.
        let editor = board.parent + "/editor"
        try Data("#!/bin/sh\nprintf '%s\\n' \"$@\" > '\(board.parent)/edited'\n".utf8)
          .write(to: URL(filePath: editor))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor)
        screen = try TmuxScreen(
          [try Program.built("straitwatch"), "watch", board.path, "--reports", board.parent],
          size: CommandTests.size,
          environment: ["VISUAL": editor]
        )
        state = AppState(today: Program.today, size: CommandTests.size)
        _ = updateWithStudies(&state, .loaded(try board.snapshot()))
        try check("the first screen")
      }

      func check(_ claim: String) throws {
        try screen.wait(for: view(state, CommandTests.size).lines, claim)
      }

      func press(_ key: Key, _ claim: String) throws {
        effects = updateWithStudies(&state, .key(key))
        if effects.contains(.reload) {
          _ = updateWithStudies(&state, .loaded(try board.snapshot()))
        }
        if let name = CommandTests.name(of: key) { try screen.send(name) }
        if !effects.contains(.quit) && !effects.contains(.suspend) { try check(claim) }
      }

      func edited() throws -> [String] {
        // The screen before the editor and after it is the same, so its note is waited for.
        try screen.wait("the editor's note") { _ in
          FileManager.default.fileExists(atPath: board.parent + "/edited")
        }
        return try String(contentsOfFile: board.parent + "/edited", encoding: .utf8)
          .split(separator: "\n").map(String.init)
      }
    }

    /// What tmux calls a key; nil for the mouse, which it does not type.
    private static func name(of key: Key) -> String? {
      switch key {
      case .character(" "): "Space"
      case .character(";"): "\\;"
      case .character(let character): String(character)
      case .control(let character): "C-\(character)"
      case .enter: "Enter"
      case .escape: "Escape"
      case .tab: "Tab"
      case .backTab: "BTab"
      case .backspace: "BSpace"
      case .delete: "DC"
      case .up: "Up"
      case .down: "Down"
      case .left: "Left"
      case .right: "Right"
      case .pageUp: "PPage"
      case .pageDown: "NPage"
      case .home: "Home"
      case .end: "End"
      case .function(let number): "F\(number)"
      case .click, .wheel: nil
      }
    }

    @Test func `every command does on the terminal what it does to the state`() throws {
      let pair = try Pair()
      // What plays goes on by itself; the stories of a replay tell of it.
      for command in Command.allCases
      where ![.quit, .suspend, .edit, .add, .copy, .picture, .play].contains(command) {
        // From a place where there is something to move, to open and to go back to.
        for key in command.keys where CommandTests.name(of: key) != nil {
          for step in [Key.character("1"), .character("j"), .enter, .tab, .character("j"), key] {
            try pair.press(step, "\(command.rawValue): \(step)")
          }
          // A prompt would take the next key for text.
          if pair.state.prompt != nil { try pair.press(.escape, "\(command.rawValue): Esc") }
        }
      }
    }

    @Test func `the editor gets the record's file and line, and the desk comes back`() throws {
      let pair = try Pair()
      try pair.press(.character("e"), "back from the editor")
      guard case .edit(let file, _) = pair.effects.first else {
        Issue.record("nothing to edit: \(pair.effects)")
        return
      }
      #expect(try pair.edited() == ["\(pair.board.path)/\(file)"])
    }

    @Test func `a record that was not filled in is taken back`() throws {
      let pair = try Pair()
      try pair.press(.character("2"), "the events")
      let before = try pair.board.read("events.csv")
      _ = updateWithStudies(&pair.state, .key(.character("a")))
      _ = updateWithStudies(&pair.state, .notice("nothing was filled in, so nothing was added"))
      try pair.screen.send("a")
      try pair.check("back from the editor")
      #expect(try pair.edited() == ["\(pair.board.path)/events.csv"])
      #expect(try pair.board.read("events.csv") == before)
    }

    @Test func `a place is copied to the clipboard of the terminal`() throws {
      let pair = try Pair()
      try pair.press(.character("j"), "down")
      try pair.press(.enter, "an issue")
      try pair.press(.character("y"), "copied")
      #expect(try pair.screen.clipboard() == pair.state.visit.place.description)
    }

    @Test func `a picture is kept for each S, and none is written over`() throws {
      let pair = try Pair()
      for ending in ["", "-2"] {
        let name = "rok-japan_overview_\(Program.today)_TLP-CLEAR\(ending).png"
        _ = updateWithStudies(&pair.state, .key(.character("S")))
        _ = updateWithStudies(&pair.state, .notice("picture: \(pair.board.parent)/\(name)"))
        try pair.screen.send("S")
        try pair.check("where the picture is")
        let file = try Data(contentsOf: URL(filePath: "\(pair.board.parent)/\(name)"))
        #expect(file.starts(with: [0x89, 0x50, 0x4E, 0x47]))
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: pair.board.parent)
      #expect(left.filter { $0.hasSuffix(".new") } == [])
    }

    @Test func `a picture that cannot be kept leaves nothing, and a line says why`() throws {
      let pair = try Pair()
      // A file where the folder was.
      let folder = pair.board.parent + "-gone"
      try FileManager.default.moveItem(atPath: pair.board.parent, toPath: folder)
      defer { try? FileManager.default.moveItem(atPath: folder, toPath: pair.board.parent) }
      try pair.screen.send("S")
      try pair.screen.wait("why there is no picture") { lines in
        lines.contains { $0.contains("no picture: there is no folder '\(pair.board.parent)'") }
      }
    }

    @Test func `a letter of a Korean or Japanese keyboard is a command, and text in a prompt`()
      throws
    {
      let pair = try Pair()
      try pair.screen.type("ㅓ")
      _ = updateWithStudies(&pair.state, .key(.character("j")))
      try pair.check("down, by ㅓ")
      try pair.screen.type("／")
      _ = updateWithStudies(&pair.state, .key(.character("/")))
      try pair.check("a prompt, by ／")
      for character in "ㅓ독도" {
        try pair.screen.type(String(character))
        _ = updateWithStudies(&pair.state, .key(.character(character)))
      }
      try pair.check("what was typed")
      try pair.press(.escape, "the prompt gone")
      try pair.screen.type("た")
      try pair.screen.wait("its end, by た") { _ in
        try pair.screen.value("pane_dead") == "1"
      }
    }

    @Test func `q ends it`() throws {
      let pair = try Pair()
      try pair.press(.character("q"), "its end")
      try pair.screen.wait("its end") { _ in try pair.screen.value("pane_dead") == "1" }
    }
  }
}
