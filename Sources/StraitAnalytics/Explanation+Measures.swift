import StraitModel

extension Explanation {
  /// One of the figures beside a stock.
  static func measure(
    _ figure: FigureID,
    _ direction: Direction,
    _ scope: TensionScope,
    _ measure: TensionMeasure,
    on board: Board,
    asOf today: Day
  ) -> Explanation {
    let history = TensionHistory(direction, in: scope, on: board, asOf: today)
    let tension = Tension(history)
    let span = history.day - 363...history.day
    let acts = history.acts.filter { span.contains($0.day) }
    let flow = history.flow(from: span.lowerBound, through: span.upperBound)
    var explanation = Explanation(
      figure,
      on: board,
      asOf: today,
      day: history.day,
      unit: unit(of: measure),
      rule: rule(of: measure)
    )
    explanation.gaps = ending(of: history, asOf: today)
    guard tension.isKnown else {
      explanation.absence = "no coded event, and no coverage in which none would mean calm"
      return explanation
    }
    let of52 = Remark(name: "from", text: "\(span.lowerBound) through \(span.upperBound)")
    switch measure {
    case .coded:
      explanation.count(acts.filter { $0.value != nil }, on: board)
      explanation.remarks = [of52, Remark(name: "of all", text: "\(flow.coded) events")]
    case .cooperations:
      explanation.count(acts.filter { $0.valence == .cooperation }, on: board)
      explanation.remarks = [of52, Remark(name: "of all", text: "of \(flow.coded.all) events")]
    case .conflicts:
      explanation.count(acts.filter { $0.valence == .conflict }, on: board)
      explanation.remarks = [of52, Remark(name: "of all", text: "of \(flow.coded.all) events")]
    case .mean:
      explanation.remarks = [of52, Remark(name: "coded", text: "\(flow.coded) events")]
      explanation.parameters = parameters(of: history, on: board).filter { $0.name != "half-life" }
      if let mean = flow.mean {
        explanation.amount = Amount(mean, decimals: 3)
        explanation.parts = parts(of: acts, on: board, at: history.day, dividedBy: flow.weight)
      } else {
        explanation.absence = "no coded event that weighs in that time"
      }
    case .conflictShare:
      explanation.remarks = [
        of52,
        Remark(name: "events", text: "\(flow.conflicts) of \(flow.coded.all) are of conflict"),
      ]
      if let share = flow.conflictShare {
        explanation.amount = Amount(share * 100, decimals: 1)
        explanation.parts = counted(
          acts.filter { $0.valence == .conflict },
          each: Amount(100 / Double(flow.coded.all), decimals: 1),
          on: board
        )
      } else {
        explanation.absence = "no event in that time"
      }
    case .undisputed:
      var firm = history
      firm.acts.removeAll(where: \.isDisputed)
      explanation.amount = Amount(tension.stockWithoutDisputed, decimals: 3)
      explanation.parts = parts(of: firm, on: board)
      explanation.parameters = parameters(of: history, on: board)
      explanation.remarks = [
        Remark(name: "with them", text: "\(Amount(tension.stock, decimals: 3)), the stock"),
        Remark(
          name: "disputed",
          text: "\(tension.disputed) of \(tension.coded.coded) coded events"
        ),
      ]
    case .fourWeeks: explanation.compare(tension.againstFourWeeks, history, on: board)
    case .year: explanation.compare(tension.againstYear, history, on: board)
    }
    return explanation
  }

  private static func unit(of measure: TensionMeasure) -> String {
    switch measure {
    case .coded: "events with a value"
    case .cooperations: "events that the desk reads as cooperation"
    case .conflicts: "events that the desk reads as conflict"
    case .mean: "mean Goldstein value; below zero is conflict"
    case .conflictShare: "per cent of the events of 52 weeks"
    case .undisputed: "sum of Goldstein values, decaying; below zero is conflict"
    case .fourWeeks, .year: "per cent more, or less, than a mean week before"
    }
  }

  private static func rule(of measure: TensionMeasure) -> String {
    switch measure {
    case .coded, .cooperations, .conflicts: "each event counts one"
    case .mean: "M = Σ weight · value / Σ weight over the coded events"
    case .conflictShare: "each event of conflict, by the number of all events"
    case .undisputed: "R = Σ weight · value · 2^(−age / half-life), without disputed events"
    case .fourWeeks, .year:
      "each event of conflict of the last 7 days, by those of a mean week before, less 100"
    }
  }

  private mutating func count(_ acts: [TensionHistory.Act], on board: Board) {
    amount = Amount(units: acts.count)
    parts = Self.counted(acts, each: Amount(units: 1), on: board)
  }

  private static func counted(
    _ acts: [TensionHistory.Act],
    each amount: Amount,
    on board: Board
  ) -> [Part] {
    acts.reversed().map { act in
      let event = board.events[act.event]
      return Part(
        amount: amount,
        date: event.date.description,
        title: event.title,
        subject: .event(event.id)
      )
    }
  }

  private mutating func compare(
    _ comparison: WeekComparison,
    _ history: TensionHistory,
    on board: Board
  ) {
    remarks = [Remark(name: "events", text: comparison.sentence)]
    guard let percentage = comparison.percentage else {
      absence = "we cannot say: " + comparison.sentence
      return
    }
    amount = Amount(percentage, decimals: 1)
    let now = history.acts.filter { $0.day > history.day - 7 && $0.valence == .conflict }
    let each = 100 * Double(comparison.weeks) / Double(comparison.before)
    parts = Self.counted(now, each: Amount(each, decimals: 1), on: board)
    parts.append(
      Part(
        amount: Amount(-100, decimals: 1),
        date: "",
        title: "what a mean week of the \(comparison.weeks) before stands for"
      )
    )
  }

  /// The first side's figure less the second's.
  static func asymmetry(
    _ figure: FigureID,
    _ measure: AsymmetryMeasure,
    _ scope: TensionScope,
    on board: Board,
    asOf today: Day
  ) -> Explanation {
    let histories = board.dyad.directions.map {
      TensionHistory($0, in: scope, on: board, asOf: today)
    }
    let asymmetry = Asymmetry(histories[0], histories[1])
    let names = board.dyad.directions.map { "\($0.actor) towards \($0.target)" }
    var explanation = Explanation(
      figure,
      on: board,
      asOf: today,
      day: histories[0].day,
      unit: "points; below zero the first side's is the more conflictual",
      rule: "\(names[0]) less \(names[1])"
    )
    explanation.gaps = ending(of: histories[0], asOf: today)
    let values: [Double?]
    switch measure {
    case .means: values = asymmetry.flows.map(\.mean)
    case .stocks: values = histories.map { Tension($0).isKnown ? Tension($0).stock : nil }
    }
    guard let first = values[0], let second = values[1] else {
      explanation.absence =
        measure == .means
        ? "a side has no coded event that weighs in 52 weeks" : "the stock of a side is unknown"
      return explanation
    }
    explanation.amount = Amount(first - second, decimals: 3)
    explanation.parts = [
      Part(amount: Amount(first, decimals: 3), date: "", title: names[0]),
      Part(amount: Amount(-second, decimals: 3), date: "", title: names[1] + ", taken away"),
    ]
    return explanation
  }
}
