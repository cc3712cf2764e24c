public import StraitModel

/// What the issue files say of one issue touching another, as a graph that one can walk.
///
/// It is what somebody wrote down, of the board that it is given: cut to a day, it holds what had
/// been linked by then. The rules are in `docs/METHODS.md`.
public struct Spillover: Hashable, Sendable {
  /// Every link, the oldest first.
  public var links: [SpilloverLink]

  /// Gathers the links of a board.
  public init(_ board: Board) {
    links = board.issues.flatMap { issue in
      issue.links.indices.compactMap { SpilloverLink(of: issue, at: $0, on: board) }
    }
    .sorted { $0.isEarlier(than: $1) }
  }

  /// The links of a kind in a scope, the oldest first.
  public func links(_ kind: IssueLink.Kind, in scope: SpilloverScope) -> [SpilloverLink] {
    links.filter { $0.link.kind == kind && scope.holds($0) }
  }

  /// How many links of a kind there are in a scope, and of what sort.
  public func tally(_ kind: IssueLink.Kind, in scope: SpilloverScope) -> SpilloverTally {
    SpilloverTally(links(kind, in: scope))
  }

  /// The pairs of tracks between which there is a link of a kind, the most first; of as many in the
  /// order of the board's tracks.
  public func pairs(_ kind: IssueLink.Kind, of tracks: [Track]) -> [SpilloverScope] {
    let pairs = tracks.flatMap { from in
      tracks.map { SpilloverScope.tracks(from: from.id, to: $0.id) }
    }
    let counts = pairs.map { tally(kind, in: $0).count }
    return pairs.indices.filter { counts[$0] > 0 }
      .sorted { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1 }
      .map { pairs[$0] }
  }

  /// The years of the links that changed something, the newest first.
  public var years: [Int] {
    Set(links.filter { $0.link.kind.isEffect }.map(\.year)).sorted(by: >)
  }
}

/// Which links are counted.
public enum SpilloverScope: Hashable, Sendable {
  /// All of them.
  case board
  /// Those that lead from an issue of one track to one of another, or of the same.
  case tracks(from: String, to: String)
  /// Those of a year.
  case year(Int)

  func holds(_ link: SpilloverLink) -> Bool {
    switch self {
    case .board: true
    case .tracks(let from, let to): link.fromTrack == from && link.toTrack == to
    case .year(let year): link.year == year
    }
  }

  func isOn(_ board: Board) -> Bool {
    switch self {
    case .board, .year: true
    case .tracks(let from, let to): board.track(from) != nil && board.track(to) != nil
    }
  }
}

/// How many links there are, and how many of each sort; the sorts overlap but for the basis.
public struct SpilloverTally: Hashable, Sendable {
  /// All of them: those stated and those inferred.
  public var count = 0
  /// Those that somebody stated.
  public var stated = 0
  /// Those that the desk inferred.
  public var inferred = 0
  /// Those that have been undone.
  public var undone = 0
  /// Those that a side denies.
  public var denied = 0

  /// Counts links.
  public init(_ links: [SpilloverLink]) {
    for link in links {
      count += 1
      switch link.link.basis {
      case .stated: stated += 1
      case .inferred: inferred += 1
      }
      if link.link.ended != nil { undone += 1 }
      if link.link.disputedBy != nil { denied += 1 }
    }
  }

  /// The sorts by their first letters, those that there are: `5s 1i 2u` for stated, inferred, undone.
  public var letters: String {
    [(stated, "s"), (inferred, "i"), (undone, "u")].filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }
      .joined(separator: " ")
  }
}

extension IssueLink.Kind {
  /// True for a link that says that one issue made another one worse or better.
  public var isEffect: Bool {
    switch self {
    case .spillover, .easing: true
    case .legalBasis, .context: false
    }
  }
}
