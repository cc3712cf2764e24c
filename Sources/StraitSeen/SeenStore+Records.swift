internal import GRDB
public import StraitModel

extension SeenStore {
  /// Everything that is kept.
  public func ledger() throws(SeenFault) -> SeenLedger {
    try read { database in
      var ledger = SeenLedger()
      if let row = try Row.fetchOne(database, sql: "SELECT looked_day, looked_at FROM desk") {
        ledger.lastLook = SeenMoment(day: row["looked_day"], utc: row["looked_at"])
      }
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT key, standing, is_unseen FROM record"
      )
      while let row = try rows.next() {
        let text: String = row["key"]
        // A kind that a later program added is its own affair.
        guard let key = RecordKey(text) else { continue }
        ledger.entries[key] = SeenLedger.Entry(
          key,
          body: row["standing"],
          isKeptUnseen: row["is_unseen"]
        )
      }
      ledger.notes = try SeenStore.notes(database)
      return ledger
    }
  }

  /// A number that differs once another desk has written to the file.
  public func changeCounter() throws(SeenFault) -> Int {
    try read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
  }

  /// Takes every record as seen where nobody has looked before; false where somebody has.
  ///
  /// A first look has nothing to be compared with: the whole board would be new.
  public func begin(
    _ standings: [RecordStanding],
    readAt reading: Int64,
    at moment: SeenMoment
  ) throws(SeenFault) -> Bool {
    try write { database in
      let known = try Bool.fetchOne(
        database,
        sql: "SELECT looked_at IS NOT NULL FROM desk"
      )
      guard known != true else { return false }
      try SeenStore.put(standings, readAt: reading, at: moment, database)
      try SeenStore.look(at: moment, database)
      return true
    }
  }

  /// Notes that records were seen as they stood in a reading.
  public func see(
    _ standings: [RecordStanding],
    readAt reading: Int64,
    at moment: SeenMoment
  ) throws(SeenFault) {
    try write { database in
      try SeenStore.put(standings, readAt: reading, at: moment, database)
      try SeenStore.look(at: moment, database)
    }
  }

  /// Notes that somebody looks at the board.
  public func look(at moment: SeenMoment) throws(SeenFault) {
    try write { try SeenStore.look(at: moment, $0) }
  }

  /// Marks records as unseen, however they stand.
  public func keepUnseen(_ standings: [RecordStanding], at moment: SeenMoment) throws(SeenFault) {
    try write { database in
      for standing in standings {
        // One that was never seen is new as it is.
        try database.execute(
          sql: "UPDATE record SET is_unseen = 1, seen_at = ? WHERE key = ?",
          arguments: [moment.utc, standing.key.description]
        )
      }
    }
  }

  /// Forgets records that are no longer on the board.
  public func forget(_ keys: [RecordKey]) throws(SeenFault) {
    try write { database in
      for key in keys {
        try database.execute(sql: "DELETE FROM record WHERE key = ?", arguments: [key.description])
      }
    }
  }

  /// Puts records back as they were kept before; nil for one that was not.
  public func restore(
    _ entries: [RecordKey: SeenLedger.Entry?],
    at moment: SeenMoment
  ) throws(SeenFault) {
    try write { database in
      for (key, entry) in entries {
        guard let entry else {
          try database.execute(
            sql: "DELETE FROM record WHERE key = ?",
            arguments: [key.description]
          )
          continue
        }
        try database.execute(
          sql: """
            INSERT INTO record (key, standing, read_at, seen_at, is_unseen) VALUES (?, ?, 0, ?, ?)
            ON CONFLICT (key) DO UPDATE SET standing = excluded.standing, read_at = 0,
              seen_at = excluded.seen_at, is_unseen = excluded.is_unseen
            """,
          arguments: [
            key.description, entry.body, moment.utc, entry.isKeptUnseen,
          ]
        )
      }
    }
  }

  private static func put(
    _ standings: [RecordStanding],
    readAt reading: Int64,
    at moment: SeenMoment,
    _ database: Database
  ) throws {
    let statement = try database.makeStatement(
      sql: """
        INSERT INTO record (key, standing, read_at, seen_at, is_unseen) VALUES (?, ?, ?, ?, 0)
        ON CONFLICT (key) DO UPDATE SET standing = excluded.standing, read_at = excluded.read_at,
          seen_at = excluded.seen_at, is_unseen = 0
        WHERE excluded.read_at >= record.read_at
        """
    )
    for standing in standings {
      try statement.execute(
        arguments: [standing.key.description, standing.body, reading, moment.utc]
      )
    }
  }

  /// The latest look counts, whichever desk it was of.
  private static func look(at moment: SeenMoment, _ database: Database) throws {
    try database.execute(
      sql: """
        UPDATE desk SET looked_day = ?1, looked_at = ?2
        WHERE only = 1 AND (looked_at IS NULL OR looked_at < ?2)
        """,
      arguments: [moment.day.description, moment.utc]
    )
  }
}

extension SeenMoment {
  /// A moment out of two columns; nil where they hold none.
  init?(day: String?, utc: String?) {
    guard let day = day.flatMap({ Day($0) }), let utc else { return nil }
    self.init(day: day, utc: utc)
  }
}
