public import StraitModel

/// Which machine-coded rows are shown, as a person types it: `code:19 actor:XNO mark:none`.
///
/// A term is a key and values between which commas stand, one of which has to hold; all terms have to
/// hold. A word without a key is looked for in the addresses of articles.
public struct ArchiveFilter: Hashable, Sendable {
  /// What a term is about.
  enum Key: String, CaseIterable {
    case code
    case actor
    case target
    case source
    case mark
    case issue
    case word

    /// What its values are.
    var expected: String {
      switch self {
      case .code: "the first digits of a CAMEO code, such as 19 or 112"
      case .actor, .target: "the three capitals of a country"
      case .source: ArchiveFilter.sources.joined(separator: ", ")
      case .mark: (["any", "none"] + ArchiveMark.allCases.map(\.rawValue)).joined(separator: ", ")
      case .issue: "the id of an issue that has rules"
      case .word: "a word of an article’s address"
      }
    }
  }

  /// Why a text is no filter.
  public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where it begins, counted from 1 in characters.
    public var column: Int
    /// The part that cannot be read.
    public var found: String
    /// What was expected there.
    public var expected: String

    /// The fault in words that name its place.
    public var description: String { "column \(column): ‘\(found)’, expected \(expected)" }
  }

  /// Who codes events, by the names that stand in an archive.
  public static let sources = ["gdelt", "icews"]

  private var values: [Key: [String]] = [:]

  /// Reads a filter; an issue has to be on a board, and to have rules.
  ///
  /// - Throws: the first part that cannot be read, and what was expected there.
  public init(_ text: String, on board: Board) throws(Fault) {
    for term in ArchiveFilter.terms(of: text) {
      let parts = term.text.split(
        separator: ":",
        maxSplits: 1,
        omittingEmptySubsequences: false
      )
      guard parts.count == 2 else {
        values[.word, default: []].append(term.text)
        continue
      }
      guard let key = Key(rawValue: parts[0].lowercased()) else {
        throw Fault(
          column: term.column,
          found: String(parts[0]),
          expected: Key.allCases.map(\.rawValue).joined(separator: ", ")
        )
      }
      var column = term.column + parts[0].count + 1
      for value in parts[1].split(separator: ",", omittingEmptySubsequences: false) {
        guard let read = ArchiveFilter.value(value, of: key, on: board) else {
          throw Fault(column: column, found: String(value), expected: key.expected)
        }
        values[key, default: []].append(read)
        column += value.count + 1
      }
    }
  }

  /// The terms of a text, and where each begins, from 1.
  static func terms(of text: String) -> [(text: String, column: Int)] {
    var terms: [(text: String, column: Int)] = []
    for (index, character) in text.enumerated() {
      if character == " " { continue }
      if let last = terms.last, last.column + last.text.count == index + 1 {
        terms[terms.count - 1].text.append(character)
      } else {
        terms.append((String(character), index + 1))
      }
    }
    return terms
  }

  /// A value as it is kept; nil if it is none of its key.
  private static func value(_ text: Substring, of key: Key, on board: Board) -> String? {
    switch key {
    case .code:
      return CAMEO.hasCode(startingWith: String(text)) && text.count >= 2 ? String(text) : nil
    case .actor, .target:
      let code = text.uppercased()
      return code.count == 3 && code.allSatisfy { ("A"..."Z").contains($0) } ? code : nil
    case .source: return sources.contains(text.lowercased()) ? text.lowercased() : nil
    case .mark:
      let mark = text.lowercased()
      return ["any", "none"].contains(mark) || ArchiveMark(rawValue: mark) != nil ? mark : nil
    case .issue:
      return board.issue(String(text)).map { !$0.match.isEmpty } == true ? String(text) : nil
    case .word: return text.isEmpty ? nil : String(text)
    }
  }

  /// The ids of the issues whose rules are to hold.
  public var issues: [String] { values[.issue] ?? [] }

  /// What is asked of the archive.
  public func query(on board: Board, knownBy: Day?) -> ArchiveQuery {
    let rules = issues.isEmpty ? nil : issues.flatMap { board.issue($0)?.match ?? [] }
    let marks = values[.mark] ?? []
    let suspicion: ArchiveQuery.Suspicion =
      if marks.isEmpty || (marks.contains("any") && marks.contains("none")) {
        .any
      } else if marks.contains("any") {
        .marked
      } else if marks.contains("none") {
        .unmarked
      } else {
        .by(marks.compactMap { ArchiveMark(rawValue: $0) })
      }
    return ArchiveQuery(
      directions: directions(on: board, rules),
      codes: Set(values[.code] ?? []).sorted(),
      sources: Set(values[.source] ?? []).sorted(),
      suspicion: suspicion,
      words: Set(values[.word] ?? []).sorted(),
      rules: rules,
      knownBy: knownBy
    )
  }

  /// Between whom: between the two sides, unless a term or a rule names others.
  private func directions(on board: Board, _ rules: [MatchRule]?) -> [Direction] {
    let sides = board.dyad.sides.map(\.code)
    func named(_ key: Key) -> [ActorCode] { (values[key] ?? []).map { ActorCode($0) } }
    func pairs(_ actors: [ActorCode], _ targets: [ActorCode]) -> [Direction] {
      (actors.isEmpty ? sides : actors).flatMap { actor in
        (targets.isEmpty ? sides : targets).filter { $0 != actor }.map {
          Direction(actor: actor, target: $0)
        }
      }
    }
    let isTyped = values[.actor] != nil || values[.target] != nil
    guard !isTyped, let rules else { return pairs(named(.actor), named(.target)) }
    // A rule may name a part of a country's actors, or a role that says nothing of the country.
    let countries = Set(sides + board.thirdParties.map(\.code))
    func states(_ codes: [ActorCode]) -> [ActorCode] {
      let heads = codes.map { ActorCode(String($0.text.prefix(3))) }
      return heads.allSatisfy(countries.contains) ? heads : []
    }
    var all: [Direction] = []
    for direction in rules.flatMap({ pairs(states($0.actors), states($0.targets)) })
    where !all.contains(direction) {
      all.append(direction)
    }
    return all.isEmpty ? board.dyad.directions : all
  }
}
