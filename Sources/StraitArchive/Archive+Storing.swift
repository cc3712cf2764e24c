internal import GRDB
internal import StraitModel

extension Archive {
  /// What came of storing some events.
  public struct Stored: Hashable, Sendable {
    /// How many are new.
    public var new = 0
    /// How many were there already.
    public var known = 0
  }

  /// Stores events without the lines that they were read from, in one transaction.
  ///
  /// Whatever happens, either all of it is there afterwards or nothing. An event that is there already
  /// stays as it was first read.
  public func store(_ events: [CodedEvent]) throws(ArchiveFault) -> Stored {
    var batch = RowBatch()
    for event in events { batch.append(event, line: []) }
    return try store(batch, counting: [])
  }

  /// Stores rows with their lines, brings the daily sums up to date with them, and counts the
  /// stretches of the source that are counted for the first time, in one transaction.
  ///
  /// A row that is there already stays as it was first read; it is given its line if it has none.
  func store(
    _ batch: RowBatch,
    counting stretches: [SourceNumbers.Stretch],
    of source: ArchiveSource = .gdelt
  ) throws(ArchiveFault) -> Stored {
    if batch.events.isEmpty, stretches.isEmpty { return Stored() }
    return try Archive.run {
      try database.writeWithoutTransaction { database in
        var stored = Stored()
        try database.inTransaction(.immediate) {
          var storing = try Storing(database, batch)
          let new = try storing.run()
          stored.new = new.count
          stored.known = batch.events.count - new.count
          var counting = try VolumeCounting(database, source: source)
          try counting.take(new)
          for stretch in stretches { try counting.take(stretch) }
          let hasCounted = try counting.finish()
          if !new.isEmpty || hasCounted || storing.hasCompleted {
            try database.execute(sql: "UPDATE archive SET revision = revision + 1")
          }
          return .commit
        }
        return stored
      }
    }
  }

  /// Notes that an input was read to its end, in place of what was noted of it before;
  /// an input that is as it was leaves the note alone.
  public func note(
    _ input: ImportSummary.Input,
    source: ArchiveSource,
    finished: String
  ) throws(ArchiveFault) {
    try Archive.run {
      try database.write { database in
        try database.execute(
          sql: """
            INSERT INTO input (name, source, bytes, rows, kept, refused, finished)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (name, source) DO UPDATE SET bytes = excluded.bytes, rows = excluded.rows,
              kept = excluded.kept, refused = excluded.refused, finished = excluded.finished
            WHERE bytes <> excluded.bytes OR rows <> excluded.rows OR kept <> excluded.kept
              OR refused <> excluded.refused
            """,
          arguments: [
            input.name, source.rawValue, input.bytes, input.rows, input.kept, input.refusedCount,
            finished,
          ]
        )
      }
    }
  }
}
