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
    return ChildProcess.start(arguments, input: ends[0], outputs: .dropped)
  }
}
