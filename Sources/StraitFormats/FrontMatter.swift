public import StraitDiagnostics

/// A Markdown file that begins with YAML between two lines of `---`.
public struct FrontMatter: Hashable, Sendable {
  /// The longest prose that is kept, in Unicode scalars of one section.
  public static let proseLimit = 256 << 10

  /// The value of the front matter.
  public let yaml: YAMLValue
  /// The prose: a part without a date first, if there is one, then the dated parts in file order.
  public let sections: [ProseSection]

  /// Reads a file; nil if it has no front matter, or none that can be read.
  ///
  /// Both are reported.
  /// Front matter that is never closed ends before the first line that looks like prose.
  public init?(file: SourceFile, diagnostics: inout [Diagnostic]) {
    var faults = FaultLog(file)
    let first = Self.firstFence(file)
    guard let first else {
      faults.report(
        .frontMatterMissing,
        at: SourcePlace(file: file.path, line: 1, column: 1),
        expected: "a line `---` before the first key and one after the last"
      )
      faults.hand(to: &diagnostics)
      return nil
    }
    let fence = (first + 1..<max(first + 1, file.lineCount + 1)).first { Self.isFence(file, $0) }
    let end = fence ?? Self.firstProseLine(file, after: first)
    if fence == nil {
      faults.report(
        .frontMatterUnclosed,
        at: SourcePlace(file: file.path, line: first, column: 1, length: 3),
        expected: "a line `---` after the last key"
      )
    }
    sections = ProseSection.read(
      file,
      lines: (fence == nil ? end : end + 1)..<(file.lineCount + 1),
      faults: &faults
    )
    faults.hand(to: &diagnostics)
    guard let yaml = YAMLReader.read(file, lines: first + 1..<end, diagnostics: &diagnostics) else {
      if !diagnostics.contains(where: { $0.place.file == file.path && $0.severity == .error }) {
        diagnostics.append(
          file.diagnostic(
            .frontMatterMissing,
            at: SourcePlace(file: file.path, line: first, column: 1, length: 3),
            found: "no key",
            expected: "at least one key between the lines of `---`"
          )
        )
      }
      return nil
    }
    self.yaml = yaml
  }

  /// The line of the first `---`, with only empty lines before it.
  private static func firstFence(_ file: SourceFile) -> Int? {
    guard file.lineCount > 0 else { return nil }
    for number in 1...file.lineCount {
      if isFence(file, number) { return number }
      if !isBlank(file, number) { return nil }
    }
    return nil
  }

  private static func isFence(_ file: SourceFile, _ number: Int) -> Bool {
    let line = file.bytes[file.lineRange(number)]
    return line.starts(with: [0x2D, 0x2D, 0x2D])
      && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private static func isBlank(_ file: SourceFile, _ number: Int) -> Bool {
    file.bytes[file.lineRange(number)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// The first line that is neither indented nor empty, a comment, a list item nor a key.
  private static func firstProseLine(_ file: SourceFile, after fence: Int) -> Int {
    var number = fence + 1
    while number <= file.lineCount {
      let line = file.bytes[file.lineRange(number)]
      // A Markdown heading is a comment to YAML; one with a date, or of a second level, is prose.
      let isHeading = line.starts(with: [0x23, 0x23])
      if isHeading || !looksLikeYAML(line) { break }
      number += 1
    }
    return number
  }

  private static func looksLikeYAML(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return true }
    if [0x20, 0x09, 0x23].contains(first) || line.starts(with: [0x2D, 0x20]) { return true }
    let key = line.prefix { $0 != 0x3A }
    guard key.count < line.count else { return line.first == 0x5D || line.first == 0x7D }
    let isKey = key.allSatisfy { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || byte == UInt8(ascii: "_")
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
    let next = line[key.endIndex...].dropFirst().first
    return isKey && !key.isEmpty && (next == nil || next == 0x20 || next == 0x09)
  }
}
