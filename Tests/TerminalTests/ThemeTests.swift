import Foundation
import StraitCanvas
import Testing

extension TerminalTests {
  /// The colours follow the theme's file without a key.
  @Suite struct ThemeTests {
    @Test(arguments: [[], ["--poll"]])
    func `a theme that is saved is on the screen, and a faulty one is told of`(
      options: [String]
    ) throws {
      let board = try ScratchBoard()
      let theme = URL(filePath: board.parent + "/mine.yaml")
      func save(_ text: String) throws {
        try Data(text.utf8).write(to: theme, options: .atomic)
      }
      try Data(contentsOf: Program.root.appending(path: "themes/dark.yaml"))
        .write(to: URL(filePath: board.parent + "/base.yaml"))
      // 226 and 46 are the plain yellow and green among 256 colours; no theme here has them otherwise.
      func text(_ color: String) -> String {
        "inherits: base\nroles:\n  heading: \"\(color)\"\n"
      }
      try save(text("#ffff00"))
      let screen = try TmuxScreen(
        [try Program.built("straitwatch"), "watch", board.path, "--theme", theme.path] + options,
        size: Size(columns: 100, rows: 30)
      )
      try screen.wait("the first theme") { _ in try screen.painted().contains("38;5;226m") }

      try save(text("#00ff00"))
      try screen.wait("the other colour") { _ in try screen.painted().contains("38;5;46m") }
      #expect(try !screen.painted().contains("38;5;226m"))
      #expect(try screen.lines().contains { $0.contains("theme read again") })

      try save("inherits: base\nroles:\n  heeding: red\n")
      try screen.wait("the fault in the message line") { lines in
        lines.contains { $0.contains("theme mine.yaml:3:3: `heeding` is not a role") }
      }
      #expect(try screen.painted().contains("38;5;46m"))

      // What it inherits counts as well.
      try save(text("#00ff00"))
      try screen.wait("the end of the fault") { lines in
        lines.contains { $0.contains("theme read again") }
      }
      let base = URL(filePath: board.parent + "/base.yaml")
      let parent = try String(contentsOf: base, encoding: .utf8)
      try Data(parent.replacing("text: own", with: "text: \"#ff00ff\"").utf8).write(to: base)
      try screen.wait("the parent's colour") { _ in try screen.painted().contains("38;5;201m") }

      try screen.send("q")
      // A busy tmux may be late with the status of a program that has ended, so only its end counts.
      try screen.wait("the end") { _ in try screen.value("pane_dead") == "1" }
    }
  }
}
