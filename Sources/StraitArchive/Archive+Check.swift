internal import GRDB

extension Archive {
  /// What is wrong inside the archive, in sentences; empty if nothing is.
  ///
  /// It looks at the file page by page, at what leads nowhere, and adds up every row again: each daily
  /// sum has to be the sum of the rows that are there.
  public func check() throws(ArchiveFault) -> [String] {
    try Archive.run {
      try database.read { database in
        var findings = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
          .filter { $0 != "ok" }
        if try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") != nil {
          findings.append("an event leads to an article or to lines that are not there")
        }
        findings += try Archive.checkLines(database) + Archive.checkVolume(database)
        for (words, left, right) in [
          ("a daily sum that its rows do not add up to", "daily", "counted"),
          ("rows of a day without their sum", "counted", "daily"),
        ] {
          let count = try Int.fetchOne(
            database,
            sql: Archive.counted + "SELECT count(*) FROM (SELECT * FROM \(left) EXCEPT "
              + "SELECT * FROM \(right))"
          )
          if let count, count > 0 { findings.append("\(words): \(count) times") }
        }
        return findings
      }
    }
  }

  /// What is wrong with the lines of the rows: each has to begin with the number of its row.
  private static func checkLines(_ database: Database) throws -> [String] {
    let rows = try SQLStatement(
      database,
      "SELECT id, block, line FROM event WHERE block IS NOT NULL ORDER BY key"
    )
    let find = try SQLStatement(database, "SELECT size, packed FROM block WHERE id = ?")
    // Rows come in the order of their numbers, and so do blocks as a rule: a few are enough.
    var recent: [(block: Int64, lines: [ArraySlice<UInt8>])] = []
    var wrong = 0
    while try rows.step() {
      let block = rows.integer(1)
      if !recent.contains(where: { $0.block == block }) {
        find.bind(1, block)
        let isThere = try find.step()
        let lines = isThere ? LineBlock.lines(find.bytes(1), size: Int(find.integer(0))) : nil
        find.reset()
        if recent.count == 16 { recent.removeFirst() }
        recent.append((block, lines ?? []))
      }
      let lines = recent.first { $0.block == block }?.lines ?? []
      let line = Int(rows.integer(2))
      let start = Array("\(rows.integer(0))\t".utf8)
      if !lines.indices.contains(line) || !lines[line].starts(with: start) { wrong += 1 }
    }
    return wrong == 0 ? [] : ["rows whose line cannot be read or is of another: \(wrong)"]
  }

  /// What is wrong with the volumes: numbers that were counted twice, and rows of the archive that are
  /// not as many among the counted as their day says.
  private static func checkVolume(_ database: Database) throws -> [String] {
    let overlaps = try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM (SELECT first, lag(last) OVER (PARTITION BY source ORDER BY first)
          AS before FROM counted) WHERE before >= first - 1
        """
    )
    let differing = try Int.fetchOne(
      database,
      sql: """
        WITH among AS (
          SELECT day, event.source, count(*) AS kept FROM counted
          JOIN event ON key BETWEEN counted.first << 3 AND (counted.last << 3) + 7
            AND event.source = counted.source
          GROUP BY day, event.source
        )
        SELECT count(*) FROM (
          SELECT day, source, kept FROM volume WHERE kept > 0 EXCEPT SELECT * FROM among
          UNION ALL SELECT * FROM (
            SELECT * FROM among EXCEPT SELECT day, source, kept FROM volume
          )
        )
        """
    )
    var findings: [String] = []
    if let overlaps, overlaps > 0 { findings.append("numbers that were counted twice") }
    if let differing, differing > 0 {
      findings.append("a day's volume that does not go with its rows: \(differing) times")
    }
    return findings
  }

  /// The daily sums as the rows have them, with the columns of `daily`.
  static let counted = """
    WITH told AS (
      SELECT day, source, actor, target, substr(code, 1, 2) AS root, count(*) AS rows,
        CAST(round(goldstein * 10) AS INTEGER) AS tenths, sum(marks <> 0) AS marked
      FROM event
      GROUP BY day, source, actor, target, actor_code, target_code, code, goldstein,
        CASE WHEN article IS NULL THEN -key ELSE article END
    ), counted AS (
      SELECT day, source, actor, target, root, sum(rows) AS rows, count(*) AS events,
        sum(rows * tenths) AS row_tenths, sum(tenths) AS event_tenths, sum(marked) AS marked
      FROM told GROUP BY day, source, actor, target, root
    )

    """
}
