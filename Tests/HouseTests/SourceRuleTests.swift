import Foundation
import Testing

/// What may not stand in the sources.
struct SourceRuleTests {
  @Test func `nothing is left undone and nothing can trap by habit`() {
    // Pieced together, so that this file does not find itself.
    let words = [
      "TO" + "DO", "FIX" + "ME", "XX" + "X:", "fatal" + "Error(", "tr" + "y!", "a" + "s!",
      "not " + "implemented", "coming " + "soon",
    ]
    let found = Repository.swift.flatMap { path in
      Finding.lines(of: path) { line in words.contains { line.contains($0) } }
    }
    #expect(found == [])
  }

  @Test func `an abstract terminal and its encoders know no word of the domain`() {
    let words = [
      "issue", "board", "lever", "poll", "tension", "korea", "japan", "dyad", "spillover",
      "assessment", "goldstein", "embassy", "diplomat", "ministry",
    ]
    // At the head of a word, or as a part of a name: `issue`, `firstIssue`, but not `extension`.
    let heads = words.joined(separator: "|")
    let parts = words.map(\.capitalized).joined(separator: "|")
    let pattern = "(?<![A-Za-z])(?i:\(heads))|(?:\(parts))"
    let found = Repository.sources
      .filter { $0.hasPrefix("Sources/StraitCanvas/") || $0.hasPrefix("Sources/StraitExport/") }
      .flatMap { path in
        Finding.lines(of: path) { line in
          // The call, and the two scripts whose glyphs are wide.
          let bare = line.replacing("poll(2)", with: "").replacing("Korean", with: "")
            .replacing("Japanese", with: "")
          return bare.range(of: pattern, options: .regularExpression) != nil
        }
      }
    #expect(found == [])
  }

  @Test func `no code names a country or its time zone`() {
    // Pieced together for the same reason.
    let codes = ["KO" + "R", "JP" + "N", "KS" + "T", "JS" + "T"]
    let pattern = codes.map { "\\b\($0)\\b" }.joined(separator: "|")
    let found = Repository.swift
      .filter { path in
        // Tables of names, words that give an example, and tests that read the text of a board.
        ![
          "/ISO", "Iso", "Fixture", "Names.swift", "CountryCode", "DiagnosticWording",
          "Tests/StraitDiagnosticsTests", "Tests/StraitFormatsTests", "Tests/StraitDataTests",
        ].contains { path.contains($0) }
      }
      .flatMap { path in
        Finding.lines(of: path) { line in
          let bare = line.trimmingCharacters(in: .whitespaces)
          // A comment may give an example; only code may not know.
          guard !bare.hasPrefix("//") else { return false }
          return bare.range(of: pattern, options: .regularExpression) != nil
        }
      }
      .filter { !Self.isSampleTest($0.path) }
    #expect(found == [])
  }

  /// Tests of the sample board speak of the sample board.
  static func isSampleTest(_ path: String) -> Bool {
    path.hasPrefix("Tests/") && path.contains("Sample")
  }

  @Test func `a file stays short enough to read`() {
    // Tables made from published data are long by nature.
    let long = Repository.swift.filter { !$0.contains("Table") }.compactMap { path -> String? in
      let count = (Repository.text(path) ?? "").split(
        separator: "\n",
        omittingEmptySubsequences: false
      ).count
      return count > 600 ? "\(path): \(count) lines" : nil
    }
    #expect(long == [])
  }

  @Test func `names say what a thing is`() {
    let retired =
      /\b(?:class|struct|enum|actor|protocol)\s+\w*(?:Manager|Helper|Util|Utils|Handler|Controller|Info)\b/
    let found = Repository.swift.flatMap { path in
      Finding.lines(of: path) { $0.firstMatch(of: retired) != nil }
    }
    #expect(found == [])
  }
}
