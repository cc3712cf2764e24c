public import StraitModel

/// All that the overview needs, at once: a pure function of a board and a day.
public struct Headline: Hashable, Sendable {
  /// The day.
  public var asOf: Day
  /// The tension of both directions, the first side's first.
  public var tensions: [Tension]
  /// The issues, the worst first.
  public var issues: [IssueHeadline]
  /// The series of polls that have a figure, in the board's order.
  public var polls: [PollHeadline]
  /// The levers, the most pressing first.
  public var levers: [LeverHeadline]
  /// The indicators, in the board's order.
  public var indicators: [IndicatorHeadline]
  /// How many of all events are coded.
  public var coded: Coded

  /// Computes the headline of a board that has been cut to a day.
  public init(_ board: Board, asOf day: Day) {
    asOf = day
    tensions = board.dyad.directions.map { Tension.compute($0, on: board, asOf: day) }
    issues = Headline.issues(of: board, asOf: day)
    levers = board.levers.map { LeverHeadline.compute($0, asOf: day) }
      .sorted(by: LeverHeadline.isMorePressing)
    let figures = Dictionary(grouping: board.polls, by: \.series)
    polls = board.series.compactMap {
      PollHeadline.compute($0, figures: figures[$0.id] ?? [])
    }
    indicators = IndicatorHeadline.all(on: board, asOf: day)
    let events = board.events
    coded = Coded(
      coded: events.indices.count { events[$0].code != nil },
      all: events.count
    )
  }

  /// The headline of one issue.
  public func issue(_ id: String) -> IssueHeadline? {
    issues.indices.first { issues[$0].id == id }.map { issues[$0] }
  }

  /// The headline of one lever.
  public func lever(_ id: String) -> LeverHeadline? {
    levers.indices.first { levers[$0].id == id }.map { levers[$0] }
  }

  /// The headline of one indicator.
  public func indicator(_ id: String) -> IndicatorHeadline? {
    indicators.first { $0.id == id }
  }

  private static func issues(of board: Board, asOf day: Day) -> [IssueHeadline] {
    var next: [String: (date: PartialDate, entry: String)] = [:]
    let calendar = CalendarDates(board.calendar)
    for entry in board.calendar {
      guard let date = calendar.next(of: entry, onOrAfter: day) else { continue }
      for issue in entry.issues where date.first < (next[issue]?.date.first ?? date.first + 1) {
        next[issue] = (date, entry.id)
      }
    }
    var headlines: [IssueHeadline] = []
    var places: [String: Int] = [:]
    for issue in board.issues {
      let assessment = issue.assessment
      places[issue.id] = headlines.count
      let headline = IssueHeadline(
        id: issue.id,
        level: assessment?.level,
        // Without a level there is no judgment that an arrow could stand for.
        change: assessment?.level == nil ? nil : assessment?.change,
        isRiskAlert: assessment?.isRiskAlert ?? false,
        isOpportunity: assessment?.isOpportunity ?? false,
        isClosed: issue.closed != nil,
        next: next[issue.id]?.date,
        nextEntry: next[issue.id]?.entry,
        conflictsPerQuarter: Array(repeating: 0, count: IssueHeadline.quarters),
        coded: Coded(coded: 0, all: 0)
      )
      headlines.append(headline)
    }
    let quarter = Quarter(day)
    // By index: an event is a large value, and a copy of each would cost more than the counting.
    let events = board.events
    for index in events.indices where events[index].status != .superseded {
      let age = quarter - Quarter(events[index].date.first)
      for id in events[index].issues {
        guard let place = places[id] else { continue }
        headlines[place].lastEvent = events[index].id
        headlines[place].lastMove = events[index].date
        headlines[place].coded.all += 1
        if events[index].code != nil { headlines[place].coded.coded += 1 }
        if events[index].valence == .conflict, (0..<IssueHeadline.quarters).contains(age) {
          headlines[place].conflictsPerQuarter[IssueHeadline.quarters - 1 - age] += 1
        }
      }
    }
    return headlines.sorted(by: IssueHeadline.isWorse)
  }
}
