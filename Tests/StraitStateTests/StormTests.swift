import StraitAnalytics
import StraitCanvas
import StraitModel
import Testing

@testable import StraitState

@Suite struct StormTests {
  /// A small generator with a seed, so that a failure can be repeated (Steele et al., SplitMix64).
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `no key, size or reading brings the desk down or the cursor out of sight`(seed: UInt64) {
    var generator = Generator(state: seed)
    let keys =
      Command.allCases.flatMap(\.keys) + [
        .character("%"), .function(9), .delete, .click(column: 3, row: 5), .character("한"),
      ]
    let boards = [FictionalBoard.board(), FictionalBoard.empty()]
    var desk = Desk()
    for step in 0..<3_000 {
      switch Int.random(in: 0..<20, using: &generator) {
      case 0:
        let size = Size(
          columns: Int.random(in: 0...200, using: &generator),
          rows: Int.random(in: 0...60, using: &generator)
        )
        _ = updateWithStudies(&desk.state, .resized(size))
      case 1:
        let board = boards.randomElement(using: &generator) ?? boards[0]
        _ = updateWithStudies(
          &desk.state,
          .loaded(Snapshot(board: board, diagnostics: [], digest: "\(step)"))
        )
      case 2:
        let events = boards[0].events.map { RecordKey(.event, $0.id) }
        desk.tell(
          events.shuffled(using: &generator).dropLast(Int.random(in: 0...6, using: &generator))
        )
      default:
        if let key = keys.randomElement(using: &generator) { desk.press(key) }
      }
      for section in desk.state.content.sections where section.capacity > 0 {
        let cursor = desk.state.visit.cursor(of: section)
        #expect(cursor.index >= cursor.top && cursor.index < cursor.top + section.capacity)
        #expect(section.rows.isEmpty || section.rows.indices.contains(cursor.index))
      }
    }
  }

  @Test func `every section stays within the screen and beside the others`() {
    for columns in stride(from: 40, through: 200, by: 7) {
      for rows in stride(from: 10, through: 60, by: 3) {
        for screen in [
          Screen.overview, .issue("wall"), .events, .event("e1"), .opinion, .levers, .calendar,
          .since,
          .indicators, .files, .search, .help, .archive, .tension, .spillover, .measured,
          .why(.coded(.board)),
        ] {
          let desk = Desk(size: Size(columns: columns, rows: rows), place: Place(screen))
          let areas = desk.state.content.sections.flatMap { [$0.heading, $0.area] }
            .filter { !$0.isEmpty }
          for (index, area) in areas.enumerated() {
            #expect(area.intersection(Rect(desk.state.size)) == area)
            #expect(area.intersection(desk.state.content.footer).isEmpty)
            #expect(area.intersection(desk.state.content.header).isEmpty)
            for other in areas.dropFirst(index + 1) {
              #expect(area.intersection(other).isEmpty)
            }
          }
        }
      }
    }
  }
}
