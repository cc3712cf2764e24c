internal import CPosix
internal import Glibc

/// Notices of the system about a folder and its folders of records, by inotify.
final class FolderNotices {
  /// Polls readable when there is a notice.
  let descriptor: Int32

  /// What may change which files there are, or what they hold.
  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
      | IN_DELETE_SELF | IN_MOVE_SELF
  )
  /// How long it must be quiet, and how long that is waited for, in milliseconds.
  private static let quiet: Int32 = 5
  private static let patience = 10

  /// What is watched: the folder above, whose entry for the folder may be swapped, the folder
  /// itself, and the folders of records.
  private let paths: [String]
  private let name: String
  /// The path that each watch stands for.
  private var watches: [Int32: String] = [:]

  /// Asks for notices; nil if the system has none to give.
  init?(folder: String) {
    let (parent, name) = FolderNotices.split(folder)
    self.name = name
    paths = [parent, folder] + BoardPaths.folders.map { folder + "/" + $0.name }
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    guard watchAgain() else { return nil }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Watches what there is now; false if that is nothing, or if the system has no room for it.
  func watchAgain() -> Bool {
    var current: [Int32: String] = [:]
    for path in paths {
      let watch = inotify_add_watch(descriptor, path, FolderNotices.mask)
      if watch >= 0 {
        current[watch] = path
      } else if errno == ENOSPC || errno == ENOMEM || errno == EMFILE {
        return false
      }
    }
    // A folder that was swapped for another keeps its old watch until it is let go.
    for watch in watches.keys where current[watch] == nil { inotify_rm_watch(descriptor, watch) }
    watches = current
    return !current.isEmpty
  }

  /// Takes all notices until it is quiet; true if one of them concerns a file that is read.
  func takeSettled() -> Bool {
    var concerns = take()
    guard concerns else { return false }
    for _ in 0..<FolderNotices.patience {
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, FolderNotices.quiet) > 0 else { break }
      concerns = take() || concerns
    }
    return concerns
  }

  private func take() -> Bool {
    var concerns = false
    withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 8) { buffer in
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        guard count > 0 else {
          if count < 0, errno == EINTR { continue }
          return
        }
        concerns = self.concerns(UnsafeRawBufferPointer(rebasing: buffer[..<count])) || concerns
      }
    }
    return concerns
  }

  private func concerns(_ notices: UnsafeRawBufferPointer) -> Bool {
    let headSize = MemoryLayout<inotify_event>.size
    var offset = 0
    var concerns = false
    while offset + headSize <= notices.count {
      let head = notices.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      let start = offset + headSize
      let end = min(start + Int(head.len), notices.count)
      let name = String(decoding: notices[start..<end].prefix { $0 != 0 }, as: UTF8.self)
      concerns = concerns || self.concerns(head, name: name)
      offset = end
    }
    return concerns
  }

  private func concerns(_ notice: inotify_event, name: String) -> Bool {
    // When notices were lost, anything may have changed.
    if notice.mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
    guard let path = watches[notice.wd] else { return false }
    if path == paths[0] { return name == self.name }
    // The folder itself: its permissions, its place, its end.
    if name.isEmpty { return true }
    if path == paths[1] {
      return BoardPaths.files.contains { $0.name == name }
        || BoardPaths.folders.contains { $0.name == name }
    }
    return BoardPaths.folders.contains { folder in
      path == paths[1] + "/" + folder.name
        && BoardPaths.isRecordFile(name, suffix: folder.suffix)
    }
  }

  /// The folder above a folder, and the name of its entry there.
  private static func split(_ folder: String) -> (parent: String, name: String) {
    var path = Substring(folder)
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    guard let slash = path.lastIndex(of: "/") else { return (".", String(path)) }
    let parent = path[..<slash]
    return (parent.isEmpty ? "/" : String(parent), String(path[path.index(after: slash)...]))
  }

  /// True for a file system of another machine, whose changes made elsewhere raise no notice.
  static func isRemote(_ folder: String) -> Bool {
    var system = statfs()
    guard statfs(folder, &system) == 0 else { return false }
    return remoteSystems.contains(UInt32(truncatingIfNeeded: system.f_type))
  }

  /// NFS, SMB, SMB2, CIFS, 9P, FUSE, Coda, AFS, NCP and Ceph, by their magic numbers (statfs(2)).
  private static let remoteSystems: Set<UInt32> = [
    0x6969, 0x517B, 0xFE53_4D42, 0xFF53_4D42, 0x0102_1997, 0x6573_5546, 0x7375_7245, 0x5346_414F,
    0x564C, 0x00C3_6400,
  ]
}
