import CPosix
import Glibc

/// What keeps a process from changing anything on the machine that it runs on.
public enum Confinement: Hashable, Sendable {
  /// The kernel denies every change to the file system.
  case byKernel
  /// The kernel has no such thing, so that files can be made, but no byte can be written into one.
  case bySize
  /// Neither could be had; the reason in words.
  case none(String)

  /// Shuts the file system against this process and its children, for good.
  ///
  /// Streams that are open stay open, so that an answer can still be given.
  /// - Parameter seconds: the time on a processor after which the process is ended.
  /// - Returns: what holds it.
  public static func shutWriting(seconds: UInt) -> Confinement {
    guard limit(Int32(RLIMIT_CPU.rawValue), to: seconds),
      limit(Int32(RLIMIT_CORE.rawValue), to: 0)
    else { return .none(String(cString: strerror(errno))) }
    switch strait_shut_writing() {
    case 1: return .byKernel
    case 0:
      // Without this, a write that goes beyond the bound is a signal and no error.
      signal(SIGXFSZ, SIG_IGN)
      if limit(Int32(RLIMIT_FSIZE.rawValue), to: 0) { return .bySize }
    default: break
    }
    return .none(String(cString: strerror(errno)))
  }

  private static func limit(_ resource: Int32, to most: UInt) -> Bool {
    var bound = rlimit(rlim_cur: rlim_t(most), rlim_max: rlim_t(most))
    return setrlimit(__rlimit_resource_t(UInt32(resource)), &bound) == 0
  }
}
