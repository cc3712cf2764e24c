import StraitCanvas
import StraitData
import StraitExport
import StraitModel
import StraitReport
import StraitScreens
import StraitState

/// A screen of a board, drawn for a file or a pipe.
struct ScreenPicture {
  /// The cells.
  var frame: Frame
  /// What is said about it where a format has room for that.
  var caption: Caption

  /// Makes a picture of what was drawn before.
  init(frame: Frame, caption: Caption) {
    self.frame = frame
    self.caption = caption
  }

  /// Draws a place of a board.
  ///
  /// - Throws: where the place names what is not on the board, with what is.
  init(
    _ opened: OpenedBoard,
    place: Place,
    asOf: Day?,
    knownBy: KnownByOption,
    names: NamesPolicy?,
    size: Size
  ) throws(CommandFault) {
    var place = place
    if let asOf {
      if let other = place.asOf, other != asOf {
        throw CommandFault("--as-of \(asOf) and the place's as-of=\(other) do not agree")
      }
      place.asOf = asOf
    }
    place.knownBy = try knownBy.day(orOf: place.knownBy)
    if let own = place.names {
      place.names = try NamesOption.policy(own.description, on: opened.board)
    }
    if let names { place.names = names }
    try PlaceCheck.check(
      place.screen,
      on: opened.board,
      asOf: place.asOf ?? opened.today,
      knownBy: place.knownBy
    )

    var state = AppState(today: opened.today, size: size, place: place)
    _ = update(&state, .loaded(opened.snapshot))
    frame = view(state, size)
    caption = Caption(
      board: opened.board.asOf(place.asOf ?? opened.today, knownBy: place.knownBy),
      place: place,
      asOf: place.asOf ?? opened.today,
      digest: opened.loaded.digest
    )
  }
}
