import Glibc

/// Where the files that come with the program are.
///
/// An installed program stands in `PREFIX/bin` and its files in `PREFIX/share/straitwatch`; one that
/// was built in a checkout finds `themes` and `sample-data` in a folder above it.
enum InstalledFolders {
  /// The folder that holds `themes` and `sample-data`; nil if the program stands alone.
  static let share: String? = {
    guard let program = programPath else { return nil }
    var folder = parent(of: program)
    let installed = parent(of: folder) + "/share/straitwatch"
    if isFolder(installed + "/themes") { return installed }
    while folder != "/" && !folder.isEmpty {
      if isFolder(folder + "/themes"), isFolder(folder + "/sample-data") { return folder }
      folder = parent(of: folder)
    }
    return nil
  }()

  /// The folder of themes that come with the program.
  static var themes: String? { share.map { $0 + "/themes" } }

  /// The sample board.
  static var sampleBoard: String? {
    share.map { $0 + "/sample-data/rok-japan" }.flatMap { isFolder($0) ? $0 : nil }
  }

  /// The path of the running program.
  static var programPath: String? {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = bytes.withUnsafeMutableBytes { buffer in
      guard let start = buffer.baseAddress else { return -1 }
      return readlink("/proc/self/exe", start, buffer.count)
    }
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }

  /// True for a folder that can be looked into.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The folder that holds a path; empty for a name without a folder.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
