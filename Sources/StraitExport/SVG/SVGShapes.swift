import StraitCanvas

/// The characters of a frame that are drawn as shapes, gathered by role.
///
/// Rectangles that touch are joined, so that a rule is one rectangle and not eighty: smaller, and
/// without seams at any zoom.
struct SVGShapes {
  /// What shapes are gathered under.
  private struct Group: Hashable {
    var role: Role
    /// How dark, in percent.
    var shade: Int
  }

  private let width: Int
  private let height: Int
  private var rects: [Group: [PictureRect]] = [:]
  private var dots: [Role: String] = [:]
  private var strokes: [Role: String] = [:]

  /// Makes an empty set of shapes for cells of a size in eighths of a pixel.
  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// Takes a character if it is one that is drawn, and says whether it is.
  mutating func add(_ value: UInt32, role: Role, column: Int, row: Int) -> Bool {
    let left = column * width
    let top = row * height
    func placed(_ rect: PictureRect) -> PictureRect {
      PictureRect(
        left: left + rect.left,
        top: top + rect.top,
        right: left + rect.right,
        bottom: top + rect.bottom
      )
    }
    switch value {
    case 0x2500...0x257F:
      if let found = BoxGlyph.rects(value, width: width, height: height) {
        rects[Group(role: role, shade: 100), default: []] += found.map(placed)
      } else {
        addDiagonals(value, role: role, left: left, top: top)
      }
    case 0x2580...0x259F:
      let found = BlockGlyph.rects(value, width: width, height: height).map(placed)
      rects[Group(role: role, shade: BlockGlyph.shade(value) ?? 100), default: []] += found
    case 0x2800...0x28FF:
      for dot in BlockGlyph.dots(value, width: width, height: height) {
        dots[role, default: ""] += "M\(pixels(left + dot.x)) \(pixels(top + dot.y))h0"
      }
    default:
      return false
    }
    return true
  }

  private mutating func addDiagonals(_ value: UInt32, role: Role, left: Int, top: Int) {
    let (right, bottom) = (left + width, top + height)
    if value != 0x2572 {
      strokes[role, default: ""] +=
        "M\(pixels(left)) \(pixels(bottom))L\(pixels(right)) \(pixels(top))"
    }
    if value != 0x2571 {
      strokes[role, default: ""] +=
        "M\(pixels(left)) \(pixels(top))L\(pixels(right)) \(pixels(bottom))"
    }
  }

  /// The elements, in the order of the roles.
  func elements() -> [String] {
    var elements: [String] = []
    for role in Role.allCases {
      for shade in [25, 50, 75, 100] {
        guard let found = rects[Group(role: role, shade: shade)] else { continue }
        let path = Self.joined(found).map {
          "M\(pixels($0.left)) \(pixels($0.top))h\(pixels($0.right - $0.left))"
            + "v\(pixels($0.bottom - $0.top))h\(pixels($0.left - $0.right))z"
        }.joined()
        let opacity = shade == 100 ? "" : " opacity=\"0.\(shade == 50 ? "5" : "\(shade)")\""
        elements.append("<path class=\"\(role.name)\"\(opacity) d=\"\(path)\"/>")
      }
      if let path = dots[role] {
        elements.append("<path class=\"\(role.name) dots\" d=\"\(path)\"/>")
      }
      if let path = strokes[role] {
        elements.append("<path class=\"\(role.name) strokes\" d=\"\(path)\"/>")
      }
    }
    return elements
  }

  /// Rectangles with those joined that touch and have an edge in common, first beside each other,
  /// then one above the other.
  static func joined(_ rects: [PictureRect]) -> [PictureRect] {
    var rows: [PictureRect] = []
    for rect in rects.sorted(by: { ($0.top, $0.bottom, $0.left) < ($1.top, $1.bottom, $1.left) }) {
      if let last = rows.last, last.top == rect.top, last.bottom == rect.bottom,
        last.right >= rect.left
      {
        rows[rows.count - 1].right = max(last.right, rect.right)
      } else {
        rows.append(rect)
      }
    }
    var joined: [PictureRect] = []
    for rect in rows.sorted(by: { ($0.left, $0.right, $0.top) < ($1.left, $1.right, $1.top) }) {
      if let last = joined.last, last.left == rect.left, last.right == rect.right,
        last.bottom >= rect.top
      {
        joined[joined.count - 1].bottom = max(last.bottom, rect.bottom)
      } else {
        joined.append(rect)
      }
    }
    return joined
  }
}

/// A length in pixels, from eighths, in as few digits as it takes.
func pixels(_ eighths: Int) -> String {
  let fractions = ["", ".125", ".25", ".375", ".5", ".625", ".75", ".875"]
  let magnitude = abs(eighths)
  return (eighths < 0 ? "-" : "") + "\(magnitude / 8)" + fractions[magnitude % 8]
}
