/// A day of the proleptic Gregorian calendar, as a count of days since 1970-01-01.
///
/// Four bytes, no time zone and no clock: arithmetic on days is arithmetic on integers.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public var number: Int32

  /// Makes a day from its number.
  public init(number: Int32) {
    self.number = number
  }

  /// Makes a day from a calendar date, or nil if there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.number = Day.number(year: year, month: month, day: day)
  }

  /// Reads `YYYY-MM-DD`, and nothing else.
  public init?(_ text: some StringProtocol) {
    guard let date = PartialDate(text), date.precision == .day else { return nil }
    self = date.first
  }

  /// The year, month (1–12) and day of the month (1–31).
  ///
  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), `civil_from_days`.
  public var calendarDate: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day of the week, 0 for Monday to 6 for Sunday.
  public var weekday: Int {
    let shifted = (Int(number) + 3) % 7
    return shifted < 0 ? shifted + 7 : shifted
  }

  /// The English short name of the weekday, three letters.
  public var weekdayName: String {
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][weekday]
  }

  /// The English short names of the months, three letters, January first.
  public static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The month and day as `MM-DD`, for a column whose year is plain.
  public var monthAndDay: String { String(description.suffix(5)) }

  /// The year.
  public var year: Int { calendarDate.year }

  /// The Monday of this day's week.
  public var startOfWeek: Day { self - weekday }

  /// How many days a month has.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day that many days later.
  public static func + (day: Day, days: Int) -> Day {
    Day(number: day.number + Int32(clamping: days))
  }

  /// The day that many days earlier.
  public static func - (day: Day, days: Int) -> Day {
    Day(number: day.number - Int32(clamping: days))
  }

  /// How many days lie between two days.
  public static func - (later: Day, earlier: Day) -> Int {
    Int(later.number) - Int(earlier.number)
  }

  /// Orders days by time.
  public static func < (left: Day, right: Day) -> Bool {
    left.number < right.number
  }

  /// `days_from_civil` of the same source.
  private static func number(year: Int, month: Int, day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let shiftedMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }
}

extension Day: CustomStringConvertible {
  /// The day as `YYYY-MM-DD`.
  public var description: String {
    let date = calendarDate
    return String(
      decoding: [
        digit(date.year / 1000), digit(date.year / 100), digit(date.year / 10), digit(date.year),
        hyphen, digit(date.month / 10), digit(date.month), hyphen, digit(date.day / 10),
        digit(date.day),
      ],
      as: UTF8.self
    )
  }

  private var hyphen: UInt8 { 0x2D }

  private func digit(_ value: Int) -> UInt8 { 0x30 + UInt8(value % 10) }
}
