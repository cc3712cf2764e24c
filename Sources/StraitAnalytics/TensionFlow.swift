public import StraitModel

/// How long the periods are that events are counted by.
public enum TensionPeriod: String, Sendable, CaseIterable {
  /// A day.
  case day
  /// Seven days that end on the weekday of the day asked for.
  case week
  /// A calendar month.
  case month
}

/// What one direction did in a period: counts, sum and mean beside each other.
///
/// None of them is a verdict alone: counts rise with attention, a sum mixes how much with how bad,
/// and a mean says nothing of how much.
public struct TensionFlow: Hashable, Sendable {
  /// The first day.
  public var first: Day
  /// The last day.
  public var last: Day
  /// Events, and how many of them carry a value.
  public var coded = Coded(coded: 0, all: 0)
  /// Events that the desk reads as cooperation.
  public var cooperations = 0
  /// Events that the desk reads as conflict.
  public var conflicts = 0
  /// Events that somebody disputes.
  public var disputed = 0
  /// The sum of values by weights.
  public var sum = 0.0
  /// The same without disputed events.
  public var undisputedSum = 0.0
  /// The sum of the weights of the coded events.
  public var weight = 0.0

  /// The mean value of the coded events; nil without any that weighs.
  public var mean: Double? { weight > 0 ? sum / weight : nil }

  /// The share of events of conflict among all; nil without any event.
  public var conflictShare: Double? {
    coded.all > 0 ? Double(conflicts) / Double(coded.all) : nil
  }

  mutating func add(_ act: TensionHistory.Act) {
    coded.all += 1
    if act.isDisputed { disputed += 1 }
    switch act.valence {
    case .cooperation: cooperations += 1
    case .conflict: conflicts += 1
    case .neutral, nil: break
    }
    guard act.value != nil else { return }
    coded.coded += 1
    sum += act.weighted
    weight += act.weight
    if !act.isDisputed { undisputedSum += act.weighted }
  }
}

extension TensionHistory {
  /// What was done from one day through another.
  public func flow(from first: Day, through last: Day) -> TensionFlow {
    acts.reduce(into: TensionFlow(first: first, last: last)) { flow, act in
      if act.day >= first, act.day <= last { flow.add(act) }
    }
  }

  /// Every period from the one that holds a day to the one that holds ``day``, without a gap.
  ///
  /// The last one may have only begun; it ends on ``day``.
  public func flows(by period: TensionPeriod, from first: Day) -> [TensionFlow] {
    guard first <= day else { return [] }
    var flows: [TensionFlow] = []
    var start = self.start(of: period, holding: first)
    while start <= day {
      let next = self.next(after: start, period)
      flows.append(TensionFlow(first: start, last: min(next - 1, day)))
      start = next
    }
    var index = 0
    for act in acts where act.day >= flows[0].first {
      while flows[index].last < act.day { index += 1 }
      flows[index].add(act)
    }
    return flows
  }

  private func start(of period: TensionPeriod, holding first: Day) -> Day {
    switch period {
    case .day: return first
    case .week: return day - ((day - first) / 7 * 7 + 6)
    case .month:
      return first - (first.calendarDate.day - 1)
    }
  }

  private func next(after start: Day, _ period: TensionPeriod) -> Day {
    switch period {
    case .day: return start + 1
    case .week: return start + 7
    case .month:
      let date = start.calendarDate
      return start + Day.length(ofMonth: date.month, year: date.year)
    }
  }
}
