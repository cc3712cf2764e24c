/// Where a value stands in a file, so that a person can go there.
///
/// Lines and columns begin at 1. A column counts Unicode scalars, as editors do for `file:line:column`.
public struct SourcePlace: Hashable, Sendable, Comparable {
  /// The file, relative to the folder of the board: `issues/gsomia.md`.
  public var file: String
  /// The line, from 1; 0 stands for the file as a whole.
  public var line: Int
  /// The column, from 1, in Unicode scalars; 0 stands for the line as a whole.
  public var column: Int
  /// How many scalars the value spans, at least 1.
  public var length: Int

  /// Makes a place.
  public init(file: String, line: Int = 0, column: Int = 0, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
  }

  /// Orders places by file, then line, then column.
  public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
