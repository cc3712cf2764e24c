/// Which files of a folder belong to a board; the loader and the watcher ask the same table.
enum BoardPaths {
  /// What the records of a file are.
  enum Content: CaseIterable {
    case board
    case issue
    case events
    case sources
    case polls
    case lever
    case calendar
    case indicators
    case judgments
  }

  /// The files at the top of the folder.
  static let files: [(name: String, content: Content)] = [
    ("board.yaml", .board), ("events.csv", .events), ("sources.csv", .sources),
    ("polls.csv", .polls), ("calendar.csv", .calendar), ("indicators.yaml", .indicators),
    ("judgments.yaml", .judgments),
  ]

  /// The folders below it, and how the names of their files end.
  static let folders: [(name: String, suffix: String, content: Content)] = [
    ("events", ".csv", .events), ("issues", ".md", .issue), ("levers", ".md", .lever),
    ("polls", ".csv", .polls),
  ]

  /// What a path relative to the board's folder holds, or nil for a file that is not read.
  static func content(of path: String) -> Content? {
    guard let slash = path.firstIndex(of: "/") else {
      return files.first { $0.name == path }?.content
    }
    let folder = path[..<slash]
    let name = path[path.index(after: slash)...]
    return folders.first { $0.name == folder && isRecordFile(name, suffix: $0.suffix) }?.content
  }

  /// True for a name that a folder of records reads: not hidden, not an editor's copy, no README.
  static func isRecordFile(_ name: some StringProtocol, suffix: String) -> Bool {
    guard let first = name.utf8.first, name.utf8.count > suffix.utf8.count else { return false }
    return name.hasSuffix(suffix) && first != UInt8(ascii: ".") && first != UInt8(ascii: "#")
      && !name.utf8.contains(UInt8(ascii: "/")) && name != "README.md"
  }
}
