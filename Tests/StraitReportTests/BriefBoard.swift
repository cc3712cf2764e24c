import StraitDiagnostics
import StraitModel
import StraitReport

/// A small board of two states that do not exist, on which something of every kind happens between
/// the 10th and the 20th of January 2021.
enum BriefBoard {
  static let place = SourcePlace(file: "board.yaml")
  static let first = ActorCode("AAA")
  static let second = ActorCode("BBB")

  static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
  static func date(_ text: String) -> PartialDate {
    PartialDate(text) ?? PartialDate(Day(number: 0))
  }

  static var empty: Board {
    let sides = [(first, "Aville"), (second, "Beeton")].map { code, capital in
      Side(
        code: code,
        name: "State \(code)",
        short: code.text.lowercased(),
        adjective: code.text,
        capital: capital,
        languages: ["en"],
        timeZone: "UTC"
      )
    }
    var board = Board(id: "two", title: "Two", dyad: Dyad(sides[0], sides[1]), place: place)
    board.tracks = [
      Track(id: "land", title: "Land", pane: .history),
      Track(id: "sea", title: "Sea", pane: .security),
    ]
    return board
  }

  static func judgment(
    _ id: String,
    made: String,
    _ confidence: Judgment.Confidence = .moderate,
    expires: String = "2021-12-31",
    evidence: [String] = ["e1"]
  ) -> Judgment {
    Judgment(
      id: id,
      statement: "Statement \(id).",
      issue: "border",
      made: day(made),
      expires: day(expires),
      likelihood: .likely,
      confidence: confidence,
      basis: "Basis \(id).",
      wouldChange: ["A turn."],
      authorship: Authorship(
        author: "desk",
        isIllustrative: true,
        rationale: "Reason \(id).",
        evidence: evidence
      ),
      place: place
    )
  }

  static func event(
    _ id: String,
    _ date: String,
    title: String? = nil,
    source: String? = "gazette",
    accounts: [Event.Account] = [],
    tlp: TLP? = nil
  ) -> Event {
    Event(
      id: id,
      date: self.date(date),
      title: title ?? "Title \(id)",
      issues: ["border"],
      actor: first,
      target: second,
      kind: .statement,
      code: "163",
      valence: .conflict,
      accounts: accounts,
      citation: Citation(
        source: source,
        url: "https://example.org/\(id)",
        verification: source == nil ? .unverified : .verified
      ),
      credibility: 2,
      tlp: tlp,
      place: place
    )
  }

  static var board: Board {
    var board = empty
    board.sources = [
      Source(id: "gazette", name: "The Gazette", side: first, reliability: .b, place: place),
      Source(id: "unread", name: "Unread", reliability: .a, tlp: .red, place: place),
    ]
    board.issues = [
      Issue(
        id: "border",
        title: "The border",
        track: "land",
        opened: date("2020-01-01"),
        views: [
          first: SideView(position: [
            Statement(since: date("2020-02"), content: .text("Ours."), place: place)
          ])
        ],
        assessments: [
          Assessment(
            date: day("2021-01-15"),
            level: 4,
            change: .deteriorated,
            isRiskAlert: true,
            note: "Worse.",
            authorship: Authorship(author: "desk", isIllustrative: true, evidence: ["e1"]),
            place: place
          )
        ],
        place: place
      )
    ]
    board.events = [
      event("e1", "2021-01-05"),
      event(
        "e2",
        "2021-01-15",
        accounts: [.init(side: second, text: "A theft.", source: "gazette")]
      ),
      event("e3", "2021-01-16", source: nil),
    ]
    board.judgments = [judgment("j1", made: "2021-01-06")]
    return board
  }

  static func brief(
    _ board: Board,
    asOf end: String = "2021-01-20",
    since: String = "2021-01-10",
    names: NamesPolicy = .both,
    second: Int = 1_611_144_000
  ) -> BriefDocument {
    let (end, since) = (day(end), day(since))
    return BriefDocument(
      .init(board.asOf(end).named(by: names), asOf: end),
      since: .init(board.asOf(since).named(by: names), asOf: since),
      diagnostics: [],
      digest: "0123456789abcdef",
      version: "9.9",
      time: BriefTime(second: second, offsets: [0, -12_600])
    )
  }
}
