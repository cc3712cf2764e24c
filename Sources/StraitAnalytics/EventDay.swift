public import StraitModel

/// The events of one date, as finely as it is known: a cell of the grid of days.
///
/// What is known only to a month is a date of its own and stands on no day of it.
public struct EventDay: Hashable, Sendable {
  /// The date.
  public var date: PartialDate
  /// Its events, as indices among the board's, without superseded ones.
  public var events: [Int]
}

extension EventDay {
  /// The dates that have an event, oldest first; of the same first day the finer date comes first.
  public static func all(on board: Board) -> [EventDay] {
    let counted = board.events.indices.filter { board.events[$0].status != .superseded }
    return Dictionary(grouping: counted) { board.events[$0].date }
      .map { EventDay(date: $0.key, events: $0.value) }
      .sorted { $0.date.isBefore($1.date) }
  }
}
