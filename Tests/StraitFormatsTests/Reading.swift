import StraitDiagnostics

@testable import StraitFormats

/// A file of a text, and its faults as `code line:column`.
func file(_ text: String, _ diagnostics: inout [Diagnostic]) -> SourceFile {
  SourceFile(path: "f", bytes: Array(text.utf8), diagnostics: &diagnostics)
}

/// Faults as `code line:column`, one each.
func places(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { "\($0.code.rawValue) \($0.place.line):\($0.place.column)" }
}

/// A value as one line of text, with `∅` for null, so that a test can show it.
func outline(_ value: YAMLValue?) -> String {
  switch value {
  case nil: "nil"
  case .null: "∅"
  case .scalar(let text): text.text
  case .sequence(let values, _): "[" + values.map(outline).joined(separator: ", ") + "]"
  case .mapping(let entries, _):
    "{" + entries.map { $0.key.text + ": " + outline($0.value) }.joined(separator: ", ") + "}"
  }
}
