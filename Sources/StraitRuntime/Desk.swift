import Glibc

/// How a desk came to its end.
public enum DeskEnding: Hashable, Sendable {
  /// The user left.
  case quit
  /// A signal asked for it.
  case signal(Int32)
  /// The terminal is gone.
  case lostTerminal

  /// The exit status of the program: that of a signal is 128 and its number, as in a shell.
  public var exitStatus: Int32 {
    switch self {
    case .quit: 0
    case .signal(let number): 128 + number
    case .lostTerminal: 128 + SIGHUP
    }
  }
}

/// The desk on a terminal.
public enum Desk {
  /// Runs the desk until it ends; the terminal has been given back then.
  ///
  /// The terminal is opened in here because signals must wait from before that moment on: one that
  /// came in between would find the terminal taken and no one to give it back.
  public static func run<Fault: Error>(
    _ configuration: DeskConfiguration,
    openTerminal: () throws(Fault) -> TerminalDriver
  ) throws(Fault) -> DeskEnding {
    let signals = SignalQueue()
    defer { signals.close() }
    let terminal = try openTerminal()
    defer { terminal.leave() }
    return Loop(configuration, terminal: terminal, signals: signals).run()
  }
}
