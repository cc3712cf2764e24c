extension DateAxis {
  /// How far apart the marks of an axis are, the finest first.
  enum Step: CaseIterable {
    case day
    case twoDays
    case week
    case twoWeeks
    case month
    case twoMonths
    case quarter
    case halfYear
    case year
    case twoYears
    case fiveYears
    case decade
    case twoDecades
    case halfCentury
    case century
    case fiveCenturies
    case millennium

    private enum Length {
      case days(Int)
      case months(Int)
    }

    private var length: Length {
      switch self {
      case .day: .days(1)
      case .twoDays: .days(2)
      case .week: .days(7)
      case .twoWeeks: .days(14)
      case .month: .months(1)
      case .twoMonths: .months(2)
      case .quarter: .months(3)
      case .halfYear: .months(6)
      case .year: .months(12)
      case .twoYears: .months(24)
      case .fiveYears: .months(60)
      case .decade: .months(120)
      case .twoDecades: .months(240)
      case .halfCentury: .months(600)
      case .century: .months(1200)
      case .fiveCenturies: .months(6000)
      case .millennium: .months(12000)
      }
    }

    /// False where the marks would be more than the columns, before they are counted.
    func isCoarseEnough(for span: Int, in columns: Int) -> Bool {
      switch length {
      case .days(let count): span / count <= columns
      case .months(let count): span / (count * 31) <= columns
      }
    }

    /// The days between two where the calendar turns by this step.
    func days(from first: Int, to last: Int) -> [Int] {
      switch length {
      case .days(let count):
        // Weeks begin on Mondays; 1970-01-05 was one.
        let offset = count >= 7 ? 4 : 0
        return Array(
          stride(from: turn(first - offset, count) + offset, through: last, by: count)
        )
      case .months(let count):
        let date = CivilDate(number: first)
        let begun = date.day == 1 ? date.monthNumber : date.monthNumber + 1
        let end = CivilDate(number: last).monthNumber
        let start = turn(begun, count)
        return start > end
          ? []
          : stride(from: start, through: end, by: count).map { CivilDate.first(ofMonth: $0).number }
      }
    }

    /// The next multiple of a step at or after a number.
    private func turn(_ number: Int, _ step: Int) -> Int {
      let rest = number % step
      return rest == 0 ? number : number - rest + (rest > 0 ? step : 0)
    }

    /// A date as its neighbours leave it to be told: the year where it begins or nothing before
    /// tells it, else the month or the day.
    func label(of date: CivilDate, isFirst: Bool) -> String {
      switch length {
      case .days:
        isFirst ? "\(date.year)-\(date.monthAndDay)" : date.monthAndDay
      case .months(let count):
        if count >= 12 || date.month == 1 {
          "\(date.year)"
        } else {
          isFirst ? "\(date.monthName) \(date.year)" : date.monthName
        }
      }
    }
  }
}
