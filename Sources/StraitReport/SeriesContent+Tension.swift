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
