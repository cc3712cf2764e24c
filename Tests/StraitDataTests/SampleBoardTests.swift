import StraitData
import StraitDiagnostics
import StraitModel
import Testing

@Suite struct SampleBoardTests {
  @Test func `the sample board has no fault`() {
    let loaded = BoardLoader.load(folder: SampleBoard.folder)
    #expect(loaded.diagnostics == [])
    for diagnostic in loaded.diagnostics { print(diagnostic) }
  }
}
