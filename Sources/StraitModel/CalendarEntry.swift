public import StraitDiagnostics

/// A date to come, or one that returns.
public struct CalendarEntry: Record, Hashable {
  /// What kind of date it is.
  public enum Kind: String, Sendable, CaseIterable {
    case anniversary
    case deadline
    case meeting
    case publication
    case fieldwork
    case ceremony
    case other
  }

  /// When it is.
  public enum When: Hashable, Sendable {
    /// Once, on a day.
    case once(Day)
    /// Every year by a rule.
    case yearly(YearlyRule)
  }

  /// Stable and unique among its kind.
  public var id: String
  /// When it is.
  public var when: When
  /// The first date at which a rule holds.
  public var from: PartialDate?
  /// The last date at which a rule holds.
  public var to: PartialDate?
  /// From when one could know of a single date.
  public var known: PartialDate?
  /// What kind of date it is.
  public var kind: Kind
  /// What it is.
  public var title: String
  /// The ids of its issues.
  public var issues: [String]
  /// Where it is from.
  public var citation: Citation
  /// A remark of the desk.
  public var note: String?
  /// Its own marking, or nil for the board's.
  public var tlp: TLP?
  /// Where it was read from.
  public var place: SourcePlace

  /// Makes an entry.
  public init(
    id: String,
    when: When,
    from: PartialDate? = nil,
    to: PartialDate? = nil,
    known: PartialDate? = nil,
    kind: Kind,
    title: String,
    issues: [String] = [],
    citation: Citation = Citation(),
    note: String? = nil,
    tlp: TLP? = nil,
    place: SourcePlace
  ) {
    self.id = id
    self.when = when
    self.from = from
    self.to = to
    self.known = known
    self.kind = kind
    self.title = title
    self.issues = issues
    self.citation = citation
    self.note = note
    self.tlp = tlp
    self.place = place
  }

  /// The first date on or after a day, or nil if there is none.
  ///
  /// A rule that only names a part of a month gives a date of month precision, and stays ahead
  /// until that month is over.
  public func next(onOrAfter day: Day) -> PartialDate? {
    switch when {
    case .once(let date):
      return date >= day ? PartialDate(date) : nil
    case .yearly(let rule):
      let start = max(day, from?.first ?? day)
      for year in start.year...(start.year + 2) {
        guard let date = rule.date(in: year), date.last >= start else { continue }
        if let to, date.first > to.last { return nil }
        return date
      }
      return nil
    }
  }
}

/// A rule that gives one date a year.
public enum YearlyRule: Hashable, Sendable {
  /// A month and a day: `yearly 02-22`.
  case fixed(month: Int, day: Int)
  /// The nth weekday of a month, −1 for the last: `yearly 2nd monday of october`.
  case weekday(nth: Int, weekday: Int, month: Int)
  /// A number of days before a month and a day: `90 days before 11-23`.
  case before(days: Int, month: Int, day: Int)
  /// A part of a month, known no finer: `yearly late march`.
  case coarse(part: String, month: Int)

  /// The date in a year, or nil if the year has none (29 February).
  public func date(in year: Int) -> PartialDate? {
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
    case .before(let days, let month, let day):
      return Day(year: year, month: month, day: day).map { PartialDate($0 - days) }
    case .coarse(_, let month):
      return Day(year: year, month: month, day: 1).map { PartialDate($0, precision: .month) }
    }
  }
}
