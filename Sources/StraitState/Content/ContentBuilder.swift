import StraitAnalytics
import StraitCanvas
import StraitDiagnostics
import StraitModel

/// Makes the content of a screen: which sections there are, where they stand, what is in them.
struct ContentBuilder {
  let state: AppState

  init(_ state: AppState) {
    self.state = state
  }

  /// What stands where a study will.
  static let computing = "computing"

  /// The board of the desk's day.
  var board: Board? { state.desk?.board }

  var place: Place { state.visit.place }

  func build() -> Content {
    let whole = Rect(state.size)
    guard state.size.columns >= Content.leastSize.columns,
      state.size.rows >= Content.leastSize.rows
    else {
      return Content(
        sections: [],
        header: whole.splitTop(0).top,
        footer: whole.splitTop(0).top,
        isTooSmall: true
      )
    }
    let (header, rest) = whole.splitTop(headerRows)
    let (body, footer) = rest.splitTop(rest.rows - (state.size.rows >= 16 ? 2 : 1))
    var sections = makeSections(body)
    for index in sections.indices { applyFilter(&sections[index]) }
    return Content(
      sections: sections,
      header: header,
      footer: footer,
      isTooSmall: false,
      followsCursor: followsCursor,
      lead: archiveLead
    )
  }

  /// The screens on which one section tells of the row under the cursor of another.
  private var followsCursor: Bool {
    switch place.screen {
    case .opinion, .levers, .calendar, .indicators, .since, .archive, .measured: true
    case .overview, .issue, .events, .event, .source, .lever, .series, .link, .indicator, .judgment,
      .tension, .spillover, .why, .files, .search, .faults, .help, .archiveDays, .archiveRow:
      false
    }
  }

  private var headerRows: Int {
    switch place.screen {
    case .overview: state.size.columns >= 110 ? 3 : 2
    case .issue: 3
    case .archive, .archiveDays, .archiveRow: 2
    case .spillover: 1 + SpilloverAreas.headerRows(state.size)
    case .measured: 1 + MeasuredAreas.headerRows(state.size)
    case .event, .source, .lever, .series, .link, .indicator, .judgment, .events, .opinion, .levers,
      .tension, .why, .calendar, .indicators, .files, .search, .since, .faults, .help:
      1
    }
  }

  private func makeSections(_ body: Rect) -> [Section] {
    switch place.screen {
    case .help: return [helpSection(body)]
    case .faults: return [faultsSection(body)]
    case .overview, .issue, .events, .event, .source, .lever, .series, .link, .indicator, .judgment,
      .opinion, .tension, .spillover, .measured, .why, .levers, .calendar, .indicators, .files,
      .search,
      .since, .archive, .archiveDays, .archiveRow:
      break
    }
    guard let board else { return [] }
    switch place.screen {
    case .overview: return overviewSections(board, body)
    case .issue(let id): return board.issue(id).map { issueSections($0, board, body) } ?? []
    case .events: return [eventsSection(board, body)]
    case .event(let id):
      return board.event(id).map {
        [section(.record, "Event", body, eventRows($0, board, width(body)))]
      } ?? []
    case .source(let id):
      return board.source(id).map {
        [section(.record, "Source", body, sourceRows($0, board, width(body)))]
      } ?? []
    case .lever(let id):
      return board.lever(id).map {
        [section(.record, "Policy lever", body, leverRows($0, board, width(body)))]
      } ?? []
    case .series(let id):
      return PollTrend(id: id, on: board).map { seriesSections($0, board, body) } ?? []
    case .link(let id):
      return board.link(id).map {
        [section(.record, "Link", body, linkRows($0.link, of: $0.holder, board, width(body)))]
      } ?? []
    case .indicator(let id):
      return board.indicator(id).map {
        [section(.record, "Indicator", body, indicatorRows($0, board, width(body)))]
      } ?? []
    case .judgment(let id):
      return board.judgment(id).map {
        [section(.record, "Key judgment", body, judgmentRows($0, board, width(body)))]
      } ?? []
    case .opinion: return opinionSections(board, body)
    case .tension: return tensionSections(board, body)
    case .spillover: return spilloverSections(board, body)
    case .archive: return archiveSections(board, body)
    case .archiveDays(let days): return [archiveDaysSection(days, board, body)]
    case .archiveRow(let id): return [archiveRowSection(id, board, body)]
    case .measured:
      return measuredSections(
        board,
        body.splitTop(body.rows - MeasuredCaveat.rows(state.size, place)).top
      )
    case .why(let figure):
      return Explanation(figure, on: board, asOf: state.asOf).map {
        [section(.record, "Why", body, whyRows($0, board, width(body)))]
      } ?? []
    case .levers: return leverSections(board, body)
    case .calendar: return calendarSections(board, body)
    case .indicators: return indicatorSections(board, body)
    case .files: return fileSections(board, body)
    case .search: return [resultsSection(body)]
    case .since: return sinceSections(board, body)
    case .help, .faults: return []
    }
  }

  /// The width for the text of a section: a column for the cursor at the left, one free at the
  /// right.
  func width(_ area: Rect) -> Int { max(1, area.columns - 2) }

  /// The row of a section that the cursor stands on, for sections that tell of it; the first one
  /// before there is a cursor.
  func current(_ kind: Section.Kind, of rows: [Row]) -> Row? {
    guard let cursor = state.visit.cursors[kind] else { return rows.first }
    return rows.first { $0.id == cursor.id }
      ?? (rows.indices.contains(cursor.index) ? rows[cursor.index] : rows.last)
  }

  /// A section with its heading in the first row of an area.
  func section(
    _ kind: Section.Kind,
    _ title: String,
    _ area: Rect,
    rowHeight: Int = 1,
    _ rows: [Row]
  ) -> Section {
    let (heading, rest) = area.splitTop(1)
    return Section(
      kind: kind,
      title: title,
      heading: heading,
      area: rest,
      rowHeight: rowHeight,
      rows: rows,
      filtered: 0
    )
  }

  /// Gives an area to the section that has the keys, and none to the others.
  func focusedOnly(_ sections: [Section], _ area: Rect) -> [Section] {
    sections.enumerated().map { index, section in
      var section = section
      let (heading, rest) = area.splitTop(1)
      let hasKeys = index == min(place.focus, sections.count - 1)
      section.heading = hasKeys ? heading : Rect(Size(columns: 0, rows: 0))
      section.area = hasKeys ? rest : Rect(Size(columns: 0, rows: 0))
      return section
    }
  }

  private func applyFilter(_ section: inout Section) {
    // A search has looked for the text already.
    guard !place.filter.isEmpty, place.screen != .search, !place.screen.isOfArchive else { return }
    let kept = kept(section.rows)
    section.filtered = section.rows.count - kept.count
    section.rows = kept
  }

  /// The rows that the filter leaves.
  func kept(_ rows: [Row]) -> [Row] {
    guard !place.filter.isEmpty else { return rows }
    let wanted = place.filter.lowercased()
    return rows.filter { row in
      guard let record = row.record else { return true }
      return SearchText(state).of(record).lowercased().contains(wanted)
    }
  }

  private func helpSection(_ body: Rect) -> Section {
    section(
      .commands,
      "Commands",
      body,
      Command.allCases.map { Row(id: $0.rawValue, record: .command($0)) }
    )
  }

  private func faultsSection(_ body: Rect) -> Section {
    section(
      .faults,
      "Faults",
      body,
      // The faults of the files as they are now quote records that are not there yet.
      (state.hidesFaults ? [] : state.diagnostics).enumerated().map { index, fault in
        Row(id: String(index), record: .fault(index), source: fault.place)
      }
    )
  }

  private func eventsSection(_ board: Board, _ body: Rect) -> Section {
    let events = board.events
    let order = EventOrder.indices(of: events, by: place.sort ?? .newest, board: board)
    return section(.events, "Events", body, order.map { row(of: events[$0]) })
  }

  func row(of event: Event) -> Row {
    Row(id: event.id, record: .event(event.id), target: .event(event.id), source: event.place)
  }
}

/// What a filter looks into.
struct SearchText {
  let board: Board?
  let diagnostics: [Diagnostic]
  /// The board as it was written, with its terms in braces.
  private let written: Board?

  init(_ state: AppState) {
    board = state.desk?.board
    diagnostics = state.diagnostics
    written = state.snapshot?.board
  }

  /// Every name of the terms that a text names, whatever the policy: who looks for one side's name
  /// finds what another reader sees under the other's.
  private func names(in text: String?) -> [String] {
    TermNames.markers(in: text ?? "").flatMap { id -> [String] in
      guard let term = written?.terms.first(where: { $0.id == id }) else { return [] }
      return [term.neutral ?? ""] + term.names.values.flatMap { $0.entries.map(\.text) }.sorted()
    }
  }

  /// What one can look for in a link: both issues, their tracks, its kind, its basis and its word.
  private func words(of link: IssueLink, in issue: String) -> [String] {
    let ends = [issue, link.to].flatMap { id -> [String] in
      let track = board?.issue(id).flatMap { board?.track($0.track)?.title }
      return [id, board?.issue(id)?.title ?? "", track ?? ""]
    }
    let word = link.by.flatMap { board?.source($0)?.name ?? board?.name(of: ActorCode($0)) }
    return ends + [
      link.kind.rawValue, link.basis.rawValue, link.by ?? "", word ?? "", link.note ?? "",
      link.date.description, link.ended == nil ? "" : "undone",
    ]
  }

  func of(_ record: RecordID) -> String {
    switch record {
    case .issue(let id):
      guard let issue = board?.issue(id) else { return id }
      let names = issue.names.values.flatMap { $0.entries.map(\.text) }
      let title = written?.issue(id)?.title
      return
        ([id, issue.title, title ?? ""] + issue.aliases + names.sorted() + self.names(in: title))
        .joined(separator: "\n")
    case .event(let id):
      guard let event = board?.event(id) else { return id }
      return
        ([
          id, event.title, event.actor.text, event.target?.text ?? "", event.kind.rawValue,
          event.code ?? "", event.citation.source ?? "", event.status.rawValue,
          event.citation.verification.rawValue,
        ] + event.issues + event.accounts.map(\.text) + event.titles.entries.map(\.text)
        + names(in: written?.event(id)?.title))
        .joined(separator: "\n")
    case .lever(let id):
      guard let lever = board?.lever(id) else { return id }
      return [id, lever.title, lever.holder].joined(separator: "\n")
    case .series(let id):
      return board?.series.first { $0.id.description == id }.map { id + "\n" + $0.title } ?? id
    case .poll(let id): return id
    case .source(let id): return (board?.source(id)?.name ?? "") + "\n" + id
    case .indicator(let id): return board?.indicators.first { $0.id == id }?.title ?? id
    case .calendar(let id): return board?.calendar.first { $0.id == id }?.title ?? id
    case .file(let path): return path
    case .judgment(let id): return board?.judgments.first { $0.id == id }?.statement ?? id
    case .link(let issue, let index):
      guard let links = board?.issue(issue)?.links, links.indices.contains(index) else {
        return issue
      }
      return words(of: links[index], in: issue).joined(separator: "\n")
    case .chain(let first, let second):
      return [first, second].flatMap { id -> [String] in
        board?.link(id).map { words(of: $0.link, in: $0.holder.id) } ?? []
      }.joined(separator: "\n")
    case .fault(let index):
      guard diagnostics.indices.contains(index) else { return "" }
      let fault = diagnostics[index]
      return [fault.code.rawValue, fault.place.file, fault.found ?? ""].joined(separator: "\n")
    case .command(let command):
      return [command.rawValue, command.summary].joined(separator: "\n")
    }
  }
}

/// The orders of a list of events.
enum EventOrder {
  /// The indices of events that are stored oldest first, in another order.
  static func indices(of events: [Event], by order: SortOrder, board: Board) -> [Int] {
    switch order {
    case .oldest: Array(events.indices)
    case .value: ordered(events) { board.goldstein(of: $0) ?? .infinity }
    case .actor: ordered(events) { $0.actor.text }
    case .title: ordered(events) { $0.title }
    case .newest, .worst, .next: events.indices.reversed()
    }
  }

  /// Newest first where the key is equal.
  private static func ordered<Key: Comparable>(_ events: [Event], by key: (Event) -> Key) -> [Int] {
    let keys = events.indices.map { key(events[$0]) }
    return events.indices.sorted { keys[$0] != keys[$1] ? keys[$0] < keys[$1] : $0 > $1 }
  }
}
