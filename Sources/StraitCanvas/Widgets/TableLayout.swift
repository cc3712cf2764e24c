/// Where the columns of a table stand, and which go when there is no room for all.
public struct TableLayout: Hashable, Sendable {
  /// How wide a column may be.
  public enum Width: Hashable, Sendable {
    /// Always so many columns of the screen.
    case fixed(Int)
    /// At least so many, and a share of what is left.
    case flexible(least: Int, weight: Int = 1)

    fileprivate var least: Int {
      switch self {
      case .fixed(let columns): max(0, columns)
      case .flexible(let least, _): max(0, least)
      }
    }

    fileprivate var weight: Int {
      switch self {
      case .fixed: 0
      case .flexible(_, let weight): max(0, weight)
      }
    }
  }

  /// Where the text of a column begins or ends.
  public enum Alignment: Hashable, Sendable {
    /// At the left, as words do.
    case left
    /// At the right, as figures do.
    case right
  }

  /// One column of a table.
  public struct Column: Hashable, Sendable {
    /// How wide it may be.
    public var width: Width
    /// Where its text stands.
    public var alignment: Alignment
    /// How soon it goes when there is no room; 0 stays longest.
    public var rank: Int

    /// Makes a column.
    public init(_ width: Width, alignment: Alignment = .left, rank: Int = 0) {
      self.width = width
      self.alignment = alignment
      self.rank = rank
    }
  }

  /// Where a column stands, from the left end of the table.
  public struct Span: Hashable, Sendable {
    /// Its first column of the screen, from 0.
    public var offset: Int
    /// Its columns of the screen.
    public var columns: Int
  }

  /// The columns, from left to right.
  public var columns: [Column]
  /// The blank columns of the screen between two.
  public var gap: Int

  /// Makes a layout.
  public init(_ columns: [Column], gap: Int = 1) {
    self.columns = columns
    self.gap = max(0, gap)
  }

  /// Where each column stands in some columns of the screen; nil for one that was dropped.
  ///
  /// The column of the highest rank goes first and, among equals, the rightmost. The last one left
  /// takes what there is, even if that is less than it wants. What is left over goes to the flexible
  /// columns by weight, the remainder to the first of them.
  public func spans(in available: Int) -> [Span?] {
    var kept = Array(columns.indices)
    func least() -> Int {
      kept.reduce(0) { $0 + columns[$1].width.least } + gap * max(0, kept.count - 1)
    }
    while kept.count > 1, least() > available {
      guard let last = kept.max(by: { (columns[$0].rank, $0) < (columns[$1].rank, $1) }) else {
        break
      }
      kept.removeAll { $0 == last }
    }
    var spans = [Span?](repeating: nil, count: columns.count)
    guard available > 0 else { return spans }
    let left = max(0, available - least())
    let weights = kept.reduce(0) { $0 + columns[$1].width.weight }
    var remainder = left
    var widths = kept.map { index in
      let share = weights == 0 ? 0 : left * columns[index].width.weight / weights
      remainder -= share
      return min(available, columns[index].width.least + share)
    }
    if let first = kept.firstIndex(where: { columns[$0].width.weight > 0 }) {
      widths[first] += remainder
    }
    var offset = 0
    for (index, width) in zip(kept, widths) {
      spans[index] = Span(offset: offset, columns: width)
      offset += width + gap
    }
    return spans
  }

  /// Draws one row of the table in the first row of a rectangle.
  ///
  /// - Parameters:
  ///   - cells: A line for each column; what lacks is blank.
  ///   - rect: Where the row stands.
  ///   - frame: What is drawn into.
  public func draw(_ cells: [TextLine], in rect: Rect, into frame: inout Frame) {
    for (index, span) in spans(in: rect.columns).enumerated() {
      guard let span, index < cells.count else { continue }
      let place = Rect(
        column: rect.column + span.offset,
        row: rect.row,
        columns: span.columns,
        rows: 1
      ).intersection(rect)
      switch columns[index].alignment {
      case .left: frame.put(cells[index], in: place)
      case .right: frame.putRight(cells[index], in: place)
      }
    }
  }
}
