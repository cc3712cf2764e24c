import StraitAnalytics
import StraitCanvas
import StraitModel
import Testing

@testable import StraitState

@Suite struct OpinionTests {
  /// Trust in the south by the north (2018, 2019, then 2020-02-01 after a break of mode), trust in
  /// the north by the south (2019, 2020-01), and a question without a counterpart.
  private static func board() -> Board {
    var board = FictionalBoard.board()
    for (id, date, value) in [("q1", "2019", 20.0), ("q2", "2020-01", 24)] {
      var figure = FictionalBoard.poll(id, date, value)
      figure.side = FictionalBoard.south
      figure.about = FictionalBoard.north
      figure.citation.verification = .verified
      figure.sample = 1200
      board.polls.append(figure)
    }
    var lone = FictionalBoard.poll("r1", "2018-03-05", 70)
    lone.wording = "talks"
    lone.about = nil
    board.polls.append(lone)
    board.polls.sort { ($0.fieldEnd.last, $0.id) < ($1.fieldEnd.last, $1.id) }
    board.series += ["q1", "r1"].compactMap { id in
      board.polls.first { $0.id == id }.map {
        PollSeries(id: $0.series, title: "Series of \(id)", isHeadline: false)
      }
    }
    return board
  }

  private func desk(_ place: Place = Place(.opinion), _ size: Size? = nil) -> Desk {
    Desk(Self.board(), size: size ?? Size(columns: 120, rows: 40), place: place)
  }

  private func section(_ kind: Section.Kind, _ desk: Desk) throws -> Section {
    try #require(desk.state.content.sections.first { $0.kind == kind })
  }

  /// What the chart of a desk reads at its cursor.
  private func reading(_ desk: Desk) throws -> String {
    let section = try section(.chart, desk)
    let row = section.rows[desk.state.visit.cursor(of: section).index]
    return row.line?.spans.map(\.text).joined() ?? ""
  }

  @Test func `the chart and the figures are of the series under the cursor`() throws {
    var desk = desk()
    #expect(try section(.opinion, desk).rows.count == 3)
    #expect(try section(.chart, desk).title == "Trust")
    desk.press(.down)
    #expect(try section(.chart, desk).title == "Series of q1")
    #expect(try section(.figures, desk).rows.first?.line?.spans.first?.text == "Series of q1")
    desk.press(.enter)
    #expect(desk.screen == .series("trust.XSO.XNO"))
    #expect(try section(.chart, desk).title == "Series of q1")
  }

  @Test func `Left and Right read all series from wave to wave`() throws {
    var desk = desk(Place(.opinion, showsBothPublics: true, focus: 1))
    let days = try section(.chart, desk).rows.map(\.id)
    // A year stands in its middle, a month in its own.
    #expect(days == ["2018-07-02", "2019-07-02", "2020-01-16", "2020-02-01"])
    let latest = try reading(desk)
    #expect(latest == "2020-02-01  ○ 30.0? % n unknown  ■ 24.0 % of 2020-01 · n 1,200")
    var wide = desk
    _ = updateWithStudies(&wide.state, .resized(Size(columns: 200, rows: 60)))
    #expect(
      try reading(wide)
        == "2020-02-01  ○ Trust 30.0 % n unknown · mail · unverified"
        + "  ■ Series of q1 24.0 % of 2020-01 · n 1,200 · mail"
    )
    desk.press(.left, .left)
    #expect(try reading(desk).hasPrefix("2019  ○ 40.0 %"))
    #expect(try reading(desk).contains("■ 20.0 % n 1,200"))
    desk.press(.home)
    #expect(try reading(desk).hasSuffix("■ none yet"))
    desk.press(.right, .left, .left, .left)
    #expect(try reading(desk).hasPrefix("2018  "))
  }

  @Test func `the page keys go by years and end at the ends`() throws {
    var desk = desk(Place(.opinion, showsBothPublics: true, focus: 1))
    desk.press(.pageUp)
    #expect(try reading(desk).hasPrefix("2018  "))
    desk.press(.pageDown)
    #expect(try reading(desk).hasPrefix("2019  "))
    desk.press(.pageDown)
    #expect(try reading(desk).hasPrefix("2020-02-01  "))
    desk.press(.control("u"))
    #expect(try reading(desk).hasPrefix("2019  "))
  }

  @Test func `Enter on a day leads to the events of those weeks, and back`() throws {
    var desk = desk(Place(.opinion, showsBothPublics: true, focus: 1))
    desk.press(.left)
    let before = desk.state
    desk.press(.enter)
    #expect(desk.screen == .events)
    #expect(desk.state.visit.place.around?.description == "2020-01-16")
    // The last event up to 2020-01-16 is that of 2020-01-09.
    #expect(desk.state.currentRow?.id == "e2")
    desk.press(.escape)
    #expect(desk.state.visit == before.visit)
  }

  @Test func `another series keeps the day that one looks at, or the latest figure`() throws {
    var desk = desk()
    #expect(try reading(desk).hasPrefix("2020-02-01"))
    desk.press(.down)
    #expect(try reading(desk).hasPrefix("2020-01  "))
    desk.press(.up, .tab, .left, .tab, .tab, .down)
    #expect(try reading(desk).hasPrefix("2019  "))
  }

  @Test func `a break parts the chart and says why, and nothing joins over it`() throws {
    let chart = try #require(try section(.chart, desk()).chart)
    #expect(chart.chart.series.map { $0.parts.map { $0.map(\.value) } } == [[[50, 40], [30]]])
    #expect(chart.chart.breaks.map(\.label) == ["mode"])
    let text = try section(.figures, desk()).rows.compactMap { $0.line?.spans.map(\.text) }
    #expect(text.contains { $0.first == "break" && $0.last?.hasPrefix("mode, between") == true })
  }

  @Test func `both publics share an axis by choice, and a question without a second one says so`()
    throws
  {
    var desk = desk()
    #expect(try section(.chart, desk).chart?.chart.series.count == 1)
    desk.press(.character("b"))
    let chart = try #require(try section(.chart, desk).chart)
    #expect(chart.chart.series.map(\.style) == [.first, .second])
    #expect(chart.legend.entries.map(\.name) == ["Trust", "Series of q1"])
    #expect(chart.chart.breaks.map(\.label) == ["●mode"])
    desk.press(.down, .down)
    #expect(try section(.chart, desk).chart?.chart.series.count == 1)
    let text = try section(.figures, desk).rows.compactMap { $0.line?.spans.first?.text }
    #expect(text.contains { $0.hasPrefix("No figure of the other public") })
  }

  @Test func `as of a day there is no later figure`() throws {
    let place = Place(.opinion, asOf: FictionalBoard.day("2019-12-31"), showsBothPublics: true)
    let chart = try section(.chart, desk(place))
    #expect(chart.rows.map(\.id) == ["2018-07-02", "2019-07-02"])
    #expect(chart.chart?.chart.breaks == [])
  }

  @Test func `a filter leaves the chart with the series that has the cursor`() throws {
    var desk = desk()
    desk.press(.character("/"))
    desk.type("r1")
    let list = try section(.opinion, desk)
    #expect(list.rows.count == 1 && list.filtered == 2)
    #expect(try section(.chart, desk).title == "Series of r1")
  }

  @Test func `a click reads the nearest day, and a second one opens it`() throws {
    var desk = desk(Place(.opinion, focus: 1))
    let section = try section(.chart, desk)
    let plot = try #require(section.chart?.parts(of: section.area)).plot
    desk.press(.click(column: plot.column + 8, row: plot.row + 2))
    #expect(try reading(desk).hasPrefix("2018  "))
    desk.press(.click(column: plot.column + 8, row: plot.row + 2))
    #expect(desk.screen == .events)
  }

  @Test(arguments: 0..<3)
  func `a new figure is of the series that is shown, whichever part has the keys`(focus: Int) {
    var desk = desk()
    desk.press(.down)
    for _ in 0..<focus { desk.press(.tab) }
    guard case .addRow(_, let fields) = desk.press(.character("a")).first else {
      Testing.Issue.record("no row was asked for")
      return
    }
    #expect(fields.contains(TemplateField("side", FictionalBoard.south.text)))
  }

  @Test(arguments: [(80, 24), (40, 10), (71, 16), (120, 40), (200, 60)])
  func `each section has room when it has the keys`(columns: Int, rows: Int) throws {
    for focus in 0..<3 {
      let desk = desk(Place(.opinion, focus: focus), Size(columns: columns, rows: rows))
      let section = try #require(desk.state.focusedSection)
      #expect(section.area.rows >= 3 && section.area.columns >= 38)
      for other in desk.state.content.sections where other != section {
        #expect(section.area.intersection(other.area).isEmpty)
        #expect(section.heading.intersection(other.area).isEmpty)
      }
    }
  }

  @Test func `a reload with a newer wave is followed by one who looks at the latest`() throws {
    var desk = desk()
    var board = Self.board()
    board.polls.append(FictionalBoard.poll("p4", "2020-05-01", 31))
    _ = updateWithStudies(
      &desk.state,
      .loaded(Snapshot(board: board, diagnostics: [], digest: "2"))
    )
    #expect(try reading(desk).hasPrefix("2020-05-01"))
  }
}
