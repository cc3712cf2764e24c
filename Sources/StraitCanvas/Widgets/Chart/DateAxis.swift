/// Where a chart over time is marked, and with which dates.
///
/// Marks fall where a calendar turns, on the first of a year, a quarter or a month, or on a Monday,
/// and never at equal parts of whatever span is shown. The finest step whose labels stand apart is
/// taken, so that a wider chart tells more and a narrow one still tells the truth.
public enum DateAxis {
  /// One mark of an axis.
  public struct Tick: Hashable, Sendable {
    /// Its day, counted from 1970-01-01.
    public var day: Int
    /// The column of the mark.
    public var column: Int
    /// Its date, as short as its neighbours allow: `2019`, `Apr`, `Apr 2019`, `08-22`.
    public var label: String
    /// The column where the label begins.
    public var labelColumn: Int
  }

  /// The least number of blanks between two labels.
  static let leastGap = 2

  /// The marks of an axis, from left to right.
  ///
  /// Labels stay inside the columns and never touch. Where not even one date fits there is no mark.
  ///
  /// - Parameters:
  ///   - first: The day of the first column, counted from 1970-01-01.
  ///   - last: The day of the last column, not before the first.
  ///   - columns: How wide the axis is.
  /// - Returns: Two marks or more, or one where the calendar turns but once or there is no room.
  public static func ticks(from first: Int, to last: Int, columns: Int) -> [Tick] {
    guard columns > 0, first <= last else { return [] }
    var lone: [Tick] = []
    for step in Step.allCases where step.isCoarseEnough(for: last - first, in: columns) {
      let days = step.days(from: first, to: last)
      guard !days.isEmpty else { continue }
      let ticks = placed(days, step, from: first, to: last, columns: columns)
      guard isSetApart(ticks, columns) else { continue }
      if ticks.count >= 2 { return ticks }
      if lone.isEmpty { lone = ticks }
    }
    if !lone.isEmpty { return lone }
    // No turn of the calendar fits: the first day alone, as exactly as there is room.
    let date = CivilDate(number: first)
    let labels = ["\(date.year)-\(date.monthAndDay)", "\(date.year)"]
    guard let label = labels.first(where: { $0.utf8.count <= columns }) else { return [] }
    let column = column(of: first, from: first, to: last, columns: columns)
    return [tick(first, at: column, label, columns)]
  }

  /// The column of a day; the middle where the axis is a single day.
  ///
  /// Every mark of a chart goes through it, and is in the column of the dots of the same day.
  static func column(of day: Int, from first: Int, to last: Int, columns: Int) -> Int {
    dot(of: day, from: first, to: last, dots: columns * 2) / 2
  }

  /// The place of a day among dots, rounded to the nearest.
  static func dot(of day: Int, from first: Int, to last: Int, dots: Int) -> Int {
    guard last > first else { return dots / 2 }
    let bounded = min(last, max(first, day))
    return ((bounded - first) * (dots - 1) * 2 + last - first) / ((last - first) * 2)
  }

  private static func placed(
    _ days: [Int],
    _ step: Step,
    from first: Int,
    to last: Int,
    columns: Int
  ) -> [Tick] {
    days.enumerated().map { index, day in
      let column = column(of: day, from: first, to: last, columns: columns)
      let label = step.label(of: CivilDate(number: day), isFirst: index == 0)
      return tick(day, at: column, label, columns)
    }
  }

  /// A mark whose label stands under it, moved inside at both ends.
  private static func tick(_ day: Int, at column: Int, _ label: String, _ columns: Int) -> Tick {
    let width = label.utf8.count
    let start = min(max(0, column - width / 2), max(0, columns - width))
    return Tick(day: day, column: column, label: label, labelColumn: start)
  }

  private static func isSetApart(_ ticks: [Tick], _ columns: Int) -> Bool {
    var free = 0
    for tick in ticks {
      let end = tick.labelColumn + tick.label.utf8.count
      if tick.labelColumn < free || end > columns { return false }
      free = end + leastGap
    }
    return true
  }
}
