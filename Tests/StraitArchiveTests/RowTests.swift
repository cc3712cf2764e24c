import MakeEvents
import StraitModel
import Testing

@testable import StraitArchive

struct RowTests {
  /// A made row of the pair with some columns changed.
  private func row(columns: Int = 61, _ changes: [Int: String] = [:]) -> String {
    var maker = EventMaker(EventMaker.Settings(rows: 1, pairEvery: 1, columns: columns))
    var fields = (maker.next() ?? "").dropLast().split(
      separator: "\t",
      omittingEmptySubsequences: false
    )
    for (column, text) in changes { fields[column] = text[...] }
    return fields.joined(separator: "\t")
  }

  private func read(_ row: String, columns: Int = 61) throws -> CodedEvent {
    let layout = try #require(GDELTLayout.of(columns: columns))
    return try Array(row.utf8).withUnsafeBytes { bytes in
      try GDELTRow.read(try RowFields(bytes), layout: layout, filter: Fiction.filter)
    }
  }

  @Test func `a row is read column by column`() throws {
    let event = try read(
      row([
        0: "881990832", 1: "20181024", 5: "NZLGOV", 6: "WELLINGTON", 7: "NZL", 15: "CHLMIL",
        16: "ARMY", 17: "CHL", 25: "1", 26: "0874", 28: "08", 30: "10.0", 31: "12", 32: "3",
        33: "11", 34: "-2.02774813233724", 52: "Vancouver, Canada", 56: "49.25", 57: "-123.133",
        59: "20191024143000", 60: "https://www.dailynews.example/a",
      ])
    )
    #expect(
      event
        == CodedEvent(
          source: .gdelt,
          id: 881_990_832,
          day: try #require(Day("2018-10-24")),
          actor: CodedEvent.Actor(country: "NZL", code: "NZLGOV", name: "WELLINGTON"),
          target: CodedEvent.Actor(country: "CHL", code: "CHLMIL", name: "ARMY"),
          code: "0874",
          goldstein: 10,
          isInLead: true,
          mentions: 12,
          outlets: 3,
          articles: 11,
          tone: -2.02774813233724,
          site: CodedEvent.Site(name: "Vancouver, Canada", latitude: 49.25, longitude: -123.133),
          added: "2019-10-24 14:30:00",
          article: "https://www.dailynews.example/a"
        )
    )
  }

  @Test(arguments: [(58, "https://www.dailynews.example/b"), (57, "")])
  func `a row of version 1 has its place and article elsewhere`(
    columns: Int,
    article: String
  ) throws {
    var changes = [50: "Elsewhere", 53: "1.5", 54: "2.5", 56: "20140101"]
    if columns == 58 { changes[57] = article }
    let event = try read(row(columns: columns, changes), columns: columns)
    #expect(event.site == CodedEvent.Site(name: "Elsewhere", latitude: 1.5, longitude: 2.5))
    #expect(event.added == "2014-01-01")
    #expect(event.article == article)
  }

  @Test func `a value that a row leaves out is taken from the scale, and the rest is unknown`()
    throws
  {
    let changes = [25: "", 26: "057", 28: "05", 30: "", 31: "", 32: "", 33: "", 34: "", 52: ""]
    let event = try read(row(changes.merging([56: "", 57: ""]) { $1 }))
    #expect(event.goldstein == 8)
    #expect(event.mentions == nil)
    #expect(event.tone == nil)
    #expect(event.site == nil)
    #expect(event.isInLead == nil)
  }

  @Test(
    arguments: [
      (0, "", RowFault.id), (0, "12x", .id), (0, "8.8E+08", .spreadsheet), (1, "2019", .date),
      (1, "20190230", .date), (1, "2.01910E+07", .spreadsheet), (26, "42", .spreadsheet),
      (26, "999", .code), (26, "", .code), (26, "---", .code), (28, "4", .spreadsheet),
      (28, "05", .code), (30, "1,9", .spreadsheet), (30, "10.1", .number), (30, "x", .number),
      (31, "-1", .number), (33, "1.5", .number), (34, "1e2", .spreadsheet), (34, "--", .number),
      (56, "90.1", .number), (57, "33.9#391", .number),
      (59, "20191024250000", .date), (59, "2.01910E+13", .spreadsheet),
    ] as [(Int, String, RowFault)]
  )
  func `a damaged column has its reason`(column: Int, text: String, fault: RowFault) {
    let changed = row([26: "042", 28: "04"].merging([column: text]) { $1 })
    #expect(throws: fault) { try read(changed) }
  }

  @Test func `a row that is not UTF-8 is refused`() throws {
    let bytes = Array(row([6: "SEOUL"]).utf8).map { $0 == 0x55 ? 0xFF : $0 }
    #expect(throws: RowFault.encoding) {
      try bytes.withUnsafeBytes { _ = try RowFields($0) }
    }
  }

  @Test func `text of a row is made safe`() throws {
    let event = try read(row([6: "A\u{1B}[2JB", 60: "https://x.example/\u{202E}a"]))
    #expect(event.actor.name == "A␦[2JB")
    #expect(event.article == "https://x.example/␦a")
  }

  @Test(arguments: [
    ("1.9", 1.9), ("-0.4", -0.4), ("0", 0), ("-10.0", -10), ("2.02774813233724", 2.02774813233724),
    ("0.63492063492064", 0.63492063492064), ("1234567890123456789", 1.2345678901234568e18),
    (".5", 0.5), ("7.", 7),
  ])
  func `a decimal is the nearest number`(text: String, value: Double) {
    Array(text.utf8).withUnsafeBytes { #expect(RowNumbers.decimal($0) == value) }
  }

  @Test(arguments: ["", "-", ".", "1.2.3", "1-2", "+1", "1e5", "NaN", "0x1", " 1"])
  func `what is no decimal is none`(text: String) {
    Array(text.utf8).withUnsafeBytes { #expect(RowNumbers.decimal($0) == nil) }
  }

  @Test(arguments: [("ROU", "ROM"), ("TLS", "TMP"), ("NZL", "NZL")])
  func `a country has the letters of its source`(code: String, cameo: String) {
    #expect(PairFilter.Country(code: code, names: []).cameo == cameo)
  }

  @Test(arguments: [
    ("", "ILW", "ILW"), ("EUR", "ILW", "ILW"), ("CHL", "ILW", "CHL"), ("FJI", "ILW", "FJI"),
    ("", "UNO", "UNO"), ("BRA", "UNO", "BRA"), ("BRA", "", "BRA"), ("", "", ""),
  ])
  func `an actor is its country, and its group where that is an organisation of the board`(
    country: String,
    group: String,
    code: String
  ) throws {
    #expect(try read(row([17: country, 18: group])).target.country == code)
    #expect(try read(row([7: country, 8: group])).actor.country == code)
  }

  @Test(arguments: [("EUU", "EEC"), ("NATO", "NAT"), ("WTO", "WTO")])
  func `an organisation has the letters of its source`(code: String, group: String) {
    #expect(CAMEOGroup.code(of: code) == group)
  }

  @Test func `an organisation and a side are the board's, two others are not`() {
    #expect(Fiction.filter.takes("NZL", "ILW"))
    #expect(Fiction.filter.takes("ILW", "CHL"))
    #expect(!Fiction.filter.takes("ILW", "ILW"))
    #expect(!Fiction.filter.takes("FJI", "ILW"))
    #expect(!Fiction.filter.takes("NZL", "UNO"))
  }

  @Test func `an organisation's rows are imported, and others of every country when asked for`()
    throws
  {
    let rows = [
      row([0: "1", 15: "IGOILW", 17: "", 18: "ILW"]), row([0: "2", 5: "IGOILW", 7: "", 8: "ILW"]),
      row([0: "3", 7: "BRA", 17: "FJI"]), row([0: "4", 7: "BRA", 17: "", 18: "ILW"]),
      row([0: "5", 7: "BRA", 17: "ARG"]),
    ]
    let text = rows.map { $0 + "\n" }.joined()
    for (always, directions) in [
      ([], ["ILW-CHL", "NZL-ILW"]), (["FJI"], ["BRA-FJI", "ILW-CHL", "NZL-ILW"]),
      (["ILW"], ["BRA-ILW", "ILW-CHL", "NZL-ILW"]),
      (["BRA"], ["BRA-ARG", "BRA-FJI", "BRA-ILW", "ILW-CHL", "NZL-ILW"]),
    ] as [([String], [String])] {
      try Fiction.withArchive { path in
        let archive = try Archive(writing: path, board: "fictional-strait")
        let filter = PairFilter(board: Fiction.board, always: always)
        let input = try Fiction.importing(text, into: archive, filter: filter)
        #expect(input.rows == 5)
        let told = try archive.statistics().directions.map { "\($0.actor)-\($0.target)" }
        #expect(told.sorted() == directions)
      }
    }
  }

  // One row for each that the sample files of ICEWS have, in its order.
  @Test func `a row of ICEWS is found by the names of countries`() throws {
    let heading =
      "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\t"
      + "CAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\t"
      + "Sentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude"
    let rows = [
      "1\t2014-03-01\tMinistry (Chile)\tGovernment\tChile\tCriticize or denounce\t111\t-2.0\t"
        + "New Zealand\t\tNew Zealand\t77\t3\tDaily News\tSantiago\t\tSantiago Province\tChile\t-33.5\t-70.6",
      "2\t2014-03-01\tA\t\tBrazil\tx\t111\t-2.0\tB\t\tChile\t78\t1\t\t\t\t\t\t\t",
      "3\t2014-03-01\tA\t\tChile\tx\t42\t1.9\tB\t\tFiji\t78\t1\t\t\t\t\t\t\t",
      "4\t03/01/2014\tA\t\tChile\tx\t042\t1.9\tB\t\tFiji\t78\t1\t\t\t\t\t\t\t",
      "5\t2014-03-01\tLEAGUE\tInternational\t\tx\t042\t1.9\tB\t\tChile\t78\t1\t\t\t\t\t\t\t",
    ]
    try Fiction.withArchive { path in
      let archive = try Archive(writing: path, board: "fictional-strait")
      let text = ([heading] + rows).joined(separator: "\n")
      let input = try Fiction.importing(text, into: archive, source: .icews)
      #expect(input.rows == 5)
      #expect(input.kept == 2)
      #expect(try archive.statistics().directions.map(\.actor).sorted() == ["CHL", "ILW"])
      #expect(
        input.refusals == [
          ImportSummary.Refusal(fault: .spreadsheet, count: 1, firstLine: 4),
          ImportSummary.Refusal(fault: .date, count: 1, firstLine: 5),
        ]
      )
    }
  }
}
