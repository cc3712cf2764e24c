/// Box-drawing characters as rectangles that meet their neighbours without a seam.
///
///            up
///             │          a cell of 72 × 160 eighths; a light arm is 8 wide, a heavy one 24,
///     left ───┼─── right a double one two of 8 with 8 between
///             │
///            down
enum BoxGlyph {
  private enum Weight: Int {
    case none
    case light
    case heavy
    case double

    /// The strokes across an arm, counted from the middle of a light stroke's near edge.
    var strokes: [Range<Int>] {
      switch self {
      case .none: []
      case .light: [0..<8]
      case .heavy: [-8..<16]
      case .double: [-8..<0, 8..<16]
      }
    }
  }

  /// The near edges of a light stroke: across the cell, and down it.
  private static let centerX = 32
  private static let centerY = 72

  /// The rectangles of a character of U+2500–257F in a cell whose corner is at 0, 0; nil for
  /// diagonals.
  static func rects(_ value: UInt32, width: Int, height: Int) -> [ShapeRect]? {
    let packed = table[Int(value - 0x2500)]
    if packed == 0 { return nil }
    let arms = (0..<4).map { Weight(rawValue: Int(packed >> ($0 * 2)) & 3) ?? .none }
    if let dashes = dashes(of: value) {
      return arms[0] != .none
        ? dashed(dashes, width).flatMap { span in
          arms[0].strokes.map {
            ShapeRect(
              left: span.lowerBound,
              top: centerY + $0.lowerBound,
              right: span.upperBound,
              bottom: centerY + $0.upperBound
            )
          }
        }
        : dashed(dashes, height).flatMap { span in
          arms[1].strokes.map {
            ShapeRect(
              left: centerX + $0.lowerBound,
              top: span.lowerBound,
              right: centerX + $0.upperBound,
              bottom: span.upperBound
            )
          }
        }
    }
    var rects: [ShapeRect] = []
    let (left, up, right, down) = (arms[0], arms[1], arms[2], arms[3])
    for (arm, opposite, isLeft) in [(left, right, true), (right, left, false)] {
      for stroke in arm.strokes {
        let reach = reach(
          of: stroke,
          sides: (up, down),
          opposite: opposite
        )
        rects.append(
          ShapeRect(
            left: isLeft ? 0 : centerX + reach,
            top: centerY + stroke.lowerBound,
            right: isLeft ? centerX + 8 - reach : width,
            bottom: centerY + stroke.upperBound
          )
        )
      }
    }
    for (arm, opposite, isUp) in [(up, down, true), (down, up, false)] {
      for stroke in arm.strokes {
        let reach = reach(
          of: stroke,
          sides: (left, right),
          opposite: opposite
        )
        rects.append(
          ShapeRect(
            left: centerX + stroke.lowerBound,
            top: isUp ? 0 : centerY + reach,
            right: centerX + stroke.upperBound,
            bottom: isUp ? centerY + 8 - reach : height
          )
        )
      }
    }
    return rects
  }

  /// Where a stroke of an arm begins, seen from its far end: 0 at the near edge of the middle,
  /// −8 at the outer line of a double crossing, 8 at its inner line.
  private static func reach(
    of stroke: Range<Int>,
    sides: (Weight, Weight),
    opposite: Weight
  ) -> Int {
    // The line on the side of a double arm stops at that arm's nearer line.
    if stroke.count == 8, stroke.lowerBound != 0 {
      let (own, other) = stroke.lowerBound < 0 ? sides : (sides.1, sides.0)
      if own == .double { return 8 }
      if other == .double { return opposite == .none ? -8 : 0 }
    }
    // A light arm ends at the nearer of two lines that pass by.
    if sides.0 == .double, sides.1 == .double, opposite == .none { return 8 }
    let widest = max(sides.0.rawValue, sides.1.rawValue)
    return widest >= Weight.heavy.rawValue ? -8 : 0
  }

  /// How many dashes a dashed line has in a cell; nil for one that is not dashed.
  private static func dashes(of value: UInt32) -> Int? {
    switch value {
    case 0x2504...0x2507: 3
    case 0x2508...0x250B: 4
    case 0x254C...0x254F: 2
    default: nil
    }
  }

  private static func dashed(_ count: Int, _ length: Int) -> [Range<Int>] {
    (0..<count).map { index in
      let start = length * index / count
      let end = length * (index + 1) / count
      let gap = (end - start) * 3 / 8
      return start + gap / 2..<end - (gap - gap / 2)
    }
  }
}
