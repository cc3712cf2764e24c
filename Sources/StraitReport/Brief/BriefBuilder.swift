import StraitAnalytics
import StraitModel

/// Takes a brief out of a board, and remembers on the way what it cites and how that is marked.
struct BriefBuilder {
  let board: Board
  let headline: Headline
  let earlier: Board
  let since: Day
  /// The most closed own marking of what was taken.
  private(set) var marking: TLP
  /// True once a judgment was taken that only shows how the desk works.
  private(set) var isIllustrative = false
  /// What was cited, by the kind and id of the record, in the order of citing.
  private var cited: [String: BriefDocument.Citation] = [:]
  private var order: [String] = []

  var day: Day { headline.asOf }

  init(_ now: BriefDocument.Standing, since: BriefDocument.Standing) {
    board = now.board
    headline = now.headline
    earlier = since.board
    self.since = since.headline.asOf
    marking = now.board.tlp
  }

  // MARK: What is taken

  /// Notes everything that the figures of the day rest on: every event and issue, the newest figure
  /// of each series with whoever asked, every lever, and the next date of each issue.
  mutating func takeFigures() {
    for index in board.events.indices { raise(board.events[index].tlp) }
    for issue in board.issues { take(issue) }
    for lever in board.levers { take(lever) }
    for poll in headline.polls {
      take(poll.latest)
      if let pollster = board.source(poll.latest.pollster) { take(pollster) }
    }
    for entry in headline.issues.compactMap(\.nextEntry).compactMap({ board.calendarEntry($0) }) {
      take(entry)
    }
  }

  /// Notes a record that the brief tells of.
  mutating func take(_ record: some Record) { raise(record.tlp) }

  private mutating func raise(_ tlp: TLP?) {
    if let tlp { marking = max(marking, tlp) }
  }

  /// Notes whose judgment the brief tells of.
  mutating func take(_ authorship: Authorship) {
    isIllustrative = isIllustrative || authorship.isIllustrative
  }

  /// Cites a record.
  mutating func cite(
    _ record: some Record,
    _ citation: Citation,
    credibility: Int = BriefBuilder.unjudged
  ) -> BriefDocument.Citation {
    take(record)
    return note(record.id, citation, credibility, key: "\(type(of: record))/\(record.id)")
  }

  private mutating func note(
    _ id: String,
    _ citation: Citation,
    _ credibility: Int,
    key: String
  ) -> BriefDocument.Citation {
    let source = citation.source.flatMap { board.source($0) }
    if let source { take(source) }
    let made = BriefDocument.Citation(
      id: id,
      source: citation.source,
      admiralty: citation.source.map { _ in
        (source?.reliability ?? .f).rawValue + String(credibility)
      },
      verification: citation.verification.rawValue,
      url: citation.url
    )
    if cited.updateValue(made, forKey: key) == nil { order.append(key) }
    return made
  }

  /// Cites an event.
  mutating func cite(_ event: Event) -> BriefDocument.Citation {
    cite(event, event.citation, credibility: event.credibility)
  }

  /// Cites who reports a side's account of an event, and gives the source with its code; nil where
  /// nobody is named.
  mutating func cite(_ account: Event.Account, of event: Event) -> String? {
    guard let id = account.source else { return nil }
    var citation = event.citation
    citation.source = id
    // The address is that of the event's own source.
    citation.url = nil
    let made = note(
      event.id,
      citation,
      event.credibility,
      key: "account/\(account.side)/\(event.id)"
    )
    return [id, made.admiralty].compactMap(\.self).joined(separator: " ")
  }

  /// Cites a poll figure, whose record has no digit of its own.
  mutating func cite(_ poll: Poll) -> BriefDocument.Citation {
    var citation = poll.citation
    citation.source = citation.source ?? poll.pollster
    return cite(poll, citation)
  }

  /// Cites what a judgment rests on.
  mutating func cite(evidence: [String]) -> [BriefDocument.Citation] {
    evidence.compactMap { id in
      if let event = board.event(id) { return cite(event) }
      return board.poll(id).map { cite($0) }
    }
  }

  /// The digit for "cannot be judged", which a record has that nobody argued another for.
  static let unjudged = 6

  // MARK: Sources

  /// The sources of what was cited, by id.
  func sources() -> [BriefDocument.Source] {
    let citations = order.compactMap { cited[$0] }
    let bySource = Dictionary(grouping: citations.filter { $0.source != nil }) { $0.source ?? "" }
    return bySource.keys.sorted().map { id in
      let source = board.source(id)
      return BriefDocument.Source(
        id: id,
        name: oneLine(source?.name ?? id),
        side: source?.side?.text,
        language: source?.language,
        reliability: (source?.reliability ?? .f).rawValue,
        reason: source?.reliabilityReason.map(oneLine),
        citations: bySource[id] ?? []
      )
    }
  }

  // MARK: Judgments

  /// The open judgments: the newest first, of one day the most confident first, then by id.
  mutating func judgments() -> [BriefDocument.Judgment] {
    board.judgments.filter { $0.outcome == nil && $0.expires >= day }
      .sorted { left, right in
        if left.made != right.made { return left.made > right.made }
        if left.confidence != right.confidence {
          return left.confidence.rank > right.confidence.rank
        }
        return left.id < right.id
      }
      .map { judgment($0) }
  }

  private mutating func judgment(_ judgment: Judgment) -> BriefDocument.Judgment {
    take(judgment)
    take(judgment.authorship)
    let citations = cite(evidence: judgment.authorship.evidence)
    let isKnown = !citations.isEmpty
    return BriefDocument.Judgment(
      id: judgment.id,
      statement: oneLine(judgment.statement),
      issue: judgment.issue,
      likelihood: isKnown ? judgment.likelihood.rawValue : nil,
      percentages: isKnown ? judgment.likelihood.percentages : nil,
      confidence: judgment.confidence.rawValue,
      basis: judgment.basis.map(oneLine),
      rationale: judgment.authorship.rationale.map(oneLine),
      wouldChange: judgment.wouldChange.map(oneLine),
      dissent: judgment.dissent.map(oneLine),
      made: judgment.made.description,
      expires: judgment.expires.description,
      author: judgment.authorship.author,
      isIllustrative: judgment.authorship.isIllustrative,
      citations: citations,
      issueTitle: judgment.issue.flatMap { board.issue($0)?.title }.map(oneLine)
    )
  }

  // MARK: Indicators and dates

  /// The scenarios that have indicators.
  mutating func scenarios() -> [BriefDocument.Scenario] {
    board.scenarios.compactMap { scenario in
      let indicators = board.indicators.filter { $0.scenario == scenario.id }
      if indicators.isEmpty { return nil }
      for indicator in indicators {
        take(indicator)
        take(indicator.authorship)
      }
      return BriefDocument.Scenario(
        id: scenario.id,
        title: oneLine(scenario.title),
        observed: indicators.count { headline.indicator($0.id)?.state == .observed },
        indicators: indicators.map { indicator in
          let stands = headline.indicator(indicator.id)
          return BriefDocument.Indicator(
            id: indicator.id,
            title: oneLine(indicator.title),
            threshold: oneLine(indicator.threshold),
            diagnosticity: indicator.diagnosticity.rawValue,
            state: stands?.state?.rawValue,
            seen: indicator.log.last?.date.description,
            rule: indicator.rule?.description,
            verdict: stands?.verdict?.rawValue,
            author: indicator.authorship.author,
            isIllustrative: indicator.authorship.isIllustrative
          )
        }
      )
    }
  }

  /// The dates of the next weeks.
  mutating func dates() -> [BriefDocument.Date] {
    let calendar = CalendarDates(board.calendar)
    let coming = board.calendar.flatMap { entry in
      calendar.dates(of: entry, within: day...day + BriefDocument.daysAhead).map {
        (date: $0, entry: entry)
      }
    }
    return coming.sorted { ($0.date.first, $0.entry.id) < ($1.date.first, $1.entry.id) }
      .map { date, entry in
        BriefDocument.Date(
          id: entry.id,
          date: date.description,
          title: oneLine(entry.title),
          kind: entry.kind.rawValue,
          issues: entry.issues,
          citation: cite(entry, entry.citation)
        )
      }
  }
}

extension Judgment.Confidence {
  /// From low to high.
  fileprivate var rank: Int {
    switch self {
    case .low: 0
    case .moderate: 1
    case .high: 2
    }
  }
}
