public import StraitModel

/// Names a figure that the desk shows, so that it can be asked for and taken apart.
///
/// `straitwatch why`, `straitwatch series` and the screens share these names.
public enum FigureID: Hashable, Sendable {
  /// What is drawn as a chart; taken apart is its figure on the day: a stock, a poll's latest value,
  /// the events of conflict of twelve quarters.
  case chart(SeriesFigure)
  /// `tension/A-B/rank`: where the stock stands among the weeks of the coverage.
  case rank(Direction, TensionScope)
  /// `tension/A-B/sum/2019-07`: the sum of the values of one month.
  case month(Direction, TensionScope, PartialDate)
  /// `tension/A-B/turn/2019-07`: how far the mean of the months moves with one of them.
  case turn(Direction, TensionScope, PartialDate)
  /// `coded`: how many events carry a value.
  case coded(TensionScope)
  /// `issue/ID/level`: the level of an issue.
  case level(issue: String)
  /// `issue/ID/conflicts/2019-Q3`: an issue's events of conflict in one quarter.
  case quarter(issue: String, Quarter)
  /// `opinion/SERIES/change`: a poll's latest figure against the one before it.
  case pollChange(series: String)
  /// `lever/ID/clock`: the days until a lever's window closes or opens.
  case clock(lever: String)
}

extension FigureID: CustomStringConvertible {
  /// Reads a name; nil for what is none, whatever a board holds.
  public init?(_ text: String) {
    if let chart = SeriesFigure(text) {
      self = .chart(chart)
      return
    }
    guard let (name, scope) = TensionScope.split(text) else { return nil }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    switch (parts.first, parts.count, parts.last, scope) {
    case ("coded", 1, _, _): self = .coded(scope)
    case ("tension", 3, "rank", _):
      guard let direction = Direction(parts[1]) else { return nil }
      self = .rank(direction, scope)
    case ("tension", 4, let last?, _):
      guard let direction = Direction(parts[1]), let month = PartialDate(last),
        month.precision == .month
      else { return nil }
      switch parts[2] {
      case "sum": self = .month(direction, scope, month)
      case "turn": self = .turn(direction, scope, month)
      default: return nil
      }
    case ("issue", 3, "level", .board): self = .level(issue: parts[1])
    case ("issue", 4, let last?, .board) where parts[2] == "conflicts":
      guard let quarter = Quarter(last) else { return nil }
      self = .quarter(issue: parts[1], quarter)
    case ("opinion", 3, "change", .board): self = .pollChange(series: parts[1])
    case ("lever", 3, "clock", .board): self = .clock(lever: parts[1])
    default: return nil
    }
  }

  /// The name.
  public var description: String {
    switch self {
    case .chart(let figure): figure.description
    case .rank(let direction, let scope): "tension/\(direction)/rank\(scope.suffix)"
    case .month(let direction, let scope, let month):
      "tension/\(direction)/sum/\(month)\(scope.suffix)"
    case .turn(let direction, let scope, let month):
      "tension/\(direction)/turn/\(month)\(scope.suffix)"
    case .coded(let scope): "coded\(scope.suffix)"
    case .level(let issue): "issue/\(issue)/level"
    case .quarter(let issue, let quarter): "issue/\(issue)/conflicts/\(quarter)"
    case .pollChange(let series): "opinion/\(series)/change"
    case .clock(let lever): "lever/\(lever)/clock"
    }
  }

  /// The kinds of names that can be taken apart, with a capital word for what a board fills in.
  public static let patterns = [
    "tension/A-B", "tension/A-B?track=ID", "tension/A-B?issue=ID", "tension/A-B/rank",
    "tension/A-B/flow", "tension/A-B/sum/YEAR-MM", "tension/A-B/turn/YEAR-MM", "coded",
    "coded?track=ID", "coded?issue=ID", "issue/ID/level", "issue/ID/conflicts",
    "issue/ID/conflicts/YEAR-Q1", "opinion/SERIES", "opinion/SERIES/change", "lever/ID/clock",
  ]

  /// The stock of a direction.
  public static func tension(_ direction: Direction, _ scope: TensionScope = .board) -> FigureID {
    .chart(.tension(direction, scope))
  }

  /// The figures of a board that can be taken apart, in the order of its screens.
  public static func explained(on board: Board, asOf day: Day) -> [FigureID] {
    let directions = board.dyad.directions
    let scopes =
      [.board] + board.tracks.map { TensionScope.track($0.id) }
      + board.issues.map { .issue($0.id) }
    let turns = TensionStudy(board, asOf: day).parts.flatMap(\.directions).flatMap { found in
      found.turns.map { FigureID.turn(found.direction, found.scope, $0.month) }
    }
    return scopes.flatMap { scope -> [FigureID] in
      directions.flatMap { direction in
        [.tension(direction, scope), .rank(direction, scope), .chart(.flow(direction, scope))]
      } + [.coded(scope)]
    }
      + turns
      + board.issues.flatMap { issue in
        [.level(issue: issue.id), .chart(.conflicts(issue: issue.id))]
      }
      + board.pollSeries.flatMap { series -> [FigureID] in
        let id = series.description
        return [.chart(.opinion(series: id)), .pollChange(series: id)]
      }
      + board.levers.map { .clock(lever: $0.id) }
  }

  /// True where the board has what the name names.
  public func isOn(_ board: Board) -> Bool {
    switch self {
    case .chart(let figure): figure.isOn(board)
    case .rank(let direction, let scope), .month(let direction, let scope, _),
      .turn(let direction, let scope, _):
      board.dyad.directions.contains(direction) && scope.isOn(board)
    case .coded(let scope): scope.isOn(board)
    case .level(let issue), .quarter(let issue, _): board.issue(issue) != nil
    case .pollChange(let series): board.pollSeries.contains { $0.description == series }
    case .clock(let lever): board.lever(lever) != nil
    }
  }

  /// What the figure is, in a line.
  public func title(on board: Board) -> String {
    switch self {
    case .chart(.tension(let direction, let scope)):
      return "Tension stock, " + board.title(of: direction, scope)
    case .chart(let figure): return figure.title(on: board)
    case .rank(let direction, let scope):
      return "Weeks that were milder, " + board.title(of: direction, scope)
    case .month(let direction, let scope, let month):
      return "Sum of \(month), " + board.title(of: direction, scope)
    case .turn(let direction, let scope, let month):
      return "Change of the mean in \(month), " + board.title(of: direction, scope)
    case .coded(let scope):
      return "Events with a code" + (board.title(of: scope).map { ", " + $0 } ?? "")
    case .level(let issue): return "Level, " + (board.issue(issue)?.title ?? issue)
    case .quarter(let issue, let quarter):
      return "\(board.issue(issue)?.title ?? issue), events of conflict in \(quarter)"
    case .pollChange(let id):
      let series = board.series.first { $0.id.description == id }
      return "Change in points, " + (series?.title ?? id)
    case .clock(let lever): return "Days of the clock, " + (board.lever(lever)?.title ?? lever)
    }
  }
}

extension Quarter {
  /// Reads `2019-Q3`.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let year = PartialDate(parts[0]), year.precision == .year,
      let number = ["Q1", "Q2", "Q3", "Q4"].firstIndex(of: String(parts[1]))
    else { return nil }
    self.init(number: year.first.year * 4 + number)
  }
}
