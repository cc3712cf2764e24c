import StraitAnalytics
import StraitModel

extension SeriesContent {
  /// Each link between two issues, the oldest first.
  static func spillover(on board: Board) -> SeriesContent {
    var content = SeriesContent(unit: "links")
    content.sources =
      "Each row names its evidence and the sources of that by the ids of the board; "
      + "'straitwatch report --place link/ID' shows a link."
    content.notes = [
      "Links are kept by hand and chosen in hindsight: their number is no measure of what happened.",
      "lag_days counts from the earliest event of the evidence that is the first issue's own; empty "
        + "where the evidence names none before the link.",
      "last_move_days counts from the newest event of the first issue before the link, which nobody "
        + "says moved the other one.",
      "That one came before the other does not say that it led to it.",
    ]
    content.fill(
      Spillover(board).links,
      marking: { marking(of: $0, on: board) },
      with: [
        .init("link_id", .text) { .text($0.id) },
        .init("date", .date) { .text($0.link.date.first.description) },
        .init("precision", .text) { .text($0.link.date.precision.rawValue) },
        .init("kind", .text) { .text($0.link.kind.rawValue) },
        .init("from_issue", .text) { .text($0.from) },
        .init("from_track", .text) { .text($0.fromTrack) },
        .init("to_issue", .text) { .text($0.link.to) },
        .init("to_track", .text) { .text($0.toTrack) },
        .init("basis", .text) { .text($0.link.basis.rawValue) },
        .init("by", .text) { .optional($0.link.by) },
        .init("by_side", .text) { .optional($0.side?.text) },
        .init("denied_by", .text) { .optional($0.link.disputedBy?.text) },
        .init("lag_days", .integer) { .optional($0.lag?.days) },
        .init("lag_event", .text) { .optional($0.lag?.event) },
        .init("last_move_days", .integer) { .optional($0.sinceLastMove?.days) },
        .init("last_move_event", .text) { .optional($0.sinceLastMove?.event) },
        .init("undone", .date) { .optional($0.link.ended?.description) },
        .init("evidence_ids", .list) { .list($0.link.evidence) },
        .init("source_ids", .list) { .list($0.sources) },
        .init("source_sides", .list) { link in
          .list(link.sources.map { board.source($0)?.side?.text ?? "neither" })
        },
        .init("note", .text) { .optional($0.link.note) },
      ]
    )
    return content
  }

  /// The strictest marking of both issues, of the evidence and of its sources.
  private static func marking(of link: SpilloverLink, on board: Board) -> TLP? {
    let issues = [link.from, link.link.to].map { board.issue($0)?.tlp }
    let events =
      (link.link.evidence + [link.lag?.event, link.sinceLastMove?.event].compactMap(\.self))
      .map { board.event($0)?.tlp ?? board.poll($0)?.tlp }
    let sources = link.sources.map { board.source($0)?.tlp }
    return (issues + events + sources).compactMap(\.self).max()
  }
}
