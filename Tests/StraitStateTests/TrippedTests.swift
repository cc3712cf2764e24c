import StraitCanvas
import StraitDiagnostics
import StraitModel
import Testing

@testable import StraitState

/// From the mark of the title bar to what tripped.
@Suite struct TrippedTests {
  /// The fictional board with indicators whose rules hold, or do not.
  static func desk(
    _ rules: [String: String],
    place: String = "overview",
    columns: Int = 120
  ) throws -> Desk {
    var board = FictionalBoard.board()
    board.indicators = try rules.sorted { $0.key < $1.key }.map { id, rule in
      Indicator(
        id: id,
        scenario: "calm",
        title: "Indicator \(id)",
        threshold: "It is seen.",
        diagnosticity: .high,
        rule: try Rule.parse(rule).rule,
        authorship: Authorship(author: "desk"),
        place: FictionalBoard.place("indicators.yaml", 2)
      )
    }
    return Desk(board, size: Size(columns: columns, rows: 40), place: try Place(place))
  }

  private static let holds = "events(within=3660d) >= 1"
  private static let fails = "events(within=3660d) >= 1 and not events(within=3660d) >= 1"

  @Test func `the key leads to the first whose rule holds, and then to the next`() throws {
    var desk = try Self.desk(["a": Self.fails, "b": Self.holds, "c": Self.fails, "d": Self.holds])
    desk.press(.character("!"))
    #expect(desk.screen == .indicator("b"))
    desk.press(.character("!"))
    #expect(desk.screen == .indicator("d"))
    desk.press(.character("!"))
    #expect(desk.screen == .indicator("b"))
    desk.press(.escape, .escape, .escape)
    #expect(desk.screen == .overview)
  }

  @Test func `from one that does not hold it leads to one that does`() throws {
    var desk = try Self.desk(["a": Self.fails, "b": Self.holds], place: "indicator/a")
    desk.press(.character("!"))
    #expect(desk.screen == .indicator("b"))
    desk.press(.character("!"))
    #expect(desk.screen == .indicator("b") && desk.state.notice == "no other rule holds")
  }

  @Test func `where no rule holds it says so and stays`() throws {
    var desk = try Self.desk(["a": Self.fails])
    desk.press(.character("!"))
    #expect(desk.screen == .overview && desk.state.notice == "no rule holds")
  }

  @Test(arguments: [40, 64, 80, 120])
  func `a click on the mark leads there too, and one beside it does not`(columns: Int) throws {
    let whole = try Self.desk(["a": Self.holds])
    let board = try #require(whole.state.desk?.board)
    let bar = TitleBar(board, whole.state, columns: columns)
    #expect(bar.rules.hasPrefix("!"))
    for (column, isMark) in [
      (bar.start - 1, false), (bar.start, true), (bar.start + CellText.width(bar.rules) - 1, true),
      (bar.start + CellText.width(bar.rules), false),
    ] {
      var desk = try Self.desk(["a": Self.holds], columns: columns)
      desk.press(.click(column: column, row: 0))
      #expect((desk.screen == .indicator("a")) == isMark, "\(column)")
    }
  }

  @Test func `it is of the day of the desk`() throws {
    var desk = try Self.desk(["a": Self.holds], place: "overview?as-of=2000-01-01")
    desk.press(.character("!"))
    #expect(desk.screen == .overview && desk.state.notice == "no rule holds")
  }
}
