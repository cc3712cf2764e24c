internal import GRDB
internal import StraitModel

extension Archive {
  /// A page of the events of some days, each with how many rows tell of it.
  ///
  /// Where the daily sums can tell how many there are, whole days before the page are passed over, and
  /// no day is read that is not on the page; else all rows of the days are looked at.
  func page(
    _ number: Int,
    of query: ArchiveQuery,
    in days: ClosedRange<Day>
  ) throws(ArchiveFault) -> ArchivePage {
    try Archive.run {
      try database.read { database in
        var reading = PageReading(database, query, skipping: number * ArchivePage.size)
        guard query.isOfSums else {
          try reading.read(days)
          return ArchivePage(
            entries: try reading.entries(),
            events: reading.events,
            rows: reading.rows
          )
        }
        let sums = try Archive.sums(query, days, database)
        for sum in sums where !reading.isFull { try reading.read(sum.day, events: sum.events) }
        return ArchivePage(
          entries: try reading.entries(),
          events: sums.reduce(0) { $0 + $1.events },
          rows: sums.reduce(0) { $0 + $1.rows }
        )
      }
    }
  }

  private static func sums(
    _ query: ArchiveQuery,
    _ days: ClosedRange<Day>,
    _ database: Database
  ) throws -> [(day: Day, events: Int, rows: Int)] {
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
      Day(row[0] as String).map { ($0, row[1], row[2]) }
    }
  }
}

/// Reads events, a day after the other, until a page is full.
private struct PageReading {
  private let database: Database
  private let query: ArchiveQuery
  private let skipped: Int
  private var found: [(key: Int64, rows: Int)] = []
  /// How many events were read or passed over.
  private(set) var events = 0
  /// How many rows tell of those that were read.
  private(set) var rows = 0

  init(_ database: Database, _ query: ArchiveQuery, skipping skipped: Int) {
    self.database = database
    self.query = query
    self.skipped = skipped
  }

  /// True when the page has no room.
  var isFull: Bool { found.count >= ArchivePage.size }

  /// Reads a day, unless the page begins after it.
  mutating func read(_ day: Day, events count: Int) throws {
    if events + count <= skipped {
      events += count
    } else {
      try read(day...day)
    }
  }

  /// Reads some days.
  mutating func read(_ days: ClosedRange<Day>) throws {
    let condition = RowCondition(ofRows: query, in: days)
    let groups = try Row.fetchCursor(
      database,
      sql: """
        SELECT min(key), count(*) FROM event WHERE \(condition.sql)
        GROUP BY \(Archive.echoColumns) ORDER BY \(Archive.echoColumns)
        """,
      arguments: StatementArguments(condition.values)
    )
    while let group = try groups.next() {
      if events >= skipped, !isFull { found.append((group[0], group[1])) }
      events += 1
      rows += group[1] as Int
    }
  }

  /// The events of the page with all that is known of them.
  func entries() throws -> [ArchivePage.Entry] {
    try found.compactMap { found in
      guard let row = try StoredRow.read(found.key, database)?.row else { return nil }
      let marks =
        found.rows > 1 ? try StoredRow.marks(ofEchoesOf: found.key, database) : row.marks
      return ArchivePage.Entry(row: row, rows: found.rows, marks: marks)
    }
  }
}
