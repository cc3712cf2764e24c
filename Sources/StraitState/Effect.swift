public import StraitModel

/// What the loop is asked to do; results come back as messages.
public enum Effect: Hashable, Sendable {
  /// Leave the program.
  case quit
  /// Read the board's folder again.
  case reload
  /// Make these studies of the board on the desk, each of which comes back as
  /// ``Message/studied(_:_:)``; what was asked for before and is not begun can be left.
  case study([StudyKey])
  /// Ask the archive for these, each of which comes back as ``Message/answered(_:_:)``; what was
  /// asked for before can be left.
  case archive([ArchiveRequest])
  /// Append a row that is whole to a table of the board, in the order of its own columns, and say so.
  case keepRow(file: String, fields: [TemplateField])
  /// Send such a row to the terminal's clipboard.
  case copyRow(file: String, fields: [TemplateField])
  /// Print such a row on the standard output when the desk has ended.
  case printRowAtEnd(file: String, fields: [TemplateField])
  /// Open the user's editor at a file of the board and a line.
  case edit(file: String, line: Int)
  /// Append a row to a table of the board, in the order of its own columns, or make the table with
  /// these columns; then open the editor at the new row.
  case addRow(file: String, fields: [TemplateField])
  /// Make a file of the board, with a number after its name if there is one already, and open the
  /// editor in it.
  case addFile(file: String, text: String)
  /// Send a text to the terminal's clipboard.
  case copy(String)
  /// Keep a picture of the screen as it is drawn now.
  case picture
  /// Send ``Message/freshnessExpired`` after some seconds.
  case expireFreshness(seconds: Int)
  /// Send ``Message/tick`` after so many milliseconds, in place of one that was asked for before.
  case tick(milliseconds: Int)
  /// Send no ``Message/tick`` any more.
  case stopTicking
  /// Compare the board of a reading, as of a day, with what the user has seen of it; what is new
  /// comes back as ``Message/news(_:)``.
  case compareWithSeen(reading: Int, day: Day)
  /// Keep what was seen, or a note.
  case keepSeen(SeenChange)
  /// Draw every cell anew.
  case redraw
  /// Stop, as Ctrl-Z does.
  case suspend
}

/// One field of a row that is to be filled in.
public struct TemplateField: Hashable, Sendable {
  /// The column.
  public var column: String
  /// What stands in it to begin with.
  public var value: String

  /// Makes a field.
  public init(_ column: String, _ value: String = "") {
    self.column = column
    self.value = value
  }
}
