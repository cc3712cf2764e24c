public import StraitModel

extension PollTrend {
  /// Where the mean of the figures changes, with what happened around it.
  public struct Turn: Hashable, Sendable {
    /// The last figure before the change.
    public var before: Poll
    /// The first figure after it.
    public var after: Poll
    /// The figures of the stretch that ends before it.
    public var figuresBefore: [Poll]
    /// The figures of the stretch that begins with it.
    public var figuresAfter: [Poll]
    /// The mean of the stretch that ends before it, in per cent.
    public var meanBefore: Double
    /// The mean of the stretch that begins with it, in per cent.
    public var meanAfter: Double
    /// The board's events between the two figures, as indices, those of the greatest Goldstein values
    /// first, whatever their sign; those without a value last.
    public var events: [Int]
  }

  /// Fewer figures have no place for a change.
  public static let leastForTurn = 2 * ChangePoints.leastSegment

  /// Where the mean of the figures changes, part by part; no change reaches over a break.
  public func turns(on board: Board) -> [[Turn]] {
    parts.map { part in
      let figures = part.sorted { ($0.chartDay, $0.id) < ($1.chartDay, $1.id) }
      let changes = ChangePoints(figures.map(\.value)).changes
      let bounds = [0] + changes.map(\.index) + [figures.count]
      return changes.enumerated().map { number, change in
        let (before, after) = (figures[change.index - 1], figures[change.index])
        return Turn(
          before: before,
          after: after,
          figuresBefore: Array(figures[bounds[number]..<bounds[number + 1]]),
          figuresAfter: Array(figures[bounds[number + 1]..<bounds[number + 2]]),
          meanBefore: change.before,
          meanAfter: change.after,
          events: PollTrend.events(
            after: before.fieldEnd.last,
            upTo: after.fieldEnd.last,
            on: board
          )
        )
      }
    }
  }

  private static func events(after first: Day, upTo last: Day, on board: Board) -> [Int] {
    let between = board.events.indices.filter { index in
      let day = board.events[index].date.last
      return day > first && day <= last && board.events[index].status != .superseded
    }
    return board.weightiestFirst(between)
  }
}

extension Board {
  /// Events, as indices, those of the greatest Goldstein values first, whatever their sign; one
  /// without a value stands below the least that has one.
  func weightiestFirst(_ events: [Int]) -> [Int] {
    let weighed = events.map { index in
      (index: index, value: goldstein(of: self.events[index]).map { abs($0) } ?? -1)
    }
    return weighed.sorted { ($0.value, $1.index) > ($1.value, $0.index) }.map(\.index)
  }
}
