import StraitCanvas
import Testing

@testable import StraitPictures

/// Lines, blocks, shades and braille are shapes without seams.
@Suite struct ShapeTests {
  static let white: Raster.Pixel = 0xFFFFFF

  @Test(arguments: [1, 2, 3])
  func `full blocks beside each other leave no gap`(scale: Int) throws {
    let frame = Drawing.frame(Array(repeating: String(repeating: "█", count: 7), count: 5))
    let raster = try #require(try Drawing.raster(frame, scale: scale))
    let all = raster.block(x: 0, y: 0, width: raster.width, height: raster.height)
    #expect(all.allSatisfy { $0 == Self.white })
  }

  @Test(arguments: [72, 96, 100, 133, 200])
  func `in a PDF there is no gap at any resolution`(dots: Int) throws {
    let frame = Drawing.frame(Array(repeating: String(repeating: "█", count: 7), count: 5))
    let raster = try #require(Raster(pdf: try Drawing.document([frame]), dotsAnInch: dots))
    // The edges of the page may fall between two pixels.
    let (width, height) = (7 * 9 * dots / 96 - 2, 5 * 20 * dots / 96 - 2)
    let inner = raster.block(x: 1, y: 1, width: width - 1, height: height - 1)
    #expect(inner.allSatisfy { $0 == Self.white })
  }

  @Test(arguments: [1, 2, 3])
  func `a frame of lines is closed all around`(scale: Int) throws {
    let raster = try #require(
      try Drawing.raster(Drawing.frame(["┌────┐", "│    │", "│    │", "└────┘"]), scale: scale)
    )
    let (left, right) = (4 * scale, (5 * 9 + 4) * scale)
    let (top, bottom) = (9 * scale, (3 * 20 + 9) * scale)
    for x in left...right {
      #expect(raster[x, top] == Self.white && raster[x, bottom] == Self.white, "\(x)")
    }
    for y in top...bottom {
      #expect(raster[left, y] == Self.white && raster[right, y] == Self.white, "\(y)")
    }
  }

  @Test func `eighths of a block are as high as they say, and shades are even`() throws {
    let raster = try #require(try Drawing.raster(Drawing.frame(["▁▂▃▄▅▆▇█░▒▓"]), scale: 2))
    for step in 1...8 {
      let x = (step - 1) * 18 + 9
      let ink = (0..<40).map { raster.ink(x, $0) }.reduce(0, +)
      #expect(abs(ink - Double(step * 5)) < 0.05, "\(step)/8: \(ink)")
    }
    for (index, shade) in [0.25, 0.5, 0.75].enumerated() {
      let block = raster.block(x: (8 + index) * 18, y: 0, width: 18, height: 40)
      #expect(Set(block).count == 1)
      #expect(abs(raster.ink((8 + index) * 18, 0) - shade) < 0.01)
    }
  }

  @Test(arguments: [1, 2, 3])
  func `a dot of braille stands where its bit says, and nowhere else`(scale: Int) throws {
    let places = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]
    for (bit, place) in places.enumerated() {
      let scalar = try #require(Unicode.Scalar(UInt32(0x2800 + (1 << bit))))
      let raster = try #require(
        try Drawing.raster(Drawing.frame([String(Character(scalar))]), scale: scale)
      )
      var (total, x, y) = (0.0, 0.0, 0.0)
      for row in 0..<raster.height {
        for column in 0..<raster.width {
          let ink = raster.ink(column, row)
          total += ink
          x += ink * (Double(column) + 0.5)
          y += ink * (Double(row) + 0.5)
        }
      }
      let middle = (
        x: 9.0 * Double(1 + 2 * place.0) / 4 * Double(scale),
        y: 20.0 * Double(1 + 2 * place.1) / 8 * Double(scale)
      )
      #expect(abs(x / total - middle.x) < 0.5 && abs(y / total - middle.y) < 0.5, "bit \(bit)")
    }
  }

  @Test func `colours are those of the theme, whatever a terminal could show`() throws {
    var frame = Drawing.frame(["██", "  ", "  "])
    frame.paint(Rect(frame.size).line(0), role: .worse)
    frame.paint(Rect(frame.size).line(1), role: .title)
    frame.paint(Rect(frame.size).line(2), role: .cursor)
    let raster = try #require(try Drawing.raster(frame))
    #expect(Set(raster.block(x: 0, y: 0, width: 18, height: 20)) == [0xF01030])
    #expect(Set(raster.block(x: 0, y: 20, width: 18, height: 20)) == [0x204060])
    #expect(Set(raster.block(x: 0, y: 40, width: 18, height: 20)) == [0xFFFFFF])
  }

  @Test func `what is underlined is so from edge to edge`() throws {
    let raster = try #require(try Drawing.raster(Drawing.frame(["a b"], role: .link)))
    #expect((0..<27).allSatisfy { raster[$0, 17] == Self.white })
  }
}
