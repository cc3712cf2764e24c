import Foundation
import Testing

@testable import StraitDiagnostics

@Suite struct DiagnosticCodeTests {
  @Test(arguments: DiagnosticCode.allCases)
  func `a code has words of its own, and a place on the page`(code: DiagnosticCode) {
    let page = DiagnosticReference.markdown
    #expect(page.components(separatedBy: "\n### `\(code.rawValue)`\n").count == 2)
    for words in [code.summary, code.help] {
      #expect(words.count >= 10 && !words.hasSuffix("."), "\(words)")
    }
    #expect(code.explanation.hasSuffix("."))
    let same = DiagnosticCode.allCases.filter { $0.summary == code.summary }
    #expect(same == [code])
  }

  @Test func `the reference page is current`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/DIAGNOSTICS.md").standardized
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try DiagnosticReference.markdown.write(to: page, atomically: true, encoding: .utf8)
      Issue.record("recorded \(page.lastPathComponent)")
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == DiagnosticReference.markdown)
  }

  @Test(arguments: [
    ("gsomai", ["gsomia", "hotline"], "gsomia"), ("Verified", ["verified", "partly"], "verified"),
    ("forced-labor", ["forced-labour", "apology"], "forced-labour"),
    ("xyz", ["abc", "def"], nil), ("", ["a"], nil), ("ab", ["ac", "aa"], "aa"),
    ("KOR", ["JPN", "PRK"], nil), ("statment", [String](), nil),
  ])
  func `the word that was probably meant is found`(
    text: String,
    candidates: [String],
    expected: String?
  ) {
    #expect(DidYouMean.nearest(to: text, among: candidates) == expected)
  }

  @Test(arguments: [("", "", 0), ("abc", "", 3), ("kitten", "sitting", 3), ("ab", "ba", 1)])
  func `distance counts edits`(left: String, right: String, expected: Int) {
    let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    #expect(DidYouMean.distance(left, right) == expected)
    #expect(DidYouMean.distance(right, left) == expected)
  }
}
