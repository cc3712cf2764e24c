import StraitCanvas
import StraitModel
import Testing

@testable import StraitState

struct PromotionTests {
  private typealias ArchiveDesk = ArchiveDeskTests.ArchiveDesk

  private func desk() -> ArchiveDesk {
    var desk = ArchiveDesk()
    desk.press(.home, .enter)
    return desk
  }

  private func fields(_ effects: [Effect]) -> [String: String] {
    for case .keepRow(_, let fields) in effects {
      return Dictionary(fields.map { ($0.column, $0.value) }) { first, _ in first }
    }
    return [:]
  }

  @Test func `a row is written after two questions, and says that nobody has read it`() {
    var desk = desk()
    desk.press(.down, .character("P"))
    #expect(desk.state.prompt?.text == "wall" || desk.state.prompt?.text == "")
    desk.press(.control("u"))
    desk.type("wa")
    desk.press(.tab)
    #expect(desk.state.prompt?.text == "wall")
    #expect(desk.press(.enter) == [])
    #expect(desk.type("w") == [])
    let written = fields(desk.type("y"))
    #expect(desk.state.prompt == nil)
    #expect(written["id"] == "2020-01-02-gdelt-1002")
    #expect(written["entered"] == "2020-05-20")
    #expect(written["issues"] == "wall")
    #expect(written["title"]?.contains("machine-coded, not read") == true)
    #expect(written["verification"] == "unverified")
    #expect(written["credibility"] == "6")
    #expect(written["url"] == "https://paper.example/old-wall/1")
    #expect(written["valence"] == "conflict")
  }

  @Test func `the issue whose rule finds the row is offered first`() {
    // Rows of the north with a code that begins with 11.
    var desk = desk()
    desk.press(.down, .down, .character("P"))
    #expect(desk.state.prompt?.text == "wall")
  }

  @Test func `any other key writes nothing`() {
    for keys in [[Key.escape], [.enter, .escape], [.enter, .character("w"), .character("n")]] {
      var desk = desk()
      desk.press(.down, .down, .character("P"))
      var effects: [Effect] = []
      for key in keys { effects += desk.press(key) }
      #expect(effects == [])
      #expect(desk.state.prompt == nil)
    }
  }

  @Test func `a line is copied, or printed at the end`() {
    for (key, isCopy) in [("c", true), ("o", false)] {
      var desk = desk()
      desk.press(.down, .down, .character("P"), .enter)
      switch desk.type(key).first {
      case .copyRow(let file, let fields):
        #expect(isCopy)
        #expect(file == "events.csv")
        #expect(fields.count == 17)
      case .printRowAtEnd: #expect(!isCopy)
      default: Testing.Issue.record("nothing was made")
      }
    }
  }

  @Test func `an issue that is not there or was opened later is refused`() throws {
    var desk = desk()
    desk.press(.character("P"), .control("u"))
    desk.type("nowhere")
    desk.press(.enter)
    #expect(desk.state.prompt?.isRefused == true)
    #expect(desk.state.promotionFault == .issue("nowhere"))
    let board = ArchiveFilterTests.board
    var row = try #require(MadeArchive(days: 1).rows.first)
    row.day = FictionalBoard.day("1901-01-01")
    #expect(throws: Promotion.Fault.self) {
      try Promotion(row, to: "wall", on: board, today: FictionalBoard.day("2020-05-20"))
    }
    row.day = FictionalBoard.day("2020-05-01")
    row.target.country = ActorCode("XEA")
    #expect(throws: Promotion.Fault.actor(ActorCode("XEA"))) {
      try Promotion(row, to: "wall", on: board, today: FictionalBoard.day("2020-05-20"))
    }
  }

  @Test func `nothing is written under a ceiling`() {
    var board = ArchiveFilterTests.board
    board.withheld = Withheld(ceiling: .clear, records: 1)
    var desk = ArchiveDesk(board: board)
    desk.press(.home, .enter, .down, .down, .character("P"), .enter)
    #expect(desk.type("w") == [])
    #expect(desk.state.prompt == nil)
    #expect(desk.state.notice?.contains("ceiling") == true)
  }

  @Test func `without a row there is nothing to promote`() {
    var desk = ArchiveDesk(place: .overview)
    desk.press(.character("P"))
    #expect(desk.state.prompt == nil)
    #expect(desk.state.notice?.contains("no machine-coded row") == true)
  }
}
