import Foundation
import StraitState
import Testing

@testable import StraitRuntime

@Suite final class NewRecordTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "straitwatch-record-\(UInt32.random(in: 0...UInt32.max))").path
  private let fields = [TemplateField("id", "new"), TemplateField("title", "a, \"b\"")]

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func write(_ text: String, _ file: String = "t.csv") throws {
    try Data(text.utf8).write(to: URL(filePath: folder + "/" + file))
  }

  private func read(_ file: String = "t.csv") throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: folder + "/" + file)), as: UTF8.self)
  }

  @Test(arguments: [
    // Text before, text after, line of the new row.
    ("id,title\nx,y\n", "id,title\nx,y\nnew,\"a, \"\"b\"\"\"\n", 3),
    ("title,more,id\n", "title,more,id\n\"a, \"\"b\"\"\",,new\n", 2),
    ("id,title\r\nx,y\r\n", "id,title\r\nx,y\r\nnew,\"a, \"\"b\"\"\"\r\n", 3),
    ("id,title\nx,y", "id,title\nx,y\nnew,\"a, \"\"b\"\"\"\n", 3),
    ("\u{FEFF}id,title\n", "\u{FEFF}id,title\nnew,\"a, \"\"b\"\"\"\n", 2),
    ("id,title\nx,\"y\nz\"\n", "id,title\nx,\"y\nz\"\nnew,\"a, \"\"b\"\"\"\n", 4),
    ("", "id,title\nnew,\"a, \"\"b\"\"\"\n", 2),
  ])
  func `a row goes to the end of its table, in the table's own form`(
    before: String,
    after: String,
    line: Int
  ) throws {
    try write(before)
    let record = try NewRecord(row: fields, file: "t.csv", folder: folder)
    // Bytes, since a carriage return and a newline make one character.
    #expect(Array(try read().utf8) == Array(after.utf8))
    #expect(record.line == line)
    #expect(record.withdrawIfUntouched())
    #expect(Array(try read().utf8) == Array(before.utf8))
  }

  @Test func `a table that is not there is made, and taken back`() throws {
    let record = try NewRecord(row: fields, file: "t.csv", folder: folder)
    #expect(try read() == "id,title\nnew,\"a, \"\"b\"\"\"\n")
    #expect(record.withdrawIfUntouched())
    #expect(!FileManager.default.fileExists(atPath: folder + "/t.csv"))
  }

  @Test func `what the user changed stays`() throws {
    try write("id,title\n")
    let record = try NewRecord(row: fields, file: "t.csv", folder: folder)
    try write("id,title\nmine,yes\n")
    #expect(!record.withdrawIfUntouched())
    #expect(try read() == "id,title\nmine,yes\n")
  }

  @Test func `a file gets a name that is free, and its id follows`() throws {
    let text = "---\nid: new-issue\n---\n"
    for name in ["new-issue", "new-issue-2", "new-issue-3"] {
      let record = try NewRecord(file: "issues/new-issue.md", text: text, folder: folder)
      #expect(record.path == "\(folder)/issues/\(name).md")
      #expect(try read("issues/\(name).md") == "---\nid: \(name)\n---\n")
    }
  }

  @Test func `a folder that cannot be written to gives a sentence`() throws {
    // A file where the folder should be, which stops even the superuser.
    try write("", "issues")
    #expect(throws: NewRecord.Refusal.self) {
      try NewRecord(file: "issues/new-issue.md", text: "", folder: folder)
    }
    #expect(throws: NewRecord.Refusal.self) {
      try NewRecord(row: fields, file: "issues/t.csv", folder: folder)
    }
  }
}
