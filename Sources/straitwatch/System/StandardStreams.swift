import Glibc
import StraitFormats

/// The three streams that a command is given, whatever state they are in.
enum StandardStreams {
  /// Makes sure that the first three descriptors are taken, and that a closed pipe is an error of
  /// `write` and no signal.
  ///
  /// A descriptor that is closed would otherwise go to the next file that is opened, and output
  /// would be written into it. It is opened the wrong way round, so that using it still fails.
  static func prepare() {
    for (descriptor, mode) in [(STDIN_FILENO, O_WRONLY), (1, O_RDONLY), (2, O_RDONLY)]
    where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest free descriptor is this one, since those below it are open by now.
      _ = open("/dev/null", mode)
    }
    signal(SIGPIPE, SIG_IGN)
  }

  /// True when the output is a terminal.
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// True when standard error is a terminal.
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes text to the standard output; a reader that has gone ends the program quietly.
  static func write(_ text: String) throws(CommandFault) {
    try write(Array(text.utf8))
  }

  /// The same for bytes that may be no text.
  static func write(_ bytes: [UInt8]) throws(CommandFault) {
    do {
      try Descriptor.write(bytes, to: STDOUT_FILENO)
    } catch {
      if error.number == EPIPE { leave(.done) }
      throw CommandFault("cannot write to the standard output: \(error.reason)")
    }
  }

  /// Tells the user something, made safe, since it may quote what a file or an argument holds.
  static func tell(_ text: String, prefix: String = "straitwatch: ") {
    let safe = SafeText.clean(text, limit: 65_536).text
    try? Descriptor.write(
      Array((prefix + safe + (safe.hasSuffix("\n") ? "" : "\n")).utf8),
      to: STDERR_FILENO
    )
  }

  /// Tells of faults, whose words are safe and whose colours are the program's own.
  static func tellFaults(_ text: String) {
    try? Descriptor.write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Ends the program.
  static func leave(_ status: ExitStatus) -> Never {
    exit(status.rawValue)
  }
}

/// Writing to descriptors.
enum Descriptor {
  /// Why a call failed.
  struct Fault: Error {
    /// The number of the error.
    var number: Int32
    /// The same in words.
    var reason: String { String(cString: strerror(number)) }
  }

  /// Writes all bytes, however many calls it takes.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Fault) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes[offset...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        offset += count
      } else if errno == EAGAIN {
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wait, 1, -1)
      } else if errno != EINTR {
        throw Fault(number: errno)
      }
    }
  }
}
