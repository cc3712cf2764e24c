import CPosix
import Glibc

/// Keeps what is written to standard error off the screen while the desk is on it.
///
/// The last words of a fault go to standard error. Written into the alternate screen they would be
/// gone with it; here they wait in a nameless file until the terminal is given back.
struct StandardErrorCapture {
  /// The file that holds what was written, or -1 if nothing is kept.
  let log: Int32
  /// Where standard error led before, or -1.
  let original: Int32

  /// Begins, if standard error leads to a terminal.
  ///
  /// Sent anywhere else it disturbs nothing.
  init() {
    guard isatty(STDERR_FILENO) == 1 else {
      (log, original) = (-1, -1)
      return
    }
    let log = strait_open_nameless()
    let original = log < 0 ? -1 : fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    guard log >= 0, original >= 0, dup2(log, STDERR_FILENO) >= 0 else {
      if log >= 0 { Glibc.close(log) }
      if original >= 0 { Glibc.close(original) }
      (self.log, self.original) = (-1, -1)
      return
    }
    (self.log, self.original) = (log, original)
  }

  /// Ends, and prints what was kept where it was meant to go, made safe.
  func end() {
    guard log >= 0 else { return }
    dup2(original, STDERR_FILENO)
    strait_restore_print(log, STDERR_FILENO)
    Glibc.close(original)
    Glibc.close(log)
  }
}
