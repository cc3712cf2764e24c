import StraitAnalytics
import StraitModel
import StraitReport
import Testing

struct SeriesFigureTests {
  @Test func `every figure of a board reads back from its name`() {
    let figures = SeriesFigure.all(on: SeriesBoard.board, asOf: SeriesBoard.day("2021-01-14"))
    #expect(
      figures.map(\.description) == [
        "tension/AAA-BBB", "tension/BBB-AAA", "tension/AAA-BBB/flow", "tension/BBB-AAA/flow",
        "tension/AAA-BBB/by-week", "tension/AAA-BBB/by-day", "tension/BBB-AAA/by-week",
        "tension/BBB-AAA/by-day",
        "issue/border/conflicts", "opinion",
        "opinion/liking.AAA.BBB", "events/by-day", "calendar/2020", "calendar/2021",
        "balance/sources", "balance/directions", "spillover", "measured/month", "measured/week",
      ]
    )
    for figure in figures {
      #expect(SeriesFigure(figure.description) == figure)
      #expect(figure.isOn(SeriesBoard.board))
    }
  }

  @Test(arguments: [
    "", "/", "opinion/", "opinion/a/b", "tension", "tension/AAA", "tension/A-B-C", "issue/border",
    "issue/border/conflict", "issue//conflicts", "calendar", "calendar/21", "calendar/0000",
    "calendar/2021-01", "opinion?track=t", "tension/AAA-BBB?track=", "tension/AAA-BBB?side=AAA",
    "tension/AAA-BBB?track=t?issue=i", "events", "events/by-month", "balance", "Opinion",
    "spillover/a", "measured", "measured/day", "measured/month/a", "measured/month/a.a",
    "measured/month/a.b.c.d",
  ])
  func `what is no name is refused`(text: String) {
    #expect(SeriesFigure(text) == nil)
  }

  @Test(arguments: [
    "opinion/liking.BBB.AAA", "tension/AAA-AAA", "tension/AAA-CCC",
    "tension/AAA-BBB?track=none", "issue/sea/conflicts",
  ])
  func `a name that the board does not fill is not on it`(text: String) throws {
    #expect(try #require(SeriesFigure(text)).isOn(SeriesBoard.board) == false)
  }

  @Test func `a list has a line for each figure, and one for all years`() {
    let day = SeriesBoard.day("2021-01-14")
    #expect(
      SeriesFigure.listing(on: SeriesBoard.board, asOf: day) == """
        tension/AAA-BBB          Tension stock, aaa towards bbb, per week
        tension/BBB-AAA          Tension stock, bbb towards aaa, per week
        tension/AAA-BBB/flow     Sum of each month, aaa towards bbb
        tension/BBB-AAA/flow     Sum of each month, bbb towards aaa
        tension/AAA-BBB/by-week  Sum of each week, aaa towards bbb
        tension/AAA-BBB/by-day   Sum of each day, aaa towards bbb
        tension/BBB-AAA/by-week  Sum of each week, bbb towards aaa
        tension/BBB-AAA/by-day   Sum of each day, bbb towards aaa
        issue/border/conflicts   The border, events of conflict per quarter
        opinion                  Opinion, every published figure of every series
        opinion/liking.AAA.BBB   Opinion, a: like b
        events/by-day            Events per date
        calendar/YEAR            Events and calendar entries per day of a year, 2020 to 2021
        balance/sources          Sources by side, language and reliability
        balance/directions       Events by who acts towards whom
        spillover                Links between issues, each with its basis and its lag
        measured/month           What was done in each month, to be compared
        measured/week            What was done in each week, to be compared

        """
    )
  }

  @Test func `a series that only has figures is a figure too`() {
    var board = SeriesBoard.board
    board.series = []
    let names = SeriesFigure.all(on: board, asOf: SeriesBoard.day("2021-01-14")).map(\.description)
    #expect(names.contains("opinion/liking.AAA.BBB"))
  }
}
