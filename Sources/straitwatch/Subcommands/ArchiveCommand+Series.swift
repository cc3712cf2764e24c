import StraitAnalytics
import StraitArchive
import StraitModel
import StraitReport
import StraitState

extension ArchiveCommand {
  /// The columns of a series, whose names say that a machine coded what is counted.
  private static let seriesColumns = [
    "first", "last", "direction", "machine_events", "machine_rows", "machine_marked",
    "machine_mean", "machine_tension", "over_volume",
  ]

  /// Writes what the charts of the archive are drawn from.
  ///
  /// A period of which the archive has no row is empty and not zero, as is the mean of no event.
  func series(_ path: String, _ board: Board) throws {
    let asked: ArchiveFilter
    do {
      asked = try ArchiveFilter(filter ?? "", on: board)
    } catch {
      throw CommandFault("the filter '\(filter ?? "")' cannot be read: \(error)")
    }
    let reader = ArchiveReader(path: path, board: board.id)
    let query = asked.query(on: board, knownBy: nil)
    let all = try days(ArchiveQuery(directions: board.dyad.directions), of: reader)
    let days = try days(query, of: reader)
    let trend = ArchiveTrend(days, of: all, directions: query.directions, by: by)
    let tension = ArchiveTension(
      days,
      on: trend,
      halfLifeDays: board.analysis.halfLifeDays,
      through: trend.steps.last?.days.upperBound ?? Day(number: 0)
    )
    var text = Self.seriesColumns.joined(separator: ",") + "\n"
    for (index, step) in trend.steps.enumerated() {
      for (number, line) in trend.lines.enumerated() {
        let figures = step.figures[number]
        func known(_ count: Int) -> SeriesCell { step.isKnown ? .integer(count) : .unknown }
        text += SeriesDocument.csvLine([
          .text(step.days.lowerBound.description), .text(step.days.upperBound.description),
          .text(line.name), known(figures.events), known(figures.rows), known(figures.marked),
          figures.mean.map { .number($0) } ?? .unknown,
          tension.stocks[number][index].map { .number($0) } ?? .unknown,
          .boolean(tension.isNormalised),
        ])
      }
    }
    try StandardStreams.write(text)
  }

  private func days(
    _ query: ArchiveQuery,
    of reader: ArchiveReader
  ) throws(CommandFault) -> ArchiveDays {
    switch reader.answer(.days(query)) {
    case .days(let days): return days
    case .absent(let absence):
      throw CommandFault(
        absence.isMissing ? "there is no archive to read" : absence.reason,
        help: absence.help
      )
    case .page, .row, .count, nil: return ArchiveDays()
    }
  }
}
