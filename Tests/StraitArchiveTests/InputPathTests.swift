import Foundation
import MakeEvents
import Testing

@testable import StraitArchive

/// What is meant by a folder and by a pattern.
struct InputPathTests {
  private func withFiles(_ body: (_ folder: String) throws -> Void) throws {
    let folder = try Fiction.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["b.CSV", "a b.export.csv", "안녕.zip", "c.csv.gz", ".d.csv", "notes.md", "[1].csv"] {
      try Data().write(to: folder.appending(path: name))
    }
    try body(folder.path + "/")
  }

  @Test func `a folder stands for its files of known endings, by name`() throws {
    try withFiles { folder in
      let files = ["[1].csv", "a b.export.csv", "b.CSV", "c.csv.gz", "안녕.zip"].map { folder + $0 }
      #expect(Importer.files([folder]) == files)
      #expect(Importer.files([String(folder.dropLast())]) == files)
    }
  }

  @Test(arguments: [
    ("*.zip", ["안녕.zip"]), ("*.csv*", ["[1].csv", "a b.export.csv", "c.csv.gz"]),
    ("?.*", ["b.CSV", "c.csv.gz"]), ("[ab].*", ["b.CSV"]), ("[1].csv", ["[1].csv"]),
    ("*.none", ["*.none"]), ("none.csv", ["none.csv"]),
  ])
  func `a pattern stands for what matches it, and a name for itself`(
    pattern: String,
    names: [String]
  ) throws {
    try withFiles { folder in
      #expect(Importer.files([folder + pattern]) == names.map { folder + $0 })
    }
  }

  @Test func `a folder and a pattern are imported by the program`() throws {
    let place = try BuiltImport()
    defer { place.remove() }
    #expect(try place.run("mkdir '내 파일'").status == 0)
    var rows = 0
    for part in 0..<3 {
      let settings = EventMaker.Settings(rows: 200, firstID: 900_000_000 + part * 1_000)
      rows += try place.write(settings, to: "내 파일/part \(part).csv").pair
    }
    let line = "straitwatch import gdelt --archive archive.sqlite "
    #expect(try place.run(line + "'내 파일/part [01]*'").status == 0)
    let first = try Archive(reading: place.archive).statistics()
    #expect(first.rows == rows * 2 / 3)
    #expect(first.inputs == 2)
    #expect(try place.run(line + "'내 파일'").status == 0)
    #expect(try Archive(reading: place.archive).statistics().rows == rows)
  }
}
