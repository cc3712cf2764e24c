/// When the entries of a calendar are: an entry may be counted from another, so that one alone does
/// not tell.
public struct CalendarDates: Sendable {
  /// Rules are looked for so many years ahead: 29 February may be eight years away.
  private static let yearsAhead = 8

  private let entries: [CalendarEntry]
  /// Where the entries stand from which others are counted.
  private let bases: [String: Int]

  /// Makes the dates of a calendar.
  public init(_ entries: [CalendarEntry]) {
    self.entries = entries
    var wanted: Set<String> = []
    for index in entries.indices {
      if case .counted(_, let base) = entries[index].when { wanted.insert(base) }
    }
    var bases: [String: Int] = [:]
    if !wanted.isEmpty {
      for index in entries.indices where wanted.contains(entries[index].id) {
        bases[entries[index].id] = index
      }
    }
    self.bases = bases
  }

  /// The dates of an entry of which some day lies in a span, in order.
  ///
  /// A rule that names a part of a month gives dates of month precision. None is given before an
  /// entry's `from` or after its `to`, nor where the entry that it is counted from has none.
  public func dates(of entry: CalendarEntry, within span: ClosedRange<Day>) -> [PartialDate] {
    switch entry.when {
    case .once(let day): return span.contains(day) ? [PartialDate(day)] : []
    case .yearly(let rule): return rule.dates(within: span).filter(entry.holds)
    case .counted(let days, let base):
      guard let base = bases[base], entries[base].isCountedFromNone else { return [] }
      return dates(of: entries[base], within: span.lowerBound - days...span.upperBound - days)
        .filter { $0.precision == .day }.map { PartialDate($0.first + days) }.filter(entry.holds)
    }
  }

  /// The first date of an entry on or after a day, or nil if there is none.
  ///
  /// A date that is known to a month stays ahead until that month is over.
  public func next(of entry: CalendarEntry, onOrAfter day: Day) -> PartialDate? {
    var start = max(day, entry.from?.first ?? day)
    switch entry.when {
    case .once(let date): return date >= day ? PartialDate(date) : nil
    case .yearly: break
    case .counted(let days, _):
      guard let base = base(of: entry) else { return nil }
      if case .once(let date) = base.when {
        let date = date + days
        return date >= start ? dates(of: entry, within: date...date).first : nil
      }
      if let from = base.from { start = max(start, from.first + days) }
    }
    for _ in 0..<CalendarDates.yearsAhead {
      let end = start + 366
      if let date = dates(of: entry, within: start...end).first { return date }
      start = end + 1
    }
    return nil
  }

  /// The rule by which an entry returns; nil for one that is once.
  public func rule(of entry: CalendarEntry) -> YearlyRule? {
    switch entry.when {
    case .once: return nil
    case .yearly(let rule): return rule
    case .counted(let days, _):
      guard case .yearly(let rule) = base(of: entry)?.when else { return nil }
      return .shifted(days: days, from: rule)
    }
  }

  private func base(of entry: CalendarEntry) -> CalendarEntry? {
    guard case .counted(_, let base) = entry.when else { return nil }
    return bases[base].map { entries[$0] }
  }
}

extension CalendarEntry {
  /// True for an entry that has a date or a rule of its own.
  public var isCountedFromNone: Bool {
    switch when {
    case .once, .yearly: true
    case .counted: false
    }
  }

  /// True where a date is within the time in which the entry holds.
  fileprivate func holds(_ date: PartialDate) -> Bool {
    date.last >= (from?.first ?? date.last) && date.first <= (to?.last ?? date.first)
  }
}

extension Board {
  /// Takes out the entries that are counted from one which is not on the board, since each would
  /// tell of it, and says how many they were.
  @discardableResult
  mutating func dropUncountedDates() -> Int {
    let before = calendar.count
    guard calendar.contains(where: { !$0.isCountedFromNone }) else { return 0 }
    let ids = Set(calendar.map(\.id))
    calendar.removeAll { entry in
      guard case .counted(_, let base) = entry.when else { return false }
      return !ids.contains(base)
    }
    return before - calendar.count
  }
}
