import StraitCanvas
import Testing

/// Numbers that look random and are the same in every run.
struct Sequence64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}

@Suite struct CellTextTests {
  private static let alphabet: [String] = [
    "a", "Z", " ", " ", "한", "일", "관", "か", "ガ", "ｶﾞ", "漢", "é", "e\u{301}", "か\u{3099}",
    "\u{1112}\u{1161}\u{11AB}", "\u{301}", "\u{200B}", "、", "「", ")", "…", "─", "👨‍👩‍👧", "🇰🇷", "ﬁ",
  ]

  private static func texts(_ count: Int) -> [String] {
    var sequence = Sequence64(seed: 2019)
    return (0..<count).map { _ in
      (0..<sequence.next(below: 40)).map { _ in alphabet[sequence.next(below: alphabet.count)] }
        .joined()
    }
  }

  @Test func `a clipped text is never wider than asked, and a cut one begins as the whole did`() {
    for text in Self.texts(2000) {
      for columns in 0...12 {
        let clipped = CellText.clip(text, to: columns)
        #expect(CellText.width(clipped) <= columns, "\(text) to \(columns)")
        if clipped == text || columns == 0 { continue }
        #expect(CellText.width(text) > columns, "\(text) fits \(columns) and was cut")
        #expect(clipped.last == "…" && text.hasPrefix(clipped.dropLast()), "\(clipped)")
      }
    }
  }

  @Test func `padding fills exactly`() {
    for text in Self.texts(500) {
      #expect(CellText.width(CellText.pad(text, to: 9)) == 9)
      #expect(CellText.width(CellText.padLeft(text, to: 9)) == 9)
    }
  }

  @Test func `wrapping loses nothing but blanks, and no line is too wide`() {
    for text in Self.texts(1000) {
      for columns in 8...12 {
        let lines = CellText.wrap(text, to: columns)
        #expect(lines.allSatisfy { CellText.width($0) <= columns }, "\(text) to \(columns)")
        #expect(
          lines.joined().unicodeScalars.filter { $0 != " " }.elementsEqual(
            text.unicodeScalars.filter { $0 != " " }
          ),
          "\(text) to \(columns)"
        )
      }
    }
  }

  @Test(arguments: [
    ("", 4, [""]),
    ("one two three", 7, ["one two", "three"]),
    ("one\n\ntwo", 9, ["one", "", "two"]),
    ("internationalisation", 8, ["internat", "ionalisa", "tion"]),
    ("한일관계", 4, ["한일", "관계"]),
    ("한일, 관계", 4, ["한", "일,", "관계"]),
    ("日本「韓国」", 6, ["日本", "「韓", "国」"]),
    ("한", 1, ["…"]),
    ("anything", 0, []),
  ])
  func `text wraps where its script allows`(text: String, columns: Int, lines: [String]) {
    #expect(CellText.wrap(text, to: columns) == lines)
  }

  @Test(arguments: [
    ("e\u{301}abc", 3, "e\u{301}a…"), ("한일관계", 5, "한일…"), ("한일관계", 4, "한…"),
    ("한일", 4, "한일"), ("abc", 1, "…"), ("한", 1, "…"), ("abc", 0, ""), ("abc", -3, ""),
  ])
  func `a text is cut between graphemes`(text: String, columns: Int, clipped: String) {
    #expect(CellText.clip(text, to: columns) == clipped)
  }
}
