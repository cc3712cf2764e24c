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

  /// The bytes as they were read, before anything was decoded.
  var bytes: [UInt8]
  /// The file.
  var source: SourceFile
  /// What it holds.
  var content: Content
  /// The faults of its encoding and syntax.
  var diagnostics: [Diagnostic]

  private init(_ file: BoardFolder.File) {
    var found: [Diagnostic] = []
    bytes = file.bytes
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
  /// first. Parsing is half of the time that a load takes. A file whose bytes are those of a reading
  /// before is not parsed again.
  static func parse(
    _ files: [BoardFolder.File],
    reusing before: [String: ParsedFile]
  ) -> [ParsedFile] {
    var parsed = files.map { file in
      before[file.path].flatMap { $0.bytes == file.bytes ? $0 : nil }
    }
    let changed = parsed.indices.filter { parsed[$0] == nil }
    parsed.withUnsafeMutableBufferPointer { buffer in
      // Each iteration writes one element, and no two the same.
      nonisolated(unsafe) let places = buffer
      AllCores.perform(changed.count) { number in
        places[changed[number]] = ParsedFile(files[changed[number]])
      }
    }
    return parsed.compactMap(\.self)
  }
}
