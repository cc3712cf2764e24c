internal import Glibc

extension Importer {
  /// The endings of files that are taken from a folder.
  static let endings = [".csv", ".tsv", ".tab", ".txt", ".gz", ".zip"]

  /// The files that some paths name: a folder stands for the files of known endings in it, by name.
  public static func files(_ paths: [String]) -> [String] {
    paths.flatMap { path in
      isFolder(path)
        ? names(in: path).map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 } : [path]
    }
  }

  /// How many bytes a file has, for a bar; nil where that is not known beforehand.
  public static func size(of path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Reads a file; `-` is the standard input.
  public mutating func read(file path: String) throws(ArchiveFault) {
    if path == "-" {
      try read(.file(STDIN_FILENO), name: "-")
      return
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      fail(path, .system(errno))
      return
    }
    defer { close(descriptor) }
    if Importer.isFolder(path) {
      fail(path, .system(EISDIR))
      return
    }
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
    try read(.file(descriptor), name: path)
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
      let lower = name.lowercased()
      if !name.hasPrefix("."), endings.contains(where: { lower.hasSuffix($0) }) {
        names.append(name)
      }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }
}
