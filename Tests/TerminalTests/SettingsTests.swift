import Foundation
import StraitCanvas
import Testing

extension TerminalTests {
  /// What the user has set counts on every desk, and what a board sets on none.
  @Suite struct SettingsTests {
    @Test func `the user's own file names a program for alerts, and a board's does not`() throws {
      let board = try ScratchBoard()
      func config(_ name: String) -> String {
        "theme: mine\non-alert: [sh, -c, 'echo \"$@\" > \(board.parent)/\(name)', sh]\n"
      }
      // A board that brings its own, wherever it might be looked for.
      for folder in ["", "/.config/straitwatch", "/straitwatch"] {
        try FileManager.default.createDirectory(
          atPath: board.path + folder,
          withIntermediateDirectories: true
        )
        try Data(config("theirs").utf8)
          .write(to: URL(filePath: board.path + folder + "/config.yaml"))
      }
      let home = board.parent + "/home/straitwatch"
      try FileManager.default.createDirectory(
        atPath: home + "/themes",
        withIntermediateDirectories: true
      )
      // 226 is the plain yellow among 256 colours; no theme here has it otherwise.
      try Data("inherits: dark\nroles:\n  heading: \"#ffff00\"\n".utf8)
        .write(to: URL(filePath: home + "/themes/mine.yaml"))
      let own = URL(filePath: home + "/config.yaml")
      try Data(config("own").utf8).write(to: own)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: own.path)
      // On a board of today whose rule holds.
      try board.append(
        "indicators.yaml",
        """
          - id: always
            scenario: apart
            title: Something is on the board
            threshold: Any event.
            diagnosticity: low
            rule: "events(within=3660d) >= 1"
            author: test
            rationale: A test wants it.

        """
      )
      let screen = try TmuxScreen(
        [try Program.built("straitwatch"), "watch", board.path],
        size: Size(columns: 120, rows: 40),
        environment: ["XDG_CONFIG_HOME": board.parent + "/home"]
      )
      // The words of the alert come behind the user's own.
      try screen.wait("the program has run") { _ in
        let told = try? String(contentsOfFile: board.parent + "/own", encoding: .utf8)
        return told?.contains("always ") == true && told?.contains("Something is on") == true
      }
      try screen.wait("the user's theme") { _ in try screen.painted().contains("38;5;226m") }
      #expect(!FileManager.default.fileExists(atPath: board.parent + "/theirs"))
      try screen.send("q")
      try screen.wait("the end") { _ in try screen.value("pane_dead") == "1" }
    }
  }
}
