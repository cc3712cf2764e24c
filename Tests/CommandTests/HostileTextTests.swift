import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Nothing from a file reaches a terminal or a picture as an instruction.
struct HostileTextTests {
  /// A board that says each hostile text wherever it can: in titles, accounts, notes and names.
  static let board: URL? = {
    guard let folder = try? BuiltProgram.temporaryFolder() else { return nil }
    var events = "id,date,title,issues,actor,kind,account_NZL,place,note,quote,url,source\n"
    for (index, text) in HostileStrings.all.enumerated() {
      let field = "\"" + text.replacing("\"", with: "\"\"") + "\""
      let day = 1 + index % 28
      let date = "2031-01-\(day < 10 ? "0" : "")\(day)"
      events +=
        "e-\(index),\(date),\(field),quarrel,NZL,other,\(field),\(field),\(field),\(field),\(field),paper\n"
    }
    let base = BuiltProgram.fixtures.appending(path: "boards/fictional-strait/board.yaml")
    guard let settings = try? String(contentsOf: base, encoding: .utf8) else { return nil }
    let issue = """
      ---
      id: quarrel
      title: A quarrel
      track: maps
      opened: 2030-01-01
      ---
      \(HostileStrings.all.filter { !$0.contains("\n") && !$0.contains("\u{0}") }.joined(separator: "\n\n"))
      """
    let issues = folder.appending(path: "issues")
    try? FileManager.default.createDirectory(at: issues, withIntermediateDirectories: true)
    let files = [
      "board.yaml": settings, "events.csv": events, "issues/quarrel.md": issue,
      "sources.csv": "id,name\npaper,\"\(HostileStrings.all[60])\"\n",
    ]
    for (name, text) in files {
      try? Data(text.utf8).write(to: folder.appending(path: name))
    }
    return folder
  }()

  static let places = [
    "events", "issue/quarrel", "issue/quarrel?focus=5&zoom=1", "event/e-40", "event/e-100",
    "source/paper", "faults", "overview",
  ]

  static func run(_ line: String) throws -> BuiltProgram.Result {
    try BuiltProgram.shell(line, in: try #require(board))
  }

  @Test func `there are enough of them`() {
    #expect(HostileStrings.all.count >= 200)
    #expect(Set(HostileStrings.all).count == HostileStrings.all.count)
  }

  @Test(arguments: places)
  func `text holds no control character and nothing that hides or turns it`(place: String) throws {
    let result = try Self.run("straitwatch report . --place '\(place)' --size 200x900")
    #expect(result.status == 0, "\(result.error)")
    #expect(result.text.unicodeScalars.filter(HostileStrings.isUnsafe) == [])
    let bare = try Self.run("straitwatch report . --place '\(place)' --size 200x900 --bare")
    #expect(bare.text.split(separator: "\n", omittingEmptySubsequences: false).count == 901)
    #expect(result.text.hasPrefix(bare.text) && result.text != bare.text)
  }

  @Test func `all of them are on the screen of events`() throws {
    let result = try Self.run("straitwatch report . --place events --size 200x900")
    let rows = result.text.split(separator: "\n").filter { $0.contains("2031-01-") }
    #expect(rows.count >= HostileStrings.all.count)
  }

  @Test(arguments: places)
  func `ANSI holds no sequence but colours`(place: String) throws {
    let result = try Self.run(
      "straitwatch report . --place '\(place)' --size 200x900 --format ansi"
    )
    #expect(result.status == 0, "\(result.error)")
    let bare = result.text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(bare.unicodeScalars.filter(HostileStrings.isUnsafe) == [])
    #expect(bare != result.text)
  }

  @Test(arguments: places, ["svg", "html"])
  func `a picture is well formed, runs nothing and loads nothing`(
    place: String,
    format: String
  ) throws {
    let result = try Self.run(
      "straitwatch report . --place '\(place)' --size 200x900 --format \(format)"
    )
    #expect(result.status == 0, "\(result.error)")
    #expect(result.text.unicodeScalars.filter(HostileStrings.isUnsafe) == [])
    let reader = PictureReader()
    let parser = XMLParser(data: result.output)
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(reader.faults == [])
    #expect(reader.elements.contains("svg"))
  }

  @Test func `a page of a brief is well formed, runs nothing and loads nothing`() throws {
    let result = try Self.run("straitwatch brief . --since 2030-01-01 --format html")
    #expect(result.status == 0, "\(result.error)")
    #expect(result.text.unicodeScalars.filter(HostileStrings.isUnsafe) == [])
    let reader = PictureReader()
    let parser = XMLParser(data: result.output)
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(reader.faults == [])
    #expect(reader.elements.contains("table"))
  }

  @Test(arguments: places)
  func `a PDF runs nothing, and its text is safe`(place: String) throws {
    let result = try Self.run(
      """
      pdf=$(mktemp) && straitwatch report . --place '\(place)' --size 200x250 --format pdf > $pdf \
        && pdfinfo $pdf && pdftotext -layout $pdf - && rm $pdf
      """
    )
    #expect(result.status == 0, "\(result.error)")
    #expect(result.text.contains("JavaScript:      no\n"))
    let bare = result.text.replacing("\u{C}", with: "")
    #expect(bare.unicodeScalars.filter(HostileStrings.isUnsafe) == [])
    #expect(bare.contains("page 1 of 1"))
  }

  @Test(arguments: ["events", "issue/quarrel?focus=5&zoom=1"])
  func `a PNG is as large as the screen, whatever stands on it`(place: String) throws {
    let result = try Self.run(
      "straitwatch report . --place '\(place)' --size 200x250 --format png"
    )
    #expect(result.status == 0, "\(result.error)")
    // The width and the height, in pixels, from the head of the file.
    let size = result.output.dropFirst(16).prefix(8)
    #expect(Array(size) == [0, 0, 0x07, 0x08, 0, 0, 0x13, 0x88])
  }

  @Test(arguments: [
    "check .", "check . --json", "status .", "status . --json", "series .",
    "series balance/sources .", "series issue/quarrel/conflicts .",
    "series events/by-day . --format json", "diff 2030-01-01.. .", "calendar . --days 365",
    "calendar . --days 365 --format json",
    "calendar . --days 365 --format ics | tr -d '\\r'",
    "diff 2030-01-01.. . --format md",
    "diff 2030-01-01.. . --format json", "brief . --since 2030-01-01",
    "brief . --since 2030-01-01 --format md", "brief . --since 2030-01-01 --format json",
    "nonsense",
  ])
  func `other output is as safe`(arguments: String) throws {
    let result = try Self.run("straitwatch \(arguments)")
    #expect(result.text.unicodeScalars.filter(HostileStrings.isUnsafe) == [])
    #expect(result.error.unicodeScalars.filter(HostileStrings.isUnsafe) == [])
    #expect((0...2).contains(result.status))
  }

  @Test func `a new board may have any title that says something`() throws {
    for (number, text) in HostileStrings.all.enumerated() where number.isMultiple(of: 5) {
      guard !text.contains("\u{0}"), !text.hasPrefix("-") else { continue }
      let quoted = "'" + text.replacing("'", with: "'\\''") + "'"
      let folder = "new-\(number)"
      let made = try Self.run("straitwatch init \(folder) --sides NOR,SWE --title \(quoted)")
      #expect(made.text.unicodeScalars.filter(HostileStrings.isUnsafe) == [])
      guard made.status == 0 else {
        #expect(made.status == 2 && made.error.contains("a title "), "\(number)")
        continue
      }
      let checked = try Self.run("straitwatch check \(folder)")
      #expect(checked.status == 0 && checked.text.hasPrefix("no faults\n"), "\(number)")
      let seen = try Self.run("straitwatch report \(folder) --size 80x24")
      #expect(seen.status == 0 && seen.text.unicodeScalars.filter(HostileStrings.isUnsafe) == [])
    }
  }

  @Test func `an argument that is hostile itself is told of safely`() throws {
    for text in HostileStrings.all.prefix(60) where !text.contains("\u{0}") {
      let quoted = "'" + text.replacing("'", with: "'\\''") + "'"
      let result = try Self.run("straitwatch report . --place \(quoted) --size 20x5")
      #expect(result.error.unicodeScalars.filter(HostileStrings.isUnsafe) == [])
      #expect(result.status == 2)
    }
  }
}

/// Reads a picture and names what could run or load something.
final class PictureReader: NSObject, XMLParserDelegate {
  var elements: Set<String> = []
  var faults: [String] = []

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.insert(name)
    let active = [
      "script", "foreignObject", "image", "use", "set", "animate", "iframe", "feImage",
      "img", "link", "object", "embed", "base", "form", "video", "audio",
    ]
    if active.contains(name) { faults.append("<\(name)>") }
    for (key, value) in attributes {
      if key.lowercased().hasPrefix("on") { faults.append("\(key)=\(value)") }
      if key.hasSuffix("href"), !value.hasPrefix("http://"), !value.hasPrefix("https://"),
        !value.hasPrefix("#")
      {
        faults.append("\(key)=\(value)")
      }
      if key == "style" || key == "fill" || key == "clip-path", value.contains("url(http") {
        faults.append("\(key)=\(value)")
      }
    }
  }
}
