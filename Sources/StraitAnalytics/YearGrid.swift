public import StraitModel

/// How many events there were in each part of each year, so that anniversaries show as columns.
///
/// Superseded events are left out. An event whose date is known to a month or a year is put on no
/// day: it would make an anniversary that nobody has seen.
public struct YearGrid: Hashable, Sendable {
  /// The events of one part of one year.
  public struct Cell: Hashable, Sendable {
    /// Which way most of its events point.
    public enum Leaning: Hashable, Sendable {
      case conflict
      case cooperation
      /// Neither, or as many of both.
      case neither
    }

    /// The number of the part, from 0.
    public var part: Int
    /// How many events.
    public var count = 0
    /// How many of them are of conflict.
    public var conflict = 0
    /// How many of them are of cooperation.
    public var cooperation = 0
    /// The index of the last of them in the log.
    public var newest: Int

    /// Which way most of its events point.
    public var leaning: Leaning {
      if conflict == cooperation { return .neither }
      return conflict > cooperation ? .conflict : .cooperation
    }
  }

  /// One year; or several beside each other without an event, so that decades of silence take no
  /// more room than a year.
  public struct Line: Hashable, Sendable {
    /// The year, or the years without an event.
    public var years: ClosedRange<Int>
    /// The parts that have an event, in the order of the log.
    public var cells: [Cell] = []
    /// How many events are known to be of the year, but of no day.
    public var onNoDay = 0

    /// How many events of the year have a day.
    public var count: Int { cells.reduce(0) { $0 + $1.count } }

    /// What happened in a part; nil if nothing did.
    public func cell(_ part: Int) -> Cell? { cells.first { $0.part == part } }
  }

  /// What was counted.
  public var log: [Event]
  /// The day up to whose year there are lines.
  public var day: Day
  /// The columns.
  public var parts: YearParts
  /// The years, the newest first; none if there is no event.
  public var lines: [Line]

  /// How many events of all years are on no day.
  public var onNoDay: Int { lines.reduce(0) { $0 + $1.onNoDay } }

  /// So many years without an event, or more, stand on one line.
  static let fewestYearsTogether = 3

  /// Counts the events of a log, which is in order, up to a day, whose year has a line in any case.
  public init(_ log: [Event], parts: YearParts, through day: Day) {
    self.log = log
    self.day = day
    self.parts = parts
    lines = []
    var byYear: [Int: Line] = [:]
    // The line of the year at hand is kept aside, since a log seldom changes the year.
    var line: Line?
    // By index: an event is a large value.
    for index in log.indices where log[index].status != .superseded {
      let date = log[index].date
      let calendarDate = date.first.calendarDate
      let year = calendarDate.year
      if line?.years.lowerBound != year {
        if let line { byYear[line.years.lowerBound] = line }
        line = byYear.removeValue(forKey: year) ?? Line(years: year...year)
      }
      switch date.precision {
      case .month, .year: line?.onNoDay += 1
      case .day, .circa:
        let part = parts.index(month: calendarDate.month, day: calendarDate.day)
        line?.add(log[index].valence, at: index, part: part)
      }
    }
    if let line { byYear[line.years.lowerBound] = line }
    guard let last = byYear.keys.max() else { return }
    let newest = max(last, day.year)
    lines.append(byYear[newest] ?? Line(years: newest...newest))
    for year in byYear.keys.sorted(by: >) where year < newest {
      addSilence(until: year + 1)
      if let line = byYear[year] { lines.append(line) }
    }
  }

  /// Adds the years between the last line and a year.
  private mutating func addSilence(until first: Int) {
    guard let last = lines.last.map({ $0.years.lowerBound - 1 }), last >= first else { return }
    if last - first + 1 >= YearGrid.fewestYearsTogether {
      lines.append(Line(years: first...last))
    } else {
      for year in (first...last).reversed() { lines.append(Line(years: year...year)) }
    }
  }

  /// The indices of the events of a cell in the log, and of those of all other years on the same
  /// days or at most `margin` days before or after them; the newest first.
  public func events(of part: Int, in line: Line, margin: Int) -> (own: [Int], others: [Int]) {
    var (own, others): ([Int], [Int]) = ([], [])
    guard let first = lines.last?.years.lowerBound, let last = lines.first?.years.upperBound else {
      return (own, others)
    }
    // Around New Year the days may be of the year before or after.
    let spans = (first - 1...last + 1).map { year in
      line.years.contains(year) ? nil : span(of: parts.parts[part], in: year, margin: margin)
    }
    for index in log.indices.reversed() where log[index].status != .superseded {
      let date = log[index].date
      guard date.precision == .day || date.precision == .circa else { continue }
      let year = date.first.year
      if line.years.contains(year) {
        if parts.index(of: date.first) == part { own.append(index) }
      } else if spans[year - first...year - first + 2].contains(where: {
        $0?.contains(date.first) == true
      }) {
        others.append(index)
      }
    }
    return (own, others)
  }

  /// The days of a part in a year, with so many before and after them.
  private func span(of part: YearParts.Part, in year: Int, margin: Int) -> ClosedRange<Day>? {
    // 29 February falls on the 28th of a common year.
    let length = Day.length(ofMonth: part.month, year: year)
    guard let first = Day(year: year, month: part.month, day: min(part.first, length)),
      let last = Day(year: year, month: part.month, day: min(part.last, length))
    else { return nil }
    return first - margin...last + margin
  }
}

extension YearGrid.Line {
  fileprivate mutating func add(_ valence: Event.Valence?, at index: Int, part: Int) {
    // A log is in order, so that the last part is the one most of the time.
    let place: Int
    if let found = cells.lastIndex(where: { $0.part == part }) {
      place = found
    } else {
      place = cells.count
      cells.append(YearGrid.Cell(part: part, newest: index))
    }
    cells[place].count += 1
    cells[place].newest = index
    switch valence {
    case .conflict: cells[place].conflict += 1
    case .cooperation: cells[place].cooperation += 1
    case .neutral, nil: break
    }
  }
}
