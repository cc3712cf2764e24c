import StraitDiagnostics
import StraitModel
import Testing

@testable import StraitAnalytics

/// What is not as a user saw it.
@Suite struct NewsTests {
  typealias Field = RecordStanding.FieldName

  static let key = RecordKey(.issue, "border")

  static func standing(_ fields: [(Field, String)], _ key: RecordKey = key) -> RecordStanding {
    RecordStanding(key, fields.map { .init($0.0, $0.1) })
  }

  static func news(
    _ before: [(Field, String)],
    _ after: [(Field, String)],
    isKept: Bool = false
  ) -> News? {
    News.all(
      in: [standing(after)],
      since: [key: .init(standing(before), isKeptUnseen: isKept)],
      renamed: [:]
    ).first
  }

  @Test(
    arguments: [
      ([(.level, "2")], [(.level, "3")], .escalated), ([(.level, "4")], [(.level, "3")], .eased),
      ([(.outlook, "")], [(.outlook, "risk alert")], .escalated),
      ([(.outlook, "risk alert")], [(.outlook, "opportunity")], .eased),
      ([(.outlook, "opportunity")], [(.title, "A")], .escalated),
      (
        [(.assessed, "2019-01-01"), (.change, "unchanged")],
        [(.assessed, "2019-02-01"), (.change, "deteriorated")], .escalated
      ),
      (
        [(.assessed, "2019-01-01"), (.change, "deteriorated")],
        [(.assessed, "2019-02-01"), (.change, "improved")], .eased
      ),
      // What was said before is said again, in other words.
      (
        [(.assessed, "2019-01-01"), (.change, "deteriorated"), (.details, "one")],
        [(.assessed, "2019-02-01"), (.change, "unchanged"), (.details, "two")], nil
      ),
      ([(.details, "one")], [(.details, "two")], .corrected),
      ([(.state, "open")], [(.state, "expired")], .stale),
      ([(.state, "observed")], [(.state, "stale")], .stale),
      ([(.state, "not-seen")], [(.state, "emerging")], .moved),
      ([(.windows, "")], [(.windows, "summit")], .moved),
      ([(.parts, "1 of views")], [(.parts, "2 of views")], .moved),
      ([(.title, "One")], [(.title, "Two")], .corrected),
      ([(.note, "gone")], [], .corrected), ([(.title, "A")], [(.title, "A")], nil),
    ] as [([(Field, String)], [(Field, String)], News.Group?)]
  )
  func `what differs decides what it means`(
    before: [(Field, String)],
    after: [(Field, String)],
    group: News.Group?
  ) {
    let kept = before.filter { !$0.1.isEmpty }
    #expect(Self.news(kept, after.filter { !$0.1.isEmpty })?.group == group)
  }

  @Test func `a record that was never seen is new, and one that is gone is told by its last title`()
  {
    let all = News.all(
      in: [Self.standing([(.title, "Here")])],
      since: [
        RecordKey(.event, "old"): .init(Self.standing([(.title, "Gone")], RecordKey(.event, "old")))
      ],
      renamed: [:]
    )
    #expect(all.map(\.group) == [.new, .gone])
    #expect(all.map(\.title) == ["Here", "Gone"])
  }

  @Test
  func `a record that the board renamed is the same one, and one that was merged is gone nowhere`()
  {
    let old = ["north", "south"].map { RecordKey(.issue, $0) }
    let seen = Dictionary(
      uniqueKeysWithValues: old.map { ($0, SeenLedger.Entry(Self.standing([(.title, "A")], $0))) }
    )
    let renamed = ["north": "border", "south": "border"]
    #expect(
      News.all(in: [Self.standing([(.title, "A")])], since: seen, renamed: renamed).isEmpty
    )
    let moved = News.all(in: [Self.standing([(.title, "B")])], since: seen, renamed: renamed)
    #expect(moved.map(\.group) == [.corrected])
  }

  @Test func `a link is found again under the new names of its issues`() {
    let key = RecordKey(.link, "north.radar.2019-01-18")
    let now = RecordKey(.link, "border.radar.2019-01-18")
    let all = News.all(
      in: [Self.standing([(.title, "A")], now)],
      since: [key: .init(Self.standing([(.title, "A")], key))],
      renamed: ["north": "border"]
    )
    #expect(all.isEmpty)
  }

  @Test func `what the user wants to see again is told until it is seen`() {
    #expect(Self.news([(.title, "A")], [(.title, "A")], isKept: true)?.group == .kept)
    #expect(Self.news([(.title, "A")], [(.title, "B")], isKept: true)?.group == .corrected)
  }

  @Test func `a word that was mended in a page of prose is found`() {
    let words = (1...200).map { "word\($0)" }
    var other = words
    other[99] = "mended"
    let difference = News.Difference(
      name: .prose,
      before: words.joined(separator: " "),
      after: other.joined(separator: " ")
    )
    let (before, after) = difference.excerpts(around: 2)
    #expect(before == "… word98 word99 word100 word101 word102 …")
    #expect(after == "… word98 word99 mended word101 word102 …")
    #expect(
      News.Difference(name: .note, before: nil, after: "all of it").excerpts().after == "all of it"
    )
    let long = News.Difference(name: .note, before: "x", after: words.joined(separator: " "))
    #expect(long.excerpts(limit: 3).after == "word1 word2 word3 …")
  }

  // MARK: How records stand

  private func standings(_ board: Board, _ day: String) -> [RecordStanding] {
    let day = BoardMoveTests.day(day)
    let cut = board.asOf(day)
    return RecordStanding.all(
      on: cut,
      asOf: day,
      indicators: IndicatorHeadline.all(on: cut, asOf: day)
    )
  }

  private func news(_ board: Board, from: String, to later: Board? = nil, on day: String) -> [News]
  {
    let seen = standings(board, from).map { ($0.key, SeenLedger.Entry($0)) }
    return News.all(
      in: standings(later ?? board, day),
      since: Dictionary(uniqueKeysWithValues: seen),
      renamed: (later ?? board).renamed
    )
  }

  @Test func `a day on which nothing happens is no news`() {
    let board = BoardMoveTests.board([BoardMoveTests.assessment("2020-02-01", 3)])
    #expect(news(board, from: "2020-03-01", on: "2020-03-02").isEmpty)
    #expect(news(board, from: "2020-03-01", on: "2021-03-01").isEmpty)
  }

  @Test func `an assessment of a later day is news on that day`() {
    let board = BoardMoveTests.board([
      BoardMoveTests.assessment("2020-02-01", 3),
      BoardMoveTests.assessment("2020-04-01", 4, .deteriorated),
    ])
    #expect(news(board, from: "2020-03-01", on: "2020-03-31").isEmpty)
    let found = news(board, from: "2020-03-01", on: "2020-04-01")
    #expect(found.map(\.group) == [.escalated])
    #expect(found.first?.differences.first == .init(name: .level, before: "3", after: "4"))
  }

  @Test func `a window that opens and closes moves its lever, and a judgment expires`() {
    var board = BoardMoveTests.board()
    board.levers = [
      Lever(
        id: "talks",
        title: "Talks",
        holder: "AAA",
        since: BoardMoveTests.date("2020-01-01"),
        windows: [
          Lever.Window(
            label: "summit",
            from: BoardMoveTests.date("2020-05-01"),
            to: BoardMoveTests.date("2020-05-03")
          )
        ],
        place: BoardMoveTests.place
      )
    ]
    board.judgments = [
      Judgment(
        id: "j",
        statement: "It holds.",
        made: BoardMoveTests.day("2020-01-01"),
        expires: BoardMoveTests.day("2020-05-02"),
        likelihood: .likely,
        confidence: .low,
        authorship: Authorship(author: "desk"),
        place: BoardMoveTests.place
      )
    ]
    #expect(news(board, from: "2020-04-01", on: "2020-04-30").isEmpty)
    #expect(news(board, from: "2020-04-01", on: "2020-05-02").map(\.group) == [.moved])
    let both = news(board, from: "2020-05-02", on: "2020-05-04")
    #expect(both.map(\.group) == [.moved, .stale])
    #expect(both.map(\.key.id) == ["talks", "j"])
  }

  @Test
  func `an event that was mended and one that was entered late are told, whatever their dates`() {
    var board = BoardMoveTests.board()
    func event(_ id: String, _ date: String, _ title: String) -> Event {
      Event(
        id: id,
        date: BoardMoveTests.date(date),
        title: title,
        issues: ["border"],
        actor: BoardMoveTests.first,
        kind: .protest,
        place: BoardMoveTests.place
      )
    }
    board.events = [event("a", "2020-01-01", "A protest")]
    var later = board
    later.events = [event("b", "2019-06-01", "Another"), event("a", "2020-01-01", "The protest")]
    // Rows that moved in their file are the same records.
    later.events[1].place = SourcePlace(file: "events.csv", line: 9)
    let found = news(board, from: "2020-03-01", to: later, on: "2020-03-01")
    #expect(found.map(\.group) == [.new, .corrected])
    #expect(found.map(\.key.id) == ["b", "a"])
    #expect(
      found.last?.differences == [.init(name: .title, before: "A protest", after: "The protest")]
    )
  }

  @Test func `what is kept reads as it was written, and a name of a later program is left out`() {
    let standing = Self.standing([(.title, "A"), (.note, "two\nlines"), (.level, "3")])
    #expect(standing[.note] == "two lines")
    #expect(RecordStanding(Self.key, body: standing.body) == standing)
    let later = standing.body + "colour\u{1F}red\u{1E}broken\u{1E}"
    #expect(RecordStanding(Self.key, body: later) == standing)
    let hostile = RecordStanding(Self.key, body: "title\u{1F}a\u{1B}[2J\u{202E}b\u{1E}")
    #expect(hostile[.title] == "a␦[2J␦b")
  }

  @Test func `a very long text is cut, and two that differ at their ends still differ`() {
    let long = String(repeating: "word ", count: 4_000)
    let (one, other) = (
      Self.standing([(.prose, long + "a")]), Self.standing([(.prose, long + "b")])
    )
    #expect((one[.prose]?.utf8.count ?? 0) < RecordStanding.Field.limit)
    #expect(one != other)
  }

  @Test(
    arguments: [
      ("event/a", RecordKey(.event, "a")), ("link/a.b.2019-01", RecordKey(.link, "a.b.2019-01")),
      ("event/", nil), ("event", nil), ("planet/a", nil), ("", nil),
      ("issue/a/b", RecordKey(.issue, "a/b")),
    ] as [(String, RecordKey?)]
  )
  func `a key reads back as it is written`(text: String, key: RecordKey?) {
    #expect(RecordKey(text) == key)
    if let key { #expect(key.description == text) }
  }
}
