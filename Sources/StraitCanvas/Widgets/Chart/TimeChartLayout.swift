/// Where the parts of a chart stand in its rectangle, and which marks its axes have.
struct TimeChartLayout {
  /// Where figures are drawn.
  let plot: Rect
  /// Where the labels of values stand, with the axis in the last column; empty if there is no room.
  let values: Rect
  /// The row of the axis of dates; empty if there is no room.
  let axis: Rect
  /// The row of dates; empty if there is no room.
  let dates: Rect
  /// The first day.
  let first: Int
  /// The last day.
  let last: Int
  /// The axis of values.
  let valueAxis: ValueAxis
  /// The marks of the axis of dates.
  let dateTicks: [DateAxis.Tick]

  /// Where less is left for figures there are no labels of values.
  private static let leastPlot = Size(columns: 8, rows: 3)

  /// Lays out a chart; nil if there is no room or nothing to show.
  init?(_ chart: TimeChart, in rect: Rect) {
    let points = chart.series.flatMap { $0.parts.joined() }
    let least = points.map(\.day).min()
    let greatest = points.map(\.day).max()
    guard !rect.isEmpty,
      let first = chart.days?.lowerBound ?? least,
      let last = chart.days?.upperBound ?? greatest
    else { return nil }
    self.first = first
    self.last = last
    let below = rect.rows >= 5 ? 2 : rect.rows >= 3 ? 1 : 0
    let (upper, lower) = rect.splitTop(rect.rows - below)
    let edges = chart.bands.flatMap { $0.parts.joined() }.filter { (first...last).contains($0.day) }
    let shown =
      points.filter { (first...last).contains($0.day) }.map(\.value) + edges.map(\.low)
      + edges.map(\.high)
    valueAxis = ValueAxis(
      from: shown.min() ?? chart.range?.lowerBound ?? 0,
      to: shown.max() ?? chart.range?.upperBound ?? 1,
      rows: upper.rows,
      range: chart.range,
      bounds: chart.bounds
    )
    let unit = chart.unit.isEmpty ? 0 : CellText.width(chart.unit) + 1
    let labels = valueAxis.ticks.map { CellText.width($0.label) }.max() ?? 0
    let wanted = labels + unit + 2
    let hasRoom =
      rect.columns - wanted >= Self.leastPlot.columns && upper.rows >= Self.leastPlot.rows
    let given = hasRoom ? wanted : 0
    (values, plot) = upper.splitLeft(given)
    let beside = lower.inset(left: given)
    axis = below == 2 ? beside.line(0) : beside.line(-1)
    dates = below == 0 ? beside.line(-1) : beside.line(below - 1)
    dateTicks = DateAxis.ticks(from: first, to: last, columns: plot.columns)
  }

  /// The column of a day within the plot.
  func column(of day: Int) -> Int {
    DateAxis.column(of: day, from: first, to: last, columns: plot.columns)
  }

  /// The row of a value within the plot.
  func row(of value: Double) -> Int {
    let height = plot.rows * 4
    return (height - 1 - valueAxis.dot(of: value, dots: height)) / 4
  }
}
