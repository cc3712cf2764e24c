public import StraitCanvas
public import StraitModel

/// The picture of a section whose rows are days: a chart, its legend, and where both stand.
///
/// What is read at the day under the cursor is the line of that day's row.
public struct SectionChart: Hashable, Sendable {
  /// The chart, without a cursor: that is where the section's own is.
  public var chart: TimeChart
  /// What is shown, in text.
  public var legend: Legend
  /// What else happened on the same days, below the chart.
  public var strips: [Strip] = []

  /// A line of marks under a chart, each below its day.
  public struct Strip: Hashable, Sendable {
    /// One mark.
    public struct Mark: Hashable, Sendable {
      /// Its day.
      public var day: Day
      /// Its glyph.
      public var glyph: String
      /// What it means.
      public var role: Role
    }

    /// Whose marks they are.
    public var label: String
    /// The marks; of two in one column the later one is seen.
    public var marks: [Mark]
  }

  /// The parts of an area, from the top down.
  public struct Parts: Hashable, Sendable {
    /// Where the legend stands, one row for names alone; empty where the chart needs the room.
    public var legend: Rect
    /// Where the chart is drawn.
    public var plot: Rect
    /// A line for each strip; empty where there is no room for all of them.
    public var strips: Rect
    /// The line that reads all series at the cursor.
    public var reading: Rect
  }

  /// A chart is not made lower than this for the sake of its legend.
  private static let leastPlotRows = 8
  /// Nor lower than this for the sake of what else happened.
  private static let leastStripPlotRows = 4

  /// Shares an area out, with a column free at both sides.
  public func parts(of area: Rect) -> Parts {
    let inner = area.inset(left: 1, right: 1)
    let (above, reading) = inner.splitTop(inner.rows - (inner.rows >= 4 ? 1 : 0))
    let wanted = legend.lines(columns: inner.columns).count
    let rows = above.rows - wanted >= Self.leastPlotRows ? wanted : above.rows >= 4 ? 1 : 0
    let (legendArea, below) = above.splitTop(rows)
    let lines = below.rows - strips.count >= Self.leastStripPlotRows ? strips.count : 0
    let (plot, stripArea) = below.splitTop(below.rows - lines)
    return Parts(legend: legendArea, plot: plot, strips: stripArea, reading: reading)
  }
}

extension Section {
  /// Where the bars are drawn, and the line that reads the one under the cursor.
  public var barParts: (plot: Rect, reading: Rect) {
    let inner = area.inset(left: 1, right: 1)
    let (plot, reading) = inner.splitTop(inner.rows - (inner.rows >= 4 ? 1 : 0))
    return (plot, reading)
  }

  /// True where what is clicked on is a picture and not a row.
  var isPicture: Bool { chart != nil || bars != nil }

  /// The row of a picture whose day or bar is drawn nearest to a column.
  func row(atColumn column: Int) -> Int? {
    if let bars { return bars.bar(atColumn: column, in: barParts.plot) }
    guard let chart else { return nil }
    let plot = chart.parts(of: area).plot
    func distance(_ index: Int) -> Int {
      let day = rows[index].around.map { Int($0.number) } ?? 0
      return chart.chart.column(of: day, in: plot).map { abs($0 - column) } ?? Int.max
    }
    return rows.indices.min { distance($0) < distance($1) }
  }
}
