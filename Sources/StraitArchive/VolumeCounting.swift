internal import GRDB
internal import StraitModel

/// Counts, in one transaction, how many rows of a source there were on each day.
///
/// 1. A row is counted once, whatever file it is in: `counted` holds the numbers that have been, as
///    stretches that neither overlap nor touch.
/// 2. `volume.kept` is how many rows of the archive are among the counted ones. Where that is all that
///    the archive has of a day, the day's volume is of the same files as the archive's rows; where it
///    is less, rows of the day came from what could not be counted, and the volume says nothing.
struct VolumeCounting {
  /// By how much a day changes.
  private struct Change {
    var rows: Int64 = 0
    var kept: Int64 = 0
  }

  /// Numbers that were counted, from the first to the last.
  private struct Interval {
    var first: Int64
    var last: Int64
  }

  private let database: Database
  private let source: ArchiveSource
  private let find: SQLStatement
  /// By the day as `YYYYMMDD`, since there are as many runs as rows in a bad case.
  private var changes: [Int: Change] = [:]
  private var hasCounted = false

  init(_ database: Database, source: ArchiveSource) throws {
    self.database = database
    self.source = source
    find = try SQLStatement(
      database,
      """
      SELECT first, last FROM counted WHERE source = ?1 AND first <= ?3 AND first >= ifnull(
        (SELECT max(first) FROM counted WHERE source = ?1 AND first <= ?2), ?2)
      ORDER BY first
      """
    )
  }

  /// Takes rows that are new in the archive; they come before the stretches.
  ///
  /// Those that were counted without being kept, by an import with other parties, are kept now.
  mutating func take(_ new: [(id: Int64, day: Day)]) throws {
    guard let least = new.map(\.id).min(), let greatest = new.map(\.id).max() else { return }
    let counted = try intervals(from: least, to: greatest)
    guard !counted.isEmpty else { return }
    for row in new {
      // The last that begins at or before the row.
      var low = 0
      var high = counted.count
      while low < high {
        let middle = (low + high) / 2
        if counted[middle].first <= row.id { low = middle + 1 } else { high = middle }
      }
      if low > 0, counted[low - 1].last >= row.id {
        let (year, month, day) = row.day.calendarDate
        changes[(year * 100 + month) * 100 + day, default: Change()].kept += 1
      }
    }
  }

  /// Takes a stretch of rows that were read.
  mutating func take(_ stretch: SourceNumbers.Stretch) throws {
    let (first, end) = (stretch.first, stretch.end)
    let touched = try intervals(from: first - 1, to: end)
    // What no interval covers; an interval that only touches the stretch covers none of it.
    var position = first
    var fresh: [Range<Int64>] = []
    for interval in touched {
      if interval.first > position { fresh.append(position..<interval.first) }
      position = max(position, interval.last + 1)
    }
    if position < end { fresh.append(position..<end) }
    if fresh.isEmpty { return }
    for range in fresh { try count(stretch, range) }
    for interval in touched {
      try database.execute(
        sql: "DELETE FROM counted WHERE source = ? AND first = ?",
        arguments: [source.rawValue, interval.first]
      )
    }
    try database.execute(
      sql: "INSERT INTO counted (source, first, last) VALUES (?, ?, ?)",
      arguments: [
        source.rawValue, min(first, touched.first?.first ?? first),
        max(end - 1, touched.last?.last ?? 0),
      ]
    )
    hasCounted = true
  }

  /// Writes the sums; true if a row was counted.
  mutating func finish() throws -> Bool {
    let add = try SQLStatement(
      database,
      """
      INSERT INTO volume (day, source, rows, kept) VALUES (?, ?, ?, ?)
      ON CONFLICT (day, source) DO UPDATE SET rows = rows + excluded.rows,
        kept = kept + excluded.kept
      """
    )
    for (number, change) in changes {
      let (year, month, date) = (number / 10_000, number / 100 % 100, number % 100)
      // A date that is none belongs to no day.
      guard let day = Day(year: year, month: month, day: date) else { continue }
      add.bind(1, day.description)
      add.bind(2, source.rawValue)
      add.bind(3, change.rows)
      add.bind(4, change.kept)
      try add.run()
    }
    return hasCounted
  }

  /// Counts the rows of a stretch that have these numbers, which nobody has counted.
  private mutating func count(
    _ stretch: SourceNumbers.Stretch,
    _ numbers: Range<Int64>
  ) throws {
    for run in stretch.runs {
      let rows = min(numbers.upperBound, run.end) - max(numbers.lowerBound, run.first)
      guard rows > 0 else { continue }
      changes[run.day, default: Change()].rows += rows
    }
    let kept = try Row.fetchAll(
      database,
      sql: """
        SELECT day, count(*) FROM event WHERE key BETWEEN ? AND ? AND key & 7 = ? GROUP BY day
        """,
      arguments: [
        source.key(numbers.lowerBound), source.key(numbers.upperBound - 1), source.number,
      ]
    )
    for row in kept {
      let digits = (row[0] as String).filter { $0 != "-" }
      if let day = Int(digits) { changes[day, default: Change()].kept += row[1] }
    }
  }

  /// What was counted and has numbers between two, both included.
  private func intervals(from first: Int64, to last: Int64) throws -> [Interval] {
    find.bind(1, source.rawValue)
    find.bind(2, first)
    find.bind(3, last)
    var intervals: [Interval] = []
    while try find.step() {
      let interval = Interval(first: find.integer(0), last: find.integer(1))
      if interval.last >= first { intervals.append(interval) }
    }
    return intervals
  }
}
