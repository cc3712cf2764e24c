public import StraitModel

/// What an event adds to a sum of Goldstein values, and where the value is from.
public struct EventValue: Hashable, Sendable {
  /// Who set the value.
  public enum Origin: String, Hashable, Sendable, CaseIterable {
    /// The table that comes with the program.
    case table
    /// The board, for every event with that code.
    case board
    /// The event itself.
    case event
  }

  /// The Goldstein value, −10…10.
  public var value: Double
  /// Who set it.
  public var origin: Origin
  /// The event's code; nil for a value without one.
  public var code: String?
  /// What the table has for the code, so that an override is never shown alone; nil for nothing.
  public var table: Double?

  /// Where the value is from, with the table's beside one that overrides it: `code 172`,
  /// `code 172 by the board, table −5.0`.
  public var words: String {
    let name = code.map { "code \($0)" } ?? "no code"
    let beside = ", table \(table.map { Amount($0, decimals: 1).signed } ?? "none")"
    return switch origin {
    case .table: name
    case .board: name + " by the board" + beside
    case .event: name + " by the event" + beside
    }
  }
}

extension Board {
  /// The value of an event and its origin; nil if the event is not coded.
  public func value(of event: Event) -> EventValue? {
    let table = event.code.flatMap { CAMEO.goldstein($0) }
    if let own = event.goldsteinOverride {
      return EventValue(value: own, origin: .event, code: event.code, table: table)
    }
    guard let code = event.code else { return nil }
    if let value = analysis.goldstein[code] {
      return EventValue(value: value, origin: .board, code: code, table: table)
    }
    return table.map { EventValue(value: $0, origin: .table, code: code, table: $0) }
  }

  /// The Goldstein value of an event: its own, the board's for its code, or the table's; nil if the
  /// event is not coded.
  public func goldstein(of event: Event) -> Double? { value(of: event)?.value }
}

/// How much events weigh: all alike, or by source and credibility where the board asks for it.
///
/// No weight depends on who acts.
public struct EventWeights: Sendable {
  /// The reliability of each source; nil where all events weigh alike.
  private let reliabilities: [String: Source.Reliability]?

  /// Takes a board's choice.
  public init(_ board: Board) {
    switch board.analysis.weights {
    case .none: reliabilities = nil
    case .admiralty:
      reliabilities = Dictionary(
        board.sources.map { ($0.id, $0.reliability) },
        uniquingKeysWith: { first, _ in first }
      )
    }
  }

  /// The weight of an event, 0…1; 1 where all weigh alike.
  ///
  /// A source that the board does not know cannot be judged, which is F and never the worst.
  public func weight(of event: Event) -> Double {
    guard let reliabilities else { return 1 }
    let source = event.citation.source.flatMap { reliabilities[$0] } ?? .f
    return Self.weight(of: source) * Self.weight(ofCredibility: event.credibility)
  }

  /// A to E in steps of a quarter, and F, which cannot be judged, in the middle.
  static func weight(of reliability: Source.Reliability) -> Double {
    switch reliability {
    case .a: 1
    case .b: 0.75
    case .c, .f: 0.5
    case .d: 0.25
    case .e: 0
    }
  }

  /// 1 to 5 in steps of a quarter, and 6, which cannot be judged, in the middle.
  static func weight(ofCredibility digit: Int) -> Double {
    (1...5).contains(digit) ? Double(5 - digit) / 4 : 0.5
  }
}
