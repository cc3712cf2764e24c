import StraitCanvas
import StraitModel

/// Dates in five columns.
enum Dates {
  /// `08-22` within the year around a day, else `2012`; a month is `Mar` within that year.
  static func short(_ date: PartialDate, from day: Day) -> String {
    let distance = abs(date.first - day)
    guard distance < 330, date.precision != .year else { return String(date.first.year) }
    return date.precision == .month
      ? Day.monthNames[date.first.calendarDate.month - 1] : date.first.monthAndDay
  }

  /// The month of a date, or its year where no more is known.
  static func month(_ date: PartialDate) -> String {
    String(date.first.description.prefix(date.precision == .year ? 4 : 7))
  }
}
