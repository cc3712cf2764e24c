internal import StraitModel

extension Board {
  /// The board without references to issues, events and figures that are not on it.
  ///
  /// A record that could not be read has been reported; whatever refers to it stays, without it.
  func withoutDanglingReferences() -> Board {
    let references = References(
      issues: Set(issues.map(\.id)),
      events: Set(events.map(\.id)),
      polls: Set(polls.map(\.id))
    )
    var board = self
    for index in board.events.indices { references.prune(&board.events[index]) }
    for index in board.issues.indices { references.prune(&board.issues[index]) }
    for index in board.levers.indices { references.prune(&board.levers[index]) }
    for index in board.indicators.indices { references.prune(&board.indicators[index]) }
    for index in board.judgments.indices { references.prune(&board.judgments[index]) }
    for index in board.calendar.indices {
      board.calendar[index].issues.removeAll { !references.issues.contains($0) }
    }
    return board
  }
}

/// The ids that a board has.
private struct References {
  let issues: Set<String>
  let events: Set<String>
  let polls: Set<String>

  func prune(_ event: inout Event) {
    event.issues.removeAll { !issues.contains($0) }
    if let supersedes = event.supersedes, !events.contains(supersedes) { event.supersedes = nil }
  }

  func prune(_ issue: inout Issue) {
    issue.links.removeAll { !issues.contains($0.to) }
    for index in issue.links.indices { prune(&issue.links[index].evidence) }
    for index in issue.assessments.indices {
      prune(&issue.assessments[index].authorship.evidence)
    }
    for side in issue.views.keys {
      guard var view = issue.views[side] else { continue }
      prune(&view.position)
      prune(&view.redLine)
      prune(&view.driver)
      prune(&view.nextMover)
      issue.views[side] = view
    }
  }

  func prune(_ lever: inout Lever) {
    lever.bearings.removeAll { !issues.contains($0.issue) }
    for index in lever.log.indices { prune(&lever.log[index].evidence) }
  }

  func prune(_ indicator: inout Indicator) {
    if let issue = indicator.issue, !issues.contains(issue) { indicator.issue = nil }
    for index in indicator.log.indices { prune(&indicator.log[index].evidence) }
    prune(&indicator.authorship.evidence)
  }

  func prune(_ judgment: inout Judgment) {
    if let issue = judgment.issue, !issues.contains(issue) { judgment.issue = nil }
    if var outcome = judgment.outcome {
      prune(&outcome.evidence)
      judgment.outcome = outcome
    }
    prune(&judgment.authorship.evidence)
  }

  private func prune(_ statements: inout [Statement]) {
    for index in statements.indices { prune(&statements[index].evidence) }
  }

  private func prune(_ evidence: inout [String]) {
    evidence.removeAll { !events.contains($0) && !polls.contains($0) }
  }
}
