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
    var address = address
    return address.withUTF8 { text in
      // A word begins where a letter follows what is none; few of them begin with a letter of ours.
      var isInside = false
      for (index, byte) in text.enumerated() {
        let letter = byte | 0x20
        defer { isInside = isLetter(letter) }
        guard !isInside, let words = wordsByLetter[letter] else { continue }
        if words.contains(where: { begins(with: $0, text, at: index) }) { return true }
      }
      return false
    }
  }

  /// True if a word stands whole at a place; a hyphen of it stands for any sign.
  private static func begins(
    with word: [UInt8],
    _ text: UnsafeBufferPointer<UInt8>,
    at start: Int
  ) -> Bool {
    guard start + word.count <= text.count else { return false }
    for (offset, letter) in word.enumerated() {
      let byte = text[start + offset] | 0x20
      guard letter == 0x2D ? !isLetter(byte) : byte == letter else { return false }
    }
    return start + word.count == text.count || !isLetter(text[start + word.count] | 0x20)
  }

  private static let wordsByLetter = Dictionary(
    grouping: anniversaryWords.map { Array($0.utf8) },
    by: { $0.first ?? 0 }
  )

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
