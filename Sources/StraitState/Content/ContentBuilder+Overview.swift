import StraitAnalytics
import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// Four panes, two beside two, and on a high screen the latest events below.
  func overviewSections(_ board: Board, _ body: Rect) -> [Section] {
    let hasLatest = state.size.rows >= 32
    let latestRows = hasLatest ? max(6, body.rows / 5) : 0
    let (panes, latest) = body.splitTop(body.rows - latestRows)
    // The upper panes take what they need, up to half, and the lower ones the rest.
    let needed = [Pane.history, .security].map { issueRows($0, board).count }.max() ?? 0
    let (upper, lower) = panes.splitTop(min((panes.rows + 1) / 2, max(4, needed + 2)))
    let half = (body.columns - 1) / 2
    let areas: [Pane: Rect] = [
      .history: upper.splitLeft(half).left, .security: upper.splitLeft(half + 1).rest,
      .opinion: lower.splitLeft(half).left, .levers: lower.splitLeft(half + 1).rest,
    ]
    var sections = Pane.allCases.map { pane in
      paneSection(pane, board, areas[pane] ?? body, body)
    }
    if hasLatest {
      let events = board.events.suffix(max(0, latestRows - 1) * 4).reversed()
      sections.append(section(.latest, "Latest events", latest, events.map { row(of: $0) }))
    }
    if place.isZoomed || body.columns < 72 { return focusedOnly(sections, body) }
    return sections
  }

  private func paneSection(_ pane: Pane, _ board: Board, _ area: Rect, _ body: Rect) -> Section {
    let title = board.tracks.first { $0.pane == pane && pane != .levers }?.title
    switch pane {
    case .history:
      return section(.history, title ?? "History disputes", area, issueRows(pane, board))
    case .security:
      return section(.security, title ?? "Security frictions", area, issueRows(pane, board))
    case .opinion:
      return section(
        .opinion,
        title ?? "Public opinion",
        area,
        rowHeight: area.columns < 70 ? 2 : 1,
        opinionRows(board)
      )
    case .levers:
      // The strategy issues, which the levers serve, head the pane; where it is low a line names
      // them.
      let strategy = issueRows(pane, board)
      let isLow = area.rows < 14 && !place.isZoomed && body.columns >= 72
      let head = isLow ? [strategyLine(strategy, board)].compactMap(\.self) : strategy
      return section(.levers, "Policy levers", area, head + leverRows(board))
    }
  }

  private func strategyLine(_ rows: [Row], _ board: Board) -> Row? {
    guard let first = rows.first else { return nil }
    let titles = rows.compactMap { board.issue($0.id)?.title }
    return Row(
      id: "strategy",
      line: .of("for: " + titles.joined(separator: ", "), role: .muted),
      target: first.target,
      source: first.source
    )
  }

  private func issueRows(_ pane: Pane, _ board: Board) -> [Row] {
    let headlines = (state.desk?.headline.issues ?? []).filter { headline in
      board.issue(headline.id).flatMap { board.pane(of: $0) } == pane
    }
    return sorted(headlines, board).compactMap { headline in
      board.issue(headline.id).map {
        Row(id: $0.id, record: .issue($0.id), target: .issue($0.id), source: $0.place)
      }
    }
  }

  private func sorted(_ headlines: [IssueHeadline], _ board: Board) -> [IssueHeadline] {
    let far = Day(number: Int32.max)
    func title(_ headline: IssueHeadline) -> String { board.issue(headline.id)?.title ?? "" }
    switch place.sort ?? .worst {
    case .newest, .oldest:
      return headlines.sorted {
        ($0.lastMove?.last.number ?? Int32.min, $1.id)
          > ($1.lastMove?.last.number ?? Int32.min, $0.id)
      }
    case .next:
      return headlines.sorted {
        ($0.next?.first ?? far, $0.id) < ($1.next?.first ?? far, $1.id)
      }
    case .title, .actor: return headlines.sorted { title($0) < title($1) }
    case .worst, .value: return headlines
    }
  }

  /// Series of opinion, those of the overview first, then the issues of the track.
  private func opinionRows(_ board: Board) -> [Row] {
    seriesRows() + issueRows(.opinion, board)
  }

  /// The levers, the most pressing first.
  func leverRows(_ board: Board) -> [Row] {
    (state.desk?.headline.levers ?? []).compactMap { headline in
      board.lever(headline.id).map {
        Row(id: $0.id, record: .lever($0.id), target: .lever($0.id), source: $0.place)
      }
    }
  }
}
