import StraitCanvas
import StraitModel
import Testing

@testable import StraitState

@Suite struct SearchTests {
  @Test(arguments: [
    ("The WALL", "the wall"), ("ＧＳＯＭＩＡ　２０１９", "gsomia 2019"), ("タケシマ", "たけしま"),
    // Parts of Hangul and of kana, as some systems send them.
    ("\u{1103}\u{1169}\u{11A8}\u{1103}\u{1169}", "독도"), ("\u{304B}\u{3099}", "が"),
    ("\u{30CF}\u{309A}", "ぱ"), ("독도 竹島", "독도 竹島"), ("", ""),
  ])
  func `what a person takes for the same is folded to the same`(text: String, folded: String) {
    #expect(SearchFolding.fold(text) == folded)
  }

  /// Searches as one types: `f`, then the text.
  static func desk(searching text: String, _ board: Board = FictionalBoard.board()) -> Desk {
    var desk = Desk(board)
    desk.press(.character("f"))
    desk.type(text)
    return desk
  }

  static func ids(_ desk: Desk) -> [String] { desk.state.content.sections[0].rows.map(\.id) }

  @Test func `the best find stands first, and Enter opens it`() {
    var desk = Self.desk(searching: "wall")
    #expect(desk.screen == .search)
    #expect(Self.ids(desk).first == "issue/wall")
    desk.press(.enter)
    #expect(desk.screen == .issue("wall"))
    desk.press(.escape)
    #expect(desk.screen == .search)
    #expect(desk.state.visit.place.filter == "wall")
    #expect(desk.state.prompt == nil)
  }

  @Test func `every word must be there, in any field and any order`() throws {
    let all = Self.ids(Self.desk(searching: "wall"))
    let both = Self.ids(Self.desk(searching: "e1 wall"))
    #expect(both.count < all.count)
    #expect(both == Self.ids(Self.desk(searching: "wall e1")))
    #expect(Self.ids(Self.desk(searching: "wall zebra")).isEmpty)
  }

  @Test func `a name in any script and a term under any policy find what is shown by another`() {
    var board = FictionalBoard.board()
    board.issues[0].names[FictionalBoard.south] = LocalizedText([
      .init(language: "ko", text: "장벽 문제"), .init(language: "ja", text: "カベ"),
    ])
    board.terms = [
      Term(
        id: "rock",
        neutral: "the rock",
        names: [FictionalBoard.north: LocalizedText([.init(language: "en", text: "Nordfels")])]
      )
    ]
    board.namesPolicy = .neutral
    board.events[0].title = "A boat at {rock}"
    let issue = "issue/" + board.issues[0].id
    #expect(Self.ids(Self.desk(searching: "장벽", board)).contains(issue))
    #expect(Self.ids(Self.desk(searching: "かべ", board)).contains(issue))
    let event = "event/" + board.events[0].id
    #expect(Self.ids(Self.desk(searching: "nordfels", board)) == [event])
    #expect(Self.ids(Self.desk(searching: "the rock", board)).contains(event))
  }

  @Test func `nothing is found that the day of the desk does not have`() {
    var board = FictionalBoard.board()
    board.events[board.events.count - 1].title = "A zebra crosses"
    let date = board.events[board.events.count - 1].date
    var desk = Desk(board, place: Place(.search, asOf: date.last, filter: "zebra"))
    #expect(Self.ids(desk).count == 1)
    desk = Desk(board, place: Place(.search, asOf: date.first - 1, filter: "zebra"))
    #expect(Self.ids(desk).isEmpty)
  }

  @Test func `Escape leads back to where one was, and Tab into the list`() {
    var desk = Self.desk(searching: "wall")
    desk.press(.escape)
    #expect(desk.screen == .overview)
    desk = Self.desk(searching: "e")
    desk.press(.tab, .down)
    #expect(desk.state.prompt == nil)
    #expect(desk.state.visit.cursor(of: desk.state.content.sections[0]).index == 1)
  }

  @Test func `what was found is marked, once, however the words overlap`() {
    let parts = SearchExcerpt.marked("한일 GSOMIA 협정", words: ["gso", "gsomia", "협"])
    #expect(parts.map(\.0) == ["한일 ", "GSOMIA", " ", "협", "정"])
    #expect(parts.map(\.1) == [false, true, false, true, false])
  }

  @Test func `an excerpt has the find in it and fits`() {
    let text =
      String(repeating: "word ", count: 40) + "국경 문제 " + String(repeating: "end ", count: 40)
    for columns in [1, 2, 8, 20, 60, 400] {
      let excerpt = SearchExcerpt.around(["국경"], in: text, columns: columns)
      #expect(CellText.width(excerpt) <= columns)
      #expect(columns < 12 || excerpt.contains("국경"))
    }
  }

  @Test func `a board that was edited is searched anew`() {
    var desk = Self.desk(searching: "zebra")
    #expect(Self.ids(desk).isEmpty)
    var board = FictionalBoard.board()
    board.events[0].title = "A zebra crosses"
    _ = updateWithStudies(
      &desk.state,
      .loaded(Snapshot(board: board, diagnostics: [], digest: "2"))
    )
    #expect(Self.ids(desk).count == 1)
  }
}
