public import StraitModel

/// One date of a year with its events and what the calendar has on it.
public struct CalendarDay: Hashable, Sendable {
  /// The date, as finely as it is known.
  public var date: PartialDate
  /// Its events, as indices among the board's, without superseded ones.
  public var events: [Int]
  /// The calendar's entries on it, as indices among the board's.
  public var entries: [Int]
}

extension CalendarDay {
  /// Every day of a year, each followed by what is known of the same first day less finely.
  public static func all(of year: Int, on board: Board) -> [CalendarDay] {
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return [] }
    var dates: [PartialDate: CalendarDay] = [:]
    for number in first.number...last.number {
      let date = PartialDate(Day(number: number))
      dates[date] = CalendarDay(date: date, events: [], entries: [])
    }
    for day in EventDay.all(on: board) where day.date.first.year == year {
      dates[day.date, default: CalendarDay(date: day.date, events: [], entries: [])].events =
        day.events
    }
    let calendar = CalendarDates(board.calendar)
    for (index, entry) in board.calendar.enumerated() {
      for date in calendar.dates(of: entry, within: first...last) {
        dates[date, default: CalendarDay(date: date, events: [], entries: [])].entries.append(index)
      }
    }
    return dates.values.sorted { $0.date.isBefore($1.date) }
  }
}

extension PartialDate {
  /// By first day, and of the same one the finer date first.
  func isBefore(_ other: PartialDate) -> Bool {
    (first, coarseness) < (other.first, other.coarseness)
  }

  private var coarseness: Int {
    switch precision {
    case .day: 0
    case .circa: 1
    case .month: 2
    case .year: 3
    }
  }
}
