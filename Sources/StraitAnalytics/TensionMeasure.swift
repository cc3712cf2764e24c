/// What stands beside a stock: the figures of a direction in a scope, by the names of `why`.
public enum TensionMeasure: String, Hashable, Sendable, CaseIterable {
  /// The coded events of the last 52 weeks.
  case coded
  /// The events of cooperation of the last 52 weeks.
  case cooperations
  /// The events of conflict of the last 52 weeks.
  case conflicts
  /// The mean value of the coded events of the last 52 weeks.
  case mean
  /// The share of conflict among the events of the last 52 weeks, in per cent.
  case conflictShare = "conflict-share"
  /// The stock without disputed events.
  case undisputed
  /// The last week's events of conflict against a mean week of the four before, in per cent.
  case fourWeeks = "against-4-weeks"
  /// The same against a mean week of the 52 before.
  case year = "against-52-weeks"

  /// What it is, in a few words.
  var title: String {
    switch self {
    case .coded: "Coded events in 52 weeks"
    case .cooperations: "Events of cooperation in 52 weeks"
    case .conflicts: "Events of conflict in 52 weeks"
    case .mean: "Mean value in 52 weeks"
    case .conflictShare: "Share of conflict in 52 weeks"
    case .undisputed: "Stock without disputed events"
    case .fourWeeks: "Conflict of a week against 4 weeks"
    case .year: "Conflict of a week against 52 weeks"
    }
  }
}

/// How the two directions differ, the first side's figure less the second's.
public enum AsymmetryMeasure: String, Hashable, Sendable, CaseIterable {
  /// Of the mean values of the last 52 weeks.
  case means
  /// Of the stocks.
  case stocks
}
