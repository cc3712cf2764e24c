import GRDB
import MakeEvents
import StraitModel
import Testing

@testable import StraitArchive

struct MarkTests {
  private func event(
    _ id: Int64,
    from actor: String = "NZL",
    to target: String = "CHL",
    code: String = "057",
    articles: Int = 5,
    article: String = "https://news.example/a"
  ) -> CodedEvent {
    CodedEvent(
      source: .gdelt,
      id: id,
      day: Day(number: 18_000),
      actor: CodedEvent.Actor(country: actor, code: actor, name: actor),
      target: CodedEvent.Actor(country: target, code: target, name: target),
      code: code,
      goldstein: CAMEO.goldstein(code) ?? 0,
      articles: articles,
      article: article
    )
  }

  @Test(arguments: [
    ("190", 1, true), ("190", 2, false), ("180", 1, true), ("2041", 1, true), ("173", 1, false),
    ("057", 1, false),
  ])
  func `violence that stands on one article is marked`(code: String, articles: Int, isMarked: Bool)
  {
    let marks = MarkRule.ownMarks(of: event(1, code: code, articles: articles))
    #expect((marks & MarkRule.singleArticle.rawValue != 0) == isMarked)
  }

  @Test(arguments: [
    ("https://a.example/60th-anniversary-of-treaty", true), ("https://a.example/Anniversary", true),
    ("https://a.example/treaty_20_years_ago/", true), ("https://a.example/ten-years-on", true),
    ("https://a.example/anniversaryx", false), ("https://a.example/xanniversary", false),
    ("https://a.example/years", false), ("", false),
  ])
  func `cooperation in an article on an anniversary is marked`(address: String, isMarked: Bool) {
    let bit = MarkRule.anniversary.rawValue
    #expect((MarkRule.ownMarks(of: event(1, article: address)) & bit != 0) == isMarked)
    // Only cooperation is: a protest on an anniversary is a protest.
    #expect(MarkRule.ownMarks(of: event(1, code: "141", article: address)) & bit == 0)
  }

  /// Four pairs in one article, in transactions that are cut in every way.
  @Test(arguments: [[4], [1, 3], [2, 2], [3, 1], [1, 1, 1, 1]])
  func `a list of members is marked, however its rows came`(sizes: [Int]) throws {
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "a")
      let pairs = [("NZL", "CHL"), ("CHL", "NZL"), ("NZL", "FJI"), ("CHL", "FJI")]
      var events = pairs.enumerated().map { index, pair in
        event(Int64(index + 1), from: pair.0, to: pair.1)
      }
      // Another act of the same article, and the same act elsewhere, are no part of the list.
      events += [event(10, code: "042"), event(11, article: "https://news.example/b")]
      let rest = Array(events[4...])
      for size in sizes {
        _ = try archive.store(Array(events.prefix(size)))
        events.removeFirst(size)
      }
      _ = try archive.store(rest)
      let marked = try archive.database.read { database in
        try Int64.fetchAll(database, sql: "SELECT id FROM event WHERE marks & 4 ORDER BY id")
      }
      #expect(marked == [1, 2, 3, 4])
      #expect(try archive.check() == [])
    }
  }

  @Test func `three pairs are no list`() throws {
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "a")
      _ = try archive.store([
        event(1), event(2, from: "CHL", to: "NZL"), event(3, to: "FJI"), event(4), event(5),
      ])
      #expect(try archive.statistics().marks.map(\.rows) == [0, 0, 0])
    }
  }

  @Test func `rows that say the same are one event, and without an article none are`() throws {
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "a")
      _ = try archive.store([
        event(1), event(2), event(3, article: "https://news.example/b"), event(4, article: ""),
        event(5, article: ""), event(6, code: "042"), event(7, from: "CHL", to: "NZL"),
      ])
      let statistics = try archive.statistics()
      #expect(statistics.rows == 7)
      #expect(statistics.events == 6)
      // 057 is worth 8.0 and 042 1.9: five rows and one; of the first direction four events and one.
      let first = try #require(statistics.directions.first)
      #expect(first.rowTenths == 5 * 80 + 19)
      #expect(first.eventTenths == 4 * 80 + 19)
      #expect(statistics.directions.map(\.rows) == [6, 1])
      let echoes = try archive.database.read { database in
        try Int.fetchAll(database, sql: "SELECT rows FROM echo ORDER BY rows DESC")
      }
      #expect(echoes == [2, 1, 1, 1, 1, 1])
    }
  }

  @Test func `a sum that was changed behind the archive's back is found`() throws {
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "a")
      _ = try archive.store([event(1)])
      try archive.database.write { try $0.execute(sql: "UPDATE daily SET rows = 2") }
      #expect(
        try archive.check() == [
          "a daily sum that its rows do not add up to: 1 times",
          "rows of a day without their sum: 1 times",
        ]
      )
    }
  }

  @Test func `every row is written out once, with its marks by name`() throws {
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "a")
      _ = try archive.store([event(2, code: "190", articles: 1), event(1, article: "")])
      var rows: [[ArchiveValue]] = []
      try archive.export { rows.append($0) }
      #expect(rows.map { $0.count } == [23, 23])
      #expect(rows.map { $0[1] } == [.integer(1), .integer(2)])
      #expect(rows.map { $0[21] } == [.unknown, .text("https://news.example/a")])
      #expect(rows.map { $0[22] } == [.text(""), .text("single-article")])
      #expect(Archive.exportColumns.count == 23)
    }
  }

  @Test func `to compact an archive keeps what is in it`() throws {
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "fictional-strait")
      var maker = EventMaker(EventMaker.Settings(rows: 2_000, pairEvery: 1))
      _ = try Fiction.importing(maker.text(), into: archive)
      try archive.database.write { try $0.execute(sql: "DELETE FROM input") }
      let before = try archive.statistics()
      let room = try archive.compact()
      #expect(room.after <= room.before)
      var after = try archive.statistics()
      after.bytes = before.bytes
      #expect(after == before)
    }
  }
}
