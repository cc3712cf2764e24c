/// A rectangle of a picture in eighths of a pixel, so that no fraction is ever rounded.
public struct ShapeRect: Hashable, Sendable {
  /// Its left edge.
  public var left: Int
  /// Its upper edge.
  public var top: Int
  /// Its right edge.
  public var right: Int
  /// Its lower edge.
  public var bottom: Int

  /// Makes a rectangle.
  public init(left: Int, top: Int, right: Int, bottom: Int) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// Rectangles with those joined that touch and have an edge in common, first beside each other,
  /// then one above the other.
  public static func joined(_ rects: [ShapeRect]) -> [ShapeRect] {
    var rows: [ShapeRect] = []
    for rect in rects.sorted(by: { ($0.top, $0.bottom, $0.left) < ($1.top, $1.bottom, $1.left) }) {
      if let last = rows.last, last.top == rect.top, last.bottom == rect.bottom,
        last.right >= rect.left
      {
        rows[rows.count - 1].right = max(last.right, rect.right)
      } else {
        rows.append(rect)
      }
    }
    var joined: [ShapeRect] = []
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

/// A point of a picture in eighths of a pixel.
public struct ShapePoint: Hashable, Sendable {
  /// From the left.
  public var x: Int
  /// From the top.
  public var y: Int

  /// Makes a point.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A straight line of a picture.
public struct ShapeStroke: Hashable, Sendable {
  /// Where it begins.
  public var from: ShapePoint
  /// Where it ends.
  public var to: ShapePoint

  /// Makes a line.
  public init(from: ShapePoint, to: ShapePoint) {
    self.from = from
    self.to = to
  }
}
