import Foundation
import StraitCanvas
import StraitModel
import StraitState
import Testing

extension TerminalTests {
  /// The archive on a desk, in a terminal, beside an import.
  @Suite struct ArchiveTests {
    private static let size = Size(columns: 120, rows: 40)

    /// Rows of GDELT between the two sides of the sample board, one for each number.
    ///
    /// No row tells of anything that happened.
    private func rows(_ numbers: ClosedRange<Int>, _ pair: [String]) -> String {
      numbers.map { number in
        var fields = Array(repeating: "", count: 61)
        fields[0] = "\(number)"
        fields[1] = "2019070\(1 + number % 7)"
        for (column, code) in [(5, pair[0]), (15, pair[1])] {
          fields[column] = code + "GOV"
          fields[column + 1] = "GOVERNMENT"
          fields[column + 2] = code
        }
        (fields[25], fields[26], fields[27], fields[28]) = ("1", "112", "112", "11")
        (fields[29], fields[30], fields[31], fields[32], fields[33]) = ("3", "-2.0", "4", "1", "4")
        (fields[34], fields[59]) = ("-1.5", "20190708141500")
        fields[60] = "https://paper.example/made/\(number)"
        return fields.joined(separator: "\t") + "\n"
      }.joined()
    }

    @Test func `an import moves the panels, and a row becomes a line of the log by two answers`()
      throws
    {
      let board = try ScratchBoard()
      let sides = try board.snapshot().board.dyad.sides.map(\.code.text)
      let archive = board.parent + "/data/archive.sqlite"
      let file = board.parent + "/made.csv"
      func importing(_ numbers: ClosedRange<Int>) throws {
        try Data(rows(numbers, sides).utf8).write(to: URL(filePath: file))
        let (status, output) = try Program.run([
          try Program.built("straitwatch"), "import", "gdelt", file, "--board", board.path,
          "--archive", archive,
        ])
        #expect(status == 0, "\(output)")
      }
      func holds(_ text: String) -> ([String]) -> Bool {
        { lines in lines.contains { $0.contains(text) } }
      }
      let screen = try TmuxScreen(
        [
          try Program.built("straitwatch"), "watch", board.path, "--archive", archive, "--as-of",
          "2019-08-01",
        ],
        size: Self.size
      )
      try screen.wait("the overview", until: holds("History disputes"))
      try screen.type("0")
      try screen.wait("that there is none", until: holds("There is no archive yet."))
      try importing(1...40)
      try screen.wait("the first import", until: holds("40 events in 40 rows"))
      try importing(30...90)
      try screen.wait("the second import", until: holds("90 events in 90 rows"))
      try screen.send("Enter")
      try screen.wait("the rows of a day", until: holds("Rows"))
      try screen.type("P")
      try screen.wait("the question of the issue", until: holds("to issue"))
      try screen.type("export-controls")
      try screen.send("Enter")
      try screen.wait("what is to be done", until: holds("c copy the line"))
      try screen.type("w")
      try screen.wait("the question before it is written", until: holds("Write it, unread"))
      let before = try board.read("events.csv")
      try screen.type("y")
      try screen.wait("where it was written", until: holds("written to events.csv, line"))
      let after = try board.read("events.csv")
      #expect(after.hasPrefix(before))
      #expect(after.dropFirst(before.count).contains("Nobody has read it."))
      let check = try Program.run([try Program.built("straitwatch"), "check", board.path])
      #expect(check.status == 0, "\(check.output)")
    }
  }
}
