internal import GRDB

/// What an archive holds, in figures.
public struct ArchiveStatistics: Hashable, Sendable {
  /// What one source says of one direction.
  public struct Direction: Hashable, Sendable {
    /// Who coded the events, by name.
    public var source: String
    /// Who acts, by the board's code.
    public var actor: String
    /// Towards whom.
    public var target: String
    /// How many rows.
    public var rows: Int
    /// How many different events.
    public var events: Int
    /// The sum of the Goldstein values of all rows, in tenths.
    public var rowTenths: Int
    /// The sum of the Goldstein values of the events, each once, in tenths.
    public var eventTenths: Int
    /// How many rows have a mark.
    public var marked: Int
  }

  /// How many rows a rule marked.
  public struct Mark: Hashable, Sendable {
    /// The rule by name.
    public var rule: String
    /// How many rows.
    public var rows: Int
  }

  /// The id of the board.
  public var board: String
  /// The version of the tables.
  public var version: Int
  /// How many transactions have stored events.
  public var revision: Int
  /// How many bytes its pages take.
  public var bytes: Int
  /// How many inputs were read to their end.
  public var inputs: Int
  /// The first and the last day of an event, as `YYYY-MM-DD`; nil if there is none.
  public var days: ClosedRange<String>?
  /// Per source and direction, those with the most rows first.
  public var directions: [Direction]
  /// Per rule, in a fixed order.
  public var marks: [Mark]

  /// All rows.
  public var rows: Int { directions.reduce(0) { $0 + $1.rows } }
  /// All different events.
  public var events: Int { directions.reduce(0) { $0 + $1.events } }
  /// All rows with a mark.
  public var marked: Int { directions.reduce(0) { $0 + $1.marked } }
}

extension Archive {
  /// What is in it, from the daily sums; only marks are counted row by row.
  ///
  /// - Throws: why it cannot be read.
  public func statistics() throws(ArchiveFault) -> ArchiveStatistics {
    try Archive.run {
      try database.read { database in
        func number(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
        let first = try String.fetchOne(database, sql: "SELECT min(day) FROM daily")
        let last = try String.fetchOne(database, sql: "SELECT max(day) FROM daily")
        let directions = try Row.fetchAll(
          database,
          sql: """
            SELECT source, actor, target, sum(rows) AS rows, sum(events) AS events,
              sum(row_tenths) AS row_tenths, sum(event_tenths) AS event_tenths,
              sum(marked) AS marked
            FROM daily GROUP BY source, actor, target ORDER BY rows DESC, source, actor, target
            """
        )
        return ArchiveStatistics(
          board: try String.fetchOne(database, sql: "SELECT board FROM archive") ?? "",
          version: try number("PRAGMA user_version"),
          revision: try number("SELECT revision FROM archive"),
          bytes: try number("PRAGMA page_count") * number("PRAGMA page_size"),
          inputs: try number("SELECT count(*) FROM input"),
          days: first.flatMap { first in last.map { first...$0 } },
          directions: directions.map { row in
            ArchiveStatistics.Direction(
              source: row["source"],
              actor: row["actor"],
              target: row["target"],
              rows: row["rows"],
              events: row["events"],
              rowTenths: row["row_tenths"],
              eventTenths: row["event_tenths"],
              marked: row["marked"]
            )
          },
          marks: try MarkRule.allCases.map { rule in
            ArchiveStatistics.Mark(
              rule: rule.name,
              rows: try number("SELECT count(*) FROM event WHERE marks & \(rule.rawValue) <> 0")
            )
          }
        )
      }
    }
  }

  /// Gives back to the disk what the file does not need, and empties the log beside it.
  ///
  /// It needs as much room again while it works.
  ///
  /// - Returns: how many bytes the pages took before and take now.
  /// - Throws: why it cannot be done; the archive is then as it was.
  public func compact() throws(ArchiveFault) -> (before: Int, after: Int) {
    try Archive.run {
      try database.writeWithoutTransaction { database in
        func bytes() throws -> Int {
          let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
          return try pages * (Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0)
        }
        let before = try bytes()
        try database.execute(sql: "VACUUM")
        _ = try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        return (before, try bytes())
      }
    }
  }
}
