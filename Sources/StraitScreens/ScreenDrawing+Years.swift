import StraitAnalytics
import StraitCanvas
import StraitModel
import StraitState

extension ScreenDrawing {
  /// The years below each other, the parts of the year beside each other.
  ///
  ///           Jan     Feb     Mar
  ///              •     ▼
  ///     ▸2019 ▪  ■     │ ▫         4
  mutating func drawYears(_ section: Section, _ grid: YearGrid, hasKeys: Bool) {
    drawMonths(section, grid)
    let cursor = state.visit.cursor(of: section)
    let columns = grid.parts.parts.count
    let today = grid.parts.index(of: state.asOf)
    for offset in 0..<section.area.rows {
      let index = cursor.top / columns + offset
      guard grid.lines.indices.contains(index) else { return }
      let line = grid.lines[index]
      let whole = Rect(
        column: section.heading.column,
        row: section.area.row + offset,
        columns: section.heading.columns,
        rows: 1
      )
      let isCurrent = hasKeys && index == cursor.index / columns
      let cells = section.area.line(offset)
      drawYear(line, in: whole, isCurrent: isCurrent)
      frame.put("│", in: cells.splitLeft(today).rest, role: .rule)
      for cell in line.cells {
        let (glyph, role) = describe(cell)
        frame.put(glyph, in: cells.splitLeft(cell.part).rest, role: role)
      }
      if line.years.count > 1 {
        let text = "\(line.years.lowerBound)–\(line.years.upperBound): no event"
        frame.put(text, in: cells, role: .muted)
      } else {
        drawCounts(line, in: whole.splitLeft(cells.endColumn - whole.column).rest)
      }
      if isCurrent {
        let part = cursor.index % columns
        // Where nothing happened the cursor shows a cross.
        let glyph = line.cell(part).map { describe($0).glyph } ?? "+"
        frame.put(glyph, in: cells.splitLeft(part).rest.splitLeft(1).left, role: .cursor)
      }
    }
  }

  private mutating func drawYear(_ line: YearGrid.Line, in area: Rect, isCurrent: Bool) {
    if isCurrent { frame.put("▸", in: area, role: .cursor) }
    guard line.years.count == 1 else { return }
    let year = String(line.years.lowerBound)
    frame.put(year, in: area.inset(left: 1), role: isCurrent ? .cursor : .text)
  }

  /// How many events a year has, and how many of them are on no day.
  private mutating func drawCounts(_ line: YearGrid.Line, in area: Rect) {
    let count = line.count
    let text = count == 0 && line.onNoDay == 0 ? "·" : "\(count)"
    frame.putRight(text, in: area.splitLeft(4).left, role: .muted)
    if line.onNoDay > 0 {
      frame.put(" +\(line.onNoDay)", in: area.splitLeft(4).rest, role: .muted)
    }
  }

  /// The names of the months, and below them the dates that return each year and the desk's own.
  private mutating func drawMonths(_ section: Section, _ grid: YearGrid) {
    let names = line(section, above: 2)
    let marks = line(section, above: 1)
    for (month, start) in grid.parts.starts.enumerated() {
      let end = month < 11 ? grid.parts.starts[month + 1] : grid.parts.parts.count
      frame.put(
        Day.monthNames[month],
        in: names.splitLeft(start).rest.splitLeft(max(1, end - start)).left,
        role: .muted
      )
    }
    frame.put("events", in: names.splitLeft(grid.parts.parts.count + 1).rest, role: .muted)
    let calendar = CalendarDates(board?.calendar ?? [])
    for entry in board?.calendar ?? [] {
      guard let date = calendar.rule(of: entry)?.date(in: state.asOf.year),
        date.precision == .day, date.first <= entry.to?.last ?? date.first
      else { continue }
      frame.put("•", in: marks.splitLeft(grid.parts.index(of: date.first)).rest, role: .text)
    }
    frame.put("▼", in: marks.splitLeft(grid.parts.index(of: state.asOf)).rest, role: .strong)
  }

  /// A line above the cells, as wide as the section from there on.
  private func line(_ section: Section, above count: Int) -> Rect {
    Rect(
      column: section.area.column,
      row: section.area.row - count,
      columns: section.heading.endColumn - section.area.column,
      rows: 1
    )
  }

  /// A cell as a glyph: filled for conflict, hollow for cooperation, larger for more than one.
  private func describe(_ cell: YearGrid.Cell) -> (glyph: String, role: Role) {
    let isOne = cell.count == 1
    switch cell.leaning {
    case .conflict: return (isOne ? "▪" : "■", .worse)
    case .cooperation: return (isOne ? "▫" : "□", .better)
    case .neither: return (isOne ? "·" : "◆", .text)
    }
  }

  /// What the glyphs of the grid mean, as far as there is room.
  func yearsLegend(_ columns: Int) -> String {
    columns < 110
      ? " ▪ ■ conflict  ▫ □ cooperation  · neither "
      : " ▪ ■ conflict  ▫ □ cooperation  · ◆ neither, one or more  • returns each year "
  }
}
