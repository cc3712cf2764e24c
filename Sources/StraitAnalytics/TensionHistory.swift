public import StraitModel

/// The tension of one direction, week by week, from the first act that is known.
///
/// ``Tension`` takes its figures from here, so that a line on a screen and a table that is written
/// for other programs cannot differ. The formula is in `docs/METHODS.md`.
public struct TensionHistory: Hashable, Sendable {
  /// One event of the direction.
  public struct Act: Hashable, Sendable {
    /// The day at which it counts, the last that its date can mean.
    public var day: Day
    /// Its Goldstein value; nil if it is not coded.
    public var value: Double?
    /// What it weighs, 0…1.
    public var weight: Double
    /// The desk's reading of its direction.
    public var valence: Event.Valence?
    /// True where somebody disputes it.
    public var isDisputed: Bool
    /// Its index among the board's events.
    public var event: Int

    /// What it adds to a sum: its value by its weight; nothing is zero.
    public var weighted: Double { (value ?? 0) * weight }
  }

  /// One week, seven days up to its end.
  public struct Week: Hashable, Sendable {
    /// Its last day; weeks end on the weekday of the day asked for.
    public var end: Day
    /// The stock at the end of that day.
    public var stock: Double
    /// Which of the acts fell into it.
    public var acts: Range<Int>
  }

  /// Who acts towards whom.
  public var direction: Direction
  /// Which of the direction's events count.
  public var scope: TensionScope
  /// The day of the last week: the day asked for, or the end of the declared coverage before it.
  public var day: Day
  /// The first day of the declared coverage; nil where none is declared.
  public var coverageStart: Day?
  /// Days after which an event weighs half.
  public var halfLifeDays: Double
  /// The direction's events up to the day, oldest first, without superseded ones.
  public var acts: [Act]
  /// The weeks, oldest first; the last one ends on `day`.
  public var weeks: [Week]

  /// The weeks of the declared coverage, and those that a line of tension draws before it.
  public var shownWeeks: ArraySlice<Week> {
    let drawn = weeks.suffix(Tension.shownWeeks)
    guard let coverageStart, let first = weeks.firstIndex(where: { $0.end >= coverageStart })
    else { return drawn }
    return weeks[min(first, drawn.startIndex)...]
  }

  /// The sum of the Goldstein values of a week's acts; nothing is zero.
  public func goldsteinSum(of week: Week) -> Double {
    acts[week.acts].reduce(0) { $0 + $1.weighted }
  }

  /// How much an act is still worth on a day, 0…1.
  public func decayFactor(of act: Act, on day: Day) -> Double {
    decay(day - act.day, halfLife: halfLifeDays)
  }

  /// The stock of a day by its formula, act by act; disputed acts can be left out.
  public func stock(on day: Day, omittingDisputed: Bool = false) -> Double {
    acts.reduce(0) { sum, act in
      guard act.day <= day, !(omittingDisputed && act.isDisputed) else { return sum }
      return sum + act.weighted * decayFactor(of: act, on: day)
    }
  }
}

extension TensionHistory {
  /// Computes the history of a direction up to the end of a day.
  ///
  /// The stock is carried from week to week, so that the cost is one pass over the events.
  public init(
    _ direction: Direction,
    in scope: TensionScope = .board,
    on board: Board,
    asOf today: Day
  ) {
    let day = min(today, board.coverageEnd(in: scope) ?? today)
    let acts = Self.acts(of: direction, in: scope, on: board, through: day)
    let halfLife = board.analysis.halfLifeDays
    let coverageStart = board.coverage(in: scope).map(\.from.first).min()
    let start = min(
      coverageStart ?? day,
      acts.first?.day ?? day,
      day - 7 * (Tension.shownWeeks - 1)
    )
    var weeks: [Week] = []
    weeks.reserveCapacity((day - start) / 7 + 1)
    var stock = 0.0
    var last = start
    var index = 0
    // Weeks end on the weekday of `day`, so that the last one ends today.
    var end = day - (day - start) / 7 * 7
    while end <= day {
      let first = index
      while index < acts.count, acts[index].day <= end {
        if acts[index].value != nil {
          stock =
            stock * decay(acts[index].day - last, halfLife: halfLife) + acts[index].weighted
          last = acts[index].day
        }
        index += 1
      }
      weeks.append(
        Week(end: end, stock: stock * decay(end - last, halfLife: halfLife), acts: first..<index)
      )
      end = end + 7
    }
    self.init(
      direction: direction,
      scope: scope,
      day: day,
      coverageStart: coverageStart,
      halfLifeDays: halfLife,
      acts: acts,
      weeks: weeks
    )
  }

  private static func acts(
    of direction: Direction,
    in scope: TensionScope,
    on board: Board,
    through day: Day
  ) -> [Act] {
    let weights = EventWeights(board)
    let issues = scope.issues(on: board)
    var acts: [Act] = []
    // By index: an event is a large value, and a copy of each would cost more than the counting.
    let events = board.events
    for index in events.indices
    where events[index].actor == direction.actor && events[index].target == direction.target
      && events[index].status != .superseded && events[index].date.last <= day
    {
      if let issues, !events[index].issues.contains(where: issues.contains) { continue }
      acts.append(
        Act(
          day: events[index].date.last,
          value: board.goldstein(of: events[index]),
          weight: weights.weight(of: events[index]),
          valence: events[index].valence,
          isDisputed: events[index].status == .disputed,
          event: index
        )
      )
    }
    // By id on one day, so that the order of the file moves no rounding.
    acts.sort { left, right in
      if left.day != right.day { return left.day < right.day }
      return events[left.event].id < events[right.event].id
    }
    return acts
  }
}
