/// A date of the proleptic Gregorian calendar, from and to a count of days since 1970-01-01.
///
/// An axis of dates needs the first days of years and months and nothing else of a calendar.
struct CivilDate: Hashable {
  /// The year.
  var year: Int
  /// The month, 1–12.
  var month: Int
  /// The day of the month, 1–31.
  var day: Int

  init(year: Int, month: Int = 1, day: Int = 1) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date of a number of days since 1970-01-01.
  ///
  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), `civil_from_days`.
  init(number: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01: `days_from_civil` of the same source.
  var number: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let shiftedMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Months since the first of the year 0, so that steps of months are steps of a whole number.
  var monthNumber: Int { year * 12 + month - 1 }

  /// The first day of a month that is counted so.
  static func first(ofMonth monthNumber: Int) -> CivilDate {
    let year = monthNumber >= 0 ? monthNumber / 12 : (monthNumber - 11) / 12
    return CivilDate(year: year, month: monthNumber - year * 12 + 1)
  }

  /// The English short name of the month.
  var monthName: String {
    [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ][month - 1]
  }

  /// The month and day as `MM-DD`.
  var monthAndDay: String { "\(padded(month))-\(padded(day))" }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
