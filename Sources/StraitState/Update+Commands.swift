import StraitCanvas
import StraitDiagnostics
import StraitModel

extension AppState {
  /// Takes a key: into the prompt while something is typed, else as a command.
  mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    if prompt != nil { return type(key) }
    if case .click(let column, let row) = key {
      if row == 0, let board = desk?.board {
        let bar = TitleBar(board, self, columns: size.columns)
        if bar.isRules(column: column) {
          openTripped()
          return []
        }
      }
      // The day stands at the right of the title bar.
      if row == 0, column >= size.columns / 2 { return startDay() }
      return click(column: column, row: row)
    }
    guard let command = Command.of(key) else {
      notice = "\(key) does nothing here; ? shows every key"
      return []
    }
    return run(command)
  }

  mutating func run(_ command: Command) -> [Effect] {
    switch command {
    case .up: move(by: -lineRows)
    case .down: move(by: lineRows)
    case .pageUp: movePage(-1)
    case .pageDown: movePage(1)
    case .halfPageUp: movePage(-1, isHalf: true)
    case .halfPageDown: movePage(1, isHalf: true)
    case .top: move(by: -1_000_000_000)
    case .bottom: move(by: 1_000_000_000)
    case .nextPane: focus(visit.place.focus + 1)
    case .previousPane: focus(visit.place.focus - 1)
    case .left:
      if movesAcross {
        move(by: -1)
      } else if visit.place.screen == .overview {
        stepAcross(-1)
      } else {
        goBack()
      }
    case .right:
      if movesAcross {
        move(by: 1)
      } else if visit.place.screen == .overview {
        stepAcross(1)
      } else {
        return openCurrent()
      }
    case .open: return openCurrent()
    case .back: goBack()
    case .overview: go(to: .overview)
    case .events: go(to: .events)
    case .faults: go(to: .faults)
    case .help: go(to: .help)
    case .opinion: go(to: .opinion)
    case .levers: go(to: .levers)
    case .tension: go(to: .tension)
    case .spillover: go(to: .spillover)
    case .measured: go(to: .measured)
    case .calendar: go(to: .calendar)
    case .indicators: go(to: .indicators)
    case .tripped: openTripped()
    case .files: go(to: .files)
    case .search: startSearch()
    case .archive: go(to: .archive)
    case .period: nextPeriod()
    case .archiveTension: toggleArchiveTension()
    case .promote: return pause() + startPromotion()
    case .filter: startFilter()
    case .clearFilter: setFilter("")
    case .sort: nextSort()
    case .zoom:
      visit.place.isZoomed.toggle()
      rebuild()
    case .since: go(to: .since)
    case .nextNews: return jumpToNews(1)
    case .previousNews: return jumpToNews(-1)
    case .unseen: return markUnseen()
    case .allSeen: return markAllSeen()
    case .note: return startNote()
    case .names: nextNames()
    case .bothPublics: toggleBothPublics()
    case .day: return startDay()
    case .dayBack: return step(by: -1)
    case .dayOn: return step(by: 1)
    case .weekBack: return step(by: -7)
    case .weekOn: return step(by: 7)
    case .eventBefore: return stepToEvent(-1)
    case .eventAfter: return stepToEvent(1)
    case .play: return playOrPause()
    case .slower: return changeSpeed(-1)
    case .faster: return changeSpeed(1)
    case .whatIf: toggleWhatIf()
    case .clearWhatIf: clearWhatIf()
    case .reload: return reload()
    // No day passes while one writes.
    case .edit: return pause() + edit()
    case .add: return pause() + add()
    case .copy:
      notice = "copied: \(visit.place)"
      return [.copy(visit.place.description)]
    case .picture:
      if desk != nil { return [.picture] }
      notice = "no board to take a picture of"
    case .why: askWhy()
    case .redraw: return [.redraw]
    case .suspend: return pause() + [.suspend]
    case .quit: return [.quit]
    }
    return []
  }

  /// True where Left and Right move over the rows of the section that has the keys.
  private var movesAcross: Bool {
    switch focusedSection?.flow {
    case .across, .grid: true
    case .down, nil: false
    }
  }

  /// How far Up and Down go.
  private var lineRows: Int {
    focusedSection?.rowsPerLine ?? 1
  }

  /// How far the page keys go.
  private var pageRows: Int {
    guard let section = focusedSection else { return 1 }
    switch section.flow {
    case .down: return max(1, section.capacity - 1)
    case .across: return max(1, section.rows.count / 8)
    case .grid(let columns): return max(1, columns) * max(1, section.area.rows / 2)
    }
  }

  /// Moves by a page, and over a chart by a year.
  private mutating func movePage(_ direction: Int, isHalf: Bool = false) {
    if let section = focusedSection, section.chart != nil {
      move(by: yearRows(direction, days: isHalf ? 183 : 365, in: section))
    } else {
      move(by: direction * (isHalf ? max(1, pageRows / 2) : pageRows))
    }
  }

  /// The rows to the first day that is so many days away, and to the last one where there is none.
  private func yearRows(_ direction: Int, days: Int, in section: Section) -> Int {
    let index = visit.cursor(of: section).index
    guard section.rows.indices.contains(index), let day = section.rows[index].around else {
      return direction
    }
    // Waves of one month are a little less than a year apart in some years.
    let least = days - 45
    let ahead = section.rows.indices.filter { ($0 - index) * direction > 0 }
    let target = (direction > 0 ? Array(ahead) : ahead.reversed()).first { other in
      section.rows[other].around.map { abs($0 - day) >= least } ?? false
    }
    return target.map { $0 - index } ?? direction * section.rows.count
  }

  private mutating func move(by rows: Int) {
    guard let section = focusedSection, !section.rows.isEmpty else { return }
    var cursor = visit.cursor(of: section)
    let before = cursor.index
    // Up from the first line of a grid stays in its column.
    let target = cursor.index + rows
    if case .grid(let columns) = section.flow, abs(rows) >= columns {
      let column = cursor.index % max(1, columns)
      let lines = (section.rows.count + columns - 1) / max(1, columns)
      let line = min(max(0, target / max(1, columns)), max(0, lines - 1))
      place(&cursor, at: target < 0 ? column : line * columns + column, in: section)
    } else if section.rowsPerLine > 1 {
      // Left and Right end with the line: the one above may be a later one.
      let first = cursor.index / section.rowsPerLine * section.rowsPerLine
      let last = first + section.rowsPerLine - 1
      place(&cursor, at: min(max(first, target), last), in: section)
    } else {
      place(&cursor, at: target, in: section)
    }
    if turnsPage(from: before, by: rows, in: section) { return }
    visit.cursors[section.kind] = cursor
    if content.followsCursor, cursor.index != before { rebuild() }
  }

  /// Gives the keys to a section, counted around; one without rows or room is passed over.
  private mutating func focus(_ index: Int) {
    let count = content.sections.count
    guard count > 1 else { return }
    visit.place.focus = ((index % count) + count) % count
    rebuild()
  }

  /// The panes of the overview stand two beside two.
  private mutating func stepAcross(_ step: Int) {
    let focus = visit.place.focus
    guard focus < 4, (0...1).contains(focus % 2 + step) else { return }
    self.focus(focus + step)
  }

  /// Goes to a screen and keeps where one was; the day and the names stay.
  mutating func go(to screen: Screen, around day: Day? = nil) {
    guard screen != visit.place.screen || day != visit.place.around else { return }
    history.append(visit)
    visit = Visit(place: visit.place.desk(screen, around: day))
    rebuild()
  }

  /// Opens the search with its prompt, so that one can type at once.
  private mutating func startSearch() {
    go(to: .search)
    prompt = Prompt(text: visit.place.filter, before: visit.place.filter)
  }

  private mutating func toggleBothPublics() {
    switch visit.place.screen {
    case .opinion, .series:
      visit.place.showsBothPublics.toggle()
      rebuild()
    case .overview, .issue, .events, .event, .source, .lever, .link, .indicator, .judgment, .levers,
      .tension, .spillover, .measured, .why, .calendar, .indicators, .files, .search, .since,
      .faults, .help,
      .archive, .archiveDays, .archiveRow:
      notice = "no chart of publics here; 4 leads to one"
    }
  }

  private mutating func goBack() {
    if let last = history.popLast() {
      // The names and the day are the desk's, not the screen's; but a day that was named is undone.
      let (asOf, names, knownBy) = (visit.place.asOf, visit.place.names, visit.place.knownBy)
      visit = last
      visit.place.names = names
      visit.place.knownBy = knownBy
      if last.bringsItsDay {
        visit.bringsItsDay = false
        replay.steps = []
        fresh = []
        cut()
      } else {
        visit.place.asOf = asOf
      }
      rebuild()
    } else if !visit.place.filter.isEmpty {
      setFilter("")
    } else if visit.place.isZoomed {
      visit.place.isZoomed = false
      rebuild()
    } else if visit.place.screen != .overview {
      visit = Visit(place: visit.place.desk(.overview))
      rebuild()
    } else {
      notice = "nothing to go back to; q leaves"
    }
  }

  private mutating func openCurrent() -> [Effect] {
    guard let row = currentRow else { return [] }
    if case .command(let command) = row.record {
      goBack()
      return run(command)
    }
    switch row.record {
    case .fault, .file: return edit()
    default: break
    }
    if let target = row.target {
      // A period is its own days.
      go(to: target, around: target.isOfArchive ? nil : row.around)
      if !row.filter.isEmpty { setFilter(row.filter) }
    } else if let address = row.line?.spans.compactMap(\.link).first {
      // The desk opens no browser: it may run on the far side of a thin link.
      notice = "copied: \(address)"
      return [.copy(address)]
    } else {
      notice = "nothing to open here"
    }
    return []
  }

  private mutating func startFilter() {
    if visit.place.screen == .search {
      startSearch()
      return
    }
    if visit.place.screen.isOfArchive {
      startArchiveFilter()
      return
    }
    guard
      content.sections.contains(where: { $0.rows.contains { $0.record != nil } })
        || !visit.place.filter.isEmpty
    else {
      notice = "no rows to filter on this screen"
      return
    }
    prompt = Prompt(text: visit.place.filter, before: visit.place.filter)
  }

  mutating func setFilter(_ text: String) {
    guard text != visit.place.filter else { return }
    visit.place.filter = text
    rebuild()
  }

  private mutating func type(_ key: Key) -> [Effect] {
    guard var prompt else { return [] }
    switch prompt.purpose {
    case .filter: break
    case .day:
      typeDay(key)
      return []
    case .archive:
      typeArchiveFilter(key)
      return []
    case .promotion, .line, .writing: return typePromotion(key)
    case .note(let item): return typeNote(key, on: item)
    }
    switch key {
    case .enter:
      self.prompt = nil
      // A search is typed to go somewhere.
      return visit.place.screen == .search ? openCurrent() : []
    case .escape:
      self.prompt = nil
      setFilter(prompt.before)
      // A search that was not begun before leads back to where one was.
      if visit.place.screen == .search, prompt.before.isEmpty { goBack() }
      return []
    case .tab where visit.place.screen == .search:
      // What was found can be walked through by commands.
      self.prompt = nil
      return []
    case .up, .down:
      move(by: key == .up ? -1 : 1)
      return []
    default:
      switch prompt.take(key) {
      case .changed: break
      case .emptied:
        self.prompt = nil
        return []
      case .none: return []
      }
    }
    self.prompt = prompt
    setFilter(prompt.text)
    return []
  }

  private mutating func nextSort() {
    let offered = SortOrder.offered(by: visit.place.screen)
    guard let first = offered.first else {
      notice = "this screen has one order"
      return
    }
    let current = visit.place.sort ?? first
    let next = offered[((offered.firstIndex(of: current) ?? 0) + 1) % offered.count]
    visit.place.sort = next == first ? nil : next
    rebuild()
    notice = "order: \(next.label)"
  }

  private mutating func nextNames() {
    guard let dyad = snapshot?.board.dyad else { return }
    let policies: [NamesPolicy] =
      [.both] + dyad.sides.map { .side($0.code) } + [.neutral]
    let index = policies.firstIndex(of: names) ?? 0
    visit.place.names = policies[(index + 1) % policies.count]
    cut()
    rebuild()
    notice = "names: \(names)"
  }

  private mutating func reload() -> [Effect] {
    if let held, let snapshot = held.snapshot {
      let effects = take(snapshot, isForced: true)
      let faults = snapshot.diagnostics.count { $0.severity == .error }
      notice = "took what can be read; \(faults) errors, 3 shows them"
      return effects
    }
    notice = AppState.readingNotice
    return [.reload]
  }

  private mutating func edit() -> [Effect] {
    guard let source = currentRow?.source ?? screenSource, !source.isWithheld else {
      notice = "nothing to edit here"
      return []
    }
    return [.edit(file: source.file, line: max(1, source.line))]
  }

  private mutating func click(column: Int, row: Int) -> [Effect] {
    for (index, section) in content.sections.enumerated() {
      let area = section.area
      guard column >= area.column, column < area.endColumn, row >= area.row, row < area.endRow
      else { continue }
      let line = (row - area.row) / max(1, section.rowHeight) * section.rowsPerLine
      let across =
        section.rowsPerLine > 1
        ? min((column - area.column) / max(1, section.cellColumns), section.rowsPerLine - 1) : 0
      let inRows = visit.cursor(of: section).top + line + across
      guard let target = section.isPicture ? section.row(atColumn: column) : inRows else {
        return []
      }
      guard section.rows.indices.contains(target) else { return [] }
      let isSame = index == visit.place.focus && target == visit.cursor(of: section).index
      visit.place.focus = index
      rebuild()
      guard let current = focusedSection else { return [] }
      var cursor = visit.cursor(of: current)
      place(&cursor, at: target, in: current)
      visit.cursors[current.kind] = cursor
      return isSame ? openCurrent() : []
    }
    return []
  }
}
