import StraitDiagnostics
import StraitModel
import Testing

@testable import StraitAnalytics

@Suite struct MeasuredSpilloverTests {
  private static let north = HeadlineTests.north
  private static let south = HeadlineTests.south
  private static let third = ActorCode("XTH")

  private static func day(_ text: String) -> Day { HeadlineTests.day(text) }

  /// Four years and a month of two tracks: acts of both sides towards each other and of a third
  /// party, as so many of the months have one.
  private static func board(months: Int = 49, thirdMonths: Int = 0, isCovered: Bool = true) -> Board
  {
    let place = SourcePlace(file: "b")
    var board = HeadlineTests.board([], coverage: isCovered ? "2015-01-01" : nil)
    board.tracks = [
      Track(id: "t", title: "T", pane: .history), Track(id: "u", title: "U", pane: .security),
    ]
    board.thirdParties = [ThirdParty(code: third, name: "Third", kind: .state)]
    board.issues = [("i", "t"), ("j", "u")].map { id, track in
      Issue(id: id, title: id, track: track, opened: PartialDate(day("2015-01-01")), place: place)
    }
    var made = MadeSeries(seed: 7)
    func add(_ actor: ActorCode, _ target: ActorCode, _ issue: String, _ month: Int, _ day: Int) {
      let first = MeasuredPeriod.month.start(month, after: Self.day("2015-01-01"))
      board.events.append(
        Event(
          id: "\(actor)-\(issue)-\(month)-\(day)",
          date: PartialDate(first + day),
          title: "",
          issues: [issue],
          actor: actor,
          target: target,
          kind: .statement,
          code: made.nextValue() > 0 ? "057" : "163",
          place: place
        )
      )
    }
    for month in 0..<months where made.nextValue() > -0.6 {
      add(north, south, "i", month, 4)
      if made.nextValue() > -0.6 { add(south, north, "j", month, 11) }
    }
    for month in 0..<thirdMonths { add(third, north, "j", month, 20) }
    return board
  }

  private static func study(_ board: Board, _ text: String = "2019-02-10") -> MeasuredSpillover {
    MeasuredSpillover(board.asOf(day(text)), asOf: day(text), shuffles: 99)
  }

  private static func comparison(
    _ study: MeasuredSpillover,
    _ period: MeasuredPeriod = .month
  ) throws -> SeriesComparison {
    try #require(study.comparison(of: SeriesPair(period, from: "XNO-XSO", to: "XSO-XNO")))
  }

  @Test func `directions and tracks are compared, by month and by week`() {
    let study = Self.study(Self.board())
    #expect(
      study.comparisons.map { $0.series.prefix(2).map(\.id) } == [
        ["XNO-XSO", "XSO-XNO"], ["t", "u"], ["XNO-XSO", "XSO-XNO"], ["t", "u"],
      ]
    )
    #expect(study.comparisons.map(\.period) == [.month, .month, .week, .week])
  }

  @Test func `only whole periods of the coverage count, and none that has only begun`() throws {
    let month = try Self.comparison(Self.study(Self.board()))
    #expect(month.count == 49)
    #expect(month.series[0].first == Self.day("2015-01-01"))
    #expect(month.series[0].last == Self.day("2019-01-31"))
    // 2015-01-01 is a Thursday: the first whole week begins on the fifth, and 2019-02-10 ends one.
    let week = try Self.comparison(Self.study(Self.board()), .week)
    #expect(week.series[0].first == Self.day("2015-01-05"))
    #expect(week.series[0].last == Self.day("2019-02-10"))
    #expect(week.count == 214)
    let saturday = try Self.comparison(Self.study(Self.board(), "2019-02-09"), .week)
    #expect(saturday.count == 213)
  }

  @Test func `a week gives the same answer on each of its days`() throws {
    let studies = ["2019-02-04", "2019-02-07", "2019-02-09"].map { Self.study(Self.board(), $0) }
    let weeks = try studies.map { try Self.comparison($0, .week) }
    #expect(Set(weeks).count == 1)
  }

  @Test func `without coverage nothing is tested, and it is said why`() throws {
    let month = try Self.comparison(Self.study(Self.board(isCovered: false)))
    #expect(month.hindrance == .uncovered)
    #expect(month.measurement == nil)
    let words = month.hindrance?.words(month.series, .month)
    #expect(words == "no whole month is in the declared coverage")
  }

  @Test func `thirty-nine periods are too few, and forty are enough`() throws {
    let few = try Self.comparison(Self.study(Self.board(), "2018-04-15"))
    #expect(few.hindrance == .tooFew(count: 39))
    #expect(few.hindrance?.words(few.series, .month) == "too few: 39 months, and it takes 40")
    let enough = try Self.comparison(Self.study(Self.board(), "2018-05-15"))
    #expect(enough.count == 40)
    #expect(enough.hindrance != .tooFew(count: 40))
  }

  @Test func `fewer than twenty periods with something are too sparse, and are counted`() throws {
    let sparse = try Self.comparison(Self.study(Self.board(months: 20)))
    guard case .tooSparse(1, let nonZero, 49) = sparse.hindrance else {
      Issue.record("\(String(describing: sparse.hindrance))")
      return
    }
    #expect(nonZero < 20)
    #expect(
      sparse.hindrance?.words(sparse.series, .month)
        == "too sparse: XSO ▸ XNO has \(nonZero) of 49 months, and it takes 20"
    )
  }

  @Test func `nothing later than the day is in a study`() {
    let early = Self.study(Self.board(months: 44), "2018-08-31")
    #expect(Self.study(Self.board(), "2018-08-31") == early)
  }

  @Test func `a third party stands beside both where it is full enough`() throws {
    let without = try Self.comparison(Self.study(Self.board(thirdMonths: 19)))
    #expect(without.series.count == 2)
    #expect(without.leftOut.map(\.nonZero) == [19])
    #expect(without.measurement?.tests.count == 2)
    let with = try Self.comparison(Self.study(Self.board(thirdMonths: 45)))
    #expect(with.series.map(\.id) == ["XNO-XSO", "XSO-XNO", "XTH"])
    #expect(with.measurement?.tests.count == 6)
    #expect(with.measurement?.correlations.count == 3)
    let freedom = with.measurement?.tests.first?.granger.denominator
    let measurement = try #require(with.measurement)
    #expect(freedom == measurement.count - 3 * measurement.order - 1)
  }

  @Test func `a date that is not known to the period is left out of it`() throws {
    var board = Self.board()
    let before = try Self.comparison(Self.study(board), .week).series[0]
    let monthBefore = try Self.comparison(Self.study(board)).series[0]
    var vague = board.events[0]
    vague.id = "vague"
    vague.date = PartialDate(Self.day("2016-03-01"), precision: .month)
    board.events.append(vague)
    let after = try Self.comparison(Self.study(board), .week).series[0]
    let monthAfter = try Self.comparison(Self.study(board)).series[0]
    #expect(before.values == after.values)
    #expect(monthBefore.values != monthAfter.values)
    #expect(monthAfter.values.reduce(0, +) != monthBefore.values.reduce(0, +))
  }

  @Test func `an event of both tracks is in both, and is told of`() throws {
    var board = Self.board()
    for index in board.events.indices { board.events[index].issues = ["i", "j"] }
    let comparison = try #require(
      Self.study(board).comparison(of: SeriesPair(.month, from: "t", to: "u"))
    )
    #expect(comparison.shared == board.events.count)
    // Both are the same, from which nothing can be learnt.
    #expect(comparison.hindrance == .exact)
  }

  @Test func `all tests are corrected together, and what is not asked of shuffles is chance`() {
    let study = Self.study(Self.board())
    let tests = study.tests.compactMap { study[$0] }
    #expect(tests.map(\.corrected) == Holm.corrected(tests.map(\.granger.probability)))
    for test in tests { #expect((test.shuffled == nil) == (test.corrected >= 0.05)) }
  }

  @Test func `a figure's name reads back, and what is none is refused`() throws {
    let study = Self.study(Self.board(thirdMonths: 45))
    let figures = MeasuredFigure.all(of: study).map { FigureID.measured($0) }
    #expect(figures.count > 40)
    for figure in figures { #expect(FigureID(figure.description) == figure) }
    for text in [
      "measured", "measured/day", "measured/month/a.a/f", "measured/month/a/f",
      "measured/month/a.b/q", "measured/month/a.b/r", "measured/month/a.b/r/-1",
      "measured/month/a.b/r/13", "measured/month/a.b.c.d/f", "measured/month/a.b.a/f",
      "measured/month/a/periods",
      "measured/month/a.b/f?track=t",
    ] {
      #expect(FigureID(text) == nil, "\(text)")
    }
  }

  @Test func `the parts of each figure make it`() throws {
    let text = "2019-02-10"
    let board = Self.board(thirdMonths: 45).asOf(Self.day(text))
    let study = Self.study(board, text)
    for comparison in study.comparisons where comparison.period == .month {
      for test in comparison.measurement?.tests ?? [] {
        let pair = comparison.pair(from: test.cause, to: test.effect)
        func amount(_ figure: MeasuredFigure) throws -> Amount? {
          try ExplanationTests.explain(.measured(figure), board, on: text).amount
        }
        // The same third stands beside the sides and beside the tracks: each name has its own.
        #expect(try amount(.test(pair, .statistic)) == Amount(test.granger.statistic, decimals: 3))
        #expect(try amount(.test(pair, .corrected)) == Amount(test.corrected, decimals: 4))
        let correlation = try amount(.correlation(pair, lag: test.lag))
        #expect(correlation == Amount(test.correlation, decimals: 3))
        let nonZero = comparison.series[test.cause].nonZero
        #expect(try amount(.periods(pair)) == Amount(units: nonZero))
      }
    }
    let untested = FigureID.measured(
      .test(SeriesPair(.month, from: "XNO-XSO", to: "t"), .statistic)
    )
    let explanation = try ExplanationTests.explain(untested, board, on: text)
    #expect(explanation.absence == "these two series are not compared")
  }

  @Test func `what is found, what is not and what cannot be asked are sentences`() {
    var made = MadeSeries(seed: 3)
    let first = made.next(.white, 124)
    let led = (4..<124).map { first[$0 - 4] + 0.3 * made.nextValue() }
    let found = MeasuredSpillover([MadeSeries.comparison(Array(first.dropFirst(4)), led)])
    #expect(found.sentences[0].hasPrefix("Found: A before B, by 4 weeks and the same way (r +0."))
    #expect(found.sentences[0].contains("n = 120 weeks"))
    #expect(found.sentences.last == "1 of 2 tests found one before another.")
    let none = MeasuredSpillover([
      MadeSeries.comparison(made.next(.white, 120), made.next(.white, 120))
    ])
    #expect(none.sentences[0] == "None of 2 tests finds that one series precedes another.")
    #expect(none.sentences[1].hasPrefix("The nearest is "))
    let sparse = MeasuredSpillover([
      MadeSeries.comparison(Array(repeating: 0, count: 90), made.next(.white, 90))
    ])
    #expect(
      sparse.sentences
        == ["Nothing can be tested: too sparse: A has 0 of 90 weeks, and it takes 20."]
    )
  }

  private static let threes = [Double](repeating: 3, count: 60)
  private static let turns: [Double] = (0..<60).map { Double($0 % 2 + 1) }
  private static let ramp: [Double] = (0..<60).map { Double($0 + 1) }

  @Test(arguments: [threes, turns, ramp])
  func `a series without anything of its own is never a number that is none`(values: [Double]) {
    var made = MadeSeries(seed: 5)
    let comparison = MadeSeries.comparison(values, made.next(.white, 60))
    #expect(comparison.measurement == nil)
    #expect(comparison.hindrance == .constant(series: 0) || comparison.hindrance == .exact)
  }

  @Test func `what each year adds to a correlation makes it`() throws {
    var made = MadeSeries(seed: 11)
    let pair = MadeSeries.comparison(made.next(.moderate, 150), made.next(.moderate, 150))
    for lag in [0, 3] {
      let whole = try #require(pair.correlations(from: 0, to: 1)).value(at: lag)
      let years = pair.years(from: 0, to: 1, lag: lag)
      #expect(years.count == 3)
      #expect(abs(years.reduce(0) { $0 + $1.value } - whole) < 1e-12)
    }
  }

  @Test func `shuffles of what is unlike anything are rare, and of what is usual are not`() throws {
    var made = MadeSeries(seed: 13)
    let first = made.next(.white, 100)
    let second = made.next(.white, 100)
    func probability(_ statistic: Double) -> Double? {
      CrossCorrelation.shuffledProbability(of: statistic, first, second, shuffles: 199)
    }
    #expect(probability(0) == 1)
    #expect(probability(1e6) == 1.0 / 200)
    // Six lags of χ² have 5.35 in the middle.
    let middle = try #require(probability(5.35))
    #expect((0.3...0.7).contains(middle))
  }
}
