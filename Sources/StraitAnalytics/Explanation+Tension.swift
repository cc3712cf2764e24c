import StraitModel

extension Explanation {
  /// A stock: each coded event, what it is worth and what is left of it.
  static func stock(
    _ figure: FigureID,
    _ direction: Direction,
    _ scope: TensionScope,
    on board: Board,
    asOf today: Day
  ) -> Explanation {
    let history = TensionHistory(direction, in: scope, on: board, asOf: today)
    let tension = Tension(history)
    var explanation = Explanation(
      figure,
      on: board,
      asOf: today,
      day: history.day,
      unit: "sum of Goldstein values, decaying; below zero is conflict",
      rule: "R = Σ weight · value · 2^(−age / half-life)"
    )
    if tension.isKnown {
      explanation.amount = Amount(tension.stock, decimals: 3)
    } else {
      explanation.absence = "no coded event, and no coverage in which none would mean calm"
    }
    explanation.parts = parts(of: history, on: board)
    explanation.remarks = remarks(on: tension, figure, scope)
    explanation.parameters = parameters(of: history, on: board)
    explanation.gaps = gaps(of: history, tension, on: board, asOf: today)
    return explanation
  }

  /// The newest first; what has decayed to nothing in the last digit is one line.
  static func parts(of history: TensionHistory, on board: Board) -> [Part] {
    var parts: [Part] = []
    var faded = (count: 0, sum: 0.0)
    for act in history.acts.reversed() {
      let event = board.events[act.event]
      guard let value = board.value(of: event) else { continue }
      let left = history.decayFactor(of: act, on: history.day)
      let amount = Amount(act.weighted * left, decimals: 3)
      if amount.units == 0, history.day - act.day > 0 {
        faded.count += 1
        faded.sum += act.weighted * left
        continue
      }
      parts.append(
        Part(
          amount: amount,
          date: event.date.description,
          title: event.title,
          subject: .event(event.id),
          act: Act(
            value: value,
            weight: act.weight,
            days: history.day - act.day,
            decay: left,
            isDisputed: act.isDisputed
          )
        )
      )
    }
    if faded.count > 0 {
      let noun = faded.count == 1 ? "1 more event that rounds" : "\(faded.count) more that round"
      parts.append(
        Part(
          amount: Amount(faded.sum, decimals: 3),
          date: "",
          title: noun + " to 0.000"
        )
      )
    }
    return parts
  }

  private static func remarks(
    on tension: Tension,
    _ figure: FigureID,
    _ scope: TensionScope
  ) -> [Remark] {
    let before = Amount(tension.stockFourWeeksAgo, decimals: 3)
    var remarks = [
      Remark(name: "4 weeks ago", text: "\(before), so \(tension.change.rawValue)")
    ]
    if let rank = tension.rank {
      remarks.append(
        Remark(
          name: "rank",
          text: "tenser than \(rank.milderWeeks) of \(rank.weeks) weeks since \(rank.since)"
            + (rank.weeks == 0 ? "" : ", \(rank.percentage) %")
        )
      )
    } else {
      remarks.append(Remark(name: "rank", text: "none: no coverage is declared"))
    }
    for comparison in [tension.againstFourWeeks, tension.againstYear] {
      remarks.append(
        Remark(name: "against \(comparison.weeks) w", text: comparison.sentence)
      )
    }
    return remarks
  }

  static func parameters(of history: TensionHistory, on board: Board) -> [Parameter] {
    let defaults = AnalysisParameters()
    let analysis = board.analysis
    var parameters = [
      Parameter(
        name: "half-life",
        value: Amount(analysis.halfLifeDays, decimals: 3).trimmed + " d",
        source: analysis.halfLifeDays == defaults.halfLifeDays
          ? "default; analysis.half_life_days sets it" : "analysis.half_life_days"
      ),
      Parameter(
        name: "weights",
        value: analysis.weights == .none
          ? "none: every event weighs 1" : "reliability of the source × credibility of the event",
        source: analysis.weights == defaults.weights
          ? "default; analysis.weights sets it" : "analysis.weights"
      ),
    ]
    let used = Set(history.acts.compactMap { board.events[$0.event].code })
    for (code, value) in analysis.goldstein.sorted(by: { $0.key < $1.key })
    where used.contains(code) {
      let table = CAMEO.goldstein(code).map { Amount($0, decimals: 1).signed } ?? "none"
      parameters.append(
        Parameter(
          name: "goldstein \(code)",
          value: "\(Amount(value, decimals: 1).signed), table \(table)",
          source: "analysis.goldstein"
        )
      )
    }
    return parameters
  }

  private static func gaps(
    of history: TensionHistory,
    _ tension: Tension,
    on board: Board,
    asOf today: Day
  ) -> [Remark] {
    var gaps: [Remark] = []
    gaps += ending(of: history, asOf: today)
    gaps.append(age(of: history.acts.map(\.event), on: board, day: history.day))
    if tension.disputed > 0 {
      let without = Amount(tension.stockWithoutDisputed, decimals: 3)
      gaps.append(
        Remark(
          name: "disputed",
          text: "\(tension.disputed) of \(tension.coded.coded) coded events; "
            + "without them the stock is \(without)"
        )
      )
    }
    if let start = history.coverageStart {
      let early = history.acts.count { $0.day < start }
      if early > 0 {
        gaps.append(
          Remark(
            name: "uncovered",
            text: "\(early) events before \(start), when the log does not claim to be complete"
          )
        )
      }
    } else {
      gaps.append(Remark(name: "coverage", text: "none is declared, so an empty week is unknown"))
    }
    let uncoded = history.acts.filter { $0.value == nil }.map(\.event)
    return gaps + self.uncoded(uncoded, of: history.acts.count, on: board)
  }

  /// That nothing is known after a day, where the coverage ends before the day asked for.
  static func ending(of history: TensionHistory, asOf today: Day) -> [Remark] {
    guard history.day < today else { return [] }
    return [Remark(name: "the log ends", text: "on \(history.day); nothing is known after it")]
  }

  /// Events without a value, counted and by name, the newest first.
  static func uncoded(_ events: [Int], of count: Int, on board: Board) -> [Remark] {
    guard !events.isEmpty else {
      return count == 0 ? [] : [Remark(name: "not coded", text: "none: all \(count) are coded")]
    }
    return [Remark(name: "not coded", text: "\(events.count) of \(count) events have no value")]
      + events.reversed().map { index in
        let event = board.events[index]
        return Remark(name: event.date.description, text: event.title, subject: .event(event.id))
      }
  }

  /// How old the newest of some events is.
  static func age(of events: [Int], on board: Board, day: Day) -> Remark {
    guard let last = events.map({ board.events[$0] }).max(by: { $0.date.last < $1.date.last })
    else { return Remark(name: "newest event", text: "none on the board") }
    return Remark(
      name: "newest event",
      text: "\(last.date), \(day - last.date.last) d before \(day)",
      subject: .event(last.id)
    )
  }

  /// The milder weeks, year by year.
  static func rank(
    _ figure: FigureID,
    _ direction: Direction,
    _ scope: TensionScope,
    on board: Board,
    asOf today: Day
  ) -> Explanation {
    let history = TensionHistory(direction, in: scope, on: board, asOf: today)
    let tension = Tension(history)
    var explanation = Explanation(
      figure,
      on: board,
      asOf: today,
      day: history.day,
      unit: "weeks of the declared coverage whose stock was higher, that is milder",
      rule: "the milder weeks of each year; the rank is their share of all weeks before this one"
    )
    guard let rank = tension.rank else {
      explanation.absence = "no coverage is declared, so there are no weeks to stand among"
      return explanation
    }
    explanation.amount = Amount(units: rank.milderWeeks)
    let past = history.weeks.dropLast().filter { $0.end >= rank.since }
    let years = Dictionary(grouping: past) { $0.end.year }
    explanation.parts = years.sorted { $0.key > $1.key }.map { year, weeks in
      Part(
        amount: Amount(units: weeks.count { $0.stock > tension.stock }),
        date: "",
        title: "of \(weeks.count) weeks that end in \(year)"
      )
    }
    explanation.remarks = [
      Remark(name: "stock", text: "\(Amount(tension.stock, decimals: 3)) on \(history.day)"),
      Remark(
        name: "rank",
        text: rank.weeks == 0
          ? "none: this is the first week"
          : "\(rank.milderWeeks) of \(rank.weeks) weeks, \(rank.percentage) %, rounded down"
      ),
    ]
    explanation.parameters = [
      Parameter(name: "since", value: rank.since.description, source: "declared coverage"),
      Parameter(name: "weeks end on", value: history.day.weekdayName, source: "the day shown"),
    ]
    explanation.gaps = ending(of: history, asOf: today)
    return explanation
  }

  /// The coded events, year by year, and those without a code by name.
  static func coded(
    _ figure: FigureID,
    _ scope: TensionScope,
    on board: Board,
    asOf today: Day
  ) -> Explanation {
    var explanation = Explanation(
      figure,
      on: board,
      asOf: today,
      unit: "events with a CAMEO code",
      rule: "the coded events of each year"
    )
    let issues = scope.issues(on: board)
    let events = board.events.indices.filter { index in
      issues.map { board.events[index].issues.contains(where: $0.contains) } ?? true
    }
    let coded = events.filter { board.events[$0].code != nil }
    explanation.amount = Amount(units: coded.count)
    let years = Dictionary(grouping: events) { board.events[$0].date.first.year }
    explanation.parts = years.sorted { $0.key > $1.key }.map { year, indices in
      Part(
        amount: Amount(units: indices.count { board.events[$0].code != nil }),
        date: "",
        title: "of \(indices.count) in \(year)"
      )
    }
    explanation.remarks = [
      Remark(name: "of all", text: "\(coded.count)/\(events.count) events on the board")
    ]
    explanation.gaps =
      [age(of: events, on: board, day: today)]
      + uncoded(events.filter { board.events[$0].code == nil }, of: events.count, on: board)
    return explanation
  }
}

extension WeekComparison {
  /// The comparison in words, with why one cannot say.
  public var sentence: String {
    let counts = "events of conflict: \(now) in 7 days, \(before) in \(weeks) weeks before"
    guard let percentage, let level else {
      return counts + (isCovered ? "; too few to say" : "; not all covered, so we cannot say")
    }
    let change = Amount(percentage, decimals: 0).signed
    return counts + "; \(level.words), \(change) % against a mean week"
  }
}

extension ChangeLevel {
  /// The step in words.
  public var words: String {
    switch self {
    case .largeIncrease: "large increase"
    case .moderateIncrease: "moderate increase"
    case .limited: "limited change"
    case .moderateDecrease: "moderate decrease"
    case .largeDecrease: "large decrease"
    }
  }
}

extension Amount {
  /// The text without zeros at the end of its decimals.
  public var trimmed: String {
    var text = Substring(description)
    guard decimals > 0 else { return description }
    while text.hasSuffix("0") { text.removeLast() }
    return String(text.hasSuffix(".") ? text.dropLast() : text)
  }
}
