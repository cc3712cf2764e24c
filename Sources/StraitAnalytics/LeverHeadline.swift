public import StraitModel

/// What the overview needs of one lever.
public struct LeverHeadline: Hashable, Sendable {
  /// Where the nearest window stands on a day.
  public enum Clock: Hashable, Sendable {
    /// Open, and it closes in that many days.
    case closes(days: Int)
    /// Open without an end.
    case open
    /// It opens in that many days.
    case opens(days: Int)
    /// Always open.
    case standing
    /// The last one is over.
    case past
    /// None is known.
    case unknown
  }

  /// The lever's id.
  public var id: String
  /// Where its nearest window stands.
  public var clock: Clock
  /// That window.
  public var window: Lever.Window?
  /// True when the window opens sooner than the lever's lead time.
  public var isTooLate: Bool
  /// What became of it last; nil if it was never tried.
  public var outcome: Lever.Outcome?

  /// Computes the headline of a lever on a day.
  static func compute(_ lever: Lever, asOf day: Day) -> LeverHeadline {
    var best: (clock: Clock, window: Lever.Window?) = (.unknown, nil)
    for window in lever.windows {
      let clock = clock(of: window, on: day)
      if rank(clock) < rank(best.clock) { best = (clock, window) }
    }
    var isTooLate = false
    if case .opens(let days) = best.clock, let lead = lever.leadDays { isTooLate = days < lead }
    return LeverHeadline(
      id: lever.id,
      clock: best.clock,
      window: best.window,
      isTooLate: isTooLate,
      outcome: lever.log.last?.outcome
    )
  }

  static func clock(of window: Lever.Window, on day: Day) -> Clock {
    if window.isStanding { return .standing }
    if let to = window.to?.last, to < day { return .past }
    if let from = window.from?.first, from > day { return .opens(days: from - day) }
    if let to = window.to?.last { return .closes(days: to - day) }
    return window.from == nil ? .unknown : .open
  }

  /// What presses most comes first: what closes soonest, then what opens soonest.
  private static func rank(_ clock: Clock) -> Int {
    switch clock {
    case .closes(let days): days
    case .opens(let days): 100_000 + days
    case .open: 1_000_000
    case .standing: 1_000_001
    case .past: 1_000_002
    case .unknown: 1_000_003
    }
  }

  /// True when one lever is to stand above another.
  static func isMorePressing(_ left: LeverHeadline, _ right: LeverHeadline) -> Bool {
    let ranks = (rank(left.clock), rank(right.clock))
    return ranks.0 != ranks.1 ? ranks.0 < ranks.1 : left.id < right.id
  }
}
