import StraitDiagnostics
import Testing

@testable import StraitFormats

private func check(
  _ text: String,
  _ expected: String,
  faults: [String] = [],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var diagnostics: [Diagnostic] = []
  let source = file(text, &diagnostics)
  let value = YAMLReader.read(source, diagnostics: &diagnostics)
  #expect(outline(value) == expected, sourceLocation: sourceLocation)
  #expect(places(diagnostics) == faults, sourceLocation: sourceLocation)
}

@Suite struct YAMLTests {
  private static let documents: [(text: String, value: String)] = [
    ("a: 1\nb: [NO, yes, 012, 2019-07-01, 1.0]\n", "{a: 1, b: [NO, yes, 012, 2019-07-01, 1.0]}"),
    ("a: ~\nb: null\nc:\nd: ''\n", "{a: ∅, b: ∅, c: ∅, d: }"),
    ("- {to: x, note: \"한일: y\"}\n- z\n", "[{to: x, note: 한일: y}, z]"),
    ("a: |\n  one\n  two\nb: >\n  x\n  y\n", "{a: one two, b: x y}"),
    ("a: \"\\u1112\\u1161\\u11AB\\e[2J\"\n", "{a: 한␦[2J}"),
    ("%YAML 1.2\n---\na: 1\n...\n", "{a: 1}"),
    ("# nothing\n", "nil"), ("", "nil"), ("\u{FEFF}a: 1", "{a: 1}"),
    ("a: 1\r\nb: 2", "{a: 1, b: 2}"),
  ]

  @Test(arguments: documents)
  func `a document is read as text`(text: String, value: String) {
    check(text, value)
  }

  private static let faulty: [(text: String, value: String, faults: [String])] = [
    ("a: &x [1]\nb: *x\n", "{a: [1], b: ∅}", ["yaml-alias 1:4", "yaml-alias 2:4"]),
    ("a: !!str 1\n", "{a: 1}", ["yaml-alias 1:4"]),
    ("a: 1\nb: 2\n\"a\": 3\nc: 4\n", "{a: 1, b: 2, c: 4}", ["yaml-duplicate-key 3:1"]),
    ("a: {b: 1, c: 2, b: 3}\n", "{a: {b: 1, c: 2}}", ["yaml-duplicate-key 1:17"]),
    ("? [x]\n: 1\nb: 2\n", "{b: 2}", ["yaml-type 1:3"]),
    ("a: 1\n---\nb: 2\n", "{a: 1}", ["yaml-syntax 2:1"]),
    ("a: x\u{1}\u{85}y\nb: 2\n", "{a: x␦y, b: 2}", ["text-unsafe 1:5"]),
  ]

  @Test(arguments: faulty)
  func `a fault keeps the rest`(text: String, value: String, faults: [String]) {
    check(text, value, faults: faults)
  }

  private static let broken: [(text: String, value: String, fault: String)] = [
    ("a: 1\nb: [1, 2\nc: 3\n", "{a: 1, c: 3}", "yaml-syntax 2:4"),
    ("a: 1\nb: x: y\nc: 3\n", "{a: 1, c: 3}", "yaml-syntax 2:5"),
    ("a: 1\nb: \"open\nc: 3\nd: 4\n", "{a: 1, c: 3, d: 4}", "yaml-syntax 2:4"),
    ("a: 1\nb:\n\t- x\nc: 3\n", "{a: 1, b: ∅, c: 3}", "yaml-syntax 3:1"),
    ("a: 1\nb: @x\nc: 3\n", "{a: 1, c: 3}", "yaml-syntax 2:4"),
    ("a: 1\nword\nc: 3\n", "{a: 1, c: 3}", "yaml-syntax 2:1"),
    ("a: 1\nb: %x\n", "{a: 1}", "yaml-syntax 2:4"),
    (
      "a: 1\nb:\n  - {x: 1}\n  - {x: 2\n  - {x: 3}\nc: 3\n", "{a: 1, b: [{x: 1}, {x: 3}], c: 3}",
      "yaml-syntax 4:5"
    ),
    ("a:\n  x: 1\n  y: [\n  z: 2\nc: 3\n", "{a: {x: 1, z: 2}, c: 3}", "yaml-syntax 3:6"),
    ("a: 1\nb: }\n", "{a: 1}", "yaml-syntax 2:4"),
  ]

  @Test(arguments: broken)
  func `an error of syntax costs its own lines`(text: String, value: String, fault: String) {
    check(text, value, faults: [fault])
  }

  @Test func `a bomb of aliases does not go off`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    var diagnostics: [Diagnostic] = []
    let value = YAMLReader.read(file(text, &diagnostics), diagnostics: &diagnostics)
    guard case .mapping(let entries, _) = value else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.count == 31)
    #expect(diagnostics.count == FaultLog.limit)
    #expect(diagnostics.allSatisfy { $0.code == .yamlAlias })
  }

  @Test(arguments: [
    (32, [String]()), (33, ["yaml-depth 1:33"]), (200, ["yaml-depth 1:33"]),
  ])
  func `nesting has a limit`(depth: Int, faults: [String]) {
    var diagnostics: [Diagnostic] = []
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let value = YAMLReader.read(file(text, &diagnostics), diagnostics: &diagnostics)
    #expect(value != nil)
    #expect(places(diagnostics) == faults)
  }

  @Test(arguments: ["[", "- ", "{a: ", "? ", "\"", "'", "!", "&", "*", "a: b: ", "\u{1B}"])
  func `a long file of one thing ends`(unit: String) {
    var diagnostics: [Diagnostic] = []
    let text = String(repeating: unit, count: 9_999)
    _ = YAMLReader.read(file(text, &diagnostics), diagnostics: &diagnostics)
    #expect(!diagnostics.isEmpty)
    #expect(diagnostics.count <= 2 * FaultLog.limit)
  }

  @Test func `values and keys know their places`() throws {
    var diagnostics: [Diagnostic] = []
    let source = file("skip\nthis\n한: {b: \"x y\", c: [1,  東京 ]}\nskip: [\n", &diagnostics)
    let value = try #require(YAMLReader.read(source, lines: 3..<4, diagnostics: &diagnostics))
    #expect(diagnostics.isEmpty)
    let inner = try #require(value["한"])
    #expect(value.place == SourcePlace(file: "f", line: 3, column: 1))
    #expect(inner["b"]?.place == SourcePlace(file: "f", line: 3, column: 8, length: 5))
    guard case .sequence(let items, _) = inner["c"] else {
      Issue.record("no sequence")
      return
    }
    #expect(items[1].place == SourcePlace(file: "f", line: 3, column: 23, length: 2))
  }
}
