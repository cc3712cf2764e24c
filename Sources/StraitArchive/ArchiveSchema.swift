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
  static let steps = [first, second]

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

  /// Every column of a row, and how much the source had.
  ///
  /// Rows are kept under a number alone, which is appended faster than a name and a number; an index of
  /// what makes an echo begins with the article, which comes in the order of the rows.
  private static let second = """
    DROP VIEW echo;
    DROP INDEX event_echo;
    DROP INDEX event_article;
    ALTER TABLE event RENAME TO event_1;

    CREATE TABLE block (
      id INTEGER PRIMARY KEY,
      size INTEGER NOT NULL,
      packed BLOB NOT NULL
    ) STRICT;

    CREATE TABLE event (
      key INTEGER PRIMARY KEY,
      source TEXT NOT NULL AS (CASE key & 7 WHEN 0 THEN 'gdelt' WHEN 1 THEN 'icews' END) VIRTUAL,
      id INTEGER NOT NULL AS (key >> 3) VIRTUAL,
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
      block INTEGER REFERENCES block (id),
      line INTEGER
    ) STRICT;

    INSERT INTO event (key, day, actor, target, actor_code, target_code, actor_name, target_name,
        code, goldstein, in_lead, mentions, outlets, articles, tone, place, latitude, longitude,
        added, publisher, article, marks)
      SELECT id * 8 + (source = 'icews') AS key, day, actor, target, actor_code, target_code,
        actor_name, target_name, code, goldstein, in_lead, mentions, outlets, articles, tone, place,
        latitude, longitude, added, publisher, article, marks
      FROM event_1 ORDER BY key;
    DROP TABLE event_1;

    CREATE INDEX event_day ON event (day);
    CREATE INDEX event_article ON event (article, day, code) WHERE article IS NOT NULL;

    CREATE TABLE counted (
      source TEXT NOT NULL,
      first INTEGER NOT NULL,
      last INTEGER NOT NULL,
      PRIMARY KEY (source, first)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE volume (
      day TEXT NOT NULL,
      source TEXT NOT NULL,
      rows INTEGER NOT NULL,
      kept INTEGER NOT NULL,
      PRIMARY KEY (day, source)
    ) STRICT, WITHOUT ROWID;

    CREATE VIEW total AS
      SELECT day, source,
        CASE WHEN kept = (
          SELECT total(daily.rows) FROM daily
          WHERE daily.day = volume.day AND daily.source = volume.source
        ) THEN rows END AS rows
      FROM volume;

    CREATE VIEW echo AS
      SELECT min(day) AS day, source, actor, target, actor_code, target_code, code, goldstein,
        (SELECT address FROM article WHERE id = event.article) AS address,
        count(*) AS rows, max(outlets) AS outlets, max(marks) > 0 AS is_marked
      FROM event
      GROUP BY event.day, source, actor, target, actor_code, target_code, code, goldstein,
        CASE WHEN article IS NULL THEN -key ELSE article END;
    """
}
