import Foundation
import MakeEvents

/// The built program, importing made rows in a folder of its own.
struct BuiltImport {
  let folder: URL
  var archive: String { folder.appending(path: "archive.sqlite").path }

  /// Makes the folder.
  init() throws {
    folder = try Fiction.folder()
  }

  /// Writes made rows to a file in the folder, and says what is in them.
  func write(_ settings: EventMaker.Settings, to name: String) throws -> EventMaker.Truth {
    var maker = EventMaker(settings)
    try Data(maker.text().utf8).write(to: folder.appending(path: name))
    return maker.truth
  }

  /// A process that runs a line of shell, in which `straitwatch` is the built program.
  func process(_ line: String) -> Process {
    let programs = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": programs.path + ":"
        + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"), "HOME": folder.path,
      "STRAITWATCH_BOARD": root.path + "/Tests/Fixtures/boards/fictional-strait",
      "SOURCE_DATE_EPOCH": "1930392000",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  /// Runs a line to its end; gives its status and what it wrote to standard error.
  func run(_ line: String) throws -> (status: Int32, error: String) {
    let process = process(line)
    let told = folder.appending(path: "told-\(UUID().uuidString)")
    try Data().write(to: told)
    process.standardError = try FileHandle(forWritingTo: told)
    try process.run()
    process.waitUntilExit()
    let text = String(decoding: try Data(contentsOf: told), as: UTF8.self)
    try FileManager.default.removeItem(at: told)
    return (process.terminationStatus, text)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}
