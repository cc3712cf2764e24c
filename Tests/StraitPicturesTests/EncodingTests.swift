import StraitCanvas
import Testing

@testable import StraitPictures

@Suite struct EncodingTests {
  @Test func `the same frame gives the same bytes`() throws {
    let frame = Drawing.frame(PNGGridTests.lines)
    let png = try PNGEncoder.encode(frame, theme: Drawing.theme).bytes
    let pdf = try Drawing.document([frame, frame])
    for _ in 0..<5 {
      #expect(try PNGEncoder.encode(frame, theme: Drawing.theme).bytes == png)
      #expect(try Drawing.document([frame, frame]) == pdf)
    }
  }

  @Test func `a PNG holds pixels and nothing of the time`() throws {
    var bytes = try PNGEncoder.encode(Drawing.frame(["x"]), theme: Drawing.theme).bytes[...]
    #expect(Array(bytes.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    bytes = bytes.dropFirst(8)
    var chunks: Set<String> = []
    while bytes.count >= 12 {
      let length = bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      chunks.insert(String(decoding: bytes.dropFirst(4).prefix(4), as: UTF8.self))
      bytes = bytes.dropFirst(12 + length)
    }
    #expect(bytes.isEmpty && chunks.isSuperset(of: ["IHDR", "IDAT", "IEND"]))
    #expect(chunks.isDisjoint(with: ["tIME", "tEXt", "zTXt", "iTXt", "eXIf"]))
  }

  @Test(arguments: [
    Size(columns: 0, rows: 0), Size(columns: 1, rows: 1), Size(columns: 500, rows: 200),
  ])
  func `the smallest frame and a huge one are pictures`(size: Size) throws {
    var frame = Frame(size)
    for row in 0..<size.rows { frame.put("한일 ab ─█", in: Rect(size).line(row)) }
    let raster = try #require(try Drawing.raster(frame))
    #expect(raster.width == max(1, size.columns) * 9 && raster.height == max(1, size.rows) * 20)
    let page = try #require(Raster(pdf: try Drawing.document([frame]), dotsAnInch: 24))
    #expect(page.width > 0)
  }

  @Test func `what is too large is refused before it is drawn`() {
    let frame = Frame(Size(columns: 1000, rows: 1000))
    #expect(throws: PictureFault.tooLarge(width: 18_000, height: 40_000)) {
      try PNGEncoder.encode(frame, theme: Drawing.theme, scale: 2)
    }
    #expect(
      PictureFault.tooLarge(width: 18_000, height: 40_000).description
        .contains("18000 x 40000 pixels")
    )
  }

  @Test func `a font that stands in is named, and a missing one is told of`() {
    let replaced = FontChoice(script: .hangul, wanted: "A", chosen: "B")
    #expect(
      FontRemark.replaced(replaced).description == "A is not on this machine; Hangul in B"
    )
    let best = FontChoice(script: .latin, wanted: "A", chosen: "A")
    #expect(best.description == "letters in A")
    let none = FontChoice(script: .kana, wanted: "A", chosen: nil)
    #expect(none.description.contains("no font on this machine has kana"))
    #expect(FontRemark.boxes(1).description.hasSuffix("has 1 character, shown as a box"))
    #expect(FontRemark.boxes(3).description.hasSuffix("has 3 characters, shown as boxes"))
  }

  @Test func `a character that no font has is counted`() throws {
    // Noncharacters never reach a frame; an unassigned scalar does, and stands in no font.
    let picture = try PNGEncoder.encode(
      Drawing.frame(["a\u{E0FF0}b\u{2FE0}"]),
      theme: Drawing.theme
    )
    #expect(picture.remarks == [.boxes(1)])
  }
}
