import StraitDiagnostics
import Testing

/// Two columns for Hangul, kana and kanji, none for combining marks.
private func width(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x300...0x36F: 0
  case 0x1100...0x115F, 0x3041...0x9FFF, 0xAC00...0xD7A3: 2
  default: 1
  }
}

private func check(
  _ diagnostic: Diagnostic,
  columns: Int = 100,
  _ expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let printed = DiagnosticPrinter(columns: columns, width: width).text(diagnostic)
  #expect(printed == expected + "\n", sourceLocation: sourceLocation)
}

private func place(_ line: Int, _ column: Int, _ length: Int) -> SourcePlace {
  SourcePlace(file: "events.csv", line: line, column: column, length: length)
}

@Suite struct DiagnosticPrinterTests {
  @Test func `a fault is printed with its line, a caret and its help`() {
    check(
      Diagnostic(
        .dateInvalid,
        at: place(14, 3, 10),
        field: "date",
        found: "2019-13-01",
        expected: "a date such as 2019-07-01",
        sourceLine: "a,2019-13-01,Seoul"
      ),
      """
      error[date-invalid]: `2019-13-01` is not a date
        --> events.csv:14:3
         |
      14 | a,2019-13-01,Seoul
         |   ^^^^^^^^^^
         = date: expected a date such as 2019-07-01
         = help: write the date as 2019-07-01
      """
    )
  }

  @Test func `a caret stands under its cell after wide text and marks`() {
    check(
      Diagnostic(
        .sideUnknown,
        at: place(3, 8, 2),
        found: "서울",
        help: "write KOR",
        sourceLine: "日本,e\u{301}x,서울,b"
      ),
      """
      error[side-unknown]: `서울` is not a side of this board
       --> events.csv:3:8
        |
      3 | 日本,e\u{301}x,서울,b
        |         ^^^^
        = help: write KOR
      """
    )
  }

  @Test func `a fault of a whole line or file has no caret`() {
    check(
      Diagnostic(
        .csvFieldCount,
        at: SourcePlace(file: "events.csv", line: 7),
        found: "2 cells",
        expected: "3 cells, as in the header",
        sourceLine: "a,b"
      ),
      """
      error[csv-field-count]: a row has the wrong number of cells
       --> events.csv:7
        |
      7 | a,b
        = found 2 cells, expected 3 cells, as in the header
        = help: enclose a text that holds a comma in quotes
      """
    )
    check(
      Diagnostic(.fileMissing, at: SourcePlace(file: "board.yaml"), field: "id"),
      """
      error[file-missing]: a file is missing
      --> board.yaml
       = in id
       = help: add the file, or name the folder that holds it
      """
    )
  }

  @Test func `a long line is shown around its fault`() {
    let line = String(repeating: "가", count: 60) + "HERE" + String(repeating: "x", count: 60)
    check(
      Diagnostic(.tlpInvalid, at: place(1, 61, 4), help: "h", sourceLine: line),
      columns: 44,
      """
      error[tlp-invalid]: a value is not a TLP
        label
       --> events.csv:1:61
        |
      1 | …가가가가가가HERExxxxxxxxxxxxxxxxxxxxxx…
        |              ^^^^
        = help: h
      """
    )
  }

  @Test(arguments: [
    (1, "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", "^"),
    (52, "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", "^"),
    (53, "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", "^"),
    (54, "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", nil),
    (1, "", "^"), (2, "", nil), (0, "x", nil),
  ])
  func `a caret stays in the window, and is left out beyond the line`(
    column: Int,
    line: String,
    caret: String?
  ) {
    let printer = DiagnosticPrinter(columns: 40, width: width)
    let lines = printer.lines(
      Diagnostic(.dateInvalid, at: place(1, column, 1), sourceLine: line)
    )
    let carets = lines.filter { $0.part == .caret }.map { $0.text.drop { $0 != "^" } }
    #expect(carets == (caret.map { [Substring($0)] } ?? []))
    #expect(lines.allSatisfy { $0.text.unicodeScalars.count <= 40 })
  }

  @Test func `a printed list ends with its count`() {
    let faults = [
      Diagnostic(.fileMissing, at: place(0, 0, 1)), Diagnostic(.textUnsafe, at: place(0, 0, 1)),
      Diagnostic(.dateOrder, at: place(0, 0, 1)),
    ]
    let printer = DiagnosticPrinter(width: width)
    #expect(printer.text(faults).hasSuffix("\n\n2 errors, 1 warning\n"))
    #expect(printer.text([]) == "no faults\n")
    #expect(DiagnosticSummary(faults).worst == .error)
    #expect(DiagnosticSummary([]).worst == nil)
  }
}
