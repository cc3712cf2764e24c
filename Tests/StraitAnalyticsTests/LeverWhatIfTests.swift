import StraitDiagnostics
import StraitModel
import Testing

@testable import StraitAnalytics

@Suite struct LeverWhatIfTests {
  private static let day = HeadlineTests.day("2020-01-01")
  private static let place = SourcePlace(file: "levers")

  private static func window(
    _ from: String?,
    _ to: String?,
    isStanding: Bool = false
  ) -> Lever.Window {
    Lever.Window(
      label: "w",
      from: from.flatMap { PartialDate($0) },
      to: to.flatMap { PartialDate($0) },
      isStanding: isStanding
    )
  }

  private static func lever(
    _ id: String,
    holder: String,
    _ windows: [Lever.Window],
    lead: Int? = nil,
    _ bearings: [(String, Int)] = []
  ) -> Lever {
    Lever(
      id: id,
      title: id.uppercased(),
      holder: holder,
      since: PartialDate(HeadlineTests.day("2019-01-01")),
      windows: windows,
      leadDays: lead,
      bearings: bearings.map { Lever.Bearing(issue: $0.0, weight: $0.1) },
      place: place
    )
  }

  /// Three issues, of which the last is closed, and four levers.
  private static func board() -> Board {
    var board = HeadlineTests.board([])
    board.issues = ["i", "j", "k"].map { id in
      StraitModel.Issue(
        id: id,
        title: id,
        track: "t",
        opened: PartialDate(HeadlineTests.day("2018-01-01")),
        closed: id == "k" ? PartialDate(HeadlineTests.day("2019-01-01")) : nil,
        place: place
      )
    }
    board.levers = [
      lever("a", holder: "x", [window("2020-01-31", "2020-02-29")], lead: 20, [("i", 2)]),
      lever("b", holder: "y", [window("2020-01-11", "2020-01-20")], lead: 20, [("i", 3)]),
      lever("c", holder: "x", [window(nil, nil, isStanding: true)]),
      lever("d", holder: "z", [window("2019-01-01", "2019-06-30")], [("k", 1)]),
    ]
    return board
  }

  private static func whatIf(_ ids: String...) -> LeverWhatIf {
    LeverWhatIf(ids, on: board(), asOf: day)
  }

  @Test func `issues that are touched, those that are not, and levers that touch none`() {
    let whatIf = Self.whatIf("a", "b", "c")
    #expect(whatIf.touches.map(\.issue) == ["i"])
    // The one that weighs most stands first.
    #expect(whatIf.touches.first?.levers.map(\.lever) == ["b", "a"])
    #expect(whatIf.touches.first?.weight == 3)
    #expect(whatIf.touches.first?.levers.map(\.words) == ["decides", "matters"])
    // k is closed, and nobody asks for it.
    #expect(whatIf.untouched == ["j"])
    #expect(whatIf.idle == ["c"])
  }

  @Test func `time to spare is the next opening less the lead time`() {
    let whatIf = Self.whatIf("a", "b", "c", "d")
    // a opens in 30 days and needs 20; b opens in 10 and needs 20.
    #expect(whatIf.choices.map(\.daysToSpare) == [10, -10, nil, nil])
    #expect(whatIf.choices.map(\.isOpen) == [false, false, true, false])
    #expect(whatIf.choices.map(\.isToOpen) == [true, true, false, false])
    #expect(whatIf.choices.last?.windows.map(\.clock) == [.past])
  }

  @Test func `one holder of two, and windows that never meet, are told`() {
    #expect(
      Self.whatIf("a", "b", "c").frictions == [
        .holder("x", levers: ["a", "c"]), .neverTogether("a", "b"),
      ]
    )
    // A window that is over says nothing of what comes.
    #expect(Self.whatIf("a", "d").frictions.isEmpty)
  }

  @Test func `none is none, and what is not there is named`() {
    let none = Self.whatIf()
    #expect(none.choices.isEmpty && none.touches.isEmpty && none.frictions.isEmpty)
    #expect(none.untouched == ["i", "j"])
    #expect(Self.whatIf("a", "nowhere").missing == ["nowhere"])
  }

  @Test func `another order of levers says the same`() {
    #expect(Self.whatIf("b", "a") == Self.whatIf("a", "b"))
  }

  @Test func `the issues that are touched are taken apart one by one`() throws {
    let figure = try #require(FigureID("levers/a,b/issues"))
    #expect(figure.description == "levers/a,b/issues")
    let explanation = try ExplanationTests.explain(figure, Self.board(), on: "2020-01-01")
    #expect(explanation.amount?.units == 1)
    #expect(explanation.parts.first?.title == "i: B decides, A matters")
    #expect(FigureID("levers/a,nowhere/issues")?.isOn(Self.board()) == false)
  }
}
