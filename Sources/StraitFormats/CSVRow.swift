public import StraitDiagnostics

/// One row of a ``CSVTable``.
public struct CSVRow: Sendable {
  let storage: CSVStorage
  let index: Int

  /// The text of a cell; nil when the table has no such column or the cell is empty.
  ///
  /// Spaces at both ends do not belong to the text.
  public subscript(column: String) -> RawText? {
    storage.columnIndex[column].flatMap { storage.text(row: index, column: $0) }
  }

  /// The text of a cell; nil when it is empty.
  public subscript(column: CSVColumn) -> RawText? {
    storage.text(row: index, column: column.index)
  }

  /// The text of a cell without its place, which costs a walk over the row; nil when it is empty.
  public func text(_ column: CSVColumn) -> String? {
    storage.bareText(row: index, column: column.index)
  }

  /// The place of a cell, empty or not.
  public func place(of column: CSVColumn) -> SourcePlace {
    storage.place(row: index, column: column.index)
  }

  /// The place of the row as a whole.
  public var place: SourcePlace {
    SourcePlace(file: storage.file.path, line: Int(storage.rows[index].line))
  }

  /// The place of a cell, empty or not; the row's place when the table has no such column.
  public func place(of column: String) -> SourcePlace {
    guard let column = storage.columnIndex[column] else { return place }
    return storage.place(row: index, column: column)
  }
}
