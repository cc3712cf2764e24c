public import StraitCanvas
public import StraitModel
public import StraitState

/// What is on the screen at a moment, with what its picture has to say about itself.
public struct Screenshot {
  /// The cells.
  public var frame: Frame
  /// What is shown.
  public var place: Place
  /// The board, cut to the day.
  public var board: Board
  /// The day.
  public var asOf: Day
  /// A digest of the board's files.
  public var digest: String
  /// The board's files.
  public var files: [BoardFile]
  /// The day that it is.
  public var today: Day
  /// Whose names are shown.
  public var names: NamesPolicy
  /// Where the cursors stand, if the place alone does not lead back to this screen.
  public var cursors: [String]
  /// True where the screen shows what passes, such as what changed a moment ago, so that nothing
  /// leads back to it.
  public var isPassing: Bool
  /// The theme that it is shown in; nil for the one inside the program.
  public var theme: Theme?
}
