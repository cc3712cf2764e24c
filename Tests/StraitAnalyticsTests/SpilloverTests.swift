import StraitDiagnostics
import StraitModel
import Testing

@testable import StraitAnalytics

@Suite struct SpilloverTests {
  private static let place = SourcePlace(file: "issues")

  private static func issue(
    _ id: String,
    _ track: String,
    _ links: [IssueLink] = []
  ) -> StraitModel.Issue {
    Issue(
      id: id,
      title: id.uppercased(),
      track: track,
      opened: PartialDate(HeadlineTests.day("2018-01-01")),
      links: links,
      place: place
    )
  }

  private static func link(
    _ to: String,
    _ date: String,
    _ kind: IssueLink.Kind = .spillover,
    _ basis: IssueLink.Basis = .stated,
    by: String? = nil,
    disputedBy: ActorCode? = nil,
    evidence: [String] = [],
    ended: String? = nil
  ) -> IssueLink {
    IssueLink(
      to: to,
      kind: kind,
      date: PartialDate(date) ?? PartialDate(HeadlineTests.day("2019-01-01")),
      basis: basis,
      by: by,
      disputedBy: disputedBy,
      evidence: evidence,
      ended: ended.flatMap { PartialDate($0) },
      place: place
    )
  }

  private static func event(_ id: String, _ date: String, _ issues: [String]) -> Event {
    Event(
      id: id,
      date: PartialDate(date) ?? PartialDate(HeadlineTests.day("2019-01-01")),
      title: id,
      issues: issues,
      actor: HeadlineTests.north,
      kind: .statement,
      citation: Citation(source: "gazette"),
      place: place
    )
  }

  /// a and b are of the past, c and d of the sea: a ▸ b ▸ c twice, c ▸ d, and d eases a.
  private static func board() -> Board {
    var board = HeadlineTests.board([])
    board.tracks = [
      Track(id: "past", title: "The past", pane: .history),
      Track(id: "the-sea", title: "The sea", pane: .security),
    ]
    board.sources = [
      Source(id: "gazette", name: "Gazette", side: HeadlineTests.north, place: place)
    ]
    board.issues = [
      issue("a", "past", [link("b", "2019-01-10", by: "gazette", evidence: ["e1", "e2"])]),
      issue(
        "b",
        "past",
        [
          link("c", "2019-02-01", .spillover, .inferred, ended: "2020-03"),
          link("c", "2018-12-01", disputedBy: HeadlineTests.north),
        ]
      ),
      issue("c", "the-sea", [link("d", "2020-05", evidence: ["e1"])]),
      issue("d", "the-sea", [link("a", "2020-06-01", .easing)]),
    ]
    board.events = [
      event("e0", "2018-12-31", ["a"]), event("e1", "2019-01-03", ["a", "c"]),
      event("e2", "2019-01-10", ["a", "b"]),
    ]
    return board
  }

  @Test func `links stand in the order of their dates, whatever issue holds them`() {
    let ids = Spillover(Self.board()).links.map(\.id)
    #expect(
      ids == [
        "b.c.2018-12-01", "a.b.2019-01-10", "b.c.2019-02-01", "c.d.2020-05", "d.a.2020-06-01",
      ]
    )
  }

  @Test func `a count keeps stated, inferred, undone and denied apart`() {
    let graph = Spillover(Self.board())
    let all = graph.tally(.spillover, in: .board)
    #expect((all.count, all.stated, all.inferred) == (4, 3, 1))
    #expect((all.undone, all.denied) == (1, 1))
    #expect(all.letters == "3s 1i 1u")
    #expect(graph.tally(.easing, in: .board).count == 1)
    #expect(graph.tally(.context, in: .board) == SpilloverTally([]))
  }

  @Test func `tracks and years each add up to the board`() {
    let graph = Spillover(Self.board())
    let tracks = Self.board().tracks.map(\.id)
    for kind in IssueLink.Kind.allCases {
      let all = graph.tally(kind, in: .board).count
      let cells = tracks.flatMap { from in
        tracks.map { graph.tally(kind, in: .tracks(from: from, to: $0)).count }
      }
      #expect(cells.reduce(0, +) == all)
      let years = (2018...2020).map { graph.tally(kind, in: .year($0)).count }
      #expect(years.reduce(0, +) == all)
    }
    #expect(graph.years == [2020, 2019, 2018])
    #expect(
      graph.pairs(.spillover, of: Self.board().tracks).first
        == .tracks(from: "past", to: "the-sea")
    )
  }

  @Test func `a lag counts from the earliest event of the evidence that is the first issue's`()
    throws
  {
    let link = try #require(Spillover(Self.board()).links.first { $0.from == "a" })
    // From 3 to 10 January; e2 is the touch itself, and e0 is in no evidence.
    #expect(link.lag == .init(days: 7, event: "e1", isEstimate: false))
    #expect(link.sinceLastMove == .init(days: 7, event: "e1", isEstimate: false))
    #expect(link.side == HeadlineTests.north)
    #expect(link.sources == ["gazette"])
  }

  @Test func `a lag is unknown where the evidence names only the touch, or no day`() throws {
    var board = Self.board()
    board.issues[0].links[0].evidence = ["e2"]
    let touch = try #require(Spillover(board).links.first { $0.from == "a" })
    #expect(touch.lag == nil)
    #expect(touch.sinceLastMove?.event == "e1")
    // The month of the link is known, and not the day.
    let month = try #require(Spillover(board).links.first { $0.from == "c" })
    #expect(month.lag == nil)
    #expect(month.sinceLastMove == nil)
  }

  @Test func `two events of one day are a lag of none, and one alone is unknown`() throws {
    var board = Self.board()
    board.events[2].issues = ["a"]
    board.issues[0].links[0].evidence = ["e2"]
    let alone = try #require(Spillover(board).links.first { $0.from == "a" })
    #expect(alone.lag == nil)
    board.events.append(Self.event("e3", "2019-01-10", ["b"]))
    board.issues[0].links[0].evidence = ["e2", "e3"]
    let both = try #require(Spillover(board).links.first { $0.from == "a" })
    #expect(both.lag?.days == 0)
  }

  @Test func `an estimated day makes an estimated lag`() throws {
    var board = Self.board()
    board.events[1].date = PartialDate(board.events[1].date.first, precision: .circa)
    let lag = try #require(Spillover(board).links.first { $0.from == "a" }?.lag)
    #expect(lag.isEstimate)
  }

  @Test func `a chain is two effects of which the second is not the earlier`() {
    let graph = Spillover(Self.board())
    func ids(_ issue: String) -> [String] {
      graph.chains(through: issue).map { "\($0.first.id) \($0.second.id)" }
    }
    // b ▸ c of 2018 was before a ▸ b, and is no second step of it.
    #expect(ids("a") == ["c.d.2020-05 d.a.2020-06-01", "a.b.2019-01-10 b.c.2019-02-01"])
    #expect(ids("nowhere") == [])
    // d ▸ a is later than anything that a touched.
    let last = graph.links.last.map { graph.after($0) }
    #expect(last == [])
    #expect(graph.links.last.map { graph.before($0).map(\.id) } == ["c.d.2020-05"])
  }

  @Test func `as of a day later links, ends and evidence are not there`() throws {
    let day = HeadlineTests.day("2019-12-31")
    let graph = Spillover(Self.board().asOf(day))
    #expect(graph.links.map(\.year) == [2018, 2019, 2019])
    #expect(graph.tally(.spillover, in: .board).undone == 0)
  }

  @Test func `a count is taken apart into its links`() throws {
    let figure = FigureID.count(of: .spillover)
    let all = try ExplanationTests.explain(figure, Self.board(), on: "2021-01-01")
    #expect(all.amount?.units == 4)
    #expect(all.parts.first?.subject == .link("c.d.2020-05"))
    #expect(all.parts.first?.title == "C ▸ D, stated")
    let pair = try #require(FigureID("spillover/past.the-sea"))
    let two = try ExplanationTests.explain(pair, Self.board(), on: "2021-01-01")
    #expect(two.amount?.units == 2)
    #expect(pair.title(on: Self.board()) == "Spillovers from The past to The sea")
    let none = try #require(FigureID("easing/2019"))
    let zero = try ExplanationTests.explain(none, Self.board(), on: "2021-01-01")
    #expect(zero.amount?.units == 0)
  }

  @Test func `every name of a count reads back`() throws {
    let day = try #require(Day("2021-01-01"))
    let figures = FigureID.explained(on: Self.board(), asOf: day).map(\.description)
    for name in [
      "spillover", "spillover/past.past", "spillover/past.the-sea", "spillover/2018", "easing",
      "easing/the-sea.past", "easing/2020",
    ] {
      #expect(figures.contains(name))
      #expect(FigureID(name)?.description == name)
    }
    for text in ["spillover/", "spillover/a", "spillover/a.b.c", "spillover/a.", "easing/2019-01"] {
      #expect(FigureID(text) == nil)
    }
    #expect(FigureID("spillover/past.nowhere")?.isOn(Self.board()) == false)
  }

  @Test func `a board without links counts none and has no year`() {
    var board = Self.board()
    for index in board.issues.indices { board.issues[index].links = [] }
    let graph = Spillover(board)
    #expect(graph.links.isEmpty && graph.years.isEmpty)
    #expect(graph.tally(.spillover, in: .board).count == 0)
  }
}
