import StraitAnalytics
import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// The levers above, and below them all that is known of the one under the cursor.
  func leverSections(_ board: Board, _ body: Rect) -> [Section] {
    let rows = leverRows(board)
    return listAndPage(body, share: 11) { list in
      section(.levers, "Policy levers", list, rows)
    } page: { area in
      let lever = current(.levers, of: kept(rows)).flatMap { board.lever($0.id) }
      return section(
        .record,
        lever?.title ?? "Policy lever",
        area,
        lever.map { leverRows($0, board, width(area)) } ?? []
      )
    }
  }

  /// A list above and a page below it, or the one of the two that has the keys on a low screen.
  ///
  /// The list has `share` of each twenty rows.
  func listAndPage(
    _ body: Rect,
    share: Int,
    list: (Rect) -> Section,
    page: (Rect) -> Section
  ) -> [Section] {
    guard !place.isZoomed, body.rows >= 14 else {
      return focusedOnly([list(body), page(body)], body)
    }
    let (upper, lower) = body.splitTop(body.rows * share / 20)
    return [list(upper), page(lower)]
  }
}
