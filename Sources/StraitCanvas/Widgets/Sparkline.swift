/// A small chart of one series, without axes.
///
/// A value that is not known is a gap, never a zero. Bars take one column a value and show eighths
/// of a row; dots take half a column a value and join what is known by a line, so that a braille
/// chart of the same width shows twice as many values.
public struct Sparkline: Hashable, Sendable {
  /// How values are drawn.
  public enum Style: Hashable, Sendable {
    /// Bars of block elements, ▁ to █; the lowest value still shows.
    case bars
    /// A line of braille dots, two values a column, four steps a row.
    case dots
  }

  /// The values, oldest first; nil is a gap.
  public var values: [Double?]
  /// How they are drawn.
  public var style: Style
  /// What the bottom and the top stand for; nil for the least and greatest value that is shown.
  public var range: ClosedRange<Double>?
  /// What stands in the lowest row of a column with no known value.
  public var gap: Unicode.Scalar

  /// Makes a sparkline.
  public init(
    _ values: [Double?],
    style: Style = .bars,
    range: ClosedRange<Double>? = nil,
    gap: Unicode.Scalar = " "
  ) {
    self.values = values
    self.style = style
    self.range = range
    self.gap = gap
  }

  /// Draws the newest values that fit, the last at the right end of a rectangle, and gives how many
  /// values are shown.
  @discardableResult
  public func draw(in rect: Rect, into frame: inout Frame, role: Role = .seriesFirst) -> Int {
    guard !rect.isEmpty else { return 0 }
    let places = style == .bars ? rect.columns : rect.columns * 2
    let shown = values.suffix(places).map { $0.flatMap { $0.isFinite ? $0 : nil } }
    frame.fill(rect, role: role)
    let padded = Array(repeating: Double?.none, count: places - shown.count) + shown
    let first = rect.columns - (shown.count * rect.columns + places - 1) / places
    switch style {
    case .bars: drawBars(padded, from: first, in: rect, into: &frame, role: role)
    case .dots: drawDots(padded, from: first, in: rect, into: &frame, role: role)
    }
    return shown.count
  }

  /// The steps of values above the bottom, from 0 to `top`; nil where there is none.
  ///
  /// Where all values are the same and no range is given, they stand in the middle.
  private func steps(_ values: [Double?], top: Int) -> [Int?] {
    let known = values.compactMap(\.self)
    guard let least = known.min(), let greatest = known.max() else {
      return values.map { _ in nil }
    }
    let low = range?.lowerBound ?? least
    let high = range?.upperBound ?? greatest
    return values.map { value in
      guard let value else { return nil }
      // Halves, so that the span of the largest finite numbers does not overflow.
      let span = high / 2 - low / 2
      if span <= 0 { return value < low ? 0 : value > high ? top : top / 2 }
      let share = (min(high, max(low, value)) / 2 - low / 2) / span
      return Int((share * Double(top)).rounded())
    }
  }

  private func drawBars(
    _ values: [Double?],
    from first: Int,
    in rect: Rect,
    into frame: inout Frame,
    role: Role
  ) {
    let steps = steps(values, top: rect.rows * 8 - 1)
    for column in first..<rect.columns {
      guard let step = steps[column] else {
        mark(gap, column: column, row: rect.rows - 1, in: rect, into: &frame, role: .muted)
        continue
      }
      for row in 0..<rect.rows {
        let eighths = min(8, step + 1 - (rect.rows - 1 - row) * 8)
        if eighths <= 0 { continue }
        let block = Unicode.Scalar(0x2580 + UInt32(eighths)) ?? " "
        mark(block, column: column, row: row, in: rect, into: &frame, role: role)
      }
    }
  }

  /// The dots of a braille cell: the left and the right column, each from the top.
  private static let dots: [[UInt32]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

  private func drawDots(
    _ values: [Double?],
    from first: Int,
    in rect: Rect,
    into frame: inout Frame,
    role: Role
  ) {
    let top = rect.rows * 4 - 1
    let steps = steps(values, top: top)
    var cells = Array(repeating: UInt32(0), count: rect.columns * rect.rows)
    for (place, step) in steps.enumerated() {
      guard let step else { continue }
      // A line goes halfway to each known neighbour, so that a steep series stays joined.
      var low = step
      var high = step
      for neighbour in [place - 1, place + 1] where steps.indices.contains(neighbour) {
        guard let other = steps[neighbour] else { continue }
        let middle = (step + other) / 2
        if other < step { low = min(low, middle + 1) }
        if other > step { high = max(high, middle) }
      }
      for level in low...high {
        let fromTop = top - level
        cells[fromTop / 4 * rect.columns + place / 2] |= Self.dots[place % 2][fromTop % 4]
      }
    }
    for column in first..<rect.columns {
      var isEmpty = true
      for row in 0..<rect.rows {
        let bits = cells[row * rect.columns + column]
        if bits == 0 { continue }
        isEmpty = false
        let glyph = Unicode.Scalar(0x2800 + bits) ?? " "
        mark(glyph, column: column, row: row, in: rect, into: &frame, role: role)
      }
      if isEmpty {
        mark(gap, column: column, row: rect.rows - 1, in: rect, into: &frame, role: .muted)
      }
    }
  }

  private func mark(
    _ glyph: Unicode.Scalar,
    column: Int,
    row: Int,
    in rect: Rect,
    into frame: inout Frame,
    role: Role
  ) {
    let cell = Rect(column: rect.column + column, row: rect.row + row, columns: 1, rows: 1)
    frame.fill(cell, with: glyph, role: role)
  }
}
