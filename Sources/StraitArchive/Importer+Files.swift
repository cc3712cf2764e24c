internal import Glibc

extension Importer {
  /// The endings of files that are taken from a folder.
  static let endings = [".csv", ".tsv", ".tab", ".txt", ".gz", ".zip"]

  /// The files that some paths name.
  ///
  /// A folder stands for the files of known endings in it, by name, and for itself if it has none,
  /// which is then refused. A pattern that is no file stands for what
  /// matches it, since a shell leaves it alone in quotes, and where there are too many for one command.
  public static func files(_ paths: [String]) -> [String] {
    paths.flatMap { path in
      if access(path, F_OK) != 0, path.contains(where: { "*?[".contains($0) }) {
        let matches = matches(of: path)
        if !matches.isEmpty { return files(matches) }
      }
      let files = isFolder(path) ? files(in: path) : []
      return files.isEmpty ? [path] : files
    }
  }

  /// What matches a pattern, by name.
  private static func matches(of pattern: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, GLOB_NOSORT, nil, &found) == 0 else { return [] }
    let paths = (0..<Int(found.gl_pathc)).compactMap { index in
      found.gl_pathv[index].map { String(cString: $0) }
    }
    return sorted(paths)
  }

  /// By name, byte by byte, whatever the locale.
  private static func sorted(_ names: [String]) -> [String] {
    names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// The files of known endings in a folder, by name.
  static func files(in folder: String) -> [String] {
    names(in: folder).map { folder.hasSuffix("/") ? folder + $0 : folder + "/" + $0 }
  }

  /// True for a name that is taken from a folder.
  static func isTaken(_ name: String) -> Bool {
    let lower = name.lowercased()
    return !name.hasPrefix(".") && endings.contains { lower.hasSuffix($0) }
  }

  /// How many bytes a file has, for a bar; nil where that is not known beforehand.
  public static func size(of path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Reads a file, or what is packed in it; `-` is the standard input.
  public mutating func read(file path: String) throws(ArchiveFault) {
    if path == "-" {
      try read(pipe: STDIN_FILENO, name: path)
      return
    }
    if Importer.isFolder(path) {
      fail(
        path,
        .damaged("a folder without a file that ends in \(Importer.endings.joined(separator: ", "))")
      )
      return
    }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      fail(path, .system(errno))
      return
    }
    defer { close(descriptor) }
    guard let size = Importer.size(of: path) else {
      try read(pipe: descriptor, name: path)
      return
    }
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
    var start = [UInt8](repeating: 0, count: 4)
    let count = pread(descriptor, &start, start.count, 0)
    if let packing = Packing(start.prefix(max(count, 0))) {
      try read(packed: descriptor, packing, size: size, name: path)
    } else {
      try read(.file(descriptor), name: path, from: descriptor)
    }
  }

  /// Reads a packed file twice: once to see that all of it is whole, and then its rows.
  ///
  /// A checksum stands at the end of what it is the sum of, so that rows which were stored on the way
  /// to it would have been stored in vain.
  private mutating func read(
    packed descriptor: Int32,
    _ packing: Packing,
    size: Int,
    name: String
  ) throws(ArchiveFault) {
    let packed: PackedFile
    do throws(ReadFault) {
      try Importer.unpack(descriptor, packing, size: size)
      packed = try Importer.open(descriptor, packing, size: size)
    } catch {
      fail(name, error)
      return
    }
    while !hasStopped {
      let inner: String?
      do throws(ReadFault) {
        inner = try packed.next()
      } catch {
        fail(name, error)
        return
      }
      guard let inner else { return }
      try read(packed.bytes, name: inner.isEmpty ? name : name + "/" + inner)
    }
  }

  /// Unpacks everything and keeps nothing; throws what is wrong with it.
  private static func unpack(
    _ descriptor: Int32,
    _ packing: Packing,
    size: Int
  ) throws(ReadFault) {
    let packed = try open(descriptor, packing, size: size)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    defer { buffer.deallocate() }
    while try packed.next() != nil {
      let bytes = packed.bytes
      while try bytes.read(buffer) > 0 {}
    }
  }

  private static func open(
    _ descriptor: Int32,
    _ packing: Packing,
    size: Int
  ) throws(ReadFault) -> PackedFile {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .system(errno) }
    switch packing {
    case .zip: return try PackedFile(zip: descriptor, size: size)
    case .gzip: return try PackedFile(gzip: .file(descriptor))
    }
  }

  /// Reads what one cannot go back in.
  ///
  /// What is packed by gzip is unpacked on the way; a zip file tells
  /// at its end what is in it, and is refused.
  private mutating func read(pipe descriptor: Int32, name: String) throws(ArchiveFault) {
    let pipe = ByteStream.file(descriptor)
    let stream: ByteStream
    do throws(ReadFault) {
      let start = try Importer.start(of: pipe)
      let whole = pipe.preceded(by: start)
      switch Packing(start) {
      case .zip: throw .damaged("a zip file on the standard input; name it as a file")
      case .gzip: stream = try PackedFile(gzip: whole).bytes
      case nil: stream = whole
      }
    } catch {
      fail(name, error)
      return
    }
    try read(stream, name: name)
  }

  /// The first four bytes, or as many as there are.
  private static func start(of stream: ByteStream) throws(ReadFault) -> [UInt8] {
    var start: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4, alignment: 1)
    defer { buffer.deallocate() }
    while start.count < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[start.count...])
      let count = try stream.read(rest)
      if count == 0 { break }
      start += rest[..<count]
    }
    return start
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if isTaken(name) { names.append(name) }
    }
    return sorted(names)
  }
}
