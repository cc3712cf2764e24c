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
    // Three numbers and the count of their digits, without an array: a log has many dates.
    var (numbers, digits, part) = ((0, 0, 0), (0, 0, 0), 0)
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        let digit = Int(byte - 0x30)
        switch part {
        case 0:
          numbers.0 = numbers.0 * 10 + digit
          digits.0 += 1
        case 1:
          numbers.1 = numbers.1 * 10 + digit
          digits.1 += 1
        default:
          numbers.2 = numbers.2 * 10 + digit
          digits.2 += 1
        }
        guard digits.0 <= 4, digits.1 <= 2, digits.2 <= 2 else { return nil }
      case 0x2D where part < 2: part += 1
      default: return nil
      }
    }
    let precision: DatePrecision
    switch (part, digits.0, digits.1, digits.2) {
    case (0, 4, 0, 0): precision = .year
    case (1, 4, 2, 0): precision = .month
    case (2, 4, 2, 2): precision = .day
    default: return nil
    }
    let first = Day(
      year: numbers.0,
      month: precision == .year ? 1 : numbers.1,
      day: precision == .day ? numbers.2 : 1
    )
    guard let first else { return nil }
    self.init(first, precision: precision)
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
