import Foundation
import StraitDiagnostics
import StraitReport
import Testing

struct CheckDocumentTests {
  @Test func `a fault keeps its place, its field and how to mend it`() throws {
    let fault = Diagnostic(
      .dateInvalid,
      at: SourcePlace(file: "events.csv", line: 3, column: 7, length: 4),
      field: "date",
      found: "soon",
      expected: "a date such as 2019-07-01"
    )
    let document = CheckDocument(
      folder: "b",
      digest: "00",
      diagnostics: [fault],
      sides: [
        .init(
          code: "AAA",
          views: .init(filled: 3, all: 8),
          names: .init(filled: 1, all: 2),
          accounts: .init(filled: 0, all: 5),
          words: 1040
        )
      ]
    )
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(document.json.text.utf8)) as? [String: Any]
    )
    #expect(root["schema"] as? String == "straitwatch.check/1")
    #expect((root["faults"] as? [String: Int]) == ["errors": 1, "warnings": 0, "notes": 0])
    let first = try #require((root["diagnostics"] as? [[String: Any]])?.first)
    #expect(first["code"] as? String == "date-invalid")
    #expect(first["line"] as? Int == 3)
    #expect(first["column"] as? Int == 7)
    #expect(first["message"] as? String == "`soon` is not a date")
    #expect(first["help"] as? String == DiagnosticCode.dateInvalid.help)
    let side = try #require((root["sides"] as? [[String: Any]])?.first)
    #expect(side["words"] as? Int == 1040)
    #expect(side["views"] as? [String: Int] == ["filled": 3, "all": 8])
    #expect(
      document.balance == """

        What the board tells of each side:
               views  own names  accounts  words
          AAA    3/8        1/2       0/5  1,040

        """
    )
  }
}
