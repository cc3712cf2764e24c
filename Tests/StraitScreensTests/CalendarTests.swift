import StraitCanvas
import StraitData
import StraitModel
import StraitState
import Testing

@testable import StraitScreens

@Suite struct CalendarTests {
  static let size = Size(columns: 80, rows: 24)

  /// A small board of 2019-06-20, whose grid has parts of six days.
  static func lines(
    _ place: String,
    today: String = "2019-06-20",
    settings: String = "",
    polls: String? = nil
  ) throws -> [String] {
    var files = [
      "board.yaml": """
      format: 1
      id: north-south
      title: North–South
      sides:
        - {code: XNO, name: North, short: North, adjective: Northern, capital: Aville, languages: [en], time_zone: Etc/UTC}
        - {code: XSO, name: South, short: South, adjective: Southern, capital: Beeton, languages: [fr], time_zone: Etc/UTC}
      tracks: [{id: past, title: The past, pane: history}]
      \(settings)
      """,
      "issues/wall.md": "---\nid: wall\ntitle: The wall\ntrack: past\nopened: 2000-01-01\n---\n",
      "sources.csv": "id,name,side,language,reliability\ngazette,Gazette,XNO,en,F\n",
      "events.csv": """
      id,date,precision,title,issues,actor,target,kind,valence
      a,2018-06-20,day,One,wall,XNO,XSO,statement,conflict
      b,2018-07,month,Some month,wall,XNO,XSO,statement,conflict
      c,2018,year,Some year,wall,XNO,XSO,statement,conflict
      d,2017-06-20,day,Two,wall,XNO,XSO,statement,cooperation
      e,2017-06-20,day,Three,wall,XSO,XNO,statement,cooperation
      f,2010-12-31,day,Four,wall,XSO,XNO,statement,neutral
      """,
      "calendar.csv": """
      id,date,rule,from,to,known,kind,title,verification,source
      today,,yearly 06-20,,,,anniversary,The day,verified,gazette
      week,2019-06-27,,,,,deadline,A deadline,unverified,
      month,,yearly late june,,,,publication,A paper,partly,gazette
      next,,yearly early july,,,,publication,A survey,unverified,
      winter,,yearly 01-01,,,,ceremony,New Year,verified,gazette
      """,
    ]
    files["polls.csv"] = polls
    let loaded = BoardLoader.load(files: files.mapValues { Array($0.utf8) })
    #expect(loaded.diagnostics == [])
    let board = try #require(loaded.board)
    let day = try #require(Day(today))
    var state = AppState(today: day, size: size, place: try Place(place))
    _ = updateWithStudies(&state, .loaded(Snapshot(board: board, diagnostics: [], digest: "1")))
    return view(state, size).lines
  }

  @Test func `what comes says when, how far off, and whether it is sure`() throws {
    let lines = try Self.lines("calendar").map { String($0.prefix(39)) }
    #expect(
      lines[2..<10].filter { !$0.hasPrefix("     ") } == [
        "▸2019-06 late   ≤10 d publication    ~ ", " Thu 2019-06-20 today anniversary      ",
        " Thu 2019-06-27   7 d deadline       ? ", " 2019-07 early  ≥11 d publication    ? ",
      ]
    )
  }

  @Test(arguments: [
    ("2021-05-20", "▸2021-05 late   ≤11 d expected       ? "),
    ("2021-06-10", "▸2021-05 late   −10 d overdue        ? "),
    ("2022-01-10", "▸2021-05 late   −32 w overdue        ? "),
    ("2025-01-10", "▸2021-05 late    −3 y overdue        ? "),
  ])
  func `a wave that is expected is told of until it comes`(day: String, row: String) throws {
    let lines = try Self.lines(
      "calendar",
      today: day,
      settings: """
        opinion:
          - {wording: trust, side: XNO, title: Trust in the South, expected: {rule: yearly late may}}
        """,
      polls: """
        id,wording,pollster,side,population,question,mode,field_start,field_end,value,source,verification
        trust-2020,trust,gazette,XNO,adults,Trust,online,2020-05-20,2020-05-24,40,gazette,verified
        """
    )
    #expect(lines[2].prefix(39) == row)
    #expect(lines[3].hasPrefix("     Poll: Trust in the South · Ga"))
  }

  @Test func `years stand below each other, and without colour a cell says how it was`() throws {
    let lines = try Self.lines("calendar?focus=2")
    let top = try #require(lines.firstIndex { $0.contains("Days of all years") })
    try #require(lines.count > top + 7)
    #expect(lines[top].contains("2 on no day"))
    #expect(lines[top + 1].hasPrefix("      Jan  Feb  Mar  Apr  May  Jun  Jul"))
    // 19 to 24 June is the fourth of the five parts of June: columns 6 + 5 · 5 + 3.
    #expect(lines[top + 2].hasPrefix("      •                           ▼"))
    #expect(lines[top + 3].hasPrefix("▸2019                             + "))
    #expect(lines[top + 4].hasPrefix(" 2018                             ▪"))
    #expect(lines[top + 5].hasPrefix(" 2017                             □"))
    #expect(lines[top + 6].hasPrefix("      2011–2016: no event         │"))
    #expect(lines[top + 7].hasPrefix(" 2010                             │"))
    let counts = lines[top + 3...top + 7].map { $0.dropFirst(66) }.map { $0.prefix(10) }
    #expect(counts == ["   ·", "   1 +2", "   2", "", "   1"])
    #expect(lines[top + 7].dropFirst(65).first == "·")
  }

  @Test func `a calendar without events says so in place of a grid`() {
    let lines = view(ScreenTests.desk(.empty, Place(.calendar), Self.size), Self.size).lines
    let top = lines.firstIndex { $0.contains("Days of all years") } ?? 0
    #expect(lines[top + 1].hasPrefix("  no event on the board"))
    #expect(!lines.contains { $0.contains("Jan") })
  }
}
