import StraitAnalytics
import StraitModel

extension SeriesContent {
  /// The stock of one direction at the end of each week, over the whole declared coverage.
  static func tension(
    _ direction: Direction,
    in scope: TensionScope,
    on board: Board,
    asOf day: Day
  ) -> SeriesContent {
    let history = TensionHistory(direction, in: scope, on: board, asOf: day)
    let events = { (week: TensionHistory.Week) in history.acts[week.acts].map(\.event) }
    var content = SeriesContent(
      unit: "sum of Goldstein values (10 to minus 10 an event, below zero is conflict), decaying"
    )
    content.parameters = parameters(of: history, on: board, asOf: day)
    content.notes = [
      "R(t) = sum of w * g * 2^(-(t - t_i) / half_life_days) over the coded events up to week_end; "
        + "see docs/METHODS.md.",
      "Events without a code have no value and weigh nothing: events counts them, coded does not.",
      "goldstein_sum is what the week itself added, before any decay.",
    ]
    if history.day < day {
      content.notes.append(
        "The declared coverage ends on \(history.day); nothing is known after it, so nothing is here."
      )
    }
    content.fill(
      Array(history.shownWeeks),
      marking: { board.marking(ofEvents: events($0)) },
      with: [
        .init("week_end", .date) { .text($0.end.description) },
        .init("actor", .text) { _ in .text(direction.actor.text) },
        .init("target", .text) { _ in .text(direction.target.text) },
        .init("stock", .number) { .number($0.stock) },
        .init("events", .integer) { .integer($0.acts.count) },
        .init("coded", .integer) { week in
          .integer(history.acts[week.acts].count { $0.value != nil })
        },
        .init("goldstein_sum", .number) { .number(history.goldsteinSum(of: $0)) },
        .init("in_coverage", .boolean) { week in
          .boolean(history.coverageStart.map { week.end >= $0 } ?? false)
        },
        .init("event_ids", .list) { board.ids(ofEvents: events($0)) },
        .init("source_ids", .list) { board.sources(ofEvents: events($0)) },
      ]
    )
    return content
  }

  /// The months of one direction, from the first that is covered, and where their mean changes.
  static func flow(
    _ direction: Direction,
    in scope: TensionScope,
    on board: Board,
    asOf day: Day
  ) -> SeriesContent {
    let history = TensionHistory(direction, in: scope, on: board, asOf: day)
    let turns = TensionTurns(history, on: board)
    let covered = Set(turns.stretches.joined().map(\.first))
    let changes = Dictionary(uniqueKeysWithValues: turns.turns.map { ($0.day, $0) })
    let means = turns.turns.flatMap { turn in
      [turn.before, turn.after].flatMap { part in part.months.map { ($0.first, part.mean) } }
    }
    let meanOfSegment = Dictionary(means, uniquingKeysWith: { first, _ in first })
    let first = history.coverageStart ?? history.acts.first?.day ?? history.day
    let events = { (month: TensionFlow) in
      history.acts.filter { $0.day >= month.first && $0.day <= month.last }.map(\.event)
    }
    var content = SeriesContent(
      unit: "sum of Goldstein values (10 to minus 10 an event, below zero is conflict) in a month"
    )
    content.parameters = parameters(of: history, on: board, asOf: day).filter {
      $0.name != "half_life_days" && $0.name != "weeks_end_on"
    }
    content.notes = [
      "in_coverage is true for whole months that the declared coverage holds; "
        + "changes are looked for among these alone.",
      "is_change marks the first month after a change of the mean; "
        + "segment_mean is empty where none was found. No cause is claimed.",
    ]
    content.fill(
      history.flows(by: .month, from: first),
      marking: { board.marking(ofEvents: events($0)) },
      with: [
        .init("month", .date) { .text(String($0.first.description.prefix(7))) }
      ] + fields(of: direction) + [
        .init("in_coverage", .boolean) { .boolean(covered.contains($0.first)) },
        .init("is_change", .boolean) { .boolean(changes[$0.first] != nil) },
        .init("segment_mean", .number) { .optional(meanOfSegment[$0.first]) },
        .init("event_ids", .list) { board.ids(ofEvents: events($0)) },
        .init("source_ids", .list) { board.sources(ofEvents: events($0)) },
      ]
    )
    return content
  }

  /// What one direction did in each day or week, from the first that is covered.
  static func periods(
    _ direction: Direction,
    in scope: TensionScope,
    by period: TensionPeriod,
    on board: Board,
    asOf day: Day
  ) -> SeriesContent {
    let history = TensionHistory(direction, in: scope, on: board, asOf: day)
    let first = history.coverageStart ?? history.acts.first?.day ?? history.day
    let acts = Dictionary(grouping: history.acts, by: \.day)
    let events = { (flow: TensionFlow) in
      (flow.first.number...flow.last.number).flatMap { acts[Day(number: $0)] ?? [] }.map(\.event)
    }
    var content = SeriesContent(
      unit: "sum of Goldstein values (10 to minus 10 an event, below zero is conflict) in a "
        + period.rawValue
    )
    content.parameters = parameters(of: history, on: board, asOf: day).filter {
      $0.name != "half_life_days" && ($0.name != "weeks_end_on" || period == .week)
    }
    content.notes = [
      "in_coverage is true where the declared coverage holds the whole period; outside it, a period "
        + "without an event is not known to be calm."
    ]
    content.fill(
      history.flows(by: period, from: first),
      marking: { board.marking(ofEvents: events($0)) },
      with: fields(of: direction) + [
        .init("in_coverage", .boolean) { flow in
          .boolean(history.coverageStart.map { flow.first >= $0 } ?? false)
        },
        .init("event_ids", .list) { board.ids(ofEvents: events($0)) },
        .init("source_ids", .list) { board.sources(ofEvents: events($0)) },
      ]
    )
    return content
  }

  /// What is told of a period, however long it is.
  private static func fields(of direction: Direction) -> [SeriesField<TensionFlow>] {
    [
      .init("first_day", .date) { .text($0.first.description) },
      .init("last_day", .date) { .text($0.last.description) },
      .init("actor", .text) { _ in .text(direction.actor.text) },
      .init("target", .text) { _ in .text(direction.target.text) },
      .init("events", .integer) { .integer($0.coded.all) },
      .init("coded", .integer) { .integer($0.coded.coded) },
      .init("cooperations", .integer) { .integer($0.cooperations) },
      .init("conflicts", .integer) { .integer($0.conflicts) },
      .init("disputed", .integer) { .integer($0.disputed) },
      .init("goldstein_sum", .number) { .number($0.sum) },
      .init("undisputed_sum", .number) { .number($0.undisputedSum) },
      .init("goldstein_mean", .number) { .optional($0.mean) },
      .init("conflict_share", .number) { .optional($0.conflictShare) },
    ]
  }

  private static func parameters(
    of history: TensionHistory,
    on board: Board,
    asOf day: Day
  ) -> [SeriesDocument.Parameter] {
    let overrides = board.analysis.goldstein.sorted { $0.key < $1.key }
    let coverageTo = board.coverageEnd(in: history.scope).map { min($0, day).description }
    return [
      .init("half_life_days", .number(board.analysis.halfLifeDays)),
      .init(
        "goldstein_overrides",
        .list(overrides.map { "\($0.key)=\(JSON.numeral($0.value))" })
      ),
      .init("coverage_from", .optional(history.coverageStart?.description)),
      .init("coverage_to", .optional(coverageTo)),
      .init("weeks_end_on", .text(history.day.weekdayName)),
      .init("weights", .text(board.analysis.weights.rawValue)),
    ]
  }
}
