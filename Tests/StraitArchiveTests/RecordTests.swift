import Foundation
import GRDB
import MakeEvents
import Testing

@testable import StraitArchive

struct RecordTests {
  @Test(arguments: [61, 58, 57])
  func `every column of a row is there again, by its name`(columns: Int) throws {
    var maker = EventMaker(EventMaker.Settings(rows: 300, pairEvery: 2, columns: columns))
    let text = maker.text()
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "fictional-strait")
      let input = try Fiction.importing(text, into: archive)
      #expect(input.new == 150)
      var seen = 0
      for line in text.split(separator: "\n") {
        let values = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        let id = try #require(Int64(values[0]))
        guard let record = try archive.record(of: .gdelt, id: id) else { continue }
        seen += 1
        #expect(record.isWhole)
        #expect(record.fields.map(\.value) == values)
        #expect(record.fields.map(\.name) == GDELTLayout.of(columns: columns)?.names)
      }
      #expect(seen == 150)
      #expect(try archive.check() == [])
    }
  }

  @Test func `a row that is not there has no columns`() throws {
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "fictional-strait")
      #expect(try archive.record(of: .gdelt, id: 1) == nil)
      #expect(try archive.record(of: .icews, id: 1) == nil)
    }
  }

  @Test func `the same number at two sources is two rows`() throws {
    let heading = ICEWSRow.names.joined(separator: "\t")
    let values = [
      "900000002", "2020-01-02", "Ministry (Chile)", "Government", "Chile", "Criticize", "111",
      "-2.0", "New Zealand", "", "New Zealand", "77", "3", "Daily News", "Santiago", "", "Province",
      "Chile", "-33.5", "-70.6",
    ]
    var maker = EventMaker(EventMaker.Settings(rows: 2, pairEvery: 1))
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "fictional-strait")
      _ = try Fiction.importing(maker.text(), into: archive)
      let text = "\(heading)\n\(values.joined(separator: "\t"))\n"
      let input = try Fiction.importing(text, into: archive, source: .icews)
      #expect(input.new == 1)
      let record = try #require(try archive.record(of: .icews, id: 900_000_002))
      #expect(record.fields.map(\.name) == ICEWSRow.names)
      #expect(record.fields.map(\.value) == values)
      #expect(try archive.record(of: .gdelt, id: 900_000_002)?.fields.count == 61)
      #expect(try archive.check() == [])
    }
  }

  @Test(arguments: [GDELTLayout.second, .first, .early])
  func `the names stand where the columns are read`(layout: GDELTLayout) {
    let names = layout.names
    #expect(names.count == layout.columns)
    #expect(Set(names).count == layout.columns)
    let places = [
      (GDELTLayout.id, "GLOBALEVENTID"), (GDELTLayout.day, "SQLDATE"),
      (GDELTLayout.actorCode, "Actor1Code"), (GDELTLayout.actorCountry, "Actor1CountryCode"),
      (GDELTLayout.targetName, "Actor2Name"), (GDELTLayout.targetCountry, "Actor2CountryCode"),
      (GDELTLayout.isInLead, "IsRootEvent"), (GDELTLayout.code, "EventCode"),
      (GDELTLayout.root, "EventRootCode"), (GDELTLayout.goldstein, "GoldsteinScale"),
      (GDELTLayout.articles, "NumArticles"), (GDELTLayout.tone, "AvgTone"),
      (layout.site, "ActionGeo_Type"), (layout.site + 1, "ActionGeo_FullName"),
      (layout.latitude, "ActionGeo_Lat"), (layout.latitude + 1, "ActionGeo_Long"),
      (layout.added, "DATEADDED"),
    ]
    for (column, name) in places { #expect(names[column] == name) }
    if let article = layout.article { #expect(names[article] == "SOURCEURL") }
  }

  @Test func `what would harm a terminal is made safe when a row is opened, and kept as it is`()
    throws
  {
    var maker = EventMaker(EventMaker.Settings(rows: 1, pairEvery: 1))
    let text = maker.text().replacing("GOVERNMENT", with: "A\u{1B}[2JB")
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "fictional-strait")
      _ = try Fiction.importing(text, into: archive)
      let record = try #require(try archive.record(of: .gdelt, id: 900_000_001))
      #expect(record.fields[6].value == "A␦[2JB")
      let row = try #require(
        try archive.database.read { try Row.fetchOne($0, sql: "SELECT size, packed FROM block") }
      )
      let lines = try #require(LineBlock.lines([UInt8](row["packed"] as Data), size: row["size"]))
      #expect(String(decoding: lines[0], as: UTF8.self) + "\n" == text)
    }
  }

  @Test func `a block of lines that was damaged is found, and named when a row of it is opened`()
    throws
  {
    var maker = EventMaker(EventMaker.Settings(rows: 100, pairEvery: 1))
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "fictional-strait")
      _ = try Fiction.importing(maker.text(), into: archive)
      try archive.database.write {
        try $0.execute(sql: "UPDATE block SET size = size - 1 WHERE id = 1")
      }
      #expect(try archive.check() == ["rows whose line cannot be read or is of another: 64"])
      #expect(throws: ArchiveFault.damaged("block 1 of its lines")) {
        try archive.record(of: .gdelt, id: 900_000_001)
      }
      #expect(try archive.record(of: .gdelt, id: 900_000_100)?.isWhole == true)
    }
  }

  @Test func `lines are packed to less than a third`() throws {
    var maker = EventMaker(EventMaker.Settings(rows: 2_000, pairEvery: 1))
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "fictional-strait")
      _ = try Fiction.importing(maker.text(), into: archive)
      let sizes = try #require(
        try archive.database.read {
          try Row.fetchOne($0, sql: "SELECT sum(size), sum(length(packed)), count(*) FROM block")
        }
      )
      #expect((sizes[1] as Int) * 3 < (sizes[0] as Int))
      #expect(sizes[2] == (2_000 + 63) / 64)
    }
  }
}
