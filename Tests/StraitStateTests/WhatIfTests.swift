import StraitAnalytics
import StraitCanvas
import StraitModel
import Testing

@testable import StraitState

@Suite struct WhatIfTests {
  private func desk(_ place: String = "levers", columns: Int = 100) throws -> Desk {
    var board = FictionalBoard.board()
    board.levers.append(
      Lever(
        id: "hotline",
        title: "A hotline",
        holder: "both ministers",
        since: PartialDate(FictionalBoard.day("2020-01-01")),
        windows: [Lever.Window(label: "at any time", isStanding: true)],
        bearings: [Lever.Bearing(issue: "fish", weight: 3)],
        place: FictionalBoard.place("levers/hotline.md")
      )
    )
    return Desk(board, size: Size(columns: columns, rows: 60), place: try Place(place))
  }

  private func lines(_ desk: Desk) -> [String] {
    let section = desk.state.content.sections.first { $0.kind == .whatIf }
    return section?.rows.map { $0.line?.spans.map(\.text).joined(separator: " ") ?? "" } ?? []
  }

  @Test func `i switches the lever under the cursor on and off, and the place keeps it`() throws {
    var desk = try desk()
    #expect(lines(desk) == [])
    desk.press(.character("i"))
    #expect(desk.state.visit.place.description == "levers?if=talks")
    #expect(lines(desk).first?.hasPrefix("With 1 lever on: 1 issue touched") == true)
    desk.press(.down, .character("i"))
    #expect(desk.state.visit.place.description == "levers?if=hotline,talks")
    desk.press(.character("i"))
    #expect(desk.state.visit.place.description == "levers?if=talks")
    desk.press(.character("I"))
    #expect(desk.state.visit.place.description == "levers")
    #expect(desk.state.content.sections.map(\.kind) == [.levers, .record])
  }

  @Test func `two levers are told apart, with what they have in common`() throws {
    let lines = lines(try desk("levers?if=hotline,talks"))
    for words in [
      "A Talks", "B A hotline", "decides Fishing grounds: level unknown, The sea, by B",
      "matters The wall: level 4, The past, by A", "one holder both ministers: Talks, A hotline",
      "lead time 30 d: too late for the next opening by 18 d", "standing at any time",
      "Talks: North unknown, South unknown, undoing it unknown",
    ] {
      #expect(lines.contains { $0.contains(words) }, "\(words) in \(lines)")
    }
    // The statue is the one that none bears on.
    #expect(lines.last == "The statue: level 2, The past")
  }

  @Test func `back leads to the set that one left, and w takes its count apart`() throws {
    var desk = try desk("levers?if=hotline,talks")
    desk.press(.tab, .character("w"))
    #expect(desk.screen == .why(.touched(levers: ["hotline", "talks"])))
    desk.press(.escape)
    #expect(desk.state.visit.place.description == "levers?if=hotline,talks&focus=2")
  }

  @Test func `the lever under the cursor stays at hand, beside or behind`() throws {
    var wide = try desk("levers?if=talks", columns: 160)
    #expect(wide.state.content.sections.allSatisfy { !$0.area.isEmpty })
    wide.press(.tab, .tab)
    #expect(wide.state.focusedSection?.kind == .record)
    var narrow = try desk("levers?if=talks", columns: 80)
    #expect(narrow.state.content.sections[2].area.isEmpty)
    narrow.press(.tab, .tab)
    #expect(narrow.state.focusedSection.map { !$0.area.isEmpty } == true)
  }

  @Test func `as of an earlier day a lever that is not there yet is named`() throws {
    let desk = try desk("levers?as-of=2019-12-31&if=talks")
    #expect(
      lines(desk) == [
        "No lever that is switched on is on the board as of 2019-12-31.", "not there talks",
      ]
    )
  }

  @Test func `elsewhere i and I say where levers are`() throws {
    var desk = try desk("overview")
    desk.press(.character("i"))
    #expect(desk.state.notice?.contains("5 leads there") == true)
    desk.press(.character("I"))
    #expect(desk.state.notice == "no lever is switched on")
    var empty = Desk(FictionalBoard.empty(), place: Place(.levers))
    empty.press(.character("i"))
    #expect(empty.state.notice == "no lever to switch on")
  }

  @Test func `a set reads back in one order, and only on its screen`() throws {
    #expect(try Place("levers?if=b,a,b").description == "levers?if=a,b")
    for text in ["levers?if=", "levers?if=,", "overview?if=a"] {
      #expect(throws: PlaceFault.self) { try Place(text) }
    }
  }
}
