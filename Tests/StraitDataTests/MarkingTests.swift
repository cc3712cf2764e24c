import StraitData
import StraitDiagnostics
import StraitModel
import Testing

@Suite struct MarkingTests {
  @Test(arguments: [
    ("TLP:AMBER", TLP.amber, 0), ("TLP:AMBRE", .red, 1), ("secret", .red, 1), ("", nil, 0),
  ])
  func `a marking that cannot be read counts as the most closed`(
    text: String,
    tlp: TLP?,
    faults: Int
  ) throws {
    var files = SmallBoard.files
    files["events.csv"] = Array(
      """
      id,date,title,issues,actor,target,kind,tlp
      a-note,2019-01-18,A note,flyby,USA,,statement,\(text)

      """.utf8
    )
    let loaded = BoardLoader.load(files: files)
    let event = try #require(loaded.board?.event("a-note"))
    #expect(event.tlp == tlp)
    #expect(loaded.diagnostics.count { $0.code == .tlpInvalid } == faults)
  }
}
