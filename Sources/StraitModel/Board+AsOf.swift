extension Board {
  /// The board as it could be known at the end of a day.
  ///
  /// Events count from the day that they happened, or the last day that a coarse date can mean;
  /// polls from the day that they came out, else from the end of fieldwork; statements,
  /// assessments, links, log entries and parts of prose from their own dates; issues from their
  /// opening and levers from the day that they came onto the board. What refers to something that
  /// is not there yet is left out with it. Sources stay, since a source has no date.
  public func asOf(_ day: Day) -> Board {
    var board = self
    // Where nothing is cut the array stays the board's own: events are large values, and a board
    // that is set to today, the common case, should not copy every one.
    if !events.indices.allSatisfy({ events[$0].date.last <= day }) {
      board.events = events.indices.lazy.filter { events[$0].date.last <= day }.map { events[$0] }
    }
    board.polls = polls.filter { $0.known <= day }
    board.issues = issues.filter { $0.opened.first <= day }
    let open = Set(board.issues.map(\.id))
    for index in board.events.indices {
      if !board.events[index].issues.allSatisfy(open.contains) {
        board.events[index].issues.removeAll { !open.contains($0) }
      }
      if let entered = board.events[index].entered, entered > day {
        board.events[index].entered = nil
      }
      if let retrieved = board.events[index].citation.retrieved, retrieved > day {
        board.events[index].citation.retrieved = nil
      }
    }
    let evidence = Set(board.events.map(\.id)).union(board.polls.map(\.id))
    board.issues = board.issues.map { $0.asOf(day, issues: open, evidence: evidence) }
    board.levers = levers.filter { $0.since.first <= day }
      .map { $0.asOf(day, issues: open, evidence: evidence) }
    board.calendar = calendar.compactMap { $0.asOf(day, issues: open) }
    board.indicators = indicators.filter { ($0.since?.first ?? day) <= day }
      .map { $0.asOf(day, issues: open, evidence: evidence) }
    board.judgments = judgments.filter { $0.made <= day }
      .map { $0.asOf(day, issues: open, evidence: evidence) }
    board.coverage = coverage.filter { $0.from.first <= day }
    return board
  }
}

extension Issue {
  fileprivate func asOf(_ day: Day, issues: Set<String>, evidence: Set<String>) -> Issue {
    var issue = self
    if let closed, closed.last > day { issue.closed = nil }
    issue.assessments = assessments.filter { $0.date <= day }
    for index in issue.assessments.indices {
      issue.assessments[index].authorship.evidence.removeAll { !evidence.contains($0) }
    }
    issue.links = links.filter { $0.date.last <= day && issues.contains($0.to) }
    for index in issue.links.indices {
      issue.links[index].evidence.removeAll { !evidence.contains($0) }
      if let ended = issue.links[index].ended, ended.last > day { issue.links[index].ended = nil }
    }
    issue.views = views.mapValues { view in
      SideView(
        position: view.position.asOf(day, evidence: evidence),
        redLine: view.redLine.asOf(day, evidence: evidence),
        driver: view.driver.asOf(day, evidence: evidence),
        nextMover: view.nextMover.asOf(day, evidence: evidence)
      )
    }
    issue.prose = prose.asOf(day)
    return issue
  }
}

extension Array where Element == Statement {
  fileprivate func asOf(_ day: Day, evidence: Set<String>) -> [Statement] {
    compactMap { statement in
      if let since = statement.since, since.last > day { return nil }
      var kept = statement
      kept.evidence.removeAll { !evidence.contains($0) }
      return kept
    }
  }
}

extension Prose {
  fileprivate func asOf(_ day: Day) -> Prose {
    Prose(
      sections.filter { section in
        section.since.map { $0.last <= day } ?? true
      }
    )
  }
}

extension Lever {
  fileprivate func asOf(_ day: Day, issues: Set<String>, evidence: Set<String>) -> Lever {
    var lever = self
    lever.bearings = bearings.filter { issues.contains($0.issue) }
    lever.windows = windows.filter { window in
      window.known.map { $0.first <= day } ?? true
    }
    lever.log = log.filter { $0.date.last <= day }
    for index in lever.log.indices {
      lever.log[index].evidence.removeAll { !evidence.contains($0) }
    }
    lever.prose = prose.asOf(day)
    return lever
  }
}

extension CalendarEntry {
  /// A rule is known from the date at which it first holds, a single date from `known`, else always.
  fileprivate func asOf(_ day: Day, issues open: Set<String>) -> CalendarEntry? {
    switch when {
    case .once: if let known, known.first > day { return nil }
    case .yearly: if let from, from.first > day { return nil }
    }
    var entry = self
    if !issues.isEmpty {
      entry.issues = issues.filter { open.contains($0) }
      if entry.issues.isEmpty { return nil }
    }
    // That a rule will end is itself something one learns on the day that it does.
    if case .yearly = when, let to, to.last > day { entry.to = nil }
    return entry
  }
}

extension Indicator {
  fileprivate func asOf(_ day: Day, issues: Set<String>, evidence: Set<String>) -> Indicator {
    var indicator = self
    if let issue, !issues.contains(issue) { indicator.issue = nil }
    indicator.log = log.filter { $0.date <= day }
    for index in indicator.log.indices {
      indicator.log[index].evidence.removeAll { !evidence.contains($0) }
    }
    indicator.authorship.evidence.removeAll { !evidence.contains($0) }
    return indicator
  }
}

extension Judgment {
  fileprivate func asOf(_ day: Day, issues: Set<String>, evidence: Set<String>) -> Judgment {
    var judgment = self
    if let issue, !issues.contains(issue) { judgment.issue = nil }
    if let outcome, outcome.date > day { judgment.outcome = nil }
    judgment.outcome?.evidence.removeAll { !evidence.contains($0) }
    judgment.authorship.evidence.removeAll { !evidence.contains($0) }
    return judgment
  }
}
