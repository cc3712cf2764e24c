import Foundation
import Testing

/// What `why` lists can be asked for, and adds up as JSON too.
struct WhyTests {
  static let days = ["2012-09-01", "2019-08-25", "2026-02-01"]

  private func run(_ line: String) throws -> BuiltProgram.Result {
    let folder = try BuiltProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    return try BuiltProgram.shell(line, in: folder)
  }

  @Test(arguments: days)
  func `figures of every kind that are listed can be asked for`(day: String) throws {
    let listing = try run("straitwatch why \"$SAMPLE\" --as-of \(day)")
    #expect(listing.status == 0, "\(listing.error)")
    let figures = listing.text.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
    // A few: all of them are added up where no process has to be started for each.
    for index in stride(from: 0, to: figures.count, by: max(1, figures.count / 12)) {
      let figure = figures[index]
      let result = try run("straitwatch why '\(figure)' \"$SAMPLE\" --as-of \(day)")
      #expect(result.status == 0, "\(figure): \(result.error)")
      #expect(result.text.contains("\n\(figure), as of \(day)"), "\(figure)")
    }
  }

  @Test func `as JSON the parts add up too`() throws {
    let result = try run("straitwatch why coded \"$SAMPLE\" --as-of 2019-08-25 --json")
    let json = try JSONSerialization.jsonObject(with: result.output) as? [String: Any]
    #expect(json?["schema"] as? String == "straitwatch.why/1")
    let parts = try #require(json?["parts"] as? [[String: Any]])
    let amounts = parts.compactMap { $0["amount"] as? Int }
    #expect(amounts.reduce(0, +) == json?["value"] as? Int)
  }
}
