public import StraitModel

/// How many sources of one kind a board has, and how much rests on them.
public struct SourceCount: Hashable, Sendable {
  /// Whose they are; nil for international and third-country sources.
  public var side: ActorCode?
  /// The language of what was read; nil if unknown.
  public var language: String?
  /// The Admiralty letter.
  public var reliability: Source.Reliability
  /// The sources, as indices among the board's.
  public var sources: [Int]
  /// Events that are cited from them, without superseded ones.
  public var events: Int
  /// Poll figures that are cited from them.
  public var polls: Int
}

extension SourceCount {
  private struct Key: Hashable {
    var side: ActorCode?
    var language: String?
    var reliability: Source.Reliability
  }

  /// The counts for each combination of side, language and letter that occurs: the sides in the
  /// board's order and then the others, languages by letters with unknown last, letters from A.
  public static func all(on board: Board) -> [SourceCount] {
    var events: [String: Int] = [:]
    for index in board.events.indices where board.events[index].status != .superseded {
      if let source = board.events[index].citation.source { events[source, default: 0] += 1 }
    }
    var polls: [String: Int] = [:]
    for poll in board.polls {
      if let source = poll.citation.source { polls[source, default: 0] += 1 }
    }
    let groups = Dictionary(grouping: board.sources.indices) { index in
      let source = board.sources[index]
      return Key(side: source.side, language: source.language, reliability: source.reliability)
    }
    return groups.map { key, sources in
      SourceCount(
        side: key.side,
        language: key.language,
        reliability: key.reliability,
        sources: sources,
        events: sources.reduce(0) { $0 + (events[board.sources[$1].id] ?? 0) },
        polls: sources.reduce(0) { $0 + (polls[board.sources[$1].id] ?? 0) }
      )
    }.sorted { $0.order(on: board) < $1.order(on: board) }
  }

  private func order(on board: Board) -> (Int, String, Int, String, String) {
    let sides = board.dyad.sides.map(\.code)
    return (
      side.flatMap { sides.firstIndex(of: $0) } ?? sides.count, side?.text ?? "",
      language == nil ? 1 : 0, language ?? "", reliability.rawValue
    )
  }
}

/// How many events go from one actor to another, and how they are read.
public struct DirectionCount: Hashable, Sendable {
  /// Who acts.
  public var actor: ActorCode
  /// Towards whom; nil where the event has no target.
  public var target: ActorCode?
  /// The events, as indices among the board's, oldest first, without superseded ones.
  public var events: [Int]
}

extension DirectionCount {
  private struct Key: Hashable {
    var actor: ActorCode
    var target: ActorCode?
  }

  /// The directions that occur: the two between the sides first, whether or not they do, then the
  /// others by their codes.
  public static func all(on board: Board) -> [DirectionCount] {
    let counted = board.events.indices.filter { board.events[$0].status != .superseded }
    var groups = Dictionary(grouping: counted) { index in
      Key(actor: board.events[index].actor, target: board.events[index].target)
    }
    let between = board.dyad.directions.map { direction in
      let key = Key(actor: direction.actor, target: direction.target)
      return DirectionCount(
        actor: key.actor,
        target: key.target,
        events: groups.removeValue(forKey: key) ?? []
      )
    }
    let others = groups.map { key, events in
      DirectionCount(actor: key.actor, target: key.target, events: events)
    }.sorted { ($0.actor.text, $0.target?.text ?? "") < ($1.actor.text, $1.target?.text ?? "") }
    return between + others
  }
}
