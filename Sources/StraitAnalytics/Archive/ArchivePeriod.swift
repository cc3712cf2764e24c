public import StraitModel

/// Into what the days of the archive are gathered.
public enum ArchivePeriod: String, CaseIterable, Sendable {
  /// Single days.
  case day
  /// Weeks from Monday to Sunday.
  case week
  /// Months of the calendar.
  case month

  /// The one that shows a span of days in some hundred steps.
  public init(showing days: Int) {
    self = days > 800 ? .month : days > 100 ? .week : .day
  }

  /// The period that a day is in, whole.
  public func days(around day: Day) -> ClosedRange<Day> {
    switch self {
    case .day: return day...day
    case .week: return day.startOfWeek...(day.startOfWeek + 6)
    case .month:
      let date = day.calendarDate
      let first = day - (date.day - 1)
      return first...(first + (Day.length(ofMonth: date.month, year: date.year) - 1))
    }
  }

  /// A period in words, as short as its days can be told.
  public func name(of days: ClosedRange<Day>) -> String {
    switch self {
    case .day: days.lowerBound.description
    case .week: "week of \(days.lowerBound)"
    case .month: PartialDate(days.lowerBound, precision: .month).description
    }
  }

  /// The next in turn.
  public var next: ArchivePeriod {
    switch self {
    case .day: .week
    case .week: .month
    case .month: .day
    }
  }
}
