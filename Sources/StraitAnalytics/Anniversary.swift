public import StraitModel

/// A date, and the same date in other years.
public struct Anniversary: Hashable, Sendable {
  /// The date.
  public var date: PartialDate
  /// The rule by which it returns; nil where it is the same day of every year.
  public var rule: YearlyRule?

  /// Makes an anniversary.
  public init(_ date: PartialDate, rule: YearlyRule? = nil) {
    self.date = date
    self.rule = rule
  }

  /// The date in another year: by its rule, else the same day of the month.
  ///
  /// Without a rule 29 February falls on the 28th of a common year.
  public func date(in year: Int) -> PartialDate? {
    if let rule { return rule.date(in: year) }
    let date = date.first.calendarDate
    let day =
      Day(year: year, month: date.month, day: date.day)
      ?? Day(year: year, month: date.month, day: date.day - 1)
    return day.map { PartialDate($0, precision: self.date.precision) }
  }

  /// The indices of the events around the date in earlier years, the newest first.
  ///
  /// *Around* is at most `margin` days before or after; for a date that is known to a month it is
  /// that month, and only there an event counts that is itself known to a month. Superseded events
  /// are left out.
  public func earlierEvents(in events: [Event], margin: Int) -> [Int] {
    let year = date.first.year
    guard let oldest = events.indices.lazy.map({ events[$0].date.first }).min()?.year,
      oldest <= year
    else { return [] }
    // From the year before the oldest event: around New Year the date may be of another year.
    let first = oldest - 1
    let spans = (first..<year).map { year -> ClosedRange<Day>? in
      guard let date = date(in: year) else { return nil }
      return isCoarse(date) ? date.first...date.last : date.first - margin...date.first + margin
    }
    let takesMonths = isCoarse(date)
    return events.indices.reversed().filter { index in
      let event = events[index].date
      guard events[index].status != .superseded, !isCoarse(event) || takesMonths else {
        return false
      }
      let near = event.first.year - first
      return (near - 1...near + 1).contains { year in
        guard spans.indices.contains(year), let span = spans[year] else { return false }
        return span.lowerBound <= event.first && event.last <= span.upperBound
      }
    }
  }

  private func isCoarse(_ date: PartialDate) -> Bool {
    switch date.precision {
    case .month, .year: true
    case .day, .circa: false
    }
  }
}
