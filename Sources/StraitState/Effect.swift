/// What the loop is asked to do; results come back as messages.
public enum Effect: Hashable, Sendable {
  /// Leave the program.
  case quit
  /// Read the board's folder again.
  case reload
  /// Open the user's editor at a file of the board and a line.
  case edit(file: String, line: Int)
  /// Append a record to a file of the board and open the editor at it.
  case add(file: String, template: String)
  /// Send a text to the terminal's clipboard.
  case copy(String)
  /// Send ``Message/freshnessExpired`` after some seconds.
  case expireFreshness(seconds: Int)
  /// Stop, as Ctrl-Z does.
  case suspend
}
