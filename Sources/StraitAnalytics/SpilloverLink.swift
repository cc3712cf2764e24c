public import StraitModel

/// A link with both its ends, by whose word it is, and how long after.
public struct SpilloverLink: Hashable, Sendable {
  /// How long after something the link has its date.
  public struct Lag: Hashable, Sendable {
    /// From the event to the link, 0 or more.
    public var days: Int
    /// The id of the event.
    public var event: String
    /// True where one of both days is an estimate.
    public var isEstimate: Bool
  }

  /// The issue that touched the other.
  public var from: String
  /// Its track.
  public var fromTrack: String
  /// The track of the other.
  public var toTrack: String
  /// Its number among the links of its issue.
  public var index: Int
  /// What the file says.
  public var link: IssueLink
  /// The id of its page.
  public var id: String
  /// Days since what its evidence says moved first; nil where that cannot be told.
  public var lag: Lag?
  /// Days since the newest earlier event of the issue that touched the other; nil without one.
  ///
  /// Nobody says that this event is what moved the other issue: it is only the nearest.
  public var sinceLastMove: Lag?
  /// Whose word it is: the side, or the side of the source; nil where it is neither's.
  public var side: ActorCode?
  /// The ids of the sources of its evidence, each once.
  public var sources: [String]

  /// Reads one link of an issue; nil where the board has not the other issue.
  init?(of issue: Issue, at index: Int, on board: Board) {
    let link = issue.links[index]
    guard let other = board.issue(link.to) else { return nil }
    from = issue.id
    fromTrack = issue.track
    toTrack = other.track
    self.index = index
    self.link = link
    id = issue.id(of: link)
    lag = SpilloverLink.lag(of: link, from: issue.id, on: board)
    sinceLastMove = SpilloverLink.lastMove(of: link, from: issue.id, on: board)
    side = link.by.flatMap { word in
      board.source(word).map(\.side) ?? board.dyad.side(ActorCode(word))?.code
    }
    var seen: Set<String> = []
    sources = link.evidence
      .compactMap { board.event($0)?.citation.source ?? board.poll($0)?.citation.source }
      .filter { seen.insert($0).inserted }
  }

  /// The year of its date, which is always known.
  public var year: Int { link.date.first.year }

  func isEarlier(than other: SpilloverLink) -> Bool {
    (link.date.first, link.date.last, from, index)
      < (other.link.date.first, other.link.date.last, other.from, other.index)
  }

  /// From the earliest event of the evidence that is the first issue's own.
  ///
  /// One that is dated to the day of the link counts only beside another of that day, of the other
  /// issue: alone it is the touch itself, and from it nothing can be told.
  private static func lag(of link: IssueLink, from: String, on board: Board) -> Lag? {
    let evidence = link.evidence.compactMap { board.event($0) }
    let isTouchedApart = evidence.contains { event in
      event.date.first == link.date.first && event.issues.contains(link.to)
        && !event.issues.contains(from)
    }
    let first =
      evidence.filter { event in
        event.issues.contains(from) && event.date.isOfDay
          && (event.date.first < link.date.first
            || event.date.first == link.date.first && isTouchedApart)
      }
      .min { $0.date.first < $1.date.first }
    return first.flatMap { Lag(from: $0, to: link.date) }
  }

  private static func lastMove(of link: IssueLink, from: String, on board: Board) -> Lag? {
    // In place: an event is a large value, and a log has many.
    let last = board.events.indices.last { index in
      board.events[index].date.last < link.date.first
        && board.events[index].status != .superseded
        && board.events[index].issues.contains(from)
    }
    return last.flatMap { Lag(from: board.events[$0], to: link.date) }
  }
}

extension SpilloverLink.Lag {
  /// Nil where one of both is not known to the day.
  fileprivate init?(from event: Event, to date: PartialDate) {
    guard event.date.isOfDay, date.isOfDay else { return nil }
    days = date.first - event.date.first
    self.event = event.id
    isEstimate = event.date.precision == .circa || date.precision == .circa
  }
}

extension PartialDate {
  /// True where a day is given, be it an estimate.
  fileprivate var isOfDay: Bool { precision == .day || precision == .circa }
}
