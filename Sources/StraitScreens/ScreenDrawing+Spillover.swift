import StraitAnalytics
import StraitCanvas
import StraitModel
import StraitState

extension ScreenDrawing {
  /// How much crossed over in a sentence, and what one must know of it.
  mutating func drawSpilloverHeader(_ board: Board, _ lines: Rect) {
    guard let graph = state.content.sections.lazy.compactMap(\.spillover).first else { return }
    let area = lines.inset(left: 1, right: 1)
    let caveatRows = lines.rows >= 2 ? (lines.rows + 1) / 2 : 0
    let (upper, lower) = area.splitTop(area.rows - caveatRows)
    let sentences = spilloverSentences(graph, board)
    // A sentence that does not fit is left out whole: half of one says something else.
    let count = (1...sentences.count).last { count in
      let text = sentences.prefix(count).joined(separator: " ")
      return CellText.wrap(text, to: area.columns).count <= upper.rows
    }
    let text = sentences.prefix(count ?? 1).joined(separator: " ")
    for (row, line) in CellText.wrap(text, to: area.columns).enumerated() {
      frame.put(line, in: upper.line(row), role: .strong)
    }
    let caveat = Self.spilloverCaveat + " " + measuredSummary
    for (row, line) in CellText.wrap(caveat, to: area.columns).enumerated() {
      frame.put(line, in: lower.line(row), role: .muted)
    }
  }

  static let spilloverCaveat =
    "Links are kept by hand and chosen in hindsight, and what came before is no cause."

  /// Fixed sentences around figures, the most telling first.
  private func spilloverSentences(_ graph: Spillover, _ board: Board) -> [String] {
    let all = graph.tally(.spillover, in: .board)
    let easings = graph.tally(.easing, in: .board).count
    let easing = easings == 1 ? "1 easing." : "\(easings) easings."
    guard all.count > 0 else {
      return ["No spillover is on the board as of \(state.asOf).", easing]
    }
    let spillovers = all.count == 1 ? "1 spillover" : "\(all.count) spillovers"
    var sentences = [
      "\(spillovers): \(all.stated) stated, \(all.inferred) inferred; "
        + "\(all.undone) undone, \(all.denied) denied."
    ]
    if let sentence = sentence(onTracksOf: graph, board) { sentences.append(sentence) }
    return sentences + [easing]
  }

  /// Between which two tracks most crosses over.
  private func sentence(onTracksOf graph: Spillover, _ board: Board) -> String? {
    let pairs = graph.pairs(.spillover, of: board.tracks).filter { scope in
      if case .tracks(let from, let to) = scope { from != to } else { false }
    }
    guard let first = pairs.first, case .tracks(let from, let to) = first else { return nil }
    let counts = pairs.map { graph.tally(.spillover, in: $0).count }
    let isAlone = counts.count == 1 || counts[0] > counts[1]
    let last = graph.links(.spillover, in: first).last.map { ", last \($0.link.date)" } ?? ""
    let ends = "from \(title(ofTrack: from)) to \(title(ofTrack: to))"
    return isAlone
      ? "Most between tracks: \(counts[0]) \(ends)\(last)."
      : "At most \(counts[0]) between two tracks, as \(ends)\(last)."
  }

  private func title(ofTrack id: String) -> String { board?.track(id)?.title ?? id }

  /// From which track to which: a picture above where there is room, and a table of how many.
  ///
  ///     History disputes ⠤⠤⠤⣀⣀⣀ ▸ Security frictions
  ///     from                History   Security
  ///     History disputes    ▸1: 1i    6: 5s 1i 2u
  mutating func drawCrossings(_ section: Section, hasKeys: Bool) {
    guard let graph = section.spillover, let tracks = board?.tracks, !tracks.isEmpty,
      !section.area.isEmpty
    else { return }
    let cells = section.area
    let cursor = state.visit.cursor(of: section)
    let chosen = hasKeys ? section.rows[cursor.index].id : nil
    let top = section.heading.row + 1
    let left = Rect(
      column: section.heading.column,
      row: 0,
      columns: cells.column - section.heading.column,
      rows: state.size.rows
    )
    let picture = Rect(
      column: section.heading.column + 1,
      row: top,
      // Wider, a band that falls by a row is hard to follow.
      columns: min(100, section.heading.columns - 2),
      rows: cells.row - 1 - top
    )
    diagram(graph, tracks, chosen).draw(in: picture, into: &frame)
    let names = cells.row - 1
    frame.put("from ╲ to", in: left.line(names).inset(left: 1), role: .muted)
    for (index, track) in tracks.enumerated() {
      let column = cells.splitLeft(index * section.cellColumns).rest
        .splitLeft(section.cellColumns).left
      let line = Rect(column: column.column, row: names, columns: column.columns, rows: 1)
      frame.put(track.title, in: line.inset(left: 1, right: 1), role: .muted)
    }
    // All in words or all in letters: cells are to be compared.
    let isWordy = tracks.allSatisfy { from in
      tracks.allSatisfy { to in
        let tally = graph.tally(.spillover, in: .tracks(from: from.id, to: to.id))
        return CellText.width("\(tally.count): \(words(of: tally))") <= section.cellColumns - 2
      }
    }
    for offset in 0..<cells.rows {
      let line = cursor.top / tracks.count + offset
      guard tracks.indices.contains(line) else { return }
      frame.put(
        tracks[line].title,
        in: left.line(cells.row + offset).inset(left: 1, right: 1),
        role: hasKeys && line == cursor.index / tracks.count ? .cursor : .text
      )
      for index in tracks.indices {
        let row = section.rows[line * tracks.count + index]
        let area = cells.line(offset).splitLeft(index * section.cellColumns).rest
          .splitLeft(section.cellColumns).left
        let scope = SpilloverScope.tracks(from: tracks[line].id, to: tracks[index].id)
        draw(
          graph.tally(.spillover, in: scope),
          in: area,
          isCurrent: row.id == chosen,
          inWords: isWordy
        )
      }
    }
  }

  private func words(of tally: SpilloverTally) -> String {
    [(tally.stated, "stated"), (tally.inferred, "inferred"), (tally.undone, "undone")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  private mutating func draw(
    _ tally: SpilloverTally,
    in area: Rect,
    isCurrent: Bool,
    inWords: Bool
  ) {
    if isCurrent { frame.put("▸", in: area, role: .cursor) }
    let inner = area.inset(left: 1, right: 1)
    guard tally.count > 0 else {
      frame.put("·", in: inner, role: isCurrent ? .cursor : .muted)
      return
    }
    let used = frame.put("\(tally.count)", in: inner, role: isCurrent ? .cursor : .strong)
    let rest = inner.splitLeft(used).rest
    let text = ": " + (inWords ? words(of: tally) : tally.letters)
    // What does not fit is not half said.
    if CellText.width(text) <= rest.columns { frame.put(text, in: rest, role: .muted) }
  }

  /// The spillovers between tracks; the one under the cursor stands before the others.
  private func diagram(_ graph: Spillover, _ tracks: [Track], _ chosen: String?) -> FlowDiagram {
    var bands: [FlowDiagram.Band] = []
    for (from, track) in tracks.enumerated() {
      for (to, other) in tracks.enumerated() {
        let scope = SpilloverScope.tracks(from: track.id, to: other.id)
        let tally = graph.tally(.spillover, in: scope)
        guard tally.count > 0 else { continue }
        let isChosen = FigureID.count(of: .spillover, in: scope).description == chosen
        let band = FlowDiagram.Band(
          from: from,
          to: to,
          amount: tally.count,
          isDotted: tally.stated == 0,
          role: isChosen ? .strong : .worse
        )
        bands.insert(band, at: isChosen ? 0 : bands.count)
      }
    }
    let titles = tracks.map(\.title)
    return FlowDiagram(left: titles, right: titles, bands: bands)
  }

  /// What the table counts and what its letters and lines mean.
  func crossingsNote(_ section: Section) -> String? {
    guard !section.rows.isEmpty else { return nil }
    let letters = "s stated i inferred u undone"
    let isPicture = section.area.row > section.heading.row + 2
    return isPicture && section.heading.columns >= 74
      ? " \(letters) ─ dotted: all inferred " : " \(letters) "
  }

  /// The names of the columns of the list of links.
  func linksNote(_ section: Section) -> String? {
    guard !section.rows.isEmpty else { return nil }
    let order = (state.visit.place.sort ?? .newest).label
    switch section.heading.columns {
    case 110...:
      return
        " ▼ worse ▲ better § by law · beside ─ \(order) ─ lag ─ by whose word, ≠ denied ─ undone "
    case 72...: return " ▼ worse ▲ better § law · beside ─ lag ─ word ≠ denied "
    default: return " ▼ worse ▲ better "
    }
  }

  /// A link on one line: date, what it did, both issues, how long after, by whose word, and whether
  /// it was undone.
  ///
  ///     2019-08-22 ▼ Export controls ▸ GSOMIA     14 d  ROK      undone
  mutating func drawLinkOfList(_ link: SpilloverLink, _ row: RowDrawing) {
    guard let board else { return }
    var line = row.inner.line(0)
    func column(_ width: Int) -> Rect {
      let (left, rest) = line.splitLeft(width)
      line = rest
      return left.inset(right: 1)
    }
    line = line.splitLeft(frame.put(Dates.full(link.link.date), in: line)).rest
    let (glyph, role) = describe(link.link.kind)
    frame.put(glyph, in: column(2), role: role)
    let isWide = line.columns >= 90
    let (wordColumns, undoneColumns) = isWide ? (30, 18) : line.columns >= 50 ? (15, 7) : (0, 0)
    let lagColumns = line.columns >= 36 ? 7 : 0
    let facts = lagColumns + wordColumns + undoneColumns
    let room = line.columns - facts
    let titles = column(isWide ? min(64, room) : room)
    let ends = [link.from, link.link.to].map { board.issue($0)?.title ?? $0 }
    draw(ends, in: titles, role: row.titleRole)
    let lag = link.lag.map { "\($0.isEstimate ? "~" : "")\($0.days) d" } ?? "?"
    frame.putRight(lag, in: column(lagColumns), role: link.lag == nil ? .unknown : .text)
    let denied = link.link.disputedBy == nil ? "" : "≠ "
    let isInferred = link.link.basis == .inferred
    let word =
      isInferred ? "inferred" : denied + word(of: link, board, isWide: isWide)
    frame.put(word, in: column(wordColumns).inset(left: 1), role: isInferred ? .muted : .text)
    let undone = link.link.ended.map { isWide ? "undone \($0)" : "undone" } ?? ""
    frame.put(undone, in: column(undoneColumns), role: .muted)
    if line.columns >= 12, let note = link.link.note { frame.put(note, in: line, role: .muted) }
  }

  /// Both ends of a link, each clipped to a half where there is no room for both.
  private mutating func draw(_ ends: [String], in area: Rect, role: Role) {
    let whole = ends.joined(separator: " ▸ ")
    guard CellText.width(whole) > area.columns else {
      frame.put(whole, in: area, role: role)
      return
    }
    let half = max(0, (area.columns - 3) / 2)
    let first = min(CellText.width(ends[0]), max(half, area.columns - 3 - CellText.width(ends[1])))
    frame.put(ends[0], in: area.splitLeft(first).left, role: role)
    let rest = area.splitLeft(first).rest
    let used = frame.put(" ▸ ", in: rest, role: .muted)
    frame.put(ends[1], in: rest.splitLeft(used).rest, role: role)
  }

  private func word(of link: SpilloverLink, _ board: Board, isWide: Bool) -> String {
    guard let by = link.link.by else { return "somebody unnamed" }
    guard let source = board.source(by) else { return board.name(of: ActorCode(by)) }
    guard isWide, let side = source.side else { return source.name }
    return "\(source.name) (\(side))"
  }

  /// What a link did, as a glyph.
  private func describe(_ kind: IssueLink.Kind) -> (glyph: String, role: Role) {
    switch kind {
    case .spillover: ("▼", .worse)
    case .easing: ("▲", .better)
    case .legalBasis: ("§", .muted)
    case .context: ("·", .muted)
    }
  }

  /// Two steps that begin or end at the issue of the screen, on two lines.
  mutating func drawChain(_ first: String, _ second: String, _ row: RowDrawing) {
    guard let board, let one = board.link(first), let two = board.link(second) else { return }
    let isOutgoing = state.visit.place.screen == .issue(one.holder.id)
    let far = isOutgoing ? two.link.to : one.holder.id
    let title = board.issue(far)?.title ?? far
    let line = row.inner.line(0)
    let note = "two steps"
    frame.put(
      (isOutgoing ? "▸▸ " : "◂◂ ") + title,
      in: line.splitLeft(max(0, line.columns - note.count - 1)).left,
      role: row.titleRole
    )
    frame.putRight(note, in: line, role: .muted)
    guard row.area.rows >= 2 else { return }
    let middle = board.issue(one.link.to)?.title ?? one.link.to
    let glyphs = [one.link, two.link].map { describe($0.kind).glyph }
    frame.put(
      "through \(middle): \(glyphs[0]) \(one.link.date), then \(glyphs[1]) \(two.link.date)",
      in: row.inner.line(1).inset(left: 2),
      role: .muted
    )
  }
}
