import StraitAnalytics
import StraitCanvas
import StraitDiagnostics
import StraitModel

extension BriefBuilder {
  /// What is not as it was, in words.
  mutating func changes() -> [BriefDocument.Change] {
    BoardMove.all(from: earlier, asOf: since, to: board, asOf: day).compactMap { change($0) }
  }

  mutating func change(_ move: BoardMove) -> BriefDocument.Change? {
    var change = BriefDocument.Change(
      group: move.group.rawValue,
      kind: move.subject.kind,
      date: move.date.description,
      id: "",
      text: "",
      details: [],
      issues: [],
      isIllustrative: false,
      citations: [],
      issueTitles: []
    )
    guard fill(&change, with: move.subject) else { return nil }
    // Under a ceiling a line tells how many others stand above it.
    change.place = board.withheld == nil ? place(of: move.subject) : nil
    change.text = oneLine(change.text)
    change.details = change.details.map(oneLine)
    change.issueTitles = change.issues.compactMap { board.issue($0)?.title }.map(oneLine)
    return change
  }

  /// Where what has moved is written.
  private func place(of subject: BoardMove.Subject) -> SourcePlace? {
    switch subject {
    case .issueOpened(let id), .issueClosed(let id): board.issue(id)?.place
    case .event(let id): board.event(id)?.place
    case .poll(let id): board.poll(id)?.place
    case .link(let id), .linkEnded(let id): board.link(id)?.link.place
    case .date(let id): board.calendarEntry(id)?.place
    case .lever(let id), .leverUse(let id, _), .windowOpened(let id, _), .windowClosed(let id, _):
      board.lever(id)?.place
    case .assessment(_, _, let after): after.place
    case .indicator(let id, _, _): board.indicator(id)?.place
    case .judgmentMade(let id), .judgmentDecided(let id), .judgmentExpired(let id):
      board.judgment(id)?.place
    case .coverageEnded: nil
    }
  }

  /// Says what a move is; false where its record is not on the board.
  private mutating func fill(
    _ change: inout BriefDocument.Change,
    with subject: BoardMove.Subject
  ) -> Bool {
    switch subject {
    case .issueOpened(let id), .issueClosed(let id):
      guard let issue = board.issue(id) else { return false }
      take(issue)
      change.id = id
      change.text = change.kind == "issue-closed" ? "Closed: \(issue.title)" : issue.title
    case .event(let id): return board.event(id).map { fill(&change, event: $0) } != nil
    case .poll(let id): return board.poll(id).map { fill(&change, poll: $0) } != nil
    case .link(let id), .linkEnded(let id):
      return board.link(id).map { fill(&change, link: $0.link, of: $0.holder) } != nil
    case .date(let id):
      guard let entry = board.calendarEntry(id),
        let date = CalendarDates(board.calendar).next(of: entry, onOrAfter: day)
      else { return false }
      change.id = id
      change.text = "\(entry.title): \(date)"
      change.issues = entry.issues
      change.citations = [cite(entry, entry.citation)]
    case .lever(let id):
      guard let lever = board.lever(id) else { return false }
      take(lever)
      change.id = id
      change.text = lever.title
      change.issues = lever.bearings.map(\.issue)
    case .leverUse(let id, let index):
      guard let lever = board.lever(id), lever.log.indices.contains(index) else { return false }
      let entry = lever.log[index]
      take(lever)
      change.id = id
      change.text = "\(lever.title): \(entry.outcome.rawValue)"
      change.details = [entry.note].compactMap(\.self)
      change.citations = cite(evidence: entry.evidence)
    case .windowOpened(let id, let index), .windowClosed(let id, let index):
      guard let lever = board.lever(id), lever.windows.indices.contains(index) else { return false }
      let window = lever.windows[index]
      take(lever)
      change.id = id
      change.text = "\(lever.title): \(window.label)"
      change.isVerified = window.isVerified
    case .assessment(let id, let before, let after):
      return board.issue(id).map { fill(&change, issue: $0, before, after) } != nil
    case .indicator(let id, let before, let after):
      return board.indicator(id).map { fill(&change, indicator: $0, before, after) } != nil
    case .judgmentMade(let id), .judgmentDecided(let id), .judgmentExpired(let id):
      return board.judgment(id).map { fill(&change, judgment: $0) } != nil
    case .coverageEnded(let tracks):
      let titles = tracks.map { board.track($0)?.title ?? $0 }
      change.id = tracks.joined(separator: ";")
      change.text =
        "Declared coverage ended: "
        + (titles.isEmpty ? "all tracks" : titles.joined(separator: ", "))
    }
    return true
  }

  // MARK: What happened

  private mutating func fill(_ change: inout BriefDocument.Change, event: Event) {
    change.id = event.id
    change.text = event.title
    change.issues = event.issues
    change.citations = [cite(event)]
    switch event.status {
    case .disputed: change.details.append("Disputed.")
    case .corrected: change.details.append("Corrected.")
    case .current, .superseded: break
    }
    // Where one side's account is told, it is said that the other's is not.
    guard !event.accounts.isEmpty else { return }
    for side in board.dyad.sides {
      let account = event.accounts.first { $0.side == side.code }
      let mark = account.flatMap { cite($0, of: event) }
      let from = mark.map { " (\($0))" } ?? ""
      change.details.append("\(side.short): " + (account.map { $0.text + from } ?? "no account"))
    }
  }

  private mutating func fill(_ change: inout BriefDocument.Change, poll: Poll) {
    let figures = board.polls(of: poll.series)
    let title = board.series.first { $0.id == poll.series }?.title ?? poll.series.description
    change.id = poll.id
    change.text = "\(title): \(Figures.fixed(poll.value)) %"
    if let index = figures.firstIndex(where: { $0.id == poll.id }), index > 0 {
      change.text +=
        poll.seriesBreak == nil
        ? ", \(Figures.signed(poll.value - figures[index - 1].value)) points" : ", after a break"
    } else {
      change.text += ", first figure"
    }
    let sample = poll.sample.map(Figures.grouped) ?? "unknown"
    change.details = [
      "Fieldwork \(period(poll.fieldStart, poll.fieldEnd)), n \(sample), by \(poll.pollster)."
    ]
    change.citations = [cite(poll)]
  }

  private func period(_ first: PartialDate, _ last: PartialDate) -> String {
    first == last ? last.description : "\(first) to \(last)"
  }

  // MARK: What the desk says

  private mutating func fill(
    _ change: inout BriefDocument.Change,
    link: IssueLink,
    of holder: Issue
  ) {
    take(holder)
    let other = board.issue(link.to)?.title ?? link.to
    let isEnded = change.kind == "link-ended"
    change.id = holder.id(of: link)
    change.text = "\(holder.title) → \(other): \(link.kind.rawValue)\(isEnded ? " undone" : "")"
    let source = link.by.flatMap { board.source($0) }
    if let source { take(source) }
    let speaker = source?.name ?? link.by.map { board.name(of: ActorCode($0)) }
    switch link.basis {
    case .stated: change.details.append("Stated by \(speaker ?? "somebody who is not named").")
    case .inferred: change.details.append("Inferred from the order of dates.")
    }
    if let side = link.disputedBy {
      change.details.append("Disputed by \(board.name(of: side)).")
    }
    if let note = link.note { change.details.append(note) }
    change.issues = [holder.id, link.to]
    change.citations = cite(evidence: link.evidence)
  }

  private mutating func fill(
    _ change: inout BriefDocument.Change,
    issue: Issue,
    _ before: Assessment?,
    _ after: Assessment
  ) {
    take(issue)
    take(after.authorship)
    let old = before?.level.map(String.init) ?? "unknown"
    let new = after.level.map(String.init) ?? "unknown"
    let level = old == new ? "level \(new)" : "level \(old) → \(new)"
    var words = [level, after.change.rawValue]
    if after.isRiskAlert != (before?.isRiskAlert ?? false) {
      words.append(after.isRiskAlert ? "risk alert set" : "risk alert lifted")
    }
    if after.isOpportunity != (before?.isOpportunity ?? false) {
      words.append(after.isOpportunity ? "opportunity seen" : "opportunity gone")
    }
    change.id = issue.id
    change.text = "\(issue.title): " + words.joined(separator: ", ")
    change.details = [after.note ?? after.authorship.rationale].compactMap(\.self)
    change.citations = cite(evidence: after.authorship.evidence)
    sign(&change, after.authorship)
  }

  private mutating func fill(
    _ change: inout BriefDocument.Change,
    indicator: Indicator,
    _ before: Indicator.State?,
    _ after: Indicator.State
  ) {
    take(indicator)
    take(indicator.authorship)
    let old = before?.words ?? "never looked at"
    change.id = indicator.id
    change.text = "\(indicator.title): \(old) → \(after.words)"
    change.details = [indicator.log.last?.note].compactMap(\.self)
    change.citations = cite(evidence: indicator.log.last?.evidence ?? [])
    sign(&change, indicator.authorship)
  }

  private mutating func fill(_ change: inout BriefDocument.Change, judgment: Judgment) {
    take(judgment)
    take(judgment.authorship)
    change.id = judgment.id
    change.text = judgment.statement
    change.issues = [judgment.issue].compactMap(\.self)
    change.citations = cite(evidence: judgment.authorship.evidence)
    if change.kind == "judgment-decided", let outcome = judgment.outcome {
      change.details = [
        "\(outcome.result.words) It was judged \(judgment.likelihood.words) on \(judgment.made)."
      ]
      if let note = outcome.note { change.details.append(note) }
      change.citations = cite(evidence: outcome.evidence)
    } else {
      change.details = [
        "Judged \(judgment.likelihood.words). Confidence is \(judgment.confidence.rawValue)."
          + (change.kind == "judgment-expired" ? " It expired without an outcome." : "")
      ]
    }
    sign(&change, judgment.authorship)
  }

  func sign(_ change: inout BriefDocument.Change, _ authorship: Authorship) {
    change.author = authorship.author
    change.isIllustrative = authorship.isIllustrative
  }
}

extension BoardMove.Subject {
  /// What kind of record a move is about, as the schema names it.
  fileprivate var kind: String {
    switch self {
    case .issueOpened: "issue-opened"
    case .issueClosed: "issue-closed"
    case .event: "event"
    case .poll: "poll"
    case .link: "link"
    case .linkEnded: "link-ended"
    case .date: "date"
    case .lever: "lever"
    case .leverUse: "lever-use"
    case .windowOpened: "window-opened"
    case .windowClosed: "window-closed"
    case .assessment: "assessment"
    case .indicator: "indicator"
    case .judgmentMade: "judgment-made"
    case .judgmentDecided: "judgment-decided"
    case .judgmentExpired: "judgment-expired"
    case .coverageEnded: "coverage-ended"
    }
  }
}

extension Judgment.Outcome.Result {
  /// What came of a judgment, in a sentence.
  fileprivate var words: String {
    switch self {
    case .true: "It came true."
    case .false: "It did not come true."
    case .void: "It is void."
    }
  }
}
