import Foundation
import Testing

/// Under a ceiling nothing of what is withheld leaves the program, in any format of any command.
struct RedactionTests {
  /// Stands in every text, id and address of what is withheld; `Tests/Fixtures/README.md` tells more.
  static let token = "zqsecret"
  static let board = BuiltProgram.fixtures.path + "/boards/secret"

  static let places = [
    "overview", "events", "opinion", "levers", "calendar", "indicators", "indicators?focus=3",
    "data",
    "data?focus=2", "faults", "search?filter=note", "issue/wall", "issue/wall?focus=3",
    "issue/wall?focus=4", "issue/wall?focus=5", "event/e1", "event/e4", "source/s1", "lever/talks",
    "series/trust.NZL.CHL", "indicator/i1", "judgment/j1",
    "tension", "tension?focus=3&zoom=1", "why/tension/CHL-NZL", "why/tension/NZL-CHL", "why/coded",
    "why/issue/wall/level", "why/lever/talks/clock", "why/opinion/trust.NZL.CHL",
    "spillover", "spillover?focus=2", "spillover?focus=3", "link/wall.fish.2019-01-05",
    "measured", "measured?focus=2", "measured?focus=3",
    "levers?if=talks&focus=2", "why/spillover", "why/levers/talks/issues",
  ]

  static let formats = ["text", "ansi", "svg", "html"]

  @Test(arguments: formats)
  func `no byte of a report tells what is withheld, on any screen`(format: String) throws {
    let folder = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for place in Self.places {
      let command =
        "straitwatch report '\(Self.board)' --tlp green --as-of 2019-03-05 "
        + "--size 160x50 --format \(format) --place '\(place)'"
      let result = try BuiltProgram.shell(command, in: folder)
      #expect(result.status == 0, "\(place): \(result.error)")
      #expect(!Self.tells(result.output), "\(place) as \(format)")
      #expect(!result.error.contains(Self.token), "\(place) as \(format)")
      // The same without a ceiling, so that the search is known to find.
      if place == "events" {
        let open = command.replacing("--tlp green ", with: "")
        #expect(Self.tells(try BuiltProgram.shell(open, in: folder).output))
      }
    }
  }

  @Test func `neither the text of a PDF nor what it says of itself tells what is withheld`() throws
  {
    let folder = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let places = Self.places.map { "--place '\($0)'" }.joined(separator: " ")
    let line =
      "straitwatch report '\(Self.board)' --tlp green --as-of 2019-03-05 --size 160x50 \(places) "
      + "-o all.pdf && pdfinfo all.pdf && pdftotext -layout all.pdf - "
      + "&& straitwatch brief '\(Self.board)' --tlp green --as-of 2019-03-05 --since 2019-01-01 "
      + "-o brief.pdf && pdfinfo brief.pdf && pdftotext -layout brief.pdf -"
    let result = try BuiltProgram.shell(line, in: folder)
    #expect(result.status == 0, "\(result.error)")
    #expect(result.text.contains("The wall"))
    #expect(!Self.tells(result.output))
    let open = try BuiltProgram.shell(line.replacing("--tlp green ", with: ""), in: folder)
    #expect(Self.tells(open.output))
  }

  @Test(arguments: [
    "status", "status --json", "brief", "brief --format md", "brief --format html",
    "brief --format json", "brief --since 2019-01-01", "diff 2018-01-01..2019-03-05",
    "calendar --days 365", "calendar --days 365 --format json",
    "calendar --days 365 --format ics",
    "diff 2018-01-01..2019-03-05 --format md", "diff 2018-01-01..2019-03-05 --format json",
    "series", "series opinion",
    "series opinion --format json",
    "series events/by-day", "series calendar/2019", "series balance/sources",
    "series balance/directions --format json", "series tension/CHL-NZL",
    "series issue/wall/conflicts", "why", "why tension/CHL-NZL", "why tension/NZL-CHL/rank",
    "why coded --json", "why issue/wall/level", "why issue/wall/conflicts --json",
    "why opinion/trust.NZL.CHL", "why lever/talks/clock", "series spillover",
    "series spillover --format json", "series measured/month", "series measured/week --format json",
    "series measured/week/NZL-CHL.CHL-NZL", "why measured/month/NZL-CHL.CHL-NZL/periods --json",
    "why spillover --json", "why easing", "why levers/talks/issues",
  ])
  func `no figure of a command tells what is withheld`(words: String) throws {
    let folder = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let parts = words.split(separator: " ").map(String.init)
    let hasFigure = ["series", "why", "diff"].contains(parts[0]) && parts.count > 1
    let line =
      "straitwatch \(parts[0]) \(hasFigure ? parts[1] : "") '\(Self.board)' "
      + "\(parts.dropFirst(hasFigure ? 2 : 1).joined(separator: " ")) --tlp green --as-of 2019-03-05"
    let result = try BuiltProgram.shell(line, in: folder)
    #expect(result.status == 0, "\(result.error)")
    #expect(!result.text.isEmpty)
    #expect(!Self.tells(result.output))
  }

  @Test func `what is withheld cannot be asked for by its name`() throws {
    let folder = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let line = "straitwatch report '\(Self.board)' --tlp green --place issue/wall-\(Self.token)"
    let absent = try BuiltProgram.shell(line, in: folder)
    let withheld = try BuiltProgram.shell(
      line.replacing("wall-\(Self.token)", with: "\(Self.token)-plan"),
      in: folder
    )
    #expect(absent.status == 2 && withheld.status == 2)
    #expect(
      withheld.error.replacing("\(Self.token)-plan", with: "wall-\(Self.token)") == absent.error
    )
  }

  private static func tells(_ output: Data) -> Bool {
    String(decoding: output, as: UTF8.self).lowercased().contains(token)
  }
}
