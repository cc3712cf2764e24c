import StraitCanvas
import Testing

@testable import StraitPictures

/// Every glyph stands where the grid says.
@Suite struct PNGGridTests {
  /// Lines of several scripts, with what stands in for what.
  static let lines = [
    "ab 한일 군사 か日韓 é…c カナ MW.il|", "한a글b日c本dか", "-> != === fi ffl www",
    "▲▼●○★⇄→←↑↓·…×", "각각각각각各各各ガガガ", "e\u{301}한\u{1112}\u{1161}\u{11AB}か\u{3099}x",
  ]

  @Test(arguments: lines, [1, 2, 3])
  func `a glyph in a line is the same glyph as alone, moved by whole cells`(
    line: String,
    scale: Int
  ) throws {
    let frame = Drawing.frame([line])
    let raster = try #require(try Drawing.raster(frame, scale: scale))
    #expect(raster.width == frame.size.columns * 9 * scale && raster.height == 20 * scale)
    for column in 0..<frame.size.columns {
      let cell = frame[column, 0]
      guard cell.width > 0, cell.glyph != 0x20 else { continue }
      let text = frame.text(of: cell)
      let alone = try #require(try Drawing.raster(Drawing.frame([text]), scale: scale))
      let width = Int(cell.width) * 9 * scale
      let found = raster.block(
        x: column * 9 * scale,
        y: 0,
        width: width,
        height: raster.height
      )
      let expected = alone.block(x: 0, y: 0, width: width, height: raster.height)
      // Where a neighbour's edge reaches over by a pixel, the ink is that of both.
      let differing = zip(found, expected).filter { $0 != $1 }.count
      #expect(differing <= 8 * scale * scale, "'\(text)' in column \(column): \(differing) pixels")
      #expect(expected.contains { $0 != 0 }, "'\(text)' has no ink")
    }
  }

  @Test(arguments: [Role.text, .strong, .hint])
  func `a long run of letters ends where it should`(role: Role) throws {
    let run = String(repeating: "The quick brown fox. ", count: 8) + "M"
    let raster = try #require(try Drawing.raster(Drawing.frame([run], role: role)))
    let alone = try #require(try Drawing.raster(Drawing.frame(["M"], role: role)))
    let left = (CellText.width(run) - 1) * 9
    #expect(
      raster.block(x: left, y: 0, width: 9, height: 20)
        == alone.block(x: 0, y: 0, width: 9, height: 20)
    )
  }

  @Test(arguments: [
    "한", "か", "日", "韓", "ガ", "W", "M", "○", "●", "▲", "→", "⇄", "★", "☂", "⚠", "⇒", "①", "℃", "Ⅳ",
  ])
  func `a glyph stays within its cells`(glyph: String) throws {
    let width = CellText.width(glyph) * 9
    let raster = try #require(try Drawing.raster(Drawing.frame(["  \(glyph)  "]), scale: 2))
    var outside = 0.0
    for y in 0..<raster.height {
      for x in 0..<raster.width where x < 2 * 18 - 1 || x > 2 * 18 + 2 * width {
        outside += raster.ink(x, y)
      }
    }
    #expect(outside < 1, "ink outside: \(outside)")
    let own = raster.block(x: 36, y: 0, width: 2 * width, height: 40)
    #expect(own.contains { $0 != 0 }, "no ink")
  }

  @Test func `two columns of an ideograph are full, and Hangul stands on its line`() throws {
    for glyph in ["國", "뷁", "鬱"] {
      let raster = try #require(try Drawing.raster(Drawing.frame([glyph])))
      let columns = (0..<raster.width).filter { x in
        (0..<20).contains { raster.ink(x, $0) > 0.2 }
      }
      #expect((columns.last ?? 0) - (columns.first ?? 0) >= 12, "\(glyph): \(columns)")
      let rows = (0..<20).filter { y in (0..<18).contains { raster.ink($0, y) > 0.2 } }
      #expect((rows.first ?? 0) >= 1 && (rows.last ?? 20) <= 18, "\(glyph): \(rows)")
    }
  }

  @Test func `nothing is set in a font without the character, and no font had to stand in`() throws
  {
    let picture = try PNGEncoder.encode(Drawing.frame(Self.lines), theme: Drawing.theme)
    #expect(picture.remarks == [])
  }
}
