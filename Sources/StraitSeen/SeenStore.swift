internal import GRDB
internal import Glibc
import StraitModel

/// What one user has seen of one board: a small file of SQLite, which several desks share.
///
/// 1. Every change is one transaction, and touches only the records that it names: two desks lose
///    nothing of each other's.
/// 2. A record that was seen as it stood in a later reading is not set back by a desk that still
///    shows an earlier one.
/// 3. A file that is damaged, something else, or of a later version is refused and left as it is.
public struct SeenStore: Sendable {
  /// The path of the file.
  public let path: String
  private let database: DatabaseQueue

  /// How long another desk's transaction is waited for, in seconds.
  private static let patience = 10.0

  /// Opens the file to read; there has to be one.
  public init(reading path: String, board: String) throws(SeenFault) {
    guard access(path, F_OK) == 0 else { throw .missing }
    try self.init(path, isReadOnly: true)
    let version = try SeenStore.run { try database.read(SeenStore.version) }
    guard version > 0 else { throw .missing }
    try checkOwner(board)
  }

  /// Opens the file to write, and makes it where there is none, for the user alone.
  public init(writing path: String, board: String) throws(SeenFault) {
    try SeenStore.makeFolder(of: path)
    let isThere = access(path, F_OK) == 0
    if isThere, access(path, W_OK) != 0 { throw .readOnly }
    let mask = umask(0o077)
    defer { umask(mask) }
    try self.init(path, isReadOnly: false)
    try SeenStore.run {
      _ = try database.read(SeenStore.version)
      try database.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          try SeenStore.migrate(database, board: board)
          return .commit
        }
      }
    }
    try checkOwner(board)
  }

  private init(_ path: String, isReadOnly: Bool) throws(SeenFault) {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(SeenStore.patience)
    self.path = path
    self.database = try SeenStore.run {
      try DatabaseQueue(path: path, configuration: configuration)
    }
  }

  private func checkOwner(_ board: String) throws(SeenFault) {
    let owner = try SeenStore.run {
      try database.read { try String.fetchOne($0, sql: "SELECT board FROM desk") } ?? ""
    }
    guard owner == board else { throw .otherBoard(owner) }
  }

  /// How many steps of the schema a file has behind it; 0 for a new one.
  private static func version(_ database: Database) throws -> Int {
    let application = try Int64.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if application != SeenSchema.applicationID {
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      guard application == 0, version == 0, tables == 0 else { throw SeenFault.notOurs }
      return 0
    }
    guard version <= SeenSchema.version else {
      throw SeenFault.newer(version, known: SeenSchema.version)
    }
    return version
  }

  /// Takes the steps that a file lacks; two desks that do so at once take them once.
  private static func migrate(_ database: Database, board: String) throws {
    let version = try SeenStore.version(database)
    guard version < SeenSchema.version else { return }
    for step in SeenSchema.steps[version...] { try database.execute(sql: step) }
    if version == 0 {
      try database.execute(sql: "INSERT INTO desk (only, board) VALUES (1, ?)", arguments: [board])
    }
    try database.execute(sql: "PRAGMA application_id = \(SeenSchema.applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(SeenSchema.version)")
  }

  /// Makes the folders above a file, for the user alone.
  private static func makeFolder(of path: String) throws(SeenFault) {
    guard let slash = path.lastIndex(of: "/") else { return }
    var folder = path.startIndex
    while let next = path[folder...].dropFirst().firstIndex(of: "/"), next <= slash {
      let made = String(path[..<next])
      folder = next
      guard mkdir(made, 0o700) != 0 else { continue }
      let reason = errno
      guard reason != EEXIST, access(made, F_OK) != 0 else { continue }
      if [EROFS, EACCES, EPERM].contains(reason) { throw .readOnly }
      if reason == ENOSPC { throw .full }
      throw .failed("its folder cannot be made: \(String(cString: strerror(reason)))")
    }
  }

  /// Bounds the size of the file, in pages, for this connection: beyond it there is no room.
  package func limit(pages: Int) throws(SeenFault) {
    try SeenStore.run {
      try database.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA max_page_count = \(pages)")
      }
    }
  }

  /// Runs what the library may throw at.
  static func run<Value>(_ work: () throws -> Value) throws(SeenFault) -> Value {
    do {
      return try work()
    } catch {
      throw SeenFault(error)
    }
  }

  func read<Value>(_ work: (Database) throws -> Value) throws(SeenFault) -> Value {
    try SeenStore.run { try database.read(work) }
  }

  func write<Value>(_ work: (Database) throws -> Value) throws(SeenFault) -> Value {
    try SeenStore.run {
      try database.writeWithoutTransaction { database in
        var value: Value?
        try database.inTransaction(.immediate) {
          value = try work(database)
          return .commit
        }
        guard let value else { throw SeenFault.failed("nothing came of it") }
        return value
      }
    }
  }
}
