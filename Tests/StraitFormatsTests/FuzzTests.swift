import StraitDiagnostics
import Testing

@testable import StraitFormats

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers in every run.
private struct Numbers {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}

@Suite struct FuzzTests {
  static let csv = """
    id,date,title,note
    a-1,2019-07-01,"Tokyo tightens ""export"" controls, it says",서울\r
    a-2,2019-08-22,"two
    lines",東京
    """
  static let markdown = """
    ---
    id: gsomia
    names:
      KOR: {en: "GSOMIA", ko: 지소미아, verified: false}
    assessments:
      - {date: 2019-08-22, level: 5, evidence: [a-1, a-2]}
      - date: 2019-11-22
        note: >
          Suspended, not ended.
    ---
    Prose.

    ## 2019-08-22 Not renewed
    Seoul gave notice …
    """
  static let pieces: [[UInt8]] =
    [
      "\"", ",", "\n", "\r", "\0", "---\n", "[", "]", "{", "}", ": ", "- ", "&a ", "*a", "!!x ",
      "\t",
      "|\n", "'", "#", "%", "\u{202E}", "\u{FE0F}", "\u{200D}", "\u{301}", "\u{1F1F0}", "## 2019 ",
    ].map { Array($0.utf8) } + [[0xFF], [0xE3], [0xF0, 0x9F], [0x80]]

  @Test(arguments: [csv, markdown])
  func `changed files are read without a trap, and their places are in the file`(seed: String) {
    var numbers = Numbers(state: 2019)
    let original = Array(seed.utf8)
    for _ in 0..<2_000 {
      var bytes = original
      for _ in 0...numbers.next(below: 4) {
        let at = numbers.next(below: bytes.count)
        switch numbers.next(below: 4) {
        case 0: bytes.remove(at: at)
        case 1: bytes[at] = UInt8(numbers.next(below: 256))
        case 2: bytes.removeSubrange(at..<min(bytes.count, at + 1 + numbers.next(below: 20)))
        default:
          bytes.insert(contentsOf: Self.pieces[numbers.next(below: Self.pieces.count)], at: at)
        }
        if bytes.isEmpty { bytes = original }
      }
      read(bytes)
    }
  }

  private func read(_ bytes: [UInt8]) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "f", bytes: bytes, diagnostics: &diagnostics)
    let table = CSVTable.read(file, diagnostics: &diagnostics)
    var texts = table.rows.flatMap { row in table.columns.compactMap { row[$0.text] } }
    _ = YAMLReader.read(file, diagnostics: &diagnostics)
    let matter = FrontMatter(file: file, diagnostics: &diagnostics)
    texts += matter?.sections.compactMap(\.heading) ?? []
    for text in texts {
      #expect(text.text.unicodeScalars.allSatisfy { $0 != "\n" && !SafeText.isForbidden($0) })
      #expect(text.place.line >= 1 && text.place.line <= file.lineCount, "\(bytes)")
    }
    for diagnostic in diagnostics {
      #expect(diagnostic.place.line <= max(1, file.lineCount), "\(diagnostic) \(bytes)")
    }
  }
}
