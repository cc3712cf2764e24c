import StraitAnalytics
import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// The levers above, and below them all that is known of the one under the cursor.
  func leverSections(_ board: Board, _ body: Rect) -> [Section] {
    var rows = leverRows(board)
    if place.sort == .title {
      let titles = Dictionary(
        rows.map { ($0.id, board.lever($0.id)?.title ?? "") },
        uniquingKeysWith: { first, _ in first }
      )
      rows.sort { (titles[$0.id] ?? "", $0.id) < (titles[$1.id] ?? "", $1.id) }
    }
    func list(_ area: Rect) -> Section { section(.levers, "Policy levers", area, rows) }
    func page(_ area: Rect) -> Section {
      let lever = current(.levers, of: kept(rows)).flatMap { board.lever($0.id) }
      return section(
        .record,
        "Policy lever",
        area,
        lever.map { leverRows($0, board, width(area)) } ?? []
      )
    }
    guard place.whatIf.isEmpty else {
      return whatIfSections(body, listRows: rows.count, board, list: list, page: page)
    }
    return listAndPage(body, listRows: rows.count, firstFocus: 0, list: list, page: page)
  }

  /// A list above and a page below it, or the one of the two that has the keys where there is no
  /// room for both.
  ///
  /// The list has the rows that it needs, up to a little more than half.
  func listAndPage(
    _ area: Rect,
    listRows: Int,
    firstFocus: Int,
    list: (Rect) -> Section,
    page: (Rect) -> Section
  ) -> [Section] {
    guard !place.isZoomed, area.rows >= 14 else {
      let isPage = place.focus == firstFocus + 1
      return [isPage ? list(area).hidden : list(area), isPage ? page(area) : page(area).hidden]
    }
    let (upper, lower) = area.splitTop(min(listRows + 1, area.rows * 11 / 20))
    return [list(upper), page(lower)]
  }
}
