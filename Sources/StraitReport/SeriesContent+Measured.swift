import StraitAnalytics
import StraitModel

extension SeriesContent {
  /// One period of one series.
  private struct Value {
    var series: PeriodSeries
    var index: Int
    var events: [Int]
  }

  /// What was done in each period, series by series: what is tested for precedence.
  static func measured(
    by period: MeasuredPeriod,
    on board: Board,
    asOf day: Day
  ) -> SeriesContent {
    var content = SeriesContent(
      unit: "sum of Goldstein values (10 to minus 10 an event, below zero is conflict) in a "
        + period.rawValue
    )
    let lines = CuratedSeries(board, by: period, asOf: day).lines
    content.parameters = [
      .init("weights", .text(board.analysis.weights.rawValue)),
      .init("least_periods", .integer(SeriesComparison.leastPeriods)),
      .init("least_non_zero", .integer(SeriesComparison.leastNonZero)),
    ]
    content.notes = [
      "Whole periods that the declared coverage holds for every track; a week begins on a Monday.",
      "A series is a direction, a track or a third party; an event that is in several counts in each.",
      "An event whose date is not known to the period is left out.",
    ]
    content.fill(
      lines.flatMap { line in
        line.series.values.indices.map {
          Value(series: line.series, index: $0, events: line.events[$0])
        }
      },
      marking: { board.marking(ofEvents: $0.events) },
      with: [
        .init("series", .text) { .text($0.series.id) },
        .init("first_day", .date) { .text($0.series.start(of: $0.index).description) },
        .init("last_day", .date) { .text(($0.series.start(of: $0.index + 1) - 1).description) },
        .init("goldstein_sum", .number) { .number($0.series.values[$0.index]) },
        .init("coded", .integer) { .integer($0.events.count) },
        .init("event_ids", .list) { board.ids(ofEvents: $0.events) },
        .init("source_ids", .list) { board.sources(ofEvents: $0.events) },
      ]
    )
    return content
  }

  /// How two series move together, lag by lag.
  static func correlations(
    of pair: SeriesPair,
    on board: Board,
    asOf day: Day
  ) -> SeriesContent {
    var content = SeriesContent(
      unit: "correlation, minus 1 to 1, of what the own past of each series leaves"
    )
    content.notes = [
      "Above 0 a lag has the second series after the first; within the bound are nineteen of twenty "
        + "where both have nothing to do with each other.",
      "What precedes is no cause, and the log is chosen in hindsight.",
    ]
    content.sources =
      "The values and their events are in 'straitwatch series measured/\(pair.period.rawValue)'."
    let comparison = MeasuredSpillover(board, asOf: day, shuffles: 0)
      .comparison(of: pair)
    let ends = [pair.from, pair.to].compactMap { id in
      comparison?.series.firstIndex { $0.id == id }
    }
    guard let comparison, let measurement = comparison.measurement, ends.count == 2,
      let values = comparison.correlations(from: ends[0], to: ends[1])
    else {
      let reason = comparison.flatMap { one in
        one.hindrance.map { $0.words(one.series, one.period) }
      }
      content.notes.insert("Not tested: \(reason ?? "these two are not compared").", at: 0)
      content.fillCorrelations([], nil, pair, [])
      return content
    }
    content.parameters = [
      .init("periods", .integer(comparison.count)),
      .init("differenced", .boolean(measurement.isDifferenced)),
      .init("own_past", .list(ends.map { "\(measurement.whiteOrders[$0])" })),
    ]
    let marks = comparison.curatedEvents(on: board, asOf: day).map { board.marking(ofEvents: $0) }
    content.fillCorrelations(
      Array(-values.reach...values.reach),
      values,
      pair,
      marks.compactMap(\.self)
    )
    return content
  }

  private mutating func fillCorrelations(
    _ lags: [Int],
    _ values: CrossCorrelation?,
    _ pair: SeriesPair,
    _ marks: [TLP]
  ) {
    fill(
      lags,
      marking: { _ in marks.max() },
      with: [
        .init("lag", .integer) { .integer($0) },
        .init("first", .text) { _ in .text(pair.from) },
        .init("second", .text) { _ in .text(pair.to) },
        .init("correlation", .number) { .optional(values?.value(at: $0)) },
        .init("bound", .number) { _ in .optional(values?.bound) },
        .init("is_beyond", .boolean) { lag in
          .boolean(values.map { abs($0.value(at: lag)) > $0.bound } ?? false)
        },
      ]
    )
  }
}
