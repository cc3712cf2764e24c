import Foundation
import MakeEvents
import Testing

@testable import StraitArchive

struct FollowTests {
  @Test func `what is in a folder is taken first, then what appears in it`() throws {
    let folder = try Fiction.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ name: String) throws {
      try Data("x".utf8).write(to: folder.appending(path: name))
    }
    try write("b.csv")
    try write("a.zip")
    try write("notes.md")
    let inbox = try ImportFolder(folder.path)
    try write(".c.csv")
    #expect(try inbox.next() == ["a.zip", "b.csv"].map { folder.path + "/" + $0 })
    try FileManager.default.moveItem(
      at: folder.appending(path: ".c.csv"),
      to: folder.appending(path: "c.csv")
    )
    #expect(try inbox.next() == [folder.path + "/c.csv"])
  }

  @Test func `a folder that is none cannot be watched`() throws {
    #expect(throws: ReadFault.self) { _ = try ImportFolder("/nowhere/at all") }
  }

  @Test func `the program stores a file that appears`() throws {
    let place = try BuiltImport()
    defer { place.remove() }
    let truth = try place.write(EventMaker.Settings(rows: 200), to: "made")
    let told = place.folder.appending(path: "told")
    let process = place.process(
      "mkdir in; exec straitwatch import gdelt --follow in --archive archive.sqlite"
    )
    try Data().write(to: told)
    process.standardOutput = try FileHandle(forWritingTo: told)
    try process.run()
    defer {
      // A test thread has its signals blocked, and the process has that from it.
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    let files = FileManager.default
    // It watches once the archive is there; a file that comes before is taken at the beginning.
    while process.isRunning, !files.fileExists(atPath: place.archive) { usleep(10_000) }
    try files.moveItem(
      at: place.folder.appending(path: "made"),
      to: place.folder.appending(path: "in/made.csv")
    )
    while process.isRunning, try Data(contentsOf: told).isEmpty { usleep(10_000) }
    #expect(try Archive(reading: place.archive).statistics().rows == truth.pair)
    #expect(process.isRunning)
  }
}
