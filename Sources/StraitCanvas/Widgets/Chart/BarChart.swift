/// Bars above and below zero, beside each other, with a bound on both sides that tells which of them
/// reach farther than one would expect.
///
///      0.40         ◂ to the left      to the right ▸
///                                   █
///      0.20 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄█┄┄┄┄┄┄┄┄┄┄┄┄┄┄
///                            ▄      █
///         0 ──────────▄──────▀──────▀─────▄────────
///                     ▀
///     −0.20 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄
///                  −6     −3   0   +3    +6
///
/// Half a row is the least step, so that both sides of zero are drawn alike.
public struct BarChart: Hashable, Sendable {
  /// One bar.
  public struct Bar: Hashable, Sendable {
    /// What stands below it where there is room; empty for nothing.
    public var label: String
    /// Its value.
    public var value: Double
    /// Its role.
    public var role: Role

    /// Makes a bar.
    public init(label: String, value: Double, role: Role) {
      self.label = label
      self.value = value
      self.role = role
    }
  }

  /// The bars, from the left.
  public var bars: [Bar]
  /// How far from zero both lines of the bound are; nil for none.
  public var bound: Double?
  /// What the left end means.
  public var left: String
  /// What the right end means.
  public var right: String
  /// The bar under the cursor; nil where no keys move over them.
  public var cursor: Int?

  /// Makes a chart.
  public init(_ bars: [Bar], bound: Double? = nil, left: String = "", right: String = "") {
    self.bars = bars
    self.bound = bound
    self.left = left
    self.right = right
  }

  /// Draws the chart into a rectangle, all of which it fills.
  public func draw(in rect: Rect, into frame: inout Frame) {
    frame.fill(rect)
    guard let layout = BarChartLayout(self, in: rect) else { return }
    BarChartDrawing(chart: self, layout: layout).draw(into: &frame)
  }

  /// The bar nearest to a column of the frame; nil where there is no chart.
  public func bar(atColumn column: Int, in rect: Rect) -> Int? {
    guard let layout = BarChartLayout(self, in: rect), !bars.isEmpty else { return nil }
    let index = (column - layout.bars.column) / layout.step
    return min(max(0, index), bars.count - 1)
  }

  /// How far from zero it reaches above and below: as far as bars and bound need, of which each side
  /// has a round figure.
  var reach: (above: Double, below: Double) {
    let values = bars.map(\.value)
    return (
      Self.round(max(values.max() ?? 0, bound ?? 0, 0)),
      Self.round(max(-(values.min() ?? 0), bound ?? 0, 0))
    )
  }

  /// The next round figure that is no less than a distance; 1 for none.
  static func round(_ greatest: Double) -> Double {
    guard greatest.isFinite, greatest > 0 else { return 1 }
    var unit = 1.0
    while unit > greatest { unit /= 10 }
    while unit * 10 < greatest { unit *= 10 }
    return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map { $0 * unit }.first { $0 >= greatest } ?? unit * 10
  }
}

/// Where the parts of a chart of bars stand.
struct BarChartLayout {
  /// The bars, each `step` wide.
  let bars: Rect
  /// The labels of values; empty where there is no room.
  let values: Rect
  /// The row of what both ends mean; empty where there is no room.
  let ends: Rect
  /// The row of labels below; empty where there is no room.
  let labels: Rect
  /// How many columns there are from a bar to the next.
  let step: Int
  /// How many of them a bar takes.
  let width: Int
  /// The row of zero.
  let zero: Int
  /// How much a row stands for.
  let perRow: Double

  private static let valueColumns = 7

  init?(_ chart: BarChart, in rect: Rect) {
    guard rect.rows >= 3, !chart.bars.isEmpty, rect.columns >= chart.bars.count else { return nil }
    let hasValues = rect.columns >= chart.bars.count + Self.valueColumns
    let (values, rest) = rect.splitLeft(hasValues ? Self.valueColumns : 0)
    let hasEnds = rect.rows >= 6 && !(chart.left.isEmpty && chart.right.isEmpty)
    let (ends, below) = rest.splitTop(hasEnds ? 1 : 0)
    let plotRows = below.rows - (below.rows >= 5 ? 1 : 0)
    let (plot, labels) = below.splitTop(plotRows)
    // Zero has a row of its own, and both sides one scale.
    let reach = chart.reach
    let share = reach.above / (reach.above + reach.below)
    zero = min(max(1, Int((Double(plotRows - 1) * share).rounded())), plotRows - 2)
    perRow = max(
      reach.above / (Double(zero) + 0.5),
      reach.below / (Double(plotRows - 1 - zero) + 0.5)
    )
    step = min(6, plot.columns / chart.bars.count)
    width = step <= 2 ? 1 : step - 1
    let used = step * chart.bars.count
    // In the middle of what there is, so that both ends are as far from the edges.
    let shift = (plot.columns - used) / 2
    bars = Rect(column: plot.column + shift, row: plot.row, columns: used, rows: plot.rows)
    self.values = Rect(
      column: max(values.column, bars.column - Self.valueColumns),
      row: plot.row,
      columns: values.columns,
      rows: plot.rows
    )
    self.ends = Rect(column: bars.column, row: ends.row, columns: used, rows: ends.rows)
    self.labels = Rect(
      column: bars.column,
      row: labels.row,
      columns: used,
      rows: min(1, labels.rows)
    )
  }

  /// How many halves of a row a value is from the middle of the row of zero, as far as there are
  /// rows.
  func halves(_ value: Double) -> Int {
    let most = 1 + 2 * (value > 0 ? zero : bars.rows - 1 - zero)
    guard abs(value) < perRow * Double(most) / 2 else { return most }
    return Int((abs(value) / perRow * 2).rounded(.toNearestOrAwayFromZero))
  }
}

/// Draws bars in the order in which the parts cover each other.
struct BarChartDrawing {
  let chart: BarChart
  let layout: BarChartLayout

  func draw(into frame: inout Frame) {
    let area = layout.bars
    if let bound = chart.bound {
      for row in rows(of: bound) { frame.fill(area.line(row), with: "┄", role: .rule) }
    }
    frame.fill(area.line(layout.zero), with: "─", role: .rule)
    drawValues(into: &frame)
    for (index, bar) in chart.bars.enumerated() { draw(bar, at: index, into: &frame) }
    drawLabels(into: &frame)
    guard !layout.ends.isEmpty else { return }
    let half = layout.ends.columns / 2
    frame.put(chart.left, in: layout.ends.splitLeft(half).left.inset(right: 1), role: .muted)
    frame.putRight(chart.right, in: layout.ends.splitLeft(half).rest, role: .muted)
  }

  /// The rows in which a distance from zero ends, above and below.
  private func rows(of distance: Double) -> [Int] {
    [layout.zero - away(distance), layout.zero + away(-distance)]
  }

  /// How many rows from zero a value ends, at least one.
  private func away(_ value: Double) -> Int { max(1, layout.halves(value) / 2) }

  private func drawValues(into frame: inout Frame) {
    guard !layout.values.isEmpty else { return }
    var labels: [Int: String] = [layout.zero: "0"]
    for end in [chart.reach.above, -chart.reach.below] where away(end) >= 2 {
      labels[layout.zero + (end > 0 ? -away(end) : away(end))] = Figures.hundredths(end)
    }
    if let bound = chart.bound {
      for (row, value) in zip(rows(of: bound), [bound, -bound]) {
        labels[row] = Figures.hundredths(value)
      }
    }
    for (row, label) in labels {
      frame.putRight(label, in: layout.values.line(row).inset(right: 1), role: .muted)
    }
  }

  private func draw(_ bar: BarChart.Bar, at index: Int, into frame: inout Frame) {
    let area = column(index)
    if chart.cursor == index {
      for row in 0..<layout.bars.rows {
        let middle = area.line(row).splitLeft(layout.width / 2).rest.splitLeft(1).left
        frame.fill(middle, with: "│", role: .cursor)
      }
    }
    let halves = layout.halves(bar.value)
    let isUp = bar.value > 0
    guard halves > 0 else { return }
    // From the line of zero on, which is in the middle of its row.
    frame.fill(area.line(layout.zero), with: isUp ? "▀" : "▄", role: bar.role)
    for away in 1..<max(2, halves / 2 + 1) where away * 2 <= halves {
      let row = layout.zero + (isUp ? -away : away)
      let isHalf = away * 2 == halves
      let glyph: Unicode.Scalar = isHalf ? (isUp ? "▄" : "▀") : "█"
      frame.fill(area.line(row), with: glyph, role: bar.role)
    }
  }

  private func column(_ index: Int) -> Rect {
    layout.bars.splitLeft(index * layout.step).rest.splitLeft(layout.width).left
  }

  /// As many labels as fit without touching, the middle one always among them.
  private func drawLabels(into frame: inout Frame) {
    guard !layout.labels.isEmpty else { return }
    let widest = chart.bars.map { CellText.width($0.label) }.max() ?? 1
    let every = (1...max(1, chart.bars.count)).first { $0 * layout.step >= widest + 2 } ?? 1
    let middle = chart.bars.count / 2
    for (index, bar) in chart.bars.enumerated() {
      let isCursor = chart.cursor == index
      guard isCursor || (index - middle) % every == 0 else { continue }
      let isCovered = chart.cursor.map { $0 != index && abs($0 - index) < every } ?? false
      if isCovered { continue }
      let width = CellText.width(bar.label)
      let wanted = index * layout.step + layout.width / 2 - (width - 1) / 2
      let start = min(max(0, wanted), max(0, layout.labels.columns - width))
      frame.put(
        bar.label,
        in: layout.labels.splitLeft(start).rest,
        role: isCursor ? .cursor : .muted
      )
    }
  }
}
