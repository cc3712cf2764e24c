import StraitAnalytics
import StraitCanvas
import StraitModel
import Testing

@testable import StraitState

/// What is new carries a mark until it was on the screen and passed.
@Suite struct NewsTests {
  /// A desk on which some records are news.
  private func desk(_ keys: [RecordKey], _ place: Place = Place(.events)) -> Desk {
    var desk = Desk(place: place)
    desk.tell(keys)
    return desk
  }

  private static let events = ["e5", "e4", "e3"].map { RecordKey(.event, $0) }

  private func seen(_ effects: [Effect]) -> [RecordKey] {
    effects.flatMap { effect -> [RecordKey] in
      if case .keepSeen(.seen(let keys)) = effect { return keys }
      return []
    }
  }

  private func ids(_ state: AppState) -> [String] { state.news.items.map(\.key.id) }

  @Test func `a reading and a new day ask for what is new`() {
    var state = Desk().state
    let snapshot = Snapshot(board: FictionalBoard.board(), diagnostics: [], digest: "other")
    #expect(
      update(&state, .loaded(snapshot)).contains(
        .compareWithSeen(reading: state.reading, day: state.today)
      )
    )
    let tomorrow = state.today + 1
    #expect(
      update(&state, .dayChanged(tomorrow)) == [
        .compareWithSeen(reading: state.reading, day: tomorrow)
      ]
    )
  }

  @Test func `what was found of an earlier reading or another day is dropped`() {
    var desk = Desk()
    let item = News(key: Self.events[0], group: .new, title: "E")
    for (reading, day) in [
      (desk.state.reading - 1, desk.state.today), (desk.state.reading, desk.state.today - 1),
    ] {
      let report = NewsReport(reading: reading, day: day, lastLook: nil, items: [item], notes: [])
      _ = update(&desk.state, .news(report))
      #expect(!desk.state.news.isKnown)
    }
  }

  @Test func `the row that the cursor leaves is seen, and the one that it comes to is not yet`() {
    var desk = self.desk(Self.events)
    let first = desk.state.currentRow?.id
    #expect(seen(desk.press(.down)).map(\.id) == [first].compactMap(\.self))
    #expect(desk.state.news.items.count == 2)
    #expect(seen(desk.press(.up)).count == 1)
    #expect(ids(desk.state).contains(first ?? "") == false)
  }

  @Test func `another order of the rows passes none of them`() {
    var desk = self.desk(Self.events)
    for _ in 0..<6 { #expect(seen(desk.press(.character("s"))).isEmpty) }
    #expect(desk.state.news.items.count == 3)
  }

  @Test func `a jump over rows that were never in sight passes none of them`() {
    var desk = self.desk([])
    desk.tell((desk.state.desk?.board.events ?? []).map { RecordKey(.event, $0.id) })
    let section = desk.state.focusedSection
    let (capacity, count) = (section?.capacity ?? 0, section?.rows.count ?? 0)
    let passed = seen(desk.press(.end)).count
    #expect(passed == min(count - 1, 2 * capacity - 1) || passed == count - 1)
    #expect(desk.state.news.items.count == count - passed)
  }

  @Test func `opening a row passes it, and leaving a page passes its record`() {
    var desk = self.desk(Self.events)
    let row = desk.state.currentRow?.id ?? ""
    #expect(seen(desk.press(.enter)).map(\.id) == [row])
    #expect(desk.state.visit.place.screen == .event(row))
    var page = self.desk(Self.events, Place(.event("e4")))
    #expect(seen(page.press(.down)).isEmpty)
    #expect(seen(page.press(.character("1"))).map(\.id) == ["e4"])
  }

  @Test func `leaving the desk passes what the cursor stands on`() {
    var desk = self.desk(Self.events)
    let row = desk.state.currentRow?.id ?? ""
    let effects = desk.press(.character("q"))
    #expect(effects.contains(.quit))
    #expect(seen(effects).map(\.id) == [row])
  }

  @Test func `a reading, a size and a replay pass nothing`() {
    var desk = self.desk(Self.events)
    let size = Size(columns: 90, rows: 30)
    #expect(update(&desk.state, .resized(size)).isEmpty)
    #expect(seen(desk.press(.character("["))).isEmpty)
    #expect(!desk.state.showsNews)
    #expect(seen(desk.press(.down)).isEmpty)
    #expect(desk.state.news.items.count == 3)
    desk.press(.character("]"))
    #expect(desk.state.showsNews)
  }

  @Test func `a series is seen with its figures`() {
    let board = FictionalBoard.board()
    let series = board.series.first?.id.description ?? ""
    let polls = RecordID.series(series).keys(on: board)
    #expect(!polls.isEmpty)
    var desk = self.desk(polls, Place(.series(series)))
    #expect(Set(seen(desk.press(.character("1")))) == Set(polls))
  }

  @Test func `n goes from mark to mark, then to the list of all, and ends when all is seen`() {
    var desk = self.desk([RecordKey(.event, "e1"), RecordKey(.lever, "talks")])
    desk.press(.home)
    desk.press(.character("n"))
    #expect(desk.state.currentRow?.id == "e1")
    desk.press(.character("n"))
    #expect(desk.state.visit.place.screen == .since)
    #expect(ids(desk.state) == ["talks"])
    #expect(desk.state.currentRow?.news == RecordKey(.lever, "talks"))
    #expect(seen(desk.press(.character("n"))) == [RecordKey(.lever, "talks")])
    #expect(desk.state.news.items.isEmpty)
    desk.press(.character("n"))
    #expect(desk.state.notice?.hasPrefix("nothing is new") == true)
  }

  @Test func `the list keeps the rows that were passed until it is left`() {
    var desk = self.desk(Self.events)
    desk.press(.character("c"))
    let rows = desk.state.focusedSection?.rows.count
    desk.press(.down)
    desk.press(.down)
    #expect(desk.state.focusedSection?.rows.count == rows)
    desk.press(.character("1"))
    desk.press(.character("c"))
    #expect(
      desk.state.focusedSection?.rows.map(\.id) == desk.state.news.items.map(\.key.description)
    )
  }

  @Test func `u marks a record as unseen, and leaving it then does not count`() {
    var desk = self.desk([])
    let row = desk.state.currentRow?.id ?? ""
    #expect(desk.press(.character("u")) == [.keepSeen(.unseen(RecordKey(.event, row)))])
    #expect(desk.state.news[RecordKey(.event, row)] == .kept)
    #expect(seen(desk.press(.down)).isEmpty)
    desk.press(.up)
    #expect(seen(desk.press(.down)).map(\.id) == [row])
  }

  @Test func `U marks everything as seen, and again takes it back, whatever was done between`() {
    var desk = self.desk(Self.events)
    #expect(desk.press(.character("U")) == [.keepSeen(.allSeen(Self.events))])
    #expect(desk.state.news.items.isEmpty)
    desk.press(.down)
    desk.press(.character("1"))
    #expect(desk.press(.character("U")) == [.keepSeen(.allTakenBack)])
    #expect(desk.state.news.items.map(\.key) == Self.events)
  }

  @Test func `an issue says that something of it is new`() {
    let desk = self.desk([RecordKey(.event, "e1")], .overview)
    let issues = desk.state.desk?.board.event("e1")?.issues ?? []
    #expect(!issues.isEmpty)
    #expect(desk.state.news.issues == Set(issues))
  }

  @Test func `a note is typed on what is under the cursor, and Escape leaves none`() {
    var desk = self.desk([])
    let key = RecordKey(.event, desk.state.currentRow?.id ?? "")
    desk.press(.character("A"))
    for character in " call q " { desk.press(.character(character)) }
    #expect(desk.press(.enter) == [.keepSeen(.note("call q", on: key))])
    desk.press(.character("A"))
    desk.press(.character("x"))
    #expect(desk.press(.escape).isEmpty)
    #expect(desk.state.prompt == nil)
  }

  @Test func `keys for what is new say why there is none to tell`() {
    var desk = Desk()
    for key in ["n", "N", "u", "U", "A"] as [Character] {
      #expect(desk.press(.character(key)).isEmpty)
      #expect(desk.state.notice?.isEmpty == false, "\(key)")
    }
  }
}

extension Desk {
  /// Tells the desk that records are new.
  mutating func tell(_ keys: some Sequence<RecordKey>) {
    let items = keys.map { News(key: $0, group: .new, title: $0.id) }
    _ = update(
      &state,
      .news(
        NewsReport(
          reading: state.reading,
          day: state.today,
          lastLook: SeenMoment(day: state.today - 3, utc: "2020-05-17T08:00:00Z"),
          items: items,
          notes: []
        )
      )
    )
  }
}
