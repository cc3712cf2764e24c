import Glibc
import StraitState

/// A record that was written to the board's folder for the user to fill in.
struct NewRecord {
  /// Why it could not be written: a sentence for the user.
  struct Refusal: Error, Hashable {
    var text: String
  }

  /// The file, with the folder.
  let path: String
  /// Where the record begins, from 1.
  let line: Int

  private let before: [UInt8]?
  private let after: [UInt8]

  /// Appends a row to a table, in the order of the table's own columns, or makes the table.
  init(row fields: [TemplateField], file: String, folder: String) throws(Refusal) {
    path = folder + "/" + file
    let before = try NewRecord.contents(path)
    let old = before ?? []
    let newline = NewRecord.usesCRLF(old) ? "\r\n" : "\n"
    var addition = ""
    var columns = NewRecord.header(of: old)
    if columns.isEmpty {
      columns = fields.map(\.column)
      addition += columns.map(NewRecord.quoted).joined(separator: ",") + newline
    } else if old.last != UInt8(ascii: "\n") {
      addition += newline
    }
    let lead = old + Array(addition.utf8)
    line = lead.count { $0 == UInt8(ascii: "\n") } + 1
    let row = NewRecord.line(fields, columns: columns)
    after = lead + Array((row + newline).utf8)
    self.before = before
    try NewRecord.write(Array((addition + row + newline).utf8), to: path, flags: O_APPEND | O_CREAT)
  }

  /// Makes a file under a name that is not taken: `new-issue.md`, `new-issue-2.md` and so on; the
  /// record's id follows the name.
  init(file: String, text: String, folder: String) throws(Refusal) {
    let slash = file.lastIndex(of: "/").map { file.index(after: $0) } ?? file.startIndex
    let dot = file[slash...].lastIndex(of: ".") ?? file.endIndex
    let stem = String(file[slash..<dot])
    if slash > file.startIndex { mkdir(folder + "/" + file[..<slash], 0o777) }
    for number in 1...999 {
      let name = number == 1 ? stem : "\(stem)-\(number)"
      let path = folder + "/" + file[..<slash] + name + file[dot...]
      var status = stat()
      if lstat(path, &status) == 0 { continue }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let named = lines.map { $0 == "id: \(stem)" ? "id: \(name)" : String($0) }
      let bytes = Array(named.joined(separator: "\n").utf8)
      try NewRecord.write(bytes, to: path, flags: O_CREAT | O_EXCL)
      self.path = path
      line = 1
      before = nil
      after = bytes
      return
    }
    throw Refusal(text: "\(file): there are too many of that name")
  }

  /// Takes the record back if nothing was changed in the file since, and tells whether it did.
  func withdrawIfUntouched() -> Bool {
    guard let now = try? NewRecord.contents(path), now == after else { return false }
    guard let before else { return unlink(path) == 0 }
    return truncate(path, before.count) == 0
  }

  /// The fields in the order of a table's columns; a column that it does not have is left out.
  static func line(_ fields: [TemplateField], columns: [String]) -> String {
    let values = Dictionary(fields.map { ($0.column, $0.value) }) { first, _ in first }
    return columns.map { NewRecord.quoted(values[$0] ?? "") }.joined(separator: ",")
  }

  /// The names in the first line of a table.
  static func header(of bytes: [UInt8]) -> [String] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard !line.isEmpty else { return [] }
    return String(decoding: line, as: UTF8.self)
      .split(separator: ",", omittingEmptySubsequences: false)
      .map { name in String(name.filter { $0 != "\"" && $0 != " " }) }
  }

  private static func usesCRLF(_ bytes: [UInt8]) -> Bool {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")), end > 0 else { return false }
    return bytes[end - 1] == UInt8(ascii: "\r")
  }

  /// A field as RFC 4180 wants it.
  private static func quoted(_ value: String) -> String {
    let special: [Unicode.Scalar] = [",", "\"", "\n", "\r"]
    guard value.unicodeScalars.contains(where: special.contains) else { return value }
    return "\""
      + value.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// The bytes of a file; nil if it is not there.
  static func contents(_ path: String) throws(Refusal) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw refusal(path)
    }
    defer { close(descriptor) }
    var all: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &part, part.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw refusal(path) }
      if count == 0 { return all }
      all += part.prefix(count)
    }
  }

  private static func write(_ bytes: [UInt8], to path: String, flags: Int32) throws(Refusal) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | flags, 0o666)
    guard descriptor >= 0 else { throw refusal(path) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw refusal(path) }
      rest = rest.dropFirst(count)
    }
  }

  private static func refusal(_ path: String) -> Refusal {
    Refusal(text: "\(path): \(String(cString: strerror(errno)))")
  }
}
