import StraitAnalytics
import StraitDiagnostics
import StraitModel
import Testing

struct BoardMoveTests {
  static let place = SourcePlace(file: "board.yaml")
  static let first = ActorCode("AAA")
  static let second = ActorCode("BBB")

  static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
  static func date(_ text: String) -> PartialDate {
    PartialDate(text) ?? PartialDate(Day(number: 0))
  }

  static func assessment(
    _ date: String,
    _ level: Int?,
    _ change: Change = .unchanged,
    alert: Bool = false,
    opportunity: Bool = false
  ) -> Assessment {
    Assessment(
      date: day(date),
      level: level,
      change: change,
      isRiskAlert: alert,
      isOpportunity: opportunity,
      authorship: Authorship(author: "desk"),
      place: place
    )
  }

  /// A board with one issue that is older than every day here.
  static func board(_ assessments: [Assessment] = []) -> Board {
    let sides = [first, second].map { code in
      Side(
        code: code,
        name: code.text,
        short: code.text,
        adjective: code.text,
        capital: code.text,
        languages: ["en"],
        timeZone: "UTC"
      )
    }
    var board = Board(id: "two", title: "Two", dyad: Dyad(sides[0], sides[1]), place: place)
    board.issues = [
      Issue(
        id: "border",
        title: "The border",
        track: "land",
        opened: date("2020-01-01"),
        assessments: assessments,
        place: place
      )
    ]
    return board
  }

  /// The moves after the 10th and through the 20th of January 2021.
  static func moves(
    _ board: Board,
    since: String = "2021-01-10",
    to end: String = "2021-01-20"
  )
    -> [BoardMove]
  {
    let (since, end) = (day(since), day(end))
    return BoardMove.all(from: board.asOf(since), asOf: since, to: board.asOf(end), asOf: end)
  }

  static func event(_ id: String, _ date: String, status: Event.Status = .current) -> Event {
    Event(
      id: id,
      date: self.date(date),
      title: id,
      issues: ["border"],
      actor: first,
      kind: .other,
      status: status,
      place: place
    )
  }

  // MARK: Assessments

  @Test(
    arguments: [
      // The level counts before the word, and the word before what is ahead.
      ([assessment("2021-01-05", 2), assessment("2021-01-15", 4, .improved)], .escalated),
      ([assessment("2021-01-05", 4), assessment("2021-01-15", 2, .deteriorated)], .eased),
      ([assessment("2021-01-05", 2), assessment("2021-01-15", 2, .deteriorated)], .escalated),
      ([assessment("2021-01-05", nil), assessment("2021-01-15", 3, .improved)], .eased),
      ([assessment("2021-01-05", 2), assessment("2021-01-15", 2, alert: true)], .escalated),
      ([assessment("2021-01-05", 2, alert: true), assessment("2021-01-15", 2)], .eased),
      ([assessment("2021-01-05", 2), assessment("2021-01-15", 2, opportunity: true)], .eased),
      ([assessment("2021-01-05", 2, opportunity: true), assessment("2021-01-15", 2)], .escalated),
      ([assessment("2021-01-15", 2)], .new),
      // Two within the time count as the last of them.
      (
        [
          assessment("2021-01-05", 2), assessment("2021-01-12", 5, .deteriorated),
          assessment("2021-01-15", 1, .improved),
        ], .eased
      ),
      // Said again, said before, and said later.
      ([assessment("2021-01-05", 2), assessment("2021-01-15", 2)], nil),
      ([assessment("2021-01-05", 2), assessment("2021-01-10", 4)], nil),
      ([assessment("2021-01-05", 2), assessment("2021-01-21", 4)], nil),
    ] as [([Assessment], BoardMove.Group?)]
  )
  func `another assessment means one thing`(
    assessments: [Assessment],
    expected: BoardMove.Group?
  ) {
    let moves = Self.moves(Self.board(assessments))
    #expect(moves.map(\.group) == [expected].compactMap(\.self))
  }

  @Test func `an assessment that loses later evidence on the earlier day is still the same one`() {
    var old = Self.assessment("2021-01-05", 2)
    old.authorship.evidence = ["e"]
    var board = Self.board([old])
    board.events = [Self.event("e", "2021-01-15")]
    #expect(Self.moves(board).map(\.subject) == [.event("e")])
  }

  // MARK: Records with a date

  @Test(arguments: [
    ("2021-01-10", false), ("2021-01-11", true), ("2021-01-20", true), ("2021-01-21", false),
    // A month counts at its end.
    ("2021-01", false), ("2020-12", false),
  ])
  func `an event is new after the one day and up to the other`(date: String, isNew: Bool) {
    var board = Self.board()
    board.events = [Self.event("e", date)]
    #expect(Self.moves(board).map(\.subject) == (isNew ? [.event("e")] : []))
  }

  @Test func `an event that another one replaced is not told of`() {
    var board = Self.board()
    board.events = [Self.event("e", "2021-01-15", status: .superseded)]
    #expect(Self.moves(board) == [])
  }

  @Test func `moves stand by group, then by date, then as on the board`() {
    var board = Self.board([
      Self.assessment("2021-01-05", 2), Self.assessment("2021-01-11", 4, .deteriorated),
    ])
    board.events = [
      Self.event("b", "2021-01-12"), Self.event("a", "2021-01-12"), Self.event("c", "2021-01-13"),
    ]
    let moves = Self.moves(board)
    #expect(moves.map(\.group) == [.new, .new, .new, .escalated])
    #expect(moves.prefix(3).map(\.subject) == [.event("b"), .event("a"), .event("c")])
  }

  @Test func `an issue is opened and closed, and its link made and undone`() {
    var board = Self.board()
    board.issues.append(
      Issue(
        id: "well",
        title: "The well",
        track: "land",
        opened: Self.date("2021-01-11"),
        closed: Self.date("2021-01-18"),
        links: [
          IssueLink(
            to: "border",
            kind: .spillover,
            date: Self.date("2021-01-12"),
            basis: .inferred,
            ended: Self.date("2021-01-17"),
            place: Self.place
          )
        ],
        place: Self.place
      )
    )
    let moves = Self.moves(board)
    #expect(
      moves.map(\.subject) == [
        .issueOpened("well"), .link("well.border.2021-01-12"), .linkEnded("well.border.2021-01-12"),
        .issueClosed("well"),
      ]
    )
    #expect(moves.map(\.group) == [.new, .new, .moved, .moved])
  }

  // MARK: Judgments, indicators, levers, coverage

  static func judgment(
    expires: String,
    outcome: String? = nil,
    made: String = "2020-06-01"
  )
    -> Judgment
  {
    Judgment(
      id: "j",
      statement: "It holds.",
      made: day(made),
      expires: day(expires),
      likelihood: .likely,
      confidence: .low,
      outcome: outcome.map { Judgment.Outcome(date: day($0), result: .true) },
      authorship: Authorship(author: "desk"),
      place: place
    )
  }

  @Test(
    arguments: [
      // It holds through the day on which it expires.
      (judgment(expires: "2021-01-20"), []), (judgment(expires: "2021-01-19"), ["stale"]),
      (judgment(expires: "2021-01-10"), ["stale"]), (judgment(expires: "2021-01-09"), []),
      (judgment(expires: "2021-01-15", outcome: "2021-01-12"), ["moved"]),
      (judgment(expires: "2021-01-15", outcome: "2021-01-21"), ["stale"]),
      (judgment(expires: "2022-01-01", made: "2021-01-11"), ["new"]),
      (judgment(expires: "2021-01-12", made: "2021-01-11"), ["new", "stale"]),
    ] as [(Judgment, [String])]
  )
  func `a judgment is made, decided or expires`(judgment: Judgment, groups: [String]) {
    var board = Self.board()
    board.judgments = [judgment]
    #expect(Self.moves(board).map(\.group.rawValue) == groups)
  }

  @Test(
    arguments: [
      ([("2021-01-05", .notSeen), ("2021-01-15", .observed)], .moved),
      ([("2021-01-05", .observed), ("2021-01-15", .stale)], .stale),
      ([("2021-01-15", .notSeen)], .moved),
      ([("2021-01-05", .notSeen), ("2021-01-15", .notSeen)], nil),
      ([("2021-01-05", .notSeen), ("2021-01-12", .observed), ("2021-01-15", .notSeen)], nil),
    ] as [([(String, Indicator.State)], BoardMove.Group?)]
  )
  func `an indicator moves where its state is another one`(
    log: [(String, Indicator.State)],
    expected: BoardMove.Group?
  ) {
    var board = Self.board()
    board.indicators = [
      Indicator(
        id: "i",
        scenario: "s",
        title: "i",
        threshold: "seen",
        diagnosticity: .high,
        log: log.map { Indicator.LogEntry(date: Self.day($0.0), state: $0.1) },
        authorship: Authorship(author: "desk"),
        place: Self.place
      )
    ]
    #expect(Self.moves(board).map(\.group) == [expected].compactMap(\.self))
  }

  @Test func `a lever is used and its windows open and close`() {
    var board = Self.board()
    board.levers = [
      Lever(
        id: "talks",
        title: "Talks",
        holder: "ministers",
        since: Self.date("2020-01-01"),
        windows: [
          .init(label: "past", to: Self.date("2021-01-09")),
          .init(label: "short", from: Self.date("2021-01-11"), to: Self.date("2021-01-15")),
          .init(label: "standing", from: Self.date("2021-01-12"), isStanding: true),
          .init(label: "last day", from: Self.date("2021-01-20"), to: Self.date("2021-01-20")),
        ],
        log: [
          .init(date: Self.date("2021-01-10"), outcome: .missed),
          .init(date: Self.date("2021-01-14"), outcome: .used),
        ],
        place: Self.place
      )
    ]
    #expect(
      Self.moves(board).map(\.subject) == [
        .windowOpened("talks", window: 1), .leverUse("talks", entry: 1),
        .windowClosed("talks", window: 1), .windowOpened("talks", window: 3),
      ]
    )
  }

  @Test func `a date is new that one could not know of, and a figure on the day it came out`() {
    var board = Self.board()
    board.calendar = [
      CalendarEntry(
        id: "talks",
        when: .once(Self.day("2021-03-01")),
        known: Self.date("2021-01-12"),
        kind: .meeting,
        title: "Talks",
        place: Self.place
      ),
      CalendarEntry(
        id: "always",
        when: .once(Self.day("2021-03-02")),
        kind: .meeting,
        title: "Always",
        place: Self.place
      ),
    ]
    board.polls = [
      Poll(
        id: "p",
        wording: "w",
        pollster: "bureau",
        side: Self.first,
        population: "adults",
        question: "?",
        mode: .mail,
        fieldStart: Self.date("2020-12"),
        fieldEnd: Self.date("2020-12"),
        published: Self.date("2021-01-16"),
        value: 50,
        place: Self.place
      )
    ]
    #expect(Self.moves(board).map(\.subject) == [.date("talks"), .poll("p")])
  }

  @Test func `coverage that ends is told of once a day`() {
    var board = Self.board()
    let end = Self.date("2021-01-15")
    board.coverage = [
      Coverage(track: "land", from: Self.date("2020"), to: end),
      Coverage(track: "sea", from: Self.date("2020"), to: end),
      Coverage(track: "air", from: Self.date("2020"), to: Self.date("2021-01-20")),
    ]
    #expect(
      Self.moves(board) == [
        BoardMove(.stale, on: end, .coverageEnded(tracks: ["land", "sea"]))
      ]
    )
  }

  @Test func `between a day and itself nothing moves`() {
    var board = Self.board([Self.assessment("2021-01-20", 4, .deteriorated)])
    board.events = [Self.event("e", "2021-01-20")]
    #expect(Self.moves(board, since: "2021-01-20", to: "2021-01-20") == [])
  }
}
