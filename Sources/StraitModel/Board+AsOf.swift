/// What the log held on one day, apart from what had happened by another.
public struct KnownBy: Hashable, Sendable {
  /// The last day on which a record could be entered.
  public var day: Day
  /// How many of the events that are shown do not say when they were entered; they count as known
  /// from their own dates.
  public var undated: Int

  /// Makes it.
  public init(day: Day, undated: Int) {
    self.day = day
    self.undated = undated
  }
}

extension Board {
  /// The board as it could be known at the end of a day.
  ///
  /// Events count from the day that they happened, or the last day that a coarse date can mean;
  /// polls from the day that they came out, else from the end of fieldwork; statements,
  /// assessments, links, log entries and parts of prose from their own dates; levers from the day
  /// that they came onto the board; issues from their opening, or their first event where the
  /// opening is known only coarsely; a series from its first figure. An event that a later record
  /// replaces still stands. What refers to something that is not there yet is left out with it.
  /// Sources stay, since a source has no date.
  ///
  /// - Parameters:
  ///   - lastDay: the day.
  ///   - knownBy: keeps of these only the events that were entered by another day, and counts those
  ///     that do not say so as known from their own dates; nil asks for nothing of that kind.
  ///     Everything else has one date, and is of the earlier of the two days.
  /// - Returns: the board without what is later.
  public func asOf(_ lastDay: Day, knownBy: Day? = nil) -> Board {
    let day = min(lastDay, knownBy ?? lastDay)
    var board = self
    func isKnown(_ index: Int) -> Bool {
      guard events[index].date.last <= day else { return false }
      guard let knownBy, let entered = events[index].entered else { return true }
      return entered <= knownBy
    }
    // Where nothing is cut the array stays the board's own: events are large values, and a board
    // that is set to today, the common case, should not copy every one.
    let known = events.indices.map(isKnown)
    if known.contains(false) {
      board.events = events.indices.lazy.filter { known[$0] }.map { events[$0] }
      reinstate(&board.events, replacedBy: events.indices.lazy.filter { !known[$0] })
    }
    if let knownBy {
      let undated = board.events.indices.count { board.events[$0].entered == nil }
      board.knownBy = KnownBy(day: knownBy, undated: undated)
    }
    board.polls = polls.filter { $0.known <= day }
    board.series = knownSeries(on: board)
    for index in board.series.indices {
      board.series[index].expected = board.series[index].expected?.asOf(day)
    }
    let moved = Set(board.events.indices.lazy.flatMap { board.events[$0].issues })
    board.issues = issues.filter { issue in
      issue.opened.last <= day || issue.opened.first <= day && moved.contains(issue.id)
    }
    let open = Set(board.issues.map(\.id))
    for index in board.events.indices {
      if !board.events[index].issues.allSatisfy(open.contains) {
        board.events[index].issues.removeAll { !open.contains($0) }
      }
      if let entered = board.events[index].entered, entered > knownBy ?? day {
        board.events[index].entered = nil
      }
      if let retrieved = board.events[index].citation.retrieved, retrieved > knownBy ?? day {
        board.events[index].citation.retrieved = nil
      }
    }
    let evidence = Set(board.events.map(\.id)).union(board.polls.map(\.id))
    board.issues = board.issues.map { $0.asOf(day, issues: open, evidence: evidence) }
    board.levers = levers.filter { $0.since.last <= day }
      .map { $0.asOf(day, issues: open, evidence: evidence) }
    board.calendar = calendar.compactMap { $0.asOf(day, issues: open) }
    board.dropUncountedDates()
    board.indicators = indicators.filter { ($0.since?.last ?? day) <= day }
      .map { $0.asOf(day, issues: open, evidence: evidence) }
    for index in board.indicators.indices { board.dropForeignRule(of: index) }
    board.judgments = judgments.filter { $0.made <= day }
      .map { $0.asOf(day, issues: open, evidence: evidence) }
    board.coverage = coverage.compactMap { $0.asOf(day) }
    return board
  }

  /// That an event was replaced is known from the record that replaces it, and not before.
  private func reinstate(
    _ kept: inout [Event],
    replacedBy later: some Sequence<Int>
  ) {
    let replaced = Set(later.lazy.compactMap { events[$0].supersedes })
    let ids = kept.contains { $0.supersedes != nil } ? Set(kept.map(\.id)) : []
    for index in kept.indices {
      if replaced.contains(kept[index].id),
        kept[index].status == .superseded || kept[index].status == .corrected
      {
        kept[index].status = .current
      }
      if let other = kept[index].supersedes, !ids.contains(other) { kept[index].supersedes = nil }
    }
  }

  /// The series that have a figure, or never had one: the title of a later one tells of its subject.
  private func knownSeries(on board: Board) -> [PollSeries] {
    guard board.polls.count < polls.count else { return series }
    let known = Set(board.polls.map(\.series))
    let all = Set(polls.map(\.series))
    return series.filter { known.contains($0.id) || !all.contains($0.id) }
  }
}

extension Coverage {
  /// When a coverage ends, and what is remarked of one that has ended, is learnt when it does.
  fileprivate func asOf(_ day: Day) -> Coverage? {
    guard from.last <= day else { return nil }
    guard let to, to.last > day else { return self }
    return Coverage(track: track, from: from, to: PartialDate(day))
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
      window.known.map { $0.last <= day } ?? true
    }
    // Scores that rest on something later could not have been given.
    if let scores = scoresAuthorship, !evidence.isSuperset(of: scores.evidence) {
      lever.scores = [:]
      lever.scoresAuthorship = nil
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
  ///
  /// Of an entry that is counted from another both may be said; whether the other is there is asked
  /// of the whole calendar.
  fileprivate func asOf(_ day: Day, issues open: Set<String>) -> CalendarEntry? {
    switch when {
    case .once: if let known, known.last > day { return nil }
    case .yearly: if let from, from.last > day { return nil }
    case .counted:
      if let known, known.last > day { return nil }
      if let from, from.last > day { return nil }
    }
    var entry = self
    if !issues.isEmpty {
      entry.issues = issues.filter { open.contains($0) }
      if entry.issues.isEmpty { return nil }
    }
    // That a rule will end is itself something one learns on the day that it does.
    if let to, to.last > day {
      switch when {
      case .yearly, .counted: entry.to = nil
      case .once: break
      }
    }
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
