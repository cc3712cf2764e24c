internal import StraitDiagnostics
internal import StraitFormats
internal import StraitModel

/// How the rows of one kind of CSV file become records.
protocol RecordTable {
  associatedtype Value

  /// The columns of the table.
  static var columns: [String] { get }
  /// The columns without which no record can be read.
  static var required: [String] { get }

  /// Makes a record, or gives it up because a required field is at fault.
  func record(_ record: RecordReader, id: String) -> Value?
  /// Judges a column that is not in the list; true if the table reads it.
  func knows(_ column: RawText, in reading: Reading) -> Bool
}

extension RecordTable {
  func knows(_ column: RawText, in reading: Reading) -> Bool { false }
}

/// The rows of files of one kind, whose ids are declared so that other files may refer to them.
struct DeclaredRows<Table: RecordTable> {
  let table: Table
  /// The rows that are the first to have their id.
  private var rows: [(id: String, record: RecordReader)] = []

  init(table: Table) {
    self.table = table
  }

  /// The records of all rows from which one can be made.
  func records() -> [Table.Value] {
    rows.compactMap { table.record($0.record, id: $0.id) }
  }

  /// Checks the columns of a file and declares the ids of its rows.
  mutating func declare(
    _ csv: CSVTable,
    file: String,
    in reading: Reading,
    ids: inout IDTable
  ) {
    guard checkColumns(csv, file: file, in: reading) else {
      ids.isComplete = false
      return
    }
    let columns = TableColumns(csv)
    rows.reserveCapacity(rows.count + csv.rows.count)
    for row in csv.rows {
      let record = RecordReader(.row(row, columns), in: reading)
      guard let id = record.newID(), record.isNew(id, in: &ids) else { continue }
      rows.append((id, record))
    }
  }

  /// Names columns that are unknown or absent; false if no record can be read.
  private func checkColumns(_ csv: CSVTable, file: String, in reading: Reading) -> Bool {
    if reportSeparator(csv, in: reading) { return false }
    for column in csv.columns
    where !Table.columns.contains(column.text) && !table.knows(column, in: reading) {
      reading.report(
        .csvColumnUnknown,
        at: column.place,
        field: column.text,
        found: column.text,
        expected: "one of " + Table.columns.joined(separator: ", "),
        help: reading.didYouMean(column.text, among: Table.columns)
      )
    }
    // A file without a header is an empty table.
    guard let first = csv.columns.first else { return true }
    let missing = Table.required.filter { name in !csv.columns.contains { $0.text == name } }
    for column in missing {
      reading.report(
        .csvColumnMissing,
        at: SourcePlace(file: file, line: first.place.line),
        field: column,
        expected: "a column \(column)"
      )
    }
    return missing.isEmpty
  }
  /// Tells of a file in which something else than a comma parts the cells, as a spreadsheet writes
  /// it where a comma stands in numbers; one fault instead of one for each column.
  private func reportSeparator(_ csv: CSVTable, in reading: Reading) -> Bool {
    guard csv.columns.count == 1, let header = csv.columns.first else { return false }
    // A tab has become a blank by now, as it does everywhere.
    let separators: [(sign: Character, noun: String)] = [(";", "semicolons"), (" ", "tabs")]
    let separator = separators.first { separator in
      let names = header.text.split(separator: separator.sign).map(String.init)
      return names.count > 1 && Table.required.allSatisfy(names.contains)
    }
    guard let separator else { return false }
    reading.report(
      .csvColumnMissing,
      at: header.place,
      field: Table.required[0],
      found: "columns separated by \(separator.noun)",
      expected: "columns separated by commas",
      help: "save the table as CSV again, with a comma between the cells"
    )
    return true
  }
}
