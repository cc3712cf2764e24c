import Foundation
import Testing

/// Every fault that an input can have is explained, and shown by a board that has it.
struct DiagnosticRuleTests {
  static let codes: [String] =
    (Repository.text("Sources/StraitDiagnostics/DiagnosticCode.swift") ?? "")
    .matches(of: /case \w+ = "([a-z-]+)"/).map { String($0.1) }

  /// Faults that no small board can hold: themes have tests of their own, and a file that is too
  /// large would be one in this repository.
  static let withoutBoard: Set<String> = [
    "theme-color", "theme-role", "theme-parent", "file-too-large",
  ]

  @Test func `the codes are found`() {
    #expect(Self.codes.count > 40)
  }

  @Test(arguments: codes)
  func `a code is explained`(code: String) throws {
    let page = try #require(Repository.text("docs/DIAGNOSTICS.md"))
    #expect(page.contains("\n### `\(code)`\n"))
  }

  @Test func `each code has its broken board, and each broken board its code`() {
    let boards = Set(Repository.folders(in: "sample-data/broken"))
    #expect(boards == Set(Self.codes).subtracting(Self.withoutBoard))
  }
}
