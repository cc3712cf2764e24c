internal import GRDB
internal import StraitFormats
internal import StraitModel

/// A row of the table of events, as a value whose texts are safe to show.
///
/// An import has made them safe already; but the file may have come from somewhere else.
struct StoredRow {
  let row: ArchiveRow

  /// How long an address may be, in Unicode scalars.
  private static let addressLimit = 2048
  /// How long a name may be.
  private static let nameLimit = 256

  private static let columns = """
    SELECT event.source, event.id, day, actor, target, actor_code, target_code, actor_name,
      target_name, code, goldstein, in_lead, mentions, outlets, articles, tone, place, latitude,
      longitude, added, publisher, address, marks
    FROM event LEFT JOIN article ON article.id = event.article

    """

  /// Rows that say the same as one, that one among them.
  private static let echoes = """
    FROM event AS one JOIN event AS other ON one.key = ?
    WHERE other.day = one.day AND other.source = one.source AND other.actor = one.actor
      AND other.target = one.target AND other.actor_code = one.actor_code
      AND other.target_code = one.target_code AND other.code = one.code
      AND other.goldstein = one.goldstein AND other.article = one.article
    """

  /// The row of a key; nil if there is none, or its day is none.
  static func read(_ key: Int64, _ database: Database) throws -> StoredRow? {
    let statement = try database.cachedStatement(sql: columns + "WHERE key = ?")
    let row = try Row.fetchOne(statement, arguments: [key])
    return row.flatMap { StoredRow($0) }
  }

  /// Every mark that a row or one that says the same has.
  static func marks(ofEchoesOf key: Int64, _ database: Database) throws -> [ArchiveMark] {
    let statement = try database.cachedStatement(sql: "SELECT DISTINCT other.marks " + echoes)
    let bits = try Int.fetchAll(statement, arguments: [key])
    return marks(ofBits: bits.reduce(0, |))
  }

  /// The keys of the rows that say the same, in their order.
  static func echoes(of key: Int64, _ database: Database) throws -> [Int64] {
    try Int64.fetchAll(
      database,
      sql: "SELECT other.key " + echoes + " ORDER BY other.key",
      arguments: [key]
    )
  }

  private static func marks(ofBits bits: Int) -> [ArchiveMark] {
    MarkRule.allCases.filter { bits & $0.rawValue != 0 }
      .compactMap { ArchiveMark(rawValue: $0.name) }
  }

  private init?(_ row: Row) {
    func text(_ column: Int, _ limit: Int = StoredRow.nameLimit) -> String {
      SafeText.singleLine(row[column] as String? ?? "", limit: limit).text
    }
    func known(_ column: Int) -> String? {
      let text = text(column)
      return text.isEmpty ? nil : text
    }
    guard let day = Day(text(2)) else { return nil }
    let latitude: Double? = row[17]
    let longitude: Double? = row[18]
    let site = known(16)
    self.row = ArchiveRow(
      id: ArchiveRowID(source: text(0), number: row[1]),
      day: day,
      actor: ArchiveRow.Actor(country: ActorCode(text(3)), code: text(5), name: text(7)),
      target: ArchiveRow.Actor(country: ActorCode(text(4)), code: text(6), name: text(8)),
      code: text(9),
      goldstein: row[10],
      isInLead: (row[11] as Int?).map { $0 != 0 },
      mentions: row[12],
      outlets: row[13],
      articles: row[14],
      tone: row[15],
      site: site == nil && latitude == nil && longitude == nil
        ? nil : ArchiveRow.Site(name: site ?? "", latitude: latitude, longitude: longitude),
      added: known(19),
      publisher: known(20),
      article: text(21, StoredRow.addressLimit),
      marks: StoredRow.marks(ofBits: row[22])
    )
  }
}

extension Archive {
  /// A row with those that say the same and all its columns; nil where it is not there, or not known on
  /// these days.
  func told(
    _ id: ArchiveRowID,
    through: Day,
    knownBy: Day?
  ) throws(ArchiveFault) -> ToldRow? {
    guard let source = ArchiveSource(rawValue: id.source), id.number < Int64.max / 8 else {
      return nil
    }
    let key = source.key(id.number)
    let told = try Archive.run {
      try database.read { database -> ToldRow? in
        func known(_ key: Int64) throws -> ArchiveRow? {
          guard let row = try StoredRow.read(key, database)?.row, row.day <= through else {
            return nil
          }
          // The source says when it took a row in; where it does not, the row counts from its day.
          let added = row.added.flatMap { Day(String($0.prefix(10))) }
          if let knownBy, let added, added > knownBy { return nil }
          return row
        }
        guard let row = try known(key) else { return nil }
        let echoes = try StoredRow.echoes(of: key, database).filter { $0 != key }
        let twins = try echoes.prefix(ToldRow.twinLimit).compactMap(known)
        let others = echoes.count > ToldRow.twinLimit ? echoes.count : twins.count
        return ToldRow(row: row, twins: twins, rows: 1 + others)
      }
    }
    guard var told, let record = try record(of: source, id: id.number) else { return told }
    told.fields =
      record.isWhole
      ? record.fields.map { ToldRow.Field(name: $0.name, value: $0.value) } : []
    return told
  }
}
