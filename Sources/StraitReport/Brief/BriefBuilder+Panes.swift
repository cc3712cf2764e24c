import StraitAnalytics
import StraitModel

extension BriefBuilder {
  /// The four panes.
  mutating func panes(polls: [Poll]) -> [BriefDocument.Pane] {
    Pane.allCases.map { pane in
      let open = headline.issues.filter { figures in
        !figures.isClosed && board.issue(figures.id).flatMap { board.pane(of: $0) } == pane
      }
      let told = open.compactMap { figures in board.issue(figures.id).flatMap { issue($0) } }
      if pane == .opinion { for poll in polls { _ = cite(poll) } }
      return BriefDocument.Pane(
        id: pane.rawValue,
        title: oneLine(title(of: pane)),
        issues: told,
        quiet: open.count - told.count
      )
    }
  }

  /// As the overview heads its panes.
  private func title(of pane: Pane) -> String {
    let track = board.tracks.first { $0.pane == pane && pane != .levers }?.title
    if let track { return track }
    return switch pane {
    case .history: "History disputes"
    case .security: "Security frictions"
    case .opinion: "Public opinion"
    case .levers: "Policy levers"
    }
  }

  /// An issue with an event of the last days; nil where there is none.
  private mutating func issue(_ issue: Issue) -> BriefDocument.PaneIssue? {
    let first = day - (BriefDocument.recentDays - 1)
    let recent = board.events.indices.filter { index in
      board.events[index].status != .superseded && board.events[index].date.last >= first
        && board.events[index].issues.contains(issue.id)
    }.map { board.events[$0] }
    guard let latest = recent.last else { return nil }
    take(issue)
    let assessment = issue.assessment
    if let assessment { take(assessment.authorship) }
    let reason = assessment.flatMap { $0.note ?? $0.authorship.rationale }
    return BriefDocument.PaneIssue(
      id: issue.id,
      title: oneLine(issue.title),
      events: recent.count,
      conflicts: recent.count { $0.valence == .conflict },
      latest: oneLine(latest.title),
      latestDate: latest.date.description,
      citation: cite(latest),
      reason: reason.map(oneLine),
      positions: positions(on: issue)
    )
  }

  /// Both sides' newest positions, or none: one side's account never stands alone.
  private func positions(on issue: Issue) -> [BriefDocument.Position] {
    let told = board.dyad.sides.map { (side: $0, statement: issue.views[$0.code]?.position.last) }
    guard told.contains(where: { $0.statement != nil }) else { return [] }
    return told.map { side, statement in
      var position = BriefDocument.Position(
        side: side.code.text,
        since: statement?.since?.description,
        isVerified: statement?.isVerified ?? true,
        sideName: oneLine(side.short)
      )
      switch statement?.content {
      case .text(let text): position.text = oneLine(text)
      case .unknown(let reason): position.unknown = oneLine(reason)
      case nil: position.unknown = "not on this board"
      }
      return position
    }
  }
}
