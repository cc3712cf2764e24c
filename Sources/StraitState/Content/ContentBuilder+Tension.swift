import StraitAnalytics
import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// The stock of both directions, what each month added, a table by track and issue, and where the
  /// means of the months change.
  func tensionSections(_ board: Board, _ body: Rect) -> [Section] {
    let histories = board.dyad.directions.map {
      TensionHistory($0, on: board, asOf: state.asOf)
    }
    let areas = TensionAreas(body, place)
    var study: TensionStudy?
    if case .tension(let found) = state.study(.tension) { study = found }
    let marks = turnMarks(study?.board)
    // Without an event and without coverage there is nothing that a line could mean.
    let isKnown = histories.contains { Tension($0).isKnown }
    let stock = isKnown ? stockSection(histories, marks, areas.stock) : nil
    let flow = isKnown ? flowSection(histories, marks, areas.flow) : nil
    return [
      stock ?? section(.chart, "Tension stock", areas.stock, []),
      flow ?? section(.flow, "Sum of each month", areas.flow, []),
      section(
        .measures,
        "By track and issue",
        areas.table,
        isKnown ? measureRows(histories, study, board, width(areas.table)) : []
      ),
      section(
        .turns,
        "Changes of the mean",
        areas.turns,
        isKnown ? turnRows(study, board, width(areas.turns)) : []
      ),
    ]
  }

  private func stockSection(
    _ histories: [TensionHistory],
    _ marks: [TimeChart.Break],
    _ area: Rect
  ) -> Section {
    let start = self.start(of: histories)
    let lines = histories.map { history in
      ChartedDirection.Line(
        direction: history.direction,
        points: history.shownWeeks.filter { $0.end >= start }.map {
          .init(day: $0.end, value: $0.stock, label: nil, figure: .tension(history.direction))
        },
        count: "\(history.acts.count { $0.value != nil })/\(history.acts.count) coded"
      )
    }
    return chart(.chart, "Tension stock", ChartedDirection(lines: lines, marks: marks), area)
  }

  /// The first day of which anything is known: without coverage that of the first event, since a
  /// line at zero before it would say that all was calm.
  private func start(of histories: [TensionHistory]) -> Day {
    let first = histories.compactMap { $0.acts.first?.day }.min() ?? state.asOf
    return histories.allSatisfy { $0.coverageStart != nil } ? Day(number: Int32.min) : first
  }

  private func flowSection(
    _ histories: [TensionHistory],
    _ marks: [TimeChart.Break],
    _ area: Rect
  ) -> Section {
    let start = self.start(of: histories)
    let lines = histories.map { history in
      let first = max(start, history.shownWeeks.first.map { $0.end - 6 } ?? history.day)
      return ChartedDirection.Line(
        direction: history.direction,
        points: history.flows(by: .month, from: first).map { month in
          let date = PartialDate(month.first, precision: .month)
          return .init(
            day: month.last,
            value: month.sum,
            label: date.description,
            figure: .month(history.direction, .board, date)
          )
        },
        count: "\(history.acts.count) events"
      )
    }
    return chart(.flow, "Sum of each month", ChartedDirection(lines: lines, marks: marks), area)
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
    _ study: TensionStudy?,
    _ board: Board,
    _ columns: Int
  ) -> [Row] {
    var table = MeasureTable(columns: columns)
    table.add("The board", histories)
    table.add(Asymmetry(histories[0], histories[1]), board)
    for history in histories { table.add(history.direction, Tension(history)) }
    guard let study else {
      table.add("tracks and issues: " + ContentBuilder.computing)
      return table.rows
    }
    let scopes =
      board.tracks.map { (TensionScope.track($0.id), $0.title) }
      + (state.desk?.headline.issues ?? []).map { issue in
        (TensionScope.issue(issue.id), board.issue(issue.id)?.title ?? issue.id)
      }
    for (scope, title) in scopes {
      if let part = study.part(scope), part.hasEvent { table.add(title, part.histories) }
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
      var figure: FigureID
    }

    var direction: Direction
    var points: [Point]
    var count: String
  }

  let lines: [Line]
  /// Where a mean changes.
  let marks: [TimeChart.Break]

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
        },
        breaks: marks
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
      // The more conflictual first: it is the one that is taken apart.
      let figures = lines.filter { $0.points.indices.contains(index) }.map { $0.points[index] }
        .sorted { $0.value < $1.value }.map(\.figure)
      var row = Row(
        id: point.day.description,
        line: DocumentLine(spans: spans),
        target: .events,
        around: point.day,
        figure: figures.first
      )
      row.alsoFigures = Array(figures.dropFirst())
      return row
    }
  }
}
