import StraitAnalytics
import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// The mirror view above; timeline and links below; prose and sources where there is room.
  func issueSections(_ issue: Issue, _ board: Board, _ body: Rect) -> [Section] {
    let isNarrow = body.columns < 72
    let mirror = mirrorRows(issue, board, columns: body.columns, isNarrow: isNarrow)
    let empty = Rect(Size(columns: 0, rows: 0))
    func make(_ area: (Section.Kind) -> Rect) -> [Section] {
      let prose = proseRows(issue, max(1, width(area(.prose))))
      return [
        section(.mirror, "How each side sees it", area(.mirror), mirror),
        section(
          .timeline,
          "Timeline",
          area(.timeline),
          board.events(of: issue.id).reversed().map { row(of: $0) }
        ),
        section(.links, "Linked", area(.links), rowHeight: 2, linkRows(issue, board)),
        section(.prose, "What is going on", area(.prose), prose),
        section(.sources, "Sources", area(.sources), sourceRows(issue, board)),
      ]
    }
    if isNarrow || place.isZoomed {
      return focusedOnly(make { _ in body }, body)
    }
    let half = (body.columns - 1) / 2
    let (upper, lower) = body.splitTop(min(mirror.count + 1, max(5, body.rows * 9 / 20)))
    if lower.rows >= 16 {
      let (first, second) = lower.splitTop((lower.rows + 1) / 2)
      let areas: [Section.Kind: Rect] = [
        .mirror: upper, .timeline: first.splitLeft(half).left,
        .links: first.splitLeft(half + 1).rest, .prose: second.splitLeft(half).left,
        .sources: second.splitLeft(half + 1).rest,
      ]
      return make { areas[$0] ?? empty }
    }
    // On a low screen the right half shows whichever of the others has the keys.
    let right = lower.splitLeft(half + 1).rest
    let shown: Section.Kind = [2: .links, 3: .prose, 4: .sources][place.focus] ?? .links
    return make { kind in
      switch kind {
      case .mirror: return upper
      case .timeline: return lower.splitLeft(half).left
      default:
        return kind == shown
          ? right
          : Rect(column: right.column, row: right.row, columns: right.columns, rows: 0)
      }
    }
  }

  private func mirrorRows(_ issue: Issue, _ board: Board, columns: Int, isNarrow: Bool) -> [Row] {
    let half = (columns - 1) / 2
    let width = isNarrow ? columns - 2 : half - 2
    let sides = board.dyad.sides.map { sideRows($0, of: issue, board, columns: width) }
    guard !isNarrow else {
      var document = DocumentBuilder(columns: width)
      for (side, rows) in zip(board.dyad.sides, sides) {
        document.heading(side.capital)
        document.append(rows.flatMap { $0 })
      }
      return document.rows
    }
    var document = DocumentBuilder(columns: columns)
    for (left, right) in zip(sides[0], sides[1]) {
      document.columns(left, right, offset: half + 1)
    }
    return document.rows
  }

  /// The fields of one side, each as its own rows, so that both sides' fields begin level.
  private func sideRows(_ side: Side, of issue: Issue, _ board: Board, columns: Int) -> [[Row]] {
    let view = issue.views[side.code]
    func field(_ label: String, _ statements: [Statement]?) -> [Row] {
      var document = DocumentBuilder(columns: columns)
      guard let statement = statements?.last else {
        document.pair(label, "unknown: nothing on the board", role: .unknown, source: issue.place)
        return document.rows
      }
      let target = statement.evidence.last.flatMap { self.target(ofEvidence: $0, board) }
      switch statement.content {
      case .text(let text):
        let since = statement.since.map { " (\($0)\(statement.isVerified ? "" : ", unverified"))" }
        document.pair(label, text + (since ?? ""), target: target, source: statement.place)
      case .unknown(let reason):
        document.pair(
          label,
          "unknown: \(reason)",
          role: .unknown,
          target: target,
          source: statement.place
        )
      }
      return document.rows
    }
    var names = DocumentBuilder(columns: columns)
    names.pair(
      "called here",
      name(of: issue, by: side) ?? "unknown: no name on the board",
      role: issue.names[side.code] == nil ? .unknown : .strong,
      source: issue.place
    )
    var move = DocumentBuilder(columns: columns)
    if let last = board.events.last(where: { $0.issues.contains(issue.id) && $0.actor == side.code }
    ) {
      move.pair(
        "last move",
        "\(last.date) \(last.title)",
        target: .event(last.id),
        source: last.place
      )
    } else {
      move.pair("last move", "none on the board", role: .muted, source: issue.place)
    }
    return [
      field("position", view?.position), field("red line", view?.redLine),
      field("driver", view?.driver), move.rows, field("next move", view?.nextMover), names.rows,
    ]
  }

  /// A side's own name, its own language first.
  private func name(of issue: Issue, by side: Side) -> String? {
    guard let names = issue.names[side.code], !names.entries.isEmpty else { return nil }
    let own = side.languages.compactMap { names[$0] }
    let text = own.isEmpty ? names.entries.map(\.text) : own
    return text.joined(separator: " · ") + (names.isVerified ? "" : " (unverified)")
  }

  func target(ofEvidence id: String, _ board: Board) -> Screen? {
    if board.event(id) != nil { return .event(id) }
    return board.poll(id).map { .series($0.series.description) }
  }

  private func linkRows(_ issue: Issue, _ board: Board) -> [Row] {
    var links: [(date: Day, row: Row)] = []
    for other in board.issues {
      for (index, link) in other.links.enumerated()
      where other.id == issue.id || link.to == issue.id {
        links.append(
          (
            link.date.first,
            Row(
              id: "\(other.id)/\(index)",
              record: .link(issue: other.id, index: index),
              target: .link(other.id(of: link)),
              source: link.place
            )
          )
        )
      }
    }
    let levers = (state.desk?.headline.levers ?? []).compactMap { board.lever($0.id) }
      .filter { $0.bearings.contains { $0.issue == issue.id } }
    let indicators = board.indicators.filter { $0.issue == issue.id }
    // The way on, by the link that does not touch this issue itself.
    let chains = Spillover(board).chains(through: issue.id).map { chain in
      let far = chain.first.from == issue.id ? chain.second : chain.first
      return Row(
        id: "\(chain.first.id)/\(chain.second.id)",
        record: .chain(first: chain.first.id, second: chain.second.id),
        target: .link(far.id),
        source: far.link.place
      )
    }
    return links.sorted { $0.date > $1.date }.map(\.row)
      + chains
      + levers.map {
        Row(id: $0.id, record: .lever($0.id), target: .lever($0.id), source: $0.place)
      }
      + indicators.map {
        Row(
          id: $0.id,
          record: .indicator($0.id),
          target: .indicator($0.id),
          source: $0.place
        )
      }
      + unreviewedRows(issue)
  }

  /// What the archive has of it by its rules, apart from all else: nobody has read it.
  private func unreviewedRows(_ issue: Issue) -> [Row] {
    guard let count = state.unreviewed(ofIssue: issue.id), count.events > 0 else { return [] }
    let text = ContentBuilder.count(events: count.events, rows: count.rows)
    var row = Row(
      id: "unreviewed",
      line: .of("unreviewed: \(text)", role: .alert),
      target: .archive
    )
    row.filter = "issue:\(issue.id)"
    return [row]
  }

  private func sourceRows(_ issue: Issue, _ board: Board) -> [Row] {
    var ids: [String] = []
    for event in board.events(of: issue.id).reversed() {
      for id in [event.citation.source] + event.accounts.map(\.source) {
        if let id, !ids.contains(id) { ids.append(id) }
      }
    }
    return ids.compactMap { board.source($0) }.map {
      Row(id: $0.id, record: .source($0.id), target: .source($0.id), source: $0.place)
    }
  }

  private func proseRows(_ issue: Issue, _ columns: Int) -> [Row] {
    var document = DocumentBuilder(columns: columns)
    document.prose(issue.prose, isInThePast: state.isInThePast)
    if document.rows.isEmpty { document.text("No prose on the board.", role: .muted) }
    guard let assessment = issue.assessment else { return document.rows }
    // Whose judgment the level is stands with it, wherever it is shown.
    let author = assessment.authorship
    document.heading("Why this level")
    document.text(
      "A desk judgment of \(assessment.date) by \(author.author)"
        + (author.isIllustrative ? " (illustrative)" : "")
        + (author.rationale.map { ": " + $0 } ?? "."),
      source: assessment.place
    )
    if assessment.level == nil {
      document.text("It names no evidence, so the level is unknown.", role: .unknown)
    }
    for id in author.evidence {
      document.text(
        "rests on " + (board?.event(id)?.title ?? id),
        role: .muted,
        indent: 2,
        target: board.flatMap { target(ofEvidence: id, $0) },
        source: assessment.place
      )
    }
    return document.rows
  }
}
