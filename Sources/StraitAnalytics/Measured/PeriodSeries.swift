public import StraitModel

/// How long the periods are that are compared.
///
/// Weeks begin on a Monday, unlike those of a stock, so that the same log gives the same answer on
/// every day of a week.
public enum MeasuredPeriod: String, Hashable, Sendable, CaseIterable {
  /// A calendar month.
  case month
  /// Monday through Sunday.
  case week

  /// The first day of the period that holds a day.
  public func start(holding day: Day) -> Day {
    switch self {
    case .month: day - (day.calendarDate.day - 1)
    case .week: day.startOfWeek
    }
  }

  /// The first day of the period so many after the one that begins on a day.
  public func start(_ count: Int, after start: Day) -> Day {
    switch self {
    case .week: return start + 7 * count
    case .month:
      let date = start.calendarDate
      let month = date.year * 12 + date.month - 1 + count
      return Day(year: month / 12, month: month % 12 + 1, day: 1) ?? start
    }
  }

  /// How many periods begin from one first day up to another.
  public func count(from start: Day, to end: Day) -> Int {
    switch self {
    case .week: return (end - start) / 7
    case .month:
      let (first, last) = (start.calendarDate, end.calendarDate)
      return (last.year - first.year) * 12 + last.month - first.month
    }
  }

  /// So many of them: `1 month`, `4 weeks`.
  public func counted(_ count: Int) -> String {
    count == 1 ? "1 \(rawValue)" : "\(count) \(rawValue)s"
  }
}

/// What was done in each of some periods, one after another without a gap.
///
/// What it counts is nobody's business here: the curated log gives sums of Goldstein values, and so
/// can any other source that has a value for each period.
public struct PeriodSeries: Hashable, Sendable {
  /// What a figure's name calls it; no point and no slash is in it.
  public var id: String
  /// What a reader calls it.
  public var words: String
  /// How long its periods are.
  public var period: MeasuredPeriod
  /// The first day of the first period.
  public var first: Day
  /// A value for each period; 0 where nothing happened.
  public var values: [Double]

  /// Makes a series.
  public init(id: String, words: String, period: MeasuredPeriod, first: Day, values: [Double]) {
    self.id = id
    self.words = words
    self.period = period
    self.first = first
    self.values = values
  }

  /// In how many periods there is something.
  public var nonZero: Int { values.count { $0 != 0 } }

  /// The first day of a period.
  public func start(of index: Int) -> Day { period.start(index, after: first) }

  /// The last day of the last period.
  public var last: Day { start(of: values.count) - 1 }
}
