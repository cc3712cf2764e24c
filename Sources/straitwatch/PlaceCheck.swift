import StraitAnalytics
import StraitModel
import StraitState

/// Whether a board has what a place names.
enum PlaceCheck {
  /// Throws, with what there is, where a screen's id is not on the board on a day.
  static func check(
    _ screen: Screen,
    on board: Board,
    asOf day: Day,
    knownBy: Day? = nil
  ) throws(CommandFault) {
    guard let (noun, id) = subject(of: screen) else { return }
    if ids(screen, on: board.asOf(day, knownBy: knownBy), day).contains(id) { return }
    let all = ids(screen, on: board, day)
    guard !all.contains(id) else {
      throw CommandFault("the \(noun) '\(id)' is not on the board as of \(day)")
    }
    throw CommandFault("no \(noun) is called '\(id)'", help: listing(all, noun: noun))
  }

  /// Throws, with what there is, where a place names a lever that the board has on no day.
  static func check(levers: [String], on board: Board) throws(CommandFault) {
    for id in levers where board.lever(id) == nil {
      throw CommandFault(
        "no lever is called '\(id)'",
        help: listing(board.levers.map(\.id), noun: "lever")
      )
    }
  }

  /// Throws, with what was expected, where a place of the archive has a filter that cannot be read.
  static func check(archiveFilterOf place: Place, on board: Board) throws(CommandFault) {
    guard place.screen.isOfArchive else { return }
    do throws(ArchiveFilter.Fault) {
      _ = try ArchiveFilter(place.filter, on: board)
    } catch {
      throw CommandFault("the filter '\(place.filter)' cannot be read: \(error)")
    }
  }

  private static func subject(of screen: Screen) -> (noun: String, id: String)? {
    switch screen {
    case .overview, .events, .opinion, .tension, .spillover, .measured, .levers, .calendar,
      .indicators,
      .files,
      .search, .since, .faults, .help, .archive, .archiveDays, .archiveRow:
      nil
    case .issue(let id): ("issue", id)
    case .event(let id): ("event", id)
    case .source(let id): ("source", id)
    case .lever(let id): ("lever", id)
    case .series(let id): ("series", id)
    case .link(let id): ("link", id)
    case .indicator(let id): ("indicator", id)
    case .judgment(let id): ("judgment", id)
    case .why(let figure): ("figure", figure.description)
    }
  }

  private static func ids(_ screen: Screen, on board: Board, _ day: Day) -> [String] {
    switch screen {
    case .overview, .events, .opinion, .tension, .spillover, .measured, .levers, .calendar,
      .indicators,
      .files,
      .search, .since, .faults, .help, .archive, .archiveDays, .archiveRow:
      []
    case .issue: board.issues.map(\.id)
    case .event: board.events.map(\.id)
    case .source: board.sources.map(\.id)
    case .lever: board.levers.map(\.id)
    case .series: board.series.map(\.id.description)
    case .link: board.issues.flatMap { issue in issue.links.map(issue.id(of:)) }
    case .indicator: board.indicators.map(\.id)
    case .judgment: board.judgments.map(\.id)
    case .why(let figure):
      // A quarter is no figure of the list, and any one will do.
      FigureID.explained(on: board, asOf: day).map(\.description)
        + (figure.isOn(board) && Explanation.takesApart(figure) ? [figure.description] : [])
    }
  }

  /// At most forty of them: an answer should fit a screen.
  private static func listing(_ ids: [String], noun: String) -> String {
    if ids.isEmpty { return "The board has none." }
    let more = ids.count > 40 ? ", and \(ids.count - 40) more" : ""
    return "There are: " + ids.prefix(40).joined(separator: ", ") + more
  }
}
