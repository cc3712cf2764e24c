import StraitConfig
import StraitData
import StraitRuntime

extension FolderWatch {
  /// Watches the files of a board, by the system's notices or by looking.
  static func make(folder: String, polls: Bool) -> FolderWatch {
    let watcher = BoardWatcher(folder: folder, isPollingForced: polls)
    return FolderWatch(
      descriptor: { watcher.descriptor },
      pollingMilliseconds: watcher.pollingIntervalMilliseconds ?? 1000,
      hasChanged: { watcher.drain() }
    )
  }

  /// Watches the folders that a theme comes from, in the same way.
  static func make(theme name: String, in search: ThemeSearch, polls: Bool) -> FolderWatch {
    let watcher = ThemeWatcher(search, theme: name, isPollingForced: polls)
    return FolderWatch(
      descriptor: { watcher.descriptor },
      pollingMilliseconds: watcher.pollingIntervalMilliseconds ?? 1000,
      hasChanged: { watcher.drain() }
    )
  }
}
