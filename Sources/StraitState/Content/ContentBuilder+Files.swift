import StraitAnalytics
import StraitCanvas
import StraitDiagnostics
import StraitModel

extension ContentBuilder {
  /// The files, those with faults first, and how fresh and how balanced the board is.
  func fileSections(_ board: Board, _ body: Rect) -> [Section] {
    let rows = fileRows()
    guard body.columns >= 100, !place.isZoomed else {
      return listAndPage(body, listRows: min(rows.count, body.rows / 3), firstFocus: 0) { list in
        section(.files, "Files", list, rows)
      } page: { area in
        section(.balance, "Freshness and balance", area, balanceRows(board, width(area)))
      }
    }
    let half = (body.columns - 1) / 2
    let right = body.splitLeft(half + 1).rest
    return [
      section(.files, "Files", body.splitLeft(half).left, rows),
      section(.balance, "Freshness and balance", right, balanceRows(board, width(right))),
    ]
  }

  private func fileRows() -> [Row] {
    var faults: [String: Int] = [:]
    for fault in state.diagnostics { faults[fault.place.file, default: 0] += 1 }
    return files.sorted { (-(faults[$0.path] ?? 0), $0.path) < (-(faults[$1.path] ?? 0), $1.path) }
      .map { file in
        Row(
          id: file.path,
          record: .file(file.path),
          source: SourcePlace(file: file.path, line: 1)
        )
      }
  }

  /// The files, without those of records that are not there yet: their names would tell of them.
  private var files: [BoardFile] {
    let files = state.snapshot?.files ?? []
    guard state.isInThePast, let whole = state.snapshot?.board, let board else { return files }
    func places(_ board: Board) -> Set<String> {
      Set(board.issues.map(\.place.file)).union(board.levers.map(\.place.file))
    }
    let hidden = places(whole).subtracting(places(board))
    return files.filter { !hidden.contains($0.path) }
  }

  private func balanceRows(_ board: Board, _ columns: Int) -> [Row] {
    var page = DocumentBuilder(columns: columns)
    freshness(board, &page)
    coverage(board, &page)
    sources(board, &page)
    directions(board, &page)
    evenness(board, &page)
    verification(board, &page)
    return page.rows
  }

  private func freshness(_ board: Board, _ page: inout DocumentBuilder) {
    page.heading("How fresh")
    func aged(_ date: PartialDate) -> String { "\(date), \(state.asOf - date.last) d old" }
    if let event = board.events.last {
      page.pair(
        "newest event",
        "\(aged(event.date)): \(event.title)",
        target: .event(event.id),
        source: event.place
      )
    } else {
      page.pair("newest event", "none on the board", role: .unknown)
    }
    if let poll = board.polls.last {
      page.pair(
        "newest poll",
        "\(aged(poll.fieldEnd)): \(poll.question)",
        target: .series(poll.series.description),
        source: poll.place
      )
    } else {
      page.pair("newest poll", "none on the board", role: .unknown)
    }
    let entered = board.events.count { $0.entered != nil }
    page.pair(
      "entered",
      "\(entered) of \(board.events.count) events say when they were entered",
      role: entered == board.events.count ? .text : .muted
    )
    if let knownBy = board.knownBy {
      page.pair(
        "known by",
        "\(knownBy.day): what was entered later is left out; \(knownBy.undated) events do not say "
          + "when they were entered, and count from their own dates"
      )
    }
    if state.isInThePast {
      page.pair("files", "as they are now, without those of records that are not there yet")
    }
    if let file = files.filter({ $0.modified != nil })
      .max(by: { ($0.modified?.number ?? 0) < ($1.modified?.number ?? 0) }),
      let day = file.modified
    {
      page.pair("last changed", "\(day) (UTC): \(file.path)")
    }
    page.pair("data", state.snapshot?.digest ?? "unknown", role: .muted)
  }

  private func coverage(_ board: Board, _ page: inout DocumentBuilder) {
    page.heading("What is claimed to be whole")
    for track in board.tracks {
      let issues = Set(board.issues.filter { $0.track == track.id }.map(\.id))
      let events = board.events.count { event in event.issues.contains { issues.contains($0) } }
      let declared = board.coverage.filter { $0.track == nil || $0.track == track.id }
      let spans = declared.map { "\($0.from) to \($0.to?.description ?? "now")" }
      page.text("\(track.title): \(events) events in \(issues.count) issues", source: board.place)
      page.text(
        spans.isEmpty
          ? "no coverage declared: silence is unknown" : spans.joined(separator: ", "),
        role: spans.isEmpty ? .unknown : .muted,
        indent: 2
      )
      for note in declared.compactMap(\.note) { page.text(note, role: .muted, indent: 2) }
    }
  }

  private func sources(_ board: Board, _ page: inout DocumentBuilder) {
    let counts = SourceCount.all(on: board)
    func add(_ title: String, _ name: (SourceCount) -> String, inOrder order: [String]) {
      page.heading("\(title) (events · poll figures)")
      var tally: [String: (sources: Int, events: Int, polls: Int)] = [:]
      for count in counts {
        var entry = tally[name(count)] ?? (0, 0, 0)
        entry.sources += count.sources.count
        entry.events += count.events
        entry.polls += count.polls
        tally[name(count)] = entry
      }
      let most = tally.values.map(\.sources).max() ?? 0
      let rest = tally.keys.filter { !order.contains($0) }.sorted {
        ((tally[$1]?.sources ?? 0), $0) < ((tally[$0]?.sources ?? 0), $1)
      }
      for key in order.filter({ tally[$0] != nil }) + rest {
        guard let entry = tally[key] else { continue }
        page.bar(
          key,
          entry.sources,
          of: most,
          "\(entry.events) · \(entry.polls)"
        )
      }
    }
    let sides = board.dyad.sides.map(\.short)
    add(
      "Sources by whose they are",
      { $0.side.map { board.name(of: $0) } ?? "neither" },
      inOrder: sides + ["neither"]
    )
    add("Sources by language", { $0.language ?? "unknown" }, inOrder: [])
    add(
      "Sources by reliability",
      { $0.reliability.rawValue },
      inOrder: Source.Reliability.allCases.map(\.rawValue)
    )
    page.text("F: cannot be judged, which is no bad mark", role: .muted, indent: 2)
  }

  private func directions(_ board: Board, _ page: inout DocumentBuilder) {
    page.heading("Events by direction (coded · conflict · cooperation)")
    let counts = DirectionCount.all(on: board)
    let most = counts.map(\.events.count).max() ?? 0
    for (index, count) in counts.enumerated() where index < 2 || !count.events.isEmpty {
      let events = count.events.map { board.events[$0] }
      let coded = events.count { board.goldstein(of: $0) != nil }
      let conflict = events.count { $0.valence == .conflict }
      let cooperation = events.count { $0.valence == .cooperation }
      page.bar(
        count.actor.text + (count.target.map { "▸\($0)" } ?? ""),
        events.count,
        of: most,
        "\(coded) · \(conflict) · \(cooperation)"
      )
    }
  }

  private func evenness(_ board: Board, _ page: inout DocumentBuilder) {
    page.heading("What is told of each side")
    for coverage in board.evenHandedness {
      page.pair(
        board.name(of: coverage.side),
        "\(coverage.views.filled) of \(coverage.views.all) views, "
          + "\(coverage.names.filled) of \(coverage.names.all) names, "
          + "\(coverage.accounts.filled) of \(coverage.accounts.all) accounts, "
          + "\(Figures.grouped(coverage.words)) words"
      )
    }
  }

  private func verification(_ board: Board, _ page: inout DocumentBuilder) {
    page.heading("How far it was checked")
    func add(_ label: String, _ all: [Verification]) {
      let counts = Verification.allCases.map { kind in
        "\(kind.rawValue) \(all.count { $0 == kind })"
      }
      page.pair(label, counts.joined(separator: " · "))
    }
    add("events", board.events.map(\.citation.verification))
    add("poll figures", board.polls.map(\.citation.verification))
    add("dates", board.calendar.map(\.citation.verification))
  }
}

extension DocumentBuilder {
  /// Adds a count with a bar as long as its share of the greatest, and words behind it.
  mutating func bar(_ label: String, _ count: Int, of most: Int, _ words: String) {
    let width = columns >= 56 ? 16 : columns >= 40 ? 8 : 0
    let start = columns >= 44 ? 14 : 12
    let eighths = most == 0 ? 0 : (count * width * 8 + most - 1) / most
    let parts: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    var bar = String(repeating: "█", count: eighths / 8)
    if eighths % 8 > 0 { bar.append(parts[eighths % 8 - 1]) }
    let spans: [DocumentLine.Span] = [
      .init(
        column: 0,
        text: CellText.clip(label, to: start - 1),
        role: .muted,
        link: nil
      ),
      .init(column: start, text: CellText.padLeft("\(count)", to: 4), role: .strong, link: nil),
      .init(column: start + 5, text: bar, role: .seriesFirst, link: nil),
      .init(
        column: start + 6 + width,
        text: CellText.clip(words, to: columns - start - 6 - width),
        role: .muted,
        link: nil
      ),
    ]
    add(DocumentLine(spans: spans))
  }
}
