import Foundation
import StraitAnalytics
import StraitModel
import StraitReport
import Testing

struct SeriesDocumentTests {
  /// The rows of a figure as CSV, without what is said above them.
  static func table(_ name: String, asOf day: String = "2021-01-14") throws -> [String] {
    let document = try #require(SeriesBoard.document(name, asOf: day))
    return document.csv.split(separator: "\n").filter { !$0.hasPrefix("# ") }.map(String.init)
  }

  @Test func `a stock stands week by week, with what each week added`() throws {
    // Weeks end on Thursdays. With a half-life of a week: −8 on 31 December, −8/2 + 8 = 4 on
    // 7 January, 4/2 = 2 on the 14th. e2 is not coded, and e5 is superseded.
    let rows = try Self.table("tension/AAA-BBB")
    #expect(
      rows.first
        == "week_end,actor,target,stock,events,coded,goldstein_sum,in_coverage,event_ids,source_ids,tlp"
    )
    #expect(
      rows.suffix(3) == [
        "2020-12-31,AAA,BBB,-8,1,1,-8,false,e1,gazette,",
        "2021-01-07,AAA,BBB,4,2,1,8,true,e2;e3,gazette,TLP:AMBER",
        "2021-01-14,AAA,BBB,2,0,0,0,true,,,",
      ]
    )
    // As many weeks as the overview draws, since the coverage is younger.
    #expect(rows.count == 1 + Tension.shownWeeks)
  }

  @Test(arguments: ["by-day", "by-week", "flow"])
  func `days, weeks and months of the coverage hold the same acts`(period: String) throws {
    // e2 and e3 lie in the coverage, which begins with January; e2 is not coded.
    let document = try #require(SeriesBoard.document("tension/AAA-BBB/\(period)"))
    func sum(_ name: String) -> Double {
      guard let index = document.columns.firstIndex(where: { $0.name == name }) else { return .nan }
      return document.rows.reduce(0) { sum, row in
        switch row[index] {
        case .integer(let value): sum + Double(value)
        case .number(let value): sum + value
        default: sum
        }
      }
    }
    #expect(sum("events") == 2)
    #expect(sum("coded") == 1)
    #expect(sum("goldstein_sum") == 8)
    let counts = ["by-day": 14, "by-week": 2, "flow": 1]
    #expect(document.rows.count == counts[period])
  }

  @Test func `after the coverage nothing is known, and no week is written`() throws {
    let document = try #require(SeriesBoard.document("tension/AAA-BBB", asOf: "2021-05-01"))
    let last = try #require(document.rows.last)
    #expect(last[0] == .text("2021-03-31"))
    #expect(document.notes.contains { $0.contains("ends on 2021-03-31") })
  }

  @Test func `an opinion has a new part after a break`() throws {
    let document = try #require(SeriesBoard.document("opinion/liking.AAA.BBB"))
    func column(_ name: String) -> [SeriesCell] {
      guard let index = document.columns.firstIndex(where: { $0.name == name }) else { return [] }
      return document.rows.map { $0[index] }
    }
    #expect(column("part") == [.integer(1), .integer(1), .integer(2)])
    #expect(column("break") == [.unknown, .unknown, .text("mode")])
    #expect(column("value") == [.number(40), .number(42.5), .number(30)])
    #expect(column("n") == [.integer(1000), .unknown, .unknown])
    #expect(column("field_end") == [.text("2020-06"), .text("2020-12"), .text("2021-01-05")])
    #expect(column("last_day") == [.text("2020-06-30"), .text("2020-12-31"), .text("2021-01-05")])
    #expect(document.cite.hasSuffix("; and the pollsters named in each row"))
    #expect(SeriesBoard.document("opinion")?.rows == document.rows)
  }

  @Test func `a figure has the level of its part, marked as strictly as what that rests on`() throws
  {
    // Half of 1,000 with a design effect of 1.5 has the variance 3.75, three of them 1.25, whose root
    // is 1.118034: times 1.644854 it is 1.839002. A fourth figure has no n and moves nothing.
    var board = SeriesBoard.board
    board.polls = ["2020-03-01", "2020-06-01", "2020-09-01"].map {
      SeriesBoard.poll("p\($0)", $0, 50, n: 1000)
    }
    board.polls.append(SeriesBoard.poll("open", "2020-12-01", 90))
    board.polls[0].tlp = .amber
    let document = try #require(SeriesBoard.document("opinion", on: board))
    func column(_ name: String) throws -> [SeriesCell] {
      let index = try #require(document.columns.firstIndex { $0.name == name })
      return document.rows.map { $0[index] }
    }
    func figures(_ name: String) throws -> [Double?] {
      try column(name).map { cell in
        if case .number(let value) = cell { return (value * 1000).rounded() / 1000 }
        return nil
      }
    }
    #expect(try figures("level") == [50, 50, 50, nil])
    #expect(try figures("level_90_high") == [51.839, 51.839, 51.839, nil])
    #expect(try figures("level_90_low") == [48.161, 48.161, 48.161, nil])
    let amber = SeriesCell.text("TLP:AMBER")
    #expect(try column("tlp") == [amber, amber, amber, .unknown])
    #expect(
      SeriesBoard.document("opinion")?.rows.allSatisfy { $0.suffix(6).first == .unknown } == true
    )
  }

  @Test func `a figure that came out later is not there yet`() throws {
    #expect(SeriesBoard.document("opinion", asOf: "2020-12-30")?.rows.count == 1)
  }

  @Test func `conflicts stand by quarter from the opening, unknown where nobody looked`() throws {
    #expect(
      try Self.table("issue/border/conflicts") == [
        "quarter,first_day,last_day,conflicts,events,coverage,event_ids,source_ids,tlp",
        "2020-Q4,2020-10-01,2020-12-31,1,1,outside,e1,gazette,",
        "2021-Q1,2021-01-01,2021-03-31,1,3,part,e2,gazette,TLP:AMBER",
      ]
    )
    let early = try Self.table("issue/border/conflicts", asOf: "2020-12-30")
    #expect(early.dropFirst() == ["2020-Q4,2020-10-01,2020-12-31,,,outside,,,"])
  }

  @Test func `a date with events has a row`() throws {
    #expect(
      try Self.table("events/by-day") == [
        "date,precision,events,conflicts,cooperations,coverage,event_ids,source_ids,tlp",
        "2020-12-31,day,1,1,0,outside,e1,gazette,",
        "2021-01-04,day,1,1,0,full,e2,gazette,",
        "2021-01-07,day,2,0,1,full,e3;e4,gazette,TLP:AMBER",
      ]
    )
  }

  @Test func `a year has every day, what is expected, and no events to come`() throws {
    let rows = try Self.table("calendar/2021")
    #expect(rows.count == 1 + 365 + 1)
    #expect(rows.contains("2021-01-06,day,0,full,,,0,,"))
    #expect(rows.contains("2021-01-07,day,2,full,e3;e4,gazette,1,fair,TLP:AMBER"))
    #expect(rows.contains("2021-01-15,day,,outside,,,0,,"))
    // A part of a month is known no finer than the month.
    let february = try #require(rows.firstIndex { $0.hasPrefix("2021-02-01,day") })
    #expect(rows[february + 1] == "2021-02-01,month,,outside,,,1,talks,")
  }

  @Test func `sources and directions are counted`() throws {
    #expect(
      try Self.table("balance/sources") == [
        "side,language,reliability,sources,events,polls,source_ids,tlp", "AAA,en,F,1,0,0,bureau,",
        ",en,B,1,4,3,gazette,",
      ]
    )
    #expect(
      try Self.table("balance/directions") == [
        "actor,target,events,coded,cooperations,conflicts,neutral,unread,disputed,goldstein_sum,"
          + "first_date,last_date,source_ids,tlp",
        "AAA,BBB,3,2,1,2,0,0,0,0,2020-12-31,2021-01-07,gazette,TLP:AMBER",
        "BBB,AAA,0,0,0,0,0,0,0,,,,,", "BBB,,1,0,0,0,0,1,0,,2021-01-07,2021-01-07,gazette,",
      ]
    )
  }

  @Test func `the marking is that of the most closed record`() {
    #expect(SeriesBoard.document("events/by-day")?.marking == "TLP:AMBER")
    #expect(SeriesBoard.document("events/by-day", asOf: "2021-01-04")?.marking == "TLP:CLEAR")
    #expect(SeriesBoard.document("calendar/2020")?.marking == "TLP:GREEN")
  }

  @Test func `JSON has the same values, and null for what is not known`() throws {
    let document = try #require(SeriesBoard.document("opinion"))
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(document.json.text.utf8)) as? [String: Any]
    )
    #expect(root["schema"] as? String == "straitwatch.series/1")
    #expect(root["cite"] as? String == document.cite)
    #expect(root["tlp"] as? String == "TLP:CLEAR")
    let columns = try #require(root["columns"] as? [[String: String]])
    let rows = try #require(root["rows"] as? [[String: Any]])
    #expect(columns.map { $0["name"] } == document.columns.map(\.name))
    #expect(rows.allSatisfy { Set($0.keys) == Set(document.columns.map(\.name)) })
    #expect(rows.map { $0["value"] as? Double } == [40, 42.5, 30])
    #expect(rows[1]["n"] is NSNull)
    #expect(rows[1]["question"] as? String == "=SUM(A1:A9)")
  }

  @Test func `parameters keep their kinds in JSON`() throws {
    let document = try #require(SeriesBoard.document("tension/BBB-AAA"))
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(document.json.text.utf8)) as? [String: Any]
    )
    let parameters = try #require(root["parameters"] as? [String: Any])
    #expect(parameters["half_life_days"] as? Double == 7)
    #expect(parameters["coverage_to"] as? String == "2021-01-14")
    #expect(parameters["goldstein_overrides"] as? [String] == [])
  }

  @Test func `the same board gives the same bytes`() {
    for name in ["balance/sources", "balance/directions", "events/by-day", "opinion"] {
      #expect(SeriesBoard.document(name)?.csv == SeriesBoard.document(name)?.csv)
    }
  }
}
