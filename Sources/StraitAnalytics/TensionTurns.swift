public import StraitModel

/// Where the mean of the monthly sums of one direction changes, with what happened around it.
///
/// The flow and not the stock: a stock carries its past by construction, and every event would be a
/// change of it. Why months, and the limits, are in `docs/METHODS.md`.
public struct TensionTurns: Hashable, Sendable {
  /// Months between two changes, or from an end of a stretch to a change.
  public struct Segment: Hashable, Sendable {
    /// The months, oldest first.
    public var months: [TensionFlow]

    /// The first day.
    public var first: Day { months[0].first }
    /// The last day.
    public var last: Day { months[months.count - 1].last }
    /// The mean of the months' sums.
    public var mean: Double { months.reduce(0) { $0 + $1.sum } / Double(months.count) }
  }

  /// One change.
  public struct Turn: Hashable, Sendable {
    /// What ends with it.
    public var before: Segment
    /// What begins with it.
    public var after: Segment
    /// What the penalty was computed with: the noise of a single month.
    public var noise: Double
    /// What the change had to save.
    public var penalty: Double
    /// The direction's events in the month before and in the first month after, as indices of the
    /// board's, those of the greatest Goldstein values first, whatever their sign.
    public var events: [Int]

    /// The first day of the first month after it.
    public var day: Day { after.first }
    /// The first month after it.
    public var month: PartialDate { PartialDate(day, precision: .month) }
    /// How far the mean moves; below zero is towards conflict.
    public var difference: Double { after.mean - before.mean }
  }

  /// Who acts towards whom.
  public var direction: Direction
  /// Which of the direction's events count.
  public var scope: TensionScope
  /// The whole months that the declared coverage holds without a gap, each stretch by itself.
  public var stretches: [[TensionFlow]]
  /// The changes, oldest first; none reaches over a gap.
  public var turns: [Turn]

  /// Fewer months have no place for a change.
  public static let leastMonths = 2 * ChangePoints.leastSegment

  /// The number of months of the longest stretch.
  public var longest: Int { stretches.map(\.count).max() ?? 0 }

  /// The change that begins a month; nil where there is none.
  public func turn(in month: PartialDate) -> Turn? { turns.first { $0.month == month } }

  /// Looks for changes in a history of a board.
  public init(_ history: TensionHistory, on board: Board) {
    direction = history.direction
    scope = history.scope
    stretches = history.coveredMonths(on: board)
    turns = stretches.flatMap { months in
      TensionTurns.turns(in: months, history, on: board)
    }
  }

  private static func turns(
    in months: [TensionFlow],
    _ history: TensionHistory,
    on board: Board
  ) -> [Turn] {
    let found = ChangePoints(months.map(\.sum))
    let bounds = [0] + found.changes.map(\.index) + [months.count]
    return found.changes.indices.map { index in
      let (start, turn, end) = (bounds[index], bounds[index + 1], bounds[index + 2])
      let around = months[turn - 1].first...months[turn].last
      return Turn(
        before: Segment(months: Array(months[start..<turn])),
        after: Segment(months: Array(months[turn..<end])),
        noise: found.noise,
        penalty: found.penalty,
        events: board.weightiestFirst(
          history.acts.filter { around.contains($0.day) }.map(\.event)
        )
      )
    }
  }
}

extension TensionHistory {
  /// The whole months that the declared coverage holds, in stretches without a gap, oldest first.
  ///
  /// A month that has only begun, or of which some days or tracks are not covered, could be low for
  /// want of records. Those of an issue begin with the month after it was opened: before that there
  /// was nothing to be calm about.
  func coveredMonths(on board: Board) -> [[TensionFlow]] {
    guard let coverageStart else { return [] }
    var first = coverageStart
    if case .issue(let id) = scope, let opened = board.issue(id)?.opened {
      first = max(first, opened.first)
    }
    let track = scope.track(on: board)
    var stretches: [[TensionFlow]] = []
    var isOpen = false
    for month in flows(by: .month, from: first) {
      let end = PartialDate(month.first, precision: .month).last
      let isCovered =
        month.first >= first && end <= day
        && board.coverage(from: month.first, through: end, track: track, asOf: day) == .full
      if isCovered {
        if isOpen {
          stretches[stretches.count - 1].append(month)
        } else {
          stretches.append([month])
        }
      }
      isOpen = isCovered
    }
    return stretches
  }
}
