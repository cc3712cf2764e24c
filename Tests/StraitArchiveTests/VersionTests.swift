import Foundation
import GRDB
import Testing

@testable import StraitArchive

/// An archive that an earlier version made, kept as SQL.
struct VersionTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/archive")

  /// The columns of an event as version 1 had them.
  private static let columns =
    "source, id, day, actor, target, actor_code, target_code, actor_name, target_name, code, "
    + "goldstein, in_lead, mentions, outlets, articles, tone, place, latitude, longitude, added, "
    + "publisher, (SELECT address FROM article WHERE id = event.article), marks"

  /// All that version 1 told of.
  private func content(_ database: Database) throws -> [String] {
    try [
      "SELECT \(Self.columns) FROM event ORDER BY source, id",
      "SELECT * FROM daily ORDER BY day, source, actor, target, root",
      "SELECT * FROM input ORDER BY name", "SELECT * FROM mark", "SELECT * FROM archive",
      "SELECT * FROM article ORDER BY id",
      "SELECT * FROM echo ORDER BY day, source, actor, target, code, address, rows",
    ].flatMap { sql in try Row.fetchAll(database, sql: sql).map { "\($0)" } }
  }

  private func withFirst(_ body: (_ path: String, _ before: [String]) throws -> Void) throws {
    try Fiction.withArchive { path in
      let sql = try String(
        contentsOf: Self.fixtures.appending(path: "version-1.sql"),
        encoding: .utf8
      )
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
      let before = try queue.read(content)
      try queue.close()
      #expect(before.count > 34 + 28)
      try body(path, before)
    }
  }

  @Test func `an archive of version 1 is brought up with nothing lost`() throws {
    try withFirst { path, before in
      let archive = try Archive(writing: path, board: "fictional-strait")
      #expect(try archive.database.read(content) == before)
      #expect(try archive.check() == [])
      #expect(try archive.statistics().version == ArchiveSchema.version)
      #expect(try archive.volumes(of: .gdelt) == [])
    }
  }

  @Test func `to read an archive of version 1 brings it up, too`() throws {
    try withFirst { path, before in
      let archive = try Archive(reading: path)
      #expect(try archive.database.read(content) == before)
      #expect(try archive.statistics().rows == 34)
    }
  }

  @Test func `a row without its line tells what the archive has of it`() throws {
    try withFirst { path, _ in
      let record = try #require(
        try Archive(reading: path).record(of: .gdelt, id: 900_000_100)
      )
      #expect(!record.isWhole)
      let values = Dictionary(uniqueKeysWithValues: record.fields.map { ($0.name, $0.value) })
      #expect(values["id"] == "900000100")
      #expect(values["code"] == "057")
      #expect(values["goldstein"] == "8.0")
      #expect(values["publisher"] == "")
      #expect(values["block"] == nil)
    }
  }

  @Test func `the file of such rows, imported again, gives them their lines and no more`() throws {
    try withFirst { path, before in
      let archive = try Archive(writing: path, board: "fictional-strait")
      let text = try String(
        contentsOf: Self.fixtures.appending(path: "version-1.csv"),
        encoding: .utf8
      )
      let input = try Fiction.importing(text, into: archive)
      #expect(input.known == 33)
      #expect(input.new == 0)
      let without = try archive.database.read { database in
        try String.fetchAll(database, sql: "SELECT source FROM event WHERE block IS NULL")
      }
      #expect(without == ["icews"])
      for line in text.split(separator: "\n").suffix(6) {
        let values = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        let id = try #require(Int64(values[0]))
        let record = try #require(try archive.record(of: .gdelt, id: id))
        #expect(record.isWhole)
        #expect(record.fields.map(\.value) == values)
      }
      #expect(try archive.check() == [])
      // The revision tells that something was added, and nothing else has changed but the note of
      // the input.
      let after = try archive.database.read(content)
      #expect(Set(before).subtracting(after).count == 1)
      #expect(try archive.statistics().revision == 3)
    }
  }

  /// A room of mounts of its own makes the disk one that is only read.
  ///
  /// To the superuser every file may be written to, whatever its mode. Where such a room may not be made, the words alone are held.
  @Test func `an archive of version 1 that may not be written to is refused and left as it is`()
    throws
  {
    let words = ArchiveFault.older(1, known: ArchiveSchema.version).words
    #expect(words == "is of format 1, may not be written to, and has to be brought to format 2")
    let place = try BuiltImport()
    defer { place.remove() }
    guard try place.run("mkdir disk; unshare -rm mount -t tmpfs none disk").status == 0 else {
      return
    }
    let script = """
      mount -t tmpfs none disk
      sqlite3 disk/archive.sqlite < \(Self.fixtures.appending(path: "version-1.sql").path)
      mount -o remount,ro disk
      straitwatch archive stats --archive disk/archive.sqlite 2> told.txt; echo $? >> told.txt
      sqlite3 disk/archive.sqlite 'PRAGMA user_version' >> told.txt
      """
    try Data(script.utf8).write(to: place.folder.appending(path: "disk.sh"))
    #expect(try place.run("unshare -rm bash disk.sh").status == 0)
    let told = try String(
      contentsOf: place.folder.appending(path: "told.txt"),
      encoding: .utf8
    )
    #expect(told.contains(words))
    #expect(told.hasSuffix("\n2\n1\n"))
  }
}
