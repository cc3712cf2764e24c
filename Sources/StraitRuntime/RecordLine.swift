public import StraitState

/// A record as a line of a table of the board, in the order of the table's own columns.
public enum RecordLine {
  /// Why there is no line: a sentence for the user.
  public struct Refusal: Error, Hashable {
    /// The sentence.
    public var text: String
  }

  /// The line with its end; where the table is not there yet, below the names of its columns.
  ///
  /// - Throws: why the table cannot be read.
  public static func text(
    _ fields: [TemplateField],
    file: String,
    folder: String
  ) throws(Refusal) -> String {
    do {
      let old = try NewRecord.contents(folder + "/" + file) ?? []
      let columns = NewRecord.header(of: old)
      if !columns.isEmpty { return NewRecord.line(fields, columns: columns) + "\n" }
      let own = fields.map(\.column)
      return own.joined(separator: ",") + "\n" + NewRecord.line(fields, columns: own) + "\n"
    } catch {
      throw Refusal(text: error.text)
    }
  }
}
