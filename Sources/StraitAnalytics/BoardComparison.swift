import StraitModel

/// One board as of two days, beside each other.
struct BoardComparison {
  let earlier: Board
  let since: Day
  let later: Board
  let day: Day

  /// Every difference, in no order.
  var moves: [BoardMove] {
    issues + judgments + events + polls + links + levers + dates + indicators + coverage
  }

  private func ids<Element: Record>(_ records: [Element]) -> Set<String> {
    Set(records.map(\.id))
  }

  /// What is on the later board and not on the earlier one.
  private func new<Element: Record>(_ old: [Element], _ new: [Element]) -> [Element] {
    let known = ids(old)
    return new.filter { !known.contains($0.id) }
  }

  // MARK: What happened

  /// A record that another one replaced is left out, as from every figure.
  private var events: [BoardMove] {
    new(earlier.events, later.events).filter { $0.status != .superseded }
      .map { BoardMove(.new, on: $0.date, .event($0.id)) }
  }

  private var polls: [BoardMove] {
    new(earlier.polls, later.polls)
      .map { BoardMove(.new, on: $0.published ?? $0.fieldEnd, .poll($0.id)) }
  }

  private var dates: [BoardMove] {
    new(earlier.calendar, later.calendar).compactMap { entry in
      if case .yearly = entry.when { return nil }
      guard let known = entry.known else { return nil }
      return BoardMove(.new, on: known, .date(entry.id))
    }
  }

  private var links: [BoardMove] {
    later.issues.flatMap { issue -> [BoardMove] in
      let before = earlier.issue(issue.id)
      let old = Dictionary(
        (before?.links ?? []).map { (issue.id(of: $0), $0) },
        uniquingKeysWith: { first, _ in first }
      )
      return issue.links.flatMap { link -> [BoardMove] in
        let id = issue.id(of: link)
        var moves: [BoardMove] = []
        if old[id] == nil { moves.append(BoardMove(.new, on: link.date, .link(id))) }
        if let ended = link.ended, old[id]?.ended == nil {
          moves.append(BoardMove(.moved, on: ended, .linkEnded(id)))
        }
        return moves
      }
    }
  }

  // MARK: What the desk says of it

  private var issues: [BoardMove] {
    later.issues.flatMap { issue -> [BoardMove] in
      let before = earlier.issue(issue.id)
      var moves: [BoardMove] = []
      if before == nil { moves.append(BoardMove(.new, on: issue.opened, .issueOpened(issue.id))) }
      if let closed = issue.closed, before?.closed == nil {
        moves.append(BoardMove(.moved, on: closed, .issueClosed(issue.id)))
      }
      if let after = issue.assessment, after.date > since,
        let group = BoardComparison.group(from: before?.assessment, to: after)
      {
        moves.append(
          BoardMove(
            group,
            on: PartialDate(after.date),
            .assessment(issue.id, before: before?.assessment, after: after)
          )
        )
      }
      return moves
    }
  }

  /// What another assessment means; nil where it says again what was said before.
  ///
  /// The level counts first, then the desk's own word for the change, then what it sees ahead.
  private static func group(from before: Assessment?, to after: Assessment) -> BoardMove.Group? {
    if let old = before?.level, let new = after.level, old != new {
      return new > old ? .escalated : .eased
    }
    switch after.change {
    case .deteriorated: return .escalated
    case .improved: return .eased
    case .unchanged: break
    }
    let wasAlert = before?.isRiskAlert ?? false
    if after.isRiskAlert != wasAlert { return after.isRiskAlert ? .escalated : .eased }
    let wasOpportunity = before?.isOpportunity ?? false
    if after.isOpportunity != wasOpportunity { return after.isOpportunity ? .eased : .escalated }
    return before == nil ? .new : nil
  }

  private var indicators: [BoardMove] {
    later.indicators.compactMap { indicator in
      let before = earlier.indicator(indicator.id)?.log.last
      guard let after = indicator.log.last, after.state != before?.state else { return nil }
      return BoardMove(
        after.state == .stale ? .stale : .moved,
        on: PartialDate(after.date),
        .indicator(indicator.id, before: before?.state, after: after.state)
      )
    }
  }

  private var judgments: [BoardMove] {
    later.judgments.flatMap { judgment -> [BoardMove] in
      var moves: [BoardMove] = []
      let before = earlier.judgment(judgment.id)
      if before == nil {
        moves.append(BoardMove(.new, on: PartialDate(judgment.made), .judgmentMade(judgment.id)))
      }
      if let outcome = judgment.outcome {
        if before?.outcome == nil {
          moves.append(
            BoardMove(.moved, on: PartialDate(outcome.date), .judgmentDecided(judgment.id))
          )
        }
      } else if ended(judgment.expires) {
        moves.append(
          BoardMove(.stale, on: PartialDate(judgment.expires), .judgmentExpired(judgment.id))
        )
      }
      return moves
    }
  }

  // MARK: What can be done

  private var levers: [BoardMove] {
    later.levers.flatMap { lever -> [BoardMove] in
      var moves: [BoardMove] = []
      let before = earlier.lever(lever.id)
      if before == nil { moves.append(BoardMove(.new, on: lever.since, .lever(lever.id))) }
      // A log is oldest first, so that what could be known before is its beginning.
      for index in lever.log.indices.dropFirst(before?.log.count ?? 0) {
        moves.append(
          BoardMove(.moved, on: lever.log[index].date, .leverUse(lever.id, entry: index))
        )
      }
      for (index, window) in lever.windows.enumerated() where !window.isStanding {
        if let from = window.from, from.first > since, from.first <= day {
          moves.append(BoardMove(.moved, on: from, .windowOpened(lever.id, window: index)))
        }
        if let to = window.to, ended(to.last) {
          moves.append(BoardMove(.moved, on: to, .windowClosed(lever.id, window: index)))
        }
      }
      return moves
    }
  }

  // MARK: What is known

  private var coverage: [BoardMove] {
    let over = later.coverage.filter { $0.to.map { ended($0.last) } ?? false }
    let days = Set(over.compactMap { $0.to?.last }).sorted()
    return days.map { last in
      let periods = over.filter { $0.to?.last == last }
      let isAll = periods.contains { $0.track == nil }
      return BoardMove(
        .stale,
        on: PartialDate(last),
        .coverageEnded(tracks: isAll ? [] : periods.compactMap(\.track))
      )
    }
  }

  /// True for something whose last day is past on the later day and was not on the earlier one.
  private func ended(_ last: Day) -> Bool { last >= since && last < day }
}
