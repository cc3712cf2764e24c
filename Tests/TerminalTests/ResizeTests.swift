import Foundation
import StraitCanvas
import StraitScreens
import StraitState
import Testing

extension TerminalTests {
  @Suite struct ResizeTests {
    private func expected(_ board: ScratchBoard, _ size: Size) throws -> [String] {
      var state = AppState(today: Program.today, size: size)
      _ = updateWithStudies(&state, .loaded(try board.snapshot()))
      return view(state, size).lines
    }

    @Test func `the screen follows every size down to one cell`() throws {
      let board = try ScratchBoard()
      let screen = try TmuxScreen(
        [try Program.built("straitwatch"), "watch", board.path],
        size: Size(columns: 80, rows: 24)
      )
      for (columns, rows) in [
        (80, 24), (200, 60), (1, 1), (120, 40), (2, 3), (3, 2), (250, 70), (40, 10), (80, 24),
      ] {
        let size = Size(columns: columns, rows: rows)
        try screen.resize(size)
        // ncurses leaves the last cell of a screen of one column alone: writing it would scroll.
        if columns == 1 { continue }
        try screen.wait(for: try expected(board, size), "the desk at \(columns)×\(rows)")
      }
      try screen.send("q")
      try screen.wait("its end") { _ in try screen.value("pane_dead") == "1" }
    }

    @Test func `a storm of sizes ends with the last one`() throws {
      let board = try ScratchBoard()
      let terminal = try RecordedTerminal(
        [try Program.built("straitwatch"), "watch", board.path, "--mouse"])
      try terminal.wait(for: "\u{1B}[?2026l")
      for step in 0..<400 {
        terminal.resize(columns: 1 + step * 37 % 250, rows: 1 + step * 17 % 70)
        if step % 40 == 0 { terminal.settle(milliseconds: 1) }
      }
      terminal.resize(columns: 80, rows: 24)
      terminal.settle(milliseconds: 100)
      terminal.type("q")
      #expect(try terminal.end() == .exited(0))
      #expect(terminal.leftovers() == [])
    }
  }
}
