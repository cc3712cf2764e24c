import StraitCanvas

/// The nearest colour that a terminal has by number.
enum TerminalColor {
  /// The nearest of the 240 fixed colours of xterm, 16–255; the first sixteen are the user's own.
  static func indexed256(_ color: Color) -> UInt8 {
    let steps = [0, 95, 135, 175, 215, 255]
    func nearest(_ value: UInt8) -> Int {
      steps.indices.min { abs(steps[$0] - Int(value)) < abs(steps[$1] - Int(value)) } ?? 0
    }
    let (red, green, blue) = (nearest(color.red), nearest(color.green), nearest(color.blue))
    let mean = (Int(color.red) + Int(color.green) + Int(color.blue)) / 3
    let grey = min(23, max(0, (mean - 3) / 10))
    let cubeDistance = distance(color, steps[red], steps[green], steps[blue])
    let greyDistance = distance(color, 8 + 10 * grey, 8 + 10 * grey, 8 + 10 * grey)
    return UInt8(greyDistance < cubeDistance ? 232 + grey : 16 + 36 * red + 6 * green + blue)
  }

  /// The nearest of the sixteen of ANSI, as xterm paints them.
  ///
  /// A colour with a hue never becomes a grey, which would take its meaning away.
  static func ansi16(_ color: Color) -> UInt8 {
    let spread =
      Int(max(color.red, color.green, color.blue)) - Int(min(color.red, color.green, color.blue))
    let candidates = spread > 48 ? [1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14] : [0, 7, 8, 15]
    return UInt8(
      candidates.min {
        distance(color, ansi[$0].0, ansi[$0].1, ansi[$0].2)
          < distance(color, ansi[$1].0, ansi[$1].1, ansi[$1].2)
      } ?? 7)
  }

  private static let ansi = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
    (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  private static func distance(_ color: Color, _ red: Int, _ green: Int, _ blue: Int) -> Int {
    let (r, g, b) = (Int(color.red) - red, Int(color.green) - green, Int(color.blue) - blue)
    return 2 * r * r + 4 * g * g + 3 * b * b
  }
}
