public import StraitModel

/// The curated log as series of periods: what each side did to the other, what happened in each
/// track, and what third parties did.
///
/// Sums of Goldstein values by weights, as the flow of tension is, so that below zero is conflict.
public struct CuratedSeries: Sendable {
  /// A series, and the events behind each of its values as indices of the board's.
  public struct Line: Hashable, Sendable {
    /// The values.
    public var series: PeriodSeries
    /// The coded events of each period.
    public var events: [[Int]]
  }

  /// What a series is of.
  public enum Subject: Hashable, Sendable {
    /// What one side does to the other.
    case direction(Direction)
    /// What both sides do to each other in the issues of a track.
    case track(String)
    /// What a third party and the sides do to each other.
    case thirdParty(ActorCode)

    /// What a figure's name calls it.
    public var id: String {
      switch self {
      case .direction(let direction): direction.description
      case .track(let id): id
      case .thirdParty(let code): code.text
      }
    }

    /// What a reader calls it.
    func words(on board: Board) -> String {
      switch self {
      case .direction(let direction):
        "\(board.name(of: direction.actor)) ▸ \(board.name(of: direction.target))"
      case .track(let id): board.track(id)?.title ?? id
      case .thirdParty(let code): board.name(of: code)
      }
    }
  }

  /// How long the periods are.
  public let period: MeasuredPeriod
  let board: Board
  private let spans: CoverageSpans
  private let day: Day
  private let acts: [Act]

  /// An event that has a value, and what it is a part of.
  private struct Act {
    var event: Int
    var start: Day
    var value: Double
    var tracks: Set<String>
  }

  /// Reads a board that has been cut to a day.
  public init(_ board: Board, by period: MeasuredPeriod, asOf today: Day) {
    self.board = board
    self.period = period
    day = min(today, board.coverageEnd ?? today)
    spans = CoverageSpans(board)
    let weights = EventWeights(board)
    let tracks = Dictionary(
      board.issues.map { ($0.id, $0.track) },
      uniquingKeysWith: { first, _ in first }
    )
    let last = day
    let events = board.events
    // By index: an event is a large value, and a copy of each would cost more than the counting.
    acts = events.indices.compactMap { index in
      guard events[index].status != .superseded, events[index].date.last <= last,
        period.holds(events[index].date), let value = board.goldstein(of: events[index])
      else { return nil }
      return Act(
        event: index,
        start: period.start(holding: events[index].date.last),
        value: value * weights.weight(of: events[index]),
        tracks: Set(events[index].issues.compactMap { tracks[$0] })
      )
    }
  }

  /// The whole periods that the declared coverage holds for some tracks, the longest stretch without
  /// a gap and the latest of several: the first day and their number.
  ///
  /// A period that has only begun could be low for want of days, and one outside the coverage for
  /// want of records.
  public func stretch(of tracks: [String]) -> (first: Day, count: Int) {
    guard let begin = spans.start(on: day) else { return (day, 0) }
    var best = (first: day, count: 0)
    var run = best
    var start = period.start(holding: begin)
    while start <= day {
      let next = period.start(1, after: start)
      let isHeld =
        next - 1 <= day
        && tracks.allSatisfy { spans.holds(from: start, through: next - 1, track: $0) }
      if isHeld {
        run = run.count == 0 ? (start, 1) : (run.first, run.count + 1)
        if run.count >= best.count { best = run }
      } else {
        run.count = 0
      }
      start = next
    }
    return best
  }

  /// A subject over some periods.
  public func line(of subject: Subject, from first: Day, count: Int) -> Line {
    var values = Array(repeating: 0.0, count: count)
    var events: [[Int]] = Array(repeating: [], count: count)
    for act in acts where act.start >= first && belongs(act, to: subject) {
      let index = period.count(from: first, to: act.start)
      guard index < count else { continue }
      values[index] += act.value
      events[index].append(act.event)
    }
    return Line(
      series: PeriodSeries(
        id: subject.id,
        words: subject.words(on: board),
        period: period,
        first: first,
        values: values
      ),
      events: events
    )
  }

  private func belongs(_ act: Act, to subject: Subject) -> Bool {
    let (actor, target) = (board.events[act.event].actor, board.events[act.event].target)
    switch subject {
    case .direction(let direction): return actor == direction.actor && target == direction.target
    case .track(let id):
      guard act.tracks.contains(id), let target else { return false }
      return board.dyad.directions.contains(Direction(actor: actor, target: target))
    case .thirdParty(let code):
      return [actor, target].contains(code)
        && board.dyad.sides.contains { $0.code == actor || $0.code == target }
    }
  }
}

extension MeasuredPeriod {
  /// True where a date is known finely enough to say in which period it falls.
  func holds(_ date: PartialDate) -> Bool {
    start(holding: date.first) == start(holding: date.last)
  }
}
