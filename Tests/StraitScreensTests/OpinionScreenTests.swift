import StraitAnalytics
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

  private static func page(_ screen: Screen) -> String {
    let size = Size(columns: 200, rows: 100)
    let desk = ScreenTests.desk(.sample, Place(screen), size)
    return view(desk, size).lines.joined(separator: "\n")
  }

  @Test func `a level has its bands in text and its edges in the chart`() throws {
    let first = try #require(GoldenBoards.sample.loaded.board?.series.first?.id.description)
    let text = Self.page(.series(first))
    for words in ["50 % band", "90 % band", "⠂ 50 % ⠐ 90 % bands", "without n outside it"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `a change of the mean has its means and events, and claims no cause`() throws {
    let first = try #require(GoldenBoards.sample.loaded.board?.series.first?.id.description)
    let text = Self.page(.series(first))
    #expect(text.contains("% before, "))
    #expect(text.contains("no cause is claimed"))
  }

  @Test func `too few figures with a sample are no trend, and the screen says how many`() throws {
    let board = try #require(GoldenBoards.sample.loaded.board)
    let short = try #require(
      board.series.map(\.id).first { id in
        PollTrend(id, on: board.asOf(GoldenBoards.sample.today)).map {
          $0.levels.allSatisfy { $0.latest == nil }
        } ?? false
      }
    )
    let text = Self.page(.series(short.description))
    #expect(text.contains("no trend: "))
    #expect(!text.contains("90 % band"))
  }

  @Test func `without a poll the screen says so`() {
    let lines = view(ScreenTests.desk(.empty, Place(.opinion), Self.size), Self.size).lines
    #expect(lines.contains { $0.contains("no poll on the board") })
  }
}
