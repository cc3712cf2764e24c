import Glibc
import StraitCanvas
import Testing

@testable import StraitNcurses

/// All of these open a session, and ncurses keeps the current one to itself: one after the other.
@Suite(.serialized) struct NcursesTests {
  static let theme = Theme(
    name: "test",
    background: Color(red: 0, green: 0, blue: 0),
    foreground: Color(red: 255, green: 255, blue: 255),
    styles: Dictionary(
      uniqueKeysWithValues: Role.allCases.map { role in
        (
          role,
          Style(
            foreground: Color(
              red: role.rawValue &* 53,
              green: role.rawValue &* 101,
              blue: role.rawValue &* 197
            ),
            isBold: role.rawValue % 3 == 0
          )
        )
      }
    )
  )

  /// A session of 80×24 whose output goes nowhere.
  static func nowhere(term: String) throws -> TerminalSession {
    try TerminalSession(
      output: open("/dev/null", O_WRONLY),
      input: open("/dev/null", O_RDONLY),
      term: term,
      options: TerminalOptions(theme: theme)
    )
  }

  /// A session on a pseudo-terminal.
  static func session(
    on terminal: PseudoTerminal,
    term: String = "xterm-256color",
    usesMouse: Bool = false,
    synchronises: Bool = true
  ) throws -> TerminalSession {
    try TerminalSession(
      output: terminal.open(),
      input: terminal.open(),
      term: term,
      options: TerminalOptions(theme: theme, usesMouse: usesMouse, synchronises: synchronises)
    )
  }
}
