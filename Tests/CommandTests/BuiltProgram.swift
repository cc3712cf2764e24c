import Foundation
import Testing

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

  /// An installation of the program beside the running test, so that it finds its files in the same
  /// place wherever the build is.
  static let installation: URL = {
    let built = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    let prefix = built.appending(path: "straitwatch-installed")
    let share = prefix.appending(path: "share/straitwatch")
    let files = FileManager.default
    do {
      try? files.removeItem(at: prefix)
      for folder in [prefix.appending(path: "bin"), share] {
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
      }
      try files.linkItem(
        at: built.appending(path: "straitwatch"),
        to: prefix.appending(path: "bin/straitwatch")
      )
      for name in ["themes", "sample-data"] {
        try files.createSymbolicLink(
          at: share.appending(path: name),
          withDestinationURL: root.appending(path: name)
        )
      }
    } catch {
      Issue.record("the program cannot be installed in \(prefix.path): \(error)")
    }
    return prefix
  }()

  /// The folder of the program.
  static var folder: URL { installation.appending(path: "bin") }

  /// A text with the folders of this machine named instead.
  static func naming(_ text: String) -> String {
    text
      .replacing(installation.appending(path: "share/straitwatch").path, with: "$ROOT")
      .replacing(root.path, with: "$ROOT")
  }

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
