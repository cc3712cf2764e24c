/// Which of many rows are on the screen, so that the one under the cursor always is.
///
/// Where rows are hidden, a row of the screen says how many: `+7`. The window moves as little as it
/// can from where it was.
public struct ScrollWindow: Hashable, Sendable {
  /// The items that are on the screen.
  public let items: Range<Int>
  /// How many are hidden above.
  public let hiddenAbove: Int
  /// How many are hidden below.
  public let hiddenBelow: Int
  /// The row of the screen, from 0, that the first item takes.
  public let firstRow: Int
  /// The row of the screen that says how many are hidden above, if there is room for one.
  public let aboveRow: Int?
  /// The row of the screen that says how many are hidden below, if there is room for one.
  public let belowRow: Int?

  /// Makes a window of some rows onto `count` items.
  ///
  /// - Parameters:
  ///   - count: How many items there are.
  ///   - cursor: The item that must show, brought into bounds.
  ///   - rows: The rows of the screen.
  ///   - previous: The first item that showed before.
  public init(count: Int, cursor: Int, rows: Int, previous: Int = 0) {
    let count = max(0, count)
    let rows = max(0, rows)
    let cursor = min(max(0, cursor), max(0, count - 1))
    if count <= rows || rows == 0 {
      items = 0..<min(count, rows)
      hiddenAbove = 0
      hiddenBelow = count - items.count
      firstRow = 0
      aboveRow = nil
      belowRow = nil
      return
    }
    // Two rows or fewer are all for items.
    let hasMarks = rows > 2
    var first = min(max(0, previous), count - rows)
    var shown = Self.shown(from: first, count: count, rows: rows, hasMarks: hasMarks)
    if cursor < first {
      first = cursor
      shown = Self.shown(from: first, count: count, rows: rows, hasMarks: hasMarks)
    }
    while cursor >= first + shown {
      first += 1
      shown = Self.shown(from: first, count: count, rows: rows, hasMarks: hasMarks)
    }
    // One hidden item would take as much room as the row that says so.
    if hasMarks, first == 1 {
      let fromTop = Self.shown(from: 0, count: count, rows: rows, hasMarks: true)
      if cursor < fromTop {
        first = 0
        shown = fromTop
      }
    }
    items = first..<first + shown
    hiddenAbove = first
    hiddenBelow = count - first - shown
    firstRow = hasMarks && first > 0 ? 1 : 0
    aboveRow = hasMarks && first > 0 ? 0 : nil
    belowRow = hasMarks && hiddenBelow > 0 ? rows - 1 : nil
  }

  private static func shown(from first: Int, count: Int, rows: Int, hasMarks: Bool) -> Int {
    guard hasMarks else { return min(rows, count - first) }
    let below = first > 0 ? rows - 1 : rows
    return count - first <= below ? count - first : below - 1
  }

  /// The row of the screen of an item, if it shows.
  public func row(of item: Int) -> Int? {
    items.contains(item) ? firstRow + item - items.lowerBound : nil
  }

  /// Draws the rows that say how many are hidden: `+7`.
  public func drawCounts(in rect: Rect, into frame: inout Frame) {
    for (row, hidden) in [(aboveRow, hiddenAbove), (belowRow, hiddenBelow)] {
      guard let row, hidden > 0 else { continue }
      frame.put("+\(hidden)", in: rect.line(row), role: .muted)
    }
  }
}
