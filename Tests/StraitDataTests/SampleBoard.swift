import Glibc
import StraitData
import Testing

/// The boards that come with the program, found from this file.
enum SampleBoard {
  /// The root of the package.
  static let root: String = {
    var path = #filePath
    for _ in 0..<3 { path = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) }
    return path
  }()

  /// The folder of the board that comes with the program.
  static let folder = root + "/sample-data/rok-japan"

  /// The bytes of the sample's files, by their paths.
  static let files: [String: [UInt8]] = contents(of: folder)

  /// All files below a folder, two levels deep, by their paths relative to it.
  static func contents(of folder: String) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in names(in: folder) {
      if let bytes = bytes(of: folder + "/" + name) {
        files[name] = bytes
        continue
      }
      for inner in names(in: folder + "/" + name) {
        files[name + "/" + inner] = bytes(of: folder + "/" + name + "/" + inner)
      }
    }
    return files
  }

  /// The names in a folder, without the two dots.
  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func bytes(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
