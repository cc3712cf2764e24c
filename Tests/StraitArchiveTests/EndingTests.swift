import Foundation
import GRDB
import MakeEvents
import Testing

@testable import StraitArchive

/// Whatever ends an import, the archive is whole afterwards and a repeated import completes it.
@Suite(.serialized)
struct EndingTests {
  /// How many rows and events there are by the daily sums.
  private func sums(_ archive: Archive) throws -> [Int] {
    try archive.database.read { database in
      try Row.fetchAll(database, sql: "SELECT total(rows), total(events) FROM daily")
        .flatMap { [Int($0[0] as Double), Int($0[1] as Double)] }
    }
  }

  /// `SOAK=1` kills two hundred imports.
  private static let kills = ProcessInfo.processInfo.environment["SOAK"] == "1" ? 200 : 20

  @Test func `a kill at any moment loses nothing and doubles nothing`() throws {
    let place = try BuiltImport()
    defer { place.remove() }
    // Each input is a transaction of its own, so that many kills come between two of them.
    var rows = 0
    var events = 0
    for part in 0..<6 {
      let truth = try place.write(
        EventMaker.Settings(
          rows: 1_000,
          seed: UInt64(part),
          pairEvery: 1,
          firstID: 900_000_000 + part * 10_000
        ),
        to: "in-\(part).csv"
      )
      rows += truth.pair
      events += truth.events
    }
    let line = "exec straitwatch import gdelt in-*.csv --archive archive.sqlite"
    let begin = ContinuousClock.now
    #expect(try place.run(line).status == 0)
    let whole = ContinuousClock.now - begin
    var state: UInt64 = 1
    var killed = 0
    for round in 0..<Self.kills {
      // Every second kill meets an import that begins, the next one that goes on with its archive.
      if round % 2 == 0 {
        for ending in ["", "-wal", "-shm"] {
          try? FileManager.default.removeItem(atPath: place.archive + ending)
        }
      }
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let process = place.process(line)
      try process.run()
      let share = Double(state >> 40) / Double(1 << 24) * (round % 2 == 0 ? 1 : 0.5)
      usleep(UInt32(share * (whole / .microseconds(1))))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { killed += 1 }
      guard FileManager.default.fileExists(atPath: place.archive) else { continue }
      let archive = try Archive(writing: place.archive, board: "fictional-strait")
      #expect(try archive.check() == [])
      #expect(try sums(archive)[0] <= rows)
      if round % 4 == 1 {
        try archive.database.close()
        #expect(try place.run(line).status == 0)
        let again = try Archive(reading: place.archive)
        #expect(try again.check() == [])
        #expect(try sums(again) == [rows, events])
      }
    }
    #expect(killed > Self.kills / 4)
  }

  @Test func `two imports at once store each row once`() throws {
    let place = try BuiltImport()
    defer { place.remove() }
    let truth = try place.write(EventMaker.Settings(rows: 20_000, pairEvery: 2), to: "a.csv")
    let line = "exec straitwatch import gdelt a.csv a.csv --archive archive.sqlite"
    let both = [place.process(line), place.process(line), place.process(line)]
    for process in both { try process.run() }
    for process in both { process.waitUntilExit() }
    #expect(both.map(\.terminationStatus) == [0, 0, 0])
    let archive = try Archive(reading: place.archive)
    #expect(try archive.check() == [])
    #expect(try sums(archive) == [truth.pair, truth.events])
  }

  @Test func `a file that may not grow ends an import with a clear word, and it goes on later`()
    throws
  {
    let place = try BuiltImport()
    defer { place.remove() }
    let truth = try place.write(EventMaker.Settings(rows: 30_000, pairEvery: 1), to: "a.csv")
    let line = "straitwatch import gdelt a.csv --archive archive.sqlite"
    // The limit is in KiB; without the signal, the write itself fails.
    let full = try place.run("trap '' XFSZ; ulimit -f 6000; \(line)")
    #expect(full.status == 2)
    #expect(full.error.contains("what was stored before is whole"))
    #expect(try Archive(writing: place.archive, board: "fictional-strait").check() == [])
    #expect(try place.run(line).status == 0)
    let archive = try Archive(reading: place.archive)
    #expect(try sums(archive) == [truth.pair, truth.events])
  }

  /// A small disk of memory, in a room of mounts of its own that nobody else sees.
  ///
  /// Where such a room may not be made, a limit of the system stands for the disk, with its own word.
  @Test func `a disk that is full ends an import, and with more room it goes on`() throws {
    let place = try BuiltImport()
    defer { place.remove() }
    let truth = try place.write(EventMaker.Settings(rows: 30_000, pairEvery: 1), to: "a.csv")
    let line = "straitwatch import gdelt a.csv --archive disk/archive.sqlite"
    let hasRooms =
      try place.run("mkdir disk; unshare -rm mount -t tmpfs -o size=1m none disk").status == 0
    let small =
      hasRooms ? "mount -t tmpfs -o size=6m none disk" : "trap '' XFSZ; ulimit -S -f 6000"
    let large = hasRooms ? "mount -o remount,size=64m disk" : "ulimit -S -f unlimited"
    let script = """
      \(small)
      \(line) 2> full.txt; echo $? > full.status
      straitwatch archive check --archive disk/archive.sqlite > check.txt 2>&1
      \(large)
      \(line) && cp disk/archive.sqlite* .
      """
    try Data(script.utf8).write(to: place.folder.appending(path: "disk.sh"))
    #expect(try place.run((hasRooms ? "unshare -rm " : "") + "bash disk.sh").status == 0)
    func text(_ name: String) throws -> String {
      try String(contentsOf: place.folder.appending(path: name), encoding: .utf8)
    }
    #expect(try text("full.status") == "2\n")
    #expect(try text("full.txt").contains(hasRooms ? "has no room left on its disk" : "disk"))
    #expect(try text("full.txt").contains("what was stored before is whole"))
    let archive = try Archive(reading: place.archive)
    #expect(try archive.check() == [])
    #expect(try sums(archive) == [truth.pair, truth.events])
  }

  @Test func `a full disk is named as such, and the transaction is undone`() throws {
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "a")
      try archive.database.writeWithoutTransaction { database in
        let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
        try database.execute(sql: "PRAGMA max_page_count = \(pages + 1_300)")
      }
      var maker = EventMaker(EventMaker.Settings(rows: 20_000, pairEvery: 1))
      let text = maker.text()
      #expect(throws: ArchiveFault.full) { try Fiction.importing(text, into: archive) }
      #expect(try archive.check() == [])
      let stored = try sums(archive)[0]
      #expect(stored > 0 && stored < 20_000)
    }
  }
}
