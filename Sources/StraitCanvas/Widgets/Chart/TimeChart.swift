/// A chart of figures over time: lines of dots, axes, breaks and a cursor.
///
///     60 % ┤        ●──●
///          │  ●────●   ╎ mode
///     40   ┤ ●     ·   ╎ ■┈┈┈■
///          │           ╎
///          └──┬────┬────┬────┬──
///           2005  2010 2015 2020
///
/// A series is a list of parts, and no line joins two of them: what is not comparable is not
/// connected. Series differ in stroke and glyph, so that a chart without colour tells them apart.
/// A band is two dotted edges, so that it is seen without colour too.
public struct TimeChart: Hashable, Sendable {
  /// One figure.
  public struct Point: Hashable, Sendable {
    /// Its day, counted from 1970-01-01.
    public let day: Int
    /// Its value.
    public let value: Double
    /// False for one that is drawn hollow, since not so much rests on it.
    public let isFirm: Bool

    /// Makes a point; nil for what no axis can show: not a number, infinite, or beyond a trillion.
    public init?(day: Int, value: Double, isFirm: Bool = true) {
      guard abs(value) <= ValueAxis.greatestMagnitude else { return nil }
      self.day = day
      self.value = value
      self.isFirm = isFirm
    }
  }

  /// Figures that are drawn in one style.
  public struct Series: Hashable, Sendable {
    /// Stretches of figures, oldest first; none is joined to the next.
    public var parts: [[Point]]
    /// How they are drawn.
    public var style: SeriesStyle

    /// Makes a series.
    public init(_ parts: [[Point]], style: SeriesStyle) {
      self.parts = parts
      self.style = style
    }
  }

  /// A stretch of the plane in which something lies, drawn as its two edges.
  public struct Band: Hashable, Sendable {
    /// How far it reaches on one day.
    public struct Reach: Hashable, Sendable {
      /// The day, counted from 1970-01-01.
      public let day: Int
      /// The lower edge.
      public let low: Double
      /// The upper edge.
      public let high: Double

      /// Makes a reach; nil for what no axis can show.
      public init?(day: Int, low: Double, high: Double) {
        guard abs(low) <= ValueAxis.greatestMagnitude, abs(high) <= ValueAxis.greatestMagnitude
        else { return nil }
        self.day = day
        self.low = low
        self.high = high
      }
    }

    /// Stretches of days, oldest first; none is joined to the next.
    public var parts: [[Reach]]
    /// How the edges are drawn.
    public var stroke: SeriesStyle.Stroke
    /// The role of the edges.
    public var role: Role

    /// Makes a band.
    public init(_ parts: [[Reach]], stroke: SeriesStyle.Stroke, role: Role) {
      self.parts = parts
      self.stroke = stroke
      self.role = role
    }
  }

  /// A day that is marked from top to bottom.
  public struct Break: Hashable, Sendable {
    /// The day, counted from 1970-01-01.
    public var day: Int
    /// A word or two, shown where nothing else stands.
    public var label: String

    /// Makes a mark.
    public init(day: Int, label: String) {
      self.day = day
      self.label = label
    }
  }

  /// Where all series are read at one day.
  public struct Cursor: Hashable, Sendable {
    /// The day, counted from 1970-01-01.
    public var day: Int
    /// The date, shown below the axis.
    public var label: String

    /// Makes a cursor.
    public init(day: Int, label: String) {
      self.day = day
      self.label = label
    }
  }

  /// The series; the first is drawn over the others.
  public var series: [Series]
  /// The bands, below the series, the widest first: a low chart has room for that one alone.
  public var bands: [Band]
  /// The days that are marked.
  public var breaks: [Break]
  /// The cursor, if there is one.
  public var cursor: Cursor?
  /// The first and the last day; nil for those of the figures.
  public var days: ClosedRange<Int>?
  /// What the bottom and the top stand for; nil for round figures that hold all values.
  public var range: ClosedRange<Double>?
  /// What no axis of such values goes beyond, such as 0 to 100.
  public var bounds: ClosedRange<Double>?
  /// What the values are counted in, beside the topmost label.
  public var unit: String

  /// Makes a chart.
  public init(
    _ series: [Series],
    bands: [Band] = [],
    breaks: [Break] = [],
    cursor: Cursor? = nil,
    days: ClosedRange<Int>? = nil,
    range: ClosedRange<Double>? = nil,
    bounds: ClosedRange<Double>? = nil,
    unit: String = ""
  ) {
    self.series = series
    self.bands = bands
    self.breaks = breaks
    self.cursor = cursor
    self.days = days
    self.range = range
    self.bounds = bounds
    self.unit = unit
  }

  /// Draws the chart into a rectangle, all of which it fills.
  ///
  /// Where there is little room the axes go first, so that three rows still show a trend. Without a
  /// figure and without days of its own there is nothing to draw.
  public func draw(in rect: Rect, into frame: inout Frame) {
    frame.fill(rect)
    guard let layout = TimeChartLayout(self, in: rect) else { return }
    TimeChartDrawing(chart: self, layout: layout).draw(into: &frame)
  }

  /// The column of a day when the chart is drawn into a rectangle, counted as the rectangle's own
  /// is; nil where there is no chart.
  public func column(of day: Int, in rect: Rect) -> Int? {
    TimeChartLayout(self, in: rect).map { $0.plot.column + $0.column(of: day) }
  }
}

/// How one series differs from another, with colour and without.
public struct SeriesStyle: Hashable, Sendable {
  /// How points are joined.
  public enum Stroke: Hashable, Sendable {
    /// Every dot.
    case solid
    /// One dot of three.
    case dotted
    /// One dot of six.
    case sparse

    /// Of how many dots one is drawn.
    var period: Int {
      switch self {
      case .solid: 1
      case .dotted: 3
      case .sparse: 6
      }
    }
  }

  /// How points are joined.
  public var stroke: Stroke
  /// The glyph of a point.
  public var mark: Unicode.Scalar
  /// The glyph of a point that is not firm.
  public var hollowMark: Unicode.Scalar
  /// The role of all of it.
  public var role: Role

  /// Makes a style; both glyphs take one column.
  public init(
    stroke: Stroke,
    mark: Unicode.Scalar,
    hollowMark: Unicode.Scalar,
    role: Role
  ) {
    self.stroke = stroke
    self.mark = mark
    self.hollowMark = hollowMark
    self.role = role
  }

  /// Joined circles.
  public static let first = SeriesStyle(
    stroke: .solid,
    mark: "●",
    hollowMark: "○",
    role: .seriesFirst
  )

  /// Squares on a dotted line.
  public static let second = SeriesStyle(
    stroke: .dotted,
    mark: "■",
    hollowMark: "□",
    role: .seriesSecond
  )

  /// The style as a legend shows it: `●⠒⠒`, `■⠂⠐`.
  public var sample: String {
    String(Character(mark)) + (stroke == .solid ? "⠒⠒" : "⠂⠐")
  }
}
