import Foundation
import Testing

@testable import StraitFormats

@Suite struct SafeTextTests {
  private static let texts: [(raw: String, expected: String, removed: Int)] = [
    // What is simple stays as it is.
    ("GSOMIA 한일 日韓 カナ — “quoted” …", "GSOMIA 한일 日韓 カナ — “quoted” …", 0),
    ("", "", 0),
    ("two\r\nlines\rthree\tx", "two\nlines\nthree x", 0),
    // Normalisation Form C: Hangul of conjoining letters, kana with dakuten, Latin, singletons.
    ("\u{1112}\u{1161}\u{11AB}\u{110B}\u{1175}\u{11AF}", "한일", 0),
    ("\u{AC00}\u{11A8}", "각", 0),
    ("\u{30AB}\u{3099}\u{30CF}\u{309A}", "ガパ", 0),
    ("e\u{301}\u{212B}", "é\u{C5}", 0),
    // Controls, both kinds, and escape sequences.
    ("a\u{0}b\u{7F}c\u{9B}31md", "a␦b␦c␦31md", 3),
    ("\u{1B}]8;;http://x\u{7}y", "␦]8;;http://x␦y", 2),
    // What turns a line, cannot be seen, or is nobody's.
    ("a\u{202E}\u{2066}\u{200F}b", "a␦b", 3),
    ("a\u{200B}\u{200D}\u{FEFF}\u{2060}\u{AD}\u{34F}b", "a␦b", 6),
    ("a\u{E0041}\u{E007F}b\u{E000}\u{F0000}\u{FFFE}c", "a␦b␦c", 5),
    ("\u{3164}\u{115F}\u{FFA0}", "␦", 3),
    ("a\u{2028}b\u{2029}c", "a␦b␦c", 2),
    ("a␦\u{200B}b␦␦c", "a␦b␦c", 1),
    // Emoji sequences: the first character; a flag: its letters.
    ("\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} x", "\u{1F468} x", 0),
    ("\u{1F44D}\u{1F3FD}", "\u{1F44D}", 0),
    ("\u{26A0}\u{FE0F}!", "\u{26A0}!", 0),
    ("1\u{FE0F}\u{20E3}", "1", 0),
    ("\u{2764}\u{FE0F}\u{200D}\u{1F525}", "\u{2764}", 0),
    ("\u{1F1F0}\u{1F1F7}–\u{1F1EF}\u{1F1F5}", "KR–JP", 0),
    ("\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}", "\u{1F3F4}", 0),
    ("葛\u{E0100}", "葛", 0),
    ("\u{FE0F}a", "␦a", 1),
    // Four marks a base; the fifth and later ones go.
    ("x\u{316}\u{317}\u{318}\u{319}\u{31C}\u{31D}y", "x\u{316}\u{317}\u{318}\u{319}␦y", 2),
    ("\u{301}a", "␦a", 1),
  ]

  @Test(arguments: texts)
  func `text is made safe`(raw: String, expected: String, removed: Int) {
    let safe = SafeText.clean(raw, limit: 1_000)
    #expect(safe.text.unicodeScalars.elementsEqual(expected.unicodeScalars))
    #expect(safe.removed == removed)
    #expect(!safe.wasCut)
    let again = SafeText.clean(safe.text, limit: 1_000)
    #expect(again.text.unicodeScalars.elementsEqual(safe.text.unicodeScalars))
  }

  @Test(arguments: [
    ("abcd", 4, "abcd", false), ("abcde", 4, "abcd", true), ("가나다", 2, "가나", true),
    ("가나다", 3, "가나다", false), ("ae\u{301}b", 2, "aé", true), ("ae\u{301}b", 3, "aé", true),
    ("\u{1112}\u{1161}\u{11AB}x", 1, "한", true), ("abc", 0, "", true), ("", 0, "", false),
  ])
  func `text is cut at the limit`(raw: String, limit: Int, expected: String, wasCut: Bool) {
    let safe = SafeText.clean(raw, limit: limit)
    #expect(safe.text == expected)
    #expect(safe.wasCut == wasCut)
  }

  @Test func `what the quick path takes for normal is normal`() throws {
    for value in UInt32(0)...0x2FFFF where SafeText.isSimple(value) {
      let scalar = try #require(Unicode.Scalar(value))
      let text = String(scalar)
      let normal = text.precomposedStringWithCanonicalMapping.unicodeScalars
      #expect(normal.elementsEqual(text.unicodeScalars), "U+\(String(value, radix: 16))")
      #expect(!SafeText.isForbidden(scalar), "U+\(String(value, radix: 16))")
      #expect(scalar.properties.canonicalCombiningClass == .notReordered)
    }
  }

  @Test func `whatever is taken out was suspected when the file was scanned`() {
    let planes = [UInt32(0)...0x1FFFF, 0x2FFFE...0x2FFFF, 0xDFFFE...0xE0200, 0xF0000...0xF0010]
    for value in planes.joined() {
      guard let scalar = Unicode.Scalar(value), !"\t\n\r".unicodeScalars.contains(scalar),
        SafeText.isForbidden(scalar) || SafeText.isVariationSelector(scalar)
      else { continue }
      let scan = TextScan(Array(String(scalar).utf8))
      if scan.suspectLineCount != 1 { Issue.record("U+\(String(value, radix: 16))") }
    }
  }

  @Test func `a single line has no line break`() {
    #expect(SafeText.singleLine("one \r\n\n  two\n", limit: 100).text == "one two")
  }
}
