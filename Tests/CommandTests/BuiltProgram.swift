import Foundation

/// The program that this build made, run as a user would run it.
enum BuiltProgram {
  /// What came of a run.
  struct Result {
    var output: Data
    var error: String
    var status: Int32

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The folder that holds `Package.swift`.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Where fixtures are.
  static var fixtures: URL { root.appending(path: "Tests/Fixtures") }

  /// The folder of the program: that of the running test.
  static let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()

  /// The variables that every run has, and no others.
  static func environment(home: URL) -> [String: String] {
    [
      "PATH": folder.path + ":/usr/local/bin:/usr/bin:/bin", "HOME": home.path,
      "SAMPLE": root.path + "/sample-data/rok-japan",
      "FICTION": fixtures.path + "/boards/fictional-strait",
      // The clock stands still at 2031-03-04 12:00 UTC, when it is the 5th in Auckland.
      "SOURCE_DATE_EPOCH": "1930392000",
    ]
  }

  /// Runs a line of shell in a folder, with nothing on its input.
  ///
  /// Output goes to files, so that no amount of it can fill a pipe that nobody reads.
  static func shell(
    _ line: String,
    in folder: URL,
    adding variables: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-o", "pipefail", "-c", line]
    process.currentDirectoryURL = folder
    process.environment = environment(home: folder).merging(variables) { $1 }
    let scratch = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let output = scratch.appending(path: "out")
    let error = scratch.appending(path: "error")
    for file in [output, error] { try Data().write(to: file) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: error)
    try process.run()
    process.waitUntilExit()
    return Result(
      output: try Data(contentsOf: output),
      error: String(decoding: try Data(contentsOf: error), as: UTF8.self),
      status: process.terminationStatus
    )
  }

  /// A new, empty folder.
  static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "straitwatch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
