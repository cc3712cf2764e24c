import StraitAnalytics
import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// How many days ahead the calendar looks.
  static let daysAhead = 45

  /// What comes in the next weeks.
  func calendarSections(_ board: Board, _ body: Rect) -> [Section] {
    let coming = board.calendar.compactMap { entry -> (date: PartialDate, entry: CalendarEntry)? in
      guard let date = entry.next(onOrAfter: state.asOf),
        date.first <= state.asOf + ContentBuilder.daysAhead
      else { return nil }
      return (date, entry)
    }
    let rows = coming.sorted { ($0.date.first, $0.entry.id) < ($1.date.first, $1.entry.id) }
      .map { _, entry in
        Row(
          id: entry.id,
          record: .calendar(entry.id),
          target: entry.issues.first.map { .issue($0) },
          source: entry.place
        )
      }
    return [section(.coming, "Next \(ContentBuilder.daysAhead) days", body, rows)]
  }
}
