import Glibc

/// A file that is read whole, if it is not too long.
enum InputFile {
  /// The most bytes that are read: the largest picture that this program draws has fewer.
  private static let byteLimit = 256 << 20

  /// Reads a path; `-` is the standard input.
  static func read(_ path: String) throws(CommandFault) -> [UInt8] {
    if path == "-" {
      if isatty(STDIN_FILENO) == 1 {
        throw CommandFault("the standard input is a terminal; give a file, or a pipe")
      }
      return try read(STDIN_FILENO, "the standard input")
    }
    // Opening a named pipe that nobody writes to would wait for ever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault("'\(path)'", errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw CommandFault("'\(path)' is no file; '-' reads the standard input")
    }
    return try read(descriptor, "'\(path)'")
  }

  private static func read(_ descriptor: Int32, _ name: String) throws(CommandFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw fault(name, errno)
      }
      bytes += buffer[..<count]
      guard bytes.count <= byteLimit else {
        throw CommandFault("\(name) is longer than any report: over \(byteLimit >> 20) MiB")
      }
    }
  }

  private static func fault(_ name: String, _ number: Int32) -> CommandFault {
    CommandFault("cannot read \(name): \(Descriptor.Fault(number: number).reason)")
  }
}
