/// The names of a board's terms under one policy, and how they are put into text.
///
/// A text names a term by its id in braces: `A drill near {islets}`. So no sentence has to take a
/// side, and one reader sees both names where another sees one.
public struct TermNames: Hashable, Sendable {
  /// A term with all that is needed to name it.
  private struct Name: Hashable {
    var text: String
    var byLanguage: [String: String]
  }

  /// The language of the desk's own words, in which names are put into its text.
  static let language = "en"

  private var names: [String: Name] = [:]

  /// The names of some terms.
  public init(_ terms: [Term], policy: NamesPolicy, dyad: Dyad) {
    for term in terms {
      var byLanguage: [String: String] = [:]
      for language in Set(term.names.values.flatMap { $0.entries.map(\.language) }) {
        byLanguage[language] = TermNames.name(of: term, policy, dyad, language: language)
      }
      let text =
        TermNames.name(of: term, policy, dyad, language: TermNames.language) ?? term.neutral
        ?? term.id
      names[term.id] = Name(text: text, byLanguage: byLanguage)
    }
  }

  /// True where there is nothing to put in.
  var isEmpty: Bool { names.isEmpty }

  /// The text with its terms named; in another language by the names of that language, where there
  /// are some.
  public func expand(_ text: String, language: String? = nil) -> String {
    guard TermNames.mayHoldMarker(text) else { return text }
    var result = ""
    var rest = text[...]
    while let (range, id) = TermNames.marker(in: rest) {
      result += rest[..<range.lowerBound]
      if let name = names[id] {
        let words = language.flatMap { name.byLanguage[$0] } ?? name.text
        result += TermNames.beginsSentence(result) ? TermNames.capitalized(words) : words
      } else {
        result += rest[range]
      }
      rest = rest[range.upperBound...]
    }
    return result + rest
  }

  /// The ids that a text names in braces, in its order.
  public static func markers(in text: String) -> [String] {
    guard mayHoldMarker(text) else { return [] }
    var ids: [String] = []
    var rest = text[...]
    while let (range, id) = marker(in: rest) {
      ids.append(id)
      rest = rest[range.upperBound...]
    }
    return ids
  }

  /// True for the few texts that are worth looking at closely.
  static func mayHoldMarker(_ text: String) -> Bool {
    // In place: every text of a board comes by here, and nearly all are contiguous.
    text.utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes where byte == UInt8(ascii: "{") { return true }
      return false
    } ?? text.utf8.contains(UInt8(ascii: "{"))
  }

  /// The next `{id}` of a text: braces around lower-case letters, digits and hyphens.
  private static func marker(in text: Substring) -> (Range<Substring.Index>, String)? {
    let bytes = text.utf8
    var start = bytes.startIndex
    while let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")) {
      var index = bytes.index(after: open)
      let first = index
      while index < bytes.endIndex, isOfID(bytes[index]) { index = bytes.index(after: index) }
      if index < bytes.endIndex, index > first, bytes[index] == UInt8(ascii: "}") {
        return (open..<bytes.index(after: index), String(text[first..<index]))
      }
      start = bytes.index(after: open)
    }
    return nil
  }

  private static func isOfID(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// A name in a language; nil where the policy asks for one that nobody gave.
  ///
  /// Where one side gave none the other's stands alone, as the reader can see from the policy in
  /// the header.
  private static func name(
    of term: Term,
    _ policy: NamesPolicy,
    _ dyad: Dyad,
    language: String
  ) -> String? {
    let own = dyad.sides.map { term.names[$0.code]?[language] }
    switch policy {
    case .neutral: return language == TermNames.language ? term.neutral ?? both(own) : both(own)
    case .both: return both(own)
    case .side(let code): return term.names[code]?[language]
    }
  }

  private static func both(_ own: [String?]) -> String? {
    let names = own.compactMap(\.self)
    guard let first = names.first else { return nil }
    return names.allSatisfy { $0 == first } ? first : names.joined(separator: " / ")
  }

  private static func beginsSentence(_ before: String) -> Bool {
    let trimmed = before.reversed().drop { $0 == " " || $0 == "“" || $0 == "\"" || $0 == "(" }
    guard let last = trimmed.first else { return true }
    return before.last != "." && ".!?\n".contains(last)
  }

  private static func capitalized(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }
}
