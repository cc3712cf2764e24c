import StraitDiagnostics
import StraitModel
import Testing

@Suite struct EvenHandednessTests {
  private static let place = SourcePlace(file: "x")

  private static func side(_ code: String) -> Side {
    Side(
      code: ActorCode(code),
      name: code,
      short: code,
      adjective: code,
      capital: code,
      languages: ["en"],
      timeZone: "UTC"
    )
  }

  private static func statement(_ content: Statement.Content) -> Statement {
    Statement(content: content, place: place)
  }

  @Test func `fields and words are counted for each side`() throws {
    var board = Board(
      id: "b",
      title: "B",
      dyad: Dyad(Self.side("NOR"), Self.side("SWE")),
      place: Self.place
    )
    let day = try #require(PartialDate("2005"))
    board.issues = [
      Issue(
        id: "reindeer",
        title: "Reindeer",
        track: "border",
        opened: day,
        names: [
          ActorCode("NOR"): LocalizedText([
            .init(language: "no", text: "Reindrift over grensen"), .init(language: "en", text: "x"),
          ])
        ],
        views: [
          // 3 + 2 words in a filled position; an unknown red line is not filled.
          ActorCode("NOR"): SideView(
            position: [
              Self.statement(.text("Herds may graze.")), Self.statement(.text("Not here.")),
            ],
            redLine: [Self.statement(.unknown("no source states one"))]
          )
        ],
        place: Self.place
      )
    ]
    board.events = [
      Event(
        id: "e",
        date: day,
        title: "E",
        issues: ["reindeer"],
        actor: ActorCode("SWE"),
        kind: .other,
        accounts: [Event.Account(side: ActorCode("SWE"), text: "It ran out.")],
        place: Self.place
      )
    ]
    // Norway: 5 words of position and 3 of its first name. Sweden: 3 words of its account.
    #expect(
      board.evenHandedness == [
        SideCoverage(
          side: ActorCode("NOR"),
          views: .init(filled: 1, all: 4),
          names: .init(filled: 1, all: 1),
          accounts: .init(filled: 0, all: 1),
          words: 8
        ),
        SideCoverage(
          side: ActorCode("SWE"),
          views: .init(filled: 0, all: 4),
          names: .init(filled: 0, all: 1),
          accounts: .init(filled: 1, all: 1),
          words: 3
        ),
      ]
    )
  }

  @Test func `an empty board has nothing to fill`() {
    let board = Board(
      id: "b",
      title: "B",
      dyad: Dyad(Self.side("NOR"), Self.side("SWE")),
      place: Self.place
    )
    for side in board.evenHandedness {
      #expect(side.views == .init(filled: 0, all: 0))
      #expect(side.words == 0)
    }
  }
}
