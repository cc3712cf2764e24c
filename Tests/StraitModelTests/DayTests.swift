import StraitModel
import Testing

@Suite struct DayTests {
  @Test func `the first of January 1970 is day zero`() {
    #expect(Day("1970-01-01")?.number == 0)
  }

  @Test(arguments: [
    ("2019-06-20", 18_067, "Thu"), ("2018-10-30", 17_834, "Tue"), ("2000-02-29", 11_016, "Tue"),
    ("1965-06-22", -1_654, "Tue"),
  ])
  func `a day has a number and a weekday`(text: String, number: Int32, weekday: String) throws {
    let day = try #require(Day(text))
    #expect(day.number == number)
    #expect(day.weekdayName == weekday)
    #expect(day.description == text)
  }

  @Test func `every day of four hundred years reads back as it was written`() throws {
    let first = try #require(Day("1800-01-01"))
    for offset in 0..<146_097 {
      let day = first + offset
      #expect(Day(day.description) == day)
    }
  }

  @Test(arguments: [
    "2019-02-29", "2019-13-01", "2019-00-10", "2019-1-1", "20190101", "2019-01-01 ", "", "-",
    "2019-01-01-01", "99999-01-01", "２０１９-01-01",
  ])
  func `what is no date is refused`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: [
    ("2019", DatePrecision.year, "2019-12-31"), ("2019-02", .month, "2019-02-28"),
    ("2020-02", .month, "2020-02-29"), ("2019-07-01", .day, "2019-07-01"),
  ])
  func `a coarse date ends with its period`(
    text: String,
    precision: DatePrecision,
    last: String
  )
    throws
  {
    let date = try #require(PartialDate(text))
    #expect(date.precision == precision)
    #expect(date.last.description == last)
    #expect(date.description == text)
  }
}
