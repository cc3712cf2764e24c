import StraitModel

extension Explanation {
  /// The day that figures of a scope are of: the day asked for, or the end of the coverage before it.
  static func lastDay(of scope: TensionScope, on board: Board, asOf today: Day) -> Day {
    min(today, board.coverageEnd(in: scope) ?? today)
  }

  /// The sum of one month: each of its coded events, without decay.
  static func month(
    _ figure: FigureID,
    _ direction: Direction,
    _ scope: TensionScope,
    _ month: PartialDate,
    on board: Board,
    asOf today: Day
  ) -> Explanation {
    let history = TensionHistory(direction, in: scope, on: board, asOf: today)
    var explanation = Explanation(
      figure,
      on: board,
      asOf: today,
      day: history.day,
      unit: "sum of Goldstein values in \(month); below zero is conflict",
      rule: "S = Σ weight · value over the coded events of the month"
    )
    let last = min(month.last, history.day)
    let acts = history.acts.filter { $0.day >= month.first && $0.day <= last }
    let flow = history.flow(from: month.first, through: last)
    let extent = board.coverage(
      from: month.first,
      through: month.last,
      track: scope.track(on: board),
      asOf: history.day
    )
    if month.first > history.day {
      explanation.absence = "the month begins after \(history.day)"
    } else if acts.isEmpty, extent == .outside {
      explanation.absence = "nothing was found, and the coverage holds none of the month"
    } else {
      explanation.amount = Amount(flow.sum, decimals: 3)
      explanation.parts = parts(of: acts, on: board, at: history.day)
    }
    explanation.remarks = [
      Remark(name: "events", text: "\(flow.coded.all), of which \(flow.coded.coded) are coded"),
      Remark(
        name: "by valence",
        text: "\(flow.cooperations) of cooperation, \(flow.conflicts) of conflict"
      ),
    ]
    explanation.parameters = parameters(of: history, on: board).filter { $0.name != "half-life" }
    explanation.gaps = ending(of: history, asOf: today)
    switch extent {
    case .full: break
    case .part:
      explanation.gaps.append(
        Remark(
          name: "coverage",
          text: "it holds a part of the month, so that events may be missing"
        )
      )
    case .outside:
      explanation.gaps.append(Remark(name: "coverage", text: "it holds none of the month"))
    }
    if flow.disputed > 0 {
      let without = Amount(flow.undisputedSum, decimals: 3)
      explanation.gaps.append(
        Remark(
          name: "disputed",
          text: "\(flow.disputed) events; without them the sum is \(without)"
        )
      )
    }
    explanation.gaps += uncoded(
      acts.filter { $0.value == nil }.map(\.event),
      of: acts.count,
      on: board
    )
    return explanation
  }

  /// How far the mean of the months moves: each coded event after it, by the number of months
  /// there, less each before it.
  static func turn(
    _ figure: FigureID,
    _ direction: Direction,
    _ scope: TensionScope,
    _ month: PartialDate,
    on board: Board,
    asOf today: Day
  ) -> Explanation {
    let history = TensionHistory(direction, in: scope, on: board, asOf: today)
    let turns = TensionTurns(history, on: board)
    var explanation = Explanation(
      figure,
      on: board,
      asOf: today,
      day: history.day,
      unit: "points a month: the mean of the months after, less that of the months before",
      rule: "each coded event by the months of its segment, after less before"
    )
    explanation.gaps = ending(of: history, asOf: today)
    guard let turn = turns.turn(in: month) else {
      explanation.absence = turns.absence(of: month)
      return explanation
    }
    explanation.amount = Amount(turn.difference, decimals: 3)
    for (segment, isBefore) in [(turn.after, false), (turn.before, true)] {
      let acts = history.acts.filter { (segment.first...segment.last).contains($0.day) }
      explanation.parts += parts(
        of: acts,
        on: board,
        at: history.day,
        dividedBy: Double(segment.months.count),
        isSubtracted: isBefore
      )
      explanation.remarks.insert(
        Remark(
          name: isBefore ? "mean before" : "mean after",
          text: "\(Amount(segment.mean, decimals: 3).signed) in the \(segment.months.count) months "
            + "from \(segment.first) through \(segment.last)"
        ),
        at: 0
      )
    }
    explanation.remarks += turn.events.prefix(6).map { index in
      let event = board.events[index]
      return Remark(
        name: "around it",
        text: "\(event.date) \(event.title)",
        subject: .event(event.id)
      )
    }
    explanation.remarks.append(
      Remark(name: "no cause", text: "that an event stands there is no claim that it is the cause")
    )
    explanation.parameters =
      parameters(of: history, on: board).filter { $0.name != "half-life" } + [
        Parameter(
          name: "noise",
          value: "\(Amount(turn.noise, decimals: 3)) points a month",
          source: "from the differences of neighbouring months"
        ),
        Parameter(
          name: "penalty",
          value: Amount(turn.penalty, decimals: 3).description,
          source: "2 · noise² · ln of the number of months"
        ),
        Parameter(
          name: "least segment",
          value: "\(ChangePoints.leastSegment) months",
          source: "our choice"
        ),
      ]
    return explanation
  }

  /// The coded acts as parts of a sum or of a mean, the newest first.
  static func parts(
    of acts: [TensionHistory.Act],
    on board: Board,
    at day: Day,
    dividedBy divisor: Double? = nil,
    isSubtracted: Bool = false
  ) -> [Part] {
    acts.reversed().compactMap { act in
      let event = board.events[act.event]
      guard let value = board.value(of: event) else { return nil }
      let share = act.weighted / (divisor ?? 1)
      return Part(
        amount: Amount(isSubtracted ? -share : share, decimals: 3),
        date: event.date.description,
        title: event.title,
        subject: .event(event.id),
        act: Act(
          value: value,
          weight: act.weight,
          days: day - act.day,
          decay: nil,
          divisor: divisor,
          isSubtracted: isSubtracted,
          isDisputed: act.isDisputed
        )
      )
    }
  }
}

extension TensionTurns {
  /// Why there is no change in a month.
  func absence(of month: PartialDate) -> String {
    if let reason = silence { return reason }
    let isIn = stretches.joined().contains { $0.first == month.first }
    return isIn
      ? "the mean does not change with \(month)"
      : "\(month) is no whole month of the declared coverage"
  }

  /// Why nothing can be found at all; nil where something could be.
  public var silence: String? {
    if stretches.isEmpty {
      return "none can be found: no whole month is covered, and an empty month would mean nothing"
    }
    if longest < TensionTurns.leastMonths {
      return "none can be found: \(longest) whole months, and it takes \(TensionTurns.leastMonths)"
    }
    return nil
  }
}
