import StraitDiagnostics
import StraitModel
import Testing

@testable import StraitAnalytics

@Suite struct PollTrendTests {
  private static let place = SourcePlace(file: "polls.csv", line: 1, column: 0)
  private static let first = HeadlineTests.north
  private static let second = HeadlineTests.south

  private static func figure(
    _ date: String,
    _ value: Double,
    side: ActorCode = first,
    seriesBreak: Poll.Break? = nil
  ) -> Poll? {
    PartialDate(date).map { date in
      Poll(
        id: "\(side)-\(date)",
        wording: "trust",
        pollster: "gazette",
        side: side,
        population: "adults",
        about: side == first ? second : first,
        question: "Do you trust them?",
        mode: .mail,
        fieldStart: date,
        fieldEnd: date,
        value: value,
        seriesBreak: seriesBreak,
        place: place
      )
    }
  }

  private static func board(_ figures: [Poll?]) -> Board {
    var board = HeadlineTests.board([])
    board.polls = figures.compactMap(\.self)
    return board
  }

  private static let sample = board([
    figure("2018", 50, seriesBreak: .other), figure("2019-06", 40),
    figure("2019-08", 44, side: second), figure("2020-02-01", 30, seriesBreak: .mode),
    figure("2021-02-01", 33),
  ])

  private func trend(_ side: ActorCode = first) throws -> PollTrend {
    let about = side == Self.first ? Self.second : Self.first
    let id = PollSeriesID(wording: "trust", side: side, about: about)
    return try #require(PollTrend(id, on: Self.sample))
  }

  @Test func `a break parts a series, but not before its first figure`() throws {
    let trend = try trend()
    #expect(trend.parts.map { $0.map(\.value) } == [[50, 40], [30, 33]])
    #expect(trend.changes == [nil, -10, nil, 3])
    // 2019-06 stands at 2019-06-15; to 2020-02-01 it is 231 days, half of that is 115.
    #expect(trend.breaks.map(\.day.description) == ["2019-10-08"])
    #expect(trend.least.value == 30 && trend.greatest.value == 50 && trend.latest.value == 33)
  }

  @Test(arguments: [
    ("2018", "2018-07-02"), ("2019-06", "2019-06-15"), ("2020-02-01", "2020-02-01"),
  ])
  func `a coarse date stands in its middle, and never after it is past`(
    date: String,
    day: String
  ) throws {
    let figure = try #require(Self.figure(date, 1))
    #expect(figure.chartDay.description == day)
    #expect(figure.chartDay <= figure.known)
  }

  @Test(
    arguments: [
      ("2018-07-01", nil), ("2018-07-02", 50), ("2019-06-14", 50), ("2020-01-31", 40),
      ("2030-01-01", 33),
    ] as [(String, Double?)]
  )
  func `a day is read by the latest figure up to it`(day: String, value: Double?) throws {
    let day = try #require(Day(day))
    #expect(try trend().figure(on: day)?.value == value)
  }

  @Test func `the counterpart is the same question the other way round`() throws {
    #expect(try trend().counterpart(on: Self.sample)?.figures.map(\.value) == [44])
    #expect(try trend(Self.second).counterpart(on: Self.sample)?.latest.value == 33)
    var lone = Self.sample
    lone.polls.removeAll { $0.side == Self.second }
    #expect(try trend().counterpart(on: lone) == nil)
  }

  @Test func `a series without a figure is none`() {
    #expect(PollTrend(id: "trust.XNO.XSO", on: Self.board([])) == nil)
    #expect(PollTrend(id: "trust.XNO.XSO", on: Self.sample)?.title == "Do you trust them?")
  }
}
