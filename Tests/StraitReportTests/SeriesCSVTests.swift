import StraitDiagnostics
import StraitFormats
import StraitReport
import Testing

struct SeriesCSVTests {
  /// A document read back by the reader that reads boards, without the lines above the table.
  static func readBack(_ name: String) throws -> CSVTable {
    let csv = try #require(SeriesBoard.document(name)).csv
    let table = csv.split(separator: "\n").drop { $0.hasPrefix("# ") }.joined(separator: "\n")
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "x.csv", bytes: Array(table.utf8), diagnostics: &diagnostics)
    let read = CSVTable.read(file, diagnostics: &diagnostics)
    #expect(diagnostics == [])
    return read
  }

  @Test(arguments: [
    "opinion", "tension/AAA-BBB", "issue/border/conflicts", "calendar/2021", "events/by-day",
    "balance/sources", "balance/directions",
  ])
  func `our own reader reads back every value`(name: String) throws {
    let document = try #require(SeriesBoard.document(name))
    let table = try Self.readBack(name)
    #expect(table.columns.map(\.text) == document.columns.map(\.name))
    #expect(table.rows.count == document.rows.count)
    for (row, cells) in zip(table.rows, document.rows) {
      for (column, cell) in zip(document.columns, cells) {
        let found = row[column.name]?.text
        switch cell {
        case .unknown: #expect(found == nil)
        case .text(let text): #expect(found == text || found == "'" + text)
        case .integer(let number): #expect(found.flatMap { Int($0) } == number)
        case .number(let number): #expect(found.flatMap { Double($0) } == number)
        case .boolean(let value): #expect(found == (value ? "true" : "false"))
        case .list(let ids):
          #expect((found?.split(separator: ";").map(String.init) ?? []) == ids)
        }
      }
    }
  }

  @Test func `a value with a number sign is in quotes, so that it begins no comment`() throws {
    let csv = try #require(SeriesBoard.document("opinion")).csv
    #expect(csv.contains(",\"#1: \"\"like\"\", or not?\","))
    #expect(csv.contains(",\"https://example.org/a#b\","))
  }

  @Test func `a text that a spreadsheet would run has an apostrophe before it, and that is said`()
    throws
  {
    let csv = try #require(SeriesBoard.document("opinion")).csv
    #expect(csv.contains(",'=SUM(A1:A9),"))
    #expect(csv.contains(",'＋1?,"))
    #expect(csv.contains(",'@gazette,"))
    #expect(csv.contains("\n# note: A text that a spreadsheet would run"))
    // A number below zero is a number.
    let tension = try #require(SeriesBoard.document("tension/AAA-BBB")).csv
    #expect(tension.contains(",-8,1,1,-8,"))
    #expect(!tension.contains("apostrophe"))
  }

  @Test func `a line above the table is no formula either, where a spreadsheet cuts it`() throws {
    let csv = try #require(SeriesBoard.document("opinion")).csv
    #expect(csv.contains("\n# board: two, Two, '=1+1\n"))
  }

  @Test func `what is said stands above the table, and how to cite it last`() throws {
    let lines = try #require(SeriesBoard.document("balance/sources")).csv
      .split(separator: "\n").map(String.init)
    let head = lines.prefix { $0.hasPrefix("# ") }
    #expect(
      head.prefix(10) == [
        "# title: Sources by side, language and reliability", "# figure: balance/sources",
        "# board: two, Two, '=1+1", "# as of: 2021-01-14", "# data: 0123456789abcdef",
        "# program: straitwatch 9.9", "# schema: straitwatch.series/1", "# names: both",
        "# marking: TLP:CLEAR",
        "# unit: sources, and records that are cited from them",
      ]
    )
    #expect(
      head.last
        == "# cite: straitwatch board \"Two, '=1+1\" (two), balance/sources, as of 2021-01-14, "
        + "data 0123456789abcdef, straitwatch 9.9"
    )
    #expect(lines.dropFirst(head.count).allSatisfy { !$0.hasPrefix("#") })
  }
}
