/// Why a terminal could not be opened.
public enum TerminalFault: Error, Hashable, Sendable {
  /// There is no terminal on the output.
  case noTerminal
  /// No terminal description that can move the cursor, for TERM and those tried after it.
  case unusable(term: String)
}

extension TerminalFault: CustomStringConvertible {
  /// One sentence for the person at the terminal.
  public var description: String {
    switch self {
    case .noTerminal: "There is no terminal on the output."
    case .unusable(let term):
      "The terminal type “\(TerminalFault.printable(term))” cannot move "
        + "the cursor; set TERM to what your terminal is, for example TERM=xterm-256color."
    }
  }

  private static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.value > 0x20 && $0.value < 0x7F }.prefix(40)
      )
    )
  }
}
