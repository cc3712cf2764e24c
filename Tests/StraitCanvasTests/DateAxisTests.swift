import Testing

@testable import StraitCanvas

@Suite struct DateAxisTests {
  /// The day of `YYYY-MM-DD`.
  private static func day(_ text: String) -> Int {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return CivilDate(year: parts[0], month: parts[1], day: parts[2]).number
  }

  /// The line of labels, as a chart writes it.
  private static func line(_ from: String, _ to: String, _ columns: Int) -> String {
    var frame = Frame(Size(columns: columns, rows: 1))
    for tick in DateAxis.ticks(from: day(from), to: day(to), columns: columns) {
      frame.put(tick.label, in: Rect(frame.size).inset(left: tick.labelColumn))
    }
    return frame.line(0)
  }

  @Test(arguments: [
    (
      "2003-10-01", "2024-11-24", 120,
      "2004      2006        2008       2010       2012        2014       2016       2018        2020       2022       2024"
    ),
    (
      "2003-10-01", "2024-11-24", 60,
      " 2005          2010          2015          2020"
    ),
    (
      "2003-10-01", "2024-11-24", 30,
      "2005  2010   2015   2020"
    ),
    (
      "2003-10-01", "2024-11-24", 12,
      " 2010  2020"
    ),
    (
      "2003-10-01", "2024-11-24", 4,
      "2020"
    ),
    (
      "2003-10-01", "2024-11-24", 3,
      ""
    ),
    (
      "2018-05-01", "2021-02-01", 80,
      " Jul 2018  Oct   2019    Apr    Jul     Oct   2020    Apr    Jul     Oct   2021"
    ),
    (
      "2018-05-01", "2021-02-01", 40,
      "       2019           2020          2021"
    ),
    (
      "2018-05-01", "2021-02-01", 20,
      "  2019    2020  2021"
    ),
    (
      "2019-01-01", "2019-12-31", 80,
      "2019  Feb   Mar   Apr    May    Jun   Jul    Aug    Sep   Oct    Nov    Dec"
    ),
    (
      "2019-06-20", "2019-08-25", 60,
      "     2019-07-01     07-15        07-29        08-12"
    ),
    (
      "2019-06-20", "2019-08-25", 30,
      " Jul 2019         Aug"
    ),
    (
      "2019-08-20", "2019-08-25", 60,
      "2019-08-20            08-22                  08-24"
    ),
    (
      "2019-08-25", "2019-08-25", 20,
      "     2019-08-25"
    ),
    (
      "2019-08-25", "2019-08-25", 5,
      "2019"
    ),
    (
      "1900-06-01", "2019-01-01", 60,
      "        1920      1940      1960      1980      2000"
    ),
    (
      "0800-01-01", "2019-01-01", 60,
      "        1000                    1500                    2000"
    ),
  ])
  func `labels tell years, months or days, whichever there is room for`(
    from: String,
    to: String,
    columns: Int,
    line: String
  ) {
    #expect(Self.line(from, to, columns) == line)
  }

  @Test func `at every width and span labels stay inside, in order and apart`() {
    let first = Self.day("2003-10-01")
    for span in [0, 1, 5, 13, 30, 45, 100, 200, 366, 700, 1500, 4000, 7800, 20_000, 400_000] {
      for columns in 1...210 {
        let ticks = DateAxis.ticks(from: first, to: first + span, columns: columns)
        if columns >= 10 { #expect(!ticks.isEmpty, "\(span) days in \(columns)") }
        var free = 0
        for tick in ticks {
          #expect(tick.labelColumn >= free, "\(span) days in \(columns): \(ticks)")
          free = tick.labelColumn + tick.label.count + DateAxis.leastGap
          #expect(free - DateAxis.leastGap <= columns)
          #expect((0..<columns).contains(tick.column))
          #expect((first...first + span).contains(tick.day))
        }
      }
    }
  }

  @Test func `a wider axis never tells less`() {
    let first = Self.day("2003-10-01")
    for span in [13, 45, 200, 700, 4000, 7800] {
      var most = 0
      for columns in 12...210 {
        let count = DateAxis.ticks(from: first, to: first + span, columns: columns).count
        // A longer first label, or a coarser step that starts later, may cost a mark or two.
        #expect(count * 2 >= most, "\(span) days in \(columns)")
        most = max(most, count)
      }
      #expect(most > 5)
    }
  }

  @Test func `days and dates are each other's inverse`() {
    for number in stride(from: -800_000, through: 800_000, by: 137) {
      #expect(CivilDate(number: number).number == number)
    }
    #expect(CivilDate(number: 0) == CivilDate(year: 1970))
    #expect(CivilDate(year: 2000, month: 2, day: 29).number == 11_016)
    #expect(CivilDate.first(ofMonth: -1) == CivilDate(year: -1, month: 12))
  }

  @Test func `weeks begin on Mondays`() {
    // 2019-08-19 was a Monday.
    let ticks = DateAxis.ticks(
      from: Self.day("2019-08-14"),
      to: Self.day("2019-09-14"),
      columns: 50
    )
    #expect(ticks.map(\.label) == ["2019-08-19", "08-26", "09-02", "09-09"])
  }
}
