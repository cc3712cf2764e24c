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
  /// `tension/A-B/mean` and its like: what stands beside a stock.
  case measure(Direction, TensionScope, TensionMeasure)
  /// `asymmetry/means`, `asymmetry/stocks`: the first side's figure less the second's.
  case asymmetry(AsymmetryMeasure, TensionScope)
  /// `opinion/SERIES/level/2`: the latest level of a part of a series, counted from 1.
  case pollLevel(series: String, part: Int)
  /// `opinion/SERIES/house/2/POLLSTER`: how far a pollster stands from the others in a part.
  case house(series: String, part: Int, pollster: String)
  /// `opinion/SERIES/turn/POLL`: how far the mean of a series moves with a figure.
  case pollTurn(series: String, poll: String)
  /// `lever/ID/score` and its like: a lever among the others.
  case ranking(lever: String, RankingMeasure)
  /// `criterion/ID/weight`: the share of a criterion among all weights.
  case weight(criterion: String)
  /// `levers/swap`: the share of a criterion at which the first two levers score the same.
  case swap
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
  /// `easing`, `spillover/FROM.TO`, `spillover/2019`: links of a kind, of all but the first of these
  /// names, which is a chart's: ``count(of:in:)`` knows.
  case links(IssueLink.Kind, SpilloverScope)
  /// `levers/ID,ID/issues`: the issues that some levers bear on, taken together.
  case touched(levers: [String])
  /// `indicator/ID`: the tests of an indicator's rule that hold.
  case indicator(String)
  /// `brier`, `brier?issue=ID`, `brier?author=NAME`: how far judgments were from what came of them.
  case brier(CalibrationScope)
  /// `measured/month/FROM.TO/f` and its like: what precedes what.
  case measured(MeasuredFigure)
}

extension FigureID: CustomStringConvertible {
  /// Reads a name; nil for what is none, whatever a board holds.
  public init?(_ text: String) {
    if let chart = SeriesFigure(text) {
      self = .chart(chart)
      return
    }
    if let scope = CalibrationScope(figure: text) {
      self = .brier(scope)
      return
    }
    guard let (name, scope) = TensionScope.split(text) else { return nil }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    switch (parts.first, parts.count, parts.last, scope) {
    case ("coded", 1, _, _): self = .coded(scope)
    case ("measured", _, _, .board):
      guard let figure = MeasuredFigure(parts) else { return nil }
      self = .measured(figure)
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
    case ("tension", 3, let last?, _):
      guard let direction = Direction(parts[1]), let measure = TensionMeasure(rawValue: last)
      else { return nil }
      self = .measure(direction, scope, measure)
    case ("asymmetry", 2, let last?, _):
      guard let measure = AsymmetryMeasure(rawValue: last) else { return nil }
      self = .asymmetry(measure, scope)
    case ("opinion", 4, let last?, .board):
      switch parts[2] {
      case "level":
        guard let part = Self.part(last) else { return nil }
        self = .pollLevel(series: parts[1], part: part)
      case "turn": self = .pollTurn(series: parts[1], poll: last)
      default: return nil
      }
    case ("opinion", 5, let last?, .board) where parts[2] == "house":
      guard let part = Self.part(parts[3]) else { return nil }
      self = .house(series: parts[1], part: part, pollster: last)
    case ("criterion", 3, "weight", .board): self = .weight(criterion: parts[1])
    case ("levers", 2, "swap", .board): self = .swap
    case ("indicator", 2, let id?, .board): self = .indicator(id)
    case ("issue", 3, "level", .board): self = .level(issue: parts[1])
    case ("issue", 4, let last?, .board) where parts[2] == "conflicts":
      guard let quarter = Quarter(last) else { return nil }
      self = .quarter(issue: parts[1], quarter)
    case ("opinion", 3, "change", .board): self = .pollChange(series: parts[1])
    case ("lever", 3, "clock", .board): self = .clock(lever: parts[1])
    case ("lever", 3, let last?, .board):
      guard let measure = RankingMeasure(rawValue: last) else { return nil }
      self = .ranking(lever: parts[1], measure)
    case ("levers", 3, "issues", .board):
      self = .touched(levers: parts[1].split(separator: ",").map(String.init))
    case (let kind?, 1...2, _, .board):
      guard let kind = IssueLink.Kind(rawValue: kind) else { return nil }
      guard parts.count == 2 else {
        self = .links(kind, .board)
        return
      }
      guard let scope = SpilloverScope(parts[1]) else { return nil }
      self = .links(kind, scope)
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
    case .measure(let direction, let scope, let measure):
      "tension/\(direction)/\(measure.rawValue)\(scope.suffix)"
    case .asymmetry(let measure, let scope): "asymmetry/\(measure.rawValue)\(scope.suffix)"
    case .pollLevel(let series, let part): "opinion/\(series)/level/\(part)"
    case .house(let series, let part, let house): "opinion/\(series)/house/\(part)/\(house)"
    case .pollTurn(let series, let poll): "opinion/\(series)/turn/\(poll)"
    case .ranking(let lever, let measure): "lever/\(lever)/\(measure.rawValue)"
    case .weight(let criterion): "criterion/\(criterion)/weight"
    case .swap: "levers/swap"
    case .coded(let scope): "coded\(scope.suffix)"
    case .level(let issue): "issue/\(issue)/level"
    case .quarter(let issue, let quarter): "issue/\(issue)/conflicts/\(quarter)"
    case .pollChange(let series): "opinion/\(series)/change"
    case .clock(let lever): "lever/\(lever)/clock"
    case .links(let kind, let scope): kind.rawValue + scope.suffix
    case .touched(let levers): "levers/\(levers.joined(separator: ","))/issues"
    case .indicator(let id): "indicator/\(id)"
    case .brier(let scope): "brier" + scope.suffix
    case .measured(let figure): figure.name
    }
  }

  private static func part(_ text: String) -> Int? {
    Int(text).flatMap { $0 > 0 && String($0) == text ? $0 : nil }
  }

  /// The kinds of names that can be taken apart, with a capital word for what a board fills in.
  public static let patterns = [
    "tension/A-B", "tension/A-B?track=ID", "tension/A-B?issue=ID", "tension/A-B/rank",
    "tension/A-B/flow", "tension/A-B/sum/YEAR-MM", "tension/A-B/turn/YEAR-MM",
    "tension/A-B/coded", "tension/A-B/cooperations", "tension/A-B/conflicts", "tension/A-B/mean",
    "tension/A-B/conflict-share", "tension/A-B/undisputed", "tension/A-B/against-4-weeks",
    "tension/A-B/against-52-weeks", "asymmetry/means", "asymmetry/stocks", "coded",
    "coded?track=ID", "coded?issue=ID", "issue/ID/level", "issue/ID/conflicts",
    "issue/ID/conflicts/YEAR-Q1", "opinion/SERIES", "opinion/SERIES/change",
    "opinion/SERIES/level/PART", "opinion/SERIES/house/PART/POLLSTER", "opinion/SERIES/turn/POLL",
    "lever/ID/clock", "lever/ID/score", "lever/ID/rank", "lever/ID/stability", "lever/ID/first",
    "criterion/ID/weight", "levers/swap",
    "spillover", "spillover/TRACK.TRACK", "spillover/YEAR", "easing", "easing/TRACK.TRACK",
    "easing/YEAR", "levers/ID,ID/issues", "indicator/ID", "brier", "brier?issue=ID",
    "brier?author=NAME", "measured/month/FROM.TO/f", "measured/month/FROM.TO/p",
    "measured/month/FROM.TO/holm", "measured/month/FROM.TO/r/LAG", "measured/month/FROM.TO/periods",
  ]

  /// The number of links of a kind.
  public static func count(of kind: IssueLink.Kind, in scope: SpilloverScope = .board) -> FigureID {
    kind == .spillover && scope == .board ? .chart(.spillover) : .links(kind, scope)
  }

  /// The stock of a direction.
  public static func tension(_ direction: Direction, _ scope: TensionScope = .board) -> FigureID {
    .chart(.tension(direction, scope))
  }

  /// Links by kind; by tracks and by year where there are any.
  static func links(on board: Board) -> [FigureID] {
    let graph = Spillover(board)
    return [IssueLink.Kind.spillover, .easing].flatMap { kind in
      let years = graph.years.map { SpilloverScope.year($0) }
        .filter { graph.tally(kind, in: $0).count > 0 }
      let scopes = [SpilloverScope.board] + graph.pairs(kind, of: board.tracks) + years
      return scopes.map { count(of: kind, in: $0) }
    }
  }

  /// True where the board has what the name names.
  public func isOn(_ board: Board) -> Bool {
    switch self {
    case .chart(let figure): figure.isOn(board)
    case .rank(let direction, let scope), .month(let direction, let scope, _),
      .turn(let direction, let scope, _):
      board.dyad.directions.contains(direction) && scope.isOn(board)
    case .measure(let direction, let scope, _):
      board.dyad.directions.contains(direction) && scope.isOn(board)
    case .asymmetry(_, let scope): scope.isOn(board)
    case .pollLevel(let series, let part):
      PollTrend(id: series, on: board).map { part <= $0.parts.count } ?? false
    case .house(let series, _, let pollster):
      board.polls.contains { $0.series.description == series && $0.pollster == pollster }
    case .pollTurn(let series, let poll): board.poll(poll)?.series.description == series
    case .ranking(let lever, _): board.lever(lever)?.scores.isEmpty == false
    case .weight(let criterion): board.criteria.contains { $0.id == criterion }
    case .swap: board.levers.contains { !$0.scores.isEmpty }
    case .coded(let scope): scope.isOn(board)
    case .level(let issue), .quarter(let issue, _): board.issue(issue) != nil
    case .pollChange(let series): board.pollSeries.contains { $0.description == series }
    case .clock(let lever): board.lever(lever) != nil
    case .links(_, let scope): scope.isOn(board)
    case .touched(let levers): levers.allSatisfy { board.lever($0) != nil }
    case .indicator(let id): board.indicator(id) != nil
    case .brier(let scope): Calibration.scopes(on: board).contains(scope)
    case .measured(let figure): figure.isOn(board)
    }
  }

  /// What the figure is, in a line.
  public func title(on board: Board) -> String {
    switch self {
    case .chart(.tension(let direction, let scope)):
      return "Tension stock, " + board.title(of: direction, scope)
    case .chart(.spillover): return IssueLink.Kind.spillover.heading
    case .chart(let figure): return figure.title(on: board)
    case .rank(let direction, let scope):
      return "Weeks that were milder, " + board.title(of: direction, scope)
    case .month(let direction, let scope, let month):
      return "Sum of \(month), " + board.title(of: direction, scope)
    case .turn(let direction, let scope, let month):
      return "Change of the mean in \(month), " + board.title(of: direction, scope)
    case .measure(let direction, let scope, let measure):
      return measure.title + ", " + board.title(of: direction, scope)
    case .asymmetry(let measure, let scope):
      return "Asymmetry of the \(measure.rawValue)"
        + (board.title(of: scope).map { ", " + $0 } ?? "")
    case .pollLevel(let series, let part):
      return "Level of part \(part), " + board.title(ofSeries: series)
    case .house(let series, let part, let pollster):
      let name = board.source(pollster)?.name ?? pollster
      return "Offset of \(name) in part \(part), " + board.title(ofSeries: series)
    case .pollTurn(let series, let poll):
      let date = board.poll(poll)?.fieldEnd.description ?? poll
      return "Change of the mean with \(date), " + board.title(ofSeries: series)
    case .ranking(let lever, let measure):
      return measure.title + ", " + (board.lever(lever)?.title ?? lever)
    case .weight(let id):
      return "Weight, " + (board.criteria.first { $0.id == id }?.title ?? id)
    case .swap: return "Weight at which the first two levers change places"
    case .coded(let scope):
      return "Events with a code" + (board.title(of: scope).map { ", " + $0 } ?? "")
    case .level(let issue): return "Level, " + (board.issue(issue)?.title ?? issue)
    case .quarter(let issue, let quarter):
      return "\(board.issue(issue)?.title ?? issue), events of conflict in \(quarter)"
    case .pollChange(let id):
      return "Change in points, " + board.title(ofSeries: id)
    case .clock(let lever): return "Days of the clock, " + (board.lever(lever)?.title ?? lever)
    case .links(let kind, let scope): return kind.heading + board.words(of: scope)
    case .touched(let levers):
      let titles = levers.map { board.lever($0)?.title ?? $0 }
      return "Issues touched by " + titles.joined(separator: ", ")
    case .indicator(let id): return "Rule, " + (board.indicator(id)?.title ?? id)
    case .brier(.board): return "Brier score of the judgments"
    case .brier(.issue(let id)):
      return "Brier score of the judgments on " + (board.issue(id)?.title ?? id)
    case .brier(.author(let name)): return "Brier score of the judgments by " + name
    case .measured(let figure): return figure.title(on: board)
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

extension SpilloverScope {
  /// Reads `history.security` or `2019`; a track's id has no point.
  init?(_ text: String) {
    let ends = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if ends.count == 2, ends.allSatisfy({ !$0.isEmpty }) {
      self = .tracks(from: ends[0], to: ends[1])
    } else if let date = PartialDate(text), date.precision == .year {
      self = .year(date.first.year)
    } else {
      return nil
    }
  }

  /// What it adds to a name.
  var suffix: String {
    switch self {
    case .board: ""
    case .tracks(let from, let to): "/\(from).\(to)"
    case .year(let year): "/\(SeriesFigure.fourDigits(year))"
    }
  }
}

extension Board {
  /// A scope in words, to follow a heading.
  fileprivate func words(of scope: SpilloverScope) -> String {
    switch scope {
    case .board: ""
    case .tracks(let from, let to):
      " from \(track(from)?.title ?? from) to \(track(to)?.title ?? to)"
    case .year(let year): " of \(year)"
    }
  }
}
