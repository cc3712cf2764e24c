import StraitAnalytics
import StraitCanvas
import StraitModel

/// A trend of machine-coded events as charts, with a row for each period.
struct ChartedArchive {
  let trend: ArchiveTrend
  private let board: Board
  private let last: Day
  private var tension: ArchiveTension?

  init(_ trend: ArchiveTrend, _ board: Board, through day: Day) {
    self.trend = trend
    self.board = board
    last = day
  }

  /// The same, with the stock in each row.
  func telling(_ tension: ArchiveTension) -> ChartedArchive {
    var other = self
    other.tension = tension
    return other
  }

  /// Where a period stands: at its last day, or at the day of the desk while it is not over.
  private func day(_ step: ArchiveTrend.Step) -> Day { min(step.days.upperBound, last) }

  private static let styles = [SeriesStyle.first, .second]

  /// How many events.
  var volume: SectionChart {
    func format(_ value: Double) -> String { Figures.grouped(Int(value)) }
    var chart = chart(format: format) { step, line in
      trend.steps[step].isKnown ? Double(trend.steps[step].figures[line].events) : nil
    }
    chart.chart.bounds = 0...1e12
    return chart
  }

  /// How they are valued on average.
  var means: SectionChart {
    chart(format: Figures.signed) { step, line in trend.steps[step].figures[line].mean }
  }

  /// Their tension.
  func stocks(_ tension: ArchiveTension) -> SectionChart {
    chart(format: Figures.signed) { step, line in tension.stocks[line][step] }
  }

  private func chart(
    format: (Double) -> String,
    _ value: (Int, Int) -> Double?
  ) -> SectionChart {
    var series: [TimeChart.Series] = []
    var entries: [Legend.Entry] = []
    for (number, line) in trend.lines.enumerated() {
      var parts: [[TimeChart.Point]] = [[]]
      var known: [(step: Int, value: Double)] = []
      for (index, step) in trend.steps.enumerated() {
        guard let value = value(index, number),
          let point = TimeChart.Point(day: Int(day(step).number), value: value)
        else {
          if parts.last?.isEmpty == false { parts.append([]) }
          continue
        }
        parts[parts.count - 1].append(point)
        known.append((index, value))
      }
      let style = Self.styles[min(number, 1)]
      series.append(TimeChart.Series(parts.filter { !$0.isEmpty }, style: style))
      guard let now = known.last, let least = known.min(by: { $0.value < $1.value }),
        let greatest = known.max(by: { $0.value < $1.value })
      else { continue }
      func reading(_ point: (step: Int, value: Double)) -> Legend.Reading {
        Legend.Reading(format(point.value), short(trend.steps[point.step]))
      }
      let events = trend.steps.reduce(0) { $0 + $1.figures[number].events }
      entries.append(
        Legend.Entry(
          name: line.name,
          style: style,
          now: reading(now),
          least: reading(least),
          greatest: reading(greatest),
          count: "\(Figures.grouped(events)) events"
        )
      )
    }
    let days = trend.steps.first.flatMap { first in
      trend.steps.last.map { Int(day(first).number)...Int(day($0).number) }
    }
    return SectionChart(
      chart: TimeChart(series, days: days),
      legend: Legend(entries),
      strips: strips
    )
  }

  private func short(_ step: ArchiveTrend.Step) -> String {
    trend.period == .week ? step.days.lowerBound.description : trend.period.name(of: step.days)
  }

  /// The curated events on the same axis, a line for what each side did.
  ///
  /// Where the log has nothing of these days there is none, and the chart has the room.
  private var strips: [SectionChart.Strip] {
    guard let first = trend.steps.first?.days.lowerBound, let end = trend.steps.last.map(day),
      board.events.contains(where: { $0.date.first >= first && $0.date.first <= end })
    else { return [] }
    return zip(board.dyad.directions, Self.styles).map { direction, style in
      let events = board.events.filter { event in
        event.actor == direction.actor && (event.target ?? direction.target) == direction.target
      }
      return SectionChart.Strip(
        label: "log " + String(Character(style.mark)),
        marks: events.map { event in
          let value = board.goldstein(of: event)
          let isConflict = value.map { $0 < 0 } ?? (event.valence == .conflict)
          let isCooperation = value.map { $0 > 0 } ?? (event.valence == .cooperation)
          return SectionChart.Strip.Mark(
            day: event.date.first,
            glyph: isConflict ? "▼" : isCooperation ? "▲" : "·",
            role: isConflict ? .worse : isCooperation ? .better : .muted
          )
        }
      )
    }
  }

  /// The periods, oldest first; Enter leads to their rows.
  var rows: [Row] {
    trend.steps.indices.map { index in
      let step = trend.steps[index]
      var spans = [
        DocumentLine.Span(column: 0, text: short(step), role: .strong, link: nil)
      ]
      var column = 11
      func add(_ text: String, _ role: Role) {
        spans.append(.init(column: column, text: text, role: role, link: nil))
        column += CellText.width(text)
      }
      if !step.isKnown {
        add("nothing in the archive: unknown, and not calm", .unknown)
      } else {
        for (number, line) in trend.lines.enumerated() {
          let style = Self.styles[min(number, 1)]
          let figures = step.figures[number]
          add("\(style.mark) \(line.name) ", style.role)
          add("\(Figures.grouped(figures.events))/\(Figures.grouped(figures.rows)) ", .strong)
          if let stock = tension?.stocks[number][index] {
            add("tension \(Figures.signed(stock))", .text)
          } else {
            add(figures.mean.map(Figures.signed) ?? "–", .text)
          }
          column += 2
        }
      }
      return Row(
        id: step.days.lowerBound.description,
        line: DocumentLine(spans: spans),
        target: .archiveDays(step.days),
        around: day(step)
      )
    }
  }
}
