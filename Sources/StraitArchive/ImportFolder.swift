internal import CPosix
internal import Glibc

/// A folder that files appear in, one after the other.
///
/// A file is taken when it is closed after writing or moved into the folder, so that nobody's half
/// file is read; what is in the folder at first is taken at once.
public final class ImportFolder {
  private let path: String
  private let descriptor: Int32
  private var hasBegun = false

  /// Begins to watch a folder.
  ///
  /// - Throws: why it cannot be watched.
  public init(_ path: String) throws(ReadFault) {
    self.path = path
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw .system(errno) }
    let events = UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_ONLYDIR)
    guard inotify_add_watch(descriptor, path, events) >= 0 else {
      let number = errno
      close(descriptor)
      throw .system(number)
    }
  }

  deinit { close(descriptor) }

  /// The files that have appeared, by name; it waits until there are some.
  ///
  /// - Throws: why the folder can no longer be watched.
  public func next() throws(ReadFault) -> [String] {
    if !hasBegun {
      hasBegun = true
      let files = Importer.files(in: path)
      if !files.isEmpty { return files }
    }
    while true {
      let names = try read()
      // Too much happened at once: everything is looked at, and what is known changes nothing.
      guard let names else { return Importer.files(in: path) }
      let files = Set(names.filter(Importer.isTaken)).sorted()
      if !files.isEmpty { return files.map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 } }
    }
  }

  /// The names of what happened; nil if some of it was lost.
  private func read() throws(ReadFault) -> [String]? {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 16 << 10, alignment: 8)
    defer { buffer.deallocate() }
    var count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    while count < 0, errno == EINTR {
      count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    }
    guard count > 0 else { throw .system(errno) }
    var names: [String] = []
    var offset = 0
    let header = MemoryLayout<inotify_event>.size
    while offset + header <= count {
      let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return nil }
      if event.mask & UInt32(IN_IGNORED) != 0 { throw .system(ENOENT) }
      let name = buffer[(offset + header)..<(offset + header + Int(event.len))].prefix { $0 != 0 }
      names.append(String(decoding: name, as: UTF8.self))
      offset += header + Int(event.len)
    }
    return names
  }
}
