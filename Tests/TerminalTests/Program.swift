import CPosix
import Foundation
import StraitCanvas
import StraitData
import StraitModel
import StraitRuntime
import StraitState

/// The built program, and boards for it to show.
enum Program {
  /// Why a test could not go on.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// The folder of everything that was built together with these tests.
  static let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().path

  /// A program that was built together with these tests.
  static func built(_ name: String) throws -> String {
    // The runner stands beside the tests, or somewhere in the tool chain and is told their path.
    let candidates =
      [folder]
      + CommandLine.arguments.map {
        URL(filePath: $0).deletingLastPathComponent().path
      }
    guard
      let path = candidates.map({ $0 + "/" + name }).first(where: {
        FileManager.default.isExecutableFile(atPath: $0)
      })
    else { throw Failure(description: "\(name) is not beside the tests, in \(candidates)") }
    return path
  }

  /// The root of the repository.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Noon in Seoul on the day that every test takes for today.
  static let epoch = 1_795_316_400
  static let today = Day(number: Int32(epoch / 86_400))

  /// What the program is started with: nothing of the machine's own but where programs are.
  static func environment(_ more: [String: String] = [:]) -> [String: String] {
    var all = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "TERM": "xterm-256color", "HOME": "/nonexistent", "SOURCE_DATE_EPOCH": "\(epoch)",
    ]
    if let library = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] {
      all["LD_LIBRARY_PATH"] = library
    }
    return all.merging(more) { $1 }
  }

  /// Runs a command to its end: its status, and all that it printed.
  ///
  /// Foundation's `Process` waits until every descendant has closed a socket that it hands down, and
  /// a tmux server never does.
  static func run(_ command: [String]) throws -> (status: Int32, output: String) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Failure(description: "no pipe is to be had") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
    // Tests run on threads that hold signals back, and a tmux server needs them.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
    words.append(nil)
    var variables: [UnsafeMutablePointer<CChar>?] = environment()
      .map { strdup("\($0.key)=\($0.value)") }
    variables.append(nil)
    defer { for word in words + variables { free(word) } }
    var child: pid_t = 0
    let result = posix_spawn(&child, command[0], &actions, &attributes, words, variables)
    close(ends[1])
    defer { close(ends[0]) }
    guard result == 0 else {
      throw Failure(description: "\(command[0]): \(String(cString: strerror(result)))")
    }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(ends[0], &part, part.count)
      if count <= 0 { break }
      bytes += part.prefix(count)
    }
    var status: Int32 = 0
    waitpid(child, &status, 0)
    return (status >> 8 & 0xFF, String(decoding: bytes, as: UTF8.self))
  }
}

/// A copy of the sample board that a test may change.
final class ScratchBoard {
  let path: String

  init() throws {
    let parent = FileManager.default.temporaryDirectory
      .appending(path: "straitwatch-\(getpid())-\(UInt32.random(in: 0...UInt32.max))")
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    path = parent.appending(path: "board").path
    try FileManager.default.copyItem(
      atPath: Program.root.appending(path: "sample-data/rok-japan").path,
      toPath: path
    )
  }

  deinit { try? FileManager.default.removeItem(atPath: parent) }

  var parent: String { URL(filePath: path).deletingLastPathComponent().path }

  func read(_ file: String) throws -> String {
    try String(contentsOfFile: path + "/" + file, encoding: .utf8)
  }

  /// Writes into the file that is there.
  func overwrite(_ file: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path + "/" + file))
  }

  /// Writes a file beside it and renames that over it, as careful editors do.
  func replace(_ file: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path + "/" + file), options: .atomic)
  }

  func append(_ file: String, _ text: String) throws {
    let handle = try FileHandle(forWritingTo: URL(filePath: path + "/" + file))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  func snapshot() throws -> Snapshot {
    let loaded = BoardLoader.load(folder: path)
    guard let board = loaded.board else { throw Program.Failure(description: "no board") }
    return Snapshot(board, of: loaded)
  }
}
