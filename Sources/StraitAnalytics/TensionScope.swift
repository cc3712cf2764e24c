public import StraitModel

/// Which of a direction's events a figure is over.
///
/// An event that names issues of two tracks is in both, so that tracks and issues do not add up to
/// the board.
public enum TensionScope: Hashable, Sendable {
  /// Every event.
  case board
  /// Those of a track's issues.
  case track(String)
  /// Those of one issue.
  case issue(String)
}

extension TensionScope {
  /// The ids of the issues whose events count; nil for every event, also one without an issue.
  func issues(on board: Board) -> Set<String>? {
    switch self {
    case .board: nil
    case .track(let id): Set(board.issues.lazy.filter { $0.track == id }.map(\.id))
    case .issue(let id): [id]
    }
  }

  /// The track whose declared coverage holds; nil for that of all.
  func track(on board: Board) -> String? {
    switch self {
    case .board: nil
    case .track(let id): id
    case .issue(let id): board.issue(id)?.track
    }
  }

  /// True where the board has what the scope names.
  public func isOn(_ board: Board) -> Bool {
    switch self {
    case .board: true
    case .track(let id): board.track(id) != nil
    case .issue(let id): board.issue(id) != nil
    }
  }

  /// The scope as a figure's name ends: nothing, `?track=ID` or `?issue=ID`.
  public var suffix: String {
    switch self {
    case .board: ""
    case .track(let id): "?track=\(id)"
    case .issue(let id): "?issue=\(id)"
    }
  }
}

extension Board {
  /// The coverage that is declared for a scope.
  func coverage(in scope: TensionScope) -> [Coverage] {
    guard let track = scope.track(on: self) else { return coverage }
    return coverage.filter { $0.track == nil || $0.track == track }
  }

  /// The last day that the declared coverage holds; nil where it has no end, or none is declared.
  public var coverageEnd: Day? { coverageEnd(in: .board) }

  /// The same for a scope.
  public func coverageEnd(in scope: TensionScope) -> Day? {
    let ends = coverage(in: scope).map { $0.to?.last }
    return ends.contains(nil) ? nil : ends.compactMap(\.self).max()
  }
}
