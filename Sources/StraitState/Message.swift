public import StraitCanvas
public import StraitDiagnostics
public import StraitModel

/// What came of reading a board's folder, as the desk needs it.
public struct Snapshot: Hashable, Sendable {
  /// The board, whole: the desk cuts it to the day that it is set to.
  public var board: Board
  /// Every fault, by file and line.
  public var diagnostics: [Diagnostic]
  /// A digest of the files.
  public var digest: String

  /// Makes a snapshot.
  public init(board: Board, diagnostics: [Diagnostic], digest: String) {
    self.board = board
    self.diagnostics = diagnostics
    self.digest = digest
  }
}

/// What happened.
public enum Message: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// A command was asked for by other means than a key.
  case command(Command)
  /// The terminal has a new size.
  case resized(Size)
  /// The folder was read.
  case loaded(Snapshot)
  /// The folder was read, and there is no board in it.
  case loadFailed([Diagnostic])
  /// What changed a while ago is no longer new.
  case freshnessExpired
  /// A new day began in the board's zone.
  case dayChanged(Day)
  /// Something to tell the user.
  case notice(String)
}
