import Foundation
import Testing

/// Every folder of `Cases` is a test, as its `README.md` says.
///
/// `cmd` is typed into a shell, and `out`, `error` and `status` are what must come of it.
struct CommandCaseTests {
  static let cases = BuiltProgram.root.appending(path: "Tests/CommandTests/Cases")

  static var names: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: cases.path)) ?? []
    return names.filter { FileManager.default.fileExists(atPath: cases.path + "/\($0)/cmd") }
      .sorted()
  }

  @Test(arguments: names)
  func `a command does what its case says`(name: String) throws {
    let folder = Self.cases.appending(path: name)
    let command = try String(contentsOf: folder.appending(path: "cmd"), encoding: .utf8)
    let place = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: place) }
    for entry in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where !["cmd", "out", "error", "status"].contains(entry) {
      try FileManager.default.copyItem(
        at: folder.appending(path: entry),
        to: place.appending(path: entry)
      )
    }
    let result = try BuiltProgram.shell(command, in: place)
    try check(result.text, "out", of: folder, place: place)
    try check(result.error, "error", of: folder, place: place)
    try check("\(result.status)\n", "status", of: folder, place: place)
  }

  /// Compares a stream with its file; an absent file stands for nothing, or for status 0.
  private func check(_ found: String, _ file: String, of folder: URL, place: URL) throws {
    let shown = BuiltProgram.naming(found.replacing(place.path, with: "$HERE"))
      .replacing("\u{1B}", with: "␛")
    let golden = folder.appending(path: file)
    let none = file == "status" ? "0\n" : ""
    let expected = (try? String(contentsOf: golden, encoding: .utf8)) ?? none
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1", shown != expected {
      if shown == none {
        try FileManager.default.removeItem(at: golden)
      } else {
        try shown.write(to: golden, atomically: true, encoding: .utf8)
      }
      Issue.record("recorded \(folder.lastPathComponent)/\(file)")
      return
    }
    #expect(shown == expected, "\(folder.lastPathComponent)/\(file)")
  }

  @Test func `there are cases`() {
    #expect(Self.names.count > 30)
  }
}
