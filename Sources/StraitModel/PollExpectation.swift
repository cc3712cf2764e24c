/// When the next wave of a series is expected, as the board's file says.
public struct PollExpectation: Hashable, Sendable {
  /// By when a wave is out.
  public enum Rule: Hashable, Sendable {
    /// Once a year, by the date of a rule.
    case yearly(YearlyRule)
    /// So many days after the last wave counted from: the day is derived from what came before.
    case afterLast(days: Int)
  }

  /// By when a wave is out.
  public var rule: Rule
  /// The first date at which one is expected.
  public var from: PartialDate?
  /// The last date at which one is expected.
  public var to: PartialDate?

  /// Makes an expectation.
  public init(rule: Rule, from: PartialDate? = nil, to: PartialDate? = nil) {
    self.rule = rule
    self.from = from
    self.to = to
  }

  /// True where a date is within the time in which waves are expected.
  public func holds(_ date: PartialDate) -> Bool {
    date.last >= (from?.first ?? date.last) && date.first <= (to?.last ?? date.first)
  }

  /// The expectation as one could have it on a day: as with a date of the calendar, a rule is known
  /// from the date at which it first holds, and that it ends when it does.
  func asOf(_ day: Day) -> PollExpectation? {
    if let from, from.last > day { return nil }
    guard let to, to.last > day else { return self }
    return PollExpectation(rule: rule, from: from)
  }
}
