import StraitDiagnostics
import StraitModel

/// Two states that do not exist, with codes that ISO 3166 leaves to users.
enum FictionalBoard {
  static let north = ActorCode("XNO")
  static let south = ActorCode("XSO")

  static func place(_ file: String, _ line: Int = 1) -> SourcePlace {
    SourcePlace(file: file, line: line, column: 1)
  }

  static func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("no day: \(text)") }
    return day
  }

  static func empty() -> Board {
    var board = Board(
      id: "north-south",
      title: "North–South",
      dyad: Dyad(
        Side(
          code: north,
          name: "Northern Republic",
          short: "North",
          adjective: "Northern",
          capital: "Aville",
          languages: ["en"],
          timeZone: "Etc/UTC"
        ),
        Side(
          code: south,
          name: "Southern Kingdom",
          short: "South",
          adjective: "Southern",
          capital: "Beeton",
          languages: ["fr", "en"],
          timeZone: "Etc/GMT-14"
        )
      ),
      place: place("board.yaml")
    )
    board.tracks = [
      Track(id: "past", title: "The past", pane: .history),
      Track(id: "sea", title: "The sea", pane: .security),
      Track(id: "people", title: "People", pane: .opinion),
      Track(id: "plans", title: "Plans", pane: .levers),
    ]
    return board
  }

  static func event(
    _ id: String,
    _ date: String,
    issues: [String],
    actor: ActorCode = north,
    code: String? = "111",
    title: String? = nil,
    line: Int = 2,
    valence: Event.Valence = .conflict
  ) -> Event {
    Event(
      id: id,
      date: PartialDate(day(date)),
      title: title ?? "Event \(id)",
      issues: issues,
      actor: actor,
      target: actor == north ? south : north,
      kind: .statement,
      code: code,
      valence: valence,
      citation: Citation(source: "gazette", verification: .verified),
      place: place("events.csv", line)
    )
  }

  static func assessment(_ date: String, level: Int?, _ change: Change) -> Assessment {
    Assessment(
      date: day(date),
      level: level,
      change: change,
      authorship: Authorship(author: "desk", rationale: "because", evidence: ["e1"]),
      place: place("issues/wall.md", 9)
    )
  }

  /// Three issues, six events, one lever, one series with a break.
  static func board() -> Board {
    var board = empty()
    board.issues = [
      Issue(
        id: "fish",
        title: "Fishing grounds",
        track: "sea",
        opened: PartialDate(day("2020-01-01")),
        place: place("issues/fish.md")
      ),
      Issue(
        id: "statue",
        title: "The statue",
        track: "past",
        opened: PartialDate(day("2019-01-01")),
        assessments: [assessment("2020-02-01", level: 2, .improved)],
        place: place("issues/statue.md")
      ),
      Issue(
        id: "wall",
        title: "The wall",
        track: "past",
        opened: PartialDate(day("2019-01-01")),
        names: [
          north: LocalizedText([.init(language: "en", text: "The Bulwark")]),
          south: LocalizedText([.init(language: "fr", text: "Le Mur")], isVerified: true),
        ],
        views: [
          north: SideView(position: [
            Statement(
              since: PartialDate(day("2020-01-05")),
              content: .text("It protects."),
              evidence: ["e1"],
              place: place("issues/wall.md", 5)
            )
          ])
        ],
        assessments: [assessment("2020-03-01", level: 4, .deteriorated)],
        links: [
          IssueLink(
            to: "fish",
            kind: .spillover,
            date: PartialDate(day("2020-03-02")),
            basis: .stated,
            by: "XSO",
            evidence: ["e3"],
            place: place("issues/wall.md", 20)
          )
        ],
        prose: Prose([
          Prose.Section(text: "A wall.\n\n- one\n- two", place: place("issues/wall.md", 30))
        ]),
        place: place("issues/wall.md")
      ),
    ]
    board.events = [
      event("e1", "2020-01-05", issues: ["wall"], line: 2),
      event(
        "e2",
        "2020-01-09",
        issues: ["statue"],
        actor: south,
        code: "057",
        line: 3,
        valence: .cooperation
      ),
      event("e3", "2020-03-02", issues: ["wall", "fish"], actor: south, code: "163", line: 4),
      event("e4", "2020-03-03", issues: ["fish"], code: nil, line: 5),
      event("e5", "2020-03-04", issues: ["wall"], line: 6),
      event("e6", "2021-06-01", issues: ["wall"], line: 7),
    ]
    board.sources = [
      Source(id: "gazette", name: "The Gazette", side: north, place: place("sources.csv", 2))
    ]
    board.polls = [
      poll("p1", "2018", 50), poll("p2", "2019", 40),
      poll("p3", "2020-02-01", 30, seriesBreak: .mode),
    ]
    board.series = [PollSeries(id: board.polls[0].series, title: "Trust", isHeadline: true)]
    board.levers = [
      Lever(
        id: "talks",
        title: "Talks",
        holder: "both ministers",
        since: PartialDate(day("2020-01-01")),
        windows: [
          Lever.Window(
            label: "summer",
            from: PartialDate(day("2020-06-01")),
            to: PartialDate(day("2020-06-30"))
          )
        ],
        leadDays: 30,
        bearings: [Lever.Bearing(issue: "wall", weight: 2)],
        place: place("levers/talks.md")
      )
    ]
    return board
  }

  static func poll(
    _ id: String,
    _ date: String,
    _ value: Double,
    seriesBreak: Poll.Break? = nil
  )
    -> Poll
  {
    let date = PartialDate(date) ?? PartialDate(day("2020-01-01"))
    return Poll(
      id: id,
      wording: "trust",
      pollster: "gazette",
      side: north,
      population: "adults",
      about: south,
      question: "Do you trust them?",
      mode: .mail,
      fieldStart: date,
      fieldEnd: date,
      value: value,
      seriesBreak: seriesBreak,
      place: place("polls.csv")
    )
  }

  static func fault(_ line: Int, found: String = "2020-13-01") -> Diagnostic {
    Diagnostic(
      .dateInvalid,
      at: SourcePlace(file: "events.csv", line: line, column: 4),
      field: "date",
      found: found
    )
  }
}
