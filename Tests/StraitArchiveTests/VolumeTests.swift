import GRDB
import MakeEvents
import StraitModel
import Testing

@testable import StraitArchive

/// How many rows of whatever pair the source had on a day.
struct VolumeTests {
  /// Rows of three days, and how many there are of each.
  private func made(rows: Int = 1_000, seed: UInt64 = 3) -> (lines: [String], days: [String: Int]) {
    var maker = EventMaker(EventMaker.Settings(rows: rows, seed: seed, pairEvery: 5))
    let lines = maker.text().split(separator: "\n").map { String($0) + "\n" }
    var days: [String: Int] = [:]
    for line in lines {
      let digits = line.split(separator: "\t")[1]
      let day = "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
      days[day, default: 0] += 1
    }
    return (lines, days)
  }

  private func volumes(_ archive: Archive) throws -> [String: Int?] {
    try Dictionary(
      uniqueKeysWithValues: archive.volumes(of: .gdelt).map { ($0.day.description, $0.rows) }
    )
  }

  @Test func `all rows of a day are counted, whichever pair they are of`() throws {
    let (lines, days) = made()
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "fictional-strait")
      let input = try Fiction.importing(lines.joined(), into: archive)
      #expect(input.new == 200)
      #expect(try volumes(archive) == days)
      let first = try #require(try archive.volumes(of: .gdelt).first)
      let some = try archive.volumes(of: .gdelt, in: first.day...first.day)
      #expect(some == [first])
      #expect(try archive.volumes(of: .icews) == [])
      #expect(try archive.check() == [])
    }
  }

  @Test(arguments: 0..<6)
  func `however files overlap and in which order they come, no row is counted twice`(
    seed: Int
  ) throws {
    let (lines, days) = made(seed: UInt64(seed))
    var state = UInt64(seed + 1)
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    // Parts of a hundred rows and more, and then the whole.
    let parts = (0..<8).map { _ in
      let start = draw(lines.count - 100)
      return start..<min(lines.count, start + 100 + draw(300))
    }
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "fictional-strait")
      var covered = Set<Int>()
      for part in parts {
        _ = try Fiction.importing(lines[part].joined(), into: archive)
        covered.formUnion(part)
        let counted = try archive.database.read {
          try Int.fetchOne($0, sql: "SELECT sum(rows) FROM volume")
        }
        #expect(counted == covered.count)
        #expect(try archive.check() == [])
      }
      _ = try Fiction.importing(lines.joined(), into: archive)
      #expect(try volumes(archive) == days)
      #expect(try archive.check() == [])
      let intervals = try archive.database.read {
        try Int.fetchOne($0, sql: "SELECT count(*) FROM counted")
      }
      #expect(intervals == 1)
    }
  }

  @Test func `an excerpt tells nothing of the whole, until the whole comes`() throws {
    let (lines, days) = made()
    let excerpt = lines.filter { $0.contains("NZL\t") && $0.contains("CHL\t") }
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "fictional-strait")
      _ = try Fiction.importing(excerpt.joined(), into: archive)
      #expect(try volumes(archive) == [:])
      // Half of the days are counted whole now; the others have rows that nobody counted.
      _ = try Fiction.importing(lines.prefix(500).joined(), into: archive)
      let half = try volumes(archive)
      let known = half.filter { $0.value != nil }
      #expect(!known.isEmpty && known.count < half.count)
      for (day, rows) in known where rows != days[day] {
        // Of such a day only the first half was imported, of the pair as of all.
        #expect(rows ?? 0 < days[day] ?? 0)
      }
      _ = try Fiction.importing(lines.joined(), into: archive)
      #expect(try volumes(archive) == days)
      #expect(try archive.check() == [])
    }
  }

  @Test func `rows of a party that was added later are among those that were counted before`()
    throws
  {
    let (lines, days) = made()
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "fictional-strait")
      _ = try Fiction.importing(lines.joined(), into: archive)
      let filter = PairFilter(board: Fiction.board, always: ["CHL"])
      let input = try Fiction.importing(lines.joined(), into: archive, filter: filter)
      #expect((input.new ?? 0) > 0)
      #expect(try volumes(archive) == days)
      #expect(try archive.check() == [])
    }
  }

  @Test func `what is damaged is counted as far as it has a number and a day`() throws {
    var maker = EventMaker(EventMaker.Settings(rows: 1_000, pairEvery: 5, faultEvery: 200))
    let text = maker.text()
    let faults = maker.truth.faults
    // In their turn: two with a wrong number of columns, a date that is none, a code, a number.
    #expect(faults.values.reduce(0, +) == 5)
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "fictional-strait")
      _ = try Fiction.importing(text, into: archive)
      let counted = try archive.database.read {
        try Int.fetchOne($0, sql: "SELECT sum(rows) FROM volume")
      }
      #expect(counted == 1_000 - 3)
      #expect(try archive.check() == [])
    }
  }

  @Test func `a stretch counts from sixty-four rows on, also where a transaction ends within it`() {
    func run(_ first: Int64, _ count: Int64) -> SourceNumbers.Run {
      SourceNumbers.Run(first: first, count: count, day: 20_200_101)
    }
    var numbers = SourceNumbers()
    numbers.append(run(1, 63))
    #expect(numbers.takeStretches(isAtEnd: false) == [])
    numbers.append(run(64, 1))
    // One run, since it is the same day.
    #expect(numbers.takeStretches(isAtEnd: false).map(\.runs) == [[run(1, 64)]])
    // What goes on with it counts, however short; what does not has to be long itself.
    numbers.append(run(65, 2))
    numbers.append(run(70, 63))
    #expect(numbers.takeStretches(isAtEnd: false).map(\.runs) == [[run(65, 2)]])
    #expect(numbers.takeStretches(isAtEnd: true) == [])
    #expect(numbers.count == 0)
    numbers.append(run(133, 5))
    #expect(numbers.takeStretches(isAtEnd: true) == [])
  }

  @Test func `a volume that was changed behind the archive's back is found`() throws {
    let (lines, _) = made()
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "fictional-strait")
      _ = try Fiction.importing(lines.joined(), into: archive)
      try archive.database.write { database in
        try database.execute(
          sql: "UPDATE volume SET kept = kept + 1 WHERE day = (SELECT max(day) FROM volume)"
        )
        try database.execute(sql: "INSERT INTO counted VALUES ('gdelt', 900000100, 900000101)")
      }
      let findings = try archive.check()
      #expect(findings.count == 2)
      #expect(findings.first == "numbers that were counted twice")
      let last = try #require(try archive.volumes(of: .gdelt).last)
      #expect(last.rows == nil)
    }
  }
}
