extension SeriesDocument {
  /// The document as CSV (RFC 4180, but with a line feed at the end of a line, as data files have
  /// it): lines that begin with `# `, then a header, then the rows.
  ///
  /// Two kinds of reader meet here, and each has its trap:
  ///
  /// 1. pandas (`comment="#"`) and R (`comment.char="#"`) drop the rest of a line after a `#` that
  ///    is not in quotes. A value that holds one is quoted.
  /// 2. A spreadsheet runs a text that begins with `=`, `+`, `-` or `@`, or with the wide form of
  ///    one of them, as a formula. These files are forwarded and their texts come from outside, so
  ///    such a text gets an apostrophe before it; a script that wants it gone takes it off, or reads
  ///    JSON, which runs nothing. Numbers stay numbers.
  public var csv: String {
    var text = head.map { "# " + CSVText.comment($0) + "\n" }.joined()
    text += columns.map(\.name).joined(separator: ",") + "\n"
    for row in rows {
      text += row.map(CSVText.cell).joined(separator: ",") + "\n"
    }
    return text
  }

  /// One line of such a table, for rows that come one after the other.
  public static func csvLine(_ row: [SeriesCell]) -> String {
    row.map(CSVText.cell).joined(separator: ",") + "\n"
  }

  /// What is said above the table.
  private var head: [String] {
    var lines = [
      "title: \(title)", "figure: \(figure)", "board: \(board.id), \(board.title)",
      "as of: \(asOf)", "data: \(board.digest)", "program: straitwatch \(version)",
      "schema: \(SeriesDocument.schema)", "names: \(names)", "marking: \(marking)",
      "unit: \(unit)",
    ]
    if let knownBy { lines.append("known by: \(knownBy.words)") }
    if let withheld { lines.append("withheld: \(withheld.words)") }
    lines += parameters.map { parameter in
      "parameter \(parameter.name): \(CSVText.plain(parameter.value))"
    }
    lines.append("sources: \(sources)")
    lines += notes.map { "note: \($0)" }
    if rows.contains(where: { $0.contains(where: CSVText.isGuarded) }) {
      lines.append(
        "note: A text that a spreadsheet would run as a formula has an apostrophe before it."
      )
    }
    return lines + ["cite: \(cite)"]
  }
}

/// How values are written in CSV.
enum CSVText {
  /// A value as a cell.
  static func cell(_ cell: SeriesCell) -> String {
    let text = plain(cell)
    return quoted(isGuarded(cell) ? "'" + text : text)
  }

  /// A value without quotes and guards; nothing for unknown.
  static func plain(_ cell: SeriesCell) -> String {
    switch cell {
    // To replace what is not there takes fifty times as long as to see that it is not.
    case .text(let text): text.utf8.contains(0x0A) ? text.replacing("\n", with: " ") : text
    case .integer(let number): String(number)
    case .number(let number): number.isFinite ? JSON.numeral(number) : ""
    case .boolean(let value): value ? "true" : "false"
    case .list(let ids): ids.joined(separator: ";")
    case .unknown: ""
    }
  }

  /// True for a text that a spreadsheet would run.
  static func isGuarded(_ cell: SeriesCell) -> Bool {
    switch cell {
    case .text, .list: plain(cell).unicodeScalars.first.map(beginsFormula) ?? false
    case .integer, .number, .boolean, .unknown: false
    }
  }

  /// A line above the table.
  ///
  /// A spreadsheet knows no comments and cuts it at its separators, so what stands right after one
  /// is guarded as well.
  static func comment(_ line: String) -> String {
    var text = String.UnicodeScalarView()
    var isAtStart = false
    for scalar in line.unicodeScalars {
      if isAtStart, beginsFormula(scalar) { text.append("'") }
      text.append(scalar)
      switch scalar {
      case ",", ";": isAtStart = true
      case " ", "\"", "'": break
      default: isAtStart = false
      }
    }
    return String(text)
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { !",\"#\n\r".unicodeScalars.contains($0) }
    let hasSpace = text.hasPrefix(" ") || text.hasSuffix(" ")
    return isPlain && !hasSpace ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// The wide forms are there because spreadsheets set to Korean or Japanese take them for the same.
  private static func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }
}
