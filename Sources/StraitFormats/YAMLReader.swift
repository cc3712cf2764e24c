public import StraitDiagnostics

/// Reads a YAML document as values with places.
///
/// The events of libyaml are read one by one, below the level at which Yams makes nodes. So an
/// alias is refused before it is followed (a few hundred bytes of them can stand for gigabytes), a
/// duplicate key is named where it stands while the rest is kept, and nothing is typed: Yams follows
/// YAML 1.1, in which `NO` is a Boolean.
public enum YAMLReader {
  /// How deep values may be nested.
  public static let depthLimit = 32
  /// How many values a document may hold.
  static let valueLimit = 200_000
  /// The longest scalar, in Unicode scalars.
  static let scalarLimit = 64 << 10

  /// Reads the document in a file, or in some of its lines.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - lines: line numbers from 1, without the last one; nil for the whole file.
  ///   - diagnostics: takes the faults.
  /// - Returns: what could be read; nil for an empty document, and when nothing could be read.
  public static func read(
    _ file: SourceFile,
    lines: Range<Int>? = nil,
    diagnostics: inout [Diagnostic]
  ) -> YAMLValue? {
    let range =
      lines.map { file.lineStart($0.lowerBound)..<file.lineStart($0.upperBound) }
      ?? 0..<file.bytes.count
    let bytes = parsable(file, range)
    let firstLine = lines?.lowerBound ?? 1
    var composer = YAMLComposer(file: file, firstLine: firstLine)
    var value = bytes.withUnsafeBufferPointer { composer.compose($0) }
    if composer.syntaxFault != nil, bytes.count <= YAMLRepair.byteLimit {
      var repair = YAMLRepair(bytes, file: file, firstLine: firstLine)
      repair.run()
      diagnostics += repair.faults.prefix(FaultLog.limit)
      composer = YAMLComposer(file: file, firstLine: firstLine)
      value = repair.bytes.withUnsafeBufferPointer { composer.compose($0) }
    }
    composer.faults.hand(to: &diagnostics)
    if let fault = composer.syntaxFault { diagnostics.append(fault) }
    return value
  }

  /// The bytes with each scalar that libyaml refuses, or takes for the end of a line, as `␦`.
  private static func parsable(_ file: SourceFile, _ range: Range<Int>) -> ArraySlice<UInt8> {
    guard file.holdsUnsafe else { return file.bytes[range] }
    var result = String.UnicodeScalarView()
    for scalar in String(decoding: file.bytes[range], as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: result.append(scalar)
      case ..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
        result.append(SafeText.mark)
      default: result.append(scalar)
      }
    }
    return ArraySlice(String(result).utf8)
  }
}
