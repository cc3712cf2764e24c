/// Draws a chart in the order in which its parts cover each other: grid, breaks, cursor, lines
/// and the edges of bands, points, labels.
struct TimeChartDrawing {
  let chart: TimeChart
  let layout: TimeChartLayout

  func draw(into frame: inout Frame) {
    drawValues(into: &frame)
    drawDates(into: &frame)
    drawGrid(into: &frame)
    for mark in chart.breaks where isShown(mark.day) {
      drawBreak(layout.column(of: mark.day), into: &frame)
    }
    if let cursor = chart.cursor, isShown(cursor.day) {
      drawCursor(layout.column(of: cursor.day), into: &frame)
    }
    drawLines(into: &frame)
    for series in chart.series.reversed() { drawPoints(of: series, into: &frame) }
    drawBreakLabels(into: &frame)
  }

  private func isShown(_ day: Int) -> Bool { (layout.first...layout.last).contains(day) }

  private func cell(_ column: Int, _ row: Int) -> Rect {
    Rect(column: layout.plot.column + column, row: layout.plot.row + row, columns: 1, rows: 1)
  }

  /// Every second row: a set of glyphs with one upright still tells a break from the cursor.
  private func drawBreak(_ column: Int, into frame: inout Frame) {
    for row in stride(from: 0, to: layout.plot.rows, by: 2) {
      frame.fill(cell(column, row), with: "╎", role: .muted)
    }
  }

  private func drawCursor(_ column: Int, into frame: inout Frame) {
    for row in 0..<layout.plot.rows {
      frame.fill(cell(column, row), with: "│", role: .cursor)
    }
  }

  /// The rows of the marks of values, each once: where rows are few, the lower of two mark it.
  private var valueRows: [(row: Int, label: String)] {
    var rows: [(row: Int, label: String)] = []
    for tick in layout.valueAxis.ticks {
      let row = layout.row(of: tick.value)
      if rows.last?.row != row { rows.append((row, tick.label)) }
    }
    return rows
  }

  private func drawValues(into frame: inout Frame) {
    guard !layout.values.isEmpty else { return }
    let (labels, axis) = layout.values.splitLeft(layout.values.columns - 1)
    frame.fill(axis, with: "│", role: .rule)
    let unit = chart.unit.isEmpty ? "" : " " + chart.unit
    let blank = String(repeating: " ", count: CellText.width(unit))
    let rows = valueRows
    for (index, mark) in rows.enumerated() {
      let text = mark.label + (index == rows.count - 1 ? unit : blank)
      frame.putRight(text, in: labels.line(mark.row).inset(right: 1), role: .muted)
      frame.put("┤", in: axis.line(mark.row), role: .rule)
    }
    if !layout.axis.isEmpty {
      let corner = Rect(column: axis.column, row: layout.axis.row, columns: 1, rows: 1)
      frame.put("└", in: corner, role: .rule)
    }
  }

  private func drawDates(into frame: inout Frame) {
    frame.fill(layout.axis, with: "─", role: .rule)
    var taken: Range<Int>?
    if let cursor = chart.cursor, isShown(cursor.day) {
      let column = layout.column(of: cursor.day)
      frame.put("┴", in: layout.axis.splitLeft(column).rest, role: .cursor)
      let width = min(CellText.width(cursor.label), layout.dates.columns)
      let start = min(max(0, column - width / 2), layout.dates.columns - width)
      let area = layout.dates.splitLeft(start).rest.splitLeft(width).left
      frame.put(cursor.label, in: area, role: .cursor)
      taken = start - 1..<start + width + 1
    }
    for tick in layout.dateTicks {
      let mark = layout.axis.splitLeft(tick.column).rest
      if chart.cursor.map({ layout.column(of: $0.day) != tick.column }) ?? true {
        frame.put("┬", in: mark.splitLeft(1).left, role: .rule)
      }
      let label = tick.labelColumn..<tick.labelColumn + CellText.width(tick.label)
      if let taken, taken.overlaps(label) { continue }
      frame.put(tick.label, in: layout.dates.splitLeft(tick.labelColumn).rest, role: .muted)
    }
  }

  /// Dots where the marks of both axes meet: enough to follow a row across, too few to be read as
  /// a line.
  private func drawGrid(into frame: inout Frame) {
    for mark in valueRows {
      for tick in layout.dateTicks {
        frame.fill(cell(tick.column, mark.row), with: "·", role: .muted)
      }
    }
  }

  /// Series first: a cell that a line and an edge share has the role of the line.
  private func drawLines(into frame: inout Frame) {
    let plot = layout.plot
    var dots = DotGrid(columns: plot.columns, rows: plot.rows)
    for (owner, series) in chart.series.enumerated() {
      for part in series.parts {
        let line = part.map { (day: $0.day, value: $0.value) }
        drawLine(line, stroke: series.style.stroke, owner: owner, on: &dots)
      }
    }
    for (index, band) in chart.bands.prefix(shownBands).enumerated() {
      for part in band.parts {
        for edge in [\TimeChart.Band.Reach.low, \.high] {
          let line = part.map { (day: $0.day, value: $0[keyPath: edge]) }
          drawLine(line, stroke: band.stroke, owner: chart.series.count + index, on: &dots)
        }
      }
    }
    let roles = chart.series.map(\.style.role) + chart.bands.map(\.role)
    for row in 0..<plot.rows {
      for column in 0..<plot.columns {
        guard let (glyph, owner) = dots.cell(column: column, row: row) else { continue }
        frame.fill(cell(column, row), with: glyph, role: roles[owner])
      }
    }
  }

  /// With fewer rows the edges of a second band would run into each other and into the line.
  private var shownBands: Int { layout.plot.rows >= 12 ? chart.bands.count : 1 }

  private func drawLine(
    _ line: [(day: Int, value: Double)],
    stroke: SeriesStyle.Stroke,
    owner: Int,
    on dots: inout DotGrid
  ) {
    var phase = 0
    let places = line.filter { isShown($0.day) }.map { point in
      let day = DateAxis.dot(of: point.day, from: layout.first, to: layout.last, dots: dots.width)
      return (x: day, y: layout.valueAxis.dot(of: point.value, dots: dots.height))
    }
    for (start, end) in zip(places, places.dropFirst()) {
      dots.line(from: start, to: end, stroke: stroke, owner: owner, phase: &phase)
    }
    if let only = places.first, places.count == 1 { dots.set(only.x, only.y, owner: owner) }
  }

  /// The glyphs of points: all of them where they stand apart, else those at the ends of a part,
  /// since a row of glyphs would hide the line that they make.
  private func drawPoints(of series: TimeChart.Series, into frame: inout Frame) {
    let count = series.parts.reduce(0) { $0 + $1.count { isShown($0.day) } }
    let areApart = count * 2 <= layout.plot.columns
    for part in series.parts {
      let points = part.filter { isShown($0.day) }
      for (index, point) in points.enumerated() {
        let isUnderCursor = point.day == chart.cursor?.day
        let isEnd = index == 0 || index == points.count - 1
        guard areApart || isEnd || isUnderCursor else { continue }
        let glyph = point.isFirm ? series.style.mark : series.style.hollowMark
        frame.fill(
          cell(layout.column(of: point.day), layout.row(of: point.value)),
          with: glyph,
          role: isUnderCursor ? .cursor : series.style.role
        )
      }
    }
  }

  /// What a break is called, beside its line in the first row where nothing is covered.
  private func drawBreakLabels(into frame: inout Frame) {
    for mark in chart.breaks where isShown(mark.day) && !mark.label.isEmpty {
      let width = CellText.width(mark.label)
      let column = layout.column(of: mark.day)
      // At the right of the line, else at its left.
      let places = [column + 1, column - width].filter {
        $0 >= 0 && $0 + width <= layout.plot.columns
      }
      let rows = (0..<layout.plot.rows).filter { $0 < 3 }
      search: for row in rows {
        for start in places {
          let area = Rect(
            column: layout.plot.column + start,
            row: layout.plot.row + row,
            columns: width,
            rows: 1
          )
          if isFree(area, frame) {
            frame.put(mark.label, in: area, role: .muted)
            break search
          }
        }
      }
    }
  }

  private func isFree(_ area: Rect, _ frame: Frame) -> Bool {
    guard area.intersection(Rect(frame.size)) == area else { return false }
    return (area.column..<area.endColumn).allSatisfy { column in
      let text = frame.text(of: frame[column, area.row])
      return text == " " || text == "·"
    }
  }
}
