public import StraitModel

/// The histories of all scopes of a board, and where their means change: more than a first frame needs.
public struct TensionStudy: Hashable, Sendable {
  /// Both directions of one scope, the first side's first.
  public struct Part: Hashable, Sendable {
    /// The scope.
    public var scope: TensionScope
    /// What each side did there.
    public var histories: [TensionHistory]
    /// Its changes, one for each direction.
    public var directions: [TensionTurns]

    /// True where there is an event between the sides.
    public var hasEvent: Bool { histories.contains { !$0.acts.isEmpty } }

    /// True where a change was found.
    public var hasTurn: Bool { directions.contains { !$0.turns.isEmpty } }
  }

  /// The board, its tracks, and its issues in the board's order; those without an event between the
  /// sides are left out, but for the board.
  public var parts: [Part]

  /// The part of the board as a whole.
  public var board: Part? { part(.board) }

  /// The part of a scope.
  public func part(_ scope: TensionScope) -> Part? { parts.first { $0.scope == scope } }

  /// Studies a board that has been cut to a day.
  public init(_ board: Board, asOf day: Day) {
    let scopes =
      [.board] + board.tracks.map { TensionScope.track($0.id) }
      + board.issues.map { .issue($0.id) }
    parts = scopes.compactMap { scope in
      let histories = board.dyad.directions.map {
        TensionHistory($0, in: scope, on: board, asOf: day)
      }
      guard scope == .board || histories.contains(where: { !$0.acts.isEmpty }) else { return nil }
      return Part(
        scope: scope,
        histories: histories,
        directions: histories.map { TensionTurns($0, on: board) }
      )
    }
  }
}
