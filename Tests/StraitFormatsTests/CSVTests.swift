import StraitDiagnostics
import Testing

@testable import StraitFormats

/// Rows as `a|b|c` in the order of the columns, `∅` for an empty cell.
private func check(
  _ text: String,
  _ expected: [String],
  faults: [String] = [],
  cellByteLimit: Int = 64 << 10,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var diagnostics: [Diagnostic] = []
  let source = file(text, &diagnostics)
  let table = CSVTable.read(source, cellByteLimit: cellByteLimit, diagnostics: &diagnostics)
  let rows = table.rows.map { row in
    table.columns.map { row[$0.text]?.text ?? "∅" }.joined(separator: "|")
  }
  #expect(rows == expected, sourceLocation: sourceLocation)
  #expect(places(diagnostics) == faults, sourceLocation: sourceLocation)
}

@Suite struct CSVTests {
  private static let tables: [(text: String, rows: [String])] = [
    ("a,b\n1,2\n", ["1|2"]),
    ("a,b\n1,2", ["1|2"]),
    ("a,b\r\n1,2\r\n3,4", ["1|2", "3|4"]),
    ("a,b\r1,2\r", ["1|2"]),
    ("\u{FEFF}a,b\n1,2\n", ["1|2"]),
    ("a,b\n\"1,2\",\"say \"\"hi\"\"\"\n", ["1,2|say \"hi\""]),
    ("a,b\n\"one\ntwo\",2\n3,4\n", ["one two|2", "3|4"]),
    ("a,b\r\n\"one\r\ntwo\",2\r\n", ["one two|2"]),
    ("a,b\n  1 ,\"  2 \"\n", ["1|2"]),
    ("a,b\n,\n\n  ,\n\"\",\"\"\n,2\n", ["∅|2"]),
    ("a,b\n1,2,,\n", ["1|2"]),
    ("\"a\",b,\n1,2,\n", ["1|2"]),
    ("a,b", []), ("", []), ("\n", []),
    ("가,日本\n서울,東京\n", ["서울|東京"]),
  ]

  @Test(arguments: tables)
  func `a table is read`(text: String, rows: [String]) {
    check(text, rows)
  }

  private static let faulty: [(text: String, rows: [String], faults: [String])] = [
    ("a,b\n1\n2,3\n", ["1|∅", "2|3"], ["csv-field-count 2:0"]),
    ("a,b\n1,2,3\n4,5\n", ["4|5"], ["csv-field-count 2:5"]),
    ("a,b\n5\" gun,2\n", ["5\" gun|2"], ["csv-quote-stray 2:2"]),
    ("a,b\n\"x\"y,2\n", ["x\"y|2"], ["csv-quote-stray 2:3"]),
    ("a,a\n1,2\n", ["1|1"], ["csv-column-duplicate 1:3"]),
    // A forgotten quote: the line is kept, and so are those below it.
    ("a,b\n1,\"two\n3,\"four\"\n5,6\n", ["1|two", "3|four", "5|6"], ["csv-quote-unclosed 2:3"]),
    ("a,b\n1,2\n3,\"four\n5,6\n", ["1|2", "3|four", "5|6"], ["csv-quote-unclosed 3:3"]),
    ("a,b\n서울,\"two", ["서울|two"], ["csv-quote-unclosed 2:4"]),
    ("a,b\n1,\"x\n\"y\",2\n", ["1|x", "y|2"], ["csv-quote-unclosed 2:3"]),
    // A value with a control character is kept without it.
    ("a,b\n1,x\u{0}\u{1B}[2Jy\n", ["1|x␦[2Jy"], ["text-unsafe 2:4"]),
    ("a,b\n\u{202E}1,2\n", ["␦1|2"], ["text-unsafe 2:1"]),
  ]

  @Test(arguments: faulty)
  func `a fault stays local`(text: String, rows: [String], faults: [String]) {
    check(text, rows, faults: faults)
  }

  @Test func `a cell beyond the limit is cut and the rest is read`() {
    check(
      "a,b\n12345678,2\n3,\"12345678\"\n",
      ["1234|2", "3|1234"],
      faults: ["text-too-long 2:1", "text-too-long 3:3"],
      cellByteLimit: 4
    )
  }

  @Test func `a quote that is never closed is given up at the limit of a cell`() {
    let filler = String(repeating: "x,y\n", count: 100)
    check(
      "a,b\n1,\"two\n" + filler,
      ["1|two"] + Array(repeating: "x|y", count: 100),
      faults: ["csv-quote-unclosed 2:3"],
      cellByteLimit: 16
    )
  }

  @Test func `a cell knows its place after wide text, quotes and line breaks`() throws {
    var diagnostics: [Diagnostic] = []
    let source = file("k,a,b\n1,한국,日本 \n2,\"x\ny\",  \"z\"\n3\n", &diagnostics)
    let rows = CSVTable.read(source, diagnostics: &diagnostics).rows
    #expect(rows[0]["b"]?.place == SourcePlace(file: "f", line: 2, column: 6, length: 2))
    #expect(rows[1]["a"]?.place == SourcePlace(file: "f", line: 3, column: 4, length: 3))
    #expect(rows[1]["b"]?.place == SourcePlace(file: "f", line: 4, column: 7, length: 1))
    #expect(rows[1].place.line == 3)
    #expect(rows[2].place == SourcePlace(file: "f", line: 5))
    #expect(rows[2].place(of: "b") == rows[2].place)
    #expect(rows[0]["nowhere"] == nil)
  }

  @Test func `a column asked for by handle is the column asked for by name`() throws {
    var diagnostics: [Diagnostic] = []
    let table = CSVTable.read(file("a,b\n1,2\n", &diagnostics), diagnostics: &diagnostics)
    let column = try #require(table.column("b"))
    #expect(table.rows[0][column] == table.rows[0]["b"])
    #expect(table.column("c") == nil)
  }

  @Test func `a line of eight megabytes is one cut cell`() {
    let long = String(repeating: "x", count: 8 << 20)
    check(
      "a,b\n\(long),2\n3,4\n",
      [String(repeating: "x", count: 64 << 10) + "|2", "3|4"],
      faults: ["text-too-long 2:1"]
    )
    check(
      "a,b\n1,\"\(long)\n3,4\n",
      ["1|" + String(repeating: "x", count: 64 << 10), "3|4"],
      faults: ["csv-quote-unclosed 2:3", "text-too-long 2:3"]
    )
  }

  @Test func `many columns and many wrong rows take bounded room`() {
    var diagnostics: [Diagnostic] = []
    let commas = String(repeating: "c,", count: 200_000)
    let wide = CSVTable.read(file(commas + "\n", &diagnostics), diagnostics: &diagnostics)
    #expect(wide.columns.count == CSVTable.columnLimit)
    #expect(wide.rows.isEmpty)
    diagnostics = []
    let rows = "a,b\n" + String(repeating: "1\n", count: 100_000)
    let tall = CSVTable.read(file(rows, &diagnostics), diagnostics: &diagnostics)
    #expect(tall.rows.count == 100_000)
    #expect(diagnostics.count == 100)
    #expect(diagnostics.last?.help == "99900 more of this kind in this file are not listed")
  }
}
