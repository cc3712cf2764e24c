public import StraitDiagnostics

/// A table of a CSV file (RFC 4180), whose first row names its columns.
///
/// Columns may stand in any order and are asked for by name. A row is a view of the file's bytes:
/// a cell becomes a text only when it is asked for.
public struct CSVTable: Sendable {
  /// The largest cell that is kept, in bytes.
  public static let cellByteLimit = 64 << 10
  /// How many columns are read; what is beyond is reported as a wrong count.
  static let columnLimit = 1_024

  /// The names of the columns, in the order of the file, without those that have no name.
  public let columns: [RawText]
  let storage: CSVStorage

  /// The rows after the header, without those that hold no text.
  public var rows: CSVRows { CSVRows(storage: storage) }

  /// Reads a table.
  ///
  /// It never fails: what cannot be read is reported, and the rest is kept.
  ///
  /// - A quote that is never closed ends with its line, so that the rows below are still read.
  /// - A row with too few cells keeps those that it has; one with too many is left out, because a
  ///   stray comma has moved its values into the wrong columns.
  public static func read(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> CSVTable {
    read(file, cellByteLimit: cellByteLimit, diagnostics: &diagnostics)
  }

  static func read(
    _ file: SourceFile,
    cellByteLimit: Int,
    diagnostics: inout [Diagnostic]
  ) -> CSVTable {
    var scanner = CSVScanner(file, cellByteLimit: cellByteLimit)
    let storage = scanner.scan()
    scanner.faults.hand(to: &diagnostics)
    return CSVTable(columns: storage.columns.filter { !$0.text.isEmpty }, storage: storage)
  }

  /// A column to ask rows for without looking up its name each time; nil if the table has none.
  public func column(_ name: String) -> CSVColumn? {
    storage.columnIndex[name].map(CSVColumn.init)
  }
}

/// A column of one table.
public struct CSVColumn: Hashable, Sendable {
  let index: Int
}

/// The rows of a table.
public struct CSVRows: RandomAccessCollection, Sendable {
  let storage: CSVStorage

  /// The first row.
  public var startIndex: Int { 0 }
  /// The number of rows.
  public var endIndex: Int { storage.rows.count }
  /// A row by its number, from 0.
  public subscript(position: Int) -> CSVRow { CSVRow(storage: storage, index: position) }
}
