import StraitCanvas
import StraitModel
import Testing

@testable import StraitState

/// The desk set to a day, moved by days, and played.
@Suite struct TimeTests {
  private static func day(_ text: String) -> Day { FictionalBoard.day(text) }

  private static func desk(_ asOf: String? = nil, _ screen: Screen = .overview) -> Desk {
    Desk(place: Place(screen, asOf: asOf.map(day)))
  }

  // MARK: - Naming a day

  @Test(arguments: [
    ("2019-07-01", "2019-07-01"), ("2019-07", "2019-07-31"), ("2019", "2019-12-31"),
    (" 2020-02 ", "2020-02-29"), ("2020-05-20", nil), ("2020-05", nil), ("2020", nil),
    ("today", nil), ("Today", nil), ("", nil), ("-30d", "2020-01-16"), ("+1w", "2020-02-22"),
    ("-1m", "2020-01-15"), ("-1y", "2019-02-15"), ("+95d", nil), ("-7w", "2019-12-28"),
  ])
  func `what was typed names a day`(text: String, expected: String?) throws {
    let day = try DayEntry.day(
      text,
      shown: Self.day("2020-02-15"),
      today: Self.day("2020-05-20")
    )
    #expect(day == expected.map(Self.day))
  }

  @Test(arguments: [
    ("2020-02-30", DayEntry.Fault.unreadable), ("soon", .unreadable), ("-0d", .unreadable),
    ("+3", .unreadable), ("-3f", .unreadable), ("d", .unreadable), ("-", .unreadable),
    ("--3d", .unreadable), ("2020-05-21", .later), ("2020-06", .later), ("2021", .later),
    ("+1y", .later), ("-9999y", .tooEarly), ("-9999m", .later),
  ])
  func `what names no day of the past is refused with a reason`(
    text: String,
    fault: DayEntry.Fault
  ) {
    let shown = Self.day("2020-02-15")
    // 9999 months are 833 years, so that there is such a day.
    if text == "-9999m" {
      #expect((try? DayEntry.day(text, shown: shown, today: shown)) == Self.day("1186-11-15"))
      return
    }
    #expect(throws: fault) {
      try DayEntry.day(text, shown: shown, today: Self.day("2020-05-20"))
    }
  }

  @Test func `a month before the last of a longer month is its own last day`() throws {
    let day = try DayEntry.day("-1m", shown: Self.day("2020-03-31"), today: Self.day("2020-05-20"))
    #expect(day == Self.day("2020-02-29"))
  }

  @Test func `a day that is typed sets the whole desk, and every screen after it`() {
    var desk = Self.desk()
    desk.press(.character("@"))
    desk.type("2020-01-31")
    #expect(desk.state.asOf == Self.day("2020-05-20"))
    desk.press(.enter)
    #expect(desk.state.visit.place.description == "overview?as-of=2020-01-31")
    #expect(desk.state.desk?.board.events.map(\.id) == ["e1", "e2"])
    desk.press(.character("2"))
    #expect(desk.state.visit.place.description == "events?as-of=2020-01-31")
    #expect(desk.state.content.sections[0].rows.map(\.id) == ["e2", "e1"])
  }

  @Test func `Escape leaves the day as it was, and an empty line is today again`() {
    var desk = Self.desk("2020-01-31")
    desk.press(.character("@"))
    desk.type("2020-01-05")
    desk.press(.escape)
    #expect(desk.state.visit.place.description == "overview?as-of=2020-01-31")
    #expect(desk.state.prompt == nil)
    desk.press(.character("@"), .enter)
    #expect(desk.state.visit.place.description == "overview")
  }

  @Test func `what is no day stays to be mended`() {
    var desk = Self.desk()
    desk.press(.character("@"))
    desk.type("2020-13")
    desk.press(.enter)
    #expect(desk.state.prompt?.isRefused == true)
    #expect(desk.state.visit.place.asOf == nil)
    desk.press(.backspace, .backspace)
    #expect(desk.state.prompt?.isRefused == false)
    desk.type("02")
    desk.press(.enter)
    #expect(desk.state.visit.place.asOf == Self.day("2020-02-29"))
  }

  @Test func `back undoes a day that was named, and keeps one that was walked to`() {
    var desk = Self.desk()
    desk.press(.enter)
    #expect(desk.screen == .issue("wall"))
    desk.press(.character("@"))
    desk.type("2020-03-03")
    desk.press(.enter, .character("2"), .character("["), .character("["))
    #expect(desk.state.visit.place.description == "events?as-of=2020-03-01")
    desk.press(.escape)
    #expect(desk.state.visit.place.description == "issue/wall?as-of=2020-03-01")
    #expect(desk.state.desk?.board.events.count == 2)
    desk.press(.escape)
    #expect(desk.state.visit.place.description == "issue/wall")
    #expect(desk.state.desk?.board.events.count == 5)
    desk.press(.escape)
    #expect(desk.state.visit.place.description == "overview")
  }

  @Test func `a click on the day asks for one`() {
    var desk = Self.desk()
    desk.press(.click(column: 60, row: 0))
    #expect(desk.state.prompt?.purpose == .day)
  }

  // MARK: - Steps

  @Test(arguments: [
    ("[", "2020-03-02"), ("]", "2020-03-04"), ("{", "2020-02-25"), ("}", "2020-03-10"),
    ("(", "2020-03-02"), (")", "2020-03-04"),
  ])
  func `each key moves the desk as it says`(key: Character, expected: String) {
    var desk = Self.desk("2020-03-03")
    desk.press(.character(key))
    #expect(desk.state.asOf == Self.day(expected))
  }

  @Test func `days and events move on every screen`() {
    for screen in [
      Screen.overview, .issue("wall"), .events, .event("e1"), .source("gazette"), .opinion, .levers,
      .tension, .calendar, .indicators, .files, .search, .faults, .help,
    ] {
      var desk = Self.desk("2020-03-03", screen)
      desk.press(.character("["), .character("("), .character("}"), .character("@"))
      #expect(desk.state.asOf == Self.day("2020-01-16"), "\(screen)")
      #expect(desk.screen == screen)
      #expect(desk.state.prompt?.purpose == .day)
    }
  }

  @Test func `no step leads beyond today, and the last one is today itself`() {
    var desk = Self.desk("2020-05-18")
    desk.press(.character("}"))
    #expect(desk.state.visit.place.asOf == nil)
    for key in ["]", "}", ")"] as [Character] {
      desk.press(.character(key))
      #expect(desk.state.visit.place.asOf == nil)
      #expect(desk.state.notice?.contains("this is today") == true)
    }
    desk.press(.character("("))
    #expect(desk.state.asOf == Self.day("2020-03-04"))
    desk.press(.character(")"))
    #expect(desk.state.asOf == Self.day("2020-03-04"))
    #expect(desk.state.notice?.contains("no later event") == true)
  }

  @Test func `before the first event there is none to go to`() {
    var desk = Self.desk("2020-01-05")
    desk.press(.character("("))
    #expect(desk.state.asOf == Self.day("2020-01-05"))
    #expect(desk.state.notice?.contains("no earlier event") == true)
  }

  @Test func `a step marks what became known, for a week of the desk`() {
    var desk = Self.desk("2020-03-01")
    desk.press(.character("]"))
    #expect(desk.state.fresh.contains(.event("e3")))
    #expect(desk.state.fresh.contains(.issue("wall")))
    #expect(desk.state.replay.events == ["e3"])
    desk.press(.character("]"))
    #expect(desk.state.replay.events == ["e3", "e4"])
    desk.press(.character("}"))
    #expect(desk.state.replay.events == ["e5"])
    #expect(!desk.state.fresh.contains(.event("e3")))
    desk.press(.character("["))
    #expect(desk.state.fresh.isEmpty)
  }

  @Test func `whoever stands at the newest event stays at the newest`() {
    var desk = Self.desk("2020-03-02", .events)
    desk.press(.character("]"))
    #expect(desk.state.currentRow?.id == "e4")
    desk.press(.down, .character("]"))
    #expect(desk.state.currentRow?.id == "e3")
  }

  @Test func `an issue that is not there yet says so, and comes`() {
    var desk = Self.desk("2019-12-31", .issue("fish"))
    #expect(desk.state.content.sections.isEmpty)
    desk.press(.character("]"))
    #expect(!desk.state.content.sections.isEmpty)
  }

  // MARK: - Playing

  @Test func `Space plays a day at a time up to today, and then there is nothing to wait for`() {
    var desk = Self.desk("2020-05-18")
    #expect(desk.press(.character(" ")) == [.tick(milliseconds: 250)])
    #expect(update(&desk.state, .tick) == [.tick(milliseconds: 250)])
    #expect(desk.state.asOf == Self.day("2020-05-19"))
    #expect(update(&desk.state, .tick) == [.stopTicking])
    #expect(desk.state.visit.place.asOf == nil)
    #expect(!desk.state.replay.isPlaying)
    #expect(update(&desk.state, .tick) == [])
  }

  @Test func `Space pauses, and a late tick moves nothing`() {
    var desk = Self.desk("2020-03-01")
    desk.press(.character(" "))
    #expect(desk.press(.character(" ")) == [.stopTicking])
    #expect(update(&desk.state, .tick) == [])
    #expect(desk.state.asOf == Self.day("2020-03-01"))
  }

  @Test func `at today Space turns a page`() {
    var desk = Desk(size: Size(columns: 60, rows: 12), place: Place(.help))
    let before = desk.state.currentRow?.id
    #expect(desk.press(.character(" ")) == [])
    #expect(desk.state.currentRow?.id != before)
    #expect(!desk.state.replay.isPlaying)
  }

  @Test(arguments: ["[", "]", "{", "}", "(", ")", "@", "e", "a"] as [Character])
  func `a hand on the days, or on a file, stops a replay`(key: Character) {
    var desk = Self.desk("2020-03-01")
    desk.press(.character(" "))
    #expect(desk.press(.character(key)).first == .stopTicking)
    #expect(!desk.state.replay.isPlaying)
  }

  @Test func `an issue that is opened meanwhile goes on in time`() {
    var desk = Self.desk("2020-03-01")
    desk.press(.character(" "), .enter)
    #expect(desk.state.replay.isPlaying)
    _ = update(&desk.state, .tick)
    #expect(desk.state.visit.place.description == "issue/wall?as-of=2020-03-02")
  }

  @Test func `the speed has bounds, and a change of it holds from the next day on`() {
    var desk = Self.desk("2020-03-01")
    for _ in 0..<9 { desk.press(.character("<")) }
    #expect(desk.state.replay.speed == .one)
    #expect(desk.state.notice == "1 day a second, the least")
    #expect(desk.press(.character(" ")) == [.tick(milliseconds: 1000)])
    #expect(desk.press(.character(">")) == [.tick(milliseconds: 500)])
    for _ in 0..<9 { desk.press(.character(">")) }
    #expect(update(&desk.state, .tick) == [.tick(milliseconds: 31)])
  }

  @Test func `a replay of a range opens at its first day, ends at its last and begins again`() {
    var desk = Self.desk()
    let range = Self.day("2020-03-01")...Self.day("2020-03-03")
    #expect(update(&desk.state, .replay(range)) == [.tick(milliseconds: 250)])
    #expect(desk.state.asOf == range.lowerBound)
    _ = update(&desk.state, .tick)
    #expect(update(&desk.state, .tick) == [.stopTicking])
    #expect(desk.state.asOf == range.upperBound)
    #expect(desk.state.notice?.contains("Space plays it again") == true)
    #expect(desk.press(.character(" ")) == [.tick(milliseconds: 250)])
    #expect(desk.state.asOf == range.lowerBound)
  }

  @Test func `a reading that comes in while it plays is taken for the day that is shown`() {
    var desk = Self.desk("2020-03-01")
    desk.press(.character(" "))
    var board = FictionalBoard.board()
    board.events[0].title = "Another title"
    _ = update(&desk.state, .loaded(Snapshot(board: board, diagnostics: [], digest: "2")))
    #expect(desk.state.replay.isPlaying)
    #expect(desk.state.desk?.board.events.map(\.id) == ["e1", "e2"])
    #expect(desk.state.desk?.board.events.first?.title == "Another title")
  }
}
