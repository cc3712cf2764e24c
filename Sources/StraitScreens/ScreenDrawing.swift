import StraitAnalytics
import StraitCanvas
import StraitDiagnostics
import StraitModel
import StraitState

/// Draws one screen into a frame.
///
/// Each kind of section has its rows in an extension.
struct ScreenDrawing {
  let state: AppState
  var frame: Frame

  init(_ state: AppState) {
    self.state = state
    self.frame = Frame(state.size)
  }

  var board: Board? { state.desk?.board }

  var headline: Headline? { state.desk?.headline }

  mutating func draw() {
    let content = state.content
    guard !content.isTooSmall else {
      drawTooSmall()
      return
    }
    drawTitle(content.header.line(0))
    drawHeader(content.header)
    if content.sections.isEmpty { drawAbsence(content) }
    for (index, section) in content.sections.enumerated() where !section.heading.isEmpty {
      let hasKeys = index == state.visit.place.focus
      drawHeading(section, hasKeys: hasKeys)
      drawRows(section, hasKeys: hasKeys)
    }
    drawDividers(content.sections)
    drawFooter(content.footer)
  }

  private mutating func drawTooSmall() {
    let least = Content.leastSize
    let text = "too small, needs \(least.columns)x\(least.rows)"
    let row = max(0, (state.size.rows - 1) / 2)
    let column = max(0, (state.size.columns - CellText.width(text)) / 2)
    frame.put(
      text,
      in: Rect(column: column, row: row, columns: state.size.columns - column, rows: 1)
    )
  }

  private mutating func drawRows(_ section: Section, hasKeys: Bool) {
    let cursor = state.visit.cursor(of: section)
    guard !section.rows.isEmpty else {
      let text =
        section.filtered > 0
        ? "nothing holds “\(state.visit.place.filter)”; \\ shows all"
        : section.absence ?? emptyText(section.kind)
      frame.put(text, in: section.area.line(0).inset(left: 2), role: .muted)
      return
    }
    if let grid = section.grid {
      drawYears(section, grid, hasKeys: hasKeys)
      return
    }
    if section.kind == .crossings {
      drawCrossings(section, hasKeys: hasKeys)
      return
    }
    if let chart = section.chart {
      drawChart(chart, section, hasKeys: hasKeys)
      return
    }
    if let bars = section.bars {
      drawBars(bars, section, hasKeys: hasKeys)
      return
    }
    let count = min(section.capacity, section.rows.count - cursor.top)
    for offset in 0..<max(0, count) {
      let index = cursor.top + offset
      let area = Rect(
        column: section.area.column,
        row: section.area.row + offset * section.rowHeight,
        columns: section.area.columns,
        rows: section.rowHeight
      )
      let isCurrent = hasKeys && index == cursor.index
      drawRow(section.rows[index], of: section, in: area, isCurrent: isCurrent)
    }
  }

  private func emptyText(_ kind: Section.Kind) -> String {
    switch kind {
    case .history, .security: "no issue on the board"
    case .opinion: "no poll on the board"
    case .levers: "no lever on the board"
    case .latest, .events, .timeline: "no event on the board"
    case .mirror: "nothing on the board"
    case .links, .crossings, .linkYears: "no link on the board"
    case .sources: "no source on the board"
    case .prose: "no prose on the board"
    case .record, .related, .balance, .whatIf: "nothing on the board"
    case .chart, .figures, .flow, .measures, .turns: "no figure on the board"
    case .coming: "no date in the next 45 days"
    case .years: "no event on the board"
    case .onThisDay: "no event on these days"
    case .indicators: "no indicator on the board"
    case .judgments: "no key judgment on the board"
    case .news: "nothing new"
    case .files: board?.withheld == nil ? "no file was read" : "not told under a ceiling"
    case .results: state.visit.place.filter.isEmpty ? "type what to look for" : "nothing found"
    case .faults where state.hidesFaults: "the faults of the files are of today: @ Enter lists them"
    case .faults: "no faults: every file reads well"
    case .commands: "no command"
    case .coded: "no machine-coded row"
    case .precedence, .correlations: "computing"
    }
  }

  private mutating func drawRow(_ row: Row, of section: Section, in area: Rect, isCurrent: Bool) {
    if let line = row.line {
      drawLine(line, in: area, isCurrent: isCurrent)
      return
    }
    if section.kind == .news, let key = row.news {
      drawNews(key, RowDrawing(area: area, isCurrent: isCurrent))
      return
    }
    guard let record = row.record else { return }
    let cells = RowDrawing(area: area, isCurrent: isCurrent, mark: mark(of: record))
    cells.gutter(&frame)
    if let coming = section.dates.first(where: { $0.id == row.id }) {
      drawComing(coming, cells)
      return
    }
    switch record {
    case .issue(let id): drawIssue(id, cells)
    case .event(let id): drawEvent(id, cells, in: section.kind)
    case .series(let id): drawSeries(id, cells)
    case .lever(let id):
      if state.visit.place.screen == .levers {
        drawLeverOfList(id, cells)
      } else {
        drawLever(id, cells, in: section.kind)
      }
    case .source(let id): drawSource(id, cells)
    case .link(let issue, let index):
      if let graph = section.spillover {
        let link = graph.links.first { $0.from == issue && $0.index == index }
        if let link { drawLinkOfList(link, cells) }
      } else {
        drawLink(of: issue, index, cells)
      }
    case .chain(let first, let second): drawChain(first, second, cells)
    case .indicator(let id): drawIndicator(id, cells)
    case .fault(let index): drawFault(index, cells)
    case .command(let command): drawCommand(command, cells)
    case .judgment(let id): drawJudgment(id, cells)
    case .file(let path): drawFile(path, cells)
    case .poll, .calendar: break
    }
  }

  mutating func drawLine(_ line: DocumentLine, in area: Rect, isCurrent: Bool) {
    let inner = area.inset(left: 1)
    for span in line.spans {
      let left = inner.splitLeft(span.column).rest
      // A bar between columns ends the column before it.
      let end =
        line.spans.first { $0.column > span.column && $0.text == "│" }?.column
        ?? inner.columns
      frame.put(
        span.text,
        in: left.splitLeft(max(0, end - span.column)).left,
        role: span.role,
        link: span.link
      )
    }
    if isCurrent { frame.put("▸", in: area, role: .cursor) }
  }

  /// The bars between sections that stand beside each other.
  private mutating func drawDividers(_ sections: [Section]) {
    for section in sections where section.heading.column > 0 && !section.heading.isEmpty {
      let column = section.heading.column - 1
      for row in section.area.row..<section.area.endRow {
        frame.put(
          "│",
          in: Rect(column: column, row: row, columns: 1, rows: 1),
          role: .rule
        )
      }
      let isTop = !sections.contains {
        $0.heading.column == section.heading.column && $0.heading.row < section.heading.row
          && !$0.heading.isEmpty
      }
      frame.put(
        isTop && !hasBar(above: section.heading.row, column) ? "┬" : "┼",
        in: Rect(column: column, row: section.heading.row, columns: 1, rows: 1),
        role: .rule
      )
    }
  }

  private func hasBar(above row: Int, _ column: Int) -> Bool {
    row > 0 && frame.text(of: frame[column, row - 1]) == "│"
  }
}

/// Where a row stands and how it is marked.
struct RowDrawing {
  let area: Rect
  let isCurrent: Bool
  var mark: RowMark?

  /// The column left of what a row says: the cursor, or a mark that the record changed.
  ///
  /// Where the cursor stands, the mark takes the blank at the right: one who has just edited a
  /// record has the cursor on it.
  func gutter(_ frame: inout Frame) {
    if isCurrent { frame.put("▸", in: area, role: .cursor) }
    guard let mark else { return }
    if isCurrent {
      frame.putRight(mark.glyph, in: area.line(0), role: mark.role)
    } else {
      frame.put(mark.glyph, in: area, role: mark.role)
    }
  }

  /// What a row says, without the gutter and a blank at the right.
  var inner: Rect { area.inset(left: 1, right: 1) }

  /// The role of what names the record.
  var titleRole: Role {
    if isCurrent { return .cursor }
    return mark == nil || mark == .within ? .text : .fresh
  }
}
