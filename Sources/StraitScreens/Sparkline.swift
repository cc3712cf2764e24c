/// A small chart in one line of eighth blocks.
enum Sparkline {
  private static let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// One block a value, nil as a blank; values are bounded to the scale.
  static func text(_ values: [Double?], lowest: Double = 0, highest: Double) -> String {
    let span = highest - lowest
    return values.map { value in
      guard let value else { return " " }
      guard span > 0 else { return blocks[0] }
      let step = ((value - lowest) / span * 7).rounded()
      return blocks[Int(min(7, max(0, step)))]
    }.joined()
  }

  /// The latest values, filled with blanks at the left to a number.
  static func latest(_ values: [Double?], _ count: Int) -> [Double?] {
    let shown = values.suffix(count)
    return Array(repeating: nil, count: count - shown.count) + shown
  }

  /// Fewer values, each the largest of its share, so that no peak is lost.
  static func condense(_ values: [Double], to count: Int) -> [Double] {
    guard values.count > count, count > 0 else { return values }
    return (0..<count).map { index in
      let start = index * values.count / count
      let end = max(start + 1, (index + 1) * values.count / count)
      return values[start..<end].max() ?? 0
    }
  }
}
