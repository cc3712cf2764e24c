public import StraitExport
public import StraitModel
public import StraitState

/// What goes with a picture of a screen, so that whoever it is forwarded to knows what it shows.
public struct Caption: Hashable, Sendable {
  /// The board's id.
  public var boardID: String
  /// The board's title.
  public var board: String
  /// What is shown.
  public var place: Place
  /// The day that it is shown as of.
  public var asOf: Day
  /// The most closed marking of the board and of what is on it.
  public var marking: TLP
  /// By which day the events had to be entered, if that was asked for.
  public var knownBy: KnownBy?
  /// What was withheld, if there was a ceiling.
  public var withheld: Withheld?
  /// A digest of the board's files.
  public var digest: String

  /// Makes the caption of a place on a board.
  public init(board: Board, place: Place, asOf day: Day, digest: String) {
    self.boardID = board.id
    self.board = board.title
    self.place = place
    self.asOf = day
    self.marking = board.highestMarking
    self.withheld = board.withheld
    self.knownBy = board.knownBy
    self.digest = digest
  }

  /// The caption as a picture carries it.
  public var note: ExportNote {
    var shown = place
    // The day has a place of its own.
    shown.asOf = nil
    shown.knownBy = nil
    return ExportNote(
      title: "\(board): \(shown)",
      description: "As of \(asOf), \(marking.rawValue)."
        + (knownBy.map { " Known by \($0.words)." } ?? "")
        + (withheld.map { " Withheld: \($0.words)." } ?? ""),
      entries: [
        .init("board", board), .init("place", shown.description), .init("as-of", asOf.description),
        .init("marking", marking.rawValue), .init("data", digest),
      ]
    )
  }

  /// The caption in a line, for the foot of a page; under a ceiling the digest is not told.
  public var line: String {
    "\(note.title) · as of \(asOf)\(knownBy.map { ", known by \($0.day)" } ?? "") · "
      + marking.rawValue
      + (withheld.map { " · withheld: \($0.words)" } ?? " · data \(digest)")
  }

  /// What a file is called that holds the picture, without its ending:
  /// `rok-japan_issue-gsomia_2019-08-25_TLP-CLEAR`.
  ///
  /// Letters and digits of ASCII, hyphens and points alone, so that it is one word to a shell and
  /// leads out of no folder.
  public var fileStem: String {
    [boardID, place.screen.description, asOf.description, marking.rawValue]
      .map(Caption.word).joined(separator: "_")
  }

  private static func word(_ text: String) -> String {
    let kept = text.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "A"..."Z", "a"..."z", "0"..."9", "-", ".": Character(scalar)
      default: "-"
      }
    }
    let word = String(kept.prefix(60))
    return word.hasPrefix(".") ? "-" + word.dropFirst() : word
  }
}
