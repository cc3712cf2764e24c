/// A size in cells.
public struct Size: Hashable, Sendable {
  /// Cells across, at least 0.
  public var columns: Int
  /// Cells down, at least 0.
  public var rows: Int

  /// Makes a size; what is below zero becomes zero.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A rectangle of cells; rows and columns begin at 0, at the top left.
public struct Rect: Hashable, Sendable {
  /// The leftmost column.
  public var column: Int
  /// The top row.
  public var row: Int
  /// Cells across, at least 0.
  public var columns: Int
  /// Cells down, at least 0.
  public var rows: Int

  /// Makes a rectangle; what is below zero becomes zero.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The whole of a frame.
  public init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// The column after the last.
  public var endColumn: Int { column + columns }

  /// The row after the last.
  public var endRow: Int { row + rows }

  /// True when it holds no cell.
  public var isEmpty: Bool { columns == 0 || rows == 0 }

  /// The part that both rectangles hold.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left,
      row: top,
      columns: min(endColumn, other.endColumn) - left,
      rows: min(endRow, other.endRow) - top
    )
  }

  /// One row of it, counted from its top; empty if there is no such row.
  public func line(_ index: Int) -> Rect {
    Rect(
      column: column,
      row: row + index,
      columns: columns,
      rows: index >= 0 && index < rows ? 1 : 0
    )
  }

  /// Cuts rows off the top: those rows, and what is left.
  public func splitTop(_ count: Int) -> (top: Rect, rest: Rect) {
    let height = min(max(0, count), rows)
    return (
      Rect(column: column, row: row, columns: columns, rows: height),
      Rect(column: column, row: row + height, columns: columns, rows: rows - height)
    )
  }

  /// Cuts columns off the left: those columns, and what is left.
  public func splitLeft(_ count: Int) -> (left: Rect, rest: Rect) {
    let width = min(max(0, count), columns)
    return (
      Rect(column: column, row: row, columns: width, rows: rows),
      Rect(column: column + width, row: row, columns: columns - width, rows: rows)
    )
  }

  /// The rectangle without some columns at its left and right.
  public func inset(left: Int = 0, right: Int = 0) -> Rect {
    Rect(column: column + left, row: row, columns: columns - left - right, rows: rows)
  }
}
