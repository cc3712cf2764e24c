import StraitModel

/// When a brief was made: one moment, and how far each side's clock is from UTC at it.
///
/// The command asks the clock and the time zone files; from there on a moment is a value, so that the
/// same one gives the same bytes.
public struct BriefTime: Hashable, Sendable {
  /// Seconds since 1970 in UTC.
  public var second: Int
  /// For each side of the board, in its order, seconds that its clock is ahead of UTC.
  public var offsets: [Int]

  /// Makes a time.
  public init(second: Int, offsets: [Int]) {
    self.second = second
    self.offsets = offsets
  }

  /// The date–time group in UTC: `251200Z AUG 2019`.
  public var group: String {
    let (day, hour, minute) = BriefTime.clock(second)
    let date = day.calendarDate
    let months = [
      "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
    ]
    return "\(two(date.day))\(two(hour))\(two(minute))Z \(months[date.month - 1]) \(date.year)"
  }

  /// The same moment as ISO 8601 writes it: `2019-08-25T12:00Z`.
  public var iso: String {
    let (day, hour, minute) = BriefTime.clock(second)
    return "\(day)T\(two(hour)):\(two(minute))Z"
  }

  /// The same moment on the clock of a side: `2019-08-25 21:00 (UTC+09:00)`.
  public func local(side: Int) -> String {
    let offset = offsets.indices.contains(side) ? offsets[side] : 0
    let (day, hour, minute) = BriefTime.clock(second + offset)
    let minutes = abs(offset) / 60
    let sign = offset < 0 ? "−" : "+"
    return
      "\(day) \(two(hour)):\(two(minute)) (UTC\(sign)\(two(minutes / 60)):\(two(minutes % 60)))"
  }

  /// The day that it is then at a side.
  func day(side: Int) -> Day {
    BriefTime.clock(second + (offsets.indices.contains(side) ? offsets[side] : 0)).day
  }

  private static func clock(_ second: Int) -> (day: Day, hour: Int, minute: Int) {
    let day = Int((Double(second) / 86_400).rounded(.down))
    let rest = second - day * 86_400
    return (Day(number: Int32(clamping: day)), rest / 3600, rest % 3600 / 60)
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
