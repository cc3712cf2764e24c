import StraitData
import StraitDiagnostics
import StraitModel
import Testing

/// The rules of `calendar.csv`, as they are written.
@Suite struct CalendarRuleTests {
  private static let head = """
    format: 1
    id: north-south
    title: North–South
    sides:
      - {code: XNO, name: North, short: North, adjective: Northern, capital: Aville, languages: [en], time_zone: Etc/UTC}
      - {code: XSO, name: South, short: South, adjective: Southern, capital: Beeton, languages: [fr], time_zone: Etc/UTC}
    tracks: [{id: past, title: The past, pane: history}]
    """

  private static func load(_ rules: [String], _ more: [String] = []) -> LoadedBoard {
    let rows = rules.enumerated().map { "date-\($0),,\($1),,other,A date,unverified" } + more
    let calendar = (["id,date,rule,known,kind,title,verification"] + rows).joined(separator: "\n")
    return BoardLoader.load(files: [
      "board.yaml": Array(head.utf8), "calendar.csv": Array((calendar + "\n").utf8),
    ])
  }

  @Test(arguments: [
    ("yearly 02-22", YearlyRule.fixed(month: 2, day: 22)),
    ("yearly last friday of march", .weekday(nth: -1, weekday: 4, month: 3)),
    ("yearly late march", .coarse(part: "late", month: 3)),
    ("90 days before 11-23", .shifted(days: -90, from: .fixed(month: 11, day: 23))),
    ("1 day after 02-29", .shifted(days: 1, from: .fixed(month: 2, day: 29))),
    (
      "10 Days After 2nd monday of october",
      .shifted(days: 10, from: .weekday(nth: 2, weekday: 0, month: 10))
    ),
    (
      "366 days before last sunday of may",
      .shifted(days: -366, from: .weekday(nth: -1, weekday: 6, month: 5))
    ),
  ])
  func `a rule is read`(text: String, rule: YearlyRule) {
    let loaded = Self.load([text])
    #expect(loaded.diagnostics == [])
    #expect(loaded.board?.calendar.map(\.when) == [.yearly(rule)])
  }

  @Test func `a rule may count from another date, which may stand below it`() {
    let loaded = Self.load(
      ["30 days after vote", "2 days before 10-10"],
      ["vote,2031-03-01,,,meeting,A vote,unverified"]
    )
    #expect(loaded.diagnostics == [])
    #expect(loaded.board?.calendar[0].when == .counted(days: 30, from: "vote"))
    // A month and a day are no id.
    #expect(
      loaded.board?.calendar[1].when
        == .yearly(.shifted(days: -2, from: .fixed(month: 10, day: 10)))
    )
  }

  @Test(arguments: [
    "0 days after 05-25", "367 days after 05-25", "-3 days after 05-25", "2 day after 05-25",
    "5 days since 05-25", "5 days after", "5 days after late may", "5 days after yearly 05-25",
    "5 days after 02-30", "yearly 5 days after 05-25", "6th monday of may", "weekly",
  ])
  func `what is no rule is named, and the date is left out`(text: String) {
    let loaded = Self.load([text])
    #expect(loaded.diagnostics.map(\.code) == [.ruleInvalid])
    #expect(loaded.board?.calendar == [])
  }

  @Test(arguments: ["month", "date-0", "counted"])
  func `a date is not counted from a month, from itself or from what is counted`(base: String) {
    let loaded = Self.load(
      ["5 days after \(base)"],
      [
        "month,,yearly late may,,other,A month,unverified",
        "counted,,3 days after vote,,other,Counted,unverified",
        "vote,2031-03-01,,,meeting,A vote,unverified",
      ]
    )
    #expect(loaded.diagnostics.map(\.code) == [.ruleInvalid])
    #expect(loaded.diagnostics.map(\.place.line) == [2])
    #expect(loaded.board?.calendar.map(\.id) == ["month", "counted", "vote"])
  }

  @Test func `a date that is not there is named by its place in the rule`() throws {
    let loaded = Self.load(["5 days after vots"], ["vote,2031-03-01,,,meeting,A vote,unverified"])
    let fault = try #require(loaded.diagnostics.first)
    #expect(loaded.diagnostics.count == 1 && fault.code == .entryUnknown)
    #expect(fault.found == "vots" && fault.help?.contains("vote") == true)
    // `date-0,,` are eight columns, and `5 days after ` thirteen.
    #expect(fault.place.line == 2 && fault.place.column == 22 && fault.place.length == 4)
    #expect(loaded.board?.calendar.map(\.id) == ["vote"])
  }

  private static func expected(_ value: String) -> LoadedBoard {
    let series = "opinion:\n  - {wording: trust, side: XNO, title: Trust, expected: \(value)}\n"
    return BoardLoader.load(files: ["board.yaml": Array((head + "\n" + series).utf8)])
  }

  @Test(arguments: [
    ("yearly late may", PollExpectation.Rule.yearly(.coarse(part: "late", month: 5))),
    ("10 days after 05-25", .yearly(.shifted(days: 10, from: .fixed(month: 5, day: 25)))),
    ("365 days after the last wave", .afterLast(days: 365)),
    ("3660 days after the last wave", .afterLast(days: 3660)),
  ])
  func `a series may say when its next wave is expected`(
    text: String,
    rule: PollExpectation.Rule
  ) {
    let loaded = Self.expected("{rule: \(text), from: 2023-05-26, to: 2030}")
    #expect(loaded.diagnostics == [])
    #expect(
      loaded.board?.series.map(\.expected) == [
        PollExpectation(rule: rule, from: PartialDate("2023-05-26"), to: PartialDate("2030"))
      ]
    )
  }

  @Test(arguments: [
    ("{rule: 3661 days after the last wave}", DiagnosticCode.ruleInvalid),
    ("{rule: 30 days before the last wave}", .ruleInvalid), ("{rule: soon}", .ruleInvalid),
    ("{from: 2020}", .fieldMissing), ("{rule: yearly 05-25, from: 2020, to: 2019}", .dateOrder),
    ("yearly late may", .yamlType),
  ])
  func `what is no expectation is named, and the series stays`(value: String, code: DiagnosticCode)
  {
    let loaded = Self.expected(value)
    #expect(loaded.diagnostics.map(\.code) == [code])
    #expect(loaded.board?.series.map(\.title) == ["Trust"])
    #expect(loaded.board?.series.first?.expected == nil)
  }
}
