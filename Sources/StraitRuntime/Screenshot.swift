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
  /// The theme that it is shown in; nil for the one inside the program.
  public var theme: Theme?
}
