public import StraitModel

/// A quarter of a year, as a count of quarters.
public struct Quarter: Hashable, Sendable, CustomStringConvertible {
  /// Four times the year, and the quarters before this one in it.
  public var number: Int

  /// Makes a quarter from its number.
  public init(number: Int) {
    self.number = number
  }

  /// The quarter that a day lies in.
  public init(_ day: Day) {
    let date = day.calendarDate
    number = date.year * 4 + (date.month - 1) / 3
  }

  /// Its first day; nil beyond the years that a day can have.
  public var first: Day? { Day(year: number / 4, month: number % 4 * 3 + 1, day: 1) }

  /// Its last day; nil beyond the years that a day can have.
  public var last: Day? {
    let month = number % 4 * 3 + 3
    return Day(
      year: number / 4,
      month: month,
      day: Day.length(ofMonth: month, year: number / 4)
    )
  }

  /// The quarter as `2019-Q3`.
  public var description: String { "\(number / 4)-Q\(number % 4 + 1)" }

  /// How many quarters lie between two.
  public static func - (later: Quarter, earlier: Quarter) -> Int { later.number - earlier.number }
}
