import StraitAnalytics
import StraitCanvas
import StraitModel
import StraitState

extension ScreenDrawing {
  /// A date to come on one line: when, in how many days, what, and whether it is sure.
  mutating func drawCalendarEntry(_ id: String, _ row: RowDrawing) {
    guard let entry = board?.calendarEntry(id),
      let date = entry.next(onOrAfter: state.asOf)
    else { return }
    var line = row.inner
    func advance(_ used: Int) { line = line.splitLeft(used).rest }
    advance(frame.put(Dates.full(date), in: line))
    let days = date.first - state.asOf
    frame.putRight(days > 0 ? "\(days) d" : "now", in: line.splitLeft(5).left, role: .muted)
    advance(6)
    let flag = entry.citation.verification == .verified ? "" : "?"
    let (title, mark) = line.splitLeft(max(0, line.columns - 2))
    frame.put(entry.title, in: title, role: row.titleRole)
    frame.putRight(flag, in: mark, role: .unknown)
  }
}
