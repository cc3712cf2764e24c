import Foundation
import Testing

/// Pages that the program writes are as it would write them now; `make docs` brings them up to date.
struct GeneratedPagesTests {
  static let commands = [
    "", "watch", "report", "brief", "verify", "status", "why", "series", "diff", "notes",
    "calendar", "check", "import", "archive", "init", "schema", "keys", "themes", "doctor",
    "answer",
  ]
  /// An archive with a few made rows.
  static let archive: URL = {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "straitwatch-archive-\(ProcessInfo.processInfo.processIdentifier).sqlite"
    )
    let made = BuiltProgram.root.appending(path: "Tests/CommandTests/Cases/import-gdelt/made.csv")
    _ = try? BuiltProgram.shell(
      "straitwatch import gdelt '\(made.path)' --board \"$FICTION\" --archive '\(file.path)'",
      in: BuiltProgram.fixtures
    )
    return file
  }()
  static let schemas = ["board", "issue", "lever", "indicators", "judgments"]

  @Test func `the keys are those of the table of commands`() throws {
    try check("docs/KEYS.md", try run("straitwatch keys --markdown"))
  }

  @Test func `the command line is that of the parser`() throws {
    let page = try text("docs/COMMAND-LINE.md")
    let begin = "<!-- what follows is written by make docs -->\n"
    let end = "<!-- until here -->"
    let head = try #require(page.range(of: begin))
    let tail = try #require(page.range(of: end))
    var help = ""
    for command in Self.commands {
      help += "\n### `straitwatch\(command.isEmpty ? "" : " " + command)`\n\n```\n"
      help += try run("COLUMNS=90 straitwatch \(command) --help")
      help += "```\n"
    }
    try check(
      "docs/COMMAND-LINE.md",
      String(page[..<head.upperBound]) + help + "\n" + String(page[tail.lowerBound...])
    )
  }

  @Test(arguments: schemas)
  func `a schema is what the reader of the file asks for`(name: String) throws {
    try check("docs/schemas/\(name).schema.json", try run("straitwatch schema \(name)"))
  }

  @Test func `the picture of the README is what the program draws`() throws {
    try check(
      "docs/overview.svg",
      try run(
        "straitwatch report \"$SAMPLE\" --as-of 2019-08-25 --size 120x40 --format svg"
      )
    )
  }

  @Test(arguments: [
    ("status \"$FICTION\" --json", "straitwatch.status/1"),
    ("why tension/CHL-NZL \"$FICTION\" --json", "straitwatch.why/1"),
    ("check \"$FICTION\" --json", "straitwatch.check/1"),
    ("import gdelt /dev/null --board \"$FICTION\" --json || true", "straitwatch.import/1"),
    (
      "archive stats \"$FICTION\" --json --archive '\(Self.archive.path)'", "straitwatch.archive/1"
    ),
    (
      "report \"$FICTION\" > x; cp -r \"$FICTION\" b; echo '# x' >> b/board.yaml; "
        + "straitwatch verify x --board b --json || true",
      "straitwatch.verify/1"
    ),
    (
      "brief \"$SAMPLE\" --as-of 2026-02-22 --since 2025-02-22 --format json", "straitwatch.brief/1"
    ),
  ])
  func `the reference tells of every field of a schema`(command: String, schema: String) throws {
    let page = try text("docs/COMMAND-LINE.md")
    let json = try run("straitwatch \(command)")
    #expect(json.contains("\"schema\": \"\(schema)\""))
    #expect(page.contains("`\(schema)`"))
    for match in json.matches(of: /"([a-z_]+)":/) {
      #expect(page.contains("`\(match.1)`"), "\(match.1) of \(schema) is not described")
    }
  }

  @Test(arguments: [
    "tension/NZL-CHL", "issue/atlas/conflicts", "opinion", "calendar/2031", "events/by-day",
    "balance/sources", "balance/directions", "spillover", "measured/month",
    "measured/week/NZL-CHL.CHL-NZL",
  ])
  func `the reference tells of every column of a series`(figure: String) throws {
    let page = try text("docs/COMMAND-LINE.md")
    let json = try run("straitwatch series \(figure) \"$FICTION\" --format json")
    #expect(json.contains("\"schema\": \"straitwatch.series/1\""))
    for match in json.matches(of: /"([a-z_]+)":/) {
      #expect(page.contains("`\(match.1)`"), "\(match.1) of \(figure) is not described")
    }
    for match in json.matches(of: /"name": "([a-z_]+)"/) {
      #expect(page.contains("`\(match.1)`"), "column \(match.1) of \(figure) is not described")
    }
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: BuiltProgram.root.appending(path: path), encoding: .utf8)
  }

  private func run(_ line: String) throws -> String {
    let folder = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try BuiltProgram.shell(line, in: folder)
    try #require(result.status == 0, "\(line): \(result.error)")
    return result.text
  }

  private func check(_ path: String, _ expected: String) throws {
    let found = (try? text(path)) ?? ""
    guard found != expected else { return }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try expected.write(
        to: BuiltProgram.root.appending(path: path),
        atomically: true,
        encoding: .utf8
      )
      Issue.record("recorded \(path)")
    } else {
      Issue.record("\(path) is not current; make docs writes it")
    }
  }
}
