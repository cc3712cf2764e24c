/// The tables of what was seen, as the steps that make them.
///
/// `PRAGMA user_version` says how many steps a file has behind it. A step that was published is never
/// changed; another is added behind it.
enum SeenSchema {
  /// What tells the file from another database of SQLite: `STWS`.
  static let applicationID: Int64 = 0x5354_5753

  /// The version that this program writes.
  static var version: Int { steps.count }

  /// What each version adds to the one before it.
  static let steps = [first]

  private static let first = """
    CREATE TABLE desk (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      board TEXT NOT NULL,
      looked_day TEXT,
      looked_at TEXT
    ) STRICT;

    CREATE TABLE record (
      key TEXT PRIMARY KEY,
      standing TEXT NOT NULL,
      read_at INTEGER NOT NULL,
      seen_at TEXT NOT NULL,
      is_unseen INTEGER NOT NULL DEFAULT 0 CHECK (is_unseen IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE note (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      item TEXT,
      written_day TEXT NOT NULL,
      written_at TEXT NOT NULL,
      author TEXT NOT NULL,
      text TEXT NOT NULL,
      removed_at TEXT
    ) STRICT;
    """
}
