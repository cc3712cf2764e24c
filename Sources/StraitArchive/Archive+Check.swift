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
          findings.append("an event leads to an article that is not there")
        }
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

  /// The daily sums as the rows have them, with the columns of `daily`.
  static let counted = """
    WITH told AS (
      SELECT day, source, actor, target, substr(code, 1, 2) AS root, count(*) AS rows,
        CAST(round(goldstein * 10) AS INTEGER) AS tenths, sum(marks <> 0) AS marked
      FROM event
      GROUP BY day, source, actor, target, actor_code, target_code, code, goldstein,
        CASE WHEN article IS NULL THEN -id ELSE article END
    ), counted AS (
      SELECT day, source, actor, target, root, sum(rows) AS rows, count(*) AS events,
        sum(rows * tenths) AS row_tenths, sum(tenths) AS event_tenths, sum(marked) AS marked
      FROM told GROUP BY day, source, actor, target, root
    )

    """
}
