import StraitAnalytics
import StraitCanvas
import StraitModel
import StraitState

/// What stands beside a row that is not as the user saw it.
enum RowMark: Hashable {
  /// It changed a moment ago, or while days passed.
  case fresh
  /// It is not as it was seen.
  case news(News.Group)
  /// It is as it was seen, and something that belongs to it is not.
  case within

  /// The mark; each group has its own, so that none hangs on a colour.
  var glyph: String {
    switch self {
    case .fresh, .news(.new): "*"
    case .news(.escalated): "▲"
    case .news(.eased): "▼"
    case .news(.moved): "→"
    case .news(.corrected): "≈"
    case .news(.stale): "?"
    case .news(.gone): "×"
    case .news(.kept): "•"
    case .within: "+"
    }
  }

  /// How it is drawn.
  var role: Role {
    switch self {
    case .fresh, .news(.new), .news(.moved), .news(.corrected), .news(.kept): .fresh
    case .news(.escalated): .worse
    case .news(.eased): .better
    case .news(.stale): .alert
    case .news(.gone), .within: .muted
    }
  }
}

extension ScreenDrawing {
  /// The mark of a row; nil for none.
  func mark(of record: RecordID) -> RowMark? {
    if state.showsNews, !state.news.items.isEmpty, let board {
      if let group = record.keys(on: board).lazy.compactMap({ state.news[$0] }).first {
        return .news(group)
      }
      if state.fresh.contains(record) { return .fresh }
      if case .issue(let id) = record, state.news.issues.contains(id) { return .within }
      return nil
    }
    return state.fresh.contains(record) ? .fresh : nil
  }

  /// A row of what is not as it was seen: how it moved, what it is, and its name.
  mutating func drawNews(_ key: RecordKey, _ cells: RowDrawing) {
    guard let item = state.news.listed?.first(where: { $0.key == key }) else { return }
    let isSeen = state.news[key] == nil
    let mark = RowMark.news(item.group)
    let role = isSeen ? Role.muted : mark.role
    if cells.isCurrent { frame.put("▸", in: cells.area, role: .cursor) }
    let inner = cells.inner
    if !isSeen { frame.put(mark.glyph, in: inner, role: role) }
    let isNarrow = inner.columns < 60
    let (_, words) = inner.splitLeft(2)
    frame.put(item.group.rawValue, in: words.splitLeft(isNarrow ? 9 : 10).left, role: role)
    var rest = words.splitLeft(isNarrow ? 10 : 11).rest
    if !isNarrow {
      frame.put(item.key.kind.rawValue, in: rest.splitLeft(9).left, role: .muted)
      rest = rest.splitLeft(10).rest
    }
    let detail = differences(item)
    let room = isNarrow || detail.isEmpty ? 0 : min(CellText.width(detail), rest.columns * 2 / 5)
    let title = rest.splitLeft(max(0, rest.columns - room - (room > 0 ? 1 : 0))).left
    let name = board?.title(of: key) ?? item.title
    frame.put(name, in: title, role: cells.isCurrent ? .cursor : isSeen ? .muted : .text)
    if room > 0 { frame.putRight(CellText.clip(detail, to: room), in: rest, role: .muted) }
  }

  /// What differs, in a few words: from what to what where that is short.
  private func differences(_ item: News) -> String {
    guard let first = item.differences.first else { return "" }
    let (before, after) = (first.before ?? "none", first.after ?? "none")
    let more = item.differences.count > 1 ? " +\(item.differences.count - 1)" : ""
    let isShort = CellText.width(before) + CellText.width(after) <= 24
    return first.name.rawValue + (isShort ? " \(before) → \(after)" : "") + more
  }

  /// How much is not as it was seen, by group.
  mutating func drawNewsCount(_ line: Rect) {
    var rest = line.splitLeft(1).rest
    for (group, count) in state.news.counts {
      let mark = RowMark.news(group)
      rest = rest.splitLeft(frame.put(mark.glyph, in: rest, role: mark.role)).rest
      let used = frame.put("\(count) \(group.rawValue)  ", in: rest, role: .text)
      rest = rest.splitLeft(used).rest
    }
    let since = state.news.lastLook.map { "since \($0.words), c lists them" }
    for words in [since, "c lists them"].compactMap(\.self)
    where rest.columns >= CellText.width(words) {
      frame.put(words, in: rest, role: .muted)
      return
    }
  }

  /// A note while it is typed: its end where there is no room for all of it.
  mutating func drawNotePrompt(_ prompt: AppState.Prompt, on item: RecordKey?, _ line: Rect) {
    let keys = "⏎ keep  Esc undo "
    let about = item.map { "note on \($0.description)" } ?? "note on the board"
    let head = " " + CellText.clip(about, to: max(8, line.columns / 3)) + ": "
    let used = frame.put(head, in: line, role: .prompt)
    let room = line.columns - used - CellText.width(keys) - 1
    frame.put(
      prompt.text.end(columns: max(1, room - 1)) + "▏",
      in: line.splitLeft(used).rest,
      role: .prompt
    )
    frame.putRight(keys, in: line, role: .prompt)
  }
}

extension String {
  /// The end of the text that fits.
  fileprivate func end(columns: Int) -> String {
    var text = self[...]
    while CellText.width(String(text)) > columns, !text.isEmpty { text.removeFirst() }
    return String(text)
  }
}
