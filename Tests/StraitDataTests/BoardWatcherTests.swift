import Glibc
import StraitData
import Testing

@Suite(.serialized) struct BoardWatcherTests {
  /// A way to change a folder, and whether the loader would read something else after it.
  enum Change: String, CaseIterable {
    case append, truncate, renameOver, recreate, newRecord, removeRecord, newFolder, swapFolder
    case tenFiles
    case editorCopy, unknownFile, hiddenRecord, readOnly

    var concerns: Bool {
      switch self {
      case .append, .truncate, .renameOver, .recreate, .newRecord, .removeRecord, .newFolder,
        .swapFolder, .tenFiles:
        true
      case .editorCopy, .unknownFile, .hiddenRecord, .readOnly: false
      }
    }

    func make(in folder: String) {
      let events = folder + "/events.csv"
      switch self {
      case .append: write("more\n", to: events, flags: O_WRONLY | O_APPEND)
      case .truncate: _ = Glibc.truncate(events, 1)
      case .renameOver:
        write("other\n", to: folder + "/.events.csv.new")
        rename(folder + "/.events.csv.new", events)
      case .recreate:
        unlink(events)
        write("again\n", to: events)
      case .newRecord: write("---\n", to: folder + "/issues/new.md")
      case .removeRecord: unlink(folder + "/issues/old.md")
      case .newFolder:
        mkdir(folder + "/levers", 0o755)
        write("---\n", to: folder + "/levers/new.md")
      case .swapFolder:
        rename(folder, folder + ".before")
        prepare(folder)
      case .tenFiles:
        for number in 0..<10 { write("---\n", to: folder + "/issues/new-\(number).md") }
      case .editorCopy:
        write("x", to: folder + "/events.csv~")
        write("x", to: folder + "/.events.csv.swp")
        write("x", to: folder + "/#events.csv#")
        write("x", to: folder + "/4913")
        unlink(folder + "/4913")
      case .unknownFile: write("x", to: folder + "/notes.txt")
      case .hiddenRecord: write("x", to: folder + "/issues/.new.md")
      case .readOnly: _ = open(events, O_RDONLY).closed
      }
    }
  }

  static func prepare(_ folder: String) {
    mkdir(folder, 0o755)
    mkdir(folder + "/issues", 0o755)
    write("id,date\n", to: folder + "/events.csv")
    write("---\n", to: folder + "/issues/old.md")
  }

  private func inFolder(_ body: (String) throws -> Void) rethrows {
    try inTemporaryFolder { parent in
      Self.prepare(parent + "/board")
      try body(parent + "/board")
    }
  }

  /// Whether the watcher tells of a change within two seconds.
  private func tells(_ watcher: BoardWatcher) -> Bool {
    guard let descriptor = watcher.descriptor else { return watcher.drain() }
    for _ in 0..<20 {
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, 100) > 0 else { continue }
      if watcher.drain() { return true }
    }
    return false
  }

  @Test(arguments: Change.allCases, [false, true])
  func `a change is told if the loader reads it`(change: Change, isPollingForced: Bool) {
    inFolder { folder in
      let watcher = BoardWatcher(folder: folder, isPollingForced: isPollingForced)
      #expect((watcher.descriptor == nil) == isPollingForced)
      #expect((watcher.pollingIntervalMilliseconds != nil) == isPollingForced)
      #expect(!watcher.drain())
      change.make(in: folder)
      if change.concerns {
        #expect(tells(watcher))
      } else {
        usleep(20_000)
      }
      #expect(!watcher.drain(), "told twice, or of nothing")
    }
  }

  @Test func `after the folder was swapped its files are watched again`() {
    inFolder { folder in
      let watcher = BoardWatcher(folder: folder)
      Change.swapFolder.make(in: folder)
      #expect(tells(watcher))
      Change.newRecord.make(in: folder)
      #expect(tells(watcher))
      Change.append.make(in: folder)
      #expect(tells(watcher))
    }
  }

  @Test func `a folder that comes later is told`() {
    inFolder { folder in
      let later = folder + "-later"
      let watcher = BoardWatcher(folder: later)
      Self.prepare(later)
      #expect(tells(watcher))
    }
  }

  @Test func `a folder of records that comes later is watched`() {
    inFolder { folder in
      let watcher = BoardWatcher(folder: folder)
      Change.newFolder.make(in: folder)
      #expect(tells(watcher))
      write("---\n", to: folder + "/levers/second.md")
      #expect(tells(watcher))
    }
  }
}

extension Int32 {
  /// Closes a descriptor.
  fileprivate var closed: Int32 { close(self) }
}
