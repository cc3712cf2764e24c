import StraitAnalytics
import StraitCanvas
import StraitModel

extension AppState {
  /// True where marks of what is new are shown: on the whole board as of today.
  ///
  /// A day before today has its own news, a replay tells them, and under a ceiling one would see how
  /// many records are withheld.
  public var showsNews: Bool {
    news.isKnown && asOf == today && visit.place.knownBy == nil
      && desk?.board.withheld == nil && desk != nil
  }

  /// Asks for what is new of a reading, or of a day that began.
  func askForNews() -> [Effect] {
    guard let snapshot, snapshot.board.withheld == nil else { return [] }
    return [.compareWithSeen(reading: reading, day: today)]
  }

  /// Takes what was found, unless it is of another reading or day.
  mutating func take(_ report: NewsReport) {
    guard report.reading == reading, report.day == today else { return }
    news.isKnown = true
    news.lastLook = news.lastLook ?? report.lastLook
    news.notes = report.notes
    news.fault = report.fault
    news.pinned.formIntersection(report.items.lazy.map(\.key))
    news.listed = nil
    news.take(report.items, on: desk?.board)
    rebuild()
  }

  // MARK: What is passed

  /// Where the cursor was before a key, and what was in sight.
  struct Sight {
    fileprivate var screen: Screen
    fileprivate var kind: Section.Kind?
    fileprivate var rows: [Row]
    fileprivate var index: Int
    fileprivate var shown: Range<Int>

    /// True where the cursor went over the rows, and the rows did not go past it: in another order,
    /// or filtered, it stands elsewhere without having moved.
    fileprivate func hasRows(of other: Sight) -> Bool {
      guard rows.count == other.rows.count, rows.indices.contains(index),
        rows.indices.contains(other.index)
      else { return false }
      return rows[index].id == other.rows[index].id
        && rows[other.index].id == other.rows[other.index].id
    }
  }

  /// What is in sight; nil where nothing is marked, so that a key costs nothing.
  var sight: Sight? {
    guard showsNews, !news.items.isEmpty else { return nil }
    let section = focusedSection
    let cursor = section.map { visit.cursor(of: $0) } ?? Visit.Cursor()
    let rows = section?.rows ?? []
    let last = min(rows.count, cursor.top + (section?.capacity ?? 0))
    return Sight(
      screen: visit.place.screen,
      kind: section?.kind,
      rows: rows,
      index: cursor.index,
      shown: min(cursor.top, last)..<last
    )
  }

  /// Marks as seen what was on the screen and the cursor has passed since.
  ///
  /// A row counts once the cursor that stood on it, or went over it while it was in sight, is behind
  /// it; the record of a page once the page is left.
  mutating func pass(_ before: Sight?, isLeaving: Bool) -> [Effect] {
    // Another day was not gone to because this one had been read.
    guard let before, let board = desk?.board, isLeaving || showsNews else { return [] }
    var passed: [RecordKey] = []
    let now = sight
    let hasMoved =
      isLeaving || now == nil || now?.screen != before.screen || now?.kind != before.kind
    if hasMoved {
      passed += keys(of: before.rows, at: before.index..<before.index + 1, on: board)
      if isLeaving || visit.place.screen != before.screen {
        passed += before.screen.keys(on: board)
      }
    } else if let now, now.index != before.index, now.hasRows(of: before) {
      let over =
        now.index > before.index
        ? before.index..<now.index : now.index + 1..<before.index + 1
      passed += over.filter { before.shown.contains($0) || now.shown.contains($0) }
        .flatMap { keys(of: before.rows, at: $0..<$0 + 1, on: board) }
    }
    return see(passed)
  }

  private func keys(of rows: [Row], at range: Range<Int>, on board: Board) -> [RecordKey] {
    rows[range.clamped(to: rows.indices)].flatMap { row -> [RecordKey] in
      if let key = row.news { return [key] }
      return row.record?.keys(on: board) ?? []
    }
  }

  private mutating func see(_ keys: [RecordKey]) -> [Effect] {
    let marked = Set(keys).filter { news[$0] != nil }
    let seen = marked.subtracting(news.pinned)
    news.pinned.subtract(marked)
    guard !seen.isEmpty, let board = desk?.board else { return [] }
    // In the order in which they are told, so that the same keys give the same effects.
    let ordered = news.items.lazy.map(\.key).filter(seen.contains)
    let effect = Effect.keepSeen(.seen(Array(ordered)))
    news.take(news.items.filter { !seen.contains($0.key) }, on: board)
    news.undone = []
    rebuild()
    return [effect]
  }

  // MARK: What is asked for

  /// The records of the row under the cursor, else of the page.
  var currentKeys: [RecordKey] {
    guard let board = desk?.board else { return [] }
    if let row = currentRow {
      if let key = row.news { return [key] }
      let keys = row.record?.keys(on: board) ?? []
      if !keys.isEmpty { return keys }
    }
    return visit.place.screen.keys(on: board)
  }

  /// Marks what is under the cursor as unseen.
  mutating func markUnseen() -> [Effect] {
    guard showsNews else { return refuseNews() }
    // Of a series the newest figure: the others were seen with it.
    guard let key = currentKeys.last, let title = desk?.board.title(of: key) else {
      notice = "nothing to mark here"
      return []
    }
    guard news[key] == nil else {
      news.pinned.insert(key)
      notice = "unseen as it is; it stays so when you leave it"
      return []
    }
    news.take(news.items + [News(key: key, group: .kept, title: title)], on: desk?.board)
    news.pinned.insert(key)
    rebuild()
    notice = "marked as unseen"
    return [.keepSeen(.unseen(key))]
  }

  /// Marks everything as seen, or takes that back.
  mutating func markAllSeen() -> [Effect] {
    guard showsNews else { return refuseNews() }
    if news.items.isEmpty, !news.undone.isEmpty {
      news.take(news.undone, on: desk?.board)
      news.undone = []
      rebuild()
      notice = "taken back: \(ContentBuilder.items(news.items.count)) unseen again"
      return [.keepSeen(.allTakenBack)]
    }
    guard !news.items.isEmpty else {
      notice = "everything is seen"
      return []
    }
    let items = news.items
    news.take([], on: nil)
    news.undone = items
    news.pinned = []
    rebuild()
    notice = "\(ContentBuilder.items(items.count)) marked as seen; U takes it back"
    return [.keepSeen(.allSeen(items.map(\.key)))]
  }

  /// Goes to the next mark, or the one before: on this screen, else on the list of all.
  mutating func jumpToNews(_ direction: Int) -> [Effect] {
    guard showsNews else { return refuseNews() }
    guard !news.items.isEmpty else {
      let since = news.lastLook.map { " since \($0.words)" } ?? ""
      notice = "nothing is new" + since
      return []
    }
    let others = Set(news.items.lazy.map(\.key)).subtracting(currentKeys)
    if let target = nextMarked(direction) {
      visit.place.focus = target.section
      rebuild()
      guard let section = focusedSection else { return [] }
      var cursor = visit.cursor(of: section)
      place(&cursor, at: target.row, in: section)
      visit.cursors[section.kind] = cursor
      if content.followsCursor { rebuild() }
    } else if others.isEmpty, direction > 0, !news.pinned.contains(where: currentKeys.contains) {
      let effects = see(currentKeys)
      notice = "that was the last; everything is seen"
      return effects
    } else if visit.place.screen != .since {
      // Whoever goes on has seen where they stand.
      let effects = see(currentKeys)
      go(to: .since)
      return effects
    } else {
      notice = direction > 0 ? "no other mark below" : "no other mark above"
    }
    return []
  }

  /// The next row with a mark: below the cursor, then in the panes after it.
  private func nextMarked(_ direction: Int) -> (section: Int, row: Int)? {
    guard let board = desk?.board else { return nil }
    let sections = content.sections
    let focus = visit.place.focus
    let order =
      direction > 0 ? Array(focus..<sections.count) : Array((0...max(0, focus)).reversed())
    for index in order where sections.indices.contains(index) {
      let section = sections[index]
      guard !section.heading.isEmpty else { continue }
      let from = index == focus ? visit.cursor(of: section).index : nil
      let rows = section.rows.indices.filter { row in
        guard let from else { return true }
        return direction > 0 ? row > from : row < from
      }
      let marked = (direction > 0 ? rows : rows.reversed()).first { row in
        keys(of: section.rows, at: row..<row + 1, on: board).contains { news[$0] != nil }
      }
      if let marked { return (index, marked) }
    }
    return nil
  }

  private mutating func refuseNews() -> [Effect] {
    notice =
      desk?.board.withheld != nil
      ? "under a ceiling nothing is marked as new"
      : asOf != today || visit.place.knownBy != nil
        ? "what is new is told of today; @ and Enter lead there"
        : news.fault.map { "what you have seen \($0)" } ?? "what you have seen is not kept here"
    return []
  }

  // MARK: Notes

  /// Begins a note on the record under the cursor, or on the board.
  mutating func startNote() -> [Effect] {
    guard news.isKnown else {
      notice = news.fault.map { "what you have seen \($0)" } ?? "notes are not kept here"
      return []
    }
    prompt = Prompt(text: "", before: "", purpose: .note(currentKeys.last))
    return pause()
  }

  /// Takes a key while a note is typed.
  mutating func typeNote(_ key: Key, on item: RecordKey?) -> [Effect] {
    switch key {
    case .enter:
      let text = prompt?.text.trimmed ?? ""
      prompt = nil
      guard !text.isEmpty else { return [] }
      notice = "noted; c shows the notes"
      return [.keepSeen(.note(text, on: item))]
    case .escape: prompt = nil
    default: if prompt?.take(key) == .emptied { prompt = nil }
    }
    return []
  }
}

extension String {
  /// The text without blanks at either end.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
