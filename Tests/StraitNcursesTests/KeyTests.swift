import Glibc
import StraitCanvas
import Testing

@testable import StraitNcurses

extension NcursesTests {
  @Suite struct KeyTests {
    /// The keys that come of some bytes, once the wait for a sequence is over.
    private func keys(_ bytes: [[UInt8]], acceptsPaste: Bool = false) throws -> [Key] {
      let terminal = try PseudoTerminal(columns: 80, rows: 24)
      let session = try NcursesTests.session(on: terminal, usesMouse: true)
      defer { session.close() }
      session.acceptsPaste = acceptsPaste
      var keys: [Key] = []
      for part in bytes {
        terminal.type(part)
        var waiting = pollfd(fd: session.inputDescriptor, events: Int16(POLLIN), revents: 0)
        poll(&waiting, 1, 1000)
        while let key = session.readKey() { keys.append(key) }
      }
      return keys
    }

    @Test(arguments: [
      ("j", [Key.character("j")]), ("한", [.character("한")]), ("ㅓ", [.character("ㅓ")]),
      ("\u{1B}", [.escape]), ("\t", [.tab]), ("\r", [.enter]), ("\n", [.enter]),
      ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]), ("\u{4}", [.control("d")]),
      ("\u{1B}[A", [.up]), ("\u{1B}OA", [.up]), ("\u{1B}[B", [.down]), ("\u{1B}OB", [.down]),
      ("\u{1B}[C", [.right]), ("\u{1B}OD", [.left]), ("\u{1B}[H", [.home]), ("\u{1B}[1~", [.home]),
      ("\u{1B}OF", [.end]), ("\u{1B}[4~", [.end]), ("\u{1B}[5~", [.pageUp]),
      ("\u{1B}[6~", [.pageDown]), ("\u{1B}[3~", [.delete]), ("\u{1B}[Z", [.backTab]),
      ("\u{1B}OP", [.function(1)]), ("\u{1B}[15~", [.function(5)]), ("\u{1B}[24~", [.function(12)]),
      ("\u{1B}[<0;12;7M", [.click(column: 11, row: 6)]), ("\u{1B}[<0;12;7m", []),
      ("\u{1B}[<64;1;1M", [.wheel(up: true)]), ("\u{1B}[<65;300;2M", [.wheel(up: false)]),
      ("\u{1B}[<0;0;0M", []), ("\u{1B}[<99999999999999999999;1;1M", []),
      ("\u{1B}[?62;c", []), ("\u{1B}[999;999Rq", [.character("q")]),
      ("\u{1B}j", [.escape, .character("j")]),
      ("jjq", [.character("j"), .character("j"), .character("q")]),
    ])
    func `each sequence is one key`(bytes: String, expected: [Key]) throws {
      #expect(try keys([Array(bytes.utf8)]) == expected)
    }

    @Test func `a character whose bytes come apart is whole`() throws {
      #expect(try keys([[0xED], [0x95], [0x9C]]) == [.character("한")])
    }

    @Test(
      arguments: [
        [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0x80], [0xF8, 0x88], [0xC2, 0x9B],
        [0xE2, 0x80, 0xAE],
      ] as [[UInt8]]
    )
    func `bytes that are no text are no key`(bytes: [UInt8]) throws {
      #expect(try keys([bytes, Array("k".utf8)]) == [.character("k")])
    }

    @Test func `what is pasted is dropped, or is text where text is asked for`() throws {
      let paste = [Array("\u{1B}[200~q한\r\u{1B}[A\u{4}e\u{1B}[201~j".utf8)]
      #expect(try keys(paste) == [.character("j")])
      #expect(
        try keys(paste, acceptsPaste: true) == [
          .character("q"), .character("한"), .character(" "), .character("e"), .character("j"),
        ]
      )
    }
  }

  @Suite struct ClipboardTests {
    @Test(arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
    func `base64 is that of RFC 4648`(text: String, encoded: String) {
      #expect(Clipboard.base64(Array(text.utf8)) == Array(encoded.utf8))
    }

    @Test func `the sequence ends in ST and is refused beyond the limit`() {
      #expect(
        Clipboard.sequence(for: "foo", isInTmux: false)
          == Array("\u{1B}]52;c;Zm9v\u{1B}\\".utf8)
      )
      // 74,994 / 4 × 3 = 56,245.5: three quarters of the limit, in whole groups.
      #expect(
        Clipboard.sequence(for: String(repeating: "a", count: 56_244), isInTmux: false) != nil
      )
      #expect(
        Clipboard.sequence(for: String(repeating: "a", count: 56_247), isInTmux: false) == nil
      )
    }

    @Test func `inside tmux it is wrapped, with each escape doubled`() throws {
      let bytes = try #require(Clipboard.sequence(for: "foo", isInTmux: true))
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(
        text.hasPrefix("\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{1B}\u{1B}\\\u{1B}\\")
      )
    }
  }
}
