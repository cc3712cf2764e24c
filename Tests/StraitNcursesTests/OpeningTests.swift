import Glibc
import StraitCanvas
import Testing

@testable import StraitNcurses

extension NcursesTests {
  @Suite struct OpeningTests {
    @Test func `a terminal without a cursor to move is a fault`() {
      #expect(throws: TerminalFault.unusable(term: "dumb")) {
        try NcursesTests.nowhere(term: "dumb")
      }
    }

    @Test(arguments: ["", "no-such-terminal", "xterm-kitty-of-tomorrow"])
    func `a name that no one knows is taken for xterm`(term: String) throws {
      let session = try NcursesTests.nowhere(term: term)
      defer { session.close() }
      #expect(session.terminalName == "xterm-256color")
    }

    @Test func `a fault is one sentence without the bytes of its cause`() {
      let text = TerminalFault.unusable(term: "\u{1B}[31mred\nline").description
      #expect(!text.contains("\u{1B}") && !text.contains("\n"))
    }

    @Test func `characters are UTF-8 whatever the environment says`() throws {
      for value in ["C", "POSIX", "xx_XX.none"] {
        setenv("LC_ALL", value, 1)
        let session = try NcursesTests.nowhere(term: "xterm-256color")
        #expect(session.isUTF8, "\(value)")
        session.close()
      }
      unsetenv("LC_ALL")
    }

    @Test func `the size is the terminal's, not that of LINES and COLUMNS`() throws {
      setenv("LINES", "99", 1)
      setenv("COLUMNS", "199", 1)
      defer {
        unsetenv("LINES")
        unsetenv("COLUMNS")
      }
      let session = try NcursesTests.session(on: PseudoTerminal(columns: 71, rows: 17))
      defer { session.close() }
      #expect(session.size == Size(columns: 71, rows: 17))
    }

    @Test(arguments: ["xterm-256color", "screen-256color", "tmux-256color", "xterm", "vt100"])
    func `closing and leaving put back what was found`(term: String) throws {
      let terminal = try PseudoTerminal(columns: 80, rows: 24)
      let keep = terminal.open()
      defer { close(keep) }
      let before = terminal.modes()
      let session = try NcursesTests.session(on: terminal, term: term, usesMouse: true)
      session.show(Frame(session.size))
      #expect(terminal.modes() != before)
      session.leave()
      #expect(terminal.modes() == before)
      session.enter()
      session.show(Frame(session.size))
      #expect(terminal.modes() != before)
      session.close()
      #expect(terminal.modes() == before)
      let text = String(decoding: terminal.read(), as: UTF8.self)
      for (on, off) in [
        ("\u{1B}[?1049h", "\u{1B}[?1049l"), ("\u{1B}[?2004h", "\u{1B}[?2004l"),
        ("\u{1B}[?1000h", "\u{1B}[?1000l"), ("\u{1B}[?1006h", "\u{1B}[?1006l"),
        ("\u{1B}[?25l", "\u{1B}[?25h"), ("\u{1B}[?2026h", "\u{1B}[?2026l"),
      ] {
        let ons = text.split(separator: on, omittingEmptySubsequences: false)
        // vt100 has neither an alternate screen nor a cursor that can be hidden.
        if term == "vt100" && on != "\u{1B}[?2004h" { continue }
        #expect(ons.count > 1, "\(on.dropFirst()) was never sent")
        #expect(ons.last?.contains(off) == true, "\(off.dropFirst()) did not come last")
      }
    }
  }
}
