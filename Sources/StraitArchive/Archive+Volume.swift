internal import GRDB
public import StraitModel

/// How much a source had on a day.
public struct DayVolume: Hashable, Sendable {
  /// The day that the source gives its rows.
  public var day: Day
  /// All rows of that day, of whatever pair, in the files that the archive's rows of the day come
  /// from; nil if some of those rows come from what could not be counted.
  public var rows: Int?
}

extension Archive {
  /// How many rows of whatever pair a source had, by day, so that the archive's own rows can be taken
  /// as a part of them.
  ///
  /// A row is counted once, however often and in whichever files it is imported. It is what was
  /// imported that is counted: of a day of which half the files were, it is half, as the archive's own
  /// rows are. A day that is not in the list has not been counted at all.
  ///
  /// - Throws: why it cannot be read.
  public func volumes(
    of source: ArchiveSource,
    in days: ClosedRange<Day>? = nil
  ) throws(ArchiveFault) -> [DayVolume] {
    try Archive.run {
      try database.read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT day, rows FROM total WHERE source = ? AND day BETWEEN ? AND ? ORDER BY day
            """,
          arguments: [
            source.rawValue, days?.lowerBound.description ?? "",
            days?.upperBound.description ?? "~",
          ]
        ).compactMap { row in
          Day(row["day"] as String).map { DayVolume(day: $0, rows: row["rows"]) }
        }
      }
    }
  }
}
