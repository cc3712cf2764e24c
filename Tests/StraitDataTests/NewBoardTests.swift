import StraitDiagnostics
import StraitFormats
import StraitModel
import Testing

@testable import StraitData

/// A new board is one, for any pair.
@Suite struct NewBoardTests {
  static let today = Day(year: 2031, month: 3, day: 5) ?? Day(number: 0)
  static let codes = CountryNames.rows.map(\.code)

  static func load(_ board: NewBoard, change: (String) -> String = { $0 }) -> LoadedBoard {
    var files: [String: [UInt8]] = [:]
    for file in board.files {
      var parts = file.text.split(separator: "\n---\n").map(String.init)
      if [".yaml", ".md"].contains(where: file.path.hasSuffix) { parts[0] = change(parts[0]) }
      files[file.path] = Array(parts.joined(separator: "\n---\n").utf8)
    }
    return BoardLoader.load(files: files)
  }

  @Test func `every state makes a board without a fault`() throws {
    #expect(Self.codes.count.isMultiple(of: 2))
    for start in stride(from: 0, to: Self.codes.count - 1, by: 2) {
      let (first, second) = (Self.codes[start], Self.codes[start + 1])
      let loaded = Self.load(NewBoard(between: (first, second), today: Self.today))
      #expect(loaded.diagnostics == [], "\(first), \(second)")
      let board = try #require(loaded.board)
      #expect(board.dyad.sides.map(\.code.text) == [first, second])
      #expect(board.events.isEmpty && board.sources.isEmpty && board.polls.isEmpty)
      #expect(board.issues.count == 1 && board.levers.count == 1)
    }
  }

  @Test func `a new board claims nothing`() throws {
    let loaded = Self.load(NewBoard(between: ("NOR", "SWE"), today: Self.today))
    let board = try #require(loaded.board)
    let issue = try #require(board.issues.first)
    #expect(issue.assessments.isEmpty && issue.links.isEmpty && issue.names.isEmpty)
    for view in issue.views.values {
      for statement in view.position + view.redLine + view.driver + view.nextMover {
        #expect(statement.content == .unknown("not filled in yet"))
      }
    }
    #expect(board.coverage.isEmpty && board.criteria.isEmpty && board.judgments.isEmpty)
    #expect(board.levers.first?.log.isEmpty == true)
  }

  /// The examples with their marks taken away, as the file says that one does it.
  static func withExamples(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isExample = line.hasPrefix("#") && line != "#" && line.wholeMatch(of: /# [^ ].*/) == nil
      return isExample ? String(line.dropFirst()) : String(line)
    }.joined(separator: "\n")
  }

  @Test func `every example of the YAML files is one that can be used`() throws {
    let board = NewBoard(between: ("NOR", "SWE"), today: Self.today)
    let loaded = Self.load(board, change: Self.withExamples)
    // What rests on events has none yet to rest on.
    let unfounded: Set<DiagnosticCode> = [.evidenceUnknown, .evidenceMissing]
    let faults = loaded.diagnostics.filter { !unfounded.contains($0.code) }
    #expect(faults.filter { $0.found != "id-of-another-issue" } == [])
    let read = try #require(loaded.board)
    let issue = try #require(read.issues.first)
    #expect(issue.assessments.count == 1 && issue.names.count == 2 && issue.match.count == 1)
    let lever = try #require(read.levers.first)
    #expect(lever.windows.count == 1 && lever.cost.count == 2 && lever.bearings.count == 1)
    #expect(lever.scores.count == 1 && lever.log.count == 1)
    #expect(read.coverage.count == 1 && read.series.count == 1 && read.terms.count == 1)
    #expect(read.thirdParties.count == 1 && read.criteria.count == 1 && read.renamed.count == 1)
    #expect(read.scenarios.count == 2 && read.indicators.count == 1 && read.judgments.count == 1)
    #expect(read.analysis.goldstein.count == 1 && read.inclusion != nil && read.summary != nil)
  }

  @Test(arguments: BoardSchema.allCases)
  func `every key stands in its file, and each of the settings is explained`(
    schema: BoardSchema
  ) throws {
    let board = NewBoard(between: ("NOR", "SWE"), today: Self.today)
    let path = schema.file.replacing("<id>", with: "example-\(schema.rawValue)")
    let text = try #require(board.files.first { $0.path == path }).text
    for (path, key, _) in schema.shape.paths() {
      #expect(text.contains("\(key.name): ") || text.contains("\(key.name):\n"), "\(path)")
      // The names of a term are one line, which says what they are.
      guard schema == .board, !path.hasSuffix("verified") else { continue }
      #expect(text.contains("# \(key.note)"), "\(path)")
    }
  }

  @Test func `nothing is lost between two runs on one day`() {
    let boards = (0..<2).map { _ in NewBoard(between: ("SRB", "XKX"), today: Self.today) }
    #expect(boards[0].files == boards[1].files)
  }

  @Test func `a title is what was said, whatever it holds`() throws {
    for title in ["a: b", "\"q\" \\n { } # no comment", "독도 · 竹島", "- [x]", "'", "%", "null"] {
      let loaded = Self.load(NewBoard(between: ("NOR", "SWE"), title: title, today: Self.today))
      #expect(loaded.diagnostics == [], "\(title)")
      #expect(loaded.board?.title == title)
    }
  }

  @Test func `a title that is hostile is made safe`() throws {
    let title = "a\u{202E}b\u{1B}[31m\nc\u{0}" + String(repeating: "x", count: 1_000)
    let loaded = Self.load(NewBoard(between: ("NOR", "SWE"), title: title, today: Self.today))
    #expect(loaded.diagnostics == [])
    #expect(try #require(loaded.board?.title).hasPrefix("a␦b␦[31m c␦"))
  }

  @Test(arguments: [
    ("GRE", "GRC"), ("Greece", "GRC"), ("SWD", "SWE"), ("Holland", nil), ("UK", "GBR"),
    ("norwegian", "NOR"), ("congo", "COD"), ("", nil), ("1234567", nil),
  ])
  func `a wrong code is answered with those that are like it`(text: String, code: String?) {
    let states = NewBoard.states(like: text)
    #expect(states.first?.code == code)
    #expect(states.count <= 5)
  }
}

/// The table of states is whole, and of the form that a board wants.
@Suite struct CountryNamesTests {
  @Test func `each code of the standard has a row, and each row a code`() {
    let codes = CountryNames.rows.map(\.code)
    #expect(CountryCodes.codes.subtracting(codes) == [])
    #expect(codes.filter { !CountryCodes.contains($0) } == [])
    #expect(Set(codes).count == codes.count)
    #expect(codes == codes.sorted())
  }

  @Test func `no two states are called the same`() {
    for names in [CountryNames.rows.map(\.name.text), CountryNames.rows.map(\.short.text)] {
      #expect(Set(names).count == names.count)
    }
  }

  @Test func `a row fits where it will stand`() {
    for row in CountryNames.rows {
      #expect((1...12).contains(row.short.text.unicodeScalars.count), "\(row.code)")
      #expect(TimeZoneNames.contains(row.timeZone.text), "\(row.code)")
      #expect(
        !row.languages.isEmpty && row.languages.allSatisfy(LanguageCodes.contains),
        "\(row.code)"
      )
      for text in [row.name.text, row.adjective.text, row.capital.text] {
        #expect(!text.isEmpty && SafeText.clean(text, limit: 400).text == text, "\(row.code)")
      }
    }
  }

  @Test func `a code that the standard leaves to its users has nothing but itself`() {
    let names = CountryNames(code: "QQQ")
    #expect(names.name == .init("QQQ", isCertain: false))
    #expect(NewBoard(between: ("QQQ", "NOR"), today: NewBoardTests.today).doubtCount == 6)
  }
}
