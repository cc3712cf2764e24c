import Foundation
import StraitCanvas
import Testing

extension TerminalTests {
  /// What was seen is remembered from one sitting to the next.
  @Suite struct SeenTests {
    private static let size = Size(columns: 120, rows: 40)

    private func open(_ board: ScratchBoard, _ state: URL) throws -> TmuxScreen {
      try TmuxScreen(
        [try Program.built("straitwatch"), "watch", board.path],
        size: Self.size,
        environment: ["XDG_STATE_HOME": state.path]
      )
    }

    /// Waits until a row holds a text.
    private func wait(_ screen: TmuxScreen, _ text: String) throws {
      let end = Date(timeIntervalSinceNow: 20)
      while Date() < end {
        if try screen.lines().contains(where: { $0.contains(text) }) { return }
        usleep(50_000)
      }
      throw Program.Failure(description: "no row says \(text): \(try screen.lines())")
    }

    /// Leaves the desk, and waits until it is gone.
    private func leave(_ screen: TmuxScreen) throws {
      try screen.send("q")
      let end = Date(timeIntervalSinceNow: 20)
      while Date() < end, try screen.value("pane_dead") != "1" { usleep(50_000) }
      #expect(try screen.value("pane_dead") == "1")
    }

    @Test
    func `what changed while the desk was closed is marked, and no longer once it was passed`()
      throws
    {
      let board = try ScratchBoard()
      let state = FileManager.default.temporaryDirectory
        .appending(path: "straitwatch-state-\(UInt64.random(in: 0...UInt64.max))")
      defer { try? FileManager.default.removeItem(at: state) }
      let first = try open(board, state)
      try first.send("c")
      try wait(first, "your first look")
      try leave(first)

      let events = try board.read("events.csv")
      let rows = events.split(separator: "\n").map { row in
        row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      let header = try #require(rows.first)
      let title = try #require(header.firstIndex(of: "title"))
      // An old event that is entered only now, in the form of another row.
      var row = try #require(
        rows.dropFirst().first { $0.count == header.count && !$0.joined().contains("\"") }
      )
      row[0] = "made-for-a-test"
      row[title] = "Something new"
      try board.append("events.csv", row.joined(separator: ",") + "\n")
      let diff = [
        "/usr/bin/env", "XDG_STATE_HOME=\(state.path)", try Program.built("straitwatch"), "diff",
        "last..now", board.path,
      ]
      let told = try Program.run(diff)
      #expect(told.status == 0)
      #expect(told.output.contains("New 1 · Escalated 0"))
      #expect(told.output.contains("Something new"))

      // Two desks at once: both tell it.
      let second = try open(board, state)
      let third = try open(board, state)
      try wait(second, "*1 new")
      try wait(third, "*1 new")
      try second.send("c")
      try wait(second, "Something new")
      try second.send("A")
      try second.type("seen by the night shift")
      try second.send("Enter")
      try wait(second, "seen by the night shift")
      try leave(second)
      try leave(third)

      let fourth = try open(board, state)
      try fourth.send("c")
      try wait(fourth, "Nothing on the board is another")
      try wait(fourth, "seen by the night shift")
      try leave(fourth)
      #expect(try Program.run(diff).output.contains("Everything on the board is as you saw it."))
    }
  }
}
