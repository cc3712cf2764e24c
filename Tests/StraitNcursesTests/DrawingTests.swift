import Glibc
import StraitCanvas
import Testing

@testable import StraitNcurses

extension NcursesTests {
  @Suite struct DrawingTests {
    private func frame(_ text: String, role: Role = .text) -> Frame {
      var frame = Frame(Size(columns: 80, rows: 24))
      frame.put(text, in: Rect(column: 0, row: 3, columns: 80, rows: 1), role: role)
      return frame
    }

    @Test func `the same frame writes nothing, and a changed one little`() throws {
      let terminal = try PseudoTerminal(columns: 80, rows: 24)
      let session = try NcursesTests.session(on: terminal)
      defer { session.close() }
      session.show(frame("독도 takeshima e\u{301}"))
      #expect(!terminal.read().isEmpty)
      session.show(frame("독도 takeshima e\u{301}"))
      #expect(terminal.read() == [])
      var linked = Frame(Size(columns: 80, rows: 24))
      linked.put(
        "독도 takeshima e\u{301}",
        in: Rect(column: 0, row: 3, columns: 80, rows: 1),
        link: "https://example.org/"
      )
      session.show(linked)
      #expect(terminal.read() == [])
      session.show(frame("독도 takeshimb e\u{301}"))
      let bytes = terminal.read()
      #expect((1...60).contains(bytes.count))
    }

    @Test func `a change is bracketed unless that is switched off`() throws {
      for synchronises in [true, false] {
        let terminal = try PseudoTerminal(columns: 80, rows: 24)
        let session = try NcursesTests.session(on: terminal, synchronises: synchronises)
        session.show(frame("one"))
        let text = String(decoding: terminal.read(), as: UTF8.self)
        #expect(text.contains("\u{1B}[?2026h") == synchronises)
        #expect(text.hasSuffix("\u{1B}[?2026l") == synchronises)
        session.close()
      }
    }

    @Test func `a frame of another size than the terminal is cut or filled up`() throws {
      let terminal = try PseudoTerminal(columns: 20, rows: 4)
      let session = try NcursesTests.session(on: terminal)
      defer { session.close() }
      for size in [(200, 60), (1, 1), (0, 0), (20, 4), (21, 3), (2, 3)] {
        var frame = Frame(Size(columns: size.0, rows: size.1))
        for row in 0..<size.1 {
          frame.put("가나다라마바사아자차카", in: Rect(column: 0, row: row, columns: size.0, rows: 1))
        }
        session.show(frame)
      }
      for size in [(1, 1), (2, 3), (250, 70), (3, 1), (80, 24)] {
        terminal.resize(columns: size.0, rows: size.1)
        session.resize()
        #expect(session.size == Size(columns: size.0, rows: size.1))
        session.show(frame("가나다라"))
        _ = terminal.read()
      }
    }

    @Test func `no colour is sent where none is wanted`() throws {
      let terminal = try PseudoTerminal(columns: 80, rows: 24)
      let session = try TerminalSession(
        output: terminal.open(),
        input: terminal.open(),
        term: "xterm-256color",
        options: TerminalOptions(theme: NcursesTests.theme, depth: .none)
      )
      defer { session.close() }
      session.show(frame("plain", role: .alert))
      let text = String(decoding: terminal.read(), as: UTF8.self)
      #expect(!text.contains("[38;5;") && !text.contains("[31m"))
    }
  }
}
