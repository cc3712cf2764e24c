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
    coded = Coded(coded: board.events.count { $0.code != nil }, all: board.events.count)
  }

  /// The headline of one issue.
  public func issue(_ id: String) -> IssueHeadline? { issues.first { $0.id == id } }

  /// The headline of one lever.
  public func lever(_ id: String) -> LeverHeadline? { levers.first { $0.id == id } }

  private static func issues(of board: Board, asOf day: Day) -> [IssueHeadline] {
    var next: [String: (date: PartialDate, entry: String)] = [:]
    for entry in board.calendar {
      guard let date = entry.next(onOrAfter: day) else { continue }
      for issue in entry.issues where date.first < (next[issue]?.date.first ?? date.first + 1) {
        next[issue] = (date, entry.id)
      }
    }
    var headlines: [String: IssueHeadline] = [:]
    for issue in board.issues {
      let assessment = issue.assessment
      headlines[issue.id] = IssueHeadline(
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
    }
    let quarter = quarterNumber(day)
    for event in board.events where event.status != .superseded {
      let age = quarter - quarterNumber(event.date.first)
      for id in event.issues {
        guard var headline = headlines[id] else { continue }
        headline.lastEvent = event.id
        headline.lastMove = event.date
        headline.coded.all += 1
        if event.code != nil { headline.coded.coded += 1 }
        if event.valence == .conflict, (0..<IssueHeadline.quarters).contains(age) {
          headline.conflictsPerQuarter[IssueHeadline.quarters - 1 - age] += 1
        }
        headlines[id] = headline
      }
    }
    return headlines.values.sorted(by: IssueHeadline.isWorse)
  }

  private static func quarterNumber(_ day: Day) -> Int {
    let date = day.calendarDate
    return date.year * 4 + (date.month - 1) / 3
  }
}
