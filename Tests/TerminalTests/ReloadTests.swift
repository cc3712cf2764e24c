import Foundation
import StraitCanvas
import StraitModel
import StraitScreens
import StraitState
import Testing

extension TerminalTests {
  /// The screen follows the files without a key.
  @Suite struct ReloadTests {
    private static let size = Size(columns: 120, rows: 40)

    /// A desk on the events of a board, and beside it what it ought to show.
    private final class Watched {
      let board: ScratchBoard
      let screen: TmuxScreen
      var state: AppState

      init(_ options: [String] = []) throws {
        board = try ScratchBoard()
        screen = try TmuxScreen(
          [try Program.built("straitwatch"), "watch", board.path, "--place", "events"] + options,
          size: ReloadTests.size
        )
        state = AppState(
          today: Program.today,
          size: ReloadTests.size,
          place: Place(.events)
        )
        try follow("the first screen")
      }

      /// Waits until the screen shows what is in the folder now, changed rows marked.
      func follow(_ claim: String) throws {
        _ = updateWithStudies(&state, .loaded(try board.snapshot()))
        try screen.wait(for: view(state, ReloadTests.size).lines, claim)
      }

      /// The table with a new title for its newest event.
      func retitled(_ title: String) throws -> String {
        let text = try board.read("events.csv")
        let old = try #require(state.content.sections.first?.rows.first?.id)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let header = try #require(lines.first).split(separator: ",").map(String.init)
        let column = try #require(header.firstIndex(of: "title"))
        let index = try #require(lines.firstIndex { $0.hasPrefix(old + ",") })
        var fields = lines[index].split(separator: ",", omittingEmptySubsequences: false)
          .map(String.init)
        // Up to the title no field of the sample holds a comma.
        if fields[column].hasPrefix("\"") {
          while !fields[column].dropFirst().hasSuffix("\"") {
            fields[column] += "," + fields.remove(at: column + 1)
          }
        }
        fields[column] = title
        var changed = lines
        changed[index] = fields.joined(separator: ",")
        return changed.joined(separator: "\n")
      }
    }

    @Test(arguments: [[], ["--poll"]])
    func `it follows every way of saving`(options: [String]) throws {
      let watched = try Watched(options)
      let board = watched.board

      try board.replace("events.csv", try watched.retitled("Renamed over"))
      try watched.follow("a file renamed over")
      #expect(try watched.screen.lines().contains { $0.contains("Renamed over") })

      try board.overwrite("events.csv", try watched.retitled("Written in place"))
      try watched.follow("a file written in place")
      #expect(try watched.screen.lines().contains { $0.contains("Written in place") })

      let sources = try board.read("sources.csv")
      try board.append("sources.csv", sources.hasSuffix("\n") ? "" : "\n")
      let header = try #require(sources.split(separator: "\n").first).split(separator: ",").count
      try board.append(
        "sources.csv",
        "appended,Appended source" + String(repeating: ",", count: header - 2) + "\n"
      )
      _ = updateWithStudies(&watched.state, .loaded(try board.snapshot()))
      try watched.follow("a line appended")

      let calendar = try board.read("calendar.csv")
      try FileManager.default.removeItem(atPath: board.path + "/calendar.csv")
      try watched.follow("a file deleted")
      try board.overwrite("calendar.csv", calendar)
      try watched.follow("a file made anew")

      for number in 0..<10 {
        try board.replace("events.csv", try watched.retitled("Burst \(number)"))
        usleep(20_000)
      }
      try watched.follow("ten savings in a row")
      #expect(try watched.screen.lines().contains { $0.contains("Burst 9") })
    }

    @Test func `it follows a folder that is swapped as a whole`() throws {
      let watched = try Watched()
      let board = watched.board
      let other = board.parent + "/other"
      try FileManager.default.copyItem(atPath: board.path, toPath: other)
      try Data(try watched.retitled("From the other folder").utf8)
        .write(to: URL(filePath: other + "/events.csv"))
      try FileManager.default.moveItem(atPath: board.path, toPath: board.parent + "/old")
      try FileManager.default.moveItem(atPath: other, toPath: board.path)
      try watched.follow("the other folder")
      #expect(try watched.screen.lines().contains { $0.contains("From the other folder") })
    }

    @Test func `a half-written file keeps the last good data and names its line`() throws {
      let watched = try Watched()
      let board = watched.board
      let whole = try board.read("events.csv")
      let rows = try watched.screen.lines().dropFirst(3).prefix(10)
      // Cut inside a quoted field: everything after the quote is missing.
      let cut = try #require(
        whole.range(
          of: "\"",
          range: whole.index(whole.startIndex, offsetBy: whole.count / 2)..<whole.endIndex
        )
      )
      try board.overwrite("events.csv", String(whole[..<cut.upperBound]))
      try watched.follow("a banner")
      let broken = try watched.screen.lines()
      #expect(broken.contains { $0.contains("events.csv:") })
      #expect(rows.allSatisfy { row in broken.contains(row) })
      try board.overwrite("events.csv", whole)
      try watched.follow("the banner gone")

      // Without its root there is no board at all.
      let root = try board.read("board.yaml")
      try board.overwrite("board.yaml", "")
      try watched.screen.wait("a banner for the root") { $0.contains { $0.contains("board.yaml") } }
      #expect(try watched.screen.lines().filter { rows.contains($0) }.count == rows.count)
      try board.overwrite("board.yaml", root)
      try watched.follow("the board again")
    }

    @Test func `when the marks have expired, the screen is the report of its place`() throws {
      let watched = try Watched()
      try watched.board.replace("events.csv", try watched.retitled("Changed while one looked"))
      try watched.follow("a file renamed over")
      let (status, output) = try Program.run([
        try Program.built("straitwatch"), "report", watched.board.path, "--bare", "--place",
        "events",
        "--size", "120x40", "--format", "text",
      ])
      #expect(status == 0)
      var expected = output.split(separator: "\n", omittingEmptySubsequences: false).map(
        String.init
      )
      if expected.last == "" { expected.removeLast() }
      try watched.screen.wait(for: expected, "the report of the place", seconds: 15)
    }

    @Test func `a desk at rest writes nothing and sleeps`() throws {
      let board = try ScratchBoard()
      let terminal = try RecordedTerminal([try Program.built("straitwatch"), "watch", board.path])
      try terminal.wait(for: "\u{1B}[?2026l")
      try rest(terminal)
      let count = terminal.bytes.count
      let before = try switches(of: terminal.child)
      // A file that no loader reads is no reason to wake up for long, let alone to draw.
      try board.overwrite("events.csv~", "a copy")
      try board.overwrite(".events.csv.swp", "a swap file")
      terminal.settle(milliseconds: 1500)
      #expect(terminal.bytes.count == count)
      #expect(try switches(of: terminal.child) - before <= 4)
    }

    /// Waits until the desk sleeps: on a busy machine what it begins with takes its time.
    private func rest(_ terminal: RecordedTerminal) throws {
      var last = -1
      for _ in 0..<40 {
        terminal.settle(milliseconds: 300)
        let now = try switches(of: terminal.child)
        if now == last { return }
        last = now
      }
    }

    /// How often a process has gone to sleep.
    private func switches(of process: pid_t) throws -> Int {
      let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
      let line = try #require(
        status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") }
      )
      return Int(line.split(separator: "\t").last ?? "") ?? 0
    }
  }

  /// What comes from outside is text on the screen and nothing else.
  @Suite struct HostileTests {
    /// The strings of the fixture, with `\u{…}` and `\\` resolved.
    private static func strings() throws -> [String] {
      let text = try String(
        contentsOf: Program.root.appending(path: "Tests/Fixtures/hostile-strings.txt"),
        encoding: .utf8
      )
      return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
        var scalars = String.UnicodeScalarView()
        var rest = line[...]
        while let first = rest.first {
          if rest.hasPrefix("\\u{"), let end = rest.firstIndex(of: "}"),
            let value = UInt32(rest[rest.index(rest.startIndex, offsetBy: 3)..<end], radix: 16),
            let scalar = Unicode.Scalar(value)
          {
            scalars.append(scalar)
            rest = rest[rest.index(after: end)...]
          } else {
            if rest.hasPrefix("\\\\") { rest = rest.dropFirst() }
            scalars.append(contentsOf: String(first).unicodeScalars)
            rest = rest.dropFirst()
          }
        }
        return String(scalars)
      }
    }

    @Test func `hostile strings on a board are inert in a terminal`() throws {
      let board = try ScratchBoard()
      let dyad = try board.snapshot().board.dyad
      let strings = try HostileTests.strings()
      #expect(strings.count >= 200)
      let header = try #require(try board.read("events.csv").split(separator: "\n").first)
      let columns = header.split(separator: ",").map(String.init)
      var table = header + "\n"
      for (index, string) in strings.enumerated() {
        let values = [
          "id": "hostile-\(index)", "date": "2026-01-01", "precision": "day",
          "title": "\(index) \(string)", "issues": "gsomia", "actor": dyad.first.code.text,
          "target": dyad.second.code.text,
          "kind": "statement", "status": "current",
        ]
        table +=
          columns.map { name in
            "\"" + (values[name] ?? "").replacing("\"", with: "\"\"") + "\""
          }.joined(separator: ",") + "\n"
      }
      try board.overwrite("events.csv", String(table))
      let size = Size(columns: 120, rows: 50)
      let screen = try TmuxScreen(
        [try Program.built("straitwatch"), "watch", board.path, "--place", "events"],
        size: size
      )
      let title = try screen.value("pane_title")
      var state = AppState(today: Program.today, size: size, place: Place(.events))
      _ = updateWithStudies(&state, .loaded(try board.snapshot()))
      var seen: Set<String> = []
      for page in 0...(strings.count / 30 + 1) {
        let expected = view(state, size).lines
        try screen.wait(for: expected, "page \(page)")
        seen.formUnion(expected)
        _ = updateWithStudies(&state, .key(.pageDown))
        try screen.send("NPage")
      }
      #expect(seen.count >= strings.count / 2)
      // Neither a title was set, nor a mode, nor was anything answered as if it had been typed.
      #expect(try screen.value("pane_title") == title)
      #expect(try screen.value("alternate_on") == "1")
      #expect(try screen.value("cursor_flag") == "0")
      #expect(try screen.value("mouse_any_flag") == "0")
    }
  }
}
