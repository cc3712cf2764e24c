import Foundation

/// The files of this repository, as a house rule sees them.
enum Repository {
  /// The folder that holds `Package.swift`.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file by its path from the root; nil if it cannot be read.
  static func text(_ path: String) -> String? {
    try? String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The paths, from the root, of all files below a folder with one of some extensions, in order.
  static func files(below folder: String, extensions: Set<String>) -> [String] {
    let base = root.appending(path: folder)
    let found = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String }
    return (found ?? [])
      .filter { extensions.contains(URL(filePath: $0).pathExtension) }
      .map { folder + "/" + $0 }
      .sorted()
  }

  /// The folders directly below a folder, in order.
  static func folders(in folder: String) -> [String] {
    let base = root.appending(path: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: base.path)) ?? []
    return names.filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(
        atPath: base.appending(path: name).path,
        isDirectory: &isFolder
      ) && isFolder.boolValue
    }.sorted()
  }

  /// All Swift sources.
  static var sources: [String] { files(below: "Sources", extensions: ["swift"]) }

  /// All Swift sources and tests.
  static var swift: [String] { sources + files(below: "Tests", extensions: ["swift"]) }
}

/// A line of a file, as a test names it.
struct Finding: CustomStringConvertible, Hashable {
  var path: String
  var line: Int
  var text: String

  var description: String { "\(path):\(line): \(text.trimmingCharacters(in: .whitespaces))" }

  /// The lines of a file that a test picks out.
  static func lines(of path: String, where isFound: (String) -> Bool) -> [Finding] {
    let lines = (Repository.text(path) ?? "").split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    return lines.enumerated().filter { isFound(String($0.element)) }
      .map { Finding(path: path, line: $0.offset + 1, text: String($0.element)) }
  }
}
