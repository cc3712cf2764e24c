import StraitCanvas
import StraitModel
import StraitState
import Testing

@testable import StraitScreens

@Suite struct RuleMarkTests {
  /// The sample board on a day on which rules hold, and on one before anything of them.
  private static func titles(_ size: Size, asOf text: String) -> [String] {
    GoldenBoards.sample.screens.map { screen in
      var place = Place(screen)
      place.asOf = Day(text)
      return view(ScreenTests.desk(.sample, place, size), size).lines[0]
    }
  }

  @Test(arguments: [
    (40, "!"), (64, "! 2 rules"), (80, "! 2 rules"), (120, "! 2 rules hold (7)"),
  ])
  func `every screen says that rules hold, in a glyph and where there is room in words`(
    columns: Int,
    mark: String
  ) {
    let size = Size(columns: columns, rows: 24)
    for title in Self.titles(size, asOf: "2019-08-25") { #expect(title.contains(mark), "\(title)") }
    for title in Self.titles(size, asOf: "2012-01-05") { #expect(!title.contains("!"), "\(title)") }
  }
}
