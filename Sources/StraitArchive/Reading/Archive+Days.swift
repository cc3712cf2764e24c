internal import GRDB
internal import StraitModel

extension Archive {
  /// Throws where the file has become one of a version that is not known here.
  func checkVersion() throws(ArchiveFault) {
    let version = try Archive.run {
      try database.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    }
    guard version <= ArchiveSchema.version else {
      throw .newer(version, known: ArchiveSchema.version)
    }
    guard version == ArchiveSchema.version else { throw .notAnArchive }
  }

  /// Brings what was stored from the log beside the file into it, as far as nobody is reading.
  ///
  /// The last connection that is closed does so by itself; but a desk may have one open for days, and
  /// whoever copies the file alone shall have all of it.
  public func settle() throws(ArchiveFault) {
    try Archive.run {
      try database.writeWithoutTransaction { database in
        _ = try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(PASSIVE)")
      }
    }
  }

  /// Breaks off what is being read, from another thread.
  func interrupt() { database.interrupt() }

  /// Rows and events day by day: from the daily sums where they can tell, else row by row.
  func days(of query: ArchiveQuery) throws(ArchiveFault) -> ArchiveDays {
    try Archive.run {
      try database.read { database in
        ArchiveDays(
          entries: query.isOfSums
            ? try Archive.summed(query, database) : try Archive.counted(query, database),
          volumes: try Archive.volumes(database),
          revision: try Int.fetchOne(database, sql: "SELECT revision FROM archive") ?? 0
        )
      }
    }
  }

  /// How many rows and events a query finds up to a day, and the day of the last.
  func count(of query: ArchiveQuery, through: Day) throws(ArchiveFault) -> ArchiveCount {
    var days = try days(of: query)
    days.entries.removeAll { $0.day > through }
    return ArchiveCount(
      events: days.events,
      rows: days.rows,
      last: days.entries.map(\.day).max()
    )
  }

  /// What the sources published in all on each day, as far as the archive knows it; nil where it knows
  /// of no day.
  private static func volumes(_ database: Database) throws -> [ArchiveDays.Volume]? {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT day, source, rows FROM total WHERE rows > 0 ORDER BY day, source"
    )
    let volumes = rows.compactMap { row in
      Day(row[0] as String).map { ArchiveDays.Volume(day: $0, source: row[1], rows: row[2]) }
    }
    return volumes.isEmpty ? nil : volumes
  }

  private static func summed(
    _ query: ArchiveQuery,
    _ database: Database
  ) throws -> [ArchiveDays.Entry] {
    let condition = RowCondition(ofSums: query)
    return try entries(
      """
      SELECT day, source, actor, target, sum(rows), sum(events), sum(event_tenths), sum(marked)
      FROM daily WHERE \(condition.sql)
      GROUP BY day, source, actor, target ORDER BY day, source, actor, target
      """,
      condition,
      database
    )
  }

  /// The same from the rows, told once where they say the same.
  private static func counted(
    _ query: ArchiveQuery,
    _ database: Database
  ) throws -> [ArchiveDays.Entry] {
    let condition = RowCondition(ofRows: query)
    return try entries(
      """
      SELECT day, source, actor, target, sum(n), count(*), sum(tenths), sum(marked)
      FROM (
        SELECT day, source, actor, target, count(*) AS n,
          CAST(round(goldstein * 10) AS INTEGER) AS tenths, sum(marks <> 0) AS marked
        FROM event WHERE \(condition.sql)
        GROUP BY \(Archive.echoColumns)
      )
      GROUP BY day, source, actor, target ORDER BY day, source, actor, target
      """,
      condition,
      database
    )
  }

  /// What rows of one event have in common; a row without an article stands for itself.
  static let echoColumns = """
    day, event.source, actor, target, code, actor_code, target_code, goldstein, \
    CASE WHEN article IS NULL THEN -key ELSE article END
    """

  private static func entries(
    _ sql: String,
    _ condition: RowCondition,
    _ database: Database
  ) throws -> [ArchiveDays.Entry] {
    let cursor = try Row.fetchCursor(
      database,
      sql: sql,
      arguments: StatementArguments(condition.values)
    )
    var entries: [ArchiveDays.Entry] = []
    // Days come in order, and reading one costs more than comparing it.
    var text = ""
    var day: Day?
    while let row = try cursor.next() {
      let next: String = row[0]
      if next != text {
        text = next
        day = Day(next)
      }
      // An archive that somebody else wrote to may hold what is no day.
      guard let day else { continue }
      entries.append(
        ArchiveDays.Entry(
          day: day,
          source: row[1],
          direction: Direction(actor: ActorCode(row[2]), target: ActorCode(row[3])),
          rows: row[4],
          events: row[5],
          eventTenths: row[6],
          marked: row[7]
        )
      )
    }
    return entries
  }
}
