public import StraitModel

/// A time in which the rule of an indicator held without a gap.
public struct RuleTrip: Hashable, Sendable {
  /// The id of the indicator.
  public var indicator: String
  /// The first day on which it held.
  public var first: Day
  /// The last day on which it held; nil while it still does.
  public var last: Day?

  /// Makes a trip.
  public init(indicator: String, first: Day, last: Day? = nil) {
    self.indicator = indicator
    self.first = first
    self.last = last
  }
}

extension RuleTrip {
  /// How many days back a log of trips looks: twenty years.
  public static let daysBack = 7_305

  /// When the rules of a board held, up to a day, the newest first.
  ///
  /// Nothing is kept for it: what a rule said of a past day is computed from what was known then, so
  /// that the log of a desk that was closed for a year is whole. A day on which nobody can say ends
  /// a trip.
  public static func all(on board: Board, asOf day: Day) -> [RuleTrip] {
    let indicators = board.indicators.filter { $0.rule != nil }
    guard let earliest = earliest(on: board), earliest <= day else { return [] }
    let evaluator = RuleEvaluator(indicators.compactMap(\.rule), on: board, through: day)
    let trips = indicators.flatMap { indicator -> [RuleTrip] in
      guard let rule = indicator.rule else { return [] }
      var trips: [RuleTrip] = []
      var date = max(earliest, day - daysBack, indicator.since?.last ?? earliest)
      while date <= day {
        let holds = evaluator.verdict(of: rule, on: date) == .holds
        if holds, trips.last.map({ $0.last != nil }) ?? true {
          trips.append(RuleTrip(indicator: indicator.id, first: date))
        } else if !holds, let open = trips.indices.last, trips[open].last == nil {
          trips[open].last = date - 1
        }
        date = date + 1
      }
      return trips
    }
    return trips.sorted { ($0.first, $1.indicator) > ($1.first, $0.indicator) }
  }

  /// The first day of which the board knows anything.
  private static func earliest(on board: Board) -> Day? {
    let events = board.events.indices.lazy.map { board.events[$0].date.last }.min()
    let days = [
      events, board.polls.lazy.map(\.known).min(), board.coverage.map(\.from.first).min(),
    ]
    return days.compactMap(\.self).min()
  }
}

extension RuleEvaluator {
  /// From when a rule has held without a gap; nil where it does not hold on the day.
  public func heldSince(_ rule: Rule, on day: Day) -> Day? {
    guard verdict(of: rule, on: day) == .holds else { return nil }
    var since = day
    while day - since < RuleTrip.daysBack, verdict(of: rule, on: since - 1) == .holds {
      since = since - 1
    }
    return since
  }
}
