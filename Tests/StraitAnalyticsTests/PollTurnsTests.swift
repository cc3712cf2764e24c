import StraitDiagnostics
import StraitModel
import Testing

@testable import StraitAnalytics

@Suite struct PollTurnsTests {
  private static func figure(_ year: Int, _ value: Double, seriesBreak: Poll.Break? = nil) -> Poll {
    let date = PartialDate("\(year)-06-01") ?? PartialDate(Day(number: 0))
    return Poll(
      id: "\(year)",
      wording: "trust",
      pollster: "gazette",
      side: HeadlineTests.north,
      population: "adults",
      question: "Do you trust them?",
      mode: .mail,
      fieldStart: date,
      fieldEnd: date,
      value: value,
      seriesBreak: seriesBreak,
      place: SourcePlace(file: "polls.csv")
    )
  }

  private func trend(
    _ figures: [Poll],
    _ events: [(String, String?)] = []
  ) throws -> (PollTrend, Board) {
    var board = HeadlineTests.board(events)
    board.polls = figures
    return (try #require(PollTrend(figures[0].series, on: board)), board)
  }

  private static let step = [60.0, 61, 60, 62, 40, 41, 40, 42].enumerated().map {
    figure(2010 + $0.offset, $0.element)
  }

  @Test func `a change stands between two figures, with the means and the events there`() throws {
    // 60, 61, 60, 62 have the mean 60.75, the others 40.75. Of the events those after the figure of
    // 1 June 2013 and up to that of 1 June 2014 count, the greatest value first: 163 is −8.0, 111 is
    // −2.0, and one has no code.
    let (trend, board) = try trend(
      Self.step,
      [
        ("2013-06-01", "163"), ("2013-06-02", "111"), ("2014-01-01", nil), ("2014-06-01", "163"),
        ("2014-06-02", "163"),
      ]
    )
    let turns = trend.turns(on: board).flatMap(\.self)
    #expect(turns.map(\.before.id) == ["2013"])
    #expect(turns.map(\.after.id) == ["2014"])
    #expect(turns.map(\.meanBefore) == [60.75])
    #expect(turns.map(\.meanAfter) == [40.75])
    #expect(turns.first?.events.map { board.events[$0].id } == ["e3", "e1", "e2"])
  }

  @Test func `no change reaches over a declared break`() throws {
    var figures = Self.step
    figures[4].seriesBreak = .mode
    let (trend, board) = try trend(figures)
    #expect(trend.turns(on: board) == [[], []])
  }

  @Test func `records in another order change nothing`() throws {
    let (first, board) = try trend(Self.step)
    let (second, _) = try trend(Self.step.reversed())
    #expect(first.turns(on: board) == second.turns(on: board))
  }
}
