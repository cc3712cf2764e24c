import StraitModel

/// What a person typed to name a day: `2019-07-01`, `2019-07`, `2019`, `today`, `-30d`, `+1w`.
///
/// A month or a year means its last day, since a desk that is set to a month has all that became
/// known in it; one that is not over means today. A number of days, weeks, months or years counts
/// from the day that is shown, so that at today `-30d` is a month ago. Nothing is today.
enum DayEntry {
  /// Why a text names no day that the desk can be set to.
  enum Fault: Error, Hashable {
    /// It cannot be read.
    case unreadable
    /// It is a day after today.
    case later
    /// It is before the first day that there is.
    case tooEarly

    /// The fault in words that fit beside what was typed.
    var text: String {
      switch self {
      case .unreadable: "no day; write 2019-07-01, 2019-07, 2019, today, -30d or +1w"
      case .later: "after today; nobody knows yet what will be known then"
      case .tooEarly: "before the first day of the calendar"
      }
    }
  }

  /// The first day that the desk can be set to.
  static let first = Day(year: 1, month: 1, day: 1) ?? Day(number: 0)

  /// Reads a day.
  ///
  /// - Returns: nil for today.
  static func day(_ typed: String, shown: Day, today: Day) throws(Fault) -> Day? {
    let text = typed.filter { $0 != " " }.lowercased()
    if text.isEmpty || text == "today" { return nil }
    if let date = PartialDate(text) {
      guard date.first <= today else { throw .later }
      return date.last >= today ? nil : date.last
    }
    guard let sign = text.first, sign == "+" || sign == "-", let unit = text.last,
      let count = Int(text.dropFirst().dropLast()), (1...9999).contains(count),
      text.dropFirst().dropLast().allSatisfy(\.isWholeNumber)
    else { throw .unreadable }
    guard let day = shown.moved(by: sign == "-" ? -count : count, unit) else { throw .unreadable }
    guard day >= first else { throw .tooEarly }
    guard day <= today else { throw .later }
    return day == today ? nil : day
  }
}

extension Day {
  /// The day that many days, weeks, months or years away; nil for another unit.
  ///
  /// The last of a month stands in for a day that the month has not.
  fileprivate func moved(by count: Int, _ unit: Character) -> Day? {
    switch unit {
    case "d": return self + count
    case "w": return self + 7 * count
    case "m", "y":
      let date = calendarDate
      let months = date.year * 12 + date.month - 1 + count * (unit == "y" ? 12 : 1)
      guard (12..<120_000).contains(months) else { return months < 12 ? DayEntry.first - 1 : nil }
      let (year, month) = (months / 12, months % 12 + 1)
      return Day(
        year: year,
        month: month,
        day: min(date.day, Day.length(ofMonth: month, year: year))
      )
    default: return nil
    }
  }
}
