import Testing

@testable import StraitArchive

struct FileKindTests {
  private func table(_ columns: Int) -> String {
    String(repeating: "x\t", count: columns - 1) + "x\n"
  }

  @Test(arguments: [
    (61, "events of GDELT 2.0, 61 columns"), (58, "events of GDELT 1.0, 58 columns"),
    (57, "events of GDELT 1.0, 57 columns"), (20, "events of ICEWS, 20 columns"),
    (16, "mentions of GDELT 2.0, 16 columns"), (27, "the knowledge graph of GDELT 2.1, 27 columns"),
    (11, "the knowledge graph of GDELT 1.0, 11 columns"), (60, "a table of 60 columns"),
  ])
  func `a table is known by its columns`(columns: Int, title: String) {
    // One damaged line does not decide.
    let text = "x\n" + table(columns) + table(columns)
    #expect(Array(text.utf8).withUnsafeBytes { FileKind(of: $0).title } == title)
  }

  @Test(arguments: [
    ("%PDF-1.7", "a PDF"), ("<!DOCTYPE html>", "a page in HTML or XML"), ("  {\"a\": 1}", "JSON"),
    ("SQLite format 3\0", "an SQLite database"), ("", "an empty file"),
    ("a,b,c,d,e,f,g,h,i,j,k,l\n", "values between commas, not tabs"),
    ("Dear Sir\n", "text without tabs"), ("abc\0def", "no text"),
  ])
  func `something else is told by name`(text: String, title: String) {
    #expect(Array(text.utf8).withUnsafeBytes { FileKind(of: $0) } == .other(title))
  }
}
