import StraitDiagnostics
import StraitModel
import Testing

@Suite struct NamesTests {
  static let north = Side(
    code: ActorCode("XNO"),
    name: "Northern Republic",
    short: "North",
    adjective: "Northern",
    capital: "Aville",
    languages: ["en"],
    timeZone: "Etc/UTC"
  )
  static let south = Side(
    code: ActorCode("XSO"),
    name: "Southern Kingdom",
    short: "South",
    adjective: "Southern",
    capital: "Beeton",
    languages: ["fr"],
    timeZone: "Etc/UTC"
  )

  static var board: Board {
    let place = SourcePlace(file: "board.yaml")
    var board = Board(id: "b", title: "B", dyad: Dyad(north, south), place: place)
    board.terms = [
      Term(
        id: "rock",
        neutral: "the rock",
        names: [
          north.code: LocalizedText([.init(language: "en", text: "North Rock")]),
          south.code: LocalizedText([
            .init(language: "en", text: "South Rock"), .init(language: "fr", text: "le Rocher"),
          ]),
        ]
      )
    ]
    board.issues = [
      Issue(
        id: "rock",
        title: "{rock}",
        track: "t",
        opened: PartialDate(Day(number: 0)),
        names: [
          north.code: LocalizedText([.init(language: "en", text: "Question of North Rock")]),
          south.code: LocalizedText([.init(language: "fr", text: "Question du Rocher")]),
        ],
        place: place
      )
    ]
    board.events = [
      Event(
        id: "e1",
        date: PartialDate(Day(number: 1)),
        title: "A boat near {rock}",
        titles: LocalizedText([.init(language: "fr", text: "Un bateau près de {rock}")]),
        issues: ["rock"],
        actor: north.code,
        kind: .other,
        accounts: [Event.Account(side: south.code, text: "It came to {rock}.")],
        note: "{rock} lies between; {reef} is unknown",
        place: place
      )
    ]
    return board
  }

  @Test(arguments: [
    (NamesPolicy.both, "A boat near North Rock / South Rock"),
    (.neutral, "A boat near the rock"),
    (.side(ActorCode("XNO")), "A boat near North Rock"),
    (.side(ActorCode("XSO")), "A boat near South Rock"),
  ])
  func `a term is named by the policy`(policy: NamesPolicy, title: String) {
    #expect(Self.board.named(by: policy).events[0].title == title)
  }

  @Test func `a side's own account names a thing as that side does, whatever the policy`() {
    for policy in [NamesPolicy.both, .neutral, .side(Self.north.code)] {
      #expect(Self.board.named(by: policy).events[0].accounts[0].text == "It came to South Rock.")
    }
  }

  @Test func `text in another language has that language's name`() {
    let titles = Self.board.named(by: .side(Self.south.code)).events[0].titles
    #expect(titles["fr"] == "Un bateau près de le Rocher")
    // Nobody gave a northern name in French, so the reader's own stands in.
    #expect(
      Self.board.named(by: .side(Self.north.code)).events[0].titles["fr"]
        == "Un bateau près de North Rock"
    )
  }

  @Test func `a name at the head of a sentence begins with a capital, and what is no term stays`() {
    let note = Self.board.named(by: .neutral).events[0].note
    #expect(note == "The rock lies between; {reef} is unknown")
  }

  @Test(arguments: [
    (NamesPolicy.both, "North Rock / South Rock"), (.neutral, "The rock"),
    (.side(ActorCode("XNO")), "Question of North Rock"),
    // No name in the reader's language: the issue's own title, by that side's term.
    (.side(ActorCode("XSO")), "South Rock"),
  ])
  func `an issue has the title that the policy asks for`(policy: NamesPolicy, title: String) {
    #expect(Self.board.named(by: policy).issues[0].title == title)
  }

  @Test func `naming twice is naming once`() {
    let once = Self.board.named(by: .both)
    #expect(once.named(by: .both) == once)
  }

  @Test(arguments: [
    ("", []), ("{", []), ("{}", []), ("{a}", ["a"]), ("{A}", []), ("{{a}}", ["a"]),
    ("{a {b-2} c}", ["b-2"]), ("x{a}y{b}", ["a", "b"]), ("{독도}", []), ("독도 {a} 竹島", ["a"]),
  ])
  func `only an id in braces is a marker`(text: String, ids: [String]) {
    #expect(TermNames.markers(in: text) == ids)
  }
}
