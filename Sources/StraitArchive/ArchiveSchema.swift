/// The tables of an archive, as the steps that make them.
///
/// `PRAGMA user_version` says how many steps a file has behind it. A step that was published is never
/// changed; another is added behind it. `docs/ARCHIVE.md` tells what the tables mean.
enum ArchiveSchema {
  /// What tells an archive from another database of SQLite: `STWA`.
  static let applicationID: Int64 = 0x5354_5741

  /// The version that this program writes.
  static var version: Int { steps.count }

  /// What each version adds to the one before it.
  static let steps = [first]

  private static let first = """
    CREATE TABLE archive (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      board TEXT NOT NULL,
      revision INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE article (
      id INTEGER PRIMARY KEY,
      address TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE event (
      source TEXT NOT NULL,
      id INTEGER NOT NULL,
      day TEXT NOT NULL,
      actor TEXT NOT NULL,
      target TEXT NOT NULL,
      actor_code TEXT NOT NULL,
      target_code TEXT NOT NULL,
      actor_name TEXT NOT NULL,
      target_name TEXT NOT NULL,
      code TEXT NOT NULL,
      goldstein REAL NOT NULL,
      in_lead INTEGER,
      mentions INTEGER,
      outlets INTEGER,
      articles INTEGER,
      tone REAL,
      place TEXT,
      latitude REAL,
      longitude REAL,
      added TEXT,
      publisher TEXT,
      article INTEGER REFERENCES article (id),
      marks INTEGER NOT NULL,
      PRIMARY KEY (source, id)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX event_echo
      ON event (day, source, actor, target, actor_code, target_code, code, goldstein, article);
    CREATE INDEX event_article ON event (article) WHERE article IS NOT NULL;

    CREATE TABLE daily (
      day TEXT NOT NULL,
      source TEXT NOT NULL,
      actor TEXT NOT NULL,
      target TEXT NOT NULL,
      root TEXT NOT NULL,
      rows INTEGER NOT NULL,
      events INTEGER NOT NULL,
      row_tenths INTEGER NOT NULL,
      event_tenths INTEGER NOT NULL,
      marked INTEGER NOT NULL,
      PRIMARY KEY (day, source, actor, target, root)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE mark (
      bit INTEGER PRIMARY KEY,
      rule TEXT NOT NULL
    ) STRICT;

    CREATE TABLE input (
      name TEXT NOT NULL,
      source TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      rows INTEGER NOT NULL,
      kept INTEGER NOT NULL,
      refused INTEGER NOT NULL,
      finished TEXT NOT NULL,
      PRIMARY KEY (name, source)
    ) STRICT, WITHOUT ROWID;

    CREATE VIEW echo AS
      SELECT min(day) AS day, source, actor, target, actor_code, target_code, code, goldstein,
        (SELECT address FROM article WHERE id = event.article) AS address,
        count(*) AS rows, max(outlets) AS outlets, max(marks) > 0 AS is_marked
      FROM event
      GROUP BY event.day, source, actor, target, actor_code, target_code, code, goldstein,
        CASE WHEN article IS NULL THEN -id ELSE article END;
    """
}
