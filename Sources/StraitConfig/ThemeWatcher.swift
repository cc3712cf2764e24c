import Glibc

/// Tells that a theme's file, or one that it inherits from, has changed.
///
/// It has no thread and no clock: whoever holds it polls ``descriptor``, or asks every
/// ``pollingIntervalMilliseconds``, and then calls ``drain()``.
///
/// 1. Every theme in the folders of the search is watched, not the chosen one alone: a parent may
///    change, and a file may come that hides another of its name.
/// 2. What the system says is only a hint: a change is a difference between two fingerprints. What
///    editors put beside a theme is none.
/// 3. The system tells when a file is closed, not while it is written, so that half of one is seldom
///    read; whoever does read one keeps what was good before.
public final class ThemeWatcher {
  /// Poll this for reading; nil when changes are looked for at intervals.
  public let descriptor: Int32?

  /// How often to call ``drain()`` when there is no descriptor, in milliseconds.
  public var pollingIntervalMilliseconds: Int? { descriptor == nil ? 250 : nil }

  /// What may change which themes there are, or what they hold.
  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
  )
  /// How long it must be quiet, and how often that is waited for.
  private static let quietMilliseconds: Int32 = 5
  private static let patience = 10

  private let folders: [String]
  private var fingerprint: [Entry]

  /// Watches the folders in which a theme is looked for.
  ///
  /// Polling may be forced, to look at intervals even where the system could tell.
  public init(_ search: ThemeSearch, theme name: String, isPollingForced: Bool = false) {
    folders = search.folders(for: name)
    descriptor = isPollingForced ? nil : Self.notices(of: Self.realFolders(folders))
    fingerprint = Self.entries(in: folders)
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  /// True if a theme has changed since the last call.
  ///
  /// After a notice it waits until nothing has come for 5 ms, at most 50 ms, so that what an editor
  /// does to save a file is one change.
  public func drain() -> Bool {
    if let descriptor {
      for _ in 0..<Self.patience {
        Self.takeAll(from: descriptor)
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, Self.quietMilliseconds) > 0 else { break }
      }
      // A link to a file elsewhere may have come; what is watched already stays as it is.
      for folder in Self.realFolders(folders) {
        inotify_add_watch(descriptor, folder, Self.mask)
      }
    }
    let current = Self.entries(in: folders)
    guard current != fingerprint else { return false }
    fingerprint = current
    return true
  }

  /// Asks for notices about folders; nil if the system has none to give.
  private static func notices(of folders: Set<String>) -> Int32? {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    var watches = 0
    for folder in folders {
      if inotify_add_watch(descriptor, folder, mask) >= 0 {
        watches += 1
      } else if errno == ENOSPC || errno == ENOMEM {
        watches = 0
        break
      }
    }
    if watches > 0 { return descriptor }
    close(descriptor)
    return nil
  }

  private static func takeAll(from descriptor: Int32) {
    withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 8) { buffer in
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count > 0 || (count < 0 && errno == EINTR) { continue }
        return
      }
    }
  }

  /// The folders, and those of files that they link to.
  private static func realFolders(_ folders: [String]) -> Set<String> {
    var all = Set(folders)
    for entry in entries(in: folders) {
      guard let real = realpath(entry.path, nil) else { continue }
      defer { free(real) }
      let path = String(cString: real)
      if let slash = path.lastIndex(of: "/") { all.insert(String(path[...slash])) }
    }
    return all
  }

  /// What tells one state of a theme file from another without reading it.
  private struct Entry: Equatable {
    var path: String
    var inode: UInt64
    var size: Int64
    var seconds: Int64
    var nanoseconds: Int64
    var mode: UInt32
  }

  private static func entries(in folders: [String]) -> [Entry] {
    folders.flatMap { folder in
      ThemeSearch.files(in: folder).sorted().compactMap { name in
        let path = folder + "/" + name
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Entry(
          path: path,
          inode: UInt64(status.st_ino),
          size: Int64(status.st_size),
          seconds: Int64(status.st_mtim.tv_sec),
          nanoseconds: Int64(status.st_mtim.tv_nsec),
          mode: status.st_mode
        )
      }
    }
  }
}
