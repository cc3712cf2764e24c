import Foundation
import StraitCanvas
import StraitDiagnostics
import StraitModel
import StraitState
import Testing

@testable import StraitRuntime

@Suite struct AlertTests {
  static let today = Day(number: 20_000)

  static func state(events: [Day], asOf: Day? = nil) throws -> AppState {
    let place = SourcePlace(file: "b")
    func side(_ code: String) -> Side {
      Side(
        code: ActorCode(code),
        name: code,
        short: code,
        adjective: code,
        capital: code,
        languages: [],
        timeZone: "Etc/UTC"
      )
    }
    var board = Board(id: "b", title: "B", dyad: Dyad(side("XNO"), side("XSO")), place: place)
    board.events = events.enumerated().map { index, day in
      Event(
        id: "e\(index)",
        date: PartialDate(day),
        title: "E",
        issues: [],
        actor: ActorCode("XNO"),
        kind: .protest,
        place: place
      )
    }
    board.indicators = [
      Indicator(
        id: "n",
        scenario: "s",
        title: "N",
        threshold: "T",
        diagnosticity: .high,
        rule: try Rule.parse("events(kind=protest, within=5d) >= 1").rule,
        authorship: Authorship(author: "a"),
        place: place
      )
    ]
    var shown = Place.overview
    shown.asOf = asOf
    var state = AppState(today: today, size: Size(columns: 80, rows: 24), place: shown)
    _ = update(&state, .loaded(Snapshot(board: board, diagnostics: [], digest: "\(events)")))
    return state
  }

  @Test func `a trip is told once, with the day on which it began`() throws {
    var book = AlertBook()
    let first = try Self.state(events: [Self.today - 3])
    #expect(book.take(first).map(\.since) == [Self.today - 3])
    #expect(book.take(first).isEmpty)
    #expect(try book.take(Self.state(events: [Self.today - 3, Self.today])).isEmpty)
    #expect(try book.take(Self.state(events: [])).isEmpty)
    #expect(try book.take(Self.state(events: [Self.today - 3])).isEmpty)
    // It ended, and began anew on another day: that is another trip.
    #expect(try book.take(Self.state(events: [Self.today - 9, Self.today - 1])).count == 1)
  }

  @Test func `another day than today alerts nobody`() throws {
    var book = AlertBook()
    let events = [Self.today - 1]
    #expect(try book.take(Self.state(events: events, asOf: Self.today - 1)).isEmpty)
    #expect(try book.take(Self.state(events: events)).count == 1)
  }

  @Test func `a program gets its words and its text, and no shell reads them`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "alert-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = folder.appending(path: "tell me")
    let heard = folder.appending(path: "heard").path()
    try "#!/bin/sh\n{ printf '%s|' \"$@\"; cat; } > '\(heard)'\n"
      .write(to: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700],
      ofItemAtPath: program.path(percentEncoded: false)
    )
    let words = [program.path(percentEncoded: false), "$(id)", "a; b"]
    let child = try #require(AlertProcess.start(words, input: "{\"x\": 1}\n"))
    var status: Int32 = 0
    #expect(waitpid(child, &status, 0) == child)
    #expect(status == 0)
    #expect(try String(contentsOfFile: heard, encoding: .utf8) == "$(id)|a; b|{\"x\": 1}\n")
    #expect(AlertProcess.start([folder.path() + "/absent"], input: "") == nil)
  }
}
