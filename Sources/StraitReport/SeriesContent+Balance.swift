import StraitAnalytics
import StraitModel

extension SeriesContent {
  /// What the board is read from: sources by side, language and reliability.
  static func sourceBalance(on board: Board) -> SeriesContent {
    var content = SeriesContent(unit: "sources, and records that are cited from them")
    content.sources = "Each row names its sources by the ids of the board."
    content.notes = [
      "side is empty for international and third-country sources.",
      "reliability is the Admiralty letter; F is 'cannot be judged', never 'worst'.",
      "A source has no date, so sources count whatever the day; events and polls are those known then.",
    ]
    content.fill(
      SourceCount.all(on: board),
      marking: { row in row.sources.compactMap { board.sources[$0].tlp }.max() },
      with: [
        .init("side", .text) { .optional($0.side?.text) },
        .init("language", .text) { .optional($0.language) },
        .init("reliability", .text) { .text($0.reliability.rawValue) },
        .init("sources", .integer) { .integer($0.sources.count) },
        .init("events", .integer) { .integer($0.events) },
        .init("polls", .integer) { .integer($0.polls) },
        .init("source_ids", .list) { row in .list(row.sources.map { board.sources[$0].id }) },
      ]
    )
    return content
  }

  /// What the board has of whom: events by who acts towards whom.
  static func directionBalance(on board: Board) -> SeriesContent {
    var content = SeriesContent(unit: "events")
    content.notes = [
      "target is empty for events that are directed at nobody.",
      "unread counts events without a reading; goldstein_sum is empty where no event is coded.",
      "The sum is over the whole log without decay; 'tension' has the stock that decays.",
    ]
    content.fill(
      DirectionCount.all(on: board),
      marking: { board.marking(ofEvents: $0.events) },
      with: [
        .init("actor", .text) { .text($0.actor.text) },
        .init("target", .text) { .optional($0.target?.text) },
        .init("events", .integer) { .integer($0.events.count) },
        .init("coded", .integer) { .integer(values($0, on: board).count) },
        .init("cooperations", .integer) { read($0, as: .cooperation, on: board) },
        .init("conflicts", .integer) { read($0, as: .conflict, on: board) },
        .init("neutral", .integer) { read($0, as: .neutral, on: board) },
        .init("unread", .integer) { read($0, as: nil, on: board) },
        .init("disputed", .integer) { row in
          .integer(row.events.count { board.events[$0].status == .disputed })
        },
        .init("goldstein_sum", .number) { row in
          let values = values(row, on: board)
          return values.isEmpty ? .unknown : .number(values.reduce(0, +))
        },
        .init("first_date", .date) { row in
          .optional(row.events.first.map { board.events[$0].date.first.description })
        },
        .init("last_date", .date) { row in
          .optional(row.events.last.map { board.events[$0].date.first.description })
        },
        .init("source_ids", .list) { board.sources(ofEvents: $0.events) },
      ]
    )
    return content
  }

  private static func values(_ row: DirectionCount, on board: Board) -> [Double] {
    row.events.compactMap { board.goldstein(of: board.events[$0]) }
  }

  private static func read(
    _ row: DirectionCount,
    as valence: Event.Valence?,
    on board: Board
  ) -> SeriesCell {
    .integer(row.events.count { board.events[$0].valence == valence })
  }
}
