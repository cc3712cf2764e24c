import Foundation
import Testing

/// What comes, read back by a library that knows nothing of us.
struct CalendarTests {
  private struct Found: Decodable {
    struct Event: Decodable {
      var uid: String
      var start: String
      var end: String
      var stamp: String
      var summary: String
      var description: String
      var categories: [String]
      var errors: [String]
    }
    var name: String
    var events: [Event]
  }

  private struct Document: Decodable {
    struct Entry: Decodable {
      var id: String
      var title: String
      var date: String
      var firstDay: String
      var lastDay: String
      var tlp: String
    }
    var dates: [Entry]
  }

  private func run(_ line: String, in folder: URL) throws -> BuiltProgram.Result {
    let result = try BuiltProgram.shell(line, in: folder)
    #expect(result.status == 0, "\(result.error)")
    return result
  }

  @Test(arguments: [
    "\"$SAMPLE\" --as-of 2019-06-20 --days 365", "\"$SAMPLE\" --as-of 2024-02-01 --days 60",
    // A wave of a poll that is overdue, and dates that return in three years.
    "\"$SAMPLE\" --as-of 2024-11-15 --days 900",
    "\"$FICTION\" --as-of 2031-03-01 --days 365", "odd --days 30",
  ])
  func `another library reads the same dates`(arguments: String) throws {
    let folder = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    if arguments.hasPrefix("odd") { try makeOddBoard(in: folder) }
    let ics = try run("straitwatch calendar \(arguments) -o out.ics && cat out.ics", in: folder)
    let json = try run("straitwatch calendar \(arguments) --format json", in: folder)
    let script = BuiltProgram.fixtures.appending(path: "calendar/read-back.py").path
    let read = try run("/usr/bin/python3 '\(script)' < out.ics", in: folder)
    let found = try JSONDecoder().decode(Found.self, from: read.output)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let wanted = try decoder.decode(Document.self, from: json.output)
    #expect(!wanted.dates.isEmpty && found.events.count == wanted.dates.count)
    for (event, entry) in zip(found.events, wanted.dates) {
      #expect(event.errors == [])
      #expect(event.uid.hasSuffix("/\(entry.id)@straitwatch"))
      #expect(event.start == entry.firstDay)
      #expect(event.end > entry.lastDay)
      #expect(event.summary == entry.title + (entry.date.count < 10 ? " (day not known)" : ""))
      #expect(event.description.hasSuffix(entry.tlp) && event.categories.contains(entry.tlp))
      #expect(event.stamp.hasPrefix("2031-03-04T12:00:00"))
    }
    #expect(Set(found.events.map(\.uid)).count == found.events.count)
    // Each line ends as the format says, and none is longer than it may be.
    let lines = ics.output.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(
      lines.last?.isEmpty == true
        && lines.dropLast().allSatisfy { $0.last == 0x0D && $0.count <= 76 }
    )
  }

  /// A board whose dates hold what parts values, and letters of several bytes where a line is cut.
  private func makeOddBoard(in folder: URL) throws {
    _ = try run("straitwatch init odd --sides NOR,SWE", in: folder)
    let titles = [
      #""One; two, three\four: ""five""""#,
      "\"" + String(repeating: "한일 관계 회담, ", count: 20) + "\"",
      String(repeating: "e\u{301}語", count: 40),
    ]
    let rows = titles.enumerated().map { index, title in
      "n\(index),2031-03-1\(index),meeting,\(title),unverified"
    }
    let calendar = (["id,date,kind,title,verification"] + rows).map { $0 + "\n" }.joined()
    try calendar.write(
      to: folder.appending(path: "odd/calendar.csv"),
      atomically: true,
      encoding: .utf8
    )
  }
}
