internal import StraitModel

extension YearlyRule {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let ordinals = ["1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "last": -1]

  /// Reads a rule as a calendar writes it: `yearly 02-22`, `yearly 2nd monday of october`,
  /// `90 days before 11-23`, `yearly late march`.
  init?(_ text: String) {
    let words = text.lowercased().split(separator: " ").map(String.init)
    switch words.count {
    case 2 where words[0] == "yearly":
      guard let (month, day) = YearlyRule.monthAndDay(words[1]) else { return nil }
      self = .fixed(month: month, day: day)
    case 3 where words[0] == "yearly":
      guard ["early", "mid", "late"].contains(words[1]),
        let month = YearlyRule.months.firstIndex(of: words[2])
      else { return nil }
      self = .coarse(part: words[1], month: month + 1)
    case 4 where words[1] == "days" && words[2] == "before":
      guard let days = Int(words[0]), (1...366).contains(days),
        let (month, day) = YearlyRule.monthAndDay(words[3])
      else { return nil }
      self = .before(days: days, month: month, day: day)
    case 5 where words[0] == "yearly" && words[3] == "of":
      guard let nth = YearlyRule.ordinals[words[1]],
        let weekday = YearlyRule.weekdays.firstIndex(of: words[2]),
        let month = YearlyRule.months.firstIndex(of: words[4])
      else { return nil }
      self = .weekday(nth: nth, weekday: weekday, month: month + 1)
    default: return nil
    }
  }

  /// Reads `MM-DD`; 29 February is a day that some years have.
  private static func monthAndDay(_ text: String) -> (month: Int, day: Int)? {
    let leapYear = "2000-" + text
    guard text.utf8.count == 5, let date = Day(leapYear)?.calendarDate else { return nil }
    return (date.month, date.day)
  }
}
