import StraitAnalytics
import StraitCanvas
import StraitDiagnostics
import StraitModel

extension ContentBuilder {
  /// What is not as it was seen, above what differs in the item under the cursor; the shift notes
  /// beside it, or below where there is little room.
  func sinceSections(_ board: Board, _ body: Rect) -> [Section] {
    let isWide = body.columns >= 100 && !place.isZoomed
    let left = isWide ? body.splitLeft((body.columns - 1) * 3 / 5).left : body
    let right = isWide ? body.splitLeft(left.columns + 1).rest : body
    let rows = newsRows(board)
    let list = listAndPage(left, listRows: max(1, rows.count), firstFocus: 0) { area in
      section(.news, sinceTitle, area, rows)
    } page: { area in
      let key = current(.news, of: kept(rows))?.news
      let item = state.news.listed?.first { $0.key == key }
      return section(
        .record,
        item == nil ? "How it works" : "What differs",
        area,
        item.map { differenceRows($0, board, width(area)) } ?? standingRows(width(area))
      )
    }
    let notes = section(.related, "Shift notes", right, noteRows(board, width(right)))
    guard !isWide else { return list + [notes] }
    // One after the other: Tab leads from what changed to the notes.
    return place.focus >= 2 ? list.map(\.hidden) + [notes] : list + [notes.hidden]
  }

  private var sinceTitle: String {
    guard state.showsNews else { return "Since you last looked" }
    return state.news.lastLook.map { "Since \($0.words)" } ?? "Since this first look"
  }

  private func newsRows(_ board: Board) -> [Row] {
    guard state.showsNews else { return [] }
    return (state.news.listed ?? []).map { item in
      let record = RecordID(item.key, on: board)
      var row = Row(
        id: item.key.description,
        record: record,
        target: record == nil ? nil : Screen(item.key, on: board),
        source: board.place(of: item.key)
      )
      row.news = item.key
      return row
    }
  }

  /// What differs in an item, field by field.
  private func differenceRows(_ item: News, _ board: Board, _ columns: Int) -> [Row] {
    var page = DocumentBuilder(columns: columns)
    page.text(board.title(of: item.key) ?? item.title, role: .strong)
    page.gap()
    page.text(item.group.sentence(item.key.kind))
    for difference in item.differences {
      page.heading(difference.name.rawValue)
      let (before, after) = difference.excerpts()
      page.pair("was", before ?? "nothing", role: .muted)
      page.pair("is", after ?? "nothing")
    }
    let notes = state.news.notes(on: item.key)
    if !notes.isEmpty {
      page.heading("Shift notes")
      for note in notes { page.text("\(note.written.words) \(note.author): \(note.text)") }
    }
    if let place = board.place(of: item.key), !place.isWithheld {
      page.gap()
      page.pair("in the file", "\(place.file):\(place.line)", role: .muted)
    }
    return page.rows
  }

  /// What is said where nothing is listed.
  private func standingRows(_ columns: Int) -> [Row] {
    var page = DocumentBuilder(columns: columns)
    if let fault = state.news.fault { page.text("What you have seen \(fault).", role: .alert) }
    if !state.news.isKnown {
      page.text(
        "What was seen is known where the desk is open on a terminal; "
          + "'straitwatch diff last..now' tells it to a pipe."
      )
    } else if state.showsNews {
      page.text(
        state.news.lastLook.map {
          "Nothing on the board is another than you saw it at \($0.words)."
        }
          ?? "This is your first look: what changes from now on is listed here."
      )
      page.text("u marks a record to be seen again, A writes a note for the next shift.")
    } else {
      page.text("What is new is told of the whole board as of today.")
    }
    return page.rows
  }

  /// The shift notes, the newest first.
  private func noteRows(_ board: Board, _ columns: Int) -> [Row] {
    var page = DocumentBuilder(columns: columns)
    for note in state.news.notes.reversed() {
      let target = note.item.flatMap { Screen($0, on: board) }
      page.gap()
      page.text("\(note.written.words) · \(note.author)", role: .muted, target: target)
      if let item = note.item {
        page.text(board.title(of: item) ?? item.description, role: .link, target: target)
      }
      page.text(note.text, indent: 2, target: target)
    }
    if page.rows.isEmpty, state.news.isKnown {
      page.text("No note. A writes one, on the record under the cursor.", role: .muted)
    }
    return page.rows
  }

  /// A number of items, in words.
  static func items(_ count: Int) -> String { count == 1 ? "1 item" : "\(count) items" }
}

extension News.Group {
  /// What it means that a record is of the group.
  fileprivate func sentence(_ kind: RecordKey.Kind) -> String {
    switch self {
    case .new: "This was not on the board when you looked last."
    case .escalated: "It stands worse than you saw it."
    case .eased: "It stands better than you saw it."
    case .moved: "It took a step."
    case .corrected: "What is written of it differs from what you saw."
    case .stale: "What was said holds no longer, and nothing was said in its place."
    case .gone: "It is no longer on the board."
    case .kept: "You marked it to be seen again."
    }
  }
}
