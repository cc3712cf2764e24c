public import StraitModel

/// The days of a year in parts, so that every year has the same columns.
///
/// A part never crosses a month, and every month has equally many, so that months stand in even
/// columns; only where each part is one day a month has as many as it has days. The last part of a
/// month takes what is left of it. 29 February has its place in every year.
///
///     5 days a part:  1–5  6–10  11–15  16–20  21–25  26–31
public struct YearParts: Hashable, Sendable {
  /// One part of every year.
  public struct Part: Hashable, Sendable {
    /// Its month, 1–12.
    public var month: Int
    /// Its first day of the month.
    public var first: Int
    /// Its last day of the month; 29 for the last one of February.
    public var last: Int
  }

  /// How many days a part has, but for the last of a month.
  public var daysPerPart: Int
  /// The parts in order.
  public var parts: [Part]
  /// Where each month begins: the numbers of twelve parts.
  public var starts: [Int]

  /// Days per part and parts per month, the finest first.
  private static let divisions: [(days: Int, parts: Int)] = [
    (1, 31), (2, 15), (3, 10), (4, 8), (5, 6), (6, 5), (8, 4), (10, 3), (15, 2),
    (31, 1),
  ]

  /// Makes the finest division that has at most so many parts; months where even those are more.
  public init(atMost columns: Int) {
    let fitting = YearParts.divisions.first(where: { division in
      division.days == 1 ? columns >= 366 : division.parts * 12 <= columns
    })
    let division = fitting ?? (days: 31, parts: 1)
    daysPerPart = division.days
    parts = []
    starts = []
    for month in 1...12 {
      // Any leap year.
      let length = Day.length(ofMonth: month, year: 2000)
      starts.append(parts.count)
      let count = min(division.parts, length)
      for index in 0..<count {
        let first = index * division.days + 1
        let last = index == count - 1 ? length : first + division.days - 1
        parts.append(Part(month: month, first: first, last: last))
      }
    }
  }

  /// The number of the part that a day is in, from 0.
  public func index(month: Int, day: Int) -> Int {
    let end = month < 12 ? starts[month] : parts.count
    return min(starts[month - 1] + (day - 1) / daysPerPart, end - 1)
  }

  /// The number of the part that a day is in, from 0.
  public func index(of day: Day) -> Int {
    let date = day.calendarDate
    return index(month: date.month, day: date.day)
  }
}

extension YearParts.Part: CustomStringConvertible {
  /// The part as `22–24 Aug`, or `29 Feb` where it is one day.
  public var description: String {
    let days = first == last ? "\(first)" : "\(first)–\(last)"
    return "\(days) \(Day.monthNames[month - 1])"
  }
}
