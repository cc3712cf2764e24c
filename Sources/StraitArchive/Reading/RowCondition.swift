internal import GRDB
internal import StraitModel

/// What has to hold of a row, as a condition of SQL and the values in it.
struct RowCondition {
  private(set) var sql = "1"
  private(set) var values: [any DatabaseValueConvertible] = []

  /// The condition that the daily sums can judge: day, source, direction and root code.
  init(ofSums query: ArchiveQuery, in days: ClosedRange<Day>? = nil) {
    add(query, in: days)
    if !query.codes.isEmpty { add("root", isOneOf: query.codes) }
  }

  /// The whole condition, for rows of `event`.
  init(ofRows query: ArchiveQuery, in days: ClosedRange<Day>? = nil) {
    add(query, in: days)
    if !query.codes.isEmpty { add(RowCondition.anyOf(query.codes.map(RowCondition.code))) }
    if !query.words.isEmpty { add(RowCondition.anyOf(query.words.map(RowCondition.word))) }
    switch query.suspicion {
    case .any: break
    case .unmarked: add(("marks = 0", []))
    case .marked: add(("marks <> 0", []))
    case .by(let marks):
      let bits = MarkRule.allCases.filter { rule in marks.contains { $0.rawValue == rule.name } }
        .reduce(0) { $0 | $1.rawValue }
      add(("marks & ? <> 0", [bits]))
    }
    if let rules = query.rules { add(RowCondition.anyOf(rules.map(RowCondition.rule))) }
    if let day = query.knownBy {
      add(("(added IS NULL OR substr(added, 1, 10) <= ?)", [day.description]))
    }
  }

  private typealias Part = (sql: String, values: [any DatabaseValueConvertible])

  private mutating func add(_ part: Part) {
    sql += " AND " + part.sql
    values += part.values
  }

  private mutating func add(_ column: String, isOneOf texts: [String]) {
    add(RowCondition.isOneOf(column, texts))
  }

  private mutating func add(_ query: ArchiveQuery, in days: ClosedRange<Day>?) {
    if let days {
      add(("day BETWEEN ? AND ?", [days.lowerBound.description, days.upperBound.description]))
    }
    if !query.sources.isEmpty { add("source", isOneOf: query.sources) }
    if !query.directions.isEmpty {
      add(
        RowCondition.anyOf(
          query.directions.map { ("(actor = ? AND target = ?)", [$0.actor.text, $0.target.text]) }
        )
      )
    }
  }

  private static func isOneOf(_ column: String, _ texts: [String]) -> Part {
    let marks = texts.map { _ in "?" }.joined(separator: ", ")
    return ("\(column) IN (\(marks))", texts)
  }

  /// One of several; none of none.
  private static func anyOf(_ parts: [Part]) -> Part {
    if parts.isEmpty { return ("0", []) }
    return ("(" + parts.map(\.sql).joined(separator: " OR ") + ")", parts.flatMap(\.values))
  }

  private static func code(_ prefix: String) -> Part {
    // A prefix is digits, or nothing holds.
    prefix.utf8.allSatisfy { (0x30...0x39).contains($0) }
      ? ("code GLOB ?", [prefix + "*"]) : ("0", [])
  }

  /// The word stands whole in the address; what is between its parts may be any sign.
  private static func word(_ word: String) -> Part {
    // Signs alone would stand in every address.
    guard
      word.unicodeScalars.contains(where: { !$0.isASCII || $0.properties.isAlphabetic })
        || word.contains(where: \.isWholeNumber)
    else { return ("0", []) }
    return (
      """
      EXISTS (SELECT 1 FROM article
        WHERE article.id = event.article AND lower('/' || address || '/') GLOB ?)
      """,
      [pattern(of: word)]
    )
  }

  /// A pattern that finds a word between signs that are no letter and no digit.
  static func pattern(of word: String) -> String {
    let sign = "[^a-z0-9]"
    var pattern = ""
    for scalar in word.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": pattern.unicodeScalars.append(scalar)
      case _ where scalar.isASCII: pattern += sign
      default: pattern.unicodeScalars.append(scalar)
      }
    }
    return "*\(sign)\(pattern)\(sign)*"
  }

  /// The country of a row, or the beginning of the source's own code of the actor.
  private static func actor(_ code: ActorCode, _ column: String) -> Part {
    let isCode = code.text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    guard isCode else { return ("0", []) }
    return ("(\(column) = ? OR \(column)_code GLOB ?)", [code.text, code.text + "*"])
  }

  private static func rule(_ rule: MatchRule) -> Part {
    var parts: [Part] = []
    if !rule.codes.isEmpty { parts.append(anyOf(rule.codes.map(code))) }
    if !rule.actors.isEmpty { parts.append(anyOf(rule.actors.map { actor($0, "actor") })) }
    if !rule.targets.isEmpty { parts.append(anyOf(rule.targets.map { actor($0, "target") })) }
    if !rule.words.isEmpty { parts.append(anyOf(rule.words.map(word))) }
    // A rule without a part would take all that there is.
    if parts.isEmpty { return ("0", []) }
    return ("(" + parts.map(\.sql).joined(separator: " AND ") + ")", parts.flatMap(\.values))
  }
}
