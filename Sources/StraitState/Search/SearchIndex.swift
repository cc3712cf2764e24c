import StraitDiagnostics
import StraitModel

/// Every text of a board that one may look for, folded once, so that each key finds at once.
struct SearchIndex: Hashable {
  /// What an entry is about, in the order in which equal finds are listed.
  enum Kind: String, Hashable, CaseIterable {
    case issue
    case event
    case lever
    case poll
    case judgment
    case indicator
    case date
    case source
  }

  /// A text of an entry.
  struct Field: Hashable {
    /// What it is, before a find in it: `names`; nil for the title.
    var label: String?
    /// The text.
    var text: String
    /// How much a find in it says, more for more.
    var weight: Int
    /// The folded text as UTF-8.
    let folded: [UInt8]

    init(_ label: String?, _ text: String, weight: Int) {
      self.label = label
      self.text = text
      self.weight = weight
      folded = Array(SearchFolding.fold(text).utf8)
    }
  }

  /// A record that can be found.
  struct Entry: Hashable {
    var kind: Kind
    var id: String
    var date: PartialDate?
    var target: Screen?
    var place: SourcePlace
    /// Its texts, the title first.
    var fields: [Field]
  }

  /// A record that holds all words.
  struct Find: Hashable {
    var entry: Entry
    /// The field that is shown beside the title; nil where the title holds every word.
    var field: Field?
    var score: Int
  }

  /// The records.
  private(set) var entries: [Entry] = []

  /// How many finds are listed.
  static let limit = 500

  /// The words of a query, folded.
  static func words(of query: String) -> [String] {
    SearchFolding.fold(query).split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The records that hold every word of a query, the best first, and how many there are in all.
  func finds(_ query: String) -> (finds: [Find], count: Int) {
    let words = SearchIndex.words(of: query).map { Array($0.utf8) }
    guard !words.isEmpty else { return ([], 0) }
    var finds = entries.compactMap { find(words, in: $0) }
    finds.sort { left, right in
      if left.score != right.score { return left.score > right.score }
      let kinds = (left.entry.kind.rank, right.entry.kind.rank)
      if kinds.0 != kinds.1 { return kinds.0 < kinds.1 }
      let days = (left.entry.date?.last, right.entry.date?.last)
      if let mine = days.0, let other = days.1, mine != other { return mine > other }
      return left.entry.id < right.entry.id
    }
    return (Array(finds.prefix(SearchIndex.limit)), finds.count)
  }

  /// A record's weight is that of the weakest of its words, each taken where it is strongest.
  private func find(_ words: [[UInt8]], in entry: Entry) -> Find? {
    var score = Int.max
    var shown: Field?
    for word in words {
      var best: Field?
      for field in entry.fields where field.weight > best?.weight ?? 0 {
        if SearchIndex.holds(field.folded, word) { best = field }
      }
      guard let best else { return nil }
      score = min(score, best.weight)
      if best.label != nil, shown == nil { shown = best }
    }
    return Find(entry: entry, field: shown, score: score)
  }

  /// True if some bytes stand in others.
  static func holds(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    return text.withUnsafeBufferPointer { text in
      word.withUnsafeBufferPointer { word in
        var start = 0
        while start <= text.count - word.count {
          if text[start] == first {
            var index = 1
            while index < word.count, text[start + index] == word[index] { index += 1 }
            if index == word.count { return true }
          }
          start += 1
        }
        return false
      }
    }
  }

  mutating func add(_ entry: Entry) { entries.append(entry) }
}

extension SearchIndex.Kind {
  fileprivate var rank: Int { SearchIndex.Kind.allCases.firstIndex(of: self) ?? 0 }
}
