internal import GRDB
internal import StraitModel

extension Archive {
  /// A page of the events of some days, each with how many rows tell of it.
  ///
  /// Rows that say the same stand beside each other in an index, so that they are told once without
  /// sorting, and no more of them is read than the page needs. Where the daily sums can tell how many
  /// there are, whole days before the page are passed over; else all rows of the days are looked at.
  func page(
    _ number: Int,
    of query: ArchiveQuery,
    in days: ClosedRange<Day>
  ) throws(ArchiveFault) -> ArchivePage {
    try Archive.run {
      try database.read { database in
        var reading = PageReading(database, query, skipping: number * ArchivePage.size)
        guard query.isOfSums else {
          try reading.read(days, isCounting: true)
          return ArchivePage(
            entries: try reading.entries(),
            events: reading.events,
            rows: reading.rows
          )
        }
        let sums = try Archive.sums(query, days, database)
        let first = reading.pass(sums, from: days.lowerBound)
        if first <= days.upperBound {
          try reading.read(first...days.upperBound, isCounting: false)
        }
        return ArchivePage(
          entries: try reading.entries(),
          events: sums.reduce(0) { $0 + $1.events },
          rows: sums.reduce(0) { $0 + $1.rows }
        )
      }
    }
  }

  /// What one day has.
  fileprivate struct DaySum {
    var day: Day
    var events: Int
    var rows: Int
  }

  private static func sums(
    _ query: ArchiveQuery,
    _ days: ClosedRange<Day>,
    _ database: Database
  ) throws -> [DaySum] {
    let condition = RowCondition(ofSums: query, in: days)
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT day, sum(events), sum(rows) FROM daily WHERE \(condition.sql)
        GROUP BY day ORDER BY day
        """,
      arguments: StatementArguments(condition.values)
    )
    return rows.compactMap { row in
      Day(row[0] as String).map { DaySum(day: $0, events: row[1], rows: row[2]) }
    }
  }
}

/// Reads rows in the order of the index until a page is full.
private struct PageReading {
  /// An event of the page, by its row with the lowest number.
  struct Found {
    var id: ArchiveRowID
    var rows: Int
  }

  private let database: Database
  private let query: ArchiveQuery
  private var skipped: Int
  private var found: [Found] = []
  /// How many events were read.
  private(set) var events = 0
  /// How many rows tell of them.
  private(set) var rows = 0

  init(_ database: Database, _ query: ArchiveQuery, skipping skipped: Int) {
    self.database = database
    self.query = query
    self.skipped = skipped
  }

  /// Passes over the days that are over before the page begins; gives the first that is not.
  mutating func pass(_ sums: [Archive.DaySum], from start: Day) -> Day {
    var first = start
    for sum in sums {
      guard skipped >= sum.events else { return sum.day }
      skipped -= sum.events
      first = sum.day + 1
    }
    return first
  }

  /// Reads until the page is full, or to the end where the rows have to be counted.
  mutating func read(_ days: ClosedRange<Day>, isCounting: Bool) throws {
    let condition = RowCondition(ofRows: query, in: days)
    let groups = try Row.fetchCursor(
      database,
      sql: """
        SELECT min(event.id), count(*), \(Archive.echoColumns) FROM event
        WHERE \(condition.sql) GROUP BY \(Archive.echoColumns) ORDER BY \(Archive.echoColumns)
        """,
      arguments: StatementArguments(condition.values)
    )
    while let group = try groups.next() {
      let count: Int = group[1]
      let isAlone = group.hasNull(atIndex: 10)
      let told = isAlone ? count : 1
      let before = max(0, skipped - events)
      if found.count < ArchivePage.size, before < told {
        if isAlone, count > 1 {
          try take(group, condition, from: before)
        } else {
          found.append(Found(id: ArchiveRowID(source: group[3], number: group[0]), rows: count))
        }
      }
      events += told
      rows += count
      if !isCounting, found.count >= ArchivePage.size { return }
    }
  }

  /// Takes rows that say the same and stand each for itself, since none names an article.
  private mutating func take(_ group: Row, _ condition: RowCondition, from start: Int) throws {
    let key = (2..<10).map { group[$0] as (any DatabaseValueConvertible)? }
    let numbers = try Int64.fetchAll(
      database,
      sql: """
        SELECT id FROM event WHERE day = ? AND source = ? AND actor = ? AND target = ?
          AND actor_code = ? AND target_code = ? AND code = ? AND goldstein = ?
          AND article IS NULL AND \(condition.sql) ORDER BY id LIMIT ? OFFSET ?
        """,
      arguments: StatementArguments(key) + StatementArguments(condition.values)
        + [ArchivePage.size - found.count, start]
    )
    found += numbers.map { Found(id: ArchiveRowID(source: group[3], number: $0), rows: 1) }
  }

  /// The events of the page with all that is known of them.
  func entries() throws -> [ArchivePage.Entry] {
    try found.compactMap { found in
      guard let read = try StoredRow.read(found.id, database) else { return nil }
      let marks =
        found.rows > 1 ? try StoredRow.marks(ofEchoesOf: found.id, database) : read.row.marks
      return ArchivePage.Entry(row: read.row, rows: found.rows, marks: marks)
    }
  }
}
