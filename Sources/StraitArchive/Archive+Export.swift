internal import GRDB

/// A value of a row that is written out.
public enum ArchiveValue: Hashable, Sendable {
  /// Text.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A number.
  case number(Double)
  /// What the source does not say.
  case unknown
}

extension Archive {
  /// The columns of ``export(_:)``: those of the table `event`, with the address for the number of the
  /// article, and the rules for the bits of the marks.
  public static let exportColumns = [
    "source", "id", "day", "actor", "target", "actor_code", "target_code", "actor_name",
    "target_name", "code", "goldstein", "in_lead", "mentions", "outlets", "articles", "tone",
    "place", "latitude", "longitude", "added", "publisher", "address", "marks",
  ]

  /// Gives every row, by day and number; a row at a time, so that memory stays flat.
  ///
  /// - Throws: why it cannot be read, or what the receiver throws.
  public func export(_ receive: ([ArchiveValue]) throws -> Void) throws {
    do {
      try database.read { database in
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT source, event.id, day, actor, target, actor_code, target_code, actor_name,
              target_name, code, goldstein, in_lead, mentions, outlets, articles, tone, place,
              latitude, longitude, added, publisher, address, marks
            FROM event LEFT JOIN article ON article.id = event.article
            ORDER BY day, key
            """
        )
        while let row = try rows.next() {
          var values = Array(row.databaseValues).map { value -> ArchiveValue in
            switch value.storage {
            case .int64(let number): .integer(Int(number))
            case .double(let number): .number(number)
            case .string(let text): .text(text)
            case .null, .blob: .unknown
            }
          }
          if case .integer(let bits)? = values.last {
            let rules = MarkRule.allCases.filter { bits & $0.rawValue != 0 }.map(\.name)
            values[values.count - 1] = .text(rules.joined(separator: " "))
          }
          try receive(values)
        }
      }
    } catch let error as DatabaseError {
      throw ArchiveFault(error)
    }
  }
}
