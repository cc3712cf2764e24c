import StraitArchive
import StraitCanvas
import StraitData
import StraitExport
import StraitModel
import StraitReport
import StraitRuntime
import StraitScreens
import StraitState

/// A screen of a board, drawn for a file or a pipe.
struct ScreenPicture {
  /// The cells.
  var frame: Frame
  /// What is said about it where a format has room for that.
  var caption: Caption
  /// What is shown, with all that was asked for in it.
  var place: Place
  /// Whose names are shown.
  var names: NamesPolicy
  /// Where the cursors stood, if the place alone does not lead back.
  var cursors: [String] = []
  /// True where nothing leads back.
  var isPassing = false

  /// Takes over what was on the screen.
  init(_ screenshot: Screenshot) {
    frame = screenshot.frame
    caption = Caption(
      board: screenshot.board,
      place: screenshot.place,
      asOf: screenshot.asOf,
      digest: screenshot.digest
    )
    place = screenshot.place
    names = screenshot.names
    cursors = screenshot.cursors
    isPassing = screenshot.isPassing
  }

  /// Draws a place of a board.
  ///
  /// - Throws: where the place names what is not on the board, with what is.
  init(
    _ opened: OpenedBoard,
    place: Place,
    asOf: Day? = nil,
    knownBy: KnownByOption? = nil,
    names: NamesPolicy? = nil,
    archive: ArchiveReader? = nil,
    cursors: [String] = [],
    size: Size
  ) throws(CommandFault) {
    var place = place
    if let asOf {
      if let other = place.asOf, other != asOf {
        throw CommandFault("--as-of \(asOf) and the place's as-of=\(other) do not agree")
      }
      place.asOf = asOf
    }
    if let knownBy { place.knownBy = try knownBy.day(orOf: place.knownBy) }
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
    try PlaceCheck.check(levers: place.whatIf, on: opened.board)
    try PlaceCheck.check(archiveFilterOf: place, on: opened.board)

    var state = AppState(today: opened.today, size: size, place: place)
    func answer(_ request: ArchiveRequest) -> ArchiveAnswer {
      archive?.answer(request) ?? .absent(.unasked)
    }
    _ = updateWithStudies(&state, .loaded(opened.snapshot), archive: answer)
    if !cursors.isEmpty {
      state.stand(at: cursors)
      // Another row may ask for other rows of the archive.
      _ = updateWithStudies(&state, .resized(size), archive: answer)
    }
    frame = view(state, size)
    caption = Caption(
      board: opened.board.asOf(place.asOf ?? opened.today, knownBy: place.knownBy),
      place: place,
      asOf: place.asOf ?? opened.today,
      digest: opened.loaded.digest
    )
    self.place = place
    self.names = state.names
    self.cursors = cursors
  }
}
