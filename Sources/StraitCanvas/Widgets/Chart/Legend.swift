/// What a chart shows, in words and figures beside it.
///
/// Where it is wide, a series is a line of columns:
///
///     ●⠒⠒ Visitors   now 39.4 2018-10   min 31.5 2014-10   max 63.1 2009-10   16 waves
///
/// and where it is narrow, a name with its figures below it.
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
    var runs = [
      TextRun(entry.style.sample + " ", role: entry.style.role),
      TextRun(CellText.pad(entry.name, to: name), role: .strong),
    ]
    for (index, (word, reading)) in entry.readings.enumerated() {
      runs.append(TextRun("   \(word) ", role: .muted))
      runs.append(TextRun(CellText.padLeft(reading.value, to: values[index])))
      runs.append(TextRun(" " + CellText.pad(reading.date, to: dates[index]), role: .muted))
    }
    runs.append(TextRun("   " + entry.count, role: .muted))
    return TextLine(runs)
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

  /// Draws the lines that fit, and gives how many there are in all.
  @discardableResult
  public func draw(in rect: Rect, into frame: inout Frame) -> Int {
    frame.fill(rect)
    let lines = lines(columns: rect.columns)
    for (row, line) in lines.prefix(rect.rows).enumerated() { frame.put(line, in: rect.line(row)) }
    return lines.count
  }
}
