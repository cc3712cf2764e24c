import Glibc

/// A file that is new, and there whole or not at all.
///
/// The bytes go to a file without its final name, which is then linked to that: a name that is taken
/// is refused by the system itself, so that nobody's file is ever written over.
enum NewFile {
  /// How many names are tried before the folder is taken to be full of them.
  private static let mostNames = 999

  /// Writes bytes to `folder/stem.ending`, or with `-2`, `-3`… after the stem where that is taken,
  /// and gives the path.
  static func write(
    _ bytes: [UInt8],
    folder: String,
    stem: String,
    ending: String
  ) throws(CommandFault) -> String {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    let temporary = "\(base).\(stem).\(getpid()).new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw fault(folder, errno) }
    defer { unlink(temporary) }
    do throws(Descriptor.Fault) {
      try Descriptor.write(bytes, to: descriptor)
      // Some file systems have nothing to flush, and say so.
      guard fsync(descriptor) == 0 || errno == EINVAL else {
        throw Descriptor.Fault(number: errno)
      }
    } catch {
      close(descriptor)
      throw fault(folder, error.number)
    }
    guard close(descriptor) == 0 else { throw fault(folder, errno) }
    for number in 1...mostNames {
      let path = base + stem + (number == 1 ? "" : "-\(number)") + "." + ending
      if link(temporary, path) == 0 { return path }
      switch errno {
      case EEXIST: continue
      case EPERM, ENOTSUP, ENOSYS, EMLINK:
        // A file system without links: the name is taken first, and given up if that was in vain.
        if try copy(bytes, to: path, in: folder) { return path }
      default: throw fault(folder, errno)
      }
    }
    throw CommandFault("'\(folder)' holds \(mostNames) pictures of this name")
  }

  /// Writes a file that must not be there; false if it is.
  private static func copy(
    _ bytes: [UInt8],
    to path: String,
    in folder: String
  ) throws(CommandFault) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      if errno == EEXIST { return false }
      throw fault(folder, errno)
    }
    do throws(Descriptor.Fault) {
      try Descriptor.write(bytes, to: descriptor)
      guard close(descriptor) == 0 else { throw Descriptor.Fault(number: errno) }
      return true
    } catch {
      unlink(path)
      throw fault(folder, error.number)
    }
  }

  private static func fault(_ folder: String, _ number: Int32) -> CommandFault {
    CommandFault("cannot write to '\(folder)': \(Descriptor.Fault(number: number).reason)")
  }
}
