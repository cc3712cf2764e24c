internal import Dispatch
internal import StraitDiagnostics
internal import StraitFormats

/// A file that has been decoded and parsed, before any of its values has a meaning.
struct ParsedFile: Sendable {
  /// What a file is, by where it stands.
  enum Content: Sendable {
    /// Front matter and prose; nil if there is none.
    case record(FrontMatter?)
    /// A table.
    case table(CSVTable)
    /// A YAML file; nil if nothing in it can be read.
    case list(YAMLValue?)
  }

  /// The file.
  var source: SourceFile
  /// What it holds.
  var content: Content
  /// The faults of its encoding and syntax.
  var diagnostics: [Diagnostic]

  private init(_ file: BoardFolder.File) {
    var found: [Diagnostic] = []
    source = SourceFile(path: file.path, bytes: file.bytes, diagnostics: &found)
    switch file.content {
    case .issue, .lever:
      content = .record(FrontMatter(file: source, diagnostics: &found))
    case .events, .sources, .polls, .calendar:
      content = .table(CSVTable.read(source, diagnostics: &found))
    case .board, .indicators, .judgments:
      content = .list(YAMLReader.read(source, diagnostics: &found))
    }
    diagnostics = found
  }

  /// Parses files beside each other on all cores, and gives them in their order.
  ///
  /// No file knows of another until all are parsed, so the result does not depend on which is done
  /// first. Parsing is half of the time that a load takes.
  static func parse(_ files: [BoardFolder.File]) -> [ParsedFile] {
    var parsed = [ParsedFile?](repeating: nil, count: files.count)
    parsed.withUnsafeMutableBufferPointer { buffer in
      // Each iteration writes one element, and no two the same.
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: files.count) { index in
        places[index] = ParsedFile(files[index])
      }
    }
    return parsed.compactMap(\.self)
  }
}
