import StraitCanvas

/// The shapes of a frame as elements of an SVG.
struct SVGShapes {
  private var shapes: GlyphShapes

  /// Makes an empty set of shapes for cells of a size in eighths of a pixel.
  init(width: Int, height: Int) {
    shapes = GlyphShapes(width: width, height: height)
  }

  /// Takes a character if it is one that is drawn, and says whether it is.
  mutating func add(_ value: UInt32, role: Role, column: Int, row: Int) -> Bool {
    shapes.add(value, role: role, column: column, row: row)
  }

  /// The elements, in the order of the roles.
  func elements() -> [String] {
    var elements: [String] = []
    for role in Role.allCases {
      for shade in GlyphShapes.shades {
        let found = shapes.rects(of: role, shade: shade)
        if found.isEmpty { continue }
        let path = found.map {
          "M\(pixels($0.left)) \(pixels($0.top))h\(pixels($0.right - $0.left))"
            + "v\(pixels($0.bottom - $0.top))h\(pixels($0.left - $0.right))z"
        }.joined()
        let opacity = shade == 100 ? "" : " opacity=\"0.\(shade == 50 ? "5" : "\(shade)")\""
        elements.append("<path class=\"\(role.name)\"\(opacity) d=\"\(path)\"/>")
      }
      let dots = shapes.dots(of: role).map { "M\(pixels($0.x)) \(pixels($0.y))h0" }.joined()
      if !dots.isEmpty { elements.append("<path class=\"\(role.name) dots\" d=\"\(dots)\"/>") }
      let strokes = shapes.strokes(of: role).map {
        "M\(pixels($0.from.x)) \(pixels($0.from.y))L\(pixels($0.to.x)) \(pixels($0.to.y))"
      }.joined()
      if !strokes.isEmpty {
        elements.append("<path class=\"\(role.name) strokes\" d=\"\(strokes)\"/>")
      }
    }
    return elements
  }
}

/// A length in pixels, from eighths, in as few digits as it takes.
func pixels(_ eighths: Int) -> String {
  let fractions = ["", ".125", ".25", ".375", ".5", ".625", ".75", ".875"]
  let magnitude = abs(eighths)
  return (eighths < 0 ? "-" : "") + "\(magnitude / 8)" + fractions[magnitude % 8]
}
