import StraitModel
import StraitReport
import StraitState
import Testing

@Suite struct CaptionTests {
  private func caption(_ screen: Screen, id: String = "north-south", tlp: TLP = .clear) -> Caption {
    var board = Board(
      id: id,
      title: "North–South",
      dyad: SeriesBoard.board.dyad,
      place: SeriesBoard.place
    )
    board.tlp = tlp
    return Caption(
      board: board,
      place: Place(screen, asOf: SeriesBoard.day("2019-08-25")),
      asOf: SeriesBoard.day("2019-08-25"),
      digest: "0123456789abcdef"
    )
  }

  @Test func `a file is named by board, place, day and marking`() {
    #expect(
      caption(.issue("gsomia")).fileStem == "north-south_issue-gsomia_2019-08-25_TLP-CLEAR"
    )
    #expect(
      caption(.overview, tlp: .amberStrict).fileStem
        == "north-south_overview_2019-08-25_TLP-AMBER-STRICT"
    )
  }

  @Test(arguments: ["../../etc/passwd", "a b;rm -rf ~", "독도", "-rf", ".hidden", "a\u{0}b\n", ""])
  func `a name of a file is one word, and leads out of no folder`(id: String) {
    for stem in [caption(.issue(id)).fileStem, caption(.overview, id: id).fileStem] {
      #expect(stem.wholeMatch(of: /[A-Za-z0-9._-]+/) != nil, "\(stem)")
      #expect(!stem.hasPrefix(".") && stem.utf8.count < 200)
    }
  }

  @Test func `a picture of what is marked more closely than the board is named so`() {
    var board = SeriesBoard.board
    board.tlp = .clear
    let day = SeriesBoard.day("2031-01-01")
    let caption = Caption(board: board, place: Place(.events), asOf: day, digest: "0")
    #expect(caption.fileStem.hasSuffix("_events_2031-01-01_TLP-AMBER"))
  }

  @Test func `under a ceiling a line says what was withheld, and no digest`() throws {
    let board = try #require(SeriesBoard.board.cut(to: .green))
    let day = SeriesBoard.day("2031-01-01")
    let line = Caption(board: board, place: Place(.events), asOf: day, digest: "0123").line
    #expect(line.contains(" · withheld: ") && !line.contains("0123"))
  }

  @Test func `a line says all that a reader has to know`() {
    #expect(
      caption(.issue("gsomia"), tlp: .amber).line
        == "North–South: issue/gsomia · as of 2019-08-25 · TLP:AMBER · data 0123456789abcdef"
    )
  }
}
