internal import StraitFormats

/// The columns of one file, found by name.
///
/// Every row is asked for the same fields in the same order, so that the column after the last one
/// that was asked for is nearly always the next; a name is looked up in earnest only once.
final class TableColumns {
  private let table: CSVTable
  private var asked: [(name: String, column: CSVColumn?)] = []
  private var next = 0

  init(_ table: CSVTable) {
    self.table = table
  }

  /// The column with a name, or nil if the file has none.
  func column(_ name: String) -> CSVColumn? {
    for step in asked.indices {
      let index = next + step < asked.count ? next + step : next + step - asked.count
      guard asked[index].name == name else { continue }
      next = index + 1
      return asked[index].column
    }
    let column = table.column(name)
    asked.append((name, column))
    next = asked.count
    return column
  }
}
