import StraitAnalytics
import StraitDiagnostics
import StraitModel

extension BriefBuilder {
  /// What is not as a user saw it, in words.
  ///
  /// What is new is told as a move of the board is; of everything else the fields that differ are
  /// told, from what to what.
  mutating func changes(of items: [News]) -> [BriefDocument.Change] {
    items.map { item in
      if item.group == .new, let subject = BoardMove.Subject(new: item.key),
        let told = change(BoardMove(.new, on: date(of: item), subject))
      {
        return told
      }
      return change(item)
    }
  }

  private mutating func change(_ item: News) -> BriefDocument.Change {
    var change = BriefDocument.Change(
      group: item.group.rawValue,
      kind: item.key.kind.rawValue,
      date: date(of: item).description,
      id: item.key.id,
      text: oneLine(board.title(of: item.key) ?? item.title),
      details: item.differences.map { difference in
        let (before, after) = difference.excerpts()
        let words = "\(before ?? "nothing") → \(after ?? "nothing")"
        return oneLine("\(difference.name.rawValue): \(words)")
      },
      issues: [],
      isIllustrative: false,
      citations: [],
      issueTitles: []
    )
    take(item.key, &change)
    change.place = board.withheld == nil ? board.place(of: item.key) : nil
    change.issueTitles = change.issues.compactMap { board.issue($0)?.title }.map(oneLine)
    return change
  }

  /// Notes what the record of an item is from, where it stands, and how it is marked.
  private mutating func take(_ key: RecordKey, _ change: inout BriefDocument.Change) {
    switch key.kind {
    case .issue:
      guard let issue = board.issue(key.id) else { return }
      take(issue)
      if let authorship = issue.assessment?.authorship { sign(&change, authorship) }
      change.citations = cite(evidence: issue.assessment?.authorship.evidence ?? [])
    case .link:
      guard let found = board.link(key.id) else { return }
      take(found.holder)
      change.issues = [found.holder.id, found.link.to]
      change.citations = cite(evidence: found.link.evidence)
    case .event:
      guard let event = board.event(key.id) else { return }
      change.issues = event.issues
      change.citations = [cite(event)]
    case .poll:
      guard let poll = board.poll(key.id) else { return }
      change.citations = [cite(poll)]
    case .lever:
      guard let lever = board.lever(key.id) else { return }
      take(lever)
      change.issues = lever.bearings.map(\.issue)
      change.citations = cite(evidence: lever.log.last?.evidence ?? [])
    case .indicator:
      guard let indicator = board.indicator(key.id) else { return }
      take(indicator)
      sign(&change, indicator.authorship)
      change.citations = cite(evidence: indicator.log.last?.evidence ?? [])
    case .judgment:
      guard let judgment = board.judgment(key.id) else { return }
      take(judgment)
      change.issues = [judgment.issue].compactMap(\.self)
      sign(&change, judgment.authorship)
      change.citations = cite(
        evidence: judgment.outcome?.evidence ?? judgment.authorship.evidence
      )
    case .date:
      guard let entry = board.calendarEntry(key.id) else { return }
      change.issues = entry.issues
      change.citations = [cite(entry, entry.citation)]
    case .source:
      if let source = board.source(key.id) { take(source) }
    }
  }

  /// When what an item tells came about, as finely as that is known: of a correction, the date of
  /// what was corrected.
  private func date(of item: News) -> PartialDate {
    let key = item.key
    let date: PartialDate? =
      switch key.kind {
      case .issue:
        board.issue(key.id).map { $0.assessment.map { PartialDate($0.date) } ?? $0.opened }
      case .link: board.link(key.id).map { $0.link.ended ?? $0.link.date }
      case .event: board.event(key.id)?.date
      case .poll: board.poll(key.id).map { $0.published ?? $0.fieldEnd }
      case .lever: board.lever(key.id).map { $0.log.last?.date ?? $0.since }
      case .indicator: board.indicator(key.id)?.log.last.map { PartialDate($0.date) }
      case .judgment:
        board.judgment(key.id).map { judgment in
          PartialDate(
            judgment.outcome?.date ?? (item.group == .stale ? judgment.expires : judgment.made)
          )
        }
      case .date:
        board.calendarEntry(key.id).flatMap { entry in
          CalendarDates(board.calendar).next(of: entry, onOrAfter: day)
        }
      case .source: nil
      }
    return date ?? PartialDate(day)
  }
}

extension BoardMove.Subject {
  /// How a record that is new is told; nil for kinds that no move tells of.
  fileprivate init?(new key: RecordKey) {
    switch key.kind {
    case .issue: self = .issueOpened(key.id)
    case .link: self = .link(key.id)
    case .event: self = .event(key.id)
    case .poll: self = .poll(key.id)
    case .lever: self = .lever(key.id)
    case .judgment: self = .judgmentMade(key.id)
    case .date: self = .date(key.id)
    case .indicator, .source: return nil
    }
  }
}
