/// A line of keys and what they do.
///
///     ↑↓ move  ⏎ open  ⇥ pane  / filter  ? help  q quit
///
/// Where not all fit, those of the highest rank go first and, among equals, the rightmost.
public struct KeyLine: Hashable, Sendable {
  /// One key and what it does.
  public struct Entry: Hashable, Sendable {
    /// The key as people write it.
    public var key: String
    /// What it does, in a word.
    public var hint: String
    /// How soon it goes when there is no room; 0 stays longest.
    public var rank: Int

    /// Makes an entry.
    public init(_ key: String, _ hint: String, rank: Int = 1) {
      self.key = key
      self.hint = hint
      self.rank = rank
    }

    fileprivate var width: Int {
      CellText.width(key) + (hint.isEmpty ? 0 : 1 + CellText.width(hint))
    }
  }

  /// The entries, from left to right.
  public var entries: [Entry]

  /// Makes a line.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The entries that fit into some columns.
  public func fitting(_ columns: Int) -> [Entry] {
    var kept = Array(entries.enumerated())
    func width() -> Int { kept.reduce(-2) { $0 + $1.element.width + 2 } }
    while !kept.isEmpty, width() > columns {
      guard
        let last = kept.indices.max(by: {
          (kept[$0].element.rank, kept[$0].offset) < (kept[$1].element.rank, kept[$1].offset)
        })
      else { break }
      kept.remove(at: last)
    }
    return kept.map(\.element)
  }

  /// Draws the line in the first row of a rectangle.
  public func draw(in rect: Rect, into frame: inout Frame) {
    frame.fill(rect.line(0), role: .hint)
    var rest = rect.line(0)
    for entry in fitting(rect.columns) {
      rest = rest.inset(left: frame.put(entry.key, in: rest, role: .key) + 1)
      rest = rest.inset(left: frame.put(entry.hint, in: rest, role: .hint) + 2)
    }
  }
}
