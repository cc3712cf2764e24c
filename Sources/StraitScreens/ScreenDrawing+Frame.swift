import StraitAnalytics
import StraitCanvas
import StraitDiagnostics
import StraitModel
import StraitState

extension ScreenDrawing {
  /// The title bar: where at the left, when and under which marking at the right.
  mutating func drawTitle(_ line: Rect) {
    frame.fill(line, role: .title)
    guard let board else {
      frame.put(" straitwatch", in: line, role: .title)
      return
    }
    let bar = TitleBar(board, state, columns: line.columns)
    let (left, rest) = line.splitLeft(bar.start)
    frame.put(" " + breadcrumb(board), in: left.inset(right: 1), role: .title)
    // A block of its own in the bar, whose page would else show through.
    var marked = frame.put(bar.rules, in: rest, role: .bannerFault)
    marked += frame.put(bar.separator, in: rest.splitLeft(marked).rest, role: .title)
    let day = rest.splitLeft(marked).rest
    let used = frame.put(bar.day, in: day, role: bar.isToday ? .title : .banner)
    frame.put(
      bar.marking.rawValue,
      in: rest.splitLeft(marked + used).rest,
      role: .marking(bar.marking.rank)
    )
  }

  private func breadcrumb(_ board: Board) -> String {
    let place = state.visit.place
    let screen: String
    switch place.screen {
    case .overview: return board.title
    case .issue(let id): screen = board.issue(id)?.title ?? id
    case .events: screen = "Events"
    case .event: screen = "Event"
    case .source: screen = "Source"
    case .lever: screen = "Lever"
    case .series: screen = "Opinion"
    case .link: screen = "Link"
    case .indicator: screen = "Indicator"
    case .judgment: screen = "Key judgment"
    case .opinion: screen = "Opinion"
    case .tension: screen = "Tension"
    case .spillover: screen = "Spillover"
    case .measured: screen = "Measured"
    case .why: screen = "Why"
    case .levers: screen = "Levers"
    case .calendar: screen = "Calendar"
    case .indicators: screen = "Indicators"
    case .files: screen = "Data"
    case .search: screen = "Search"
    case .since: screen = "Since you last looked"
    case .faults: screen = "Faults"
    case .archive, .archiveDays, .archiveRow: screen = "Archive"
    case .help: screen = "Help"
    }
    return "\(board.title) › \(screen)"
  }

  /// What a screen says above its sections.
  mutating func drawHeader(_ header: Rect) {
    guard let board else { return }
    let (_, lines) = header.splitTop(1)
    switch state.visit.place.screen {
    case .overview: drawTension(lines)
    case .issue(let id): if let issue = board.issue(id) { drawIssueHeader(issue, board, lines) }
    case .spillover: drawSpilloverHeader(board, lines)
    case .archive, .archiveDays, .archiveRow:
      frame.put(state.content.lead, in: lines.line(0).inset(left: 1), role: .alert)
    case .measured: drawMeasuredHeader(lines)
    case .event, .source, .lever, .series, .link, .indicator, .judgment, .events, .opinion, .levers,
      .tension, .why, .calendar, .indicators, .files, .search, .since, .faults, .help:
      break
    }
  }

  /// The rule above a section, with its title, what the size hides, and the names of its columns.
  mutating func drawHeading(_ section: Section, hasKeys: Bool) {
    let line = section.heading
    frame.fill(line, with: "─", role: .rule)
    if section.kind == .mirror, drawCapitals(section, hasKeys: hasKeys) { return }
    var column = line.splitLeft(1).rest
    func advance(_ used: Int) { column = column.splitLeft(used).rest }
    advance(
      frame.put(
        " \(section.title) ",
        in: column,
        role: hasKeys ? .headingFocused : .heading
      )
    )
    let hidden = (section.rows.count - section.capacity) / section.rowsPerLine
    if section.filtered > 0 {
      let total = section.rows.count + section.filtered
      advance(frame.put("\(section.rows.count) of \(total) ", in: column, role: .match))
    } else if section.kind == .events {
      advance(frame.put("\(section.rows.count) ", in: column, role: .muted))
    }
    if hidden > 0 { advance(frame.put("+\(hidden) ", in: column, role: .muted)) }
    if section.kind == .levers, state.visit.place.screen == .levers {
      drawLeverNames(in: line, after: column.column - line.column)
    }
    if let onNoDay = section.grid?.onNoDay, onNoDay > 0 {
      advance(frame.put("\(onNoDay) on no day ", in: column, role: .muted))
    }
    if let names = section.columnNames {
      draw(names, in: line, after: column.column)
    } else if let note = headingNote(section) {
      let width = CellText.width(note)
      if width + 2 < column.columns {
        frame.putRight(note, in: column, role: .muted)
      }
    }
  }

  /// The names of columns over those of the rows, as far as the title leaves them room.
  private mutating func draw(_ names: DocumentLine, in line: Rect, after end: Int) {
    for span in names.spans {
      let name = span.text.drop { $0 == " " }
      let column = line.column + 1 + span.column + span.text.count - name.count
      guard !name.isEmpty, column > end else { continue }
      let rest = line.splitLeft(column - line.column - 1).rest
      frame.put(" \(name.prefix { $0 != " " }) ", in: rest, role: .muted)
    }
  }

  /// The names of the columns, or the order of the rows.
  private func headingNote(_ section: Section) -> String? {
    if section.note != nil { return section.note }
    return switch section.kind {
    case .history, .security: " last ─ next "
    // Over that list each column has its own name.
    case .levers where state.visit.place.screen == .levers: nil
    case .levers: section.area.columns >= 52 ? " window ─ outcome " : " window "
    case .opinion where state.visit.place.screen == .opinion: seriesNote(section)
    case .opinion: section.area.columns < 70 ? " % ─ change " : " % ─ change ─ trend "
    case .chart where state.visit.place.screen == .tension, .flow: tensionNote(section)
    case .measures: measuresNote(section)
    case .turns: section.rows.isEmpty ? nil : " of the months’ sums ─ Enter the events "
    case .chart: chartNote(section)
    case .events:
      " " + (state.visit.place.sort ?? .newest).label + " ─ s sorts "
    // Narrower rows leave the figure out, so that something of the title is left.
    case .timeline:
      section.area.columns >= 41 ? " who ─ Goldstein " : section.area.columns >= 30 ? " who " : nil
    case .links where state.visit.place.screen == .spillover: linksNote(section)
    case .crossings: crossingsNote(section)
    case .linkYears: section.rows.isEmpty ? nil : " s stated i inferred u undone "
    case .links: section.area.columns >= 50 ? " x shows all ─ stated or inferred " : nil
    case .sources: " side ─ language ─ reliability "
    case .commands: " Enter runs one "
    case .news: state.news.items.isEmpty ? nil : " \(state.news.items.count) unseen ─ U all seen "
    case .faults: state.diagnostics.isEmpty ? nil : " Enter opens the line "
    case .indicators:
      board?.indicators.allSatisfy(\.authorship.isIllustrative) == true ? " illustrative " : nil
    case .judgments:
      board?.judgments.allSatisfy(\.authorship.isIllustrative) == true ? " illustrative " : nil
    case .files: " bytes ─ changed ─ faults "
    case .years: section.rows.isEmpty ? nil : yearsLegend(section.heading.columns)
    case .precedence: nil
    case .correlations: correlationsNote(section)
    case .whatIf: " I switches all off "
    case .latest, .mirror, .prose, .record, .related, .figures, .coming, .onThisDay,
      .balance, .results, .coded:
      nil
    }
  }

  /// The mirror view is headed by both capitals, each above its column.
  private mutating func drawCapitals(_ section: Section, hasKeys: Bool) -> Bool {
    guard let board, section.heading.columns >= 72 else { return false }
    let half = (section.heading.columns - 1) / 2
    let role: Role = hasKeys ? .headingFocused : .heading
    let halves = [
      section.heading.splitLeft(half).left, section.heading.splitLeft(half + 1).rest,
    ]
    for (side, area) in zip(board.dyad.sides, halves) {
      frame.put(" \(side.capital) ", in: area.inset(left: 1), role: role)
    }
    frame.put("┬", in: section.heading.splitLeft(half).rest.splitLeft(1).left, role: .rule)
    let hidden = section.rows.count - section.capacity
    if hidden > 0 { frame.putRight(" +\(hidden) ", in: halves[1].inset(right: 1), role: .muted) }
    return true
  }

  /// Says why there is nothing to show.
  mutating func drawAbsence(_ content: Content) {
    let body = Rect(
      column: 1,
      row: content.header.endRow,
      columns: state.size.columns - 2,
      rows: content.footer.row - content.header.endRow
    )
    var lines: [(String, Role)] = []
    if board == nil {
      lines.append(("No board could be read yet.", .strong))
      for fault in state.diagnostics.prefix(6) { lines.append((describe(fault), .alert)) }
    } else {
      lines.append(
        ("There is no \(state.visit.place.screen) on the board as of \(state.asOf).", .strong)
      )
      lines.append(("Esc leads back, 1 to the overview.", .muted))
    }
    var row = 1
    for (text, role) in lines {
      for part in CellText.wrap(text, to: body.columns) {
        frame.put(part, in: body.line(row), role: role)
        row += 1
      }
    }
  }

  func describe(_ fault: Diagnostic) -> String {
    var text = fault.place.file
    if fault.place.line > 0 { text += ":\(fault.place.line)" }
    if fault.place.column > 0 { text += ":\(fault.place.column)" }
    text += " \(fault.code.rawValue)"
    if let field = fault.field { text += ", \(field)" }
    if let found = fault.found { text += " ‘\(found)’" }
    if let expected = fault.expected { text += ", expected \(expected)" }
    return text
  }

  /// What happened, and the keys that matter here.
  mutating func drawFooter(_ footer: Rect) {
    let status = footer.line(0)
    if footer.rows == 1 {
      if !drawMessage(status) { drawKeys(status, into: &frame) }
      return
    }
    if !drawMessage(status) { drawStatus(status) }
    drawKeys(footer.line(1), into: &frame)
  }

  /// A prompt, a notice or a banner; false if there is none.
  private mutating func drawMessage(_ line: Rect) -> Bool {
    if let prompt = state.prompt {
      let isSearch = state.visit.place.screen == .search
      frame.fill(line, role: .prompt)
      switch prompt.purpose {
      case .filter: break
      case .day:
        drawDayPrompt(prompt, line)
        return true
      case .archive, .promotion, .line, .writing:
        drawArchivePrompt(prompt, line)
        return true
      case .note(let item):
        drawNotePrompt(prompt, on: item, line)
        return true
      }
      frame.put(" \(isSearch ? "find " : "/")\(prompt.text)▏", in: line, role: .prompt)
      frame.putRight(
        isSearch ? "⏎ open  ⇥ list  Esc back " : "⏎ keep  Esc undo ",
        in: line,
        role: .prompt
      )
      return true
    }
    if let notice = state.notice {
      frame.put(" " + notice, in: line, role: .banner)
      return true
    }
    if let held = state.held {
      let fault = held.first.map(describe) ?? "the board cannot be read"
      let keeps = state.desk == nil ? "" : "; last good data kept, r takes what can be read"
      frame.fill(line, role: .bannerFault)
      let room = max(12, line.columns - CellText.width(keeps) - 3)
      frame.put(" " + CellText.clip(fault, to: room) + keeps, in: line, role: .bannerFault)
      return true
    }
    return false
  }

  /// What is typed for a day, and which day that is.
  private mutating func drawDayPrompt(_ prompt: AppState.Prompt, _ line: Rect) {
    let used = frame.put(" @\(prompt.text)▏ ", in: line, role: .prompt)
    let rest = line.splitLeft(used).rest
    switch state.typedDay {
    case .success where prompt.text.isEmpty:
      let examples = "⏎ today  or 2019-07-01  2019-07  2019  -30d  +1w  Esc back "
      frame.putRight(examples, in: rest, role: .prompt)
    case .success(let day):
      let words = day == state.today ? "today, \(day)" : "\(day.weekdayName) \(day)"
      frame.putRight("⏎ \(words)  Esc back ", in: rest, role: .prompt)
    case .failure(let fault) where prompt.isRefused:
      frame.put(fault.text, in: rest, role: .bannerFault)
    case .failure, nil:
      frame.putRight(
        "2019-07-01  2019-07  2019  today  -30d  +1w  Esc back ",
        in: rest,
        role: .prompt
      )
    }
  }

  /// The newest event that the last days of a replay brought; false if there is none.
  ///
  /// The days pass too fast for a list to be read, and a small screen has none.
  private mutating func drawPassed(_ line: Rect) -> Bool {
    guard state.isInThePast, let event = state.replay.events.last.flatMap({ board?.event($0) })
    else { return false }
    let used = frame.put(" \(event.date) ", in: line, role: .muted)
    frame.put(event.title, in: line.splitLeft(used).rest, role: .fresh)
    return true
  }

  private mutating func drawStatus(_ line: Rect) {
    guard let board, let headline else { return }
    if drawPassed(line) { return }
    let errors = state.diagnostics.count { $0.severity == .error }
    var right = "\(headline.coded) events coded "
    if board.issues.contains(where: { $0.assessment?.authorship.isIllustrative == true }) {
      right = "levels illustrative · " + right
    }
    let rightWidth = CellText.width(right)
    frame.putRight(right, in: line, role: .muted)
    let left = line.splitLeft(max(0, line.columns - rightWidth - 1)).left
    if let knownBy = board.knownBy {
      let all = board.events.count
      frame.put(" \(knownBy.undated) of \(all) events: entry unknown", in: left, role: .alert)
    } else if errors > 0 {
      let noun = errors == 1 ? "1 error" : "\(errors) errors"
      frame.put(" \(noun) in the files, 3 lists them", in: left, role: .alert)
    } else if !state.visit.place.filter.isEmpty {
      let text = "“\(state.visit.place.filter)”"
      let isSearch = state.visit.place.screen == .search
      frame.put(
        isSearch ? " \(text), f searches again" : " filter \(text), \\ shows all",
        in: left,
        role: .match
      )
    } else if state.showsNews, !state.news.items.isEmpty {
      drawNewsCount(left)
    } else if let last = board.events.last {
      let age = state.asOf - last.date.last
      let newest = " newest event \(last.date), \(age) d old"
      frame.put(newest, in: left, role: age > 90 ? .alert : .muted)
    } else {
      frame.put(" no event on the board", in: left, role: .muted)
    }
  }

  private func drawKeys(_ line: Rect, into frame: inout Frame) {
    let arrows = (state.focusedSection?.rowsPerLine ?? 1) > 1 ? "←↑↓→" : "↑↓"
    var entries: [KeyLine.Entry] = [.init(arrows, "move", rank: 2)]
    var rank = 3
    if state.isInThePast {
      for (keys, label) in [
        ("Space", state.replay.isPlaying ? "pause" : "play"), ("[ ]", "day"), ("( )", "event"),
        ("@", "other day"),
      ] {
        entries.append(.init(keys, label, rank: rank))
        rank += 1
      }
    }
    if state.showsNews, !state.news.items.isEmpty, state.visit.place.screen != .since {
      entries.append(.init("n", Command.nextNews.label, rank: rank))
      rank += 1
    }
    for (index, command) in commands.enumerated() {
      entries.append(.init(command.keys[0].description, command.label, rank: index + rank))
    }
    entries.append(.init("?", Command.help.label, rank: 0))
    entries.append(.init("q", Command.quit.label, rank: 1))
    KeyLine(entries).draw(in: line.inset(left: 1), into: &frame)
  }

  /// The commands that matter on a screen, the most useful first.
  private var commands: [Command] {
    switch state.visit.place.screen {
    case .overview:
      [.open, .nextPane, .why, .filter, .sort, .events, .spillover, .edit, .zoom, .add]
    case .issue: [.open, .back, .nextPane, .why, .zoom, .edit, .add, .spillover, .copy]
    case .events: [.open, .back, .filter, .sort, .edit, .add, .copy]
    case .event, .lever: [.open, .back, .why, .edit, .copy]
    case .source, .link, .indicator, .judgment, .why: [.open, .back, .edit, .copy]
    case .opinion, .series: [.open, .back, .nextPane, .why, .bothPublics, .edit, .copy]
    case .tension: [.open, .back, .nextPane, .why, .zoom, .copy]
    case .spillover:
      [.open, .back, .measured, .nextPane, .why, .filter, .sort, .edit, .zoom, .copy]
    case .measured: [.open, .back, .nextPane, .why, .spillover, .zoom, .copy]
    case .levers: [.open, .back, .nextPane, .whatIf, .why, .filter, .sort, .edit, .copy]
    case .indicators: [.open, .back, .nextPane, .filter, .edit, .copy]
    case .calendar: [.open, .back, .nextPane, .edit, .zoom, .add]
    case .files: [.open, .back, .nextPane, .faults, .edit]
    case .search: [.open, .back, .search, .copy]
    case .archive:
      [.open, .back, .filter, .period, .nextPane, .archiveTension, .promote, .zoom, .copy]
    case .archiveDays: [.open, .back, .filter, .promote, .copy]
    case .archiveRow: [.open, .back, .promote, .copy]
    case .since: [.open, .back, .nextPane, .allSeen, .unseen, .note, .edit]
    case .faults: [.open, .back, .filter, .reload]
    case .help: [.open, .back, .filter]
    }
  }
}
