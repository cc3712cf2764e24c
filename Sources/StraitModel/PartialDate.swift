/// How finely a date is known.
public enum DatePrecision: String, Sendable, CaseIterable {
  /// To the day.
  case day
  /// To the month.
  case month
  /// To the year.
  case year
  /// A day is given, but it is an estimate.
  case circa
}

/// A date as finely as it is known: `2019-07-01`, `2019-07` or `2019`.
public struct PartialDate: Hashable, Sendable {
  /// The first day that it can mean.
  public var first: Day
  /// How finely it is known.
  public var precision: DatePrecision

  /// Makes a date from a day and how finely it is known.
  public init(_ first: Day, precision: DatePrecision = .day) {
    self.first = first
    self.precision = precision
  }

  /// Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var parts = [0]
    var digits = [0]
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int(byte - 0x30)
        digits[digits.count - 1] += 1
        guard digits[digits.count - 1] <= 4 else { return nil }
      case 0x2D where parts.count < 3:
        parts.append(0)
        digits.append(0)
      default: return nil
      }
    }
    switch digits {
    case [4]:
      guard let day = Day(year: parts[0], month: 1, day: 1) else { return nil }
      self.init(day, precision: .year)
    case [4, 2]:
      guard let day = Day(year: parts[0], month: parts[1], day: 1) else { return nil }
      self.init(day, precision: .month)
    case [4, 2, 2]:
      guard let day = Day(year: parts[0], month: parts[1], day: parts[2]) else { return nil }
      self.init(day)
    default: return nil
    }
  }

  /// The last day that it can mean; from then on it is past for certain.
  public var last: Day {
    let date = first.calendarDate
    switch precision {
    case .day, .circa: return first
    case .month: return first + (Day.length(ofMonth: date.month, year: date.year) - 1)
    case .year: return Day(year: date.year, month: 12, day: 31) ?? first
    }
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date as finely as it is known; `c. 2019-07-01` for an estimate.
  public var description: String {
    switch precision {
    case .day: first.description
    case .month: String(first.description.prefix(7))
    case .year: String(first.description.prefix(4))
    case .circa: "c. " + first.description
    }
  }
}
