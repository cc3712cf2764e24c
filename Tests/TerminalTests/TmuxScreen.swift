import Foundation
import StraitCanvas

/// The program inside a real terminal, whose screen can be read: a tmux of its own.
final class TmuxScreen {
  private static let tmux = "/usr/bin/tmux"
  private let socket: String

  /// Starts a command in a terminal of a size.
  init(
    _ command: [String],
    size: Size,
    environment: [String: String] = [:],
    term: String = "tmux-256color"
  ) throws {
    socket =
      FileManager.default.temporaryDirectory
      .appending(path: "straitwatch-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).tmux").path
    guard FileManager.default.isExecutableFile(atPath: TmuxScreen.tmux) else {
      throw Program.Failure(description: "tmux is not installed; `make deps-test` installs it")
    }
    var variables = Program.environment(environment)
    variables["TERM"] = term
    let assignments = variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    try run(
      [
        "-f", "/dev/null", "start-server", ";", "set", "-g", "status", "off", ";",
        "set", "-g", "remain-on-exit", "on", ";", "set", "-g", "remain-on-exit-format", "", ";",
        "set", "-s", "escape-time", "0", ";", "set", "-s", "set-clipboard", "on", ";",
        "set", "-g", "default-terminal", "tmux-256color", ";",
        "new-session", "-d", "-x", "\(size.columns)", "-y", "\(size.rows)", "env", "-i",
      ] + assignments + command
    )
  }

  deinit {
    _ = try? run(["kill-server"])
    unlink(socket)
  }

  /// Types keys by their names in tmux.
  func send(_ keys: String...) throws { try run(["send-keys"] + keys) }

  /// Types a text as it is.
  func type(_ text: String) throws { try run(["send-keys", "-l", text]) }

  func resize(_ size: Size) throws {
    try run(["resize-window", "-x", "\(size.columns)", "-y", "\(size.rows)"])
  }

  /// The rows, each without the blanks at its end.
  func lines() throws -> [String] {
    let text = try run(["capture-pane", "-p"])
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    // The output ends in a newline.
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The screen with its colours, as SGR sequences.
  func painted() throws -> String { try run(["capture-pane", "-p", "-e"]) }

  /// What tmux knows of the pane: `pane_dead`, `alternate_on`, `cursor_flag`.
  func value(_ name: String) throws -> String {
    try run(["display-message", "-p", "#{\(name)}"]).trimmingCharacters(in: .newlines)
  }

  /// What the program put on the clipboard.
  func clipboard() throws -> String { try run(["show-buffer"]) }

  /// Waits until the screen satisfies a claim, and gives it; fails with what it showed instead.
  @discardableResult
  func wait(
    _ claim: String,
    seconds: Double = 10,
    until isTrue: ([String]) throws -> Bool
  ) throws -> [String] {
    let deadline = Date().addingTimeInterval(seconds)
    while true {
      let lines = try lines()
      if try isTrue(lines) { return lines }
      if Date() > deadline {
        throw Program.Failure(
          description: "never: \(claim)\n" + lines.map { "|\($0)|" }.joined(separator: "\n")
        )
      }
      usleep(10_000)
    }
  }

  /// Waits until the screen is exactly some lines.
  func wait(for expected: [String], _ claim: String, seconds: Double = 10) throws {
    do {
      try wait(claim, seconds: seconds) { $0 == expected }
    } catch {
      let found = try lines()
      let differing = expected.indices.filter {
        !found.indices.contains($0) || found[$0] != expected[$0]
      }
      .map { "\($0) - |\(expected[$0])|\n\($0) + |\(found.indices.contains($0) ? found[$0] : "")|" }
      throw Program.Failure(
        description: "never: \(claim)\n" + differing.joined(separator: "\n")
      )
    }
  }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    let (status, output) = try Program.run([TmuxScreen.tmux, "-u", "-S", socket] + arguments)
    guard status == 0 else { throw Program.Failure(description: "tmux: " + output) }
    return output
  }
}
