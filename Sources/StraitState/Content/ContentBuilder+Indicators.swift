import StraitAnalytics
import StraitCanvas
import StraitModel

extension ContentBuilder {
  /// Indicators at the left and key judgments at the right, each above all that is known of the one
  /// under its cursor; one of the two where there is no room for both.
  func indicatorSections(_ board: Board, _ body: Rect) -> [Section] {
    let isWide = body.columns >= 100 && !place.isZoomed
    let half = isWide ? (body.columns - 1) / 2 : body.columns
    let left = body.splitLeft(half).left
    let right = isWide ? body.splitLeft(half + 1).rest : body
    // Both lists end in one line.
    let rows = max(scenarioRows(board).count, judgmentRows(board).count)
    let pairs = [
      indicatorPair(board, left, rows: rows), judgmentPair(board, right, rows: rows),
    ]
    guard !isWide else { return pairs.flatMap(\.self) }
    let shown = place.focus >= 2 ? 1 : 0
    return pairs.enumerated().flatMap { index, pair in
      pair.map { index == shown ? $0 : $0.hidden }
    }
  }

  private func indicatorPair(_ board: Board, _ area: Rect, rows count: Int) -> [Section] {
    let rows = scenarioRows(board)
    return listAndPage(area, listRows: count, firstFocus: 0) { list in
      section(.indicators, "Indicators", list, rows)
    } page: { area in
      let shown = kept(rows)
      let row = current(.indicators, of: shown)
      if let scenario = board.scenarios.first(where: { "scenario/" + $0.id == row?.id }) {
        return section(.record, "Scenario", area, scenarioPage(scenario, board, width(area)))
      }
      let indicator = row.flatMap { board.indicator($0.id) }
      return section(
        .record,
        "Indicator",
        area,
        indicator.map { indicatorRows($0, board, width(area)) } ?? []
      )
    }
  }

  private func judgmentPair(_ board: Board, _ area: Rect, rows count: Int) -> [Section] {
    let rows = judgmentRows(board)
    return listAndPage(area, listRows: count, firstFocus: 2) { list in
      section(.judgments, "Key judgments", list, rows)
    } page: { area in
      let row = current(.judgments, of: kept(rows))
      if row?.id == ContentBuilder.calibrationRow {
        return section(.related, "Were we right", area, calibrationRows(board, width(area)))
      }
      let judgment = row.flatMap { board.judgment($0.id) }
      return section(
        .related,
        "Key judgment",
        area,
        judgment.map { judgmentRows($0, board, width(area)) } ?? []
      )
    }
  }

  /// The indicators below the title of the scenario that they speak for, with how many of them are
  /// observed.
  private func scenarioRows(_ board: Board) -> [Row] {
    board.scenarios.flatMap { scenario -> [Row] in
      let indicators = board.indicators.filter { $0.scenario == scenario.id }
      guard !indicators.isEmpty else { return [] }
      let tally = ScenarioTally(scenario.id, among: state.desk?.headline.indicators ?? [])
      let head = Row(
        id: "scenario/" + scenario.id,
        line: .of(
          "\(scenario.title): \(tally.whole.observed) of \(tally.whole.all) observed",
          role: .heading
        )
      )
      return [head]
        + indicators.map {
          Row(id: $0.id, record: .indicator($0.id), target: .indicator($0.id), source: $0.place)
        }
    }
  }

  /// The judgments that are open, then the others, each the newest first.
  private func judgmentRows(_ board: Board) -> [Row] {
    let newest = Array(board.judgments.reversed())
    let ordered = newest.filter { $0.outcome == nil } + newest.filter { $0.outcome != nil }
    let rows = ordered.map {
      Row(id: $0.id, record: .judgment($0.id), target: .judgment($0.id), source: $0.place)
    }
    return rows.isEmpty ? [] : rows + [calibrationHead(board)]
  }
}

extension Section {
  /// The section without a place on the screen; it keeps its rows and its turn.
  var hidden: Section {
    var section = self
    section.heading = Rect(Size(columns: 0, rows: 0))
    section.area = Rect(Size(columns: 0, rows: 0))
    return section
  }
}
