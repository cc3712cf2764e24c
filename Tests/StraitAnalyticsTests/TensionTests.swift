import StraitDiagnostics
import StraitModel
import Testing

@testable import StraitAnalytics

@Suite struct TensionTests {
  static let direction = TensionHistoryTests.direction

  static func day(_ text: String) -> Day { HeadlineTests.day(text) }

  /// A board of two tracks with an issue each, and events that name one of them or both.
  static func board() -> Board {
    var board = HeadlineTests.board(
      [("2020-01-01", "163"), ("2020-01-10", "057"), ("2020-01-31", "111"), ("2020-02-01", nil)],
      coverage: "2019-01-01"
    )
    let place = SourcePlace(file: "b")
    board.tracks = [
      Track(id: "t", title: "T", pane: .history), Track(id: "u", title: "U", pane: .security),
    ]
    board.issues = [("i", "t"), ("j", "u")].map { id, track in
      Issue(id: id, title: id, track: track, opened: PartialDate(day("2019-01-01")), place: place)
    }
    board.events[1].issues = ["i", "j"]
    board.events[2].issues = ["j"]
    board.events[0].valence = .conflict
    board.events[1].valence = .cooperation
    board.events[2].valence = .conflict
    board.events[2].status = .disputed
    return board
  }

  static func history(
    _ board: Board,
    _ scope: TensionScope = .board,
    on text: String
  )
    -> TensionHistory
  {
    TensionHistory(direction, in: scope, on: board, asOf: day(text))
  }

  @Test func `an event counts in each track and issue that it names`() {
    let board = Self.board()
    // Without decay, so that the sum is easily followed: 163 is −8, 057 is +8, 111 is −2.
    func sum(_ scope: TensionScope) -> Double {
      Self.history(board, scope, on: "2020-01-31")
        .flow(from: Self.day("2020-01-01"), through: Self.day("2020-01-31")).sum
    }
    #expect(sum(.board) == -2)
    #expect(sum(.track("t")) == 0)
    #expect(sum(.track("u")) == 6)
    #expect(sum(.issue("i")) == 0)
    #expect(sum(.issue("j")) == 6)
  }

  @Test func `a month holds counts, sum, mean and share beside each other`() {
    let months = Self.history(Self.board(), on: "2020-02-10")
      .flows(by: .month, from: Self.day("2020-01-15"))
    #expect(months.map(\.first) == [Self.day("2020-01-01"), Self.day("2020-02-01")])
    #expect(months.map(\.last) == [Self.day("2020-01-31"), Self.day("2020-02-10")])
    let january = months[0]
    #expect(january.coded == Coded(coded: 3, all: 3))
    #expect([january.cooperations, january.conflicts, january.disputed] == [1, 2, 1])
    #expect(january.sum == -2)
    #expect(january.undisputedSum == 0)
    #expect(january.mean == -2.0 / 3)
    #expect(january.conflictShare == 2.0 / 3)
    // The event of February has no code: it is counted, and neither a mean nor a zero comes of it.
    #expect(months[1].coded == Coded(coded: 0, all: 1))
    #expect(months[1].mean == nil)
    #expect(months[1].conflictShare == 0)
  }

  @Test func `weeks end on the weekday of the day shown`() {
    let weeks = Self.history(Self.board(), on: "2020-01-31")
      .flows(by: .week, from: Self.day("2020-01-01"))
    #expect(weeks.first?.first == Self.day("2019-12-28"))
    #expect(weeks.last?.last == Self.day("2020-01-31"))
    #expect(weeks.map(\.coded.all) == [1, 1, 0, 0, 1])
  }

  @Test(arguments: TensionPeriod.allCases)
  func `every period adds up to the whole`(period: TensionPeriod) {
    let history = Self.history(Self.board(), on: "2020-02-10")
    let flows = history.flows(by: period, from: Self.day("2020-01-01"))
    #expect(flows.map(\.coded.all).reduce(0, +) == history.acts.count)
    #expect(flows.map(\.sum).reduce(0, +) == -2)
    #expect(flows.dropFirst().map(\.first) == flows.dropLast().map { $0.last + 1 })
  }

  @Test func `the stock from day to day is the stock by its formula`() {
    let history = Self.history(Self.board(), on: "2020-12-31")
    let one = decay(1, halfLife: history.halfLifeDays)
    var carried = 0.0
    for flow in history.flows(by: .day, from: Self.day("2020-01-01")) {
      carried = carried * one + flow.sum
      #expect(abs(carried - history.stock(on: flow.first)) < 1e-12)
    }
    #expect(abs(carried - (history.weeks.last?.stock ?? 0)) < 1e-12)
  }

  @Test func `parts of a day are the day`() {
    // The same acts, once as they are and once each in a record of its own half: −8 as −5 and −3.
    let whole = Self.board()
    var split = whole
    split.events[0].goldsteinOverride = -5
    var rest = whole.events[0]
    rest.id = "rest"
    rest.goldsteinOverride = -3
    split.events.append(rest)
    for text in ["2020-01-01", "2020-01-31", "2020-06-01"] {
      let stocks = [whole, split].map { Self.history($0, on: text).stock(on: Self.day(text)) }
      #expect(abs(stocks[0] - stocks[1]) < 1e-12)
    }
  }

  @Test func `the order of the records changes no bit`() {
    var board = Self.board()
    board.events[1].date = board.events[0].date
    let forward = HeadlineTests.tension(board, "2020-03-01")
    board.events.reverse()
    let backward = HeadlineTests.tension(board, "2020-03-01")
    #expect(forward == backward)
  }

  @Test func `nothing on the board is nothing, and not a number nowhere`() {
    for board in [HeadlineTests.board([]), HeadlineTests.board([("2020-01-01", "190")])] {
      let history = Self.history(board, on: "2020-03-01")
      let flow = history.flow(from: Self.day("2020-01-01"), through: Self.day("2020-03-01"))
      let figures = [history.stock(on: history.day), flow.sum, flow.mean ?? 0]
      let all = history.weeks.map(\.stock) + figures
      #expect(all.allSatisfy { $0.isFinite })
      #expect(history.comparison(weeks: 4).percentage == nil)
    }
    let empty = Self.history(HeadlineTests.board([]), on: "2020-03-01")
    #expect(empty.flow(from: empty.day, through: empty.day).mean == nil)
    #expect(empty.flow(from: empty.day, through: empty.day).conflictShare == nil)
    #expect(empty.flows(by: .week, from: empty.day + 1).isEmpty)
  }

  @Test func `disputed events are shown with and without`() {
    let tension = HeadlineTests.tension(Self.board(), "2020-01-31")
    // −8·2^(−30/90) + 8·2^(−21/90) = −6.349604207872798 + 6.805337287606846; the disputed one is −2.
    #expect(abs(tension.stockWithoutDisputed - 0.455_733_079_734_047) < 1e-12)
    #expect(abs(tension.stock - -1.544_266_920_265_953) < 1e-12)
    #expect(tension.disputed == 1)
  }

  @Test func `weights come from source and credibility, and only when asked for`() {
    var board = Self.board()
    let place = SourcePlace(file: "b")
    board.sources = [Source(id: "s", name: "s", reliability: .b, place: place)]
    board.events[0].citation.source = "s"
    board.events[0].credibility = 2
    #expect(EventWeights(board).weight(of: board.events[0]) == 1)
    board.analysis.weights = .admiralty
    // B and 2 are 0.75 each; neither a source nor a judgment is 0.5 each.
    #expect(EventWeights(board).weight(of: board.events[0]) == 0.5625)
    #expect(EventWeights(board).weight(of: board.events[1]) == 0.25)
    let flow = Self.history(board, on: "2020-01-31")
      .flow(from: Self.day("2020-01-01"), through: Self.day("2020-01-31"))
    // −8·0.5625 + 8·0.25 − 2·0.25 = −3 over 0.5625 + 0.25 + 0.25 = 1.0625.
    #expect(flow.sum == -3)
    #expect(flow.mean == -3 / 1.0625)
  }

  @Test func `an override is known by who set it, with the table beside it`() {
    var board = Self.board()
    let event = board.events[0]
    #expect(
      board.value(of: event) == EventValue(value: -8, origin: .table, code: "163", table: -8)
    )
    board.analysis.goldstein = ["163": -7]
    #expect(board.value(of: event)?.origin == .board)
    #expect(board.value(of: event)?.table == -8)
    var own = event
    own.goldsteinOverride = -6
    #expect(board.value(of: own)?.origin == .event)
    #expect(board.value(of: own)?.value == -6)
    #expect(board.value(of: board.events[3]) == nil)
  }

  @Test(arguments: [
    (25.1, ChangeLevel.largeIncrease), (25, .moderateIncrease), (10.1, .moderateIncrease),
    (10, .limited), (0, .limited), (-10, .limited), (-10.1, .moderateDecrease),
    (-25, .moderateDecrease), (-25.1, .largeDecrease), (-100, .largeDecrease),
  ])
  func `a change has five steps`(percentage: Double, level: ChangeLevel) {
    #expect(ChangeLevel(percentage: percentage) == level)
  }

  @Test func `a week is compared with a mean week before it`() {
    // One event of conflict on each of four Mondays, then two in the week to Sunday 2 February.
    let days = [
      "2020-01-06", "2020-01-13", "2020-01-20", "2020-01-25", "2020-01-27", "2020-01-28",
    ]
    var board = HeadlineTests.board(days.map { ($0, "111") }, coverage: "2019-12-01")
    for index in board.events.indices { board.events[index].valence = .conflict }
    let history = Self.history(board, on: "2020-02-02")
    let weeks = history.comparison(weeks: 4)
    // Two against 4 / 4 a week is twice as many.
    #expect([weeks.now, weeks.before] == [2, 4])
    #expect(weeks.percentage == 100)
    #expect(weeks.level == .largeIncrease)
    // The coverage does not hold the 52 weeks before, so one cannot say.
    #expect(history.comparison(weeks: 52).before == 4)
    #expect(history.comparison(weeks: 52).level == nil)
    board.events.removeFirst()
    #expect(Self.history(board, on: "2020-02-02").comparison(weeks: 4).level == nil)
  }

  @Test func `asymmetry compares means, and says nothing where a side did nothing`() {
    var board = Self.board()
    let other = Direction(actor: HeadlineTests.south, target: HeadlineTests.north)
    func asymmetry() -> Asymmetry {
      Asymmetry(
        Self.history(board, on: "2020-01-31"),
        TensionHistory(other, on: board, asOf: Self.day("2020-01-31"))
      )
    }
    #expect(asymmetry().means == nil)
    board.events[2].actor = HeadlineTests.south
    board.events[2].target = HeadlineTests.north
    // (−8 + 8) / 2 less −2 / 1.
    #expect(asymmetry().means == 2)
  }

  @Test func `a track fades no further than its own coverage`() {
    var board = Self.board()
    board.coverage = [
      Coverage(track: "t", from: PartialDate(Self.day("2019-01-01"))),
      Coverage(
        track: "u",
        from: PartialDate(Self.day("2019-06-01")),
        to: PartialDate(Self.day("2020-01-15"))
      ),
    ]
    #expect(Self.history(board, .track("u"), on: "2020-03-01").day == Self.day("2020-01-15"))
    #expect(Self.history(board, .issue("j"), on: "2020-03-01").day == Self.day("2020-01-15"))
    #expect(Self.history(board, .track("t"), on: "2020-03-01").day == Self.day("2020-03-01"))
    #expect(
      Self.history(board, .track("u"), on: "2020-03-01").coverageStart == Self.day("2019-06-01")
    )
  }
}
