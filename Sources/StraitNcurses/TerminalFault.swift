/// Why a terminal could not be opened.
public enum TerminalFault: Error, Hashable, Sendable {
  /// There is no terminal on the output.
  case noTerminal
  /// No terminal description that can move the cursor, for TERM and those tried after it.
  case unusable(term: String)
}
