import StraitCanvas
import StraitDiagnostics
import StraitFormats

/// Reads the values of `config.yaml`, and collects what is wrong with them.
struct SettingsReader {
  let file: SourceFile
  let home: String?
  private(set) var diagnostics: [Diagnostic] = []

  /// The most words that a program may be started with, before those that tell of an alert.
  private static let wordLimit = 32

  init(file: SourceFile, home: String?) {
    self.file = file
    self.home = home
  }

  mutating func report(_ code: DiagnosticCode, _ text: RawText, expected: String) {
    diagnostics.append(
      file.diagnostic(
        code,
        at: text.place,
        found: text.text,
        expected: expected,
        help: "correct it, or take the key out: COMMAND-LINE.md tells of each"
      )
    )
  }

  mutating func entries(of value: YAMLValue) -> [YAMLEntry] {
    if case .mapping(let entries, _) = value { return entries }
    if case .null = value { return [] }
    reportType(value, expected: "keys such as theme and bell")
    return []
  }

  mutating func flag(_ value: YAMLValue) -> Bool {
    guard let text = scalar(value, expected: "true or false") else { return false }
    if text.text == "true" { return true }
    if text.text != "false" { report(.valueUnknown, text, expected: "true or false") }
    return false
  }

  mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ value: YAMLValue
  ) -> Value? where Value.RawValue == String {
    let all = "one of " + Value.allCases.map(\.rawValue).joined(separator: ", ")
    guard let text = scalar(value, expected: all) else { return nil }
    let found = Value(rawValue: text.text)
    if found == nil { report(.valueUnknown, text, expected: all) }
    return found
  }

  /// The name of a theme that is there, or the path of one.
  mutating func theme(_ value: YAMLValue, among themes: ThemeSearch) -> String? {
    let expected = "one of " + themes.names.joined(separator: ", ") + ", or a path"
    guard let text = scalar(value, expected: expected) else { return nil }
    if text.text.contains("/") || text.text.hasSuffix(".yaml") { return path(value) }
    if themes.names.contains(text.text) { return text.text }
    report(.valueUnknown, text, expected: expected)
    return nil
  }

  /// A policy of names: which sides there are is the board's to say.
  mutating func names(_ value: YAMLValue) -> String? {
    let expected = "both, neutral, or the three letters of a side"
    guard let text = scalar(value, expected: expected) else { return nil }
    let isCode = text.text.utf8.count == 3 && text.text.utf8.allSatisfy { (65...90).contains($0) }
    if ["both", "neutral"].contains(text.text) || isCode { return text.text }
    report(.valueUnknown, text, expected: expected)
    return nil
  }

  /// A path that means the same wherever the desk is opened.
  mutating func path(_ value: YAMLValue) -> String? {
    let expected = "a path that begins with / or ~/"
    guard let text = scalar(value, expected: expected) else { return nil }
    let found = absolute(text.text)
    if found == nil { report(.valueUnknown, text, expected: expected) }
    return found
  }

  /// A program with its first arguments: its name, or a list that begins with it.
  ///
  /// A path that begins in the current folder is refused: that folder may be somebody else's board.
  mutating func program(_ value: YAMLValue) -> [String] {
    let expected = "a program, or a list of a program and its first arguments"
    var words: [RawText] = []
    if case .sequence(let items, _) = value {
      for item in items.prefix(Self.wordLimit + 1) {
        guard let word = scalar(item, expected: expected) else { return [] }
        words.append(word)
      }
    } else if let word = scalar(value, expected: expected) {
      words = [word]
    }
    guard let first = words.first, words.count <= Self.wordLimit else {
      if diagnostics.isEmpty || !words.isEmpty {
        reportType(value, expected: expected + ", \(Self.wordLimit) words at most")
      }
      return []
    }
    let name = first.text
    guard let program = name.contains("/") ? absolute(name) : name, !program.isEmpty else {
      report(.valueUnknown, first, expected: "a name, or a path that begins with / or ~/")
      return []
    }
    return [program] + words.dropFirst().map(\.text)
  }

  private func absolute(_ path: String) -> String? {
    if path.hasPrefix("/") { return path }
    guard path.hasPrefix("~/"), let home, home.hasPrefix("/") else { return nil }
    return home + path.dropFirst()
  }

  private mutating func scalar(_ value: YAMLValue, expected: String) -> RawText? {
    if case .scalar(let text) = value { return text }
    reportType(value, expected: expected)
    return nil
  }

  private mutating func reportType(_ value: YAMLValue, expected: String) {
    diagnostics.append(file.diagnostic(.yamlType, at: value.place, expected: expected))
  }
}
