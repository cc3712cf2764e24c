import StraitAnalytics
import StraitCanvas
import StraitDiagnostics
import StraitModel

extension ContentBuilder {
  /// Everything that is known of one event.
  func eventRows(_ event: Event, _ board: Board, _ columns: Int) -> [Row] {
    var page = DocumentBuilder(columns: columns)
    page.title(event.title, source: event.place)
    for entry in event.titles.entries {
      page.pair(entry.language, entry.text, source: event.place)
    }
    let weekday = event.date.precision == .day ? event.date.first.weekdayName + " " : ""
    page.pair("date", weekday + event.date.description + entered(event), source: event.place)
    let target = event.target.map { " ▸ " + board.name(of: $0) } ?? ""
    page.pair("who", board.name(of: event.actor) + target, role: .strong)
    page.pair(
      "kind",
      event.kind.rawValue + (event.valence.map { " · " + $0.rawValue } ?? " · direction unknown")
    )
    page.pair("code", code(of: event, board), role: event.code == nil ? .unknown : .text)
    page.pair(
      "status",
      event.status.rawValue,
      role: event.status == .current ? .text : .alert
    )
    if let location = event.location { page.pair("where", location) }
    if !event.contexts.isEmpty { page.pair("contexts", event.contexts.joined(separator: ", ")) }
    if let old = event.supersedes { page.pair("replaces", old, target: .event(old)) }
    if let tlp = event.tlp { page.pair("marking", tlp.rawValue, role: .marking(tlp.rank)) }
    if let note = event.note { page.pair("note", note) }
    accounts(of: event, board, &page)
    page.heading("Issues")
    for id in event.issues {
      page.text(board.issue(id)?.title ?? id, role: .link, indent: 2, target: .issue(id))
    }
    page.heading("Source")
    citation(event.citation, board, &page)
    page.pair("credibility", credibility(event.credibility))
    if !event.place.isWithheld {
      page.pair("in the file", "\(event.place.file):\(event.place.line)", role: .muted)
    }
    return page.rows
  }

  private func entered(_ event: Event) -> String {
    event.entered.map { " (entered \($0))" } ?? " (entered: unknown)"
  }

  private func code(of event: Event, _ board: Board) -> String {
    guard let code = event.code else {
      return event.goldsteinOverride.map { "no code; value \(Figures.signed($0)) by the board" }
        ?? "not coded; left out of every figure"
    }
    let table = CAMEO.goldstein(code).map(Figures.signed) ?? "none"
    let value = board.goldstein(of: event).map(Figures.signed) ?? "none"
    return value == table
      ? "CAMEO \(code), Goldstein \(value)"
      : "CAMEO \(code), Goldstein \(value) by the board (table \(table))"
  }

  private func accounts(of event: Event, _ board: Board, _ page: inout DocumentBuilder) {
    guard !event.accounts.isEmpty else { return }
    page.heading("Both accounts")
    for side in board.dyad.sides {
      if let account = event.accounts.first(where: { $0.side == side.code }) {
        page.pair(
          side.capital,
          account.text,
          target: account.source.map { .source($0) },
          source: event.place
        )
        if let source = account.source {
          page.pair("", "by " + (board.source(source)?.name ?? source), role: .muted)
        }
      } else {
        page.pair(
          side.capital,
          "unknown: no account of this side on the board",
          role: .unknown,
          source: event.place
        )
      }
    }
  }

  func citation(_ citation: Citation, _ board: Board, _ page: inout DocumentBuilder) {
    if let id = citation.source {
      let source = board.source(id)
      let letter = source.map { " · reliability " + $0.reliability.rawValue } ?? ""
      page.pair(
        "source",
        (source?.name ?? id) + letter,
        role: .link,
        target: .source(id)
      )
    } else {
      page.pair("source", "unknown: none on the board", role: .unknown)
    }
    if let quote = citation.quote { page.pair("quote", "“\(quote)”") }
    if let url = citation.url { page.pair("address", url, role: .link, link: url) }
    if let note = citation.note { page.pair("source note", note) }
    let isVerified = citation.verification == .verified
    page.pair(
      "verification",
      isVerified ? "verified: read in that source" : describe(citation.verification),
      role: isVerified ? .text : .alert
    )
  }

  private func describe(_ verification: Verification) -> String {
    switch verification {
    case .verified: "verified"
    case .partly: "partly verified: a detail is not in the source"
    case .derived: "derived from other published figures"
    case .unverified: "not verified"
    }
  }

  private func credibility(_ digit: Int) -> String {
    let words = [
      "confirmed by others", "probably true", "possibly true", "doubtful", "improbable",
      "cannot be judged",
    ]
    return "\(digit) \(words[min(max(digit, 1), 6) - 1])"
  }

  /// One source, and what rests on it.
  func sourceRows(_ source: Source, _ board: Board, _ columns: Int) -> [Row] {
    var page = DocumentBuilder(columns: columns)
    page.title(source.name, source: source.place)
    page.pair(
      "side",
      source.side.map { board.name(of: $0) } ?? "neither side's",
      source: source.place
    )
    page.pair(
      "language",
      source.language ?? "unknown",
      role: source.language == nil ? .unknown : .text
    )
    if let kind = source.kind { page.pair("kind", kind.rawValue) }
    page.pair(
      "reliability",
      source.reliability == .f
        ? "F cannot be judged"
        : source.reliability.rawValue
          + (source.reliabilityReason.map { " · " + $0 } ?? "")
    )
    if let url = source.url { page.pair("address", url, role: .link, link: url) }
    if let note = source.note { page.pair("note", note) }
    let events = board.events.filter { event in
      event.citation.source == source.id || event.accounts.contains { $0.source == source.id }
    }
    page.heading("Events that cite it: \(events.count)")
    for event in events.reversed() {
      page.text(
        "\(event.date) \(event.title)",
        indent: 2,
        target: .event(event.id),
        source: event.place
      )
    }
    let figures = board.polls.filter {
      $0.citation.source == source.id || $0.pollster == source.id
    }
    if !figures.isEmpty {
      page.heading("Poll figures: \(figures.count)")
      for figure in figures.reversed() {
        page.text(
          "\(figure.fieldEnd) \(Figures.fixed(figure.value)) % \(figure.question)",
          indent: 2,
          target: .series(figure.series.description),
          source: figure.place
        )
      }
    }
    return page.rows
  }

  /// One lever: its windows, what it bears on, and what became of it.
  func leverRows(_ lever: Lever, _ board: Board, _ columns: Int) -> [Row] {
    var page = DocumentBuilder(columns: columns)
    page.title(lever.title, source: lever.place)
    page.pair("holder", lever.holder, role: .strong, source: lever.place)
    if let origin = lever.origin { page.pair("origin", origin) }
    page.pair("on the board", "since \(lever.since)")
    for window in lever.windows {
      let days = [window.from?.description, window.to?.description].compactMap { $0 }
      let span = window.isStanding ? "standing" : days.joined(separator: " to ")
      page.pair(
        "window",
        "\(window.label): \(span)" + (window.isVerified ? "" : " (unverified)")
      )
    }
    if let days = lever.leadDays {
      let isTooLate = state.desk?.headline.lever(lever.id)?.isTooLate == true
      page.pair(
        "lead time",
        "\(days) d" + (isTooLate ? ": already too late for the next window" : ""),
        role: isTooLate ? .alert : .text
      )
    }
    if let reversibility = lever.reversibility { page.pair("undoing it", reversibility.rawValue) }
    for side in board.dyad.sides {
      guard let cost = lever.cost[side.code] else { continue }
      page.pair(
        "cost \(side.short)",
        cost.level.rawValue + (cost.reason.map { ": " + $0 } ?? "")
      )
    }
    var ranking: LeverRanking?
    if case .levers(let study) = state.study(.levers) {
      ranking = study
      describeRank(of: lever, in: ranking, board, &page)
    } else {
      page.pair("rank", ContentBuilder.computing, role: .muted)
    }
    page.heading("Bears on")
    for bearing in lever.bearings {
      let weight = ["touches", "matters to", "decides"][min(max(bearing.weight, 1), 3) - 1]
      page.pair(
        weight,
        board.issue(bearing.issue)?.title ?? bearing.issue,
        role: .link,
        target: .issue(bearing.issue)
      )
    }
    page.heading("What became of it")
    if lever.log.isEmpty { page.text("never tried, as far as the board knows", role: .muted) }
    for entry in lever.log.reversed() {
      let target = entry.evidence.first.flatMap { self.target(ofEvidence: $0, board) }
      page.pair(
        entry.date.description,
        entry.outcome.rawValue + (entry.note.map { ": " + $0 } ?? ""),
        target: target,
        source: lever.place
      )
    }
    if let ranking { describe(ranking, around: lever, board, &page) }
    page.prose(lever.prose, isInThePast: state.isInThePast)
    return page.rows
  }
}
