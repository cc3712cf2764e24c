import Foundation
import GRDB
import MakeEvents
import StraitModel
import Testing

@testable import StraitArchive

struct ReadingTests {
  private static let north = ActorCode("NZL")
  private static let south = ActorCode("CHL")
  private static let pair = [
    Direction(actor: north, target: south), Direction(actor: south, target: north),
  ]
  private static let ever = Day(number: 0)...Day(number: 40_000)

  /// Runs with a reader of made rows, and with what was made.
  private func withRows(
    _ settings: EventMaker.Settings = EventMaker.Settings(rows: 9_000, pairEvery: 2),
    _ body: (ArchiveReader, Archive, EventMaker.Truth) throws -> Void
  ) throws {
    try Fiction.withArchive { path in
      var maker = EventMaker(settings)
      let text = maker.text()
      _ = try Fiction.importing(text, into: try Archive(writing: path, board: Fiction.board.id))
      let reader = ArchiveReader(path: path, board: Fiction.board.id)
      try body(reader, try Archive(reading: path), maker.truth)
    }
  }

  private func days(_ reader: ArchiveReader, _ query: ArchiveQuery) throws -> ArchiveDays {
    guard case .days(let days) = reader.answer(.days(query)) else { throw ArchiveFault.missing }
    return days
  }

  private func page(
    _ reader: ArchiveReader,
    _ query: ArchiveQuery,
    _ days: ClosedRange<Day>,
    _ page: Int = 0
  ) throws -> ArchivePage {
    guard case .page(let page) = reader.answer(.page(query, days, page: page)) else {
      throw ArchiveFault.missing
    }
    return page
  }

  @Test func `days add up to what was made`() throws {
    try withRows { reader, _, truth in
      let days = try days(reader, ArchiveQuery(directions: Self.pair))
      #expect(days.rows == truth.pair)
      #expect(days.events == truth.events)
      #expect(days.revision > 0)
      #expect(days.volumes?.reduce(0) { $0 + $1.rows } == truth.rows)
      #expect(days.entries.map(\.day) == days.entries.map(\.day).sorted())
      for direction in Self.pair {
        let rows = days.entries.filter { $0.direction == direction }.reduce(0) { $0 + $1.rows }
        #expect(rows == truth.directions[direction.description])
      }
    }
  }

  /// Two ways of counting that share no line: the daily sums, and every row.
  @Test func `sums and rows tell the same`() throws {
    try withRows { reader, _, _ in
      for codes in [[], ["19"], ["04", "17"]] {
        var ofSums = ArchiveQuery(directions: Self.pair, codes: codes)
        #expect(ofSums.isOfSums)
        let sums = try days(reader, ofSums)
        // A word that stands in every address asks for the rows.
        ofSums.words = ["talks-on-trade"]
        #expect(!ofSums.isOfSums)
        #expect(try days(reader, ofSums) == sums)
      }
    }
  }

  @Test func `a mark, a source, a finer code and a word part the rows`() throws {
    try withRows { reader, _, truth in
      func rows(_ change: (inout ArchiveQuery) -> Void) throws -> Int {
        var query = ArchiveQuery(directions: Self.pair)
        change(&query)
        return try days(reader, query).rows
      }
      let marked = try rows { $0.suspicion = .marked }
      #expect(marked > 0)
      #expect(try rows { $0.suspicion = .unmarked } == truth.pair - marked)
      #expect(try rows { $0.suspicion = .by([.singleArticle]) } == marked)
      #expect(try rows { $0.suspicion = .by([.anniversary, .memberList]) } == 0)
      #expect(try rows { $0.sources = ["gdelt"] } == truth.pair)
      #expect(try rows { $0.sources = ["icews"] } == 0)
      #expect(
        try rows { $0.codes = ["0874"] } + rows { $0.codes = ["085", "086"] }
          == rows { $0.codes = ["08"] }
      )
      #expect(try rows { $0.words = ["talks on trade"] } == truth.pair)
      #expect(try rows { $0.words = ["talk"] } == 0, "a word stands whole")
      #expect(try rows { $0.words = ["*"] } == 0, "a word is no pattern")
      #expect(try rows { $0.knownBy = Day("2019-06-30") } < truth.pair)
      #expect(try rows { $0.rules = [] } == 0)
      #expect(try rows { $0.rules = [MatchRule()] } == 0, "a rule without a part finds nothing")
      #expect(
        try rows { $0.rules = [MatchRule(actors: [ActorCode("NZLGOV")])] }
          == truth.directions["NZL-CHL"]
      )
    }
  }

  @Test func `all pages together have each event once, in order`() throws {
    try withRows { reader, _, truth in
      var queries = [ArchiveQuery(directions: Self.pair)]
      queries.append(queries[0])
      queries[1].words = ["talks-on-trade"]
      var listings: [[ArchivePage.Entry]] = []
      for query in queries {
        var entries: [ArchivePage.Entry] = []
        let first = try page(reader, query, Self.ever)
        #expect(first.events == truth.events)
        #expect(first.rows == truth.pair)
        for number in 0..<first.pages {
          let page = try page(reader, query, Self.ever, number)
          #expect(number == first.pages - 1 || page.entries.count == ArchivePage.size)
          entries += page.entries
        }
        #expect(try page(reader, query, Self.ever, first.pages).entries == [])
        #expect(entries.count == truth.events)
        #expect(Set(entries.map(\.row.id)).count == truth.events)
        #expect(entries.reduce(0) { $0 + $1.rows } == truth.pair)
        #expect(entries.map(\.row.day) == entries.map(\.row.day).sorted())
        listings.append(entries)
      }
      #expect(listings[0] == listings[1])
    }
  }

  @Test func `a page is of its days alone`() throws {
    try withRows { reader, _, _ in
      let query = ArchiveQuery(directions: Self.pair)
      let all = try days(reader, query)
      let day = all.entries[all.entries.count / 2].day
      let page = try page(reader, query, day...day)
      let sum = all.entries.filter { $0.day == day }.reduce(0) { $0 + $1.events }
      #expect(page.events == sum)
      #expect(page.entries.count == sum)
      #expect(page.entries.allSatisfy { $0.row.day == day })
      #expect(try self.page(reader, query, (day + 9000)...(day + 9001)) == ArchivePage())
    }
  }

  @Test func `a row that names no article stands for itself`() throws {
    try withRows(EventMaker.Settings(rows: 3_000, pairEvery: 1, columns: 57)) { reader, _, truth in
      let query = ArchiveQuery(directions: Self.pair)
      #expect(try days(reader, query).events == truth.pair)
      var ids: Set<ArchiveRowID> = []
      for number in 0..<(try page(reader, query, Self.ever).pages) {
        let page = try page(reader, query, Self.ever, number)
        #expect(page.entries.allSatisfy { $0.rows == 1 })
        ids.formUnion(page.entries.map(\.row.id))
      }
      #expect(ids.count == truth.pair)
    }
  }

  @Test func `a row has its twins, and they have it`() throws {
    try withRows { reader, _, _ in
      let page = try page(reader, ArchiveQuery(directions: Self.pair), Self.ever)
      let entry = try #require(page.entries.first { $0.rows > 2 })
      func record(_ id: ArchiveRowID, through: Day = Self.ever.upperBound) -> ToldRow? {
        guard case .row(let record) = reader.answer(.row(id, through: through, knownBy: nil))
        else { return nil }
        return record
      }
      let record = try #require(record(entry.row.id))
      #expect(record.row == entry.row)
      #expect(record.rows == entry.rows)
      #expect(record.twins.count == entry.rows - 1)
      for twin in record.twins {
        #expect(twin.article == entry.row.article)
        #expect(twin.day == entry.row.day)
        #expect(try #require(self.record(reader, twin.id)).twins.contains(entry.row))
      }
      #expect(self.record(reader, ArchiveRowID(source: "gdelt", number: 1)) == nil)
      let before = entry.row.day - 1
      #expect(reader.answer(.row(entry.row.id, through: before, knownBy: nil)) == .row(nil))
    }
  }

  private func record(_ reader: ArchiveReader, _ id: ArchiveRowID) -> ToldRow? {
    guard
      case .row(let record) = reader.answer(
        .row(id, through: Self.ever.upperBound, knownBy: nil)
      )
    else { return nil }
    return record
  }

  @Test func `a count is of the days that are over`() throws {
    try withRows { reader, _, truth in
      let query = ArchiveQuery(directions: Self.pair)
      let all = ArchiveCount(
        events: truth.events,
        rows: truth.pair,
        last: try days(reader, query).entries.last?.day
      )
      #expect(reader.answer(.count(query, through: Self.ever.upperBound)) == .count(all))
      #expect(reader.answer(.count(query, through: Self.ever.lowerBound)) == .count(ArchiveCount()))
    }
  }

  @Test func `what a person wrote into the file by hand is made safe`() throws {
    try Fiction.withArchive { path in
      let board = Fiction.board.id
      var maker = EventMaker(EventMaker.Settings(rows: 30, pairEvery: 1, twinEvery: 1_000))
      let text = maker.text()
      _ = try Fiction.importing(text, into: try Archive(writing: path, board: board))
      try DatabaseQueue(path: path).write { database in
        try database.execute(
          sql: "UPDATE event SET actor_name = ?, place = ?, actor_code = ?",
          arguments: ["\u{1B}]0;hit\u{7}", "up\u{202E}side", "NZL\nGOV"]
        )
        try database.execute(
          sql: "UPDATE article SET address = 'https://a.example/' || id || ?",
          arguments: ["\u{1B}[2J"]
        )
      }
      let reader = ArchiveReader(path: path, board: board)
      let page = try page(reader, ArchiveQuery(directions: Self.pair), Self.ever)
      #expect(page.entries.count == 30)
      for entry in page.entries {
        let texts = [
          entry.row.actor.name, entry.row.site?.name ?? "", entry.row.actor.code, entry.row.article,
        ]
        for text in texts {
          #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
        }
        #expect(entry.row.address == nil, "an address that was damaged leads elsewhere")
      }
    }
  }

  @Test func `what cannot be read is said, and nothing is made`() throws {
    try Fiction.withArchive { path in
      func absence(_ board: String = "a") -> ArchiveAbsence? {
        let reader = ArchiveReader(path: path, board: board)
        guard case .absent(let absence) = reader.answer(.days(ArchiveQuery(directions: [])))
        else { return nil }
        return absence
      }
      #expect(absence()?.isMissing == true)
      #expect(!FileManager.default.fileExists(atPath: path))
      _ = try Archive(writing: path, board: "a")
      #expect(absence() == nil)
      #expect(absence("b")?.reason.contains("belongs to the board 'a'") == true)
      #expect(absence("b")?.isMissing == false)
      try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
      #expect(absence()?.reason.contains("later version") == true)
      try Data("a letter to a friend\n".utf8).write(to: URL(filePath: path))
      #expect(absence()?.reason.contains("is no archive") == true)
    }
  }

  @Test func `the names of marks and sources are those that the archive stores`() {
    #expect(MarkRule.allCases.map(\.name) == ArchiveMark.allCases.map(\.rawValue))
  }
}
