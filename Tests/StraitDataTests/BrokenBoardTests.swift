import StraitData
import StraitDiagnostics
import StraitModel
import Testing

@Suite struct BrokenBoardTests {
  /// Codes without a folder: a test of its own makes the file, or no board can raise it.
  static let exceptions: Set<DiagnosticCode> = [
    .fileTooLarge, .themeColor, .themeRole, .themeParent,
  ]
  static let codes = DiagnosticCode.allCases.filter { !exceptions.contains($0) }
  /// Codes that need a day, which loading does not know: `check` raises them.
  static let needingDay: Set<DiagnosticCode> = [.judgmentExpired]

  @Test(arguments: codes)
  func `a broken board raises its code and only that`(code: DiagnosticCode) {
    let loaded = BoardLoader.load(folder: "\(SampleBoard.root)/sample-data/broken/\(code.rawValue)")
    #expect(loaded.diagnostics.isEmpty == Self.needingDay.contains(code))
    for diagnostic in loaded.diagnostics where diagnostic.code != code {
      Issue.record("raises \(diagnostic)")
    }
    for diagnostic in loaded.diagnostics {
      #expect(diagnostic.place.line == 0 || diagnostic.sourceLine != nil)
    }
  }

  @Test func `there is a folder for each code and for nothing else`() {
    let folders = SampleBoard.names(in: SampleBoard.root + "/sample-data/broken")
    #expect(Set(folders).subtracting(["README.md"]) == Set(Self.codes.map(\.rawValue)))
  }

  @Test func `a broken board keeps what is sound`() throws {
    for code in Self.codes where code != .fileMissing {
      let folder = "\(SampleBoard.root)/sample-data/broken/\(code.rawValue)"
      let board = try #require(BoardLoader.load(folder: folder).board, "\(code)")
      #expect(board.dyad.first.code.text == "NOR", "\(code)")
    }
  }
}
