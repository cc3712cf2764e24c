internal import GRDB
internal import StraitModel

/// One transaction of storing: its statements, and the sums that it changes.
///
/// 1. What is known, and which articles, is asked once for the whole batch where that is possible, not
///    row by row.
/// 2. Whether a row is an echo is looked up among the rows of this batch if its article is new, and in
///    the archive otherwise.
struct Storing {
  /// What a daily sum is of.
  private struct Key: Hashable {
    var day: Day
    var source: ArchiveSource
    var actor: String
    var target: String
    var root: String
  }

  /// By how much a sum changes.
  private struct Change {
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

  /// An article of this batch.
  private struct Article {
    var id: Int64
    /// True if no transaction before this one had a row of it.
    var isNew: Bool
    /// Rows of this batch that are of it, as many as are compared one by one.
    var rows: [Int] = []
    /// How many acts of cooperation this batch has of it.
    var cooperation = 0

    /// From how many rows on the index is asked; every article but a stand-in for many has fewer.
    static let compared = 16
  }

  /// What is known of a row that is there already.
  private enum Known {
    case whole
    case withoutLine
  }

  private let database: Database
  private let batch: RowBatch
  private let findEvent: SQLStatement
  private let addArticle: SQLStatement
  private let findArticle: SQLStatement
  private let hasEcho: SQLStatement
  private let insert: SQLStatement
  private let complete: SQLStatement
  private let texts = TextRoom()
  private var lines: LineBlock.Writer
  /// The rows that are there between the least and the greatest key; nil if they are too many, so that
  /// each is asked for.
  private var known: [Int64: Known]?
  private var articles: [Article] = []
  private var articleIndices: [String: Int] = [:]
  private var changes: [Key: Change] = [:]
  private var dayText = (day: Day(number: 0), text: "")
  /// True if a row that was known has been given its line.
  private(set) var hasCompleted = false

  init(_ database: Database, _ batch: RowBatch) throws {
    self.database = database
    self.batch = batch
    findEvent = try SQLStatement(database, "SELECT block IS NULL FROM event WHERE key = ?")
    findArticle = try SQLStatement(database, "SELECT id FROM article WHERE address = ?")
    addArticle = try SQLStatement(
      database,
      "INSERT INTO article (address) VALUES (?) ON CONFLICT DO NOTHING"
    )
    hasEcho = try SQLStatement(
      database,
      """
      SELECT 1 FROM event WHERE article = ? AND day = ? AND code = ? AND key & 7 = ? AND actor = ?
        AND target = ? AND actor_code = ? AND target_code = ? AND goldstein = ?
      """
    )
    insert = try SQLStatement(
      database,
      """
      INSERT INTO event (key, day, actor, target, actor_code, target_code, actor_name,
        target_name, code, goldstein, in_lead, mentions, outlets, articles, tone, place, latitude,
        longitude, added, publisher, article, marks, block, line)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    )
    complete = try SQLStatement(
      database,
      "UPDATE event SET block = ?, line = ? WHERE key = ?"
    )
    lines = try LineBlock.Writer(database)
    known = try Storing.known(database, batch)
    articleIndices.reserveCapacity(batch.events.count)
  }

  /// Stores the rows; gives the places in the batch of those that are new.
  mutating func run() throws -> [(id: Int64, day: Day)] {
    var new: [(id: Int64, day: Day)] = []
    new.reserveCapacity(batch.events.count)
    for (index, event) in batch.events.enumerated() where try store(event, index) {
      new.append((event.id, event.day))
    }
    try lines.finish()
    for article in articles
    where article.cooperation > 0
      && (!article.isNew || article.cooperation >= MarkRule.listLength)
    {
      try markMembers(of: article.id)
    }
    try writeSums()
    return new
  }

  /// The rows that are there already, from the least to the greatest key of the batch.
  private static func known(_ database: Database, _ batch: RowBatch) throws -> [Int64: Known]? {
    let keys = batch.events.map { $0.source.key($0.id) }
    guard let least = keys.min(), let greatest = keys.max() else { return [:] }
    let statement = try SQLStatement(
      database,
      "SELECT key, block IS NULL FROM event WHERE key BETWEEN ? AND ? LIMIT ?"
    )
    let limit = 4 * batch.events.count
    statement.bind(1, least)
    statement.bind(2, greatest)
    statement.bind(3, limit)
    var known: [Int64: Known] = [:]
    known.reserveCapacity(batch.events.count)
    while try statement.step() {
      known[statement.integer(0)] = statement.integer(1) == 0 ? .whole : .withoutLine
    }
    return known.count < limit ? known : nil
  }

  private func known(_ key: Int64) throws -> Known? {
    if let known { return known[key] }
    findEvent.bind(1, key)
    guard try findEvent.step() else { return nil }
    let isWhole = findEvent.integer(0) == 0
    findEvent.reset()
    return isWhole ? .whole : .withoutLine
  }

  /// Stores an event; false if it is there already.
  private mutating func store(_ event: CodedEvent, _ index: Int) throws -> Bool {
    let key = event.source.key(event.id)
    let line = batch.line(index)
    if let before = try known(key) {
      if before == .withoutLine, !line.isEmpty { try give(line, to: key) }
      return false
    }
    let place = line.isEmpty ? nil : try lines.append(line)
    known?[key] = place == nil ? .withoutLine : .whole
    if event.day != dayText.day || dayText.text.isEmpty {
      dayText = (event.day, event.day.description)
    }
    let article = try article(event.article)
    let isEcho = try article.map { try isTold(event, article: $0) } ?? false
    let marks = MarkRule.ownMarks(of: event)
    let number = article.map { articles[$0].id }
    try insert(event, key: key, article: number, marks: marks, place: place)

    let sum = Key(
      day: event.day,
      source: event.source,
      actor: event.actor.country,
      target: event.target.country,
      root: event.root
    )
    changes[sum, default: Change()].add(
      tenths: Int((event.goldstein * 10).rounded()),
      isEcho: isEcho,
      isMarked: marks != 0
    )
    if let article {
      if articles[article].rows.count < Article.compared { articles[article].rows.append(index) }
      if let root = Int(event.root), MarkRule.cooperation.contains(root) {
        articles[article].cooperation += 1
      }
    }
    return true
  }

  /// Gives a row that was stored without its line the line.
  private mutating func give(_ line: ArraySlice<UInt8>, to key: Int64) throws {
    let place = try lines.append(line)
    complete.bind(1, place.block)
    complete.bind(2, place.line)
    complete.bind(3, key)
    try complete.run()
    known?[key] = .whole
    hasCompleted = true
  }

  /// Which article of the batch it is; it is added if it is new, and there is none for an empty
  /// address.
  private mutating func article(_ address: String) throws -> Int? {
    if address.isEmpty { return nil }
    if let index = articleIndices[address] { return index }
    texts.clear()
    addArticle.bind(1, address, in: texts)
    try addArticle.run()
    if database.changesCount > 0 {
      articles.append(Article(id: database.lastInsertedRowID, isNew: true))
    } else {
      findArticle.bind(1, address, in: texts)
      _ = try findArticle.step()
      articles.append(Article(id: findArticle.integer(0), isNew: false))
      findArticle.reset()
    }
    articleIndices[address] = articles.count - 1
    return articles.count - 1
  }

  /// True if another row tells the same.
  private func isTold(_ event: CodedEvent, article index: Int) throws -> Bool {
    let article = articles[index]
    if article.isNew, article.rows.count < Article.compared {
      return article.rows.contains { batch.events[$0].tellsTheSame(as: event) }
    }
    hasEcho.bind(1, article.id)
    hasEcho.bind(2, dayText.text)
    hasEcho.bind(3, event.code)
    hasEcho.bind(4, event.source.number)
    hasEcho.bind(5, event.actor.country)
    hasEcho.bind(6, event.target.country)
    hasEcho.bind(7, event.actor.code)
    hasEcho.bind(8, event.target.code)
    hasEcho.bind(9, event.goldstein)
    return try hasEcho.hasRow()
  }

  private func insert(
    _ event: CodedEvent,
    key: Int64,
    article: Int64?,
    marks: Int,
    place: LineBlock.Writer.Place?
  ) throws {
    texts.clear()
    insert.bind(1, key)
    insert.bind(2, dayText.text, in: texts)
    insert.bind(3, event.actor.country, in: texts)
    insert.bind(4, event.target.country, in: texts)
    insert.bind(5, event.actor.code, in: texts)
    insert.bind(6, event.target.code, in: texts)
    insert.bind(7, event.actor.name, in: texts)
    insert.bind(8, event.target.name, in: texts)
    insert.bind(9, event.code, in: texts)
    insert.bind(10, event.goldstein)
    insert.bind(11, event.isInLead.map { $0 ? 1 : 0 })
    insert.bind(12, event.mentions)
    insert.bind(13, event.outlets)
    insert.bind(14, event.articles)
    insert.bind(15, event.tone)
    insert.bind(16, event.site?.name, in: texts)
    insert.bind(17, event.site?.latitude)
    insert.bind(18, event.site?.longitude)
    insert.bind(19, event.added, in: texts)
    insert.bind(20, event.publisher, in: texts)
    insert.bind(21, article)
    insert.bind(22, marks)
    insert.bind(23, place?.block)
    insert.bind(24, place?.line)
    try insert.run()
  }

  private func writeSums() throws {
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
      add.bind(1, key.day.description)
      add.bind(2, key.source.rawValue)
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
        SELECT key, source, day, actor, target, code, marks FROM event
        WHERE article = ?1 AND code IN (
          SELECT code FROM event WHERE article = ?1 AND substr(code, 1, 2) BETWEEN '03' AND '08'
          GROUP BY code HAVING count(DISTINCT actor || ' ' || target) >= ?2
        ) AND marks & ?3 = 0
        """,
      arguments: [article, MarkRule.listLength, MarkRule.memberList.rawValue]
    )
    for row in rows {
      let marks: Int = row["marks"]
      let event: Int64 = row["key"]
      try database.execute(
        sql: "UPDATE event SET marks = marks | ? WHERE key = ?",
        arguments: [MarkRule.memberList.rawValue, event]
      )
      guard marks == 0, let day = Day(row["day"] as String),
        let source = ArchiveSource(rawValue: row["source"])
      else { continue }
      let code: String = row["code"]
      let key = Key(
        day: day,
        source: source,
        actor: row["actor"],
        target: row["target"],
        root: String(code.prefix(2))
      )
      changes[key, default: Change()].marked += 1
    }
  }
}

extension CodedEvent {
  /// True if two rows of one article say the same: day, actors, code and value.
  fileprivate func tellsTheSame(as other: CodedEvent) -> Bool {
    day == other.day && code == other.code && source == other.source
      && goldstein == other.goldstein && actor.country == other.actor.country
      && target.country == other.target.country && actor.code == other.actor.code
      && target.code == other.target.code
  }
}
