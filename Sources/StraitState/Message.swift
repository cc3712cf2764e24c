public import StraitAnalytics
public import StraitCanvas
public import StraitDiagnostics
public import StraitModel

/// A file of the board, as it was read.
public struct BoardFile: Hashable, Sendable {
  /// Its path relative to the folder.
  public var path: String
  /// Its length in bytes.
  public var byteCount: Int
  /// The day that it was last changed, by UTC; nil where that cannot be told.
  public var modified: Day?
  /// A fingerprint of its bytes.
  public var fingerprint: UInt64

  /// Makes a file.
  public init(path: String, byteCount: Int, modified: Day? = nil, fingerprint: UInt64 = 0) {
    self.path = path
    self.byteCount = byteCount
    self.modified = modified
    self.fingerprint = fingerprint
  }
}

/// What came of reading a board's folder, as the desk needs it.
public struct Snapshot: Hashable, Sendable {
  /// The board, whole: the desk cuts it to the day that it is set to.
  public var board: Board
  /// Every fault, by file and line.
  public var diagnostics: [Diagnostic]
  /// A digest of the files.
  public var digest: String
  /// The files, by path.
  public var files: [BoardFile]

  /// Makes a snapshot.
  public init(
    board: Board,
    diagnostics: [Diagnostic],
    digest: String,
    files: [BoardFile] = []
  ) {
    self.board = board
    self.diagnostics = diagnostics
    self.digest = digest
    self.files = files
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
  /// A study is there.
  case studied(StudyKey, Study)
  /// The archive answered what it was asked.
  case answered(ArchiveRequest, ArchiveAnswer)
  /// The archive is not what it was when it answered.
  case archiveChanged
  /// What is not as the user saw it.
  case news(NewsReport)
  /// The shift notes are others.
  case notes([ShiftNote])
  /// It is time for the next day of a replay.
  case tick
  /// Some days are to be played from the first to the last.
  case replay(ClosedRange<Day>)
  /// Something to tell the user.
  case notice(String)
}
