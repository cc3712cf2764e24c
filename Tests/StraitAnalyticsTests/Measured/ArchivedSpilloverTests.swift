import StraitModel
import Testing

@testable import StraitAnalytics

/// Machine-coded events are put to the same tests as the log.
@Suite struct ArchivedSpilloverTests {
  private static let board = HeadlineTests.board([], coverage: "2015-01-01")
  private static let directions = board.dyad.directions
  /// A Monday, and the first of no month.
  private static let monday = HeadlineTests.day("2015-01-05")

  /// Weeks of an archive: the second side does what the first did so many weeks before, with noise.
  private static func days(weeks: Int, lead: Int, seed: UInt64 = 11) -> ArchiveDays {
    var made = MadeSeries(seed: seed)
    let first = (0..<weeks).map { _ in made.nextValue() }
    let second = (0..<weeks).map { week in
      (week >= lead && lead > 0 ? 0.8 * first[week - lead] : 0) + 0.5 * made.nextValue()
    }
    let entries = (0..<weeks).flatMap { week in
      zip(directions, [first, second]).map { direction, values in
        ArchiveDays.Entry(
          day: monday + 7 * week + 2,
          source: "made",
          direction: direction,
          rows: 2,
          events: 1,
          eventTenths: Int(values[week] * 30),
          marked: 0
        )
      }
    }
    return ArchiveDays(entries: entries)
  }

  private static func study(_ days: ArchiveDays, on day: Day) -> MeasuredSpillover {
    MeasuredSpillover(days, on: board, asOf: day, shuffles: 199)
  }

  @Test func `a lead of four weeks that was planted is found, and the other way is not`() throws {
    let days = Self.days(weeks: 200, lead: 4)
    let study = Self.study(days, on: Self.monday + 7 * 200)
    let week = try #require(study.comparisons.first { $0.period == .week })
    let ids = Self.directions.map(\.description)
    let test = try #require(week.test(from: ids[0], to: ids[1]))
    #expect(test.isFinding)
    #expect(test.lag == 4)
    #expect(test.correlation > 0)
    #expect(week.test(from: ids[1], to: ids[0])?.isFinding == false)
    #expect(study.sentences.first?.hasPrefix("Found: ") == true)
  }

  @Test func `only whole periods count, and a day after the desk's is not there`() throws {
    let days = Self.days(weeks: 60, lead: 0)
    let study = Self.study(days, on: Self.monday + 7 * 60)
    let week = try #require(study.comparisons.first { $0.period == .week })
    // The first row is of a Wednesday, and so is the last.
    #expect(week.series[0].first == Self.monday + 7)
    #expect(week.count == 58)
    let month = try #require(study.comparisons.first { $0.period == .month })
    #expect(month.series[0].first == HeadlineTests.day("2015-02-01"))
    let earlier = Self.study(days, on: Self.monday + 7 * 30)
    #expect(earlier.comparisons.first { $0.period == .week }?.count == 28)
    let sums = days.entries.filter { $0.direction == Self.directions[0] }.map(\.eventTenths)
    #expect(
      week.series[0].values.prefix(3).map { ($0 * 10).rounded() } == sums[1...3].map(Double.init)
    )
  }

  @Test func `an archive with too little in it says so`() {
    for days in [ArchiveDays(), Self.days(weeks: 1, lead: 0), Self.days(weeks: 30, lead: 0)] {
      let study = Self.study(days, on: Self.monday + 7 * 60)
      #expect(study.tests.isEmpty)
      #expect(study.comparisons.allSatisfy { $0.hindrance != nil })
      #expect(study.sentences.first?.hasPrefix("Nothing can be tested") == true)
    }
  }

  @Test func `a third party stands beside both where the archive has it`() throws {
    let third = ActorCode("XTH")
    var board = Self.board
    board.thirdParties = [ThirdParty(code: third, name: "Third", kind: .state)]
    var days = Self.days(weeks: 100, lead: 0)
    var made = MadeSeries(seed: 5)
    let side = Self.directions[0].actor
    days.entries += (0..<100).map { week in
      ArchiveDays.Entry(
        day: Self.monday + 7 * week + 3,
        source: "made",
        direction: Direction(actor: third, target: side),
        rows: 1,
        events: 1,
        eventTenths: Int(made.nextValue() * 30),
        marked: 0
      )
    }
    let study = MeasuredSpillover(days, on: board, asOf: Self.monday + 800, shuffles: 0)
    let week = try #require(study.comparisons.first { $0.period == .week })
    #expect(week.series.map(\.id) == Self.directions.map(\.description) + [third.text])
  }
}
