import CNcurses
import Glibc
import StraitCanvas
import Testing

@testable import StraitNcurses

extension NcursesTests {
  /// What ncurses believes to be on the screen, cell by cell, is what the frame says.
  @Suite struct ReadBackTests {
    private static let texts = [
      "plain Latin, 0123456789 and ~!@#$%^&*()",
      "대한민국과 일본국 간의 기본관계에 관한 조약",
      "日韓請求権協定 カタカナ ひらがな ｶﾀｶﾅ 全角ＡＢＣ",
      "e\u{301}a\u{30A}o\u{302}\u{323} か\u{3099}は\u{309A} x\u{300}\u{301}\u{302}\u{303}y",
      "┌─┬─┐│ │ │├─┼─┤└─┴─┘ ╎╌ ▖▘▙▟ ▁▂▃▄▅▆▇█ ░▒▓",
      "⠀⠁⠃⠇⡇⣇⣧⣷⣿ ▸▾▴◂ ✓✗⚑∙ ●■▲★ …·—",
      "\u{20000}\u{2A6D6} 𠮷野家 \u{1112}\u{1161}\u{11AB}",
    ]

    private static func frame(_ size: Size, seed: Int) -> Frame {
      var frame = Frame(size)
      for row in 0..<size.rows {
        let text = texts[(row + seed) % texts.count]
        let line = String(repeating: text + " ", count: 1 + size.columns / 20)
        let role = Role.allCases[(row * 7 + seed) % Role.allCases.count]
        // Each start differs, so that wide glyphs meet every column and the right edge.
        let start = (row + seed) % 5
        frame.put(
          line,
          in: Rect(column: start, row: row, columns: size.columns - start, rows: 1),
          role: role
        )
        frame.paint(
          Rect(column: size.columns / 2, row: row, columns: 9, rows: 1),
          role: Role.allCases[(row + seed) % Role.allCases.count]
        )
      }
      return frame
    }

    private func differences(_ frame: Frame, _ session: TerminalSession) -> [String] {
      var differences: [String] = []
      for row in 0..<frame.size.rows {
        for column in 0..<frame.size.columns {
          let cell = frame[column, row]
          if cell.width == 0 { continue }
          var found = cchar_t()
          guard mvwin_wch(strait_screen_window(), Int32(row), Int32(column), &found) == OK else {
            differences.append("\(column),\(row): nothing")
            continue
          }
          let values = [
            found.chars.0, found.chars.1, found.chars.2, found.chars.3, found.chars.4,
          ]
          let text = String(
            String.UnicodeScalarView(
              values.prefix { $0 != 0 }.compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
            )
          )
          let wanted = frame.text(of: cell)
          if Array(text.unicodeScalars) != Array(wanted.unicodeScalars) {
            differences.append("\(column),\(row): \(wanted) became \(text)")
          }
          let look = session.palette[cell.role]
          // A blank may keep the look of the word before it where that shows nothing.
          if cell.glyph == 0x20 && look.leavesBlanks { continue }
          if found.ext_color != look.pair {
            differences.append("\(column),\(row): pair \(look.pair) became \(found.ext_color)")
          }
        }
      }
      return differences
    }

    @Test(arguments: ["xterm-256color", "vt100", "screen-256color"])
    func `what ncurses holds equals the frame`(term: String) throws {
      let size = Size(columns: 80, rows: 24)
      let session = try NcursesTests.nowhere(term: term)
      defer { session.close() }
      #expect(session.size == size)
      for seed in 0..<6 {
        let frame = ReadBackTests.frame(size, seed: seed)
        session.show(frame)
        #expect(differences(frame, session) == [])
      }
    }

    @Test func `a glyph that the C library measures otherwise keeps the row in place`() throws {
      let session = try NcursesTests.nowhere(term: "xterm-256color")
      defer { session.close() }
      var frame = Frame(Size(columns: 80, rows: 24))
      // Not assigned when this C library was made, or of no width to it.
      frame.put("a\u{1FAE9}b\u{E000}c\u{378}d", in: Rect(column: 0, row: 0, columns: 40, rows: 1))
      session.show(frame)
      for column in 0..<40 {
        let cell = frame[column, 0]
        guard cell.glyph < 0x7F, cell.width == 1 else { continue }
        var found = cchar_t()
        #expect(mvwin_wch(strait_screen_window(), 0, Int32(column), &found) == OK)
        #expect(found.chars.0 == wchar_t(bitPattern: cell.glyph), "column \(column)")
      }
    }
  }
}
