public import StraitAnalytics
import StraitCanvas
public import StraitModel

extension SeriesFigure {
  /// All figures of a board, a line each, for a person; the years are one line.
  public static func listing(on board: Board, asOf day: Day) -> String {
    let figures = all(on: board, asOf: day)
    let years = figures.compactMap { figure in
      if case .calendar(let year) = figure { year } else { nil }
    }
    var rows: [(name: String, title: String)] = []
    for figure in figures {
      guard case .calendar(let year) = figure else {
        rows.append((figure.description, figure.title(on: board)))
        continue
      }
      guard year == years.first, let last = years.last else { continue }
      let range = year == last ? "\(year)" : "\(year) to \(last)"
      rows.append(("calendar/YEAR", "Events and calendar entries per day of a year, \(range)"))
    }
    let columns = rows.map { CellText.width($0.name) }.max() ?? 0
    return rows.map { CellText.pad($0.name, to: columns) + "  " + $0.title + "\n" }.joined()
  }
}
