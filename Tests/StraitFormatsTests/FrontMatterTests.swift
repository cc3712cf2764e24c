import StraitDiagnostics
import Testing

@testable import StraitFormats

/// Prose as `line:date:heading:text`, a part a line.
private func check(
  _ text: String,
  _ yaml: String,
  _ prose: [String],
  faults: [String] = [],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var diagnostics: [Diagnostic] = []
  let source = file(text, &diagnostics)
  let matter = FrontMatter(file: source, diagnostics: &diagnostics)
  let parts = matter?.sections.map {
    "\($0.place.line):\($0.date?.text ?? "∅"):\($0.heading?.text ?? "∅"):\($0.text)"
  }
  #expect(outline(matter?.yaml) == yaml, sourceLocation: sourceLocation)
  #expect(parts ?? [] == prose, sourceLocation: sourceLocation)
  #expect(places(diagnostics) == faults, sourceLocation: sourceLocation)
}

@Suite struct FrontMatterTests {
  private static let files: [(text: String, yaml: String, prose: [String])] = [
    (
      "---\nid: x\n---\nAlways.\n\n## 2019-07-01 The notice\nOne.\n\nTwo.\n## 2019-13 \n",
      "{id: x}", ["4:∅:∅:Always.", "6:2019-07-01:The notice:One.\n\nTwo.", "10:2019-13::"]
    ),
    ("---\nid: x\n---", "{id: x}", []),
    ("\n---  \r\nid: x\r\n---\r\n\r\nP\r\n", "{id: x}", ["6:∅:∅:P"]),
    (
      "---\nid: x\n---\n## Notes\n## 100 days\n### 2019 x\n", "{id: x}",
      ["4:∅:∅:## Notes\n## 100 days\n### 2019 x"]
    ),
    ("---\nid: x\n---\n## 2019-07-01\ny\u{202E}z\t\n", "{id: x}", ["4:2019-07-01::y␦z"]),
  ]

  @Test(arguments: files)
  func `front matter and prose are told apart`(text: String, yaml: String, prose: [String]) {
    check(text, yaml, prose, faults: text.contains("\u{202E}") ? ["text-unsafe 5:2"] : [])
  }

  private static let faulty: [(text: String, yaml: String, prose: [String], faults: [String])] = [
    ("Only prose.\n", "nil", [String](), ["front-matter-missing 1:1"]),
    ("", "nil", [], ["front-matter-missing 1:1"]),
    ("---\n---\nP\n", "nil", [], ["front-matter-missing 1:1"]),
    ("---", "nil", [], ["front-matter-unclosed 1:1"]),
    (
      "---\nid: x\nlog:\n  - {a: 1}\n- b\n# c\n\nThe prose, it goes: on.\n\n## 2019-07-01 H\nT\n",
      "{id: x, log: [{a: 1}]}", ["8:∅:∅:The prose, it goes: on.", "10:2019-07-01:H:T"],
      ["front-matter-unclosed 1:1", "yaml-syntax 5:1"]
    ),
    (
      "---\nid: x\n## 2019-07-01 H\nT\n", "{id: x}", ["3:2019-07-01:H:T"],
      ["front-matter-unclosed 1:1"]
    ),
    ("---\nid: x\nb: [\n---\nP\n", "{id: x}", ["5:∅:∅:P"], ["yaml-syntax 3:4"]),
  ]

  @Test(arguments: faulty)
  func `a fault keeps what can be read`(
    text: String,
    yaml: String,
    prose: [String],
    faults: [String]
  ) {
    check(text, yaml, prose, faults: faults)
  }

  @Test func `prose beyond the limit is cut`() throws {
    var diagnostics: [Diagnostic] = []
    let text = "---\nid: x\n---\n" + String(repeating: "가", count: FrontMatter.proseLimit + 1)
    let matter = try #require(
      FrontMatter(file: file(text, &diagnostics), diagnostics: &diagnostics)
    )
    #expect(matter.sections.first?.text.unicodeScalars.count == FrontMatter.proseLimit)
    #expect(places(diagnostics) == ["text-too-long 4:1"])
  }

  @Test func `a heading gives the places of its date and its words`() throws {
    var diagnostics: [Diagnostic] = []
    let source = file("---\nid: x\n---\n##  2019-07-01  결정\n", &diagnostics)
    let section = try #require(FrontMatter(file: source, diagnostics: &diagnostics)?.sections.first)
    #expect(section.date?.place == SourcePlace(file: "f", line: 4, column: 5, length: 10))
    #expect(section.heading?.place == SourcePlace(file: "f", line: 4, column: 17, length: 2))
  }
}
