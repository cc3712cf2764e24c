import StraitAnalytics
import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// How many days ahead the calendar looks.
  static let daysAhead = 45
  /// How many days before and after a date count as that date in earlier years.
  static let daysAround = 3
  /// Columns from which on a date to come is shown on one line.
  static let wideColumns = 76
  /// Columns left of the grid: the gutter, and a year.
  static let yearColumns = 6
  /// Columns right of the grid: how many events the year has, on a day and on none.
  static let countColumns = 8
  /// Lines between the heading and the grid: the months, and what is marked.
  static let monthLines = 2

  /// What comes and what was on that day above, and the days of all years below; one of them on a
  /// small screen.
  func calendarSections(_ board: Board, _ body: Rect) -> [Section] {
    let across = ContentBuilder.yearColumns + ContentBuilder.countColumns
    let years = years(board, YearParts(atMost: body.columns - across))
    let isAlone = place.isZoomed || body.columns < 72 || body.rows < 18
    // What comes takes what it needs, within bounds that leave room for what was on a day, and the
    // grid as much of the rest as it fills.
    let dates = ComingDate.all(on: board, from: state.asOf, days: ContentBuilder.daysAhead)
    let isNarrow = body.columns < 2 * ContentBuilder.wideColumns
    let above = min(
      max(1 + dates.count * (isNarrow ? 2 : 1), 9, body.rows * 3 / 10),
      body.rows * 9 / 20
    )
    let below = min(
      max(years.grid.lines.count, 1) + 1 + ContentBuilder.monthLines,
      body.rows - above
    )
    let (upper, lower) = isAlone ? (body, body) : body.splitTop(body.rows - below)
    let half = (upper.columns - 1) / 2
    let coming = comingSection(dates, board, isAlone ? body : upper.splitLeft(half).left)
    let grid = yearsSection(years.grid, years.rows, lower)
    let day = onThisDaySection(
      coming,
      grid,
      board,
      isAlone ? body : upper.splitLeft(half + 1).rest
    )
    guard isAlone else { return [coming, grid, day] }
    return focusedOnly([coming, grid, day], body).map { section in
      var section = section
      if let grid = section.grid { section.area = area(of: grid, below: section.heading, body) }
      return section
    }
  }

  private func comingSection(_ dates: [ComingDate], _ board: Board, _ area: Rect) -> Section {
    var section = section(
      .coming,
      "Next \(ContentBuilder.daysAhead) days",
      area,
      rowHeight: area.columns < ContentBuilder.wideColumns ? 2 : 1,
      dates.map { row(of: $0, board) }
    )
    section.dates = dates
    return section
  }

  private func row(of date: ComingDate, _ board: Board) -> Row {
    switch date.matter {
    case .entry(let id):
      let entry = board.calendarEntry(id)
      return Row(
        id: date.id,
        record: .calendar(id),
        target: entry?.issues.first.map { .issue($0) },
        source: entry?.place
      )
    case .opening(let id, _), .closing(let id, _), .onlyDay(let id, _):
      return Row(
        id: date.id,
        record: .lever(id),
        target: .lever(id),
        source: board.lever(id)?.place
      )
    case .expiry(let id):
      return Row(
        id: date.id,
        record: .judgment(id),
        target: .judgment(id),
        source: board.judgment(id)?.place
      )
    case .wave(let wave):
      // Where the last figure stands the next one is to be written.
      return Row(
        id: date.id,
        record: .series(wave.series.description),
        target: .series(wave.series.description),
        source: board.poll(wave.last)?.place
      )
    }
  }

  /// The grid and its rows: those that are on the screen, as long as they are of the same log.
  ///
  /// A key that moves the cursor makes the content anew, and counts nothing.
  private func years(_ board: Board, _ parts: YearParts) -> (grid: YearGrid, rows: [Row]) {
    if let section = state.content.sections.first(where: { $0.kind == .years }),
      let grid = section.grid, grid.parts == parts, grid.day == state.asOf,
      grid.log == board.events
    {
      return (grid, section.rows)
    }
    let grid = YearGrid(board.events, parts: parts, through: state.asOf)
    return (grid, cellRows(grid))
  }

  private func yearsSection(_ grid: YearGrid, _ rows: [Row], _ area: Rect) -> Section {
    var section = section(.years, "Days of all years", area, rows)
    section.flow = .grid(columns: grid.parts.parts.count)
    section.grid = grid
    section.area = self.area(of: grid, below: section.heading, area)
    return section
  }

  /// Where the cells stand, so that a row of the section is one cell of the screen.
  private func area(of grid: YearGrid, below heading: Rect, _ area: Rect) -> Rect {
    guard !heading.isEmpty else { return heading }
    guard !grid.lines.isEmpty else { return area.splitTop(1).rest }
    let left = area.splitLeft(ContentBuilder.yearColumns).rest
    return left.splitLeft(grid.parts.parts.count).left
      .splitTop(1 + ContentBuilder.monthLines).rest
  }

  /// A row for each part of each year; its id is the first day of the part.
  private func cellRows(_ grid: YearGrid) -> [Row] {
    let parts = grid.parts.parts
    let ends = parts.map { part in
      "-\(part.month < 10 ? "0" : "")\(part.month)-\(part.first < 10 ? "0" : "")\(part.first)"
    }
    var rows: [Row] = []
    rows.reserveCapacity(grid.lines.count * parts.count)
    for line in grid.lines {
      let year = line.years.upperBound
      let name = String(String(year + 10_000).dropFirst())
      var cells: [YearGrid.Cell?] = Array(repeating: nil, count: parts.count)
      for cell in line.cells { cells[cell.part] = cell }
      for (index, part) in parts.enumerated() {
        var row = Row(id: name + ends[index], target: .events)
        if let cell = cells[index] {
          let event = grid.log[cell.newest]
          row.around = event.date.first
          row.source = event.place
          if cell.count == 1 {
            row.target = .event(event.id)
            row.around = nil
          }
        } else {
          let length = Day.length(ofMonth: part.month, year: year)
          row.around = Day(year: year, month: part.month, day: min(part.last, length))
        }
        rows.append(row)
      }
    }
    return rows
  }

  /// What happened on the date under the cursor, of the section that has the keys or had them last.
  private func onThisDaySection(
    _ coming: Section,
    _ years: Section,
    _ board: Board,
    _ area: Rect
  ) -> Section {
    let focused: Section.Kind? = [0: .coming, 1: .years][place.focus]
    let leader = focused ?? state.visit.leader ?? .coming
    if leader == .years, let grid = years.grid, !years.rows.isEmpty {
      return cellSection(years, grid, board, area)
    }
    // With nothing ahead it is the desk's own day.
    let id = current(.coming, of: kept(coming.rows))?.id
    let anniversary =
      coming.dates.first { $0.id == id }?.anniversary ?? Anniversary(PartialDate(state.asOf))
    let indices = anniversary.earlierEvents(in: board.events, margin: ContentBuilder.daysAround)
    let date = anniversary.date.first.calendarDate
    let month = Day.monthNames[date.month - 1]
    let isMonth = anniversary.date.precision == .month
    let day = isMonth ? month : "\(date.day) \(month) ±\(ContentBuilder.daysAround) days"
    return section(
      .onThisDay,
      day + " in earlier years",
      area,
      indices.map { row(of: board.events[$0]) }
    )
  }

  private func cellSection(
    _ years: Section,
    _ grid: YearGrid,
    _ board: Board,
    _ area: Rect
  ) -> Section {
    let cursor = state.visit.cursors[.years] ?? Visit.Cursor()
    let index = min(
      max(0, state.index(of: cursor, in: years, wasAtLatest: false)),
      years.rows.count - 1
    )
    let (line, part) = (grid.lines[index / years.rowsPerLine], index % years.rowsPerLine)
    let year = line.years.upperBound
    let (own, others) = grid.events(
      of: part,
      in: line,
      margin: ContentBuilder.daysAround
    )
    let days = grid.parts.parts[part]
    let isNoDay = days.first > Day.length(ofMonth: days.month, year: year)
    let name = line.years.count == 1 ? "\(year)" : "\(line.years.lowerBound)–\(year)"
    let count = isNoDay ? "no such day" : own.isEmpty ? "none" : "\(own.count)"
    let around = "±\(ContentBuilder.daysAround)"
    let elsewhere = area.columns < 56 ? "others \(around) d" : "other years \(around) days"
    return section(
      .onThisDay,
      "\(days) \(name): \(count), \(elsewhere): \(others.count)",
      area,
      (own + others).map { row(of: board.events[$0]) }
    )
  }
}
