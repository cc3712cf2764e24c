import StraitAnalytics
import StraitCanvas
import StraitData
import StraitModel
import StraitState
import Testing

@testable import StraitScreens

/// What is not as it was seen, on the sample board: last looked at when July of 2019 began.
@Suite struct SinceScreenTests {
  private static let before = Day("2019-07-01") ?? Day(number: 0)
  private static let today = Day("2019-07-20") ?? Day(number: 0)

  private static func standings(_ day: Day) -> [RecordStanding] {
    guard let board = GoldenBoards.sample.loaded.board?.asOf(day) else { return [] }
    return RecordStanding.all(
      on: board,
      asOf: day,
      indicators: IndicatorHeadline.all(on: board, asOf: day)
    )
  }

  /// What the desk finds on 20 July; kept, as every size shows the same.
  private static let report: NewsReport = {
    let seen = standings(before).map { ($0.key, SeenLedger.Entry($0)) }
    return NewsReport(
      reading: 1,
      day: today,
      lastLook: SeenMoment(day: before, utc: "2019-07-01T08:30:00Z"),
      items: News.all(
        in: standings(today),
        since: Dictionary(uniqueKeysWithValues: seen),
        renamed: [:]
      ),
      notes: [
        ShiftNote(
          number: 1,
          item: RecordKey(.issue, "export-controls"),
          written: SeenMoment(day: before, utc: "2019-07-01T09:10:00Z"),
          author: "kim",
          text: "Ask Tokyo which licences are meant before the morning brief."
        ),
        ShiftNote(
          number: 2,
          item: nil,
          written: SeenMoment(day: today, utc: "2019-07-19T23:00:00Z"),
          author: "佐藤",
          text: "Quiet night."
        ),
      ]
    )
  }()

  private func desk(_ place: Place, _ size: Size) -> AppState {
    var state = ScreenTests.desk(.sample, place, size, today: Self.today)
    _ = updateWithStudies(&state, .news(Self.report))
    return state
  }

  @Test(arguments: ScreenTests.sizes)
  func `the list of all and the overview look as they are kept`(size: Size) throws {
    for (name, screen) in [("since", Screen.since), ("since-overview", .overview)] {
      let frame = view(desk(Place(screen), size), size)
      try expectGolden(frame, named: "\(name).sample.\(size.columns)x\(size.rows)")
    }
  }

  @Test func `each group has a mark of its own, so that none hangs on a colour`() {
    let glyphs = News.Group.allCases.map { RowMark.news($0).glyph } + [RowMark.within.glyph]
    #expect(Set(glyphs).count == glyphs.count)
    for glyph in glyphs { #expect(CellText.width(glyph) == 1) }
  }

  @Test func `a row that was passed stays in the list without its mark`() {
    let size = Size(columns: 120, rows: 40)
    var state = desk(Place(.since), size)
    let first = state.currentRow?.news
    _ = updateWithStudies(&state, .key(.down))
    let rows = view(state, size).lines
    let title = Self.report.items.first { $0.key == first }?.title ?? "none"
    let row = rows.first { $0.contains(title) }
    #expect(row != nil)
    #expect(row?.contains("*") == false)
  }

  @Test func `marks are those of today, and a day before shows none`() {
    let size = Size(columns: 120, rows: 40)
    let now = view(desk(.overview, size), size).lines.joined(separator: "\n")
    #expect(now.contains("new"))
    let place = Place(.overview, asOf: Self.today - 1)
    let before = view(desk(place, size), size)
    #expect(before == view(ScreenTests.desk(.sample, place, size, today: Self.today), size))
  }
}
