import CPosix
import Glibc

/// A program that has the terminal while the desk waits.
struct EditorProcess {
  /// How it ended.
  enum Ending: Hashable {
    /// It exited with a status; 127 if the shell did not find it.
    case exited(Int32)
    /// It could not be started, or it died of a signal.
    case failed
    /// While it ran, a signal asked the desk itself to end.
    case interrupted(Int32)
  }

  /// Runs a command with the terminal on its standard input, and waits for it.
  static func run(_ arguments: [String], input: Int32, signals: SignalQueue) -> Ending {
    guard let child = ChildProcess.start(arguments, input: input, outputs: .shared) else {
      return .failed
    }
    while true {
      var status: Int32 = 0
      let changed = waitpid(child, &status, WNOHANG | WUNTRACED)
      if changed == child {
        if strait_has_stopped(status) != 0 {
          // The shell sees one job: it stops when its foremost program does, and goes on with it.
          signals.stop(isWholeJob: false)
          kill(child, SIGCONT)
          continue
        }
        return strait_has_exited(status) != 0 ? .exited(strait_exit_status(status)) : .failed
      }
      if changed < 0 && errno != EINTR { return .failed }
      var waiting = pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&waiting, 1, -1)
      while let number = signals.next() {
        // A typed Ctrl-C is the editor's own affair.
        guard number == SIGTERM || number == SIGHUP else { continue }
        kill(child, number)
        return .interrupted(number)
      }
    }
  }
}
