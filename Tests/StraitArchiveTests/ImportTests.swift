import Foundation
import GRDB
import MakeEvents
import StraitModel
import Testing

@testable import StraitArchive

struct ImportTests {
  private func made(_ settings: EventMaker.Settings) -> (text: String, truth: EventMaker.Truth) {
    var maker = EventMaker(settings)
    let text = maker.text()
    return (text, maker.truth)
  }

  /// Everything that an archive says of events, in an order of its own.
  private func content(_ archive: Archive) throws -> [String] {
    try archive.database.read { database in
      let events = try Row.fetchAll(
        database,
        sql: """
          SELECT event.*, address FROM event LEFT JOIN article ON article.id = event.article
          ORDER BY source, event.id
          """
      ).map { row in
        row.filter { !["article", "block", "line"].contains($0.0) }.map { "\($0.0)=\($0.1)" }
          .joined(separator: " ")
      }
      let days = try Row.fetchAll(database, sql: "SELECT * FROM daily ORDER BY 1, 2, 3, 4, 5")
      let volume = try Row.fetchAll(database, sql: "SELECT * FROM volume ORDER BY 1, 2")
      let counted = try Row.fetchAll(database, sql: "SELECT * FROM counted ORDER BY 1, 2")
      return events + (days + volume + counted).map { "\($0)" }
    }
  }

  @Test(arguments: [61, 58, 57])
  func `each row of the pair is stored and each fault counted`(columns: Int) throws {
    let (text, truth) = made(
      EventMaker.Settings(rows: 12_000, pairEvery: 3, faultEvery: 100, columns: columns)
    )
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "fictional-strait")
      let input = try Fiction.importing(text, into: archive)
      #expect(input.rows == truth.rows)
      #expect(input.kept == truth.pair)
      #expect(input.new == truth.pair)
      #expect(input.known == 0)
      #expect(input.bytes == text.utf8.count)
      #expect(
        Dictionary(uniqueKeysWithValues: input.refusals.map { ($0.fault.rawValue, $0.count) })
          == truth.faults
      )
      // Every hundredth row is damaged, each in its turn.
      #expect(input.refusals.first { $0.fault == .date }?.firstLine == 300)
      let sums = try archive.database.read { database in
        try #require(
          try Row.fetchOne(
            database,
            sql: "SELECT sum(rows), sum(events), sum(row_tenths) FROM daily"
          )
        )
      }
      #expect(sums[0] == truth.pair)
      #expect(sums[1] == truth.events)
      #expect(sums[2] == truth.tenths)
      for (direction, count) in truth.directions {
        let stored = try archive.database.read { database in
          try Int.fetchOne(
            database,
            sql: "SELECT count(*) FROM event WHERE actor || '-' || target = ?",
            arguments: [direction]
          )
        }
        #expect(stored == count)
      }
    }
  }

  @Test func `to import twice changes nothing`() throws {
    let (text, truth) = made(EventMaker.Settings(rows: 4_000, pairEvery: 2))
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "fictional-strait")
      _ = try Fiction.importing(text, into: archive)
      let before = try content(archive)
      let again = try Fiction.importing(text, into: archive)
      #expect(again.new == 0)
      #expect(again.known == truth.pair)
      #expect(try content(archive) == before)
    }
  }

  @Test func `how files are cut and in which order they come makes no difference`() throws {
    let (text, _) = made(EventMaker.Settings(rows: 3_000, pairEvery: 2))
    let lines = text.split(separator: "\n").map { $0 + "\n" }
    let whole = try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "fictional-strait")
      _ = try Fiction.importing(text, into: archive)
      return try content(archive)
    }
    // Overlapping parts, the last first.
    let cut = try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "fictional-strait")
      for part in [lines[1_500...], lines[..<1_000], lines[700..<2_000]] {
        _ = try Fiction.importing(part.joined(), into: archive)
      }
      return try content(archive)
    }
    #expect(whole == cut)
  }

  @Test func `a strict import ends at the first fault and keeps what stood before it`() throws {
    let (text, _) = made(EventMaker.Settings(rows: 1_000, pairEvery: 2, faultEvery: 101))
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "fictional-strait")
      let input = try Fiction.importing(text, into: archive, isStrict: true)
      #expect(input.failure == .stopped)
      #expect(input.refusals.map(\.firstLine) == [101])
      #expect(input.new == 50)
    }
  }

  @Test func `a trial counts and stores nothing`() throws {
    let (text, truth) = made(EventMaker.Settings(rows: 1_000))
    let input = try Fiction.importing(text)
    #expect(input.kept == truth.pair)
    #expect(input.new == nil)
  }

  @Test(arguments: [
    ("{\"a\": 1}", "JSON"), ("", "an empty file"), ("a\tb\n", "a table of 2 columns"),
  ])
  func `a file of another kind is refused as a whole`(text: String, kind: String) throws {
    let input = try Fiction.importing(text)
    #expect(input.failure == .otherKind(kind))
    #expect(input.kept == 0)
    #expect(input.kind == nil)
  }

  @Test func `a file of the other source is refused as a whole`() throws {
    let (text, _) = made(EventMaker.Settings(rows: 10))
    let input = try Fiction.importing(text, source: .icews)
    #expect(input.failure == .otherKind("events of GDELT 2.0, 61 columns"))
  }

  @Test func `a heading, empty lines, a byte-order mark and returns are no faults`() throws {
    let (text, truth) = made(EventMaker.Settings(rows: 20, pairEvery: 1))
    let heading = "GLOBALEVENTID" + String(repeating: "\tx", count: 60)
    let input = try Fiction.importing(
      "\u{FEFF}\(heading)\r\n\r\n" + text.replacing("\n", with: "\r\n") + "\n\n"
    )
    #expect(input.rows == truth.rows)
    #expect(input.kept == truth.pair)
    #expect(input.refusals == [])
  }

  @Test func `a row that has no end is told of with its line`() throws {
    let (text, truth) = made(EventMaker.Settings(rows: 10, pairEvery: 1))
    let long = String(repeating: "x", count: LineReader.lineLimit + 1)
    let input = try Fiction.importing(text + long + "\n" + text)
    #expect(input.kept == 2 * truth.pair)
    #expect(input.refusals == [ImportSummary.Refusal(fault: .tooLong, count: 1, firstLine: 11)])
  }

  /// What happens to a file while it is read, at half of it: it is long enough for no thread to be
  /// there already.
  @Test(arguments: ["grows", "shrinks", "is cut within a line"])
  func `a file that changes while it is read leaves a whole archive, and comes again`(
    change: String
  ) throws {
    let place = try BuiltImport()
    defer { place.remove() }
    let truth = try place.write(EventMaker.Settings(rows: 30_000, pairEvery: 10), to: "a.csv")
    let path = place.folder.appending(path: "a.csv").path
    let text = try Data(contentsOf: URL(filePath: path))
    let half = try #require(text[..<(text.count / 2)].lastIndex(of: 0x0A)) + 1
    if change == "grows" { try text[..<half].write(to: URL(filePath: path)) }
    let archive = try Archive(writing: place.archive, board: "fictional-strait")
    var hasChanged = false
    var importer = Importer(source: .gdelt, filter: Fiction.filter, archive: archive)
    importer.progress = { _ in
      if hasChanged { return }
      hasChanged = true
      guard let file = try? FileHandle(forUpdating: URL(filePath: path)) else { return }
      defer { try? file.close() }
      switch change {
      case "grows":
        _ = try? file.seekToEnd()
        try? file.write(contentsOf: text[half...])
      case "shrinks": try? file.truncate(atOffset: UInt64(half))
      default: try? file.truncate(atOffset: UInt64(half - 90))
      }
    }
    try importer.read(file: path)
    let input = importer.summary.inputs[0]
    #expect(hasChanged)
    #expect(try archive.check() == [])
    if change == "grows" {
      #expect(input.rows == truth.rows)
      #expect(input.new == truth.pair)
    } else {
      #expect(input.rows < truth.rows && input.rows > 0)
      // The line that was cut has too few columns.
      #expect(input.refusals.map(\.fault) == (change == "shrinks" ? [] : [.columnCount]))
    }
    try text.write(to: URL(filePath: path))
    var again = Importer(source: .gdelt, filter: Fiction.filter, archive: archive)
    try again.read(file: path)
    #expect(again.summary.inputs[0].rows == truth.rows)
    #expect(try archive.statistics().rows == truth.pair)
    #expect(try archive.statistics().events == truth.events)
    #expect(try archive.check() == [])
  }
}
