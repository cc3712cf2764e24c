import CPosix
import Glibc

/// Starting another program as a shell would give it: no signal blocked, and none ignored.
enum ChildProcess {
  /// Where the outputs of a program go.
  enum Outputs {
    /// To wherever the desk's own go.
    case shared
    /// Nowhere.
    case dropped
  }

  /// Starts a program; one without a slash in its name is looked for in `PATH`.
  ///
  /// - Returns: its process, or nil where it could not be started.
  static func start(_ arguments: [String], input: Int32, outputs: Outputs) -> pid_t? {
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
    if outputs == .dropped {
      for output in [STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
      }
    }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let result = posix_spawnp(
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
