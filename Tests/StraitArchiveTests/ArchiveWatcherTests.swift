import Foundation
import GRDB
import Glibc
import MakeEvents
import StraitModel
import Testing

@testable import StraitArchive

struct ArchiveWatcherTests {
  private func hasNotice(_ watcher: ArchiveWatcher) -> Bool {
    guard let descriptor = watcher.descriptor else { return false }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 2_000) > 0
  }

  @Test func `an archive is seen to come, to grow and to go, in a folder that was not there`()
    throws
  {
    let folder = try Fiction.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "data/board/archive.sqlite").path
    let watcher = ArchiveWatcher(path: path)
    #expect(!watcher.drain())
    let archive = try Archive(writing: path, board: Fiction.board.id)
    #expect(hasNotice(watcher))
    #expect(watcher.drain())
    var maker = EventMaker(EventMaker.Settings(rows: 50, pairEvery: 1))
    _ = try Fiction.importing(maker.text(), into: archive)
    #expect(hasNotice(watcher))
    #expect(watcher.drain())
    try FileManager.default.removeItem(atPath: path)
    #expect(hasNotice(watcher))
    #expect(watcher.drain())
  }

  @Test func `to read is no change`() throws {
    try Fiction.withArchive { path in
      do {
        var maker = EventMaker(EventMaker.Settings(rows: 50, pairEvery: 1))
        let archive = try Archive(writing: path, board: Fiction.board.id)
        _ = try Fiction.importing(maker.text(), into: archive)
        try archive.database.close()
      }
      let watcher = ArchiveWatcher(path: path)
      let reader = ArchiveReader(path: path, board: Fiction.board.id)
      for _ in 0..<3 {
        guard case .days(let days) = reader.answer(.days(ArchiveQuery(directions: []))) else {
          Testing.Issue.record("no answer")
          return
        }
        #expect(days.rows == 50)
        #expect(!watcher.drain())
      }
    }
  }

  @Test func `without notices it is looked at`() throws {
    try Fiction.withArchive { path in
      let watcher = ArchiveWatcher(path: path, isPollingForced: true)
      #expect(watcher.descriptor == nil)
      #expect(!watcher.drain())
      _ = try Archive(writing: path, board: "a")
      #expect(watcher.drain())
      #expect(!watcher.drain())
    }
  }
}
