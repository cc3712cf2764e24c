import CPosix
import Foundation

/// A program on a pseudo-terminal, of which every byte and the modes are kept.
final class RecordedTerminal {
  /// How the program ended.
  enum Ending: Hashable {
    case exited(Int32)
    case died(signal: Int32)
  }

  let child: pid_t
  private(set) var bytes: [UInt8] = []
  private var master: Int32
  private let slave: Int32
  /// The modes before the program had the terminal.
  let modesBefore: [UInt8]

  init(
    _ command: [String],
    columns: Int = 80,
    rows: Int = 24,
    environment: [String: String] = [:]
  )
    throws
  {
    master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master)
    else {
      throw Program.Failure(description: "no pseudo-terminal is to be had")
    }
    let path = String(cString: name)
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    // A dump of the dead programs would be left in the folder that the tests run in.
    var limit = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a new session opens becomes its own.
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let newSession: Int16 = 0x80
    posix_spawnattr_setflags(&attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK))
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
    words.append(nil)
    var variables: [UnsafeMutablePointer<CChar>?] = Program.environment(environment)
      .map { strdup("\($0.key)=\($0.value)") }
    variables.append(nil)
    defer { for word in words + variables { free(word) } }
    modesBefore = RecordedTerminal.modes(slave)
    var child: pid_t = 0
    let result = posix_spawn(&child, command[0], &actions, &attributes, words, variables)
    guard result == 0 else {
      throw Program.Failure(description: "\(command[0]): \(String(cString: strerror(result)))")
    }
    self.child = child
  }

  deinit {
    kill(child, SIGKILL)
    waitpid(child, nil, 0)
    if master >= 0 { close(master) }
    close(slave)
  }

  /// The modes that a shell would find now.
  var modes: [UInt8] { RecordedTerminal.modes(slave) }

  /// All that was written, as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Takes the terminal away, as a dropped link does.
  func hangUp() {
    close(master)
    master = -1
  }

  /// Reads until what was written holds a text.
  func wait(for text: String, seconds: Double = 10) throws {
    let deadline = Date().addingTimeInterval(seconds)
    while !self.text.contains(text) {
      guard Date() < deadline else {
        throw Program.Failure(
          description: "never written: \(text.debugDescription) in \(self.text.debugDescription)"
        )
      }
      read(milliseconds: 50)
    }
  }

  /// Reads for as long as something comes at least every so often.
  func settle(milliseconds: Int32) { while read(milliseconds: milliseconds) {} }

  /// Reads until the program has ended.
  func end(seconds: Double = 10) throws -> Ending {
    let deadline = Date().addingTimeInterval(seconds)
    while true {
      var status: Int32 = 0
      let isOver = waitpid(child, &status, WNOHANG) == child
      if master >= 0 { while read(milliseconds: isOver ? 0 : 10) {} } else { usleep(5000) }
      if isOver {
        return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .died(signal: status & 0x7F)
      }
      guard Date() < deadline else {
        throw Program.Failure(description: "it did not end within \(seconds) s")
      }
    }
  }

  @discardableResult
  private func read(milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0, waiting.revents & Int16(POLLIN) != 0 else {
      return false
    }
    var part = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &part, part.count)
    guard count > 0 else { return false }
    bytes += part.prefix(count)
    return true
  }

  private static func modes(_ descriptor: Int32) -> [UInt8] {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    return withUnsafeBytes(of: &modes) { Array($0) }
  }
}

extension RecordedTerminal {
  /// What is not as it was found: a terminal that was given back has nothing here.
  func leftovers() -> [String] {
    var leftovers: [String] = []
    if modes != modesBefore { leftovers.append("the modes differ") }
    let text = self.text
    for (name, on, off) in [
      ("the alternate screen is on", "\u{1B}[?1049h", "\u{1B}[?1049l"),
      ("the cursor is hidden", "\u{1B}[?25l", "\u{1B}[?25h"),
      ("the mouse is reported", "\u{1B}[?1000h", "\u{1B}[?1000l"),
      ("the mouse is reported at length", "\u{1B}[?1006h", "\u{1B}[?1006l"),
      ("pastes are bracketed", "\u{1B}[?2004h", "\u{1B}[?2004l"),
      ("output is held back", "\u{1B}[?2026h", "\u{1B}[?2026l"),
    ] {
      guard let last = text.range(of: on, options: .backwards) else {
        leftovers.append("never: \(name)")
        continue
      }
      if text[last.upperBound...].range(of: off) == nil { leftovers.append(name) }
    }
    return leftovers
  }

  /// What stands on the normal screen, after the alternate one was left for the last time.
  var afterwards: String {
    guard let left = text.range(of: "\u{1B}[?1049l", options: .backwards) else { return "" }
    return String(text[left.upperBound...])
  }
}
