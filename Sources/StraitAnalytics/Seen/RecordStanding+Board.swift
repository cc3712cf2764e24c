public import StraitModel

extension RecordStanding {
  /// How every record of a board stands on a day, in the order in which it is told.
  ///
  /// - Parameters:
  ///   - board: the board, cut to the day, with its own names: what one policy calls otherwise is
  ///     nothing new.
  ///   - day: the day.
  ///   - indicators: how its indicators stand.
  /// - Returns: one for each record.
  public static func all(
    on board: Board,
    asOf day: Day,
    indicators: [IndicatorHeadline]
  ) -> [RecordStanding] {
    let issues = board.issues.map { RecordStanding($0) }
    let links = board.issues.flatMap { issue in
      issue.links.map { RecordStanding($0, of: issue) }
    }
    let events = board.events.indices.map { RecordStanding(board.events[$0]) }
    let polls = board.polls.indices.map { RecordStanding(board.polls[$0], on: board) }
    let levers = board.levers.map { RecordStanding($0, asOf: day) }
    let states = Dictionary(
      indicators.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let watched = board.indicators.map { RecordStanding($0, states[$0.id]) }
    let judgments = board.judgments.map { RecordStanding($0, asOf: day) }
    let dates = board.calendar.map { RecordStanding($0) }
    let sources = board.sources.map { RecordStanding($0) }
    return issues + links + events + polls + levers + watched + judgments + dates + sources
  }
}

/// Gathers the fields of a standing; a text that is empty or absent leaves none.
private struct FieldList {
  private(set) var fields: [RecordStanding.Field] = []

  mutating func add(_ name: RecordStanding.FieldName, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    fields.append(RecordStanding.Field(name, text))
  }

  mutating func add(_ citation: Citation) {
    add(.source, citation.source)
    add(.address, citation.url)
    add(.quote, citation.quote)
    add(.verification, citation.verification.rawValue)
  }
}

extension RecordStanding {
  private init(_ key: RecordKey, _ make: (inout FieldList) -> Void) {
    var list = FieldList()
    make(&list)
    self.init(key, list.fields)
  }

  private init(_ issue: Issue) {
    self.init(RecordKey(.issue, issue.id)) { fields in
      let assessment = issue.assessment
      fields.add(.level, assessment?.level.map(String.init))
      fields.add(.change, assessment?.change.rawValue)
      fields.add(
        .outlook,
        StandingWords.outlook(
          isRiskAlert: assessment?.isRiskAlert ?? false,
          isOpportunity: assessment?.isOpportunity ?? false
        )
      )
      fields.add(.assessed, assessment?.date.description)
      fields.add(.closed, issue.closed?.description)
      // That a day brought another part is a step; that a part reads otherwise is a correction.
      fields.add(
        .parts,
        "\(issue.views.values.map(\.texts.count).reduce(0, +)) of views, "
          + "\(issue.prose.sections.count) of prose"
      )
      fields.add(.title, issue.title)
      fields.add(.date, issue.opened.description)
      fields.add(.kind, issue.track)
      fields.add(.marking, issue.tlp?.rawValue)
      fields.add(
        .names,
        RecordStanding.text(of: issue.names.map { ($0.key.text, $0.value.entries.map(\.text)) })
      )
      fields.add(.views, RecordStanding.text(of: issue.views.map { ($0.key.text, $0.value.texts) }))
      fields.add(.prose, issue.prose.text)
      fields.add(.details, assessment.flatMap { $0.note ?? $0.authorship.rationale })
    }
  }

  private init(_ link: IssueLink, of issue: Issue) {
    self.init(RecordKey(.link, issue.id(of: link))) { fields in
      fields.add(.ended, link.ended?.description)
      fields.add(.title, "\(issue.title) → \(link.to)")
      fields.add(.kind, link.kind.rawValue)
      fields.add(.basis, [link.basis.rawValue, link.by].compactMap(\.self).joined(separator: ", "))
      fields.add(.accounts, link.disputedBy.map { "disputed by \($0)" })
      fields.add(.note, link.note)
    }
  }

  private init(_ event: Event) {
    self.init(RecordKey(.event, event.id)) { fields in
      fields.add(.title, event.title)
      fields.add(.date, event.date.description)
      fields.add(.status, event.status.rawValue)
      fields.add(.who, event.actor.text + (event.target.map { " → " + $0.text } ?? ""))
      fields.add(.kind, event.kind.rawValue)
      fields.add(.code, event.code)
      fields.add(.value, event.goldsteinOverride.map { "\($0)" })
      fields.add(.direction, event.valence?.rawValue)
      fields.add(.accounts, event.accounts.map { "\($0.side): \($0.text)" }.joined(separator: "; "))
      fields.add(event.citation)
      fields.add(.credibility, String(event.credibility))
      fields.add(.issues, event.issues.joined(separator: ", "))
      fields.add(.place, event.location)
      fields.add(.note, event.note)
      fields.add(.marking, event.tlp?.rawValue)
    }
  }

  private init(_ poll: Poll, on board: Board) {
    self.init(RecordKey(.poll, poll.id)) { fields in
      let series = board.series.first { $0.id == poll.series }?.title
      fields.add(.title, "\(series ?? poll.series.description), \(poll.fieldEnd)")
      fields.add(.who, poll.pollster)
      fields.add(.value, "\(poll.value)")
      fields.add(.source, poll.citation.source)
      fields.add(.address, poll.citation.url)
      fields.add(.verification, poll.citation.verification.rawValue)
      fields.add(.note, poll.note)
      fields.add(.marking, poll.tlp?.rawValue)
      fields.add(.fieldwork, "\(poll.fieldStart) to \(poll.fieldEnd)")
      fields.add(.published, poll.published?.description)
      fields.add(.sample, poll.sample.map(String.init))
      fields.add(.details, [poll.question, poll.population].joined(separator: "; "))
    }
  }

  private init(_ lever: Lever, asOf day: Day) {
    self.init(RecordKey(.lever, lever.id)) { fields in
      let open = lever.windows.filter { window in
        !window.isStanding && (window.from.map { $0.first <= day } ?? true)
          && (window.to.map { $0.last >= day } ?? true)
      }
      fields.add(.windows, open.map(\.label).joined(separator: "; "))
      fields.add(
        .uses,
        lever.log.last.map { "\(lever.log.count), last \($0.outcome.rawValue) on \($0.date)" }
      )
      fields.add(
        .parts,
        "\(lever.windows.count) windows, \(lever.bearings.count) bearings, "
          + "\(lever.prose.sections.count) of prose"
      )
      fields.add(.title, lever.title)
      fields.add(.who, lever.holder)
      fields.add(.marking, lever.tlp?.rawValue)
      fields.add(.prose, lever.prose.text)
      fields.add(
        .bearings,
        lever.bearings.map { "\($0.issue) \($0.weight)" }.joined(separator: ", ")
      )
      fields.add(
        .details,
        (lever.windows.map(\.label) + [lever.reversibility?.rawValue].compactMap(\.self))
          .joined(separator: "; ")
      )
    }
  }

  private init(_ indicator: Indicator, _ headline: IndicatorHeadline?) {
    self.init(RecordKey(.indicator, indicator.id)) { fields in
      fields.add(.state, headline?.state?.rawValue)
      if let verdict = headline?.verdict { fields.add(.rule, "\(verdict)") }
      fields.add(.title, indicator.title)
      fields.add(.kind, indicator.scenario)
      fields.add(.marking, indicator.tlp?.rawValue)
      fields.add(.threshold, indicator.threshold)
      fields.add(
        .details,
        [indicator.rule?.description, indicator.watch, indicator.diagnosticity.rawValue]
          .compactMap(\.self).joined(separator: "; ")
      )
    }
  }

  private init(_ judgment: Judgment, asOf day: Day) {
    self.init(RecordKey(.judgment, judgment.id)) { fields in
      let isExpired = judgment.outcome == nil && judgment.expires < day
      fields.add(.state, isExpired ? StandingWords.expired : "open")
      fields.add(.outcome, judgment.outcome?.result.rawValue)
      fields.add(.title, judgment.statement)
      fields.add(.date, judgment.made.description)
      fields.add(.marking, judgment.tlp?.rawValue)
      fields.add(.basis, judgment.basis)
      fields.add(.likelihood, judgment.likelihood.rawValue)
      fields.add(.confidence, judgment.confidence.rawValue)
      fields.add(.expires, judgment.expires.description)
      fields.add(
        .details,
        (judgment.wouldChange + [judgment.dissent ?? ""]).joined(separator: "; ")
      )
    }
  }

  private init(_ entry: CalendarEntry) {
    self.init(RecordKey(.date, entry.id)) { fields in
      fields.add(.title, entry.title)
      fields.add(.date, entry.when.text)
      fields.add(.kind, entry.kind.rawValue)
      fields.add(entry.citation)
      fields.add(.issues, entry.issues.joined(separator: ", "))
      fields.add(.note, entry.note)
      fields.add(.marking, entry.tlp?.rawValue)
    }
  }

  private init(_ source: Source) {
    self.init(RecordKey(.source, source.id)) { fields in
      fields.add(.title, source.name)
      fields.add(.kind, source.kind?.rawValue)
      fields.add(.credibility, source.reliability.rawValue)
      fields.add(.note, source.note)
      fields.add(.marking, source.tlp?.rawValue)
    }
  }

  /// What both sides say, in the order of their codes.
  private static func text(of parts: [(String, [String])]) -> String {
    parts.filter { !$0.1.isEmpty }.sorted { $0.0 < $1.0 }
      .map { "\($0.0): " + $0.1.joined(separator: " / ") }.joined(separator: "; ")
  }
}

extension SideView {
  fileprivate var texts: [String] {
    (position + redLine + driver + nextMover).map { statement in
      switch statement.content {
      case .text(let text): text
      case .unknown(let reason): "unknown: " + reason
      }
    }
  }
}

extension Prose {
  fileprivate var text: String {
    sections.map { ($0.heading ?? "") + " " + $0.text }.joined(separator: "\n")
  }
}

extension CalendarEntry.When {
  /// The day, or what a rule gives in one year: a rule that is written otherwise and means the same
  /// is no other date.
  fileprivate var text: String {
    switch self {
    case .once(let day): day.description
    case .yearly(let rule): "every year, as " + (rule.date(in: 2028)?.description ?? "none")
    case .counted(let days, let other):
      "\(abs(days)) days \(days < 0 ? "before" : "after") \(other)"
    }
  }
}
