import StraitAnalytics
import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// One link: what did what to what, by whose word, and on which evidence.
  func linkRows(_ link: IssueLink, of holder: Issue, _ board: Board, _ columns: Int) -> [Row] {
    var page = DocumentBuilder(columns: columns)
    let other = board.issue(link.to)?.title ?? link.to
    page.title("\(holder.title) \(link.kind.verb) \(other)", source: link.place)
    page.pair("from", holder.title, role: .link, target: .issue(holder.id))
    page.pair("to", other, role: .link, target: .issue(link.to))
    page.pair("date", link.date.description, source: link.place)
    let graph = Spillover(board)
    let shown = graph.links.first { $0.from == holder.id && $0.link == link }
    if let shown { lags(of: shown, board, &page) }
    switch link.basis {
    case .stated:
      let witness = link.by.map { board.source($0)?.name ?? board.name(of: ActorCode($0)) }
      let source = link.by.flatMap { board.source($0) }.map { Screen.source($0.id) }
      let side = shown?.side.map { " (\($0))" } ?? ", neither side’s"
      let isSide = link.by.map { board.dyad.side(ActorCode($0)) != nil } ?? false
      page.pair(
        "basis",
        "stated by " + (witness ?? "somebody unnamed") + (isSide ? "" : side),
        target: source
      )
    case .inferred:
      page.pair("basis", "inferred by the desk, from the order of dates", role: .alert)
    }
    if let side = link.disputedBy {
      page.pair("disputed", "\(board.name(of: side)) denies it", role: .alert)
    }
    page.pair("undone", link.ended?.description ?? "not, as far as the board knows")
    if let note = link.note { page.pair("note", note) }
    evidence(link.evidence, board, &page)
    if let shown {
      for id in shown.sources {
        let source = board.source(id)
        let side = source?.side.map { " (\($0))" } ?? ", neither side’s"
        page.pair("read in", (source?.name ?? id) + side, role: .link, target: .source(id))
      }
      steps("What touched \(holder.title) before", graph.before(shown), board, &page)
      steps("What \(other) touched after", graph.after(shown), board, &page)
    }
    return page.rows
  }

  /// How long after, by what the evidence names, and beside it the nearest that the log has.
  private func lags(of link: SpilloverLink, _ board: Board, _ page: inout DocumentBuilder) {
    func words(_ lag: SpilloverLink.Lag) -> String {
      let event = board.event(lag.event)
      return
        "\(lag.days) d\(lag.isEstimate ? ", about," : "") after \(event?.date.description ?? "") "
        + (event?.title ?? lag.event)
    }
    if let lag = link.lag {
      page.pair("how long", words(lag), role: .strong, target: .event(lag.event))
    } else {
      page.pair("how long", "unknown: the evidence names nothing earlier", role: .unknown)
    }
    guard let last = link.sinceLastMove, last.event != link.lag?.event else { return }
    page.pair(
      "last before",
      words(last) + "; in the log, and nobody’s word",
      role: .muted,
      target: .event(last.event)
    )
  }

  /// Links that one can go on to.
  private func steps(
    _ heading: String,
    _ links: [SpilloverLink],
    _ board: Board,
    _ page: inout DocumentBuilder
  ) {
    page.heading(heading)
    if links.isEmpty { page.text("nothing, as far as the board knows", role: .muted, indent: 2) }
    for link in links {
      let ends = [link.from, link.link.to].map { board.issue($0)?.title ?? $0 }
      page.text(
        "\(link.link.date) \(ends[0]) \(link.link.kind.verb) \(ends[1])",
        role: .link,
        indent: 2,
        target: .link(link.id)
      )
    }
  }

  /// One indicator: what it would take, and what was seen.
  func indicatorRows(_ indicator: Indicator, _ board: Board, _ columns: Int) -> [Row] {
    var page = DocumentBuilder(columns: columns)
    page.title(indicator.title, source: indicator.place)
    let scenario = board.scenarios.first { $0.id == indicator.scenario }
    page.pair("speaks for", scenario?.title ?? indicator.scenario)
    if let opposite = board.scenarios.first(where: { $0.id == scenario?.opposite }) {
      page.pair("and against", opposite.title)
    }
    page.pair("threshold", indicator.threshold, role: .strong)
    page.pair("diagnosticity", indicator.diagnosticity.rawValue)
    standing(of: indicator, board, &page)
    if let watch = indicator.watch { page.pair("watch", watch) }
    if let owner = indicator.owner { page.pair("owner", owner) }
    if let issue = indicator.issue {
      page.pair("issue", board.issue(issue)?.title ?? issue, role: .link, target: .issue(issue))
    }
    let author = indicator.authorship
    page.pair(
      "judged by",
      author.author + (author.isIllustrative ? " (illustrative)" : ""),
      source: indicator.place
    )
    if let rationale = author.rationale { page.pair("because", rationale) }
    page.heading("What was seen")
    if indicator.log.isEmpty {
      page.text("never looked at, as far as the board knows", role: .muted)
    }
    for entry in indicator.log.reversed() {
      page.pair(
        entry.date.description,
        entry.state.rawValue + (entry.note.map { ": " + $0 } ?? ""),
        target: entry.evidence.first.flatMap { target(ofEvidence: $0, board) },
        source: indicator.place
      )
    }
    trips(of: [indicator], board, &page)
    evidence(author.evidence, board, &page)
    return page.rows
  }

  /// One key judgment: what is judged, how likely and how sure, and what came of it.
  func judgmentRows(_ judgment: Judgment, _ board: Board, _ columns: Int) -> [Row] {
    var page = DocumentBuilder(columns: columns)
    page.title(judgment.statement, source: judgment.place)
    let range = judgment.likelihood.percentages
    // Likelihood and confidence never share a sentence (ICD 203).
    page.pair(
      "likelihood",
      "\(judgment.likelihood.rawValue) (\(range.lowerBound)–\(range.upperBound) %)",
      role: .strong
    )
    page.pair(
      "confidence",
      judgment.confidence.rawValue + (judgment.basis.map { ": " + $0 } ?? "")
    )
    page.pair("made", judgment.made.description, source: judgment.place)
    let left = judgment.expires - state.asOf
    let isStale = left < 0 && judgment.outcome == nil
    page.pair(
      "expires",
      judgment.expires.description
        + (judgment.outcome != nil ? "" : isStale ? ", stale for \(-left) d" : ", in \(left) d"),
      role: isStale ? .alert : .text
    )
    if let outcome = judgment.outcome {
      page.pair(
        "outcome",
        "\(outcome.result.rawValue) on \(outcome.date)" + (outcome.note.map { ": " + $0 } ?? ""),
        role: .strong,
        target: outcome.evidence.first.flatMap { target(ofEvidence: $0, board) }
      )
    } else {
      page.pair("outcome", "open", role: .muted)
    }
    if let issue = judgment.issue {
      page.pair("issue", board.issue(issue)?.title ?? issue, role: .link, target: .issue(issue))
    }
    let author = judgment.authorship
    page.pair("judged by", author.author + (author.isIllustrative ? " (illustrative)" : ""))
    if let rationale = author.rationale { page.pair("because", rationale) }
    page.pair(
      "dissent",
      judgment.dissent ?? "unknown: the board does not say",
      role: judgment.dissent == nil ? .unknown : .text
    )
    if !judgment.wouldChange.isEmpty {
      page.heading("What would change it")
      for change in judgment.wouldChange { page.text(change, indent: 2) }
    }
    evidence(author.evidence, board, &page)
    return page.rows
  }

  private func evidence(_ ids: [String], _ board: Board, _ page: inout DocumentBuilder) {
    page.heading("Evidence")
    if ids.isEmpty { page.text("none on the board", role: .unknown, indent: 2) }
    for id in ids {
      let event = board.event(id).map { "\($0.date) \($0.title)" }
      let poll = board.poll(id).map {
        "\($0.fieldEnd) \(Figures.fixed($0.value)) % \($0.question)"
      }
      page.text(
        event ?? poll ?? id,
        role: .link,
        indent: 2,
        target: target(ofEvidence: id, board)
      )
    }
  }
}

extension IssueLink.Kind {
  /// What an issue did to the other, as a verb between their titles.
  fileprivate var verb: String {
    switch self {
    case .spillover: "spilled over into"
    case .easing: "eased"
    case .legalBasis: "is the legal basis of"
    case .context: "stands beside"
    }
  }
}
