internal import CPosix
internal import Glibc
internal import StraitFormats

/// Why a file could not be read.
enum FileFault: Error, Equatable {
  /// There is no such file.
  case missing
  /// It is longer than a board may be.
  case tooLarge
  /// Anything else, in words.
  case unreadable(String)

  /// The fault behind a number of the system.
  init(errno number: Int32) {
    switch number {
    case ENOENT: self = .missing
    case EACCES, EPERM: self = .unreadable("no permission to read it")
    case ELOOP: self = .unreadable("symbolic links in a circle")
    case EISDIR: self = .unreadable("a directory")
    case ENOTDIR: self = .unreadable("not a directory")
    case ENXIO, ENODEV: self = .unreadable("not a regular file")
    case EMFILE, ENFILE: self = .unreadable("too many files are open")
    case ENAMETOOLONG: self = .unreadable("a name that is too long")
    default: self = .unreadable("error \(number) of the system")
    }
  }
}

/// The bytes of a file, whole.
struct RegularFile {
  /// The longest file that is read.
  static let byteLimit = SourceFile.byteLimit

  /// What the file held.
  var bytes: [UInt8]
  /// When it was last changed, in seconds since 1970.
  var modified: Int64

  /// Reads a file that may be written at the same time.
  ///
  /// A file that changes while it is read is read again, so that half a file is not taken for a
  /// whole one; after three attempts what was read last has to do. `O_NONBLOCK` keeps a named pipe
  /// from holding the program; only regular files are read.
  init(path: String, limit: Int = byteLimit) throws(FileFault) {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFault(errno: errno) }
    defer { close(descriptor) }
    var before = stat()
    guard fstat(descriptor, &before) == 0 else { throw FileFault(errno: errno) }
    switch before.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .unreadable("a directory")
    default: throw .unreadable("not a regular file")
    }
    var attempt = 0
    while true {
      attempt += 1
      guard before.st_size <= limit else { throw .tooLarge }
      bytes = try RegularFile.bytes(of: descriptor, expected: Int(before.st_size), limit: limit)
      modified = Int64(before.st_mtim.tv_sec)
      var after = stat()
      guard fstat(descriptor, &after) == 0 else { throw FileFault(errno: errno) }
      let isSteady =
        after.st_size == bytes.count && after.st_mtim.tv_sec == before.st_mtim.tv_sec
        && after.st_mtim.tv_nsec == before.st_mtim.tv_nsec
      if isSteady || attempt == 3 { return }
      before = after
    }
  }

  /// Reads from the beginning to the end, wherever the end has moved to.
  private static func bytes(
    of descriptor: Int32,
    expected: Int,
    limit: Int
  ) throws(FileFault) -> [UInt8] {
    var room = expected + 1
    while true {
      var fault: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        count = 0
        while count < room {
          let rest = UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]
          )
          let read = pread(descriptor, rest.baseAddress, rest.count, count)
          if read > 0 {
            count += read
          } else if read == 0 {
            return
          } else if errno != EINTR {
            fault = errno
            return
          }
        }
      }
      guard fault == 0 else { throw FileFault(errno: fault) }
      guard bytes.count <= limit else { throw .tooLarge }
      if bytes.count < room { return bytes }
      // It grew while it was read: begin again with room to spare.
      room = min(room * 2, limit + 1)
    }
  }
}
