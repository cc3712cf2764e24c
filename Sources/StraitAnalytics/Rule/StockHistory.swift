import StraitModel

/// The tension stock of a direction at the end of every day.
///
/// The same additions in the same order as ``TensionHistory`` makes them, so that the two do not
/// differ by a rounding either: a stock is carried from act to act, whatever day a week ends on.
struct StockHistory {
  /// The stocks that hold from one day on, until a record is replaced and they are counted anew.
  private struct Phase {
    var since: Day
    var stocks: [Double]
  }

  private struct Act {
    var day: Day
    var replaced: Day?
    var weighted: Double
  }

  private let first: Day
  private var phases: [Phase] = []

  init(_ direction: Direction, on board: Board, through last: Day) {
    let weights = EventWeights(board)
    let replaced = board.replacementDays
    let events = board.events
    let acts = events.indices.filter {
      events[$0].actor == direction.actor && events[$0].target == direction.target
        && events[$0].date.last <= last
        && (events[$0].status != .superseded || replaced[events[$0].id] != nil)
    }.sorted { left, right in
      let days = (events[left].date.last, events[right].date.last)
      return days.0 != days.1 ? days.0 < days.1 : events[left].id < events[right].id
    }.compactMap { index -> Act? in
      guard let value = board.goldstein(of: events[index]) else { return nil }
      return Act(
        day: events[index].date.last,
        replaced: events[index].status == .superseded ? replaced[events[index].id] : nil,
        weighted: value * weights.weight(of: events[index])
      )
    }
    first = acts.first?.day ?? last
    let turns = Set(acts.compactMap(\.replaced)).filter { $0 > first && $0 <= last }
    for since in [first] + turns.sorted() {
      let counted = acts.filter { act in act.replaced.map { $0 > since } ?? true }
      phases.append(
        Phase(
          since: since,
          stocks: Self.stocks(
            of: counted,
            from: first,
            through: last,
            halfLife: board.analysis.halfLifeDays
          )
        )
      )
    }
  }

  private static func stocks(
    of acts: [Act],
    from first: Day,
    through last: Day,
    halfLife: Double
  ) -> [Double] {
    var stocks: [Double] = []
    stocks.reserveCapacity(max(0, last - first) + 1)
    var (stock, carried, next, day) = (0.0, first, 0, first)
    while day <= last {
      while next < acts.count, acts[next].day <= day {
        stock = stock * decay(acts[next].day - carried, halfLife: halfLife) + acts[next].weighted
        carried = acts[next].day
        next += 1
      }
      stocks.append(stock * decay(day - carried, halfLife: halfLife))
      day = day + 1
    }
    return stocks
  }

  /// Where the week that ends on a day stands among those before it that end in a coverage.
  func rank(on day: Day, since: Day) -> WeekRank {
    let phase = phases.last { $0.since <= day } ?? phases[0]
    func stock(_ day: Day) -> Double {
      let index = day - first
      return phase.stocks.indices.contains(index) ? phase.stocks[index] : 0
    }
    let now = stock(day)
    var rank = WeekRank(milderWeeks: 0, weeks: 0, since: since)
    var end = day - 7
    while end >= since {
      rank.weeks += 1
      if stock(end) > now { rank.milderWeeks += 1 }
      end = end - 7
    }
    return rank
  }
}
