import Foundation
import StraitConfig
import Testing

@Suite struct ThemeWatcherTests {
  /// A folder of themes that goes when the test is over.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "straitwatch-themes-\(UUID().uuidString)")

    init() throws {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      try save("mine.yaml", "one")
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func save(_ name: String, _ text: String, atomically: Bool = false) throws {
      try Data(text.utf8).write(to: url.appending(path: name), options: atomically ? .atomic : [])
    }

    func watcher(polls: Bool, theme: String = "mine") -> ThemeWatcher {
      ThemeWatcher(ThemeSearch(folders: [url.path]), theme: theme, isPollingForced: polls)
    }
  }

  @Test(arguments: [false, true])
  func `it tells of every way of saving, and of nothing else`(polls: Bool) throws {
    let folder = try Folder()
    let watcher = folder.watcher(polls: polls)
    #expect((watcher.descriptor == nil) == polls)
    #expect((watcher.pollingIntervalMilliseconds != nil) == polls)
    #expect(!watcher.drain())
    try folder.save("mine.yaml", "two and more")
    #expect(watcher.drain())
    #expect(!watcher.drain())
    try folder.save("mine.yaml", "three", atomically: true)
    #expect(watcher.drain())
    // A parent, and what an editor puts beside a theme.
    try folder.save("parent.yaml", "four")
    #expect(watcher.drain())
    try folder.save(".mine.yaml.swp", "five")
    #expect(!watcher.drain())
    try FileManager.default.removeItem(at: folder.url.appending(path: "mine.yaml"))
    #expect(watcher.drain())
    try folder.save("mine.yaml", "six")
    #expect(watcher.drain())
  }

  @Test func `a theme that is a link is followed to where it leads`() throws {
    let folder = try Folder()
    let other = try Folder()
    let link = folder.url.appending(path: "linked.yaml")
    try FileManager.default.createSymbolicLink(
      at: link,
      withDestinationURL: other.url.appending(path: "mine.yaml")
    )
    let watcher = folder.watcher(polls: false)
    let descriptor = try #require(watcher.descriptor)
    try other.save("mine.yaml", "another")
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&request, 1, 5000) == 1)
    #expect(watcher.drain())
  }

  @Test func `a theme that is named by its file is watched where it stands`() throws {
    let folder = try Folder()
    let watcher = ThemeWatcher(
      ThemeSearch(folders: ["/nowhere/at/all"]),
      theme: folder.url.path + "/mine.yaml"
    )
    try folder.save("mine.yaml", "two and more")
    #expect(watcher.drain())
  }

  @Test func `where no folder is there, it looks`() {
    let watcher = ThemeWatcher(ThemeSearch(folders: ["/nowhere/at/all"]), theme: "mine")
    #expect(watcher.descriptor == nil && !watcher.drain())
  }
}
