public import StraitModel

/// The tension of one direction on one day, and how it came there.
///
/// The formula, its parameters and its limits are in `docs/METHODS.md`.
public struct Tension: Hashable, Sendable {
  /// Who acts towards whom.
  public var direction: Direction
  /// The day that the figures are of: the day asked for, or the end of the declared coverage before
  /// it, since outside coverage nothing is known and a stock that fades would look like calm.
  public var day: Day
  /// The decaying stock of Goldstein values; below zero is conflict.
  public var stock: Double
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
  /// The stock is Σ gᵢ·2^(−(t − tᵢ)/h) over the direction's coded events up to `day`, with h the
  /// board's half-life in days. It is carried from week to week, so that the cost is one pass over
  /// the events.
  public static func compute(_ direction: Direction, on board: Board, asOf today: Day) -> Tension {
    let day = min(today, board.coverageEnd ?? today)
    var values: [(day: Day, value: Double)] = []
    var all = 0
    var disputed = 0
    // By index: an event is a large value, and a copy of each would cost more than the counting.
    let events = board.events
    for index in events.indices
    where events[index].actor == direction.actor && events[index].target == direction.target
      && events[index].status != .superseded && events[index].date.last <= day
    {
      all += 1
      guard let value = board.goldstein(of: events[index]) else { continue }
      values.append((events[index].date.last, value))
      if events[index].status == .disputed { disputed += 1 }
    }
    values.sort { $0.day < $1.day }

    let halfLife = board.analysis.halfLifeDays
    let coverageStart = board.coverage.map(\.from.first).min()
    let start = min(
      coverageStart ?? day,
      values.first?.day ?? day,
      day - 7 * (shownWeeks - 1)
    )
    var stocks: [(end: Day, stock: Double)] = []
    var stock = 0.0
    var last = start
    var index = 0
    // Weeks end on the weekday of `day`, so that the last one ends today.
    var end = day - (day - start) / 7 * 7
    while end <= day {
      while index < values.count, values[index].day <= end {
        stock = stock * decay(values[index].day - last, halfLife: halfLife) + values[index].value
        last = values[index].day
        index += 1
      }
      stocks.append((end, stock * decay(end - last, halfLife: halfLife)))
      end = end + 7
    }

    let now = stocks.last?.stock ?? 0
    let rank = coverageStart.map { since in
      let past = stocks.dropLast().filter { $0.end >= since }
      return WeekRank(
        milderWeeks: past.count { $0.stock > now },
        weeks: past.count,
        since: since
      )
    }
    return Tension(
      direction: direction,
      day: day,
      stock: now,
      stockFourWeeksAgo: stocks.count > 4 ? stocks[stocks.count - 5].stock : 0,
      weekly: stocks.suffix(shownWeeks).map(\.stock),
      rank: rank,
      coded: Coded(coded: values.count, all: all),
      disputed: disputed
    )
  }
}

extension Board {
  /// The last day that the declared coverage holds; nil where it has no end, or none is declared.
  public var coverageEnd: Day? {
    let ends = coverage.map { $0.to?.last }
    return ends.contains(nil) ? nil : ends.compactMap(\.self).max()
  }

  /// The Goldstein value of an event: its own, the board's for its code, or the table's; nil if the
  /// event is not coded.
  public func goldstein(of event: Event) -> Double? {
    if let own = event.goldsteinOverride { return own }
    guard let code = event.code else { return nil }
    return analysis.goldstein[code] ?? CAMEO.goldstein(code)
  }
}
