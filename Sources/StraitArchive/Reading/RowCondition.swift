internal import GRDB
internal import StraitModel

/// What has to hold of a row, as a condition of SQL and the values in it.
struct RowCondition {
  private(set) var sql = "1"
  private(set) var values: [any DatabaseValueConvertible] = []
  private let isOfAllDays: Bool

  /// The condition that the daily sums can judge: day, source, direction and root code.
  init(ofSums query: ArchiveQuery, in days: ClosedRange<Day>? = nil) {
    isOfAllDays = days == nil
    add(query, in: days)
    if !query.codes.isEmpty { add("root", isOneOf: query.codes) }
  }

  /// The whole condition, for rows of `event`.
  init(ofRows query: ArchiveQuery, in days: ClosedRange<Day>? = nil) {
    isOfAllDays = days == nil
    add(query, in: days)
    if !query.codes.isEmpty { add(RowCondition.anyOf(query.codes.map(RowCondition.code))) }
    if !query.words.isEmpty { add(anyWord(of: query.words)) }
    switch query.suspicion {
    case .any: break
    case .unmarked: add(("marks = 0", []))
    case .marked: add(("marks <> 0", []))
    case .by(let marks):
      let bits = MarkRule.allCases.filter { rule in marks.contains { $0.rawValue == rule.name } }
        .reduce(0) { $0 | $1.rawValue }
      add(("marks & ? <> 0", [bits]))
    }
    if let rules = query.rules { add(RowCondition.anyOf(rules.map(holds))) }
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

  /// One of the words stands whole in the address; what is between its parts may be any sign.
  ///
  /// Of all days it is the addresses that are looked through, each once; of a few days, the rows.
  private func anyWord(of words: [String]) -> Part {
    // Signs alone would stand in every address.
    let patterns = words.filter { word in
      word.unicodeScalars.contains { !$0.isASCII || $0.properties.isAlphabetic || $0.isDigit }
    }.map(RowCondition.pattern)
    if patterns.isEmpty { return ("0", []) }
    let holds = patterns.map { _ in "lower('/' || address || '/') GLOB ?" }
      .joined(separator: " OR ")
    return isOfAllDays
      ? ("article IN (SELECT id FROM article WHERE \(holds))", patterns)
      : (
        "EXISTS (SELECT 1 FROM article WHERE article.id = event.article AND (\(holds)))", patterns
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

  private func holds(_ rule: MatchRule) -> Part {
    var parts: [Part] = []
    func add(_ codes: [ActorCode], _ column: String) {
      guard !codes.isEmpty else { return }
      parts.append(RowCondition.anyOf(codes.map { RowCondition.actor($0, column) }))
    }
    if !rule.codes.isEmpty { parts.append(RowCondition.anyOf(rule.codes.map(RowCondition.code))) }
    add(rule.actors, "actor")
    add(rule.targets, "target")
    if !rule.words.isEmpty { parts.append(anyWord(of: rule.words)) }
    // A rule without a part would take all that there is.
    if parts.isEmpty { return ("0", []) }
    return ("(" + parts.map(\.sql).joined(separator: " AND ") + ")", parts.flatMap(\.values))
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }
}
