public import StraitModel
public import StraitState

/// What goes with a picture of a screen, so that whoever it is forwarded to knows what it shows.
public struct Caption: Hashable, Sendable {
  /// The board and the place.
  public var title: String
  /// Its day, marking, and the fingerprint of the files.
  public var detail: String

  /// Makes the caption of a place on a board that has been cut to a day.
  public init(board: Board, place: Place, asOf day: Day, digest: String) {
    var shown = place
    // The day is told in words.
    shown.asOf = nil
    title = "\(board.title): \(shown)"
    detail = "as of \(day) · \(board.tlp.rawValue) · board \(board.id), data \(digest)"
  }
}
