internal import StraitModel

extension CalendarEntry.When {
  /// How many days before or after another date may be counted.
  fileprivate static let dayLimit = 366

  /// Reads a rule as a calendar writes it: that of a ``YearlyRule``, or `10 days after` the id of
  /// another entry.
  init?(rule text: String) {
    if let rule = YearlyRule(text) {
      self = .yearly(rule)
      return
    }
    let words = text.lowercased().split(separator: " ").map(String.init)
    // A month and a day that is none, such as 02-30, is not meant for an id.
    guard let days = Self.days(words[...]), words.count == 4, RecordReader.isID(words[3]),
      words[3].wholeMatch(of: /[0-9][0-9]-[0-9][0-9]/) == nil
    else { return nil }
    self = .counted(days: days, from: words[3])
  }

  /// Reads `90 days before` at the beginning of words; negative for before.
  fileprivate static func days(_ words: ArraySlice<String>, limit: Int = dayLimit) -> Int? {
    let words = Array(words)
    guard words.count > 3, let days = Int(words[0]), (1...limit).contains(days),
      words[1] == "days" || words[1] == "day" && days == 1
    else { return nil }
    switch words[2] {
    case "before": return -days
    case "after": return days
    default: return nil
    }
  }
}

extension PollExpectation.Rule {
  /// Reads when a wave is expected: as a rule of the calendar, or `365 days after the last wave`.
  init?(_ text: String) {
    if let rule = YearlyRule(text) {
      self = .yearly(rule)
      return
    }
    let words = text.lowercased().split(separator: " ").map(String.init)
    let isDerived = Array(words.dropFirst(2)) == ["after", "the", "last", "wave"]
    guard isDerived, let days = CalendarEntry.When.days(words[...], limit: 3660) else {
      return nil
    }
    self = .afterLast(days: days)
  }
}

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
  /// `90 days before 11-23`, `3 days after 2nd monday of october`, `yearly late march`.
  init?(_ text: String) {
    let words = text.lowercased().split(separator: " ").map(String.init)
    if words.first == "yearly" {
      if let rule = YearlyRule.dated(words.dropFirst()) {
        self = rule
      } else if words.count == 3, ["early", "mid", "late"].contains(words[1]),
        let month = YearlyRule.months.firstIndex(of: words[2])
      {
        self = .coarse(part: words[1], month: month + 1)
      } else {
        return nil
      }
    } else if let days = CalendarEntry.When.days(words[...]),
      let base = YearlyRule.dated(words.dropFirst(3))
    {
      self = .shifted(days: days, from: base)
    } else {
      return nil
    }
  }

  /// Reads a rule whose day is known: `02-22`, `2nd monday of october`.
  private static func dated(_ words: ArraySlice<String>) -> YearlyRule? {
    let words = Array(words)
    switch words.count {
    case 1: return monthAndDay(words[0]).map { .fixed(month: $0.month, day: $0.day) }
    case 4 where words[2] == "of":
      guard let nth = ordinals[words[0]], let weekday = weekdays.firstIndex(of: words[1]),
        let month = months.firstIndex(of: words[3])
      else { return nil }
      return .weekday(nth: nth, weekday: weekday, month: month + 1)
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
