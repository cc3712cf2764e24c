import StraitAnalytics
import StraitCanvas
import StraitModel
import StraitState

extension ScreenDrawing {
  /// A chart: its legend, the picture with the cursor, and what all series read there.
  ///
  /// The upright of the cursor stands only where keys move it; the day that is read stands always.
  mutating func drawChart(_ chart: SectionChart, _ section: Section, hasKeys: Bool) {
    let parts = chart.parts(of: section.area)
    let index = state.visit.cursor(of: section).index
    let row = section.rows.indices.contains(index) ? section.rows[index] : nil
    var picture = chart.chart
    if hasKeys, let day = row?.around, let date = row?.line?.spans.first?.text {
      picture.cursor = TimeChart.Cursor(day: Int(day.number), label: date)
    }
    picture.draw(in: parts.plot, into: &frame)
    chart.legend.draw(in: parts.legend, into: &frame)
    drawStrips(of: chart, below: picture, parts)
    guard let line = row?.line, !parts.reading.isEmpty else { return }
    drawLine(line, in: parts.reading.inset(left: -1), isCurrent: hasKeys)
  }

  /// One series on a line of columns: title, value and change, then what there is room for of wave,
  /// sample, trend, mode and pollster.
  mutating func drawSeriesColumns(_ poll: PollHeadline, _ row: RowDrawing) {
    let latest = poll.latest
    var line = row.inner.line(0)
    func column(_ width: Int) -> Rect {
      let (cell, rest) = line.splitLeft(width)
      line = rest
      return cell.inset(right: 1)
    }
    // The columns of a value and its change are seventeen.
    let title = min(36, max(8, line.columns - 17))
    frame.put(poll.series.title, in: column(title), role: row.titleRole)
    frame.putRight(Figures.fixed(latest.value), in: column(6), role: .strong)
    frame.put(latest.citation.verification.mark, in: column(2), role: .unknown)
    let (glyph, change) = describe(poll)
    frame.put(glyph, in: column(2))
    frame.putRight(change, in: column(7), role: .muted)
    guard line.columns >= 7 else { return }
    frame.put(Dates.month(latest.fieldEnd), in: column(8))
    guard line.columns >= 9 else { return }
    let sample = latest.sample.map { "n " + Figures.grouped($0) } ?? "n unknown"
    frame.put(sample, in: column(10), role: latest.sample == nil ? .unknown : .muted)
    guard line.columns >= 5 else { return }
    let isWide = line.columns >= 34
    let trend = column(isWide ? min(26, line.columns / 3) : line.columns + 1)
    draw(poll.values, in: trend, headroom: 0.25)
    guard isWide else { return }
    frame.put(latest.mode.rawValue, in: column(13), role: .muted)
    frame.put(board?.source(latest.pollster)?.name ?? latest.pollster, in: line, role: .muted)
  }

  /// The names of the columns, and what the marks mean.
  func seriesNote(_ section: Section) -> String {
    switch section.area.columns {
    case 112...: " ~ partly verified or derived, ? not verified ─ trend ─ mode ─ pollster "
    case 78...: " ~ ? not fully verified ─ n ─ trend "
    default: " % ─ change "
    }
  }

  /// What edges and a hollow glyph mean, if there are any, and whose figures there are.
  ///
  /// Where there is no room for all of it, what the page beside the chart says too goes first.
  func chartNote(_ section: Section) -> String? {
    guard let chart = section.chart?.chart else { return nil }
    let isHollow = chart.series.contains { series in
      series.parts.joined().contains { !$0.isFirm }
    }
    let hollow = isHollow ? "○ not fully verified" : nil
    let publics =
      switch (state.visit.place.showsBothPublics, chart.series.count) {
      case (false, _): "\(Command.bothPublics.keys[0].description) both publics"
      case (true, 1): "the other public was not asked"
      case (true, _): "both publics"
      }
    let level: String? =
      if chart.series.count > 1 {
        nil
      } else if chart.bands.isEmpty {
        state.isStudying ? "computing" : "no trend"
      } else {
        "⠂ 50 % ⠐ 90 % bands"
      }
    let room = section.heading.columns - CellText.width(section.title) - 6
    let notes = [[level, hollow, publics], [hollow, publics]].map {
      " " + $0.compactMap(\.self).joined(separator: " ─ ") + " "
    }
    return notes.first { CellText.width($0) <= room } ?? notes.last
  }
}
