import Foundation
import GRDB
import MakeEvents
import Testing

@testable import StraitArchive

struct ArchiveTests {
  private func fault(_ work: () throws -> Void) -> ArchiveFault? {
    do {
      try work()
      return nil
    } catch {
      return error as? ArchiveFault
    }
  }

  @Test func `a file of something else is refused and left as it was`() throws {
    try Fiction.withArchive { path in
      let text = Data(String(repeating: "a letter to a friend\n", count: 400).utf8)
      try text.write(to: URL(filePath: path))
      #expect(fault { _ = try Archive(writing: path, board: "a") } == .notAnArchive)
      #expect(fault { _ = try Archive(reading: path) } == .notAnArchive)
      #expect(try Data(contentsOf: URL(filePath: path)) == text)
    }
  }

  @Test func `another program's database is refused`() throws {
    try Fiction.withArchive { path in
      try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE a (b)") }
      #expect(fault { _ = try Archive(writing: path, board: "a") } == .notAnArchive)
    }
  }

  @Test func `an archive of a later version is refused`() throws {
    try Fiction.withArchive { path in
      _ = try Archive(writing: path, board: "a")
      try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
      let newer = ArchiveFault.newer(99, known: ArchiveSchema.version)
      #expect(fault { _ = try Archive(writing: path, board: "a") } == newer)
      #expect(fault { _ = try Archive(reading: path) } == newer)
    }
  }

  @Test func `an archive of another board is refused`() throws {
    try Fiction.withArchive { path in
      _ = try Archive(writing: path, board: "a")
      #expect(fault { _ = try Archive(writing: path, board: "b") } == .otherBoard("a"))
      _ = try Archive(writing: path, board: "a")
    }
  }

  @Test func `there is nothing to read where there is no archive`() throws {
    try Fiction.withArchive { path in
      #expect(fault { _ = try Archive(reading: path) } == .missing)
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func `a cut archive is damaged`() throws {
    try Fiction.withArchive { path in
      var maker = EventMaker(EventMaker.Settings(rows: 4_000, pairEvery: 1))
      let text = maker.text()
      try Archive(writing: path, board: "a").database.close()
      _ = try Fiction.importing(text, into: try Archive(writing: path, board: "a"))
      let file = try FileHandle(forUpdating: URL(filePath: path))
      try file.truncate(atOffset: 200_000)
      try file.close()
      let found = fault {
        _ = try Fiction.importing(text, into: try Archive(writing: path, board: "a"))
      }
      guard case .damaged = found else {
        Issue.record("\(String(describing: found))")
        return
      }
    }
  }

  @Test func `every table holds its types`() throws {
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "a")
      let loose = try archive.database.read { database in
        try String.fetchAll(
          database,
          sql: "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' "
            + "AND name NOT LIKE 'sqlite%' AND NOT strict"
        )
      }
      #expect(loose == [])
      #expect(
        try archive.database.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal"
      )
    }
  }

  @Test(arguments: [
    ("/data", "/home/a", "/data/straitwatch/b/archive.sqlite"),
    (nil, "/home/a", "/home/a/.local/share/straitwatch/b/archive.sqlite"),
    ("relative", "/home/a", "/home/a/.local/share/straitwatch/b/archive.sqlite"), (nil, nil, nil),
  ])
  func `an archive lies in the user's folder of data`(data: String?, home: String?, path: String?) {
    #expect(ArchiveLocation.path(board: "b", dataHome: data, home: home) == path)
  }
}
