import StraitAnalytics
import StraitModel

extension SeriesContent {
  /// A published figure, and where it stands in its series.
  private struct Figure {
    var poll: Poll
    var title: String
    var part: Int
    /// What its part says of its day; nil where there is no level.
    var level: PollLevel.Estimate?
    /// The strictest marking of what the level rests on.
    var levelMarking: TLP?
  }

  /// One series of polls, or all of them in the board's order.
  static func opinion(_ series: String?, on board: Board) -> SeriesContent {
    let figures = Dictionary(grouping: board.polls, by: \.series)
    let titles = Dictionary(board.series.map { ($0.id, $0.title) }) { first, _ in first }
    let rows = board.pollSeries
      .filter { series == nil || $0.description == series }
      .flatMap { id -> [Figure] in
        let polls = figures[id] ?? []
        let parts = PollHeadline.parts(of: polls)
        let levels = Dictionary(grouping: zip(polls, parts), by: \.1)
          .mapValues { PollLevel($0.map(\.0), board.analysis.polls) }
        return zip(polls, parts).map { poll, part in
          Figure(
            poll: poll,
            title: titles[id] ?? id.description,
            part: part,
            level: levels[part]?.estimate(on: poll.chartDay),
            levelMarking: levels[part]?.inside.compactMap { marking(of: $0, on: board) }.max()
          )
        }
      }
    var content = SeriesContent(unit: "per cent of those asked")
    content.namesPollsters = true
    content.parameters = [
      .init("poll_design_effect", .number(board.analysis.polls.designEffect)),
      .init("poll_house_deviation", .number(board.analysis.polls.houseDeviation)),
    ]
    content.sources =
      "The figures are those of the pollster named in each row, as the source named in it reports "
      + "them; their terms apply."
    content.notes = [
      "A new part begins at each break of method; figures of different parts are not to be joined.",
      "n is empty where it is unknown; assumed_n is an assumption of the desk, not of the pollster.",
      "level is what the figures of a part that have an n or an assumed_n say of the day of a figure, "
        + "with the bands of 50 and of 90 per cent (docs/METHODS.md); empty where they are fewer than "
        + "three.",
      "last_day is the last day that field_end can mean, to draw by.",
    ]
    content.fill(
      rows,
      marking: { row in
        [marking(of: row.poll, on: board), row.level == nil ? nil : row.levelMarking]
          .compactMap(\.self).max()
      },
      with: fields(on: board)
    )
    return content
  }

  /// The strictest marking of a figure, its pollster and its source.
  private static func marking(of poll: Poll, on board: Board) -> TLP? {
    [
      poll.tlp, board.source(poll.pollster)?.tlp,
      poll.citation.source.flatMap { board.source($0)?.tlp },
    ].compactMap(\.self).max()
  }

  private static func fields(on board: Board) -> [SeriesField<Figure>] {
    [
      .init("series", .text) { .text($0.poll.series.description) },
      .init("title", .text) { .text($0.title) },
      .init("side", .text) { .text($0.poll.side.text) },
      .init("about", .text) { .optional($0.poll.about?.text) },
      .init("part", .integer) { .integer($0.part) },
      .init("poll_id", .text) { .text($0.poll.id) },
      .init("field_start", .date) { .text($0.poll.fieldStart.description) },
      .init("field_end", .date) { .text($0.poll.fieldEnd.description) },
      .init("last_day", .date) { .text($0.poll.fieldEnd.last.description) },
      .init("published", .date) { .optional($0.poll.published?.description) },
      .init("value", .number) { .number($0.poll.value) },
      .init("n", .integer) { .optional($0.poll.sample) },
      .init("assumed_n", .integer) { .optional($0.poll.assumedSample) },
      .init("response_rate", .number) { .optional($0.poll.responseRate) },
      .init("mode", .text) { .text($0.poll.mode.rawValue) },
      .init("population", .text) { .text($0.poll.population) },
      .init("question", .text) { .text($0.poll.question) },
      .init("survey", .text) { .optional($0.poll.survey) },
      .init("pollster", .text) { .text($0.poll.pollster) },
      .init("pollster_name", .text) { .optional(board.source($0.poll.pollster)?.name) },
      .init("source", .text) { .optional($0.poll.citation.source) },
      .init("source_name", .text) { row in
        .optional(row.poll.citation.source.flatMap { board.source($0)?.name })
      },
      .init("source_note", .text) { .optional($0.poll.citation.note) },
      .init("url", .text) { .optional($0.poll.citation.url) },
      .init("verification", .text) { .text($0.poll.citation.verification.rawValue) },
      .init("break", .text) { .optional($0.poll.seriesBreak?.rawValue) },
      .init("break_note", .text) { .optional($0.poll.breakNote) },
      .init("level", .number) { .optional($0.level?.level) },
      .init("level_50_low", .number) { .optional($0.level?.half.lowerBound) },
      .init("level_50_high", .number) { .optional($0.level?.half.upperBound) },
      .init("level_90_low", .number) { .optional($0.level?.nineTenths.lowerBound) },
      .init("level_90_high", .number) { .optional($0.level?.nineTenths.upperBound) },
    ]
  }
}
