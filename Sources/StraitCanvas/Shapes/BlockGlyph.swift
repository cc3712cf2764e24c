/// Block elements and shades as rectangles, braille as dots.
enum BlockGlyph {
  /// The rectangles of a block element of U+2580–259F in a cell whose corner is at 0, 0.
  static func rects(_ value: UInt32, width: Int, height: Int) -> [ShapeRect] {
    func rect(_ left: Int, _ top: Int, _ right: Int, _ bottom: Int) -> ShapeRect {
      ShapeRect(
        left: width * left / 8,
        top: height * top / 8,
        right: width * right / 8,
        bottom: height * bottom / 8
      )
    }
    switch value {
    case 0x2580: return [rect(0, 0, 8, 4)]
    case 0x2581...0x2588: return [rect(0, 8 - Int(value - 0x2580), 8, 8)]
    case 0x2589...0x258F: return [rect(0, 0, 8 - Int(value - 0x2588), 8)]
    case 0x2590: return [rect(4, 0, 8, 8)]
    case 0x2591...0x2593: return [rect(0, 0, 8, 8)]
    case 0x2594: return [rect(0, 0, 8, 1)]
    case 0x2595: return [rect(7, 0, 8, 8)]
    default: break
    }
    // Quadrants: upper left, upper right, lower left, lower right.
    let quadrants: [UInt32: UInt8] = [
      0x2596: 4, 0x2597: 8, 0x2598: 1, 0x2599: 13, 0x259A: 9, 0x259B: 7, 0x259C: 11, 0x259D: 2,
      0x259E: 6, 0x259F: 14,
    ]
    let bits = quadrants[value] ?? 0
    return (0..<4).filter { bits >> $0 & 1 == 1 }.map { index in
      let left = index % 2 * 4
      let top = index / 2 * 4
      return rect(left, top, left + 4, top + 4)
    }
  }

  /// How dark a shade is, in percent; nil for what is no shade.
  static func shade(_ value: UInt32) -> Int? {
    switch value {
    case 0x2591: 25
    case 0x2592: 50
    case 0x2593: 75
    default: nil
    }
  }

  /// The middles of the dots of a braille character of U+2800–28FF.
  static func dots(_ value: UInt32, width: Int, height: Int) -> [ShapePoint] {
    let bits = value - 0x2800
    // The order of the bits: three rows of the left column, three of the right, then the lowest row.
    let places = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]
    return places.enumerated().filter { bits >> $0.offset & 1 == 1 }.map { place in
      ShapePoint(
        x: width * (1 + 2 * place.element.0) / 4,
        y: height * (1 + 2 * place.element.1) / 8
      )
    }
  }
}
