import Glibc

/// A file that is written whole or not at all.
///
/// The bytes go to a new file beside the target, which is then renamed over it: whoever reads the
/// target finds the old one or the new one, and a full disk leaves the old one as it was. Only what
/// is no regular file, such as `/dev/stdout`, is written to in place.
enum OutputFile {
  /// Writes a text to a path; `-` is the standard output.
  static func write(_ text: String, to path: String) throws(CommandFault) {
    try write(Array(text.utf8), to: path)
  }

  /// Writes bytes to a path; `-` is the standard output.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFault) {
    if path == "-" {
      try StandardStreams.write(bytes)
      return
    }
    // A symbolic link keeps leading where it leads.
    let target = resolved(path) ?? path
    var status = stat()
    let isThere = stat(target, &status) == 0
    if isThere, status.st_mode & S_IFMT != S_IFREG {
      try writeInPlace(bytes, to: path)
      return
    }
    let mode = isThere ? status.st_mode & 0o777 : 0o666 & ~currentMask()
    let temporary = "\(target).\(getpid()).new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw fault(path, errno) }
    do throws(Descriptor.Fault) {
      try Descriptor.write(bytes, to: descriptor)
      // Some file systems have nothing to flush, and say so.
      guard fsync(descriptor) == 0 || errno == EINVAL else {
        throw Descriptor.Fault(number: errno)
      }
    } catch {
      close(descriptor)
      unlink(temporary)
      throw fault(path, error.number)
    }
    guard close(descriptor) == 0, rename(temporary, target) == 0 else {
      let number = errno
      unlink(temporary)
      throw fault(path, number)
    }
  }

  private static func writeInPlace(_ bytes: [UInt8], to path: String) throws(CommandFault) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(path, errno) }
    defer { close(descriptor) }
    do {
      try Descriptor.write(bytes, to: descriptor)
    } catch {
      throw fault(path, error.number)
    }
  }

  private static func fault(_ path: String, _ number: Int32) -> CommandFault {
    CommandFault("cannot write '\(path)': \(Descriptor.Fault(number: number).reason)")
  }

  private static func resolved(_ path: String) -> String? {
    guard let text = realpath(path, nil) else { return nil }
    defer { free(text) }
    return String(cString: text)
  }

  private static func currentMask() -> mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }
}
