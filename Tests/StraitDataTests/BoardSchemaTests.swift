import StraitDiagnostics
import StraitFormats
import Testing

@testable import StraitData

/// What an editor is told of a file is what the file's reader does.
@Suite struct BoardSchemaTests {
  /// A board in which one file has another text.
  static func faults(_ schema: BoardSchema, _ text: String) -> [Diagnostic] {
    var files = SmallBoard.files
    // A side of this board in the place of a state that no board has.
    let text = schema == .board ? text : text.replacing("AAA", with: "KOR")
    let isRecord = schema == .issue || schema == .lever
    let name = schema.file.replacing("<id>", with: TextPattern.id.example)
    files[name] = Array((isRecord ? "---\n\(text)\n---\n" : text + "\n").utf8)
    return BoardLoader.load(files: files).diagnostics.filter { $0.place.file == name }
  }

  @Test(arguments: BoardSchema.allCases)
  func `every key has a note, and every note a key`(schema: BoardSchema) {
    let paths = schema.shape.paths()
    #expect(paths.count >= 10)
    for (path, key, _) in paths { #expect(!key.note.isEmpty, "\(path)") }
    let known = Set(paths.map(\.path))
    let notes = Set((KeyNotes.notes[schema] ?? [:]).keys)
    #expect(notes.subtracting(known) == [])
  }

  @Test func `every note that is shared is used`() {
    let names = BoardSchema.allCases.flatMap { schema in schema.shape.paths().map(\.key.name) }
    #expect(Set(KeyNotes.shared.keys).subtracting(names) == [])
  }

  @Test(arguments: BoardSchema.allCases)
  func `what the schema requires is all that the reader misses`(schema: BoardSchema) {
    let shape = schema.shape
    let least = ShapedText(isWhole: false).text(of: shape)
    let faults = Self.faults(schema, least)
    #expect(faults.filter { $0.code == .fieldMissing } == [], "\(least)")
    let whole = ShapedText(isWhole: true)
    #expect(Self.faults(schema, whole.text(of: shape)).filter { $0.code == .fieldMissing } == [])

    for (path, key, _) in shape.paths() where key.isRequired {
      var text = whole
      text.omitted = path
      let missing = Self.faults(schema, text.text(of: shape)).filter { $0.code == .fieldMissing }
      #expect(missing.contains { $0.field?.hasSuffix(key.name) == true }, "\(path)")
    }
  }

  @Test(arguments: BoardSchema.allCases)
  func `a file with every key of the schema has the form that the reader wants`(
    schema: BoardSchema
  ) {
    let text = ShapedText(isWhole: true).text(of: schema.shape)
    let form: Set<DiagnosticCode> = [
      .yamlSyntax, .yamlType, .yamlKeyUnknown, .idInvalid, .dateInvalid, .numberInvalid,
      .numberRange, .valueUnknown, .languageInvalid, .timeZoneUnknown, .tlpInvalid, .codeInvalid,
      .countryInvalid, .formatUnsupported,
    ]
    #expect(Self.faults(schema, text).filter { form.contains($0.code) } == [], "\(text)")
  }

  @Test func `every key of the sample board is in its schema`() throws {
    var seen = 0
    for (path, bytes) in SampleBoard.files {
      guard let schema = Self.schema(of: path) else { continue }
      var diagnostics: [Diagnostic] = []
      let file = SourceFile(path: path, bytes: bytes, diagnostics: &diagnostics)
      let value =
        path.hasSuffix(".md")
        ? FrontMatter(file: file, diagnostics: &diagnostics)?.yaml
        : YAMLReader.read(file, diagnostics: &diagnostics)
      seen += Self.check(try #require(value), against: .record(schema.shape), path: path)
    }
    #expect(seen > 3_000)
  }

  @Test(arguments: BoardSchema.allCases)
  func `every key of a schema is described`(schema: BoardSchema) throws {
    let page = try #require(
      SampleBoard.contents(of: SampleBoard.root + "/docs")["DATA-FORMAT.md"]
    )
    let text = String(decoding: page, as: UTF8.self)
    let words = Set(text.matches(of: /[a-z_]+/).map { String($0.0) })
    for (path, key, _) in schema.shape.paths() { #expect(words.contains(key.name), "\(path)") }
  }

  private static func schema(of path: String) -> BoardSchema? {
    switch BoardPaths.content(of: path) {
    case .board: .board
    case .issue: .issue
    case .lever: .lever
    case .indicators: .indicators
    case .judgments: .judgments
    case .events, .sources, .polls, .calendar, nil: nil
    }
  }

  /// Holds a value against its shape, and counts the keys.
  private static func check(_ value: YAMLValue, against shape: ValueShape, path: String) -> Int {
    switch (value, shape) {
    case (.mapping(let entries, _), .record(let shape)):
      return entries.reduce(0) { sum, entry in
        let name = entry.key.text
        guard let inner = shape[name]?.value ?? shape.others?.value else {
          Issue.record("\(path) has \(name), and the schema has not")
          return sum
        }
        return sum + 1 + check(entry.value, against: inner, path: "\(path).\(name)")
      }
    case (.sequence(let values, _), .records(let shape, _)):
      return values.reduce(0) { $0 + check($1, against: .record(shape), path: path) }
    case (.sequence(let values, _), .list(let item)):
      return values.reduce(0) { $0 + check($1, against: item, path: path) }
    case (.scalar(let text), .list(let item)):
      return check(.scalar(text), against: item, path: path)
    case (.scalar(let text), .word(let words)):
      #expect(words.contains(text.text), "\(path)")
    case (.scalar(let text), .pattern(let pattern)):
      #expect((try? Regex(pattern.expression).wholeMatch(in: text.text)) != nil, "\(path)")
    case (.scalar, .text), (.scalar, .number), (.scalar, .integer), (.scalar, .flag): break
    case (.null, _): break
    default: Issue.record("\(path): \(value.place) is not of the schema's form")
    }
    return 0
  }
}
