import StraitAnalytics
import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// Every series of polls, those of the overview first.
  func opinionSections(_ board: Board, _ body: Rect) -> [Section] {
    [section(.opinion, "Public opinion", body, rowHeight: 1, seriesRows())]
  }

  /// The series that have a figure, those of the overview first.
  func seriesRows() -> [Row] {
    let polls = state.desk?.headline.polls ?? []
    let ordered = polls.filter(\.series.isHeadline) + polls.filter { !$0.series.isHeadline }
    return ordered.map { poll in
      Row(
        id: poll.series.id.description,
        record: .series(poll.series.id.description),
        target: .series(poll.series.id.description),
        source: poll.latest.place
      )
    }
  }
}
