import StraitDiagnostics
import StraitModel
import Testing

@testable import StraitAnalytics

@Suite struct HeadlineTests {
  static let north = ActorCode("XNO")
  static let south = ActorCode("XSO")

  static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  static func board(_ events: [(String, String?)], coverage: String? = nil) -> Board {
    let place = SourcePlace(file: "events.csv")
    func side(_ code: ActorCode) -> Side {
      Side(
        code: code,
        name: code.text,
        short: code.text,
        adjective: "",
        capital: "",
        languages: [],
        timeZone: "Etc/UTC"
      )
    }
    var board = Board(
      id: "b",
      title: "b",
      dyad: Dyad(side(north), side(south)),
      place: place
    )
    board.events = events.enumerated().map { index, event in
      Event(
        id: "e\(index)",
        date: PartialDate(day(event.0)),
        title: "",
        issues: ["i"],
        actor: north,
        target: south,
        kind: .statement,
        code: event.1,
        place: place
      )
    }
    if let coverage {
      board.coverage = [Coverage(track: nil, from: PartialDate(day(coverage)))]
    }
    return board
  }

  static func tension(_ board: Board, _ text: String) -> Tension {
    Tension.compute(Direction(actor: north, target: south), on: board, asOf: day(text))
  }

  @Test func `a stock halves in the half-life`() {
    // 163 is −8.0 in the table; 90 days later half is left, and 111 (−2.0) comes on top:
    // −8·2^(−90/90) − 2·2^0 = −4 − 2 = −6.
    let board = Self.board([("2020-01-01", "163"), ("2020-03-31", "111")])
    #expect(abs(Self.tension(board, "2020-03-31").stock - -6) < 1e-12)
    // A further 45 days: −6·2^(−1/2) = −4.242640687119285.
    #expect(abs(Self.tension(board, "2020-05-15").stock - -4.242_640_687_119_285) < 1e-12)
  }

  @Test func `an event without a code is counted and has no value`() {
    let tension = Self.tension(
      Self.board([("2020-01-01", nil), ("2020-01-02", "057")]),
      "2020-01-02"
    )
    #expect(tension.stock == 8)
    #expect(tension.coded == Coded(coded: 1, all: 2))
  }

  @Test func `the stock does not depend on the order of the records`() {
    let events = [("2020-01-01", "163"), ("2020-02-01", "057"), ("2020-02-01", "111")]
    let forward = Self.tension(Self.board(events), "2020-06-01").stock
    let backward = Self.tension(Self.board(events.reversed()), "2020-06-01").stock
    #expect(abs(forward - backward) < 1e-12)
  }

  @Test func `the week of a shock is tenser than every week before it`() {
    let board = Self.board([("2020-03-01", "163")], coverage: "2020-01-05")
    let rank = Self.tension(board, "2020-03-01").rank
    // 5 January to 1 March are 56 days: eight weeks before the last, all of them calm.
    #expect(rank == WeekRank(milderWeeks: 8, weeks: 8, since: Self.day("2020-01-05")))
    #expect(rank?.percentage == 100)
    #expect(Self.tension(Self.board([]), "2020-03-01").rank == nil)
  }

  @Test func `a board without events has a stock of nothing`() {
    let tension = Self.tension(Self.board([]), "2020-03-01")
    #expect(tension.stock == 0)
    #expect(tension.change == .unchanged)
    #expect(tension.weekly.allSatisfy { $0 == 0 })
  }

  @Test(arguments: [(0, 90.0, 1.0), (90, 90, 0.5), (180, 90, 0.25), (1, 1, 0.5), (1_000_000, 1, 0)])
  func `decay is a power of one half`(days: Int, halfLife: Double, weight: Double) {
    #expect(abs(decay(days, halfLife: halfLife) - weight) < 1e-15)
  }

  @Test func `decay agrees with multiplication day by day`() {
    var product = 1.0
    let one = decay(1, halfLife: 90)
    for day in 0...400 {
      #expect(abs(decay(day, halfLife: 90) - product) < 1e-13)
      product *= one
    }
  }

  @Test func `a break hides the change and parts the line`() {
    func figure(_ year: Int, _ value: Double, _ seriesBreak: Poll.Break? = nil) -> Poll {
      let date = PartialDate(Self.day("\(year)-01-01"), precision: .year)
      return Poll(
        id: "\(year)",
        wording: "w",
        pollster: "p",
        side: Self.north,
        population: "",
        question: "",
        mode: .mail,
        fieldStart: date,
        fieldEnd: date,
        value: value,
        seriesBreak: seriesBreak,
        place: SourcePlace(file: "polls.csv")
      )
    }
    let figures = [figure(2018, 50), figure(2019, 40), figure(2020, 30, .mode)]
    let series = PollSeries(id: figures[0].series, title: "t", isHeadline: true)
    let whole = PollHeadline.compute(series, figures: figures)
    #expect(whole?.change == nil)
    #expect(whole?.isAfterBreak == true)
    #expect(whole?.values == [50, 40, nil, 30])
    #expect(PollHeadline.compute(series, figures: Array(figures.dropLast()))?.change == -10)
    #expect(PollHeadline.compute(series, figures: []) == nil)
  }

  @Test(arguments: [
    ("2020-05-01", LeverHeadline.Clock.opens(days: 31), false),
    ("2020-05-15", .opens(days: 17), true), ("2020-06-01", .closes(days: 29), false),
    ("2020-06-30", .closes(days: 0), false), ("2020-07-01", .past, false),
  ])
  func `a window opens, closes and is past`(
    day: String,
    clock: LeverHeadline.Clock,
    isTooLate: Bool
  ) {
    let lever = Lever(
      id: "l",
      title: "",
      holder: "",
      since: PartialDate(Self.day("2020-01-01")),
      windows: [
        Lever.Window(
          label: "",
          from: PartialDate(Self.day("2020-06-01")),
          to: PartialDate(Self.day("2020-06-30"))
        )
      ],
      leadDays: 30,
      place: SourcePlace(file: "levers/l.md")
    )
    let headline = LeverHeadline.compute(lever, asOf: Self.day(day))
    #expect(headline.clock == clock)
    #expect(headline.isTooLate == isTooLate)
  }
}
