/// A rule that gives one date a year.
public indirect enum YearlyRule: Hashable, Sendable {
  /// A month and a day: `yearly 02-22`.
  case fixed(month: Int, day: Int)
  /// The nth weekday of a month, −1 for the last: `yearly 2nd monday of october`.
  case weekday(nth: Int, weekday: Int, month: Int)
  /// A number of days after the date of another rule, before it if negative:
  /// `90 days before 11-23`, `3 days after 2nd monday of october`.
  case shifted(days: Int, from: YearlyRule)
  /// A part of a month, known no finer: `yearly late march`.
  case coarse(part: String, month: Int)

  /// The dates of the rule of which some day lies in a span, in order.
  ///
  /// A rule that counts from a date near New Year may have two in a year, or none.
  public func dates(within span: ClosedRange<Day>) -> [PartialDate] {
    if case .shifted(let days, let base) = self {
      return base.dates(within: span.lowerBound - days...span.upperBound - days).map {
        PartialDate($0.first + days)
      }
    }
    return (span.lowerBound.year...span.upperBound.year).compactMap { year in
      guard let date = own(in: year), date.last >= span.lowerBound, date.first <= span.upperBound
      else { return nil }
      return date
    }
  }

  /// The first date in a year, or nil if the year has none (29 February).
  public func date(in year: Int) -> PartialDate? {
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return nil }
    return dates(within: first...last).first
  }

  /// The date in a year of a rule that counts from no other.
  private func own(in year: Int) -> PartialDate? {
    switch self {
    case .fixed(let month, let day):
      return Day(year: year, month: month, day: day).map { PartialDate($0) }
    case .weekday(let nth, let weekday, let month):
      let length = Day.length(ofMonth: month, year: year)
      guard let first = Day(year: year, month: month, day: 1),
        let last = Day(year: year, month: month, day: length)
      else { return nil }
      let date =
        nth > 0
        ? first + ((weekday - first.weekday + 7) % 7 + (nth - 1) * 7)
        : last - ((last.weekday - weekday + 7) % 7)
      return date >= first && date <= last ? PartialDate(date) : nil
    case .coarse(_, let month):
      return Day(year: year, month: month, day: 1).map { PartialDate($0, precision: .month) }
    case .shifted: return nil
    }
  }
}
