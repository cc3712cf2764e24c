import Foundation
import StraitAnalytics
import StraitDiagnostics
import StraitModel
import StraitReport
import Testing

struct StatusDocumentTests {
  static let place = SourcePlace(file: "board.yaml")
  static let day = PartialDate("2021-03-05")?.first ?? Day(number: 0)

  /// A board of two states that do not exist.
  static var board: Board {
    let sides = ["AAA", "BBB"].map { code in
      Side(
        code: ActorCode(code),
        name: "State \(code)",
        short: code.lowercased(),
        adjective: code,
        capital: code,
        languages: ["en"],
        timeZone: "UTC"
      )
    }
    var board = Board(id: "two", title: "Two", dyad: Dyad(sides[0], sides[1]), place: place)
    board.tracks = [Track(id: "history", title: "History", pane: .history)]
    board.issues = [
      Issue(
        id: "border",
        title: "The border",
        track: "history",
        opened: PartialDate(day - 400),
        assessments: [
          Assessment(
            date: day - 3,
            level: 4,
            change: .deteriorated,
            isRiskAlert: true,
            authorship: Authorship(author: "desk", isIllustrative: true),
            place: place
          )
        ],
        tlp: .green,
        place: place
      ),
      Issue(
        id: "name",
        title: "The name",
        track: "history",
        opened: PartialDate(day - 400),
        place: place
      ),
    ]
    return board
  }

  static func document(_ board: Board, _ diagnostics: [Diagnostic] = []) -> StatusDocument {
    StatusDocument(
      board: board,
      headline: Headline(board, asOf: day),
      diagnostics: diagnostics,
      digest: "0123456789abcdef"
    )
  }

  @Test func `what is not known is null and never zero`() throws {
    let text = Self.document(Self.board).json.text
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    )
    #expect(root["schema"] as? String == "straitwatch.status/1")
    #expect(root["as_of"] as? String == "2021-03-05")
    let issues = try #require(root["issues"] as? [[String: Any]])
    #expect(issues.map { $0["id"] as? String } == ["border", "name"])
    #expect(issues[0]["level"] as? Int == 4)
    #expect(issues[0]["illustrative"] as? Bool == true)
    #expect(issues[1]["level"] is NSNull)
    #expect(issues[1]["change"] is NSNull)
    #expect(issues[1]["last_move"] is NSNull)
  }

  @Test func `a judgment that nobody has settled is an alert from the day after it expired`() {
    var board = Self.board
    board.judgments = [("early", -1, false), ("now", 0, false), ("settled", -1, true)].map {
      id,
      days,
      isSettled in
      Judgment(
        id: id,
        statement: id,
        made: Self.day - 100,
        expires: Self.day + days,
        likelihood: .likely,
        confidence: .low,
        outcome: isSettled ? Judgment.Outcome(date: Self.day, result: .true) : nil,
        authorship: Authorship(author: "desk"),
        place: Self.place
      )
    }
    let document = Self.document(board)
    #expect(document.alerts.overdueJudgments == ["early"] && !document.alerts.isEmpty)
    #expect(document.text.contains("\njudgment-overdue: early\n"))
    #expect(Self.document(Self.board).alerts.isEmpty)
    #expect(!Self.document(Self.board).text.contains("overdue:"))
  }

  @Test func `the marking is that of the most closed record`() {
    #expect(Self.document(Self.board).marking == "TLP:GREEN")
    var board = Self.board
    board.tlp = .red
    #expect(Self.document(board).marking == "TLP:RED")
  }

  @Test func `faults are counted by severity`() {
    let document = Self.document(
      Self.board,
      [
        Diagnostic(.dateInvalid, at: Self.place), Diagnostic(.sourceMissing, at: Self.place),
        Diagnostic(.idDuplicate, at: Self.place),
      ]
    )
    #expect(document.faults.errors == 2)
    #expect(document.faults.warnings == 1)
  }

  @Test
  func `a person reads unknown for a level that nobody judged, and whose word the others are`() {
    let lines = Self.document(Self.board).text.split(separator: "\n").map(String.init)
    #expect(lines.contains("  4 deteriorated The border  last –             next – · risk alert"))
    #expect(lines.contains("  ? unknown      The name    last –             next –"))
    #expect(lines.last == "Levels and changes are a desk judgment (desk, illustrative).")
  }

  @Test func `the same figures give the same bytes`() {
    let first = Self.document(Self.board)
    let second = Self.document(Self.board)
    #expect(first.json.text == second.json.text)
    #expect(first.text == second.text)
  }
}
