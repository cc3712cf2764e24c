import StraitAnalytics
import StraitCanvas
import StraitDiagnostics
import StraitModel

/// Changes the state by one message, and says what the loop has to do.
///
/// Nothing else changes the state. The function knows no clock, no file and no terminal.
public func update(_ state: inout AppState, _ message: Message) -> [Effect] {
  let sight = state.sight
  let effects = state.apply(message)
  // What was seen is kept before the desk is left.
  return state.passed(sight, by: message, effects) + effects + state.askForStudies()
    + state.askForArchive()
}

extension AppState {
  fileprivate mutating func apply(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key):
      return press(key)
    case .command(let command):
      return run(command)
    case .resized(let size):
      self.size = size
      rebuild()
      return []
    case .loaded(let snapshot):
      return read(snapshot)
    case .loadFailed(let diagnostics):
      notice = nil
      held = AppState.Held(
        snapshot: nil,
        diagnostics: diagnostics,
        first: diagnostics.first { $0.severity == .error } ?? diagnostics.first
      )
      rebuild()
      return []
    case .freshnessExpired:
      fresh = []
      return []
    case .dayChanged(let day):
      today = day
      cut()
      rebuild()
      return askForNews()
    case .studied(let key, let study):
      take(study, key)
      return []
    case .answered(let request, let answer):
      take(answer, to: request)
      return []
    case .archiveChanged:
      archive.age()
      return []
    case .news(let report):
      take(report)
      return []
    case .notes(let notes):
      news.notes = notes
      rebuild()
      return []
    case .tick:
      return tick()
    case .replay(let range):
      return play(range)
    case .notice(let text):
      notice = text
      return []
    }
  }

  /// Marks as seen what a key passed; whatever else happens passes nothing.
  fileprivate mutating func passed(
    _ sight: Sight?,
    by message: Message,
    _ effects: [Effect]
  ) -> [Effect] {
    switch message {
    case .key, .command: pass(sight, isLeaving: effects.contains(.quit))
    default: []
    }
  }

  /// How long a change stays marked.
  static let freshSeconds = 10

  /// What `r` says until the reading is there.
  static let readingNotice = "reading the files again"

  /// Takes a reading that came by itself or was asked for, and drops what was said before it: that
  /// speaks of other data, and would hide the banner of a new fault.
  mutating func read(_ new: Snapshot) -> [Effect] {
    let isAnswer = notice == AppState.readingNotice
    let isSame = snapshot?.digest == new.digest
    notice = nil
    let effects = take(new, isForced: false)
    if isAnswer, held == nil { notice = isSame ? "read again: no file has changed" : "read again" }
    return effects
  }

  /// Takes a reading, or holds it back where it brings errors that the last one had not.
  ///
  /// A file that is being written is broken for a moment; whoever watches is better served by the
  /// last good data and a line that says which line of which file. `r` takes what can be read.
  mutating func take(_ new: Snapshot, isForced: Bool) -> [Effect] {
    if let snapshot, !isForced {
      let known = Set(snapshot.diagnostics.map(AppState.identity))
      let faults = new.diagnostics.filter {
        $0.severity == .error && !known.contains(AppState.identity($0))
      }
      // A file that cannot be parsed brings faults after it that mean nothing by themselves.
      if let fault = faults.first(where: \.code.isOfForm) ?? faults.first {
        held = Held(snapshot: new, diagnostics: new.diagnostics, first: fault)
        rebuild()
        return []
      }
    }
    held = nil
    if snapshot?.digest == new.digest, snapshot == new {
      rebuild()
      return []
    }
    let before = desk?.board
    snapshot = new
    reading += 1
    shelf.clear()
    cut()
    let changes = before.flatMap { old in desk.map { Changes.between(old, $0.board) } } ?? []
    fresh.formUnion(changes)
    rebuild()
    return (changes.isEmpty ? [] : [.expireFreshness(seconds: AppState.freshSeconds)])
      + askForNews()
  }

  /// A fault whatever its line, since an edit above moves it.
  private static func identity(_ fault: Diagnostic) -> Diagnostic {
    var fault = fault
    fault.place.line = 0
    fault.place.column = 0
    return fault
  }

  /// Cuts the board to the day of the desk, names what is on it, and computes its figures.
  mutating func cut() {
    guard let snapshot else { return }
    let board = snapshot.board.asOf(asOf, knownBy: visit.place.knownBy).named(by: names)
    searchIndex = nil
    desk = Desk(board: board, headline: Headline(board, asOf: asOf))
  }

  /// Makes the content anew and finds the cursors' rows again.
  mutating func rebuild() {
    let wasAtLatest = isAtLatestDay
    if visit.place.screen == .search, searchIndex == nil, let snapshot, let desk {
      searchIndex = SearchIndex(desk.board, written: snapshot.board)
    }
    shareArchiveCursor()
    news.listed = visit.place.screen == .since ? news.listed ?? news.items : nil
    content = ContentBuilder(self).build()
    if visit.place.focus >= content.sections.count, !content.sections.isEmpty {
      visit.place.focus = content.sections.count - 1
      content = ContentBuilder(self).build()
    }
    for section in content.sections {
      var cursor = visit.cursor(of: section)
      cursor.index = index(of: cursor, in: section, wasAtLatest: wasAtLatest)
      if visit.entersAtEnd, section.kind == .coded, !section.rows.isEmpty {
        cursor.index = section.rows.count - 1
        visit.entersAtEnd = false
      }
      place(&cursor, at: cursor.index, in: section)
      visit.cursors[section.kind] = cursor
    }
    if let kind = focusedSection?.kind, kind != .onThisDay { visit.leader = kind }
  }

  /// Where a cursor stands in rows that were made anew: on its row, wherever that is now.
  func index(of cursor: Visit.Cursor, in section: Section, wasAtLatest: Bool) -> Int {
    guard let id = cursor.id else { return firstIndex(in: section) ?? cursor.index }
    // One who follows the latest figure goes on to do so; one who looks at a day keeps it.
    if section.kind == .chart, wasAtLatest { return max(0, section.rows.count - 1) }
    if section.rows.indices.contains(cursor.index), section.rows[cursor.index].id == id {
      return cursor.index
    }
    if let index = section.rows.firstIndex(where: { $0.id == id }) { return index }
    switch section.kind {
    case .chart, .flow: return Day(id).flatMap { section.row(nearest: $0) } ?? cursor.index
    // Another size has other parts of a year, of which one holds the day.
    case .years:
      // 29 February of a common year is no day.
      let day = Day(id) ?? Day(id.prefix(8) + "28")
      return day.flatMap { row(around: $0, in: section) } ?? cursor.index
    // The events of another day, and the figures of another series, are read from the first.
    case .onThisDay, .figures: return 0
    // What was there before a study came, or another test.
    case .precedence, .correlations: return section.firstRow ?? cursor.index
    default: return cursor.index
    }
  }

  /// Where a cursor begins that has no row yet; nil at the first.
  private func firstIndex(in section: Section) -> Int? {
    switch section.kind {
    case .chart, .flow:
      visit.place.around.flatMap { section.row(nearest: $0) } ?? section.rows.indices.last
    case .years: row(around: visit.place.around ?? asOf, in: section)
    case .precedence, .correlations: section.firstRow
    default: visit.place.around.flatMap { row(around: $0, in: section) }
    }
  }

  /// True where the cursor of a chart stands at its last day.
  private var isAtLatestDay: Bool {
    guard let section = content.sections.first(where: { $0.kind == .chart }) else { return false }
    return visit.cursors[.chart]?.id == section.rows.last?.id
  }

  /// The row of the last event up to a day, the earliest event where all are later; in a grid of
  /// years the cell of the day.
  private func row(around day: Day, in section: Section) -> Int? {
    if let grid = section.grid {
      let line =
        grid.lines.firstIndex { $0.years.lowerBound <= day.year } ?? max(0, grid.lines.count - 1)
      return line * section.rowsPerLine + grid.parts.index(of: day)
    }
    guard section.kind == .events, let board = desk?.board else { return nil }
    let days = section.rows.map { board.event($0.id)?.date.last ?? Day(number: Int32.min) }
    let before = days.filter { $0 <= day }.max()
    return (before ?? days.min()).flatMap { days.firstIndex(of: $0) }
  }

  /// Puts a cursor on a row, bounded, and scrolls as little as shows it.
  func place(_ cursor: inout Visit.Cursor, at index: Int, in section: Section) {
    cursor.index = min(max(0, index), max(0, section.rows.count - 1))
    let perLine = section.rowsPerLine
    let capacity = max(1, section.capacity / perLine)
    let line = cursor.index / perLine
    var top = cursor.top / perLine
    if line < top { top = line }
    if line >= top + capacity { top = line - capacity + 1 }
    let count = (section.rows.count + perLine - 1) / perLine
    cursor.top = min(top, max(0, count - capacity)) * perLine
    cursor.id = section.rows.indices.contains(cursor.index) ? section.rows[cursor.index].id : nil
  }
}
