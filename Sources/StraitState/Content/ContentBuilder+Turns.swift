import StraitAnalytics
import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// Where the means of the months change: the board and each track, whether or not one was found,
  /// and the issues for which one was.
  func turnRows(_ study: TensionStudy?, _ board: Board, _ columns: Int) -> [Row] {
    var page = DocumentBuilder(columns: columns)
    guard let study else {
      page.text(ContentBuilder.computing, role: .muted)
      return page.rows
    }
    var still = 0
    for part in study.parts {
      if case .issue = part.scope, !part.hasTurn {
        still += 1
        continue
      }
      page.add(.of(board.title(of: part.scope) ?? "The board", role: .heading))
      for (turns, style) in zip(part.directions, [SeriesStyle.first, .second]) {
        describe(turns, style, board, &page)
      }
    }
    if still > 0 {
      let issues = still == 1 ? "1 other issue" : "\(still) other issues"
      page.text("None found or none to be found for \(issues).", role: .muted)
    }
    page.text(
      "What stands beside a change is no cause of it: none is claimed.",
      role: .muted
    )
    return page.rows
  }

  /// The changes of one direction, the newest first, each with the events around it.
  private func describe(
    _ turns: TensionTurns,
    _ style: SeriesStyle,
    _ board: Board,
    _ page: inout DocumentBuilder
  ) {
    let name = "\(turns.direction.actor)▸\(turns.direction.target)"
    let mark = "\(style.mark) "
    guard !turns.turns.isEmpty else {
      let months = turns.stretches.reduce(0) { $0 + $1.count }
      let words = turns.silence ?? "none found in \(months) months"
      for (index, line) in CellText.wrap(words, to: max(1, page.columns - 12)).enumerated() {
        var spans = [DocumentLine.Span(column: 12, text: line, role: .muted, link: nil)]
        if index == 0 {
          spans.insert(.init(column: 1, text: mark + name, role: style.role, link: nil), at: 0)
        }
        page.add(DocumentLine(spans: spans))
      }
      return
    }
    for turn in turns.turns.reversed() {
      let figure = FigureID.turn(turns.direction, turns.scope, turn.month)
      let isWorse = turn.difference < 0
      let means = "\(Figures.signed(turn.before.mean)) ▸ \(Figures.signed(turn.after.mean)) a month"
      let lengths = ", of \(turn.before.months.count) and \(turn.after.months.count) months"
      page.add(
        DocumentLine(spans: [
          .init(column: 1, text: mark + name, role: style.role, link: nil),
          .init(column: 12, text: turn.month.description, role: .strong, link: nil),
          .init(column: 20, text: isWorse ? "▼" : "▲", role: isWorse ? .worse : .better, link: nil),
          .init(
            column: 22,
            text: CellText.clip(means + lengths, to: max(1, page.columns - 22)),
            role: .text,
            link: nil
          ),
        ]),
        target: .events,
        around: turn.after.months[0].last,
        figures: [figure]
      )
      for index in turn.events.prefix(2) {
        let event = board.events[index]
        let words = CellText.clip("\(event.date) \(event.title)", to: max(1, page.columns - 12))
        page.add(.of(words, role: .link, column: 12), target: .event(event.id), figures: [figure])
      }
      let others = turn.events.count - min(2, turn.events.count)
      if others > 0 {
        let words =
          others == 1 ? "and 1 event more around it" : "and \(others) events more around it"
        page.add(
          .of(words, role: .muted, column: 12),
          target: .events,
          around: turn.after.months[0].last,
          figures: [figure]
        )
      }
    }
  }

  /// The marks of changes in the charts of the board: the line of a month, and whose mean moves
  /// where.
  func turnMarks(_ part: TensionStudy.Part?) -> [TimeChart.Break] {
    guard let part else { return [] }
    return zip(part.directions, [SeriesStyle.first, .second]).flatMap { turns, style in
      turns.turns.map { turn in
        TimeChart.Break(
          day: Int(turn.day.number),
          label: "\(style.mark)\(turn.difference < 0 ? "▼" : "▲")"
        )
      }
    }
  }
}
