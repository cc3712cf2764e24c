import StraitAnalytics
import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// Every series of polls, and the chart and figures of the one under the cursor.
  func opinionSections(_ board: Board, _ body: Rect) -> [Section] {
    let rows = seriesRows()
    let list = section(.opinion, "Public opinion", body, rows)
    let current = current(.opinion, of: kept(rows))
    guard let trend = current.flatMap({ PollTrend(id: $0.id, on: board) }) else { return [list] }
    let areas = OpinionAreas(body, list: rows.count, place)
    return [
      section(.opinion, "Public opinion", areas.list, rows),
      chartSection(trend, board, areas.chart),
      figuresSection(trend, board, areas.figures),
    ]
  }

  /// One series: its figures below its chart.
  func seriesSections(_ trend: PollTrend, _ board: Board, _ body: Rect) -> [Section] {
    let (upper, lower) = body.splitTop((body.rows + 1) / 2)
    let isWhole = place.isZoomed || body.rows < OpinionAreas.leastRows
    let none = Rect(Size(columns: 0, rows: 0))
    let isChart = place.focus == 1
    return [
      figuresSection(trend, board, isWhole ? (isChart ? none : body) : lower),
      chartSection(trend, board, isWhole ? (isChart ? body : none) : upper),
    ]
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

  private func chartSection(_ trend: PollTrend, _ board: Board, _ area: Rect) -> Section {
    let other = place.showsBothPublics ? trend.counterpart(on: board) : nil
    let charted = ChartedTrends(
      [trend] + [other].compactMap(\.self),
      levels: study(of: trend)?.levels ?? [],
      columns: width(area)
    )
    var section = section(.chart, trend.title, area, charted.rows)
    section.flow = .across
    section.chart = charted.chart
    return section
  }

  private func figuresSection(_ trend: PollTrend, _ board: Board, _ area: Rect) -> Section {
    var page = DocumentBuilder(columns: width(area))
    describe(trend, board, &page)
    if place.showsBothPublics {
      page.gap()
      if let other = trend.counterpart(on: board) {
        describe(other, board, &page)
      } else {
        page.text("No figure of the other public: it was not asked this.", role: .unknown)
      }
    }
    // The id of the series is in that of a row, so that another series is read from its top.
    let rows = page.rows.map { row in
      var row = row
      row.id = "\(trend.id) \(row.id)"
      return row
    }
    return section(.figures, "Figures", area, rows)
  }
}

/// Where the three sections of the opinion screen stand.
///
///     wide                       narrow
///     ┌ chart ────┬ figures ┐    ┌ chart ───────────┐
///     │           │         │    │                  │
///     ├ list ─────┴─────────┤    ├ list, or figures ┤
///     └─────────────────────┘    └──────────────────┘
///
/// Where there is room for one, or one is zoomed, it is the one that has the keys.
struct OpinionAreas {
  var list: Rect
  var chart: Rect
  var figures: Rect

  /// Fewer rows are one section's.
  static let leastRows = 14

  init(_ body: Rect, list count: Int, _ place: Place) {
    let none = Rect(Size(columns: 0, rows: 0))
    let focus = min(place.focus, 2)
    if place.isZoomed || body.rows < OpinionAreas.leastRows {
      list = focus == 0 ? body : none
      chart = focus == 1 ? body : none
      figures = focus == 2 ? body : none
      return
    }
    // The list takes what it needs, up to a little less than half.
    let lowerRows = min(body.rows * 45 / 100, count + 1)
    let (upper, lower) = body.splitTop(body.rows - lowerRows)
    if body.columns >= 110 {
      let columns = body.columns * 62 / 100
      chart = upper.splitLeft(columns).left
      figures = upper.splitLeft(columns + 1).rest
      list = lower
    } else if focus == 2 {
      let (upper, lower) = body.splitTop((body.rows + 1) / 2)
      (chart, figures, list) = (upper, lower, none)
    } else {
      (chart, list, figures) = (upper, lower, none)
    }
  }
}
