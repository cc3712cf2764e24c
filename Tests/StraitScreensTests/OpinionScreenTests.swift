import StraitCanvas
import StraitData
import StraitModel
import StraitState
import Testing

@testable import StraitScreens

@Suite struct OpinionScreenTests {
  private static let size = Size(columns: 120, rows: 40)

  /// The first series of the sample board that was asked of the other public too.
  private static func counterpart() throws -> Screen {
    let board = try #require(GoldenBoards.sample.loaded.board)
    let ids = board.series.map(\.id)
    let id = ids.first { id in
      id.about.map {
        ids.contains(PollSeriesID(wording: id.wording, side: $0, about: id.side))
      } ?? false
    }
    return .series(try #require(id).description)
  }

  @Test(arguments: ScreenTests.sizes)
  func `both publics on one axis look as they are kept`(size: Size) throws {
    let place = Place(try Self.counterpart(), showsBothPublics: true, focus: 1)
    let frame = view(ScreenTests.desk(.sample, place, size), size)
    try expectGolden(frame, named: "series-both.sample.\(size.columns)x\(size.rows)")
  }

  @Test func `the cursor is drawn where it has the keys, and what it reads always`() {
    func lines(_ focus: Int) -> [String] {
      view(ScreenTests.desk(.sample, Place(.opinion, focus: focus), Self.size), Self.size).lines
    }
    #expect(lines(0).contains { $0.contains("  ○ 39.4 %") && !$0.hasPrefix("▸") })
    #expect(lines(1).contains { $0.contains("  ○ 39.4 %") && $0.hasPrefix("▸") })
    #expect(!lines(0).contains { $0.contains("┴") })
    #expect(lines(1).contains { $0.contains("┴") })
  }

  @Test func `in ASCII a chart has its points, lines and axes`() throws {
    let place = Place(try Self.counterpart(), showsBothPublics: true)
    let frame = view(ScreenTests.desk(.sample, place, Self.size), Self.size).mapped(to: .ascii)
    let text = frame.lines.prefix(20).joined(separator: "\n")
    for glyph in ["*", "#", "o", "%", "+----"] { #expect(text.contains(glyph), "\(glyph)") }
  }

  @Test func `without a poll the screen says so`() {
    let lines = view(ScreenTests.desk(.empty, Place(.opinion), Self.size), Self.size).lines
    #expect(lines.contains { $0.contains("no poll on the board") })
  }
}
