import Foundation
import GRDB
import StraitModel
import Testing

@testable import StraitSeen

/// What one user has seen of a board, in a file that several desks share.
@Suite struct SeenStoreTests {
  static let monday = SeenMoment(day: Day(number: 18_000), utc: "2019-04-14T08:00:00Z")
  static let tuesday = SeenMoment(day: Day(number: 18_001), utc: "2019-04-15T08:00:00Z")

  /// A folder of its own that is gone afterwards.
  final class Scratch {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "straitwatch-seen-\(UInt64.random(in: 0...UInt64.max))").path
    var file: String { folder + "/board/seen.sqlite" }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
  }

  static func standing(_ id: String, _ title: String) -> RecordStanding {
    RecordStanding(RecordKey(.event, id), [.init(.title, title)])
  }

  @Test func `a first look takes everything as seen, and a second one nothing`() throws {
    let scratch = Scratch()
    let store = try SeenStore(writing: scratch.file, board: "b")
    #expect(try store.ledger().lastLook == nil)
    let first = [Self.standing("a", "A"), Self.standing("b", "B")]
    #expect(try store.begin(first, readAt: 1, at: Self.monday))
    #expect(try !store.begin([Self.standing("c", "C")], readAt: 2, at: Self.tuesday))
    let ledger = try SeenStore(reading: scratch.file, board: "b").ledger()
    #expect(ledger.entries.values.map(\.standing).sorted { $0.key.id < $1.key.id } == first)
    #expect(ledger.lastLook == Self.monday)
  }

  @Test func `the file and its folders are the user's alone`() throws {
    let scratch = Scratch()
    _ = try SeenStore(writing: scratch.file, board: "b")
    for (path, mode) in [(scratch.file, 0o600), (scratch.folder, 0o700)] {
      let found = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(found as? Int == mode, "\(path)")
    }
  }

  @Test func `a desk that shows an earlier reading sets back nothing`() throws {
    let scratch = Scratch()
    let key = RecordKey(.event, "a")
    let store = try SeenStore(writing: scratch.file, board: "b")
    try store.see([Self.standing("a", "later")], readAt: 20, at: Self.monday)
    try store.see([Self.standing("a", "earlier")], readAt: 10, at: Self.tuesday)
    #expect(try store.ledger().entries[key]?.standing[.title] == "later")
    try store.see([Self.standing("a", "latest")], readAt: 21, at: Self.tuesday)
    #expect(try store.ledger().entries[key]?.standing[.title] == "latest")
  }

  @Test func `what was marked is taken back as it was kept`() throws {
    let scratch = Scratch()
    let store = try SeenStore(writing: scratch.file, board: "b")
    _ = try store.begin([Self.standing("a", "A")], readAt: 1, at: Self.monday)
    let before = try store.ledger().entries
    try store.see([Self.standing("a", "A2"), Self.standing("n", "N")], readAt: 2, at: Self.tuesday)
    try store.restore(
      [RecordKey(.event, "a"): before[RecordKey(.event, "a")], RecordKey(.event, "n"): nil],
      at: Self.tuesday
    )
    #expect(try store.ledger().entries == before)
    // It can be seen again by a desk of any reading.
    try store.see([Self.standing("a", "A3")], readAt: 2, at: Self.tuesday)
    #expect(try store.ledger().entries[RecordKey(.event, "a")]?.standing[.title] == "A3")
  }

  @Test func `a mark of unseen stays until the record is seen`() throws {
    let scratch = Scratch()
    let store = try SeenStore(writing: scratch.file, board: "b")
    let standing = Self.standing("a", "A")
    try store.see([standing], readAt: 1, at: Self.monday)
    try store.keepUnseen([standing], at: Self.tuesday)
    #expect(try store.ledger().entries[standing.key]?.isKeptUnseen == true)
    try store.see([standing], readAt: 1, at: Self.tuesday)
    #expect(try store.ledger().entries[standing.key]?.isKeptUnseen == false)
    try store.forget([standing.key])
    #expect(try store.ledger().entries.isEmpty)
  }

  @Test func `notes are numbered, kept in their order, and leave the list but not the file`() throws
  {
    let scratch = Scratch()
    let store = try SeenStore(writing: scratch.file, board: "b")
    let first = try store.add("call Seoul", on: nil, by: "kim", at: Self.tuesday)
    let second = try store.add(
      "hostile \u{1B}[2J text",
      on: RecordKey(.issue, "wall"),
      by: "sato",
      at: Self.monday
    )
    #expect(try store.ledger().notes.map(\.number) == [second.number, first.number])
    #expect(try store.ledger().notes.first?.text == "hostile ␦[2J text")
    #expect(try store.removeNote(first.number, at: Self.tuesday))
    #expect(try !store.removeNote(first.number, at: Self.tuesday))
    #expect(try !store.removeNote(99, at: Self.tuesday))
    #expect(try store.ledger().notes.map(\.author) == ["sato"])
    let queue = try DatabaseQueue(path: scratch.file)
    #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM note") } == 2)
  }

  @Test func `two desks that write at once lose nothing of each other`() throws {
    let scratch = Scratch()
    _ = try SeenStore(writing: scratch.file, board: "b")
    let (desks, records) = (4, 60)
    let file = scratch.file
    DispatchQueue.concurrentPerform(iterations: desks) { desk in
      // A connection for each desk, as for each process.
      guard let store = try? SeenStore(writing: file, board: "b") else { return }
      for record in 0..<records {
        let standing = Self.standing("\(desk)-\(record)", "by \(desk)")
        try? store.see(
          [standing, Self.standing("shared", "by \(desk)")],
          readAt: 1,
          at: Self.monday
        )
        _ = try? store.add("note \(record)", on: standing.key, by: "\(desk)", at: Self.monday)
      }
    }
    let ledger = try SeenStore(reading: scratch.file, board: "b").ledger()
    #expect(ledger.entries.count == desks * records + 1)
    #expect(ledger.notes.count == desks * records)
    withExtendedLifetime(scratch) {}
    #expect(Set(ledger.notes.map(\.number)).count == desks * records)
  }

  @Test func `a desk hears that another one has written`() throws {
    let scratch = Scratch()
    let one = try SeenStore(writing: scratch.file, board: "b")
    let other = try SeenStore(writing: scratch.file, board: "b")
    let before = try one.changeCounter()
    try one.see([Self.standing("a", "A")], readAt: 1, at: Self.monday)
    #expect(try one.changeCounter() == before)
    try other.see([Self.standing("b", "B")], readAt: 1, at: Self.monday)
    #expect(try one.changeCounter() != before)
  }

  // MARK: Files that cannot be used

  @Test func `a file that was cut in half is refused and left as it is`() throws {
    let scratch = Scratch()
    let many = (0..<500).map { Self.standing("e\($0)", String(repeating: "x", count: 100)) }
    _ = try SeenStore(writing: scratch.file, board: "b").begin(many, readAt: 1, at: Self.monday)
    let whole = try #require(FileManager.default.contents(atPath: scratch.file))
    let half = whole.prefix(whole.count / 2)
    try half.write(to: URL(filePath: scratch.file))
    let fault = #expect(throws: SeenFault.self) {
      _ = try SeenStore(writing: scratch.file, board: "b").ledger()
    }
    guard case .damaged = fault else {
      Issue.record("another fault: \(String(describing: fault))")
      return
    }
    #expect(FileManager.default.contents(atPath: scratch.file) == half)
  }

  @Test func `a file of a later version is refused and left as it is`() throws {
    let scratch = Scratch()
    _ = try SeenStore(writing: scratch.file, board: "b")
    try DatabaseQueue(path: scratch.file).write { try $0.execute(sql: "PRAGMA user_version = 99") }
    #expect(throws: SeenFault.newer(99, known: 1)) {
      _ = try SeenStore(writing: scratch.file, board: "b")
    }
    #expect(throws: SeenFault.newer(99, known: 1)) {
      _ = try SeenStore(reading: scratch.file, board: "b")
    }
  }

  @Test func `what is no file of ours is refused and left as it is`() throws {
    let scratch = Scratch()
    _ = try SeenStore(writing: scratch.file, board: "b")
    #expect(throws: SeenFault.otherBoard("b")) {
      _ = try SeenStore(writing: scratch.file, board: "c")
    }
    let other = scratch.folder + "/other.sqlite"
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE t (a)") }
    #expect(throws: SeenFault.notOurs) { _ = try SeenStore(writing: other, board: "b") }
    #expect(throws: SeenFault.missing) {
      _ = try SeenStore(reading: scratch.folder + "/none", board: "b")
    }
  }

  @Test func `where nothing may be made, that is what is said`() {
    #expect(throws: SeenFault.readOnly) {
      _ = try SeenStore(writing: "/sys/straitwatch/seen.sqlite", board: "b")
    }
  }

  @Test func `a full disk is told, and what was kept before is whole`() throws {
    let scratch = Scratch()
    let store = try SeenStore(writing: scratch.file, board: "b")
    try store.see([Self.standing("a", "A")], readAt: 1, at: Self.monday)
    // SQLite's own bound takes the way of a disk without room.
    let many = (0..<5_000).map { Self.standing("e\($0)", String(repeating: "x", count: 500)) }
    try store.limit(pages: 20)
    #expect(throws: SeenFault.full) { try store.see(many, readAt: 2, at: Self.tuesday) }
    #expect(try store.ledger().entries.count == 1)
    try store.limit(pages: 1_000_000)
    try store.see(many, readAt: 2, at: Self.tuesday)
    #expect(try store.ledger().entries.count == 5_001)
  }

  @Test(
    arguments: [
      ("/s", "/h", "/s/straitwatch/b/seen.sqlite"),
      ("s", "/h", "/h/.local/state/straitwatch/b/seen.sqlite"),
      (nil, "/h", "/h/.local/state/straitwatch/b/seen.sqlite"), (nil, "h", nil), (nil, nil, nil),
    ] as [(String?, String?, String?)]
  )
  func `the place follows the user's folders`(state: String?, home: String?, path: String?) {
    #expect(SeenLocation.path(board: "b", stateHome: state, home: home) == path)
  }
}
