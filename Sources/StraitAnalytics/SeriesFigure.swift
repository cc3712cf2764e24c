public import StraitModel

/// A chart of the desk whose data can be had, by the name that `straitwatch series` takes.
///
/// Scripts hold on to these names: what is computed may be cut anew, a name may not.
public enum SeriesFigure: Hashable, Sendable {
  /// `opinion`: every series of polls; `opinion/ID`: one.
  case opinion(series: String?)
  /// `tension/A-B`, with `?track=ID` or `?issue=ID`: the stock of one direction, week by week.
  case tension(Direction, TensionScope)
  /// `tension/A-B/flow`, with the same at its end: what that direction did, month by month.
  case flow(Direction, TensionScope)
  /// `tension/A-B/by-day` and `by-week`, with the same at its end: what that direction did in
  /// shorter periods.
  case periods(Direction, TensionScope, TensionPeriod)
  /// `issue/ID/conflicts`: an issue's events of conflict, quarter by quarter.
  case conflicts(issue: String)
  /// `calendar/YEAR`: each day of a year with its events and its calendar entries.
  case calendar(year: Int)
  /// `events/by-day`: each date that has an event.
  case eventsByDay
  /// `balance/sources`: sources by side, language and reliability.
  case sourceBalance
  /// `balance/directions`: events by who acts towards whom.
  case directionBalance
  /// `spillover`: each link between two issues.
  case spillover
  /// `measured/month`: what was done in each period, series by series.
  case measured(MeasuredPeriod)
  /// `measured/month/FROM.TO`: how two of these move together, lag by lag.
  case correlations(SeriesPair)
}

extension SeriesFigure: CustomStringConvertible {
  /// Reads a name; nil for what is none, whatever a board holds.
  public init?(_ text: String) {
    guard let (text, scope) = TensionScope.split(text) else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    guard scope == .board || parts.first == "tension" else { return nil }
    switch (parts.first, parts.count) {
    case ("opinion", 1): self = .opinion(series: nil)
    case ("opinion", 2): self = .opinion(series: parts[1])
    case ("tension", 2):
      guard let direction = Direction(parts[1]) else { return nil }
      self = .tension(direction, scope)
    case ("tension", 3) where parts[2] == "flow":
      guard let direction = Direction(parts[1]) else { return nil }
      self = .flow(direction, scope)
    case ("tension", 3) where parts[2] == "by-day" || parts[2] == "by-week":
      guard let direction = Direction(parts[1]) else { return nil }
      self = .periods(direction, scope, parts[2] == "by-day" ? .day : .week)
    case ("issue", 3) where parts[2] == "conflicts": self = .conflicts(issue: parts[1])
    case ("calendar", 2):
      guard parts[1].utf8.count == 4, let year = PartialDate(parts[1])?.first.year else {
        return nil
      }
      self = .calendar(year: year)
    case ("events", 2) where parts[1] == "by-day": self = .eventsByDay
    case ("balance", 2) where parts[1] == "sources": self = .sourceBalance
    case ("balance", 2) where parts[1] == "directions": self = .directionBalance
    case ("spillover", 1): self = .spillover
    case ("measured", 2):
      guard let period = MeasuredPeriod(rawValue: parts[1]) else { return nil }
      self = .measured(period)
    case ("measured", 3):
      guard let pair = SeriesPair(parts[1], parts[2]) else { return nil }
      self = .correlations(pair)
    default: return nil
    }
  }

  /// The name.
  public var description: String {
    switch self {
    case .opinion(nil): "opinion"
    case .opinion(let series?): "opinion/\(series)"
    case .tension(let direction, let scope): "tension/\(direction)\(scope.suffix)"
    case .flow(let direction, let scope): "tension/\(direction)/flow\(scope.suffix)"
    case .periods(let direction, let scope, let period):
      "tension/\(direction)/by-\(period.rawValue)\(scope.suffix)"
    case .conflicts(let issue): "issue/\(issue)/conflicts"
    case .calendar(let year): "calendar/\(SeriesFigure.fourDigits(year))"
    case .eventsByDay: "events/by-day"
    case .sourceBalance: "balance/sources"
    case .directionBalance: "balance/directions"
    case .spillover: "spillover"
    case .measured(let period): "measured/\(period.rawValue)"
    case .correlations(let pair): pair.name
    }
  }

  /// A year as dates have it, so that a name reads back.
  static func fourDigits(_ year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The kinds of names, with a capital word for what a board fills in.
  public static let patterns = [
    "opinion", "opinion/SERIES", "tension/A-B", "tension/A-B?track=ID", "tension/A-B?issue=ID",
    "tension/A-B/flow", "tension/A-B/flow?track=ID", "tension/A-B/flow?issue=ID",
    "tension/A-B/by-week", "tension/A-B/by-day",
    "issue/ID/conflicts", "calendar/YEAR",
    "events/by-day", "balance/sources", "balance/directions", "spillover",
    "measured/month", "measured/week", "measured/month/FROM.TO", "measured/week/FROM.TO",
  ]

  /// What the figure is, in a line.
  public func title(on board: Board) -> String {
    switch self {
    case .opinion(nil): return "Opinion, every published figure of every series"
    case .opinion(let id?):
      let series = board.series.first { $0.id.description == id }
      return "Opinion, " + (series?.title ?? id)
    case .tension(let direction, let scope):
      return "Tension stock, " + board.title(of: direction, scope) + ", per week"
    case .flow(let direction, let scope):
      return "Sum of each month, " + board.title(of: direction, scope)
    case .periods(let direction, let scope, let period):
      return "Sum of each \(period.rawValue), " + board.title(of: direction, scope)
    case .conflicts(let issue):
      return "\(board.issue(issue)?.title ?? issue), events of conflict per quarter"
    case .calendar(let year): return "Events and calendar entries per day of \(year)"
    case .eventsByDay: return "Events per date"
    case .sourceBalance: return "Sources by side, language and reliability"
    case .directionBalance: return "Events by who acts towards whom"
    case .spillover: return "Links between issues, each with its basis and its lag"
    case .measured(let period): return "What was done in each \(period.rawValue), to be compared"
    case .correlations(let pair): return "Correlations by lag, " + pair.title(on: board)
    }
  }

  /// The figures that a board has, in the order of its screens; a calendar for each year from the
  /// first event to a day.
  public static func all(on board: Board, asOf day: Day) -> [SeriesFigure] {
    let firstYear = min(board.events.first?.date.first.year ?? day.year, day.year)
    return board.dyad.directions.map { .tension($0, .board) }
      + board.dyad.directions.map { .flow($0, .board) }
      + board.dyad.directions.flatMap { direction in
        [.week, .day].map { .periods(direction, .board, $0) }
      }
      + board.issues.map { .conflicts(issue: $0.id) }
      + [.opinion(series: nil)]
      + board.pollSeries.map { .opinion(series: $0.description) }
      + [.eventsByDay]
      + (firstYear...day.year).map { .calendar(year: $0) }
      + [.sourceBalance, .directionBalance, .spillover]
      + MeasuredPeriod.allCases.map { .measured($0) }
      + correlations(of: MeasuredSpillover(board, asOf: day, shuffles: 0))
  }

  /// The comparisons that could be made, each once.
  private static func correlations(of study: MeasuredSpillover) -> [SeriesFigure] {
    study.comparisons.filter { $0.measurement != nil }.map { comparison in
      let ids = comparison.series.map(\.id)
      return .correlations(SeriesPair(comparison.period, from: ids[0], to: ids[1]))
    }
  }

  /// True where the board has what the name names; any year will do.
  public func isOn(_ board: Board) -> Bool {
    switch self {
    case .opinion(let series?): board.pollSeries.contains { $0.description == series }
    case .tension(let direction, let scope), .flow(let direction, let scope),
      .periods(let direction, let scope, _):
      board.dyad.directions.contains(direction) && scope.isOn(board)
    case .conflicts(let issue): board.issue(issue) != nil
    case .correlations(let pair): pair.isOn(board)
    case .opinion(nil), .calendar, .eventsByDay, .sourceBalance, .directionBalance, .spillover: true
    case .measured: true
    }
  }
}

extension Board {
  /// The series of polls that it shows, in its order, and then those that only have figures.
  public var pollSeries: [PollSeriesID] {
    var ids = series.map(\.id)
    var seen = Set(ids)
    for poll in polls where seen.insert(poll.series).inserted { ids.append(poll.series) }
    return ids
  }
}

extension Board {
  /// A direction and a scope in words: `Japan towards ROK, Security frictions`.
  func title(of direction: Direction, _ scope: TensionScope) -> String {
    let names = "\(name(of: direction.actor)) towards \(name(of: direction.target))"
    return title(of: scope).map { names + ", " + $0 } ?? names
  }

  /// What a scope is called; nil for the whole board.
  public func title(of scope: TensionScope) -> String? {
    switch scope {
    case .board: nil
    case .track(let id): track(id)?.title ?? id
    case .issue(let id): issue(id)?.title ?? id
    }
  }
}

extension Direction {
  /// Reads `A-B`.
  init?(_ text: String) {
    let codes = text.split(separator: "-", omittingEmptySubsequences: false)
    guard codes.count == 2, !codes.contains("") else { return nil }
    self.init(actor: ActorCode(String(codes[0])), target: ActorCode(String(codes[1])))
  }
}

extension TensionScope {
  /// Parts a name from the scope at its end; nil where what stands there is none.
  static func split(_ text: String) -> (name: String, scope: TensionScope)? {
    let parts = text.split(separator: "?", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return parts.count == 1 ? (text, .board) : nil }
    let pair = parts[1].split(separator: "=", omittingEmptySubsequences: false)
    guard pair.count == 2, !pair[1].isEmpty else { return nil }
    switch pair[0] {
    case "track": return (String(parts[0]), .track(String(pair[1])))
    case "issue": return (String(parts[0]), .issue(String(pair[1])))
    default: return nil
    }
  }
}
