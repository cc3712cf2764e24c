public import StraitModel

/// One thing that is not as it was: what differs between a board as of one day and as of a later
/// one.
///
/// It names records and says nothing in words, so that a report, a screen and a test can each tell
/// of it in their own.
public struct BoardMove: Hashable, Sendable {
  /// What the difference means, in the order in which it is told.
  public enum Group: String, Sendable, CaseIterable {
    /// It was not there before.
    case new
    /// An issue stands worse.
    case escalated
    /// An issue stands better.
    case eased
    /// A lever, a window, an indicator, a link or a judgment took a step that is neither.
    case moved
    /// What was said holds no longer, and nobody has said anything in its place.
    case stale
  }

  /// What is not as it was.
  public enum Subject: Hashable, Sendable {
    /// An issue that was opened.
    case issueOpened(String)
    /// An issue that was closed.
    case issueClosed(String)
    /// An event.
    case event(String)
    /// A poll figure.
    case poll(String)
    /// A link between two issues, by ``Issue/id(of:)``.
    case link(String)
    /// A link that was undone.
    case linkEnded(String)
    /// A date of the calendar that one could not know of before.
    case date(String)
    /// A lever that came onto the board.
    case lever(String)
    /// A use of a lever, by its index in the log.
    case leverUse(String, entry: Int)
    /// A window that opened, by its index.
    case windowOpened(String, window: Int)
    /// A window that closed, by its index.
    case windowClosed(String, window: Int)
    /// An issue whose newest assessment is another one; nil where there was none.
    case assessment(String, before: Assessment?, after: Assessment)
    /// An indicator whose newest state is another one; nil where there was none.
    case indicator(String, before: Indicator.State?, after: Indicator.State)
    /// A judgment that was made.
    case judgmentMade(String)
    /// A judgment whose outcome is known.
    case judgmentDecided(String)
    /// A judgment that expired without an outcome.
    case judgmentExpired(String)
    /// The declared coverage of some tracks that ended; none stands for all of them.
    case coverageEnded(tracks: [String])
  }

  /// What the difference means.
  public var group: Group
  /// When it came about, as finely as that is known.
  public var date: PartialDate
  /// What is not as it was.
  public var subject: Subject

  /// Makes a move.
  public init(_ group: Group, on date: PartialDate, _ subject: Subject) {
    self.group = group
    self.date = date
    self.subject = subject
  }
}

extension BoardMove {
  /// What differs between a board as of one day and as of a later one: by group, in each the oldest
  /// first, and on one day in the order of the board.
  ///
  /// Both boards are the same one, cut to a day each; `docs/METHODS.md` says what counts as what.
  public static func all(
    from earlier: Board,
    asOf since: Day,
    to later: Board,
    asOf day: Day
  ) -> [BoardMove] {
    let comparison = BoardComparison(earlier: earlier, since: since, later: later, day: day)
    let moves = comparison.moves
    return Group.allCases.flatMap { group in
      moves.filter { $0.group == group }.enumerated()
        .sorted { ($0.element.date.last, $0.offset) < ($1.element.date.last, $1.offset) }
        .map(\.element)
    }
  }
}
