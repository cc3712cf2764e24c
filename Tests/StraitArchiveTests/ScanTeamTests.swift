import CScan
import Foundation
import MakeEvents
import Testing

@testable import StraitArchive

struct ScanTeamTests {
  /// The lines that a team finds in a file, each with its number from the beginning, and how many it
  /// read; then where it stopped.
  private func run(
    _ text: String,
    chunkSize: Int
  ) throws -> (
    lines: [String], numbers: [Int], count: Int, end: Int
  ) {
    let folder = try Fiction.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a.csv")
    try Data(text.utf8).write(to: file)
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    var rule = strait_scan_rule()
    rule.columns = 2
    var team = ScanTeam(
      descriptor: handle.fileDescriptor,
      from: 0,
      rule: rule,
      // No line has as many columns, so that none is read.
      reader: RowReader(columns: 20, layout: nil, filter: Fiction.filter),
      chunkSize: chunkSize
    )
    var lines: [String] = []
    var numbers: [Int] = []
    var count = 0
    while let chunks = team.next() {
      for chunk in chunks {
        for found in chunk.found {
          let bytes = chunk.bytes[Int(found.start)..<Int(found.start + found.length)]
          lines.append(String(decoding: bytes, as: UTF8.self))
          numbers.append(count + Int(found.line))
        }
        count += chunk.lines
      }
    }
    return (lines, numbers, count, team.offset)
  }

  @Test(arguments: [1, 2, 3, 5, 8, 13, 64, 200, 5_000])
  func `each line is found once wherever chunks are cut`(chunkSize: Int) throws {
    var state: UInt64 = 7
    var lines: [String] = []
    for index in 0..<150 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      lines.append("\(index)\t" + String(repeating: "x", count: Int(state >> 59)))
      if index % 9 == 0 { lines.append("") }
    }
    let text = lines.joined(separator: "\n") + "\n"
    let found = try run(text, chunkSize: chunkSize)
    #expect(found.lines == lines)
    #expect(found.numbers == Array(lines.indices))
    #expect(found.count == lines.count)
    #expect(found.end == text.utf8.count)
  }

  @Test(arguments: [3, 16, 1_000])
  func `a last line without an end is left to the reader`(chunkSize: Int) throws {
    let found = try run("a\tb\nc\td\ne\tf", chunkSize: chunkSize)
    #expect(found.lines == ["a\tb", "c\td"])
    #expect(found.end == 8)
  }

  @Test(arguments: ["", "x", "\n"])
  func `a file may be next to nothing`(text: String) throws {
    let found = try run(text, chunkSize: 4)
    #expect(found.count == (text == "\n" ? 1 : 0))
  }

  @Test func `a line that is too long is left to the reader, and what follows it`() throws {
    let long = String(repeating: "x", count: LineReader.lineLimit + 2_000)
    let found = try run("a\tb\n\(long)\nc\td\n", chunkSize: 1_000)
    #expect(found.lines == ["a\tb"])
    #expect(found.end == 4)
  }

  /// Several chunks: a file and the same bytes from a stream give the same summary.
  @Test func `a file that all cores read is the same as a stream`() throws {
    let place = try BuiltImport()
    defer { place.remove() }
    let truth = try place.write(
      EventMaker.Settings(rows: 6_000, pairEvery: 9, faultEvery: 50),
      to: "a.csv"
    )
    let path = place.folder.appending(path: "a.csv").path
    let long = String(repeating: "y", count: LineReader.lineLimit + 9)
    var text = try String(contentsOfFile: path, encoding: .utf8)
    text += long + "\n" + text.dropLast()
    try Data(text.utf8).write(to: URL(filePath: path))
    #expect(text.utf8.count > 8 * ScanTeam.chunkSize)
    var importer = Importer(source: .gdelt, filter: Fiction.filter, archive: nil)
    try importer.read(file: path)
    var file = importer.summary.inputs[0]
    file.name = "made.csv"
    let stream = try Fiction.importing(text)
    #expect(file == stream)
    #expect(file.kept == 2 * truth.pair)
    #expect(file.rows == 2 * truth.rows + 1)
    #expect(file.bytes == text.utf8.count)
  }
}
