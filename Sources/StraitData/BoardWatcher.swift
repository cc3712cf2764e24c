internal import CPosix
internal import Glibc

/// Tells that files of a board have changed.
///
/// It has no thread and no clock: whoever holds it polls ``descriptor``, or asks every
/// ``pollingIntervalMilliseconds``, and then calls ``drain()``.
///
/// 1. Only files that the loader reads count; what an editor puts beside them does not.
/// 2. Whatever the system says is only a hint: a change is a difference between two fingerprints of
///    the files, so that a file that is touched and left as it was is no change, and an event that
///    is lost is found by the next one.
/// 3. Where the system cannot tell (no inotify, no room for it, a file system of another machine),
///    the fingerprints are compared at intervals.
public final class BoardWatcher {
  /// Poll this for reading; nil when changes are looked for at intervals.
  public var descriptor: Int32? { notices?.descriptor }

  /// How often to call ``drain()`` when there is no descriptor, in milliseconds.
  public var pollingIntervalMilliseconds: Int? { notices == nil ? 250 : nil }

  private let folder: String
  private var notices: FolderNotices?
  private var fingerprint: FolderFingerprint

  /// Watches a folder, which need not be there yet.
  ///
  /// Polling may be forced, to look at intervals even where the system could tell.
  public init(folder: String, isPollingForced: Bool = false) {
    self.folder = folder
    notices =
      isPollingForced || FolderNotices.isRemote(folder) ? nil : FolderNotices(folder: folder)
    fingerprint = FolderFingerprint(of: folder)
  }

  /// True if something that the loader reads has changed since the last call.
  ///
  /// After a notice it waits until nothing has come for 5 ms, at most 50 ms, so that ten files that
  /// are saved together are one change.
  public func drain() -> Bool {
    if let notices {
      guard notices.takeSettled() else { return false }
      // Folders may have come, gone or been swapped for others of the same name.
      if !notices.watchAgain() { self.notices = nil }
    }
    let current = FolderFingerprint(of: folder)
    guard current != fingerprint else { return false }
    fingerprint = current
    return true
  }
}

/// What tells one state of a folder from another without reading its files.
struct FolderFingerprint: Equatable {
  private struct Entry: Equatable {
    var path: String
    var inode: UInt64
    var size: Int64
    var seconds: Int64
    var nanoseconds: Int64
    /// Permissions and kind; a file that may be read again has changed.
    var mode: UInt32
  }

  private var entries: [Entry] = []

  init(of folder: String) {
    for (name, _) in BoardPaths.files { add(name, in: folder) }
    for (name, suffix, _) in BoardPaths.folders {
      guard case .success(let names) = BoardFolder.names(in: folder + "/" + name) else {
        add(name, in: folder)
        continue
      }
      for file in names where BoardPaths.isRecordFile(file, suffix: suffix) {
        add(name + "/" + file, in: folder)
      }
    }
  }

  private mutating func add(_ path: String, in folder: String) {
    var status = stat()
    guard stat(folder + "/" + path, &status) == 0 else { return }
    entries.append(
      Entry(
        path: path,
        inode: UInt64(status.st_ino),
        size: Int64(status.st_size),
        seconds: Int64(status.st_mtim.tv_sec),
        nanoseconds: Int64(status.st_mtim.tv_nsec),
        mode: status.st_mode
      )
    )
  }
}
