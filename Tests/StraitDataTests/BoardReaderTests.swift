import Glibc
import StraitData
import StraitDiagnostics
import StraitModel
import Testing

@Suite struct BoardReaderTests {
  @Test func `a second reading is what a first one would be`() {
    inTemporaryFolder { folder in
      for name in ["issues", "levers"] { mkdir(folder + "/" + name, 0o755) }
      for (path, bytes) in SmallBoard.files {
        write(String(decoding: bytes, as: UTF8.self), to: folder + "/" + path)
      }
      let reader = BoardReader(folder: folder)
      #expect(reader.load() == BoardLoader.load(folder: folder))

      // A fault comes and goes with its file; the files beside it are not parsed anew.
      let events = String(decoding: SmallBoard.files["events.csv"] ?? [], as: UTF8.self)
      write(events + "broken,2019-13-01,A note,flyby\n", to: folder + "/events.csv")
      let broken = reader.load()
      #expect(broken == BoardLoader.load(folder: folder))
      #expect(broken.diagnostics.contains { $0.place.file == "events.csv" })

      write(events, to: folder + "/events.csv")
      unlink(folder + "/issues/flyby.md")
      #expect(reader.load() == BoardLoader.load(folder: folder))
    }
  }

  @Test func `the parameters of polls are read, and one out of range is a fault`() {
    var files = SmallBoard.files
    files["board.yaml"]? += Array(
      "analysis: {poll_design_effect: 2, poll_house_deviation: 50}\n".utf8
    )
    let loaded = BoardLoader.load(files: files)
    #expect(loaded.board?.analysis.polls.designEffect == 2)
    #expect(loaded.board?.analysis.polls.houseDeviation == 3)
    #expect(loaded.diagnostics.contains { $0.field?.hasSuffix("poll_house_deviation") == true })
  }
}
