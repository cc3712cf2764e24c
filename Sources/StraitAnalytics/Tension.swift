public import StraitModel

/// The tension of one direction on one day, and how it came there.
///
/// The formula, its parameters and its limits are in `docs/METHODS.md`.
public struct Tension: Hashable, Sendable {
  /// Who acts towards whom.
  public var direction: Direction
  /// Which of the direction's events count.
  public var scope: TensionScope
  /// The day that the figures are of: the day asked for, or the end of the declared coverage before
  /// it, since outside coverage nothing is known and a stock that fades would look like calm.
  public var day: Day
  /// The decaying stock of Goldstein values; below zero is conflict.
  public var stock: Double
  /// The stock without disputed events.
  public var stockWithoutDisputed: Double
  /// The stock four weeks earlier.
  public var stockFourWeeksAgo: Double
  /// The stock at the end of each of the last weeks, oldest first, the running week last.
  public var weekly: [Double]
  /// Where the stock stands among the weeks of the coverage; nil without declared coverage.
  public var rank: WeekRank?
  /// How many of the direction's events carry a value.
  public var coded: Coded
  /// How many of the coded ones are disputed; they are counted in the stock.
  public var disputed: Int
  /// The last seven days' events of conflict against the four weeks before.
  public var againstFourWeeks: WeekComparison
  /// The same against the 52 weeks before.
  public var againstYear: WeekComparison

  /// True when there is anything to judge by: a coded event, or a declared coverage in which an
  /// empty log means calm.
  public var isKnown: Bool { rank != nil || coded.coded > 0 }

  /// Which way the stock moved in four weeks, a move of less than half a point being none.
  public var change: Change {
    let moved = stock - stockFourWeeksAgo
    if moved <= -0.5 { return .deteriorated }
    return moved >= 0.5 ? .improved : .unchanged
  }
}

/// Where a week stands among the weeks of the declared coverage.
public struct WeekRank: Hashable, Sendable {
  /// Weeks with a stock that is higher, that is less conflictual.
  public var milderWeeks: Int
  /// All weeks that were compared.
  public var weeks: Int
  /// The first of them.
  public var since: Day

  /// The share of milder weeks in per cent, 0–100, rounded down.
  public var percentage: Int { weeks == 0 ? 0 : milderWeeks * 100 / weeks }
}

extension Tension {
  /// How many weeks a line of tension shows.
  public static let shownWeeks = 104

  /// Computes the tension of a direction at the end of a day.
  ///
  /// The stock is Σ wᵢ·gᵢ·2^(−(t − tᵢ)/h) over the direction's coded events up to `day`, with h
  /// the board's half-life in days.
  public static func compute(
    _ direction: Direction,
    in scope: TensionScope = .board,
    on board: Board,
    asOf today: Day
  ) -> Tension {
    Tension(TensionHistory(direction, in: scope, on: board, asOf: today))
  }

  /// The last week of a history.
  public init(_ history: TensionHistory) {
    let weeks = history.weeks
    let now = weeks.last?.stock ?? 0
    let rank = history.coverageStart.map { since in
      let past = weeks.dropLast().filter { $0.end >= since }
      return WeekRank(
        milderWeeks: past.count { $0.stock > now },
        weeks: past.count,
        since: since
      )
    }
    let coded = history.acts.filter { $0.value != nil }
    self.init(
      direction: history.direction,
      scope: history.scope,
      day: history.day,
      stock: now,
      stockWithoutDisputed: coded.contains { $0.isDisputed }
        ? history.stock(on: history.day, omittingDisputed: true) : now,
      stockFourWeeksAgo: weeks.count > 4 ? weeks[weeks.count - 5].stock : 0,
      weekly: weeks.suffix(Tension.shownWeeks).map(\.stock),
      rank: rank,
      coded: Coded(coded: coded.count, all: history.acts.count),
      disputed: coded.count { $0.isDisputed },
      againstFourWeeks: history.comparison(weeks: 4),
      againstYear: history.comparison(weeks: 52)
    )
  }
}
