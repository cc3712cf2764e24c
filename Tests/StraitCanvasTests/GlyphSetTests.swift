import StraitCanvas
import Testing

@Suite struct GlyphSetTests {
  /// Every glyph that screens and widgets draw by themselves.
  private static let drawn =
    "▲▼▬▸◂▾▴●○◔◑◕⚑✓✗…·–—−×±→←↑↓⏎⇥⇤⌫│─┌┐└┘├┤┬┴┼═║╔╬╌╎━┃▁▂▃▄▅▆▇█▀▌▐░▒▓■□▪▫◆◇★•“”‘’«»␦"

  private static func frame(_ text: String) -> Frame {
    var frame = Frame(Size(columns: CellText.width(text), rows: 1))
    frame.put(text, in: Rect(frame.size), role: .alert)
    return frame
  }

  @Test func `ASCII has a look-alike for all that is drawn, and braille too`() {
    let braille = (UInt32(0x2800)...0x28FF).compactMap(Unicode.Scalar.init)
    for scalar in Self.drawn.unicodeScalars + braille {
      #expect(GlyphSet.ascii.map(scalar).isASCII, "\(scalar)")
      #expect(CellWidth.of(GlyphSet.ascii.map(scalar)) == 1)
    }
  }

  @Test func `the narrow set draws nothing that may take two columns`() {
    let blocks = (UInt32(0x2500)...0x259F).compactMap(Unicode.Scalar.init)
    for scalar in Self.drawn.unicodeScalars + blocks {
      let mapped = GlyphSet.narrow.map(scalar)
      #expect(!CellWidth.isAmbiguous(mapped), "\(scalar) became \(mapped)")
      #expect(CellWidth.of(mapped) == 1)
    }
  }

  @Test func `opposites stay apart in every set`() {
    for set in GlyphSet.allCases {
      for pair in [
        "▲▼", "▸◂", "▲▬", "●○", "○✗", "✓✗", "○◔", "◔◑", "●◑", "■□", "▪▫", "■▪", "□▫", "▪·", "▫·",
        "◆·", "■◆",
      ] {
        let mapped = Set(pair.unicodeScalars.map(set.map))
        #expect(mapped.count == 2, "\(pair) in \(set)")
      }
    }
  }

  @Test(arguments: [
    ("⠉⠒⠤⣀", "▀▀▄▄", "'--_"), ("⡠⠊⡜⢣⠑⢄", "▄▀▞▚▀▄", ".\"/\\\"."), ("⡇⢸⣿", "▌▐█", "||#"),
    ("⠁⠈⡀⢀", "▘▝▖▗", "''__"),
  ])
  func `a line of braille keeps its shape in quarters of a cell and in ASCII`(
    braille: String,
    blocks: String,
    ascii: String
  ) {
    #expect(Self.frame(braille).mapped(to: .blocks).line(0) == blocks)
    #expect(Self.frame(braille).mapped(to: .ascii).line(0) == ascii)
  }

  @Test(arguments: [
    (GlyphSet.unicode, "▼ 5 한일 é… ▁█ ⣀"), (.narrow, "▾ 5 한일 é⋯ ⣀⣿ ⣀"), (.ascii, "v 5 한일 é~ _# _"),
  ])
  func `words keep their letters, and cells their roles`(set: GlyphSet, line: String) {
    let mapped = Self.frame("▼ 5 한일 é… ▁█ ⣀").mapped(to: set)
    #expect(mapped.lines == [line])
    #expect(mapped.cells.allSatisfy { $0.role == .alert })
  }
}
