import Foundation
import StraitAnalytics
import StraitDiagnostics
import StraitModel
import StraitState
import Testing

@testable import StraitRuntime

/// What the desk has seen of a board is compared and kept beside the drawing thread.
@Suite struct SeenKeeperTests {
  private static let today = Day(number: 20_000)

  /// A folder of its own that is gone afterwards.
  private final class Scratch {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "straitwatch-keeper-\(UInt64.random(in: 0...UInt64.max))").path
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func keeper(_ path: String? = nil) -> SeenKeeper {
      let folder = self.folder
      return SeenKeeper(
        SeenOptions(
          path: { path ?? "\(folder)/\($0)/seen.sqlite" },
          now: { "2024-10-04T08:00:00Z" },
          author: "kim"
        )
      )
    }
  }

  private func board(_ titles: [String: String]) -> Board {
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
    let place = SourcePlace(file: "b")
    var board = Board(id: "b", title: "B", dyad: Dyad(side("XNO"), side("XSO")), place: place)
    board.events = titles.sorted { $0.key < $1.key }.map { id, title in
      Event(
        id: id,
        date: PartialDate(Self.today),
        title: title,
        issues: [],
        actor: ActorCode("XNO"),
        kind: .protest,
        place: place
      )
    }
    return board
  }

  private func compare(_ keeper: SeenKeeper, _ board: Board, at reading: Int = 1) -> NewsReport? {
    let job = SeenJob.compare(board, reading: reading, day: Self.today, readAt: Int64(reading))
    return report(keeper.take(job))
  }

  private func report(_ messages: [Message]) -> NewsReport? {
    messages.lazy.compactMap { message -> NewsReport? in
      if case .news(let report) = message { return report }
      return nil
    }.first
  }

  private func notices(_ messages: [Message]) -> [String] {
    messages.compactMap { message in
      if case .notice(let text) = message { return text }
      return nil
    }
  }

  @Test func `a first look finds nothing, and the next desk what changed since`() {
    let scratch = Scratch()
    let first = compare(scratch.keeper(), board(["a": "A", "b": "B"]))
    #expect(first?.items == [])
    #expect(first?.lastLook == nil)
    let second = compare(scratch.keeper(), board(["a": "A2", "c": "C"]))
    #expect(second?.items.map(\.group) == [.new, .corrected, .gone])
    #expect(second?.lastLook?.utc == "2024-10-04T08:00:00Z")
    #expect(second?.fault == nil)
  }

  @Test func `what is seen is kept for the next desk, and what is taken back is not`() {
    let scratch = Scratch()
    _ = compare(scratch.keeper(), board([:]))
    let keys = ["a", "b"].map { RecordKey(.event, $0) }
    let now = board(["a": "A", "b": "B"])
    let desk = scratch.keeper()
    #expect(compare(desk, now)?.items.count == 2)
    _ = desk.take(.keep(.seen([keys[0]])))
    #expect(compare(scratch.keeper(), now)?.items.map(\.key) == [keys[1]])
    _ = desk.take(.keep(.allSeen([keys[1]])))
    #expect(compare(scratch.keeper(), now)?.items == [])
    _ = desk.take(.keep(.allTakenBack))
    #expect(compare(scratch.keeper(), now)?.items.map(\.key) == [keys[1]])
    _ = desk.take(.keep(.unseen(keys[0])))
    #expect(compare(scratch.keeper(), now)?.items.map(\.group) == [.new, .kept])
  }

  @Test func `a record that is gone is told once`() {
    let scratch = Scratch()
    _ = compare(scratch.keeper(), board(["a": "A"]))
    let desk = scratch.keeper()
    let gone = compare(desk, board([:]))?.items
    #expect(gone?.map(\.group) == [.gone])
    _ = desk.take(.keep(.seen(gone?.map(\.key) ?? [])))
    #expect(compare(scratch.keeper(), board([:]))?.items == [])
  }

  @Test func `what another desk has seen is taken over with the next mark`() {
    let scratch = Scratch()
    _ = compare(scratch.keeper(), board([:]))
    let now = board(["a": "A", "b": "B", "c": "C"])
    let (one, other) = (scratch.keeper(), scratch.keeper())
    _ = compare(one, now)
    _ = compare(other, now)
    _ = other.take(.keep(.seen([RecordKey(.event, "b")])))
    let told = report(one.take(.keep(.seen([RecordKey(.event, "a")]))))
    #expect(told?.items.map(\.key.id) == ["c"])
  }

  @Test func `a note carries its author and its moment, and the next desk shows it`() {
    let scratch = Scratch()
    let desk = scratch.keeper()
    _ = compare(desk, board([:]))
    let told = desk.take(.keep(.note("call Aville", on: RecordKey(.event, "a"))))
    guard case .notes(let notes) = told.first else {
      Issue.record("no notes: \(told)")
      return
    }
    #expect(notes.map(\.author) == ["kim"])
    #expect(notes.first?.written == SeenMoment(day: Self.today, utc: "2024-10-04T08:00:00Z"))
    #expect(compare(scratch.keeper(), board([:]))?.notes == notes)
  }

  @Test func `where nothing can be kept it is said once, and marks hold until the desk closes`() {
    let scratch = Scratch()
    let desk = scratch.keeper("/sys/straitwatch/seen.sqlite")
    let job = SeenJob.compare(board(["a": "A"]), reading: 1, day: Self.today, readAt: 1)
    let first = desk.take(job)
    #expect(notices(first) == ["what you have seen cannot be kept: its file may not be written to"])
    #expect(report(first)?.items == [])
    let later = board(["a": "A", "b": "B"])
    #expect(compare(desk, later, at: 2)?.items.map(\.key.id) == ["b"])
    #expect(notices(desk.take(.keep(.seen([RecordKey(.event, "b")])))) == [])
    #expect(compare(desk, later, at: 3)?.items == [])
    #expect(
      notices(desk.take(.keep(.note("lost", on: nil)))).first?.hasPrefix("the note is not kept")
        == true
    )
  }

  @Test func `a damaged file is told and left alone`() throws {
    let scratch = Scratch()
    let path = scratch.folder + "/b/seen.sqlite"
    try FileManager.default.createDirectory(
      atPath: scratch.folder + "/b",
      withIntermediateDirectories: true
    )
    let garbage = Data(repeating: 0x5A, count: 10_000)
    try garbage.write(to: URL(filePath: path))
    let desk = scratch.keeper()
    let job = SeenJob.compare(board(["a": "A"]), reading: 1, day: Self.today, readAt: 1)
    #expect(notices(desk.take(job)).first?.contains("damaged") == true)
    _ = desk.take(.keep(.seen([RecordKey(.event, "a")])))
    _ = desk.take(.close)
    #expect(FileManager.default.contents(atPath: path) == garbage)
  }

  @Test func `what could not be kept for a while is kept as soon as it can be`() throws {
    let scratch = Scratch()
    let desk = scratch.keeper()
    _ = compare(desk, board([:]))
    let now = board(["a": "A", "b": "B"])
    _ = compare(desk, now, at: 2)
    // A bound on the file is what a disk without room is to SQLite.
    try desk.limit(pages: 1)
    let long = String(repeating: "x", count: 100_000)
    #expect(notices(desk.take(.keep(.note(long, on: nil)))).isEmpty == false)
    _ = desk.take(.keep(.seen([RecordKey(.event, "a")])))
    try desk.limit(pages: 100_000)
    _ = desk.take(.keep(.seen([RecordKey(.event, "b")])))
    let next = compare(scratch.keeper(), now)
    #expect(next?.items == [])
    #expect(next?.notes.map(\.text) == [long])
  }
}
