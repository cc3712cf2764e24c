import CPosix
import Glibc

/// A program that is told of an alert, while the desk goes on.
enum AlertProcess {
  /// Starts a program without a shell, with a text on its input and nothing on its outputs.
  ///
  /// The text is written before the program runs, so that a program that never reads it can neither
  /// hold up the desk nor end it; a text of that size always finds room in a pipe.
  ///
  /// - Returns: its process, or nil where it could not be started.
  static func start(_ arguments: [String], input text: String) -> pid_t? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    var bytes = Array(text.utf8)
    let written = write(ends[1], &bytes, bytes.count)
    close(ends[1])
    guard written == bytes.count else { return nil }

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
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    for output in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
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
