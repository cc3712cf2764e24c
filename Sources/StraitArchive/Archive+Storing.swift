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

  /// Stores events, and brings the daily sums up to date with them, in one transaction.
  ///
  /// Whatever happens, either all of it is there afterwards or nothing. An event that is there already
  /// stays as it was first read.
  public func store(_ events: [CodedEvent]) throws(ArchiveFault) -> Stored {
    if events.isEmpty { return Stored() }
    return try Archive.run {
      try database.writeWithoutTransaction { database in
        var stored = Stored()
        try database.inTransaction(.immediate) {
          var storing = try Storing(database)
          for event in events {
            if try storing.store(event) { stored.new += 1 } else { stored.known += 1 }
          }
          try storing.finish()
          if stored.new > 0 {
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

/// One transaction of storing: its statements, and the sums that it changes.
private struct Storing {
  /// What a daily sum is of.
  struct Key: Hashable {
    var day: String
    var source: String
    var actor: String
    var target: String
    var root: String
  }

  /// By how much a sum changes.
  struct Change {
    var rows = 0
    var events = 0
    var rowTenths = 0
    var eventTenths = 0
    var marked = 0

    mutating func add(tenths: Int, isEcho: Bool, isMarked: Bool) {
      rows += 1
      rowTenths += tenths
      if !isEcho {
        events += 1
        eventTenths += tenths
      }
      if isMarked { marked += 1 }
    }
  }

  /// An article whose list of members may have become long enough.
  struct Candidate {
    var isNew: Bool
    var rows = 0
  }

  private let database: Database
  private let isKnown: SQLStatement
  private let findArticle: SQLStatement
  private let addArticle: SQLStatement
  private let hasEcho: SQLStatement
  private let insert: SQLStatement
  private var articles: [String: (id: Int64, isNew: Bool)] = [:]
  private var changes: [Key: Change] = [:]
  private var candidates: [Int64: Candidate] = [:]

  init(_ database: Database) throws {
    self.database = database
    isKnown = try SQLStatement(database, "SELECT 1 FROM event WHERE source = ? AND id = ?")
    findArticle = try SQLStatement(database, "SELECT id FROM article WHERE address = ?")
    addArticle = try SQLStatement(database, "INSERT INTO article (address) VALUES (?)")
    hasEcho = try SQLStatement(
      database,
      """
      SELECT 1 FROM event WHERE day = ? AND source = ? AND actor = ? AND target = ?
        AND actor_code = ? AND target_code = ? AND code = ? AND goldstein = ? AND article = ?
      """
    )
    insert = try SQLStatement(
      database,
      """
      INSERT INTO event (source, id, day, actor, target, actor_code, target_code, actor_name,
        target_name, code, goldstein, in_lead, mentions, outlets, articles, tone, place, latitude,
        longitude, added, publisher, article, marks)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    )
  }

  /// Stores an event; false if it is there already.
  mutating func store(_ event: CodedEvent) throws -> Bool {
    isKnown.bind(1, event.source.rawValue)
    isKnown.bind(2, event.id)
    if try isKnown.hasRow() { return false }
    let day = event.day.description
    let article = try article(event.article)
    let isEcho = try article.map { try isTold(event, day: day, article: $0.id) } ?? false
    let marks = MarkRule.ownMarks(of: event)
    try insert(event, day: day, article: article?.id, marks: marks)

    let tenths = Int((event.goldstein * 10).rounded())
    let key = Key(
      day: day,
      source: event.source.rawValue,
      actor: event.actor.country,
      target: event.target.country,
      root: event.root
    )
    changes[key, default: Change()].add(tenths: tenths, isEcho: isEcho, isMarked: marks != 0)
    if let article, let root = Int(event.root), MarkRule.cooperation.contains(root) {
      candidates[article.id, default: Candidate(isNew: article.isNew)].rows += 1
    }
    return true
  }

  /// The article's number; it is added if it is new, and there is none for an empty address.
  private mutating func article(_ address: String) throws -> (id: Int64, isNew: Bool)? {
    if address.isEmpty { return nil }
    if let known = articles[address] { return known }
    findArticle.bind(1, address)
    var found: (id: Int64, isNew: Bool)
    if try findArticle.step() {
      found = (findArticle.integer(0), false)
      _ = try findArticle.step()
    } else {
      addArticle.bind(1, address)
      try addArticle.run()
      found = (database.lastInsertedRowID, true)
    }
    articles[address] = found
    return found
  }

  /// True if another row tells the same.
  private func isTold(_ event: CodedEvent, day: String, article: Int64) throws -> Bool {
    hasEcho.bind(1, day)
    hasEcho.bind(2, event.source.rawValue)
    hasEcho.bind(3, event.actor.country)
    hasEcho.bind(4, event.target.country)
    hasEcho.bind(5, event.actor.code)
    hasEcho.bind(6, event.target.code)
    hasEcho.bind(7, event.code)
    hasEcho.bind(8, event.goldstein)
    hasEcho.bind(9, article)
    return try hasEcho.hasRow()
  }

  private func insert(_ event: CodedEvent, day: String, article: Int64?, marks: Int) throws {
    insert.bind(1, event.source.rawValue)
    insert.bind(2, event.id)
    insert.bind(3, day)
    insert.bind(4, event.actor.country)
    insert.bind(5, event.target.country)
    insert.bind(6, event.actor.code)
    insert.bind(7, event.target.code)
    insert.bind(8, event.actor.name)
    insert.bind(9, event.target.name)
    insert.bind(10, event.code)
    insert.bind(11, event.goldstein)
    insert.bind(12, event.isInLead.map { $0 ? 1 : 0 })
    insert.bind(13, event.mentions)
    insert.bind(14, event.outlets)
    insert.bind(15, event.articles)
    insert.bind(16, event.tone)
    insert.bind(17, event.site?.name)
    insert.bind(18, event.site?.latitude)
    insert.bind(19, event.site?.longitude)
    insert.bind(20, event.added)
    insert.bind(21, event.publisher)
    insert.bind(22, article)
    insert.bind(23, marks)
    try insert.run()
  }

  /// Marks the lists of members, and writes the sums.
  mutating func finish() throws {
    for (article, candidate) in candidates
    where !candidate.isNew || candidate.rows >= MarkRule.listLength {
      try markMembers(of: article)
    }
    let add = try SQLStatement(
      database,
      """
      INSERT INTO daily (day, source, actor, target, root, rows, events, row_tenths, event_tenths,
        marked)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (day, source, actor, target, root) DO UPDATE SET
        rows = rows + excluded.rows, events = events + excluded.events,
        row_tenths = row_tenths + excluded.row_tenths,
        event_tenths = event_tenths + excluded.event_tenths, marked = marked + excluded.marked
      """
    )
    for (key, change) in changes {
      add.bind(1, key.day)
      add.bind(2, key.source)
      add.bind(3, key.actor)
      add.bind(4, key.target)
      add.bind(5, key.root)
      add.bind(6, change.rows)
      add.bind(7, change.events)
      add.bind(8, change.rowTenths)
      add.bind(9, change.eventTenths)
      add.bind(10, change.marked)
      try add.run()
    }
  }

  /// Marks an article's acts of cooperation that it tells of too many pairs.
  ///
  /// All rows of the article count, also those of earlier imports, so that the marks do not depend on
  /// how the files were cut or in which order they came.
  private mutating func markMembers(of article: Int64) throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT source, id, day, actor, target, code, marks FROM event
        WHERE article = ?1 AND code IN (
          SELECT code FROM event WHERE article = ?1 AND substr(code, 1, 2) BETWEEN '03' AND '08'
          GROUP BY code HAVING count(DISTINCT actor || ' ' || target) >= ?2
        ) AND marks & ?3 = 0
        """,
      arguments: [article, MarkRule.listLength, MarkRule.memberList.rawValue]
    )
    for row in rows {
      let marks: Int = row["marks"]
      let source: String = row["source"]
      let id: Int64 = row["id"]
      try database.execute(
        sql: "UPDATE event SET marks = marks | ? WHERE source = ? AND id = ?",
        arguments: [MarkRule.memberList.rawValue, source, id]
      )
      guard marks == 0 else { continue }
      let code: String = row["code"]
      let key = Key(
        day: row["day"],
        source: source,
        actor: row["actor"],
        target: row["target"],
        root: String(code.prefix(2))
      )
      changes[key, default: Change()].marked += 1
    }
  }
}
