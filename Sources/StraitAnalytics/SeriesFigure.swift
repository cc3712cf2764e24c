import StraitCanvas
public import StraitModel

/// A chart of the desk whose data can be had, by the name that `straitwatch series` takes.
///
/// It stands here and not with the analytics, since a name that scripts hold on to is a matter of
/// what leaves the desk: what is computed may be cut anew, a name may not.
public enum SeriesFigure: Hashable, Sendable {
  /// `opinion`: every series of polls; `opinion/ID`: one.
  case opinion(series: String?)
  /// `tension/A-B`: the stock of one direction, week by week.
  case tension(Direction)
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
}

extension SeriesFigure: CustomStringConvertible {
  /// Reads a name; nil for what is none, whatever a board holds.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    switch (parts.first, parts.count) {
    case ("opinion", 1): self = .opinion(series: nil)
    case ("opinion", 2): self = .opinion(series: parts[1])
    case ("tension", 2):
      let codes = parts[1].split(separator: "-", omittingEmptySubsequences: false)
      guard codes.count == 2 else { return nil }
      self = .tension(
        Direction(actor: ActorCode(String(codes[0])), target: ActorCode(String(codes[1])))
      )
    case ("issue", 3) where parts[2] == "conflicts": self = .conflicts(issue: parts[1])
    case ("calendar", 2):
      guard parts[1].utf8.count == 4, let year = PartialDate(parts[1])?.first.year else {
        return nil
      }
      self = .calendar(year: year)
    case ("events", 2) where parts[1] == "by-day": self = .eventsByDay
    case ("balance", 2) where parts[1] == "sources": self = .sourceBalance
    case ("balance", 2) where parts[1] == "directions": self = .directionBalance
    default: return nil
    }
  }

  /// The name.
  public var description: String {
    switch self {
    case .opinion(nil): "opinion"
    case .opinion(let series?): "opinion/\(series)"
    case .tension(let direction): "tension/\(direction)"
    case .conflicts(let issue): "issue/\(issue)/conflicts"
    case .calendar(let year): "calendar/\(SeriesFigure.fourDigits(year))"
    case .eventsByDay: "events/by-day"
    case .sourceBalance: "balance/sources"
    case .directionBalance: "balance/directions"
    }
  }

  /// A year as dates have it, so that a name reads back.
  private static func fourDigits(_ year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The kinds of names, with a capital word for what a board fills in.
  public static let patterns = [
    "opinion", "opinion/SERIES", "tension/A-B", "issue/ID/conflicts", "calendar/YEAR",
    "events/by-day", "balance/sources", "balance/directions",
  ]

  /// What the figure is, in a line.
  public func title(on board: Board) -> String {
    switch self {
    case .opinion(nil): return "Opinion, every published figure of every series"
    case .opinion(let id?):
      let series = board.series.first { $0.id.description == id }
      return "Opinion, " + (series?.title ?? id)
    case .tension(let direction):
      let names = (board.name(of: direction.actor), board.name(of: direction.target))
      return "Tension stock, \(names.0) towards \(names.1), per week"
    case .conflicts(let issue):
      return "\(board.issue(issue)?.title ?? issue), events of conflict per quarter"
    case .calendar(let year): return "Events and calendar entries per day of \(year)"
    case .eventsByDay: return "Events per date"
    case .sourceBalance: return "Sources by side, language and reliability"
    case .directionBalance: return "Events by who acts towards whom"
    }
  }

  /// The figures that a board has, in the order of its screens; a calendar for each year from the
  /// first event to a day.
  public static func all(on board: Board, asOf day: Day) -> [SeriesFigure] {
    let firstYear = min(board.events.first?.date.first.year ?? day.year, day.year)
    return board.dyad.directions.map { .tension($0) }
      + board.issues.map { .conflicts(issue: $0.id) }
      + [.opinion(series: nil)]
      + board.pollSeries.map { .opinion(series: $0.description) }
      + [.eventsByDay]
      + (firstYear...day.year).map { .calendar(year: $0) }
      + [.sourceBalance, .directionBalance]
  }

  /// True where the board has what the name names; any year will do.
  public func isOn(_ board: Board) -> Bool {
    switch self {
    case .opinion(let series?): board.pollSeries.contains { $0.description == series }
    case .tension(let direction): board.dyad.directions.contains(direction)
    case .conflicts(let issue): board.issue(issue) != nil
    case .opinion(nil), .calendar, .eventsByDay, .sourceBalance, .directionBalance: true
    }
  }

  /// All figures of a board, a line each, for a person; the years are one line.
  public static func listing(on board: Board, asOf day: Day) -> String {
    let figures = all(on: board, asOf: day)
    let years = figures.compactMap { figure in
      if case .calendar(let year) = figure { year } else { nil }
    }
    var rows: [(name: String, title: String)] = []
    for figure in figures {
      guard case .calendar(let year) = figure else {
        rows.append((figure.description, figure.title(on: board)))
        continue
      }
      guard year == years.first, let last = years.last else { continue }
      let range = year == last ? "\(year)" : "\(year) to \(last)"
      rows.append(("calendar/YEAR", "Events and calendar entries per day of a year, \(range)"))
    }
    let columns = rows.map { CellText.width($0.name) }.max() ?? 0
    return rows.map { CellText.pad($0.name, to: columns) + "  " + $0.title + "\n" }.joined()
  }
}

extension Board {
  /// The series of polls that it shows, in its order, and then those that only have figures.
  var pollSeries: [PollSeriesID] {
    var ids = series.map(\.id)
    var seen = Set(ids)
    for poll in polls where seen.insert(poll.series).inserted { ids.append(poll.series) }
    return ids
  }
}
