internal import CPosix
internal import Glibc

/// Tells when the file of an archive changes, also one that is not there yet.
///
/// The system's notices (inotify) are of the folder: a file that is replaced is another one. Where the
/// folder is not there, the nearest one above it is watched until it is.
public final class ArchiveWatcher {
  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
      | IN_DELETE_SELF | IN_MOVE_SELF
  )

  private let path: String
  private let notices: Int32
  private var watch: Int32 = -1
  private var marks: [FileMark]

  /// What tells a file from what it was.
  private struct FileMark: Hashable {
    var node: UInt64 = 0
    var size: Int64 = 0
    var seconds = 0
    var nanoseconds = 0

    init(_ path: String) {
      var status = stat()
      // An empty log is none: a reader leaves one behind.
      guard stat(path, &status) == 0, status.st_size > 0 else { return }
      node = UInt64(status.st_ino)
      size = Int64(status.st_size)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }
  }

  /// Begins to watch.
  ///
  /// - Parameters:
  ///   - path: the file of the archive.
  ///   - isPollingForced: true where the system is not to be asked for notices.
  public init(path: String, isPollingForced: Bool = false) {
    self.path = path
    marks = ArchiveWatcher.marks(of: path)
    notices = isPollingForced ? -1 : inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    if notices >= 0 { watchAgain() }
  }

  deinit { if notices >= 0 { close(notices) } }

  /// Polls readable when something happened; nil where the system does not tell.
  public var descriptor: Int32? { watch >= 0 ? notices : nil }

  /// Takes note of what happened; true if the archive is not what it was.
  public func drain() -> Bool {
    if notices >= 0 {
      withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 8) { buffer in
        while true {
          let count = read(notices, buffer.baseAddress, buffer.count)
          if count < 0, errno == EINTR { continue }
          if count <= 0 { return }
        }
      }
      watchAgain()
    }
    let now = ArchiveWatcher.marks(of: path)
    defer { marks = now }
    return now != marks
  }

  /// The file, and the log beside it in which transactions stand first.
  private static func marks(of path: String) -> [FileMark] {
    [FileMark(path), FileMark(path + "-wal")]
  }

  /// Watches the archive's folder, or the nearest above it that is there.
  private func watchAgain() {
    var folder = ArchiveWatcher.folder(of: path)
    var added = inotify_add_watch(notices, folder, ArchiveWatcher.mask)
    while added < 0, errno == ENOENT || errno == ENOTDIR, folder != "/", folder != "." {
      folder = ArchiveWatcher.folder(of: folder)
      added = inotify_add_watch(notices, folder, ArchiveWatcher.mask)
    }
    if watch >= 0, added != watch { inotify_rm_watch(notices, watch) }
    watch = added
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
