internal import GRDB
internal import GRDBSQLite

/// A statement that is run many times, bound without a value in between.
///
/// An import stores hundreds of thousands of rows of twenty columns. To make each value a value of
/// the library first takes longer than SQLite needs to store it, so these few calls go to SQLite.
struct SQLStatement {
  private let statement: Statement
  private var raw: OpaquePointer { statement.sqliteStatement }

  /// Takes the statement from the cache of the connection.
  init(_ database: Database, _ sql: String) throws {
    statement = try database.cachedStatement(sql: sql)
    sqlite3_reset(statement.sqliteStatement)
  }

  /// SQLite makes a copy of a text.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  func bind(_ index: Int32, _ text: String?) {
    guard var text else {
      sqlite3_bind_null(raw, index)
      return
    }
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { letters in
        // An empty text has no place in memory, and a null pointer would bind a null.
        _ =
          letters.isEmpty
          ? sqlite3_bind_text(raw, index, "", 0, SQLStatement.copied)
          : sqlite3_bind_text(
            raw,
            index,
            letters.baseAddress,
            Int32(letters.count),
            SQLStatement.copied
          )
      }
    }
  }

  /// Binds a text that stays where it is until the statement has run: a copy of SQLite's own costs
  /// more than storing it does.
  func bind(_ index: Int32, _ text: String?, in room: TextRoom) {
    guard let text, let bytes = room.place(text) else {
      bind(index, text)
      return
    }
    let letters = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    sqlite3_bind_text(raw, index, letters, Int32(bytes.count), nil)
  }

  func bind(_ index: Int32, _ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { bytes in
      _ = sqlite3_bind_blob(
        raw,
        index,
        bytes.baseAddress,
        Int32(bytes.count),
        SQLStatement.copied
      )
    }
  }

  func bind(_ index: Int32, _ number: Int64?) {
    if let number { sqlite3_bind_int64(raw, index, number) } else { sqlite3_bind_null(raw, index) }
  }

  func bind(_ index: Int32, _ number: Int?) { bind(index, number.map { Int64($0) }) }

  func bind(_ index: Int32, _ number: Double?) {
    if let number { sqlite3_bind_double(raw, index, number) } else { sqlite3_bind_null(raw, index) }
  }

  /// True if there is a row; after the last one the statement is ready to be bound again.
  func step() throws -> Bool {
    let code = sqlite3_step(raw)
    if code == SQLITE_ROW { return true }
    let message = String(cString: sqlite3_errmsg(sqlite3_db_handle(raw)))
    sqlite3_reset(raw)
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
    return false
  }

  /// Makes the statement ready to be bound again before its last row.
  func reset() { sqlite3_reset(raw) }

  /// Runs to the end.
  func run() throws { while try step() {} }

  /// True if it gives a row.
  func hasRow() throws -> Bool {
    let found = try step()
    if found { reset() }
    return found
  }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(raw, column) }

  func bytes(_ column: Int32) -> [UInt8] {
    let count = Int(sqlite3_column_bytes(raw, column))
    return [UInt8](UnsafeRawBufferPointer(start: sqlite3_column_blob(raw, column), count: count))
  }
}

/// Where the texts of one row stand while a statement runs.
final class TextRoom {
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
  private var used = 0

  deinit { buffer.deallocate() }

  /// Forgets the texts, which no statement may use any more.
  func clear() { used = 0 }

  /// Copies a text; nil if there is no room left for it.
  func place(_ text: String) -> UnsafeRawBufferPointer? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count < buffer.count - used else { return nil }
      let place = UnsafeMutableRawBufferPointer(rebasing: buffer[used..<used + bytes.count])
      place.copyBytes(from: bytes)
      used += bytes.count
      return UnsafeRawBufferPointer(place)
    }
  }
}
