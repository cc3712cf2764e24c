import StraitData
import StraitDiagnostics
import StraitModel
import Testing

@Suite struct AsOfTests {
  private static let sample = BoardLoader.load(folder: SampleBoard.folder).board

  @Test func `on the day of the essay nobody knows of what came after it`() throws {
    let board = try #require(Self.sample).asOf(try #require(Day("2019-06-20")))
    #expect(board.issue("export-controls") == nil)
    #expect(board.issue("gsomia") != nil)
    #expect(board.events.count > 20)
    // All that the board holds but its own record, whose words on its inclusion have no date.
    for text in Self.records(of: board) {
      for word in [
        "Osaka", "G20", "export-controls", "whitelist", "2019-07", "2019-08-22", "2023-03",
      ] {
        #expect(!text.contains(word), "\(word) in \(text.prefix(120))")
      }
    }
  }

  @Test(arguments: [
    "1900-01-01", "1965-06-22", "2012-08-10", "2018-10-30", "2019-06-20", "2019-08-22",
    "2023-03-06", "2030-01-01",
  ])
  func `a board as of a day is the board whose log was cut at that day`(text: String) throws {
    let whole = try #require(Self.sample)
    let day = try #require(Day(text))
    let board = whole.asOf(day)
    let cut = try #require(BoardLoader.load(files: Self.files(cutAt: day, whole)).board)

    // Records of tables lose only references to what is not there yet.
    #expect(board.events.map(\.id) == cut.events.map(\.id))
    #expect(board.events.map(\.issues) == cut.events.map(\.issues))
    #expect(board.polls.map(\.id) == cut.polls.map(\.id))
    #expect(board.issues.map(\.id) == cut.issues.map(\.id))
    #expect(board.levers.map(\.id) == cut.levers.map(\.id))
    #expect(board.sources == whole.sources)

    // Whatever is left is not later than the day, and refers to nothing that is.
    let evidence = Set(cut.events.map(\.id)).union(cut.polls.map(\.id))
    let issues = Set(cut.issues.map(\.id))
    for issue in board.issues {
      #expect(issue.assessments.allSatisfy { $0.date <= day })
      #expect(issue.assessments.allSatisfy { evidence.isSuperset(of: $0.authorship.evidence) })
      #expect(issue.links.allSatisfy { $0.date.last <= day && issues.contains($0.to) })
      #expect(issue.links.allSatisfy { evidence.isSuperset(of: $0.evidence) })
      #expect(issue.prose.sections.allSatisfy { $0.since.map { $0.last <= day } ?? true })
      for view in issue.views.values {
        for statement in view.position + view.redLine + view.driver + view.nextMover {
          #expect(statement.since.map { $0.last <= day } ?? true)
          #expect(evidence.isSuperset(of: statement.evidence))
        }
      }
    }
    for lever in board.levers {
      #expect(lever.bearings.allSatisfy { issues.contains($0.issue) })
      #expect(lever.log.allSatisfy { $0.date.last <= day })
    }
    for entry in board.calendar { #expect(issues.isSuperset(of: entry.issues)) }
    #expect(board.judgments.allSatisfy { $0.made <= day && ($0.outcome?.date ?? day) <= day })
    #expect(board.asOf(day) == board, "to look twice changes nothing")
  }

  @Test func `the day before a day never holds more`() throws {
    let whole = try #require(Self.sample)
    let days = whole.events.map(\.date.last).filter { $0.year >= 2018 }
    for day in days.enumerated().filter({ $0.offset % 9 == 0 }).map(\.element) {
      let before = whole.asOf(day - 1)
      let after = whole.asOf(day)
      #expect(Set(before.events.map(\.id)).isSubset(of: after.events.map(\.id)))
      #expect(Set(before.issues.map(\.id)).isSubset(of: after.issues.map(\.id)))
      #expect(before.events.count < after.events.count)
    }
  }

  /// A board of two events, of which the second replaces the first a month later.
  private static func corrected() throws -> Board {
    let table = """
      id,date,entered,title,issues,actor,target,kind,status,supersedes,verification
      first,2031-01-05,2031-01-06,As told at first,wall,XNO,XSO,statement,superseded,,unverified
      second,2031-01-05,2031-02-07,As told later,wall,XNO,XSO,statement,current,first,unverified
      third,2031-02-01,,Nobody knows when this was entered,wall,XNO,XSO,statement,,,unverified
      fourth,2031-02-10,2031-02-11,The next day,wall,XNO,XSO,statement,,,unverified
      """
    let files = [
      "board.yaml": """
      format: 1
      id: north-south
      title: North–South
      sides:
        - {code: XNO, name: North, short: North, adjective: Northern, capital: A, languages: [en], time_zone: Etc/UTC}
        - {code: XSO, name: South, short: South, adjective: Southern, capital: B, languages: [fr], time_zone: Etc/UTC}
      tracks:
        - {id: past, title: The past, pane: history}

      """,
      "issues/wall.md": "---\nid: wall\ntitle: The wall\ntrack: past\nopened: 2031\n---\n",
      "events.csv": table,
    ]
    return try #require(BoardLoader.load(files: files.mapValues { Array($0.utf8) }).board)
  }

  @Test(arguments: [
    ("2031-01-31", nil, ["first", "second"]),
    ("2031-01-31", "2031-01-31", ["first"]),
    ("2031-01-31", "2031-02-06", ["first"]),
    ("2031-01-31", "2031-02-07", ["first", "second"]),
    ("2031-02-10", "2031-02-10", ["first", "second", "third"]),
    ("2031-02-10", "2031-02-11", ["first", "second", "third", "fourth"]),
    ("2031-12-31", "2031-01-31", ["first"]),
  ])
  func `what happened by one day and was entered by another are kept apart`(
    asOf: String,
    knownBy: String?,
    expected: [String]
  ) throws {
    let board = try Self.corrected()
    let day = try #require(Day(asOf))
    let known = knownBy.flatMap { Day($0) }
    let cut = board.asOf(day, knownBy: known)
    #expect(cut.events.map(\.id) == expected)
    #expect(cut.knownBy?.day == known)
    #expect(cut.knownBy.map(\.undated) == known.map { _ in expected.contains("third") ? 1 : 0 })
    #expect(cut.events.allSatisfy { $0.entered.map { $0 <= known ?? day } ?? true })
  }

  @Test func `a record that was replaced stands until it is, and says so from then on`() throws {
    let board = try Self.corrected()
    let before = board.asOf(try #require(Day("2031-01-31")), knownBy: Day("2031-01-31"))
    #expect(before.event("first")?.status == .current)
    let after = board.asOf(try #require(Day("2031-01-31")), knownBy: Day("2031-02-07"))
    #expect(after.event("first")?.status == .superseded)
  }

  @Test func `an issue that began in some month of a year is there from its first event`() throws {
    let board = try Self.corrected()
    #expect(board.asOf(try #require(Day("2031-01-04"))).issues.isEmpty)
    #expect(board.asOf(try #require(Day("2031-01-05"))).issues.map(\.id) == ["wall"])
  }

  @Test func `scores that rest on something later could not have been given`() throws {
    var board = try Self.corrected()
    board.levers = [
      Lever(
        id: "talks",
        title: "Talks",
        holder: "both",
        since: try #require(PartialDate("2031-01-01")),
        scores: ["effect": 50],
        scoresAuthorship: Authorship(author: "desk", evidence: ["fourth"]),
        place: SourcePlace(file: "levers/talks.md")
      )
    ]
    #expect(board.asOf(try #require(Day("2031-02-09"))).lever("talks")?.scores == [:])
    #expect(board.asOf(try #require(Day("2031-02-10"))).lever("talks")?.scores == ["effect": 50])
  }

  /// The sample's files without the rows of events and figures, issues and levers of later days.
  private static func files(cutAt day: Day, _ board: Board) -> [String: [UInt8]] {
    var files = SampleBoard.files
    let later =
      board.events.filter { $0.date.last > day }.map(\.place)
      + board.polls.filter { $0.known > day }.map(\.place)
    for (file, places) in Dictionary(grouping: later, by: \.file) {
      let gone = Set(places.map(\.line))
      let lines = (files[file] ?? []).split(separator: 0x0A, omittingEmptySubsequences: false)
      let kept = lines.enumerated().filter { !gone.contains($0.offset + 1) }.map(\.element)
      files[file] = Array(kept.joined(separator: [0x0A]))
    }
    for issue in board.issues where issue.opened.first > day { files[issue.place.file] = nil }
    for lever in board.levers where lever.since.first > day { files[lever.place.file] = nil }
    return files
  }

  /// Everything that a screen may show of the records of a board.
  private static func records(of board: Board) -> [String] {
    board.events.map { "\($0.title) \($0.titles) \($0.accounts) \($0.note ?? "")" }
      + board.polls.map { "\($0.question) \($0.survey ?? "") \($0.note ?? "")" }
      + board.issues.map {
        "\($0.id) \($0.title) \($0.names) \($0.views) \($0.assessments) \($0.links) \($0.prose) "
          + "\($0.aliases)"
      }
      + board.levers.map { "\($0.title) \($0.windows) \($0.bearings) \($0.log) \($0.prose)" }
      + board.calendar.map { "\($0.title) \($0.issues)" }
      + board.indicators.map { "\($0.title) \($0.issue ?? "") \($0.log)" }
      + board.judgments.map { "\($0.statement) \($0.issue ?? "") \($0.outcome as Any)" }
      + board.coverage.map { "\($0.track ?? "")" }
  }
}
