import StraitAnalytics
import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// Indicators and key judgments beside each other, and below all that is known of the one under
  /// the cursor.
  func indicatorSections(_ board: Board, _ body: Rect) -> [Section] {
    let indicators = indicatorRows(board)
    let judgments = judgmentRows(board)
    func page(_ area: Rect) -> Section {
      let isJudgment = place.focus == 1
      let row =
        isJudgment
        ? current(.judgments, of: kept(judgments)) : current(.indicators, of: kept(indicators))
      let rows: [Row]
      switch row?.record {
      case .indicator(let id):
        rows = board.indicator(id).map { indicatorRows($0, board, width(area)) } ?? []
      case .judgment(let id):
        rows = board.judgment(id).map { judgmentRows($0, board, width(area)) } ?? []
      default: rows = []
      }
      return section(.record, isJudgment ? "Key judgment" : "Indicator", area, rows)
    }
    func list(_ kind: Section.Kind, _ area: Rect) -> Section {
      kind == .judgments
        ? section(.judgments, "Key judgments", area, judgments)
        : section(.indicators, "Indicators", area, indicators)
    }
    guard !place.isZoomed, body.rows >= 16, body.columns >= 72 else {
      return focusedOnly([list(.indicators, body), list(.judgments, body), page(body)], body)
    }
    let needed = max(indicators.count, judgments.count) + 1
    let (upper, lower) = body.splitTop(min(body.rows * 11 / 20, needed))
    let half = (body.columns - 1) / 2
    return [
      list(.indicators, upper.splitLeft(half).left),
      list(.judgments, upper.splitLeft(half + 1).rest), page(lower),
    ]
  }

  /// The indicators by scenario, in the order of the board.
  private func indicatorRows(_ board: Board) -> [Row] {
    board.scenarios.flatMap { scenario in
      board.indicators.filter { $0.scenario == scenario.id }
    }
    .map {
      Row(id: $0.id, record: .indicator($0.id), target: .indicator($0.id), source: $0.place)
    }
  }

  /// The judgments that are open, then the others, each the newest first.
  private func judgmentRows(_ board: Board) -> [Row] {
    let newest = Array(board.judgments.reversed())
    let ordered = newest.filter { $0.outcome == nil } + newest.filter { $0.outcome != nil }
    return ordered.map {
      Row(id: $0.id, record: .judgment($0.id), target: .judgment($0.id), source: $0.place)
    }
  }
}
