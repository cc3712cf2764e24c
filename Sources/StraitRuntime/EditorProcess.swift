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
    guard let child = start(arguments, input: input) else { return .failed }
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

  /// Starts a command with every signal as a shell would give it.
  private static func start(_ arguments: [String], input: Int32) -> pid_t? {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let result = posix_spawn(
      &child,
      arguments[0],
      &actions,
      &attributes,
      words,
      strait_environment()
    )
    return result == 0 ? child : nil
  }
}
