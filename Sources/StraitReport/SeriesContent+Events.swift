import StraitAnalytics
import StraitModel

extension SeriesContent {
  /// An issue's events of conflict per quarter, from its opening: what the small bars show.
  static func conflicts(_ id: String, on board: Board, asOf day: Day) -> SeriesContent {
    var content = SeriesContent(unit: "events")
    content.notes = [
      "conflicts counts the events that the desk reads as conflict; events counts all of the issue.",
      "An event known only to a month or a year stands in the quarter of its first day.",
      noteOnCoverage,
    ]
    let issue = board.issue(id)
    if let own = issue?.tlp { content.markings.append(own) }
    let quarters = issue.map { IssueQuarter.all(of: $0, on: board, asOf: day) } ?? []
    let coverage = { (quarter: IssueQuarter) -> CoverageExtent in
      guard let first = quarter.quarter.first, let last = quarter.quarter.last else {
        return .outside
      }
      return board.coverage(from: first, through: last, track: issue?.track, asOf: day)
    }
    content.fill(
      quarters,
      marking: { board.marking(ofEvents: $0.events) },
      with: [
        .init("quarter", .text) { .text($0.quarter.description) },
        .init("first_day", .date) { .optional($0.quarter.first?.description) },
        .init("last_day", .date) { .optional($0.quarter.last?.description) },
        .init("conflicts", .integer) { count($0.conflicts, known: coverage($0) != .outside) },
        .init("events", .integer) { count($0.events, known: coverage($0) != .outside) },
        .init("coverage", .text) { .text(coverage($0).rawValue) },
        .init("event_ids", .list) { board.ids(ofEvents: $0.conflicts) },
        .init("source_ids", .list) { board.sources(ofEvents: $0.conflicts) },
      ]
    )
    return content
  }

  /// The dates that have an event: the cells of the grid of days that are not empty.
  static func eventsByDay(on board: Board, asOf day: Day) -> SeriesContent {
    var content = SeriesContent(unit: "events")
    content.notes = [
      "Only dates with an event have a row; calendar/YEAR has every day of a year.",
      noteOnPrecision, noteOnCoverage,
    ]
    content.fill(
      EventDay.all(on: board),
      marking: { board.marking(ofEvents: $0.events) },
      with: [
        .init("date", .date) { .text($0.date.first.description) },
        .init("precision", .text) { .text($0.date.precision.rawValue) },
        .init("events", .integer) { .integer($0.events.count) },
        .init("conflicts", .integer) { row in
          .integer(row.events.count { board.events[$0].valence == .conflict })
        },
        .init("cooperations", .integer) { row in
          .integer(row.events.count { board.events[$0].valence == .cooperation })
        },
        .init("coverage", .text) { .text(board.coverage(of: $0.date, asOf: day).rawValue) },
        .init("event_ids", .list) { board.ids(ofEvents: $0.events) },
        .init("source_ids", .list) { board.sources(ofEvents: $0.events) },
      ]
    )
    return content
  }

  /// Each day of a year with its events and what the calendar has on it, and after it the dates of
  /// the year that are known no finer than a month or only by estimate.
  static func calendar(_ year: Int, on board: Board, asOf day: Day) -> SeriesContent {
    var content = SeriesContent(unit: "events, and entries of the calendar")
    content.notes = [
      "Each day of the year has a row.", noteOnPrecision, noteOnCoverage,
      "Days after the day that the board is as of have entries of the calendar, and no events.",
    ]
    let rows = CalendarDay.all(of: year, on: board)
    content.fill(
      rows,
      marking: { row in
        let entries = row.entries.compactMap { board.calendar[$0].tlp }
        return (entries + [board.marking(ofEvents: row.events)].compactMap(\.self)).max()
      },
      with: [
        .init("date", .date) { .text($0.date.first.description) },
        .init("precision", .text) { .text($0.date.precision.rawValue) },
        .init("events", .integer) { row in
          let isKnown = board.coverage(of: row.date, asOf: day) != .outside
          return count(row.events, known: isKnown && row.date.precision == .day)
        },
        .init("coverage", .text) { .text(board.coverage(of: $0.date, asOf: day).rawValue) },
        .init("event_ids", .list) { board.ids(ofEvents: $0.events) },
        .init("source_ids", .list) { board.sources(ofEvents: $0.events) },
        .init("entries", .integer) { .integer($0.entries.count) },
        .init("entry_ids", .list) { row in .list(row.entries.map { board.calendar[$0].id }) },
      ]
    )
    return content
  }

  private static let noteOnPrecision =
    "precision is day, month, year or circa (an estimate); a month stands at its first day."

  /// How many there are; where none was found and nobody claims to know, that is unknown.
  private static func count(_ events: [Int], known: Bool) -> SeriesCell {
    events.isEmpty && !known ? .unknown : .integer(events.count)
  }
}

extension Board {
  /// How much of the days that a date can mean the declared coverage of all tracks holds.
  fileprivate func coverage(of date: PartialDate, asOf day: Day) -> CoverageExtent {
    coverage(from: date.first, through: date.last, track: nil, asOf: day)
  }
}
