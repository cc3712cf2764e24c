import Foundation
import StraitAnalytics
import StraitData
import StraitDiagnostics
import StraitModel
import StraitState

/// The boards whose screens are kept as drawings.
enum GoldenBoards: String, CaseIterable, Sendable {
  /// The board that comes with the program.
  case sample
  /// Two sides and nothing else.
  case empty
  /// More of everything than any screen can show, with long titles in four scripts.
  case overfull
  /// A fault in every file.
  case faults

  /// The day that its desk is set to.
  var today: Day { Day("2019-08-25") ?? Day(number: 0) }

  /// The screens of it.
  var screens: [Screen] {
    switch self {
    case .sample:
      [
        .overview, .issue("gsomia"), .events, .event("2018-12-20-japan-says-roks"),
        .source("yonhap"), .lever("north-korea-information"), .series(firstSeries),
        .link("export-controls.gsomia.2019-08-22"), .indicator(firstIndicator),
        .judgment("gsomia-survives-renewal"), .opinion, .levers, .calendar, .indicators, .files,
        .faults,
        .help, .tension, .spillover, .measured, .why(secondStock),
      ]
    case .empty, .overfull, .faults:
      [
        .overview, .issue("issue-1"), .events, .event("event-1"), .source("source-1"),
        .lever("lever-1"), .series("wording-1.XNO.XSO"), .opinion, .levers, .calendar, .indicators,
        .files,
        .search,
        .faults, .help, .tension, .spillover, .measured, .why(secondStock),
      ]
    }
  }

  /// The stock of the second side's acts; of the first's where nothing could be read.
  private var secondStock: FigureID {
    let north = Direction(actor: ActorCode("XNO"), target: ActorCode("XSO"))
    return .tension(loaded.board?.dyad.directions.last ?? north)
  }

  private var firstIndicator: String { loaded.board?.indicators.first?.id ?? "" }

  private var firstSeries: String {
    loaded.board?.series.first?.id.description ?? ""
  }

  /// What the loader makes of its files.
  var loaded: LoadedBoard {
    switch self {
    case .sample: Self.readSample
    case .empty: Self.readEmpty
    case .overfull: Self.readOverfull
    case .faults: Self.readFaults
    }
  }

  private static let readSample = BoardLoader.load(
    folder: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "sample-data/rok-japan").path()
  )

  private static let readEmpty = BoardLoader.load(
    files: ["board.yaml": Array(header.utf8)]
  )

  private static let readFaults = BoardLoader.load(
    files: faultyFiles.mapValues { Array($0.utf8) }
  )

  private static let readOverfull = BoardLoader.load(
    files: overfullFiles.mapValues { Array($0.utf8) }
  )

  private static let header = """
    format: 1
    id: north-south
    title: North–South
    sides:
      - {code: XNO, name: Northern Republic, short: North, adjective: Northern, capital: Aville, languages: [en], time_zone: Etc/UTC}
      - {code: XSO, name: Southern Kingdom, short: South, adjective: Southern, capital: Beeton, languages: [fr], time_zone: Etc/UTC}
    tracks:
      - {id: past, title: The past, pane: history}
      - {id: sea, title: The sea, pane: security}
      - {id: people, title: People, pane: opinion}
      - {id: plans, title: Plans, pane: levers}

    """

  private static let scripts = ["Grenzfrage", "국경 문제에 관한 협의", "国境問題に関する協議", "Пограничный вопрос"]

  private static let overfullFiles: [String: String] = {
    var files = ["board.yaml": header]
    var opinion = "opinion:\n"
    var events = "id,date,title,issues,actor,target,kind,code,source,verification\n"
    var polls =
      "id,wording,pollster,side,population,about,question,mode,field_start,field_end,n,value\n"
    var sources = "id,name,side,language,reliability\n"
    for index in 1...40 {
      let script = scripts[index % 4]
      for (track, prefix) in [("past", "issue"), ("sea", "sea"), ("plans", "plan")] {
        files["issues/\(prefix)-\(index).md"] = """
          ---
          id: \(prefix)-\(index)
          title: "\(script) \(prefix) \(index)"
          track: \(track)
          opened: 2019-01-01
          assessments:
            - {date: 2019-06-01, level: \(index % 6), change: deteriorated, author: desk, rationale: long, evidence: [event-\(index)]}
          links:
            - {to: sea-\(41 - index), kind: spillover, date: 2019-02-01, basis: inferred, evidence: [event-1]}
          ---
          \(String(repeating: script + " ", count: 60))
          """
      }
      files["levers/lever-\(index).md"] = """
        ---
        id: lever-\(index)
        title: "\(script) lever \(index)"
        holder: somebody
        since: 2019-01-01
        windows:
          - {label: window, from: 2019-09-\(index % 28 + 1 < 10 ? "0" : "")\(index % 28 + 1), to: 2019-12-31}
        bears_on:
          - {issue: issue-1, weight: 1}
        ---
        """
      sources += "source-\(index),\(script) Gazette \(index),XNO,en,F\n"
      opinion += "  - {wording: wording-\(index), side: XNO, about: XSO, title: \"\(script)\"}\n"
      for year in 2010...2018 {
        polls +=
          "poll-\(index)-\(year),wording-\(index),source-\(index),XNO,adults,XSO,Why?,mail,\(year),\(year),1000,\((index * year) % 100)\n"
      }
    }
    for index in 1...600 {
      let month = index % 6 + 1
      let day = index % 28 + 1
      let date = "2019-0\(month)-\(day < 10 ? "0" : "")\(day)"
      let (actor, target) = index % 2 == 0 ? ("XNO", "XSO") : ("XSO", "XNO")
      events +=
        "event-\(index),\(date),\(scripts[index % 4]) event \(index),issue-\(index % 40 + 1);sea-1,\(actor),\(target),statement,\(index % 3 == 0 ? "" : "111"),source-1,verified\n"
    }
    files["calendar.csv"] =
      "id,rule,kind,title,issues,verification\n"
      + (1...40).map { index in
        "date-\(index),yearly 0\(index % 9 + 1)-\(index % 19 + 10),anniversary,\(scripts[index % 4]) day \(index),issue-\(index),unverified\n"
      }.joined()
    files["indicators.yaml"] = indicators
    files["judgments.yaml"] = judgments
    files["board.yaml"] = header + opinion
    files["events.csv"] = events
    files["polls.csv"] = polls
    files["sources.csv"] = sources
    return files
  }()

  private static let indicators =
    """
    scenarios:
      - {id: worse, title: "\(scripts[1])", opposite: better}
      - {id: better, title: "\(scripts[2])", opposite: worse}
    indicators:

    """
    + (1...40).map { index in
      let states = ["not-seen", "emerging", "observed", "receding", "stale"]
      return """
          - id: sign-\(index)
            scenario: \(index % 2 == 0 ? "worse" : "better")
            title: "\(scripts[index % 4]) sign \(index)"
            threshold: "\(scripts[(index + 1) % 4])"
            diagnosticity: low
            log:
              - {date: 2019-03-01, state: \(states[index % 5]), evidence: [event-\(index)]}
            author: desk
            rationale: long
            evidence: [event-1]

        """
    }.joined()

  private static let judgments =
    "judgments:\n"
    + (1...40).map { index in
      let outcome =
        index % 3 == 0 ? "    outcome: {date: 2019-07-01, result: void, evidence: [event-1]}\n" : ""
      return """
          - id: judgment-\(index)
            statement: "\(scripts[index % 4]) judgment \(index)"
            issue: issue-\(index)
            made: 2019-0\(index % 6 + 1)-01
            likelihood: roughly even chance
            confidence: low
            expires: 2019-\(index % 2 == 0 ? "08" : "12")-01
            author: desk
            rationale: long
            evidence: [event-1]

        """ + outcome
    }.joined()

  private static let faultyFiles = [
    "board.yaml": header + "colour: blue\n",
    "events.csv": """
    id,date,title,issues,actor,target,kind
    event-1,2019-02-01,A note,issue-1,XNO,XSO,statement
    event-2,2019-02-31,No such day,issue-1,XNO,XSO,statement
    event-3,2019-02-03,No such issue,nowhere,XNO,XSO,statement
    """,
    "sources.csv": "id,name,side,language,reliability\nsource-1,Gazette,XNO,en,Z\n",
    "polls.csv": """
    id,wording,pollster,side,population,about,question,mode,field_start,field_end,value
    poll-1,wording-1,source-1,XNO,adults,XSO,Why?,mail,2019-01,2019-01,140
    """,
    "calendar.csv": "id,rule,kind,title\nday-1,yearly 02-31,anniversary,Never\n",
    "issues/issue-1.md":
      "---\nid: issue-1\ntitle: The wall\ntrack: nowhere\nopened: 2019-01-01\n---\n",
    "issues/issue-2.md": "---\nid: issue-2\ntitle: Open\ntrack: past\nopened: 2019-01-01\n",
    "levers/lever-1.md": "---\nid: lever-1\ntitle: Talks\nholder: [\n---\n",
    "indicators.yaml": "indicators:\n  - {id: i-1}\n",
    "judgments.yaml": "judgments: none\n",
  ]
}
