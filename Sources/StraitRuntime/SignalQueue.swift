import CPosix
import Glibc

/// The signals that concern the desk, as something to wait on and read instead of being interrupted.
struct SignalQueue {
  /// Readable when a signal has come.
  let descriptor: Int32
  private let before: sigset_t

  /// Holds the signals back from here on.
  init() {
    // Inherited as ignored it would never come, and an editor's end would go unseen.
    signal(SIGCHLD, SIG_DFL)
    var set = sigset_t()
    sigemptyset(&set)
    for number in [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGWINCH, SIGTSTP, SIGCONT, SIGCHLD] {
      sigaddset(&set, number)
    }
    var before = sigset_t()
    sigprocmask(SIG_BLOCK, &set, &before)
    self.before = before
    descriptor = signalfd(-1, &set, Int32(SFD_NONBLOCK | SFD_CLOEXEC))
  }

  /// The next signal that has come, or nil.
  func next() -> Int32? {
    var information = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    guard read(descriptor, &information, size) == size else { return nil }
    return Int32(information.ssi_signo)
  }

  /// Stops this process as Ctrl-Z does, and returns when it goes on.
  ///
  /// With `isWholeJob` the programs that stand with it in one command line stop too. Where no shell
  /// could let it go on again the system ignores the signal, and it returns at once.
  func stop(isWholeJob: Bool) {
    var former = sigaction()
    var action = sigaction()
    action.__sigaction_handler.sa_handler = SIG_DFL
    sigaction(SIGTSTP, &action, &former)
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGTSTP)
    var blocked = sigset_t()
    sigprocmask(SIG_UNBLOCK, &set, &blocked)
    _ = isWholeJob ? kill(0, SIGTSTP) : raise(SIGTSTP)
    sigprocmask(SIG_SETMASK, &blocked, nil)
    sigaction(SIGTSTP, &former, nil)
  }

  /// Lets the signals through again, but none that came while they were held back.
  ///
  /// How the desk ended is settled by then. A lost terminal shows as the end of its input a moment
  /// before the hang-up comes; let through late, it would kill the program in place of its status.
  func close() {
    for number in [SIGHUP, SIGINT, SIGQUIT, SIGTERM] {
      // To be ignored for a moment takes a waiting signal away.
      var former = sigaction()
      var ignored = sigaction()
      ignored.__sigaction_handler.sa_handler = SIG_IGN
      sigaction(number, &ignored, &former)
      sigaction(number, &former, nil)
    }
    var before = before
    sigprocmask(SIG_SETMASK, &before, nil)
    Glibc.close(descriptor)
  }
}
