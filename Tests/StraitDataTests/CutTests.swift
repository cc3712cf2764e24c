import Foundation
import StraitDiagnostics
import StraitModel
import Testing

@testable import StraitData

@Suite struct CutTests {
  static func loaded(withSecrets isWhole: Bool) -> LoadedBoard {
    BoardLoader.load(files: SecretBoard.files(withSecrets: isWhole))
  }

  @Test func `both boards are sound, and all the secrets are on the one`() throws {
    let whole = Self.loaded(withSecrets: true)
    #expect(whole.diagnostics == [])
    #expect(Self.loaded(withSecrets: false).diagnostics == [])
    let board = try #require(whole.board)
    #expect(board.highestMarking == .red)
    #expect(String(describing: board).contains(SecretBoard.token))
  }

  @Test func `the folder that other tests read is this board`() throws {
    let folder = URL(filePath: SampleBoard.root + "/Tests/Fixtures/boards/secret")
    for (path, bytes) in SecretBoard.files(withSecrets: true) {
      let file = folder.appending(path: path)
      let kept = try? Data(contentsOf: file)
      guard kept != Data(bytes) else { continue }
      if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(),
          withIntermediateDirectories: true
        )
        try Data(bytes).write(to: file)
      }
      Testing.Issue.record("\(path) differs from the board of this test")
    }
  }

  @Test func `a cut board is the board that never had what was withheld`() throws {
    var cut = try #require(Self.loaded(withSecrets: true).board?.cut(to: .green))
    let never = try #require(Self.loaded(withSecrets: false).board?.cut(to: .green))
    #expect(cut.withheld == Withheld(ceiling: .green, records: SecretBoard.secretRecords))
    #expect(never.withheld?.records == 0)
    // The count is told; it is all that is.
    cut.withheld = never.withheld
    #expect(cut == never)
    #expect(!String(describing: cut).contains(SecretBoard.token))
  }

  @Test func `a higher ceiling leaves more, and the highest everything`() throws {
    let board = try #require(Self.loaded(withSecrets: true).board)
    let counts = TLP.allCases.map { board.cut(to: $0)?.withheld?.records }
    #expect(counts.first == SecretBoard.secretRecords)
    #expect(counts.last == 0)
    #expect(counts.compactMap(\.self) == counts.compactMap(\.self).sorted(by: >))
    #expect(board.cut(to: .red)?.events.map(\.id) == board.events.map(\.id))
  }

  @Test func `a board that is itself above the ceiling is nothing`() throws {
    var board = try #require(Self.loaded(withSecrets: false).board)
    board.tlp = .amber
    #expect(board.cut(to: .green) == nil)
    #expect(board.cut(to: .amber) != nil)
  }

  @Test func `cutting twice is cutting once, and before a day or after it is the same`() throws {
    let board = try #require(Self.loaded(withSecrets: true).board)
    let day = try #require(Day("2019-02-03"))
    var twice = try #require(board.cut(to: .green)?.cut(to: .green))
    twice.withheld = board.cut(to: .green)?.withheld
    #expect(twice == board.cut(to: .green))
    var after = try #require(board.asOf(day).cut(to: .green))
    let before = try #require(board.cut(to: .green)?.asOf(day))
    after.withheld = before.withheld
    #expect(after == before)
  }

  @Test func `under a ceiling a fault has its kind and nothing else, and no file is told`() throws {
    var files = SecretBoard.files(withSecrets: true)
    files["events.csv", default: []] += Array("bad,2019-13-01,\(SecretBoard.token) title\n".utf8)
    let cut = try #require(BoardLoader.load(files: files).cut(to: .green))
    #expect(!cut.diagnostics.isEmpty)
    #expect(!String(describing: cut).contains(SecretBoard.token))
    #expect(cut.files.isEmpty && cut.digest == LoadedBoard.withheld)
  }
}
