import StraitAnalytics
import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// The stock of both directions, what each month added, and a table by track and issue.
  ///
  ///     high             low
  ///     ┌ stock ───┐     ┌ stock, or flow ┐
  ///     ├ flow ────┤     ├ table ─────────┤
  ///     ├ table ───┤     └────────────────┘
  ///     └──────────┘
  func tensionSections(_ board: Board, _ body: Rect) -> [Section] {
    let histories = board.dyad.directions.map {
      TensionHistory($0, on: board, asOf: state.asOf)
    }
    let none = Rect(Size(columns: 0, rows: 0))
    let focus = min(place.focus, 2)
    var areas = (stock: body, flow: none, table: none)
    if place.isZoomed || body.rows < OpinionAreas.leastRows {
      areas = (focus == 0 ? body : none, focus == 1 ? body : none, focus == 2 ? body : none)
    } else if body.rows >= 30 {
      let (upper, table) = body.splitTop(body.rows * 3 / 5)
      let (stock, flow) = upper.splitTop((upper.rows + 1) / 2)
      areas = (stock, flow, table)
    } else {
      let (upper, table) = body.splitTop((body.rows + 1) / 2)
      areas = (focus == 1 ? none : upper, focus == 1 ? upper : none, table)
    }
    // Without an event and without coverage there is nothing that a line could mean.
    let isKnown = histories.contains { Tension($0).isKnown }
    let stock = isKnown ? stockSection(histories, areas.stock) : nil
    let flow = isKnown ? flowSection(histories, areas.flow) : nil
    return [
      stock ?? section(.chart, "Tension stock", areas.stock, []),
      flow ?? section(.flow, "Sum of each month", areas.flow, []),
      section(
        .measures,
        "By track and issue",
        areas.table,
        isKnown ? measureRows(histories, board, width(body)) : []
      ),
    ]
  }

  private func stockSection(_ histories: [TensionHistory], _ area: Rect) -> Section {
    let start = self.start(of: histories)
    let lines = histories.map { history in
      ChartedDirection.Line(
        direction: history.direction,
        figure: .tension(history.direction),
        points: history.shownWeeks.filter { $0.end >= start }.map {
          .init(day: $0.end, value: $0.stock, label: nil)
        },
        count: "\(history.acts.count { $0.value != nil })/\(history.acts.count) coded"
      )
    }
    return chart(.chart, "Tension stock", ChartedDirection(lines: lines), area)
  }

  /// The first day of which anything is known: without coverage that of the first event, since a
  /// line at zero before it would say that all was calm.
  private func start(of histories: [TensionHistory]) -> Day {
    let first = histories.compactMap { $0.acts.first?.day }.min() ?? state.asOf
    return histories.allSatisfy { $0.coverageStart != nil } ? Day(number: Int32.min) : first
  }

  private func flowSection(_ histories: [TensionHistory], _ area: Rect) -> Section {
    let start = self.start(of: histories)
    let lines = histories.map { history in
      let first = max(start, history.shownWeeks.first.map { $0.end - 6 } ?? history.day)
      return ChartedDirection.Line(
        direction: history.direction,
        figure: .tension(history.direction),
        points: history.flows(by: .month, from: first).map {
          .init(day: $0.last, value: $0.sum, label: String($0.first.description.prefix(7)))
        },
        count: "\(history.acts.count) events"
      )
    }
    return chart(.flow, "Sum of each month", ChartedDirection(lines: lines), area)
  }

  private func chart(
    _ kind: Section.Kind,
    _ title: String,
    _ charted: ChartedDirection,
    _ area: Rect
  ) -> Section {
    var section = section(kind, title, area, charted.rows)
    section.flow = .across
    section.chart = charted.chart
    return section
  }

  /// A block for the board, each track and each issue that has an event between the sides.
  private func measureRows(
    _ histories: [TensionHistory],
    _ board: Board,
    _ columns: Int
  ) -> [Row] {
    var table = MeasureTable(columns: columns)
    table.add("The board", histories)
    table.add(Asymmetry(histories[0], histories[1]), board)
    for history in histories { table.add(history.direction, Tension(history)) }
    let scopes =
      board.tracks.map { (TensionScope.track($0.id), $0.title) }
      + (state.desk?.headline.issues ?? []).map { issue in
        (TensionScope.issue(issue.id), board.issue(issue.id)?.title ?? issue.id)
      }
    for (scope, title) in scopes {
      let parts = board.dyad.directions.map {
        TensionHistory($0, in: scope, on: board, asOf: state.asOf)
      }
      if parts.contains(where: { !$0.acts.isEmpty }) { table.add(title, parts) }
    }
    return table.rows
  }
}

/// A line for each direction as a chart, a legend, and a row for each of its days.
struct ChartedDirection {
  struct Line {
    struct Point {
      var day: Day
      var value: Double
      /// The date in words; nil for the day.
      var label: String?
    }

    var direction: Direction
    var figure: FigureID
    var points: [Point]
    var count: String
  }

  let lines: [Line]

  private var styled: [(line: Line, style: SeriesStyle)] {
    Array(zip(lines, [SeriesStyle.first, .second]))
  }

  var chart: SectionChart {
    SectionChart(
      chart: TimeChart(
        styled.map { line, style in
          TimeChart.Series(
            [line.points.compactMap { TimeChart.Point(day: Int($0.day.number), value: $0.value) }],
            style: style
          )
        }
      ),
      legend: Legend(styled.compactMap(entry))
    )
  }

  private func entry(_ line: Line, _ style: SeriesStyle) -> Legend.Entry? {
    guard let now = line.points.last, let least = line.points.min(by: { $0.value < $1.value }),
      let greatest = line.points.max(by: { $0.value < $1.value })
    else { return nil }
    func reading(_ point: Line.Point) -> Legend.Reading {
      Legend.Reading(Figures.signed(point.value), point.label ?? point.day.description)
    }
    return Legend.Entry(
      name: "\(line.direction.actor)▸\(line.direction.target)",
      style: style,
      now: reading(now),
      least: reading(least),
      greatest: reading(greatest),
      count: line.count
    )
  }

  /// The days, oldest first, each with what both directions read then; Enter leads to its events.
  var rows: [Row] {
    guard let first = lines.first else { return [] }
    return first.points.indices.map { index in
      let point = first.points[index]
      var spans = [
        DocumentLine.Span(
          column: 0,
          text: point.label ?? point.day.description,
          role: .strong,
          link: nil
        )
      ]
      var column = 12
      for (line, style) in styled where line.points.indices.contains(index) {
        let name = "\(style.mark) \(line.direction.actor)▸\(line.direction.target) "
        spans.append(.init(column: column, text: name, role: style.role, link: nil))
        column += CellText.width(name)
        let value = Figures.signed(line.points[index].value)
        spans.append(.init(column: column, text: value, role: .strong, link: nil))
        column += CellText.width(value) + 2
      }
      return Row(
        id: point.day.description,
        line: DocumentLine(spans: spans),
        target: .events,
        around: point.day,
        figure: lines.min { left, right in
          let at = { (line: Line) in
            line.points.indices.contains(index) ? line.points[index].value : 0
          }
          return at(left) < at(right)
        }?.figure
      )
    }
  }
}

/// Measures of tension in columns, as many as there is room for.
struct MeasureTable {
  let columns: Int
  private(set) var rows: [Row] = []

  init(columns: Int) {
    self.columns = columns
  }

  private enum Column: CaseIterable {
    case direction
    case stock
    case arrow
    case rank
    case events
    case reading
    case mean
    case share
    case undisputed
    case weeks

    /// Its name, which is as wide as its widest value.
    var name: String {
      switch self {
      case .direction: "       "
      case .stock: "  stock"
      case .arrow: " "
      case .rank: " rank"
      case .events: " coded 52w"
      case .reading: "coop/conf"
      case .mean: " mean"
      case .share: "conflict"
      case .undisputed: "without disputed"
      case .weeks: "against 4 and 52 weeks           "
      }
    }
  }

  private static let leastTitleColumns = 16

  /// The columns that there is room for beside a title.
  private var shown: [Column] {
    var left = columns - Self.leastTitleColumns
    return Column.allCases.prefix { column in
      left -= CellText.width(column.name) + 1
      return left >= 0
    }
  }

  private var titleColumns: Int {
    let used = shown.reduce(0) { $0 + CellText.width($1.name) + 1 }
    return min(40, columns - used)
  }

  private func line(
    _ title: String,
    _ role: Role,
    _ cells: (Column) -> (String, Role)
  )
    -> DocumentLine
  {
    var spans = [
      DocumentLine.Span(
        column: 0,
        text: CellText.clip(title, to: max(1, titleColumns - 1)),
        role: role,
        link: nil
      )
    ]
    var column = titleColumns
    for kind in shown {
      let width = CellText.width(kind.name)
      let (text, role) = cells(kind)
      let isText = kind == .weeks || kind == .direction
      let cell = CellText.clip(text, to: width)
      spans.append(
        .init(
          column: column + (isText ? 0 : width - CellText.width(cell)),
          text: cell,
          role: role,
          link: nil
        )
      )
      column += width + 1
    }
    return DocumentLine(spans: spans)
  }

  /// Adds the lines of a scope, one a direction.
  mutating func add(_ title: String, _ histories: [TensionHistory]) {
    if rows.isEmpty {
      rows.append(Row(id: "head", line: line("", .muted) { ($0.name, .muted) }))
    }
    for (index, history) in histories.enumerated() {
      let tension = Tension(history)
      let flow = history.flow(from: history.day - 363, through: history.day)
      let figure = FigureID.tension(history.direction, history.scope)
      rows.append(
        Row(
          id: figure.description,
          line: line(index == 0 ? title : "", .text) { column in
            cell(column, tension, flow, index == 0 ? .partyFirst : .partySecond)
          },
          target: .why(figure),
          figure: figure
        )
      )
    }
  }

  private func cell(
    _ column: Column,
    _ tension: Tension,
    _ flow: TensionFlow,
    _ party: Role
  ) -> (String, Role) {
    guard tension.isKnown || column == .direction else { return ("?", .unknown) }
    switch column {
    case .direction: return ("\(tension.direction.actor)▸\(tension.direction.target)", party)
    case .stock: return (Figures.signed(tension.stock), .strong)
    case .arrow:
      switch tension.change {
      case .deteriorated: return ("▼", .worse)
      case .unchanged: return ("▬", .steady)
      case .improved: return ("▲", .better)
      }
    case .rank: return (tension.rank.map { "p\($0.percentage)" } ?? "–", .muted)
    case .events: return ("\(flow.coded)", .muted)
    case .reading: return ("\(flow.cooperations)/\(flow.conflicts)", .muted)
    case .mean: return (flow.mean.map(Figures.signed) ?? "–", .text)
    case .share:
      return (flow.conflictShare.map { "\(Amount($0 * 100, decimals: 0)) %" } ?? "–", .text)
    case .undisputed:
      return tension.disputed == 0
        ? ("", .muted)
        : ("\(tension.disputed): \(Figures.signed(tension.stockWithoutDisputed))", .muted)
    case .weeks:
      let words = [tension.againstFourWeeks, tension.againstYear].map {
        $0.level?.words ?? "cannot say"
      }
      return (words.joined(separator: ", "), .muted)
    }
  }

  /// Adds how differently both directions stand.
  mutating func add(_ asymmetry: Asymmetry, _ board: Board) {
    let first = board.dyad.first.short
    let means = asymmetry.means.map { "means \(Figures.signed($0)) in 52 weeks" }
    let text =
      "asymmetry, \(first) less the other: "
      + (means ?? "means unknown, a side has no coded event in 52 weeks")
      + ", stocks \(Figures.signed(asymmetry.stock))"
    add(text)
  }

  /// Adds the week against those before it, and disputes, in words.
  mutating func add(_ direction: Direction, _ tension: Tension) {
    let levels = [tension.againstFourWeeks, tension.againstYear].map {
      "\($0.weeks) w: \($0.level?.words ?? "cannot say")"
    }
    var text = "\(direction.actor)▸\(direction.target) conflict, "
    text += levels.joined(separator: "; ")
    if tension.disputed > 0 {
      text += "; disputed \(tension.disputed): \(Figures.signed(tension.stockWithoutDisputed))"
    }
    add(text)
  }

  private mutating func add(_ text: String) {
    for part in CellText.wrap(text, to: columns - 2) {
      rows.append(Row(id: "\(rows.count)", line: .of(part, role: .muted, column: 2)))
    }
  }
}
