internal import GRDB
internal import Glibc

/// The store of a board's machine-coded events: one file of SQLite.
///
/// 1. Events and their daily sums change in one transaction, so that a sum is never of other rows.
/// 2. A row is there once: the source and its own number are the key.
/// 3. A file that is something else, damaged, or of a later version is refused and left as it is.
public struct Archive: Sendable {
  /// The path of the file.
  public let path: String
  /// One connection, which does one thing at a time.
  let database: DatabaseQueue

  /// How long another program's transaction is waited for, in seconds.
  private static let patience = 30.0

  /// Opens an archive to read; there has to be one.
  ///
  /// One of an earlier version is brought up to this one first.
  public init(reading path: String) throws(ArchiveFault) {
    guard access(path, F_OK) == 0 else { throw .missing }
    try self.init(path, isReadOnly: true)
    let version = try Archive.run { try database.read(Archive.version) }
    guard version > 0 else { throw .notAnArchive }
    if version < ArchiveSchema.version {
      let board = try owner
      try Archive.run { try database.close() }
      guard access(path, W_OK) == 0 else {
        throw .older(version, known: ArchiveSchema.version)
      }
      let written = try Archive(writing: path, board: board)
      try Archive.run { try written.database.close() }
      try self.init(path, isReadOnly: true)
    }
  }

  /// The id of the board that it belongs to.
  var owner: String {
    get throws(ArchiveFault) {
      try Archive.run {
        try database.read { try String.fetchOne($0, sql: "SELECT board FROM archive") } ?? ""
      }
    }
  }

  /// Opens an archive to write, and makes it where there is none.
  ///
  /// - Parameters:
  ///   - path: the file; its folder is made, for the user alone.
  ///   - board: the id of the board whose pair it holds.
  /// - Throws: why it cannot be used; a file that is refused is left as it was.
  public init(writing path: String, board: String) throws(ArchiveFault) {
    try Archive.makeFolder(of: path)
    try self.init(path, isReadOnly: false)
    try Archive.run {
      // What the file is, is looked at before anything is written to it.
      _ = try database.read(Archive.version)
      try database.writeWithoutTransaction { database in
        if try String.fetchOne(database, sql: "PRAGMA journal_mode") != "wal" {
          try database.execute(sql: "PRAGMA journal_mode = WAL")
        }
        try database.inTransaction(.immediate) {
          try Archive.migrate(database, board: board)
          return .commit
        }
      }
    }
    let owner = try owner
    guard owner == board else { throw .otherBoard(owner) }
  }

  private init(_ path: String, isReadOnly: Bool) throws(ArchiveFault) {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    // What a row refers to is written with it, and `check` looks; SQLite would look at every row.
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(Archive.patience)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
      try database.execute(sql: "PRAGMA cache_size = -8192")
      // An import writes the same pages of an index again and again; they are copied to their place
      // once in 16 MiB.
      try database.execute(sql: "PRAGMA wal_autocheckpoint = 4096")
    }
    self.path = path
    self.database = try Archive.run {
      try DatabaseQueue(path: path, configuration: configuration)
    }
  }

  /// How many steps of the schema a file has behind it; 0 for a new one.
  private static func version(_ database: Database) throws -> Int {
    let application = try Int64.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if application != ArchiveSchema.applicationID {
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      guard application == 0, version == 0, tables == 0 else { throw ArchiveFault.notAnArchive }
      return 0
    }
    guard version <= ArchiveSchema.version else {
      throw ArchiveFault.newer(version, known: ArchiveSchema.version)
    }
    return version
  }

  /// Takes the steps that a file lacks; two programs that do so at once take them once.
  private static func migrate(_ database: Database, board: String) throws {
    let version = try Archive.version(database)
    guard version < ArchiveSchema.version else { return }
    for step in ArchiveSchema.steps[version...] { try database.execute(sql: step) }
    for rule in MarkRule.allCases {
      try database.execute(
        sql: "INSERT OR REPLACE INTO mark (bit, rule) VALUES (?, ?)",
        arguments: [rule.rawValue, rule.name]
      )
    }
    if version == 0 {
      try database.execute(
        sql: "INSERT INTO archive (only, board, revision) VALUES (1, ?, 0)",
        arguments: [board]
      )
    }
    try database.execute(sql: "PRAGMA application_id = \(ArchiveSchema.applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(ArchiveSchema.version)")
  }

  /// Makes the folders above a file.
  private static func makeFolder(of path: String) throws(ArchiveFault) {
    guard let slash = path.lastIndex(of: "/") else { return }
    var folder = path.startIndex
    while let next = path[folder...].dropFirst().firstIndex(of: "/"), next <= slash {
      let made = String(path[..<next])
      folder = next
      guard mkdir(made, 0o700) != 0 else { continue }
      // Looking whether it is there has a reason of its own, which is not the one to tell.
      let reason = errno
      guard reason != EEXIST, access(made, F_OK) != 0 else { continue }
      throw .failed("its folder cannot be made: \(String(cString: strerror(reason)))")
    }
  }

  /// Runs what the library may throw at.
  static func run<Value>(_ work: () throws -> Value) throws(ArchiveFault) -> Value {
    do {
      return try work()
    } catch {
      throw ArchiveFault(error)
    }
  }
}
