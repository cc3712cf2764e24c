import Testing

@testable import StraitCanvas

@Suite struct ShapeTests {
  @Test func `the arms of a line reach the edges that its name says`() throws {
    for value in UInt32(0x2500)...0x257F {
      guard let rects = BoxGlyph.rects(value, width: 72, height: 160) else { continue }
      let name = try #require(Unicode.Scalar(value)?.properties.name)
      let isDashed = name.contains("DASH")
      let edges = [
        ("LEFT", "HORIZONTAL", rects.contains { $0.left == 0 }),
        ("RIGHT", "HORIZONTAL", rects.contains { $0.right == 72 }),
        ("UP", "VERTICAL", rects.contains { $0.top == 0 }),
        ("DOWN", "VERTICAL", rects.contains { $0.bottom == 160 }),
      ]
      for (side, both, reaches) in edges where !isDashed {
        #expect(reaches == (name.contains(side) || name.contains(both)), "\(name) \(side)")
      }
      #expect(
        rects.allSatisfy { $0.left >= 0 && $0.top >= 0 && $0.right <= 72 && $0.bottom <= 160 }
      )
      #expect(rects.allSatisfy { $0.left < $0.right && $0.top < $0.bottom }, "\(name)")
    }
  }

  @Test(
    arguments: [
      ("─", 1), ("═", 2), ("╌", 2), ("╎", 2), ("┄", 3), ("┊", 4), ("║", 2),
    ] as [(Unicode.Scalar, Int)]
  )
  func `a dashed line is as many pieces as its name says, and one line`(
    glyph: Unicode.Scalar,
    pieces: Int
  ) throws {
    let rects = try #require(BoxGlyph.rects(glyph.value, width: 72, height: 160))
    let name = try #require(glyph.properties.name)
    let isDown = name.hasSuffix("VERTICAL")
    let spans = rects.map { isDown ? [$0.top, $0.bottom] : [$0.left, $0.right] }
    let offsets = Set(rects.map { isDown ? $0.left : $0.top })
    #expect(name.contains("DASH") ? Set(spans).count == pieces : offsets.count == pieces)
    #expect(!name.contains("DASH") || offsets.count == 1)
  }

  @Test func `rectangles that touch along an edge become one, first across and then down`() {
    func rect(_ left: Int, _ top: Int, _ right: Int, _ bottom: Int) -> ShapeRect {
      ShapeRect(left: left, top: top, right: right, bottom: bottom)
    }
    let four = [rect(0, 0, 8, 8), rect(8, 8, 16, 16), rect(8, 0, 16, 8), rect(0, 8, 8, 16)]
    #expect(ShapeRect.joined(four) == [rect(0, 0, 16, 16)])
    let apart = [rect(0, 0, 8, 8), rect(9, 0, 16, 8)]
    #expect(ShapeRect.joined(apart) == apart)
    let corner = [rect(0, 0, 8, 8), rect(8, 8, 16, 16)]
    #expect(ShapeRect.joined(corner) == corner)
    #expect(ShapeRect.joined([]) == [])
  }

  @Test func `a shape is gathered under its role, and text is left to fonts`() {
    var shapes = GlyphShapes(width: 72, height: 160)
    let taken = [
      shapes.add(0x2588, role: .scale3, column: 2, row: 1),
      shapes.add(0x2592, role: .scale3, column: 0, row: 0),
      shapes.add(0x2801, role: .seriesFirst, column: 1, row: 0),
      shapes.add(0x2571, role: .rule, column: 0, row: 0),
      shapes.add(0x41, role: .text, column: 0, row: 0),
    ]
    #expect(taken == [true, true, true, true, false])
    #expect(
      shapes.rects(of: .scale3, shade: 100)
        == [ShapeRect(left: 144, top: 160, right: 216, bottom: 320)]
    )
    #expect(
      shapes.rects(of: .scale3, shade: 50)
        == [ShapeRect(left: 0, top: 0, right: 72, bottom: 160)]
    )
    #expect(shapes.rects(of: .text, shade: 100) == [])
    // The upper left of eight dots: a quarter across, an eighth down.
    #expect(shapes.dots(of: .seriesFirst) == [ShapePoint(x: 72 + 18, y: 20)])
    #expect(
      shapes.strokes(of: .rule)
        == [ShapeStroke(from: ShapePoint(x: 0, y: 160), to: ShapePoint(x: 72, y: 0))]
    )
  }
}
