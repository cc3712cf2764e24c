public import StraitData
public import StraitModel
public import StraitState

/// What the loop needs besides a terminal, as values and closures.
public struct DeskConfiguration {
  /// The board's folder, for the files that an editor opens.
  public var folder: String
  /// What is shown first.
  public var place: Place
  /// The days that are played at first, from the first to the last; nil for none.
  public var replay: ClosedRange<Day>?
  /// The day of today where the board is.
  public var today: () -> Day
  /// Reads the folder.
  public var load: () -> LoadedBoard
  /// Begins to watch the folder, before it is read for the first time.
  public var watch: () -> FolderWatch
  /// What the user set as their editor, if anything: VISUAL, else EDITOR.
  public var editor: String?
  /// Keeps a picture of the screen, and gives the line that tells where it is.
  public var keepPicture: (Screenshot) -> String
  /// The theme that was chosen; nil for the one inside the program, which never changes.
  public var theme: ThemeSource?
  /// The archive of machine-coded events; nil where none is read.
  public var archive: ArchiveDriver?
  /// Takes a line that is to be printed when the desk has given the terminal back.
  public var printAtEnd: (String) -> Void
  /// Where it is kept what was seen; nil for a desk that does not tell what is new.
  public var seen: SeenOptions?
  /// What is to happen when a rule holds; nil for nothing but the mark on the screen.
  public var alerts: AlertOptions?

  /// Makes a configuration.
  public init(
    folder: String,
    place: Place,
    replay: ClosedRange<Day>? = nil,
    today: @escaping () -> Day,
    load: @escaping () -> LoadedBoard,
    watch: @escaping () -> FolderWatch,
    editor: String?,
    theme: ThemeSource? = nil,
    seen: SeenOptions? = nil,
    alerts: AlertOptions? = nil,
    archive: ArchiveDriver? = nil,
    printAtEnd: @escaping (String) -> Void = { _ in },
    keepPicture: @escaping (Screenshot) -> String = { _ in "no pictures are kept here" }
  ) {
    self.folder = folder
    self.place = place
    self.replay = replay
    self.today = today
    self.load = load
    self.watch = watch
    self.editor = editor
    self.keepPicture = keepPicture
    self.theme = theme
    self.seen = seen
    self.alerts = alerts
    self.archive = archive
    self.printAtEnd = printAtEnd
  }
}

/// A folder that is being watched.
public struct FolderWatch {
  /// Readable when something happened; nil where the system does not tell, and one has to look.
  ///
  /// Asked before each wait, since the system may stop telling while the desk is open, and a
  /// descriptor that was closed may by then be another file's.
  public var descriptor: () -> Int32?
  /// How often to look where there is no descriptor, in milliseconds.
  public var pollingMilliseconds: Int
  /// Takes note of what happened, and tells whether a file that the loader reads may have changed.
  public var hasChanged: () -> Bool

  /// Makes a watch.
  public init(
    descriptor: @escaping () -> Int32?,
    pollingMilliseconds: Int = 1000,
    hasChanged: @escaping () -> Bool
  ) {
    self.descriptor = descriptor
    self.pollingMilliseconds = pollingMilliseconds
    self.hasChanged = hasChanged
  }
}
