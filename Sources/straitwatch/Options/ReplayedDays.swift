import ArgumentParser
import StraitModel

/// The days of a replay as a user writes them: `2018-10-01..2019-12-31`, `2019-07`, `2019-07-01..`.
struct ReplayedDays {
  private let first: Day
  /// Nil for up to today.
  private let last: Day?

  /// Reads the days; a month or a year alone is all of its days.
  init(_ text: String) throws {
    guard let (first, last) = ReplayedDays.days(text) else {
      throw ValidationError("write days such as 2018-10-01..2019-12-31, or 2019-07.")
    }
    if let last, last.last <= first.first {
      throw ValidationError("the last day of a replay comes after the first.")
    }
    self.first = first.first
    self.last = last?.last
  }

  private static func days(_ text: String) -> (PartialDate, PartialDate?)? {
    guard let dots = text.firstRange(of: "..") else {
      // A single day has nothing to play.
      return PartialDate(text).flatMap { $0.last > $0.first ? ($0, $0) : nil }
    }
    guard let first = PartialDate(text[..<dots.lowerBound]) else { return nil }
    if dots.upperBound == text.endIndex { return (first, nil) }
    return PartialDate(text[dots.upperBound...]).map { (first, $0) }
  }

  /// The days up to today.
  ///
  /// - Throws: where none of them is over.
  func range(today: Day) throws(CommandFault) -> ClosedRange<Day> {
    guard first < today else {
      throw CommandFault("the replay begins at \(first), and today is \(today)")
    }
    return first...min(last ?? today, today)
  }
}
