import StraitAnalytics
import StraitCanvas
import StraitModel
import Testing

@testable import StraitState

/// A screen that was used can be stood before again: from its place and where its cursors stood.
@Suite struct StandingTests {
  private func again(_ state: AppState) -> AppState {
    var desk = Desk(size: state.size, place: state.visit.place)
    desk.state.stand(at: state.standing)
    return desk.state
  }

  @Test func `nothing is told of a desk that has no board`() {
    let state = AppState(today: FictionalBoard.day("2020-05-20"), size: Size(columns: 80, rows: 24))
    #expect(state.standing == [])
  }

  @Test func `a cursor is told of by its section, its row, what is in sight, and the row's id`() {
    var desk = Desk(place: Place(.events))
    desk.press(.down)
    #expect(desk.state.standing.first?.hasPrefix("events:1:0:e") == true)
    #expect(again(desk.state).currentRow?.id == desk.state.currentRow?.id)
  }

  @Test(arguments: 0..<60)
  func `whatever keys were pressed, the same rows and the same cursors are shown`(seed: Int) {
    let keys: [Key] = [
      .down, .down, .down, .up, .pageDown, .home, .end, .tab, .enter, .escape, .left, .right,
      .character("1"), .character("2"), .character("3"), .character("4"), .character("5"),
      .character("6"), .character("7"), .character("8"), .character("9"), .character("s"),
      .character("z"), .character("["), .character("]"), .character("w"), .character("b"),
    ]
    var random = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    let sizes = [(80, 24), (120, 40), (40, 10), (200, 60)]
    let (columns, rows) = sizes[seed % sizes.count]
    var desk = Desk(size: Size(columns: columns, rows: rows))
    for _ in 0..<60 {
      random ^= random << 13
      random ^= random >> 7
      random ^= random << 17
      desk.press(keys[Int(random % UInt64(keys.count))])
    }
    let other = again(desk.state)
    #expect(other.content == desk.state.content, "\(desk.state.visit.place)")
    for section in other.content.sections {
      #expect(other.visit.cursor(of: section) == desk.state.visit.cursor(of: section))
    }
  }

  @Test(arguments: [
    "", "events", "events:", "events:x:y:z", "events:-5:-5:", "events:99999999999999999999:0:",
    "events:9223372036854775807:9223372036854775807:nobody", "nothing:1:1:1", "leader:nothing",
  ])
  func `what cannot be read leaves the cursor within bounds`(text: String) {
    var desk = Desk(place: Place(.events))
    desk.state.stand(at: [text])
    #expect(desk.state.currentRow != nil)
  }
}
