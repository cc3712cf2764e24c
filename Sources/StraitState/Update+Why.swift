import StraitAnalytics
import StraitModel

extension AppState {
  /// Opens the figure under the cursor, taken apart.
  mutating func askWhy() {
    guard let figure = figureAtHand else {
      notice = "no figure here that could be taken apart"
      return
    }
    if visit.place.screen == .why(figure) {
      notice = "this is that figure; Enter opens what is under the cursor"
      return
    }
    let day = currentRow?.around
    let isElsewhere = focusedSection?.chart != nil && visit.place.screen == .tension && day != asOf
    go(to: .why(figure))
    // A day of the past is the desk's as a whole, and not for one screen to set.
    if isElsewhere, let day { notice = "this is the figure of \(asOf), not of \(day)" }
  }

  /// The figure that a person means: that of the row under the cursor, else that of the screen.
  var figureAtHand: FigureID? {
    guard let board = desk?.board else { return nil }
    if let row = currentRow {
      if let figure = row.figure { return figure }
      if let figure = row.record.flatMap({ figure(of: $0, board) }) { return figure }
    }
    switch visit.place.screen {
    case .issue(let id): return .level(issue: id)
    case .event(let id): return figure(of: .event(id), board)
    case .lever(let id): return .clock(lever: id)
    case .series(let id): return .chart(.opinion(series: id))
    case .opinion, .levers:
      let list = content.sections.first { $0.kind == .opinion || $0.kind == .levers }
      return list.flatMap { list in
        let index = visit.cursor(of: list).index
        guard list.rows.indices.contains(index) else { return nil }
        return list.rows[index].record.flatMap { figure(of: $0, board) }
      }
    case .why(let figure): return figure
    case .overview, .events, .tension: return tensest
    case .spillover: return .count(of: .spillover)
    case .measured:
      return content.sections.lazy.filter { $0.kind == .precedence }.flatMap(\.rows)
        .compactMap(\.figure).first
    case .files: return .coded(.board)
    case .source, .link, .indicator, .judgment, .calendar, .indicators, .search, .since, .faults,
      .help, .archive, .archiveDays, .archiveRow:
      return nil
    }
  }

  /// The figure that tells most of a record.
  private func figure(of record: RecordID, _ board: Board) -> FigureID? {
    switch record {
    case .issue(let id): return .level(issue: id)
    case .series(let id): return .chart(.opinion(series: id))
    case .poll(let id):
      return board.poll(id).map { .chart(.opinion(series: $0.series.description)) }
    case .lever(let id): return .clock(lever: id)
    case .event(let id):
      // An event is a part of the stock of who acts towards whom.
      let direction = board.event(id).flatMap { event in
        event.target.map { Direction(actor: event.actor, target: $0) }
      }
      guard let direction, board.dyad.directions.contains(direction) else { return nil }
      return .tension(direction)
    case .link(let issue, let index):
      guard let links = board.issue(issue)?.links, links.indices.contains(index) else { return nil }
      let kind = links[index].kind
      return kind.isEffect ? .count(of: kind) : .level(issue: issue)
    case .chain, .source, .indicator, .judgment, .calendar, .file, .fault, .command: return nil
    }
  }

  /// The stock of the direction that is the more conflictual.
  private var tensest: FigureID? {
    let worst = desk?.headline.tensions.min { $0.stock < $1.stock }
    return worst.map { .tension($0.direction) }
  }
}
