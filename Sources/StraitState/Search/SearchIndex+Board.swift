import StraitModel

extension SearchIndex {
  /// The texts of a board.
  ///
  /// `written` is the board as its files have it: a record whose title names a term in braces is
  /// found by every name of that term.
  init(_ board: Board, written: Board) {
    let terms = Dictionary(
      written.terms.map { ($0.id, SearchIndex.names(of: $0)) },
      uniquingKeysWith: { first, _ in first }
    )
    func names(_ text: String?) -> String {
      TermNames.markers(in: text ?? "").compactMap { terms[$0] }.joined(separator: " · ")
    }
    for issue in board.issues {
      add(.issue(issue, board, termNames: names(written.issue(issue.id)?.title)))
    }
    // The boards hold their events in the same order; looking each up by its id would be square.
    var index = 0
    for event in board.events {
      while index < written.events.count, written.events[index].id != event.id { index += 1 }
      let title = index < written.events.count ? written.events[index].title : nil
      add(.event(event, board, termNames: names(title)))
    }
    for lever in board.levers { add(.lever(lever)) }
    for series in board.series { add(.series(series, board)) }
    for judgment in board.judgments { add(.judgment(judgment)) }
    for indicator in board.indicators { add(.indicator(indicator)) }
    for entry in board.calendar { add(.calendar(entry)) }
    for source in board.sources { add(.source(source)) }
  }

  private static func names(of term: Term) -> String {
    let own = term.names.sorted { $0.key < $1.key }.flatMap { $0.value.entries.map(\.text) }
    return ([term.neutral].compactMap(\.self) + own).joined(separator: " · ")
  }
}

extension SearchIndex.Entry {
  private typealias Field = SearchIndex.Field

  fileprivate static func issue(_ issue: Issue, _ board: Board, termNames: String) -> Self {
    var fields = [Field(nil, issue.title, weight: 100)]
    let names = board.dyad.sides.flatMap { issue.names[$0.code]?.entries.map(\.text) ?? [] }
    fields.append(Field("names", names.joined(separator: " · "), weight: 90))
    fields.append(Field("names", termNames, weight: 90))
    fields.append(Field("aliases", issue.aliases.joined(separator: ", "), weight: 85))
    fields.append(Field("id", issue.id, weight: 80))
    for side in board.dyad.sides {
      guard let view = issue.views[side.code] else { continue }
      for statement in [view.position, view.redLine, view.driver, view.nextMover].joined() {
        guard case .text(let text) = statement.content else { continue }
        fields.append(Field(side.capital, text, weight: 50))
      }
    }
    for assessment in issue.assessments {
      fields.append(Field("judgment", assessment.note ?? "", weight: 45))
    }
    for link in issue.links { fields.append(Field("link", link.note ?? "", weight: 40)) }
    fields += prose(issue.prose)
    return Self(
      kind: .issue,
      id: issue.id,
      target: .issue(issue.id),
      place: issue.place,
      fields: fields
    )
  }

  fileprivate static func event(_ event: Event, _ board: Board, termNames: String) -> Self {
    var fields = [Field(nil, event.title, weight: 70), Field("id", event.id, weight: 60)]
    for entry in event.titles.entries {
      fields.append(Field(entry.language, entry.text, weight: 70))
    }
    if !termNames.isEmpty { fields.append(Field("names", termNames, weight: 65)) }
    for account in event.accounts {
      let capital = board.dyad.side(account.side)?.capital ?? account.side.text
      fields.append(Field(capital, account.text, weight: 50))
    }
    if let quote = event.citation.quote { fields.append(Field("quote", quote, weight: 50)) }
    if let location = event.location { fields.append(Field("where", location, weight: 45)) }
    if let note = event.note { fields.append(Field("note", note, weight: 35)) }
    return Self(
      kind: .event,
      id: event.id,
      date: event.date,
      target: .event(event.id),
      place: event.place,
      fields: fields
    )
  }

  fileprivate static func lever(_ lever: Lever) -> Self {
    var fields = [
      Field(nil, lever.title, weight: 90), Field("id", lever.id, weight: 75),
      Field("holder", lever.holder, weight: 60),
    ]
    for window in lever.windows { fields.append(Field("window", window.label, weight: 50)) }
    for entry in lever.log {
      fields.append(Field("what became of it", entry.note ?? "", weight: 40))
    }
    return Self(
      kind: .lever,
      id: lever.id,
      target: .lever(lever.id),
      place: lever.place,
      fields: fields + prose(lever.prose)
    )
  }

  fileprivate static func series(_ series: PollSeries, _ board: Board) -> Self {
    let id = series.id.description
    let latest = board.polls(of: series.id).last
    let pollster = latest.flatMap { board.source($0.pollster)?.name } ?? ""
    return Self(
      kind: .poll,
      id: id,
      date: latest?.fieldEnd,
      target: latest == nil ? nil : .series(id),
      place: latest?.place ?? board.place,
      fields: [
        Field(nil, series.title, weight: 80), Field("question", latest?.question ?? "", weight: 70),
        Field("by", pollster, weight: 60), Field("id", id, weight: 60),
      ]
    )
  }

  fileprivate static func judgment(_ judgment: Judgment) -> Self {
    Self(
      kind: .judgment,
      id: judgment.id,
      date: PartialDate(judgment.made),
      target: .judgment(judgment.id),
      place: judgment.place,
      fields: [
        Field(nil, judgment.statement, weight: 60), Field("id", judgment.id, weight: 50),
        Field("because", judgment.authorship.rationale ?? "", weight: 40),
        Field("would change it", judgment.wouldChange.joined(separator: " · "), weight: 35),
      ]
    )
  }

  fileprivate static func indicator(_ indicator: Indicator) -> Self {
    Self(
      kind: .indicator,
      id: indicator.id,
      target: .indicator(indicator.id),
      place: indicator.place,
      fields: [
        Field(nil, indicator.title, weight: 60),
        Field("threshold", indicator.threshold, weight: 50),
        Field("id", indicator.id, weight: 50),
        Field("seen", indicator.log.compactMap(\.note).joined(separator: " · "), weight: 40),
      ]
    )
  }

  fileprivate static func calendar(_ entry: CalendarEntry) -> Self {
    Self(
      kind: .date,
      id: entry.id,
      target: entry.issues.first.map { .issue($0) } ?? .calendar,
      place: entry.place,
      fields: [
        Field(nil, entry.title, weight: 60), Field("id", entry.id, weight: 50),
        Field("note", entry.note ?? "", weight: 30),
      ]
    )
  }

  fileprivate static func source(_ source: Source) -> Self {
    Self(
      kind: .source,
      id: source.id,
      target: .source(source.id),
      place: source.place,
      fields: [
        Field(nil, source.name, weight: 65), Field("id", source.id, weight: 55),
        Field("address", source.url ?? "", weight: 40),
        Field("note", source.note ?? "", weight: 30),
      ]
    )
  }

  private static func prose(_ prose: Prose) -> [Field] {
    prose.sections.flatMap { section -> [Field] in
      let label = section.since.map { "prose of \($0)" } ?? "prose"
      return [Field(label, (section.heading.map { $0 + ": " } ?? "") + section.text, weight: 30)]
    }
  }
}
