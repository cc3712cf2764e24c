/// The characters of a frame that are drawn as shapes, gathered by role: lines, blocks, shades and
/// braille.
///
/// Set as text they would show hairline seams between cells, in any font. Rectangles that touch are
/// joined, so that a rule is one rectangle and not eighty: smaller, and without seams at any zoom.
public struct GlyphShapes: Sendable {
  /// What rectangles are gathered under.
  private struct Group: Hashable {
    var role: Role
    var shade: Int
  }

  /// How dark rectangles may be, in percent, the lightest first.
  public static let shades = [25, 50, 75, 100]

  private let width: Int
  private let height: Int
  private var rects: [Group: [ShapeRect]] = [:]
  private var dots: [Role: [ShapePoint]] = [:]
  private var strokes: [Role: [ShapeStroke]] = [:]

  /// Makes an empty set of shapes for cells of a size in eighths of a pixel.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// Takes a character if it is one that is drawn, and says whether it is.
  public mutating func add(_ value: UInt32, role: Role, column: Int, row: Int) -> Bool {
    let left = column * width
    let top = row * height
    func placed(_ rect: ShapeRect) -> ShapeRect {
      ShapeRect(
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
      dots[role, default: []] += BlockGlyph.dots(value, width: width, height: height).map {
        ShapePoint(x: left + $0.x, y: top + $0.y)
      }
    default:
      return false
    }
    return true
  }

  private mutating func addDiagonals(_ value: UInt32, role: Role, left: Int, top: Int) {
    let (right, bottom) = (left + width, top + height)
    if value != 0x2572 {
      strokes[role, default: []].append(
        ShapeStroke(from: ShapePoint(x: left, y: bottom), to: ShapePoint(x: right, y: top))
      )
    }
    if value != 0x2571 {
      strokes[role, default: []].append(
        ShapeStroke(from: ShapePoint(x: left, y: top), to: ShapePoint(x: right, y: bottom))
      )
    }
  }

  /// The rectangles of a role that are so dark, joined where they touch.
  public func rects(of role: Role, shade: Int) -> [ShapeRect] {
    rects[Group(role: role, shade: shade)].map(ShapeRect.joined) ?? []
  }

  /// The middles of the dots of a role, in the order in which they were added.
  public func dots(of role: Role) -> [ShapePoint] { dots[role] ?? [] }

  /// The diagonals of a role, in the order in which they were added.
  public func strokes(of role: Role) -> [ShapeStroke] { strokes[role] ?? [] }
}
