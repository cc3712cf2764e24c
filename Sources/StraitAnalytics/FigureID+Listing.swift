public import StraitModel

extension FigureID {
  /// The figures of a board that can be taken apart, in the order of its screens.
  public static func explained(on board: Board, asOf day: Day) -> [FigureID] {
    var scopes: [TensionScope] = [.board]
    scopes += board.tracks.map { .track($0.id) }
    scopes += board.issues.map { .issue($0.id) }
    var figures = scopes.flatMap { self.figures(of: $0, on: board) }
    for found in TensionStudy(board, asOf: day).parts.flatMap(\.directions) {
      figures += found.turns.map { .turn(found.direction, found.scope, $0.month) }
    }
    for issue in board.issues {
      figures += [.level(issue: issue.id), .chart(.conflicts(issue: issue.id))]
    }
    for series in board.pollSeries { figures += self.figures(of: series, on: board) }
    for lever in board.levers { figures += self.figures(of: lever, on: board) }
    figures += links(on: board)
    figures += board.indicators.filter { $0.rule != nil }.map { .indicator($0.id) }
    figures += Calibration.scopes(on: board).map { .brier($0) }
    let study = MeasuredSpillover(board, asOf: day, shuffles: 0)
    figures += MeasuredFigure.all(of: study).map { .measured($0) }
    guard FigureID.swap.isOn(board) else { return figures }
    figures += board.criteria.map { .weight(criterion: $0.id) }
    return figures + [.swap]
  }

  private static func figures(of scope: TensionScope, on board: Board) -> [FigureID] {
    board.dyad.directions.flatMap { direction -> [FigureID] in
      [.tension(direction, scope), .rank(direction, scope), .chart(.flow(direction, scope))]
        + TensionMeasure.allCases.map { .measure(direction, scope, $0) }
    } + AsymmetryMeasure.allCases.map { .asymmetry($0, scope) } + [.coded(scope)]
  }

  private static func figures(of series: PollSeriesID, on board: Board) -> [FigureID] {
    let id = series.description
    var figures: [FigureID] = [.chart(.opinion(series: id)), .pollChange(series: id)]
    guard let trend = PollTrend(series, on: board) else { return figures }
    for (index, level) in trend.levels.enumerated() {
      figures.append(.pollLevel(series: id, part: index + 1))
      figures += level.houses.map { .house(series: id, part: index + 1, pollster: $0.pollster) }
    }
    return figures
      + trend.turns(on: board).joined().map { .pollTurn(series: id, poll: $0.after.id) }
  }

  private static func figures(of lever: Lever, on board: Board) -> [FigureID] {
    [.clock(lever: lever.id)]
      + (lever.scores.isEmpty
        ? [] : RankingMeasure.allCases.map { .ranking(lever: lever.id, $0) })
  }
}

extension Board {
  /// What a series of polls is called, by its id.
  func title(ofSeries id: String) -> String {
    series.first { $0.id.description == id }?.title ?? id
  }
}
