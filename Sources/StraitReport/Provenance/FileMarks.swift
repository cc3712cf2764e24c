import StraitCanvas
public import StraitState

/// What is told of each of a board's files, so that a reader with the same board learns which differ.
///
/// A mark is a name and thirty bits of the file's fingerprint as five characters. Where a person reads
/// the export as it is, a mark is six characters: three of the name's own fingerprint and three of the
/// file's. A file that is gone cannot be named then, and one change in 262,144 is not seen; the digest
/// of all files still sees it.
public struct FileMarks: Hashable, Sendable {
  /// One file.
  struct Mark: Hashable, Sendable {
    /// Its path, or the three characters that stand for it.
    var name: String
    /// What it held, in five characters or in three.
    var content: String
  }

  /// The most files that are told of by name; of a board with more the rest is only counted.
  static let most = 200
  /// The most files that are told of where marks must be short.
  static let mostShort = 64

  /// The files by path.
  var marks: [Mark]
  /// True where names are three characters.
  var areShort = false
  /// How many files there are of which nothing is told.
  var untold = 0

  /// Takes the files of a board.
  public init(_ files: [BoardFile]) {
    marks = files.map { Mark(name: $0.path, content: FileMarks.content($0)) }
    limit(to: FileMarks.most)
  }

  init(marks: [Mark], areShort: Bool, untold: Int) {
    self.marks = marks
    self.areShort = areShort
    self.untold = untold
  }

  /// The same with short names.
  var short: FileMarks {
    if areShort { return self }
    var other = self
    other.areShort = true
    other.marks = marks.map {
      Mark(name: FileMarks.short($0.name), content: String($0.content.prefix(3)))
    }
    other.limit(to: FileMarks.mostShort)
    return other
  }

  private mutating func limit(to most: Int) {
    untold += max(0, marks.count - most)
    marks = Array(marks.prefix(most))
  }

  /// How the files of another board differ from these.
  public func difference(to files: [BoardFile]) -> FileDifference {
    var rest = marks
    var found = FileDifference()
    var unmatched: [BoardFile] = []
    // Equal ones first, so that two names of one short form are not taken for each other.
    for file in files {
      let content = FileMarks.content(file)
      let mark = Mark(name: name(of: file), content: areShort ? String(content.prefix(3)) : content)
      if let index = rest.firstIndex(of: mark) {
        rest.remove(at: index)
      } else {
        unmatched.append(file)
      }
    }
    for file in unmatched {
      if let index = rest.firstIndex(where: { $0.name == name(of: file) }) {
        rest.remove(at: index)
        found.changed.append(file.path)
      } else {
        found.new.append(file.path)
      }
    }
    if areShort { found.goneUnnamed = rest.count } else { found.gone = rest.map(\.name) }
    // Files of which nothing was told would all look new.
    if untold > 0 {
      found.untold = untold
      found.new = Array(found.new.prefix(max(0, found.new.count - untold)))
    }
    return found
  }

  private func name(of file: BoardFile) -> String {
    areShort ? FileMarks.short(file.path) : file.path
  }

  private static func content(_ file: BoardFile) -> String { digits(file.fingerprint, count: 5) }

  private static func short(_ path: String) -> String {
    digits(Fingerprint(of: path.utf8).value, count: 3)
  }

  /// Six bits a character, of those that need no escape anywhere.
  private static func digits(_ value: UInt64, count: Int) -> String {
    let all = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._")
    return String((0..<count).map { all[Int(value >> (UInt64($0) * 6) & 63)] })
  }
}

/// How the files of a board differ from those that an export was made from.
public struct FileDifference: Hashable, Sendable {
  /// The paths of those that hold something else now.
  public var changed: [String] = []
  /// The paths of those that are not there now.
  public var gone: [String] = []
  /// How many more are not there now, whose names were not told.
  public var goneUnnamed = 0
  /// The paths of those that were not there then.
  public var new: [String] = []
  /// How many files there were of which nothing was told.
  public var untold = 0

  /// True where nothing that was told differs.
  public var isEmpty: Bool {
    changed.isEmpty && gone.isEmpty && goneUnnamed == 0 && new.isEmpty
  }
}
