internal import GRDB
public import StraitModel

extension SeenStore {
  /// Adds a shift note.
  ///
  /// - Returns: the note with its number.
  public func add(
    _ text: String,
    on item: RecordKey?,
    by author: String,
    at moment: SeenMoment
  ) throws(SeenFault) -> ShiftNote {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO note (item, written_day, written_at, author, text) VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [item?.description, moment.day.description, moment.utc, author, text]
      )
      return ShiftNote(
        number: database.lastInsertedRowID,
        item: item,
        written: moment,
        author: author,
        text: text
      )
    }
  }

  /// Takes a note off the list; the file keeps it, with the moment.
  ///
  /// - Returns: false where there is no such note, or it is off the list already.
  public func removeNote(_ number: Int64, at moment: SeenMoment) throws(SeenFault) -> Bool {
    try write { database in
      try database.execute(
        sql: "UPDATE note SET removed_at = ? WHERE number = ? AND removed_at IS NULL",
        arguments: [moment.utc, number]
      )
      return database.changesCount > 0
    }
  }

  /// The notes that stand, oldest first.
  static func notes(_ database: Database) throws -> [ShiftNote] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT number, item, written_day, written_at, author, text FROM note
        WHERE removed_at IS NULL ORDER BY written_at, number
        """
    ).compactMap { row in
      guard let written = SeenMoment(day: row["written_day"], utc: row["written_at"]) else {
        return nil
      }
      let item: String? = row["item"]
      return ShiftNote(
        number: row["number"],
        item: item.flatMap { RecordKey($0) },
        written: written,
        author: KeptText.safe(row["author"]),
        text: KeptText.safe(row["text"])
      )
    }
  }
}
