/// What a chart shows, in words and figures beside it.
///
/// Where it is wide, a series is a line of columns:
///
///     ●⠒⠒ Visitors   now 39.4 2018-10   min 31.5 2014-10   max 63.1 2009-10   16 waves
///
/// where it is narrower, a name with a line of figures below it, and where it is narrow, with each
/// figure on a line of its own.
public struct Legend: Hashable, Sendable {
  /// A figure and when it was so.
  public struct Reading: Hashable, Sendable {
    /// The figure, with whatever is to be said of it.
    public var value: String
    /// Its date.
    public var date: String

    /// Makes a reading.
    public init(_ value: String, _ date: String) {
      self.value = value
      self.date = date
    }
  }

  /// One series.
  public struct Entry: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// How it is drawn.
    public var style: SeriesStyle
    /// The latest figure.
    public var now: Reading
    /// The least.
    public var least: Reading
    /// The greatest.
    public var greatest: Reading
    /// How many figures there are: `16 waves`.
    public var count: String

    /// Makes an entry.
    public init(
      name: String,
      style: SeriesStyle,
      now: Reading,
      least: Reading,
      greatest: Reading,
      count: String
    ) {
      self.name = name
      self.style = style
      self.now = now
      self.least = least
      self.greatest = greatest
      self.count = count
    }

    fileprivate var readings: [(word: String, reading: Reading)] {
      [("now", now), ("min", least), ("max", greatest)]
    }
  }

  /// The series, in the order of the chart.
  public var entries: [Entry]

  /// Makes a legend.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// Below this width a line of columns leaves no room for a name.
  private static let leastNameColumns = 16

  /// The lines, each at most some columns wide.
  public func lines(columns: Int) -> [TextLine] {
    guard columns > 0 else { return [] }
    let values = widths(\.value)
    let dates = widths(\.date)
    let figures = zip(values, dates).map { 3 + 4 + $0 + 1 + $1 }.reduce(0, +)
    let counts = entries.map { CellText.width($0.count) }.max() ?? 0
    let room = columns - 4 - figures - 3 - counts
    return entries.flatMap { entry -> [TextLine] in
      if room >= Self.leastNameColumns {
        let widest = entries.map { CellText.width($0.name) }.max() ?? 0
        return [line(entry, name: min(room, widest), values, dates)]
      }
      if columns >= figures + 4 - 3 {
        let name = heading(entry, columns: columns - 3 - counts)
        let count = TextRun(" · " + entry.count, role: .muted)
        let below = readings(of: entry, values, dates).dropFirst()
        return [
          TextLine(name + [count]), TextLine([TextRun("    now ", role: .muted)] + below),
        ]
      }
      return stacked(entry, columns)
    }
  }

  /// The widest text of each of the three readings.
  private func widths(_ part: KeyPath<Reading, String>) -> [Int] {
    (0..<3).map { index in
      entries.map { CellText.width($0.readings[index].reading[keyPath: part]) }.max() ?? 0
    }
  }

  private func heading(_ entry: Entry, columns: Int) -> [TextRun] {
    [
      TextRun(String((entry.style.sample + " ").prefix(columns)), role: entry.style.role),
      TextRun(CellText.clip(entry.name, to: columns - 4), role: .strong),
    ]
  }

  private func line(_ entry: Entry, name: Int, _ values: [Int], _ dates: [Int]) -> TextLine {
    let heading = [
      TextRun(entry.style.sample + " ", role: entry.style.role),
      TextRun(CellText.pad(entry.name, to: name), role: .strong),
    ]
    let count = TextRun("   " + entry.count, role: .muted)
    return TextLine(heading + readings(of: entry, values, dates) + [count])
  }

  private func readings(of entry: Entry, _ values: [Int], _ dates: [Int]) -> [TextRun] {
    entry.readings.enumerated().flatMap { index, part in
      [
        TextRun("   \(part.word) ", role: .muted),
        TextRun(CellText.padLeft(part.reading.value, to: values[index])),
        TextRun(" " + CellText.pad(part.reading.date, to: dates[index]), role: .muted),
      ]
    }
  }

  private func stacked(_ entry: Entry, _ columns: Int) -> [TextLine] {
    var lines = [TextLine(heading(entry, columns: columns))]
    let indent = columns >= 24 ? "    " : ""
    let values = widths(\.value).max() ?? 0
    for (index, (word, reading)) in entry.readings.enumerated() {
      let count = index == 0 ? " · " + entry.count : ""
      let value = CellText.padLeft(reading.value, to: values)
      let room = columns - CellText.width(indent) - 4
      let date = CellText.clip(" " + reading.date + count, to: room - CellText.width(value))
      lines.append(
        TextLine([
          TextRun(CellText.clip("\(indent)\(word) ", to: columns), role: .muted),
          TextRun(CellText.clip(value, to: room)), TextRun(date, role: .muted),
        ])
      )
    }
    return lines
  }

  /// The names alone, beside each other, for where the figures have no room.
  public func names(columns: Int) -> TextLine {
    let widest = entries.map { CellText.width($0.name) + 7 }.reduce(-3, +)
    // Where not all names fit each has an equal share.
    let room = widest <= columns ? columns : columns / max(1, entries.count) - 3
    return TextLine(
      entries.enumerated().flatMap { index, entry in
        let gap = index == entries.count - 1 ? "" : "   "
        return heading(entry, columns: max(5, room)) + [TextRun(gap)]
      }
    )
  }

  /// Draws the lines, or the names where not all lines fit, and gives how many lines there are.
  @discardableResult
  public func draw(in rect: Rect, into frame: inout Frame) -> Int {
    frame.fill(rect)
    let lines = lines(columns: rect.columns)
    guard lines.count <= rect.rows else {
      frame.put(names(columns: rect.columns), in: rect.line(0))
      return lines.count
    }
    for (row, line) in lines.enumerated() { frame.put(line, in: rect.line(row)) }
    return lines.count
  }
}
