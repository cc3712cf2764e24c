import StraitModel
import Testing

@testable import StraitState

struct ArchiveFilterTests {
  /// The fictional board, whose wall has a rule.
  static let board: Board = {
    var board = FictionalBoard.board()
    let wall = board.issues.firstIndex { $0.id == "wall" } ?? 0
    board.issues[wall].match = [
      MatchRule(
        codes: ["11"],
        actors: [FictionalBoard.north],
        targets: [FictionalBoard.south],
        words: ["old-wall"]
      )
    ]
    return board
  }()

  private func query(_ text: String) throws -> ArchiveQuery {
    try ArchiveFilter(text, on: Self.board).query(on: Self.board, knownBy: nil)
  }

  private let pair = FictionalBoard.board().dyad.directions

  @Test func `nothing typed is all between the two sides`() throws {
    #expect(try query("  ") == ArchiveQuery(directions: pair))
  }

  @Test func `terms have all to hold, and values one of them`() throws {
    let query = try query("code:19,112 source:GDELT mark:none word:wall gate")
    #expect(
      query
        == ArchiveQuery(
          directions: pair,
          codes: ["112", "19"],
          sources: ["gdelt"],
          suspicion: .unmarked,
          words: ["gate", "wall"]
        )
    )
  }

  @Test func `an actor or a target is towards or from the sides`() throws {
    let (north, south, east) = (FictionalBoard.north, FictionalBoard.south, ActorCode("XEA"))
    #expect(try query("actor:xno").directions == [Direction(actor: north, target: south)])
    #expect(
      try query("actor:XEA").directions
        == [Direction(actor: east, target: north), Direction(actor: east, target: south)]
    )
    #expect(
      try query("target:XEA").directions
        == [Direction(actor: north, target: east), Direction(actor: south, target: east)]
    )
  }

  @Test func `an issue is its rules, between whom they name`() throws {
    let query = try query("issue:wall")
    #expect(query.rules == Self.board.issue("wall")?.match)
    #expect(query.directions == [pair[0]])
    #expect(!query.isOfSums)
  }

  @Test(arguments: [
    ("code:99", 6, "99"), ("code:19,4", 9, "4"), ("actor:NORTH", 7, "NORTH"),
    ("mark:none colour:red", 11, "colour"), ("issue:statue", 7, "statue"), ("source:", 8, ""),
    ("  mark:odd", 8, "odd"), ("code:", 6, ""),
  ])
  func `what cannot be read is named with its place`(
    text: String,
    column: Int,
    found: String
  ) throws {
    let fault = #expect(throws: ArchiveFilter.Fault.self) {
      try ArchiveFilter(text, on: Self.board)
    }
    #expect(fault?.column == column)
    #expect(fault?.found == found)
    #expect(fault?.description.contains("expected") == true)
  }

  @Test(arguments: [
    ("", ""), ("co", "code:"), ("code:19 ma", "code:19 mark:"), ("mark:si", "mark:single-article "),
    ("mark:", "mark:"), ("actor:xs", "actor:XSO "), ("actor:XNO,xs", "actor:XNO,XSO "),
    ("issue:", "issue:wall "), ("source:g", "source:gdelt "), ("word:x", "word:x"), ("q", "q"),
  ])
  func `Tab completes as far as is certain`(typed: String, completed: String) {
    #expect(ArchiveFilter.completed(typed, on: Self.board) == completed)
  }

  @Test(arguments: [
    "", "x", ":", "::", "a:b:c", ",", "code:,", "💥", String(repeating: "a:", count: 99),
  ])
  func `no text traps`(text: String) {
    _ = try? ArchiveFilter(text, on: Self.board)
    _ = ArchiveFilter.completed(text, on: Self.board)
  }

  @Test(arguments: [
    "archive", "archive/2019-07-01", "archive/2019-07-01..2019-07-31", "archive-row/gdelt-12",
    "archive?filter=code%3A19%20mark%3Anone&by=week", "archive/2019-07-01?page=3",
    "archive?measure=tension",
  ])
  func `a place of the archive reads as it is written`(text: String) throws {
    #expect(try Place(text).description == text)
  }

  @Test(arguments: [
    "archive/2019-13", "archive/2019-07-02..2019-07-01", "archive-row/",
    "archive-row/gdelt", "archive-row/gdelt-x", "archive-row/GDELT-1", "archive-row/gdelt-01",
    "events?by=week", "archive?by=year", "archive?page=2", "archive/2019?page=0",
  ])
  func `what is no place of the archive is refused`(text: String) {
    #expect(throws: PlaceFault.self) { try Place(text) }
  }

  @Test func `a month and a year are their days`() throws {
    #expect(try Place("archive/2019-02").description == "archive/2019-02-01..2019-02-28")
    #expect(try Place("archive/2019").description == "archive/2019-01-01..2019-12-31")
  }
}
