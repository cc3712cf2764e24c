/// A rule by which a row is marked as doubtful, as a closed list.
///
/// A mark hides nothing: it says which rule made it, and counts are given with and without. The rules
/// are explained in `docs/METHODS.md`. A raw value is a bit of the column `marks` and never changes.
public enum MarkRule: Int, CaseIterable, Sendable {
  /// An attack, a fight or mass violence that stands on one article.
  case singleArticle = 1
  /// An agreement or another act of cooperation in an article that tells of an anniversary.
  case anniversary = 2
  /// The same act of cooperation between many pairs in one article: a list of members.
  case memberList = 4

  /// The rule's name in the archive and in a summary.
  public var name: String {
    switch self {
    case .singleArticle: "single-article"
    case .anniversary: "anniversary"
    case .memberList: "member-list"
    }
  }

  /// The roots that count as violence: 18 to 20.
  static let violence = 18...20
  /// The roots that count as cooperation: 03 to 08.
  static let cooperation = 3...8
  /// How many directed pairs of countries make a list.
  static let listLength = 4

  /// What an address says of an article about the past, between letters that are none.
  static let anniversaryWords = [
    "anniversary", "anniversaries", "commemorates", "commemorate", "commemoration", "years-ago",
    "years-on", "years-since", "year-ago", "decades-ago", "decades-on", "jubilee", "centenary",
  ]

  /// The marks that a row has by itself, as bits.
  static func ownMarks(of event: CodedEvent) -> Int {
    guard let root = Int(event.root) else { return 0 }
    var marks = 0
    if violence.contains(root), event.articles == 1 { marks |= singleArticle.rawValue }
    if cooperation.contains(root), tellsOfAnniversary(event.article) {
      marks |= anniversary.rawValue
    }
    return marks
  }

  /// True for an address with one of the words; an ordinal before it, as in `60th-anniversary`, does
  /// not matter, since the words are looked for whole.
  static func tellsOfAnniversary(_ address: String) -> Bool {
    // Most addresses have none of the letters that all words share.
    let text = Array(address.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
    let folded = [0x2D] + text.map { isLetter($0) ? $0 : 0x2D } + [0x2D]
    return anniversaryBytes.contains { word in
      folded.indices.contains { index in
        index + word.count <= folded.count && folded[index] == 0x2D
          && folded[index..<index + word.count].elementsEqual(word)
      }
    }
  }

  private static let anniversaryBytes: [[UInt8]] = anniversaryWords.map { Array("-\($0)-".utf8) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
