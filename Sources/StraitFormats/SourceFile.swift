public import StraitDiagnostics

/// The bytes of one file as lines of Unicode text.
///
/// A file is decoded once, here, and every reader counts lines and columns over the same bytes, so
/// that places agree:
///
/// 1. The bytes are valid UTF-8 without a byte-order mark; what was not is U+FFFD.
/// 2. A line ends with LF, CRLF or a lone CR, as YAML has it.
/// 3. A column counts Unicode scalars from 1.
///
/// Nothing here is safe to show but ``line(_:)``; the readers clean what they hand out.
public struct SourceFile: Sendable {
  /// The largest file that is read, in bytes; the one who opens a file may ask before reading it.
  public static let byteLimit = 256 << 20

  /// The file, relative to the folder that it belongs to.
  public let path: String
  /// How many lines there are; a last line without an end counts, nothing after a last end does.
  public let lineCount: Int
  let bytes: [UInt8]
  /// Whether some scalar may have to be taken out; a reader that is strict must look.
  let holdsUnsafe: Bool
  /// The offsets of some lines, so that a line is found without reading the whole file.
  private let lineIndex: [Int]
  private let lineStride: Int

  /// Decodes a file and reports what is wrong with it as a whole.
  ///
  /// UTF-16 and a file beyond the limit become an empty file; otherwise all that is text is kept.
  public init(path: String, bytes: [UInt8], diagnostics: inout [Diagnostic]) {
    self.init(path: path, bytes: bytes, byteLimit: Self.byteLimit, diagnostics: &diagnostics)
  }

  init(path: String, bytes: [UInt8], byteLimit: Int, diagnostics: inout [Diagnostic]) {
    self.path = path
    var kept = bytes
    if bytes.count > byteLimit {
      diagnostics.append(
        Diagnostic(
          .fileTooLarge,
          at: SourcePlace(file: path),
          found: "\(bytes.count) bytes",
          expected: "at most \(byteLimit) bytes"
        )
      )
      kept = []
    } else if TextScan.looksLikeUTF16(bytes) {
      diagnostics.append(
        Diagnostic(
          .encodingInvalid,
          at: SourcePlace(file: path, line: 1, column: 1),
          found: "UTF-16",
          expected: "UTF-8",
          help: "save the file as UTF-8"
        )
      )
      kept = []
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      kept.removeFirst(3)
    }

    var scan = TextScan(kept)
    let bad = scan.firstBad
    if bad != nil {
      kept = Array(String(decoding: kept, as: UTF8.self).utf8)
      scan = TextScan(kept)
    }
    self.bytes = kept
    lineIndex = scan.lineIndex
    lineStride = scan.stride
    lineCount = scan.lineCount
    holdsUnsafe = scan.suspectLineCount > 0

    if let bad {
      let column = scalarCount(kept, bad.lineStart..<bad.offset) + 1
      diagnostics.append(
        diagnostic(
          .encodingInvalid,
          at: SourcePlace(file: path, line: bad.line, column: column),
          found: "byte 0x" + String(bad.byte, radix: 16, uppercase: true),
          expected: "UTF-8",
          help: "save the file as UTF-8; Excel calls it “CSV UTF-8”"
        )
      )
    }
    reportUnsafe(scan, &diagnostics)
  }

  /// The whole text, decoded but not made safe.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// A line for a caret: safe, without its end, and scalar for scalar as long as in the file.
  ///
  /// What must not reach a terminal is `␦`, a tab is a space. A line beyond the file is empty, a
  /// very long one is cut at 4,096 scalars.
  public func line(_ number: Int) -> String {
    var range = lineRange(number)
    if range.count > 4 * 4_096 { range = range.lowerBound..<(range.lowerBound + 4 * 4_096) }
    var line = String.UnicodeScalarView()
    for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars.prefix(4_096) {
      line.append(scalar == "\t" ? " " : SafeText.isHarmless(scalar) ? scalar : SafeText.mark)
    }
    return String(line)
  }

  /// A diagnostic that shows its line.
  public func diagnostic(
    _ code: DiagnosticCode,
    at place: SourcePlace,
    field: String? = nil,
    found: String? = nil,
    expected: String? = nil,
    help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      code,
      at: place,
      field: field,
      found: found.map { SafeText.clean($0, limit: 80).text },
      expected: expected,
      help: help,
      sourceLine: place.line > 0 ? line(place.line) : nil
    )
  }

  /// Where the bytes of a line stand, without its end.
  func lineRange(_ number: Int) -> Range<Int> {
    let start = lineStart(number)
    return start..<TextScan.lineEnd(bytes, from: start)
  }

  /// Where a line begins; the end of the file for a line beyond it.
  func lineStart(_ number: Int) -> Int {
    guard number >= 1, number <= lineCount else { return number < 1 ? 0 : bytes.count }
    var offset = lineIndex[(number - 1) / lineStride]
    for _ in 0..<((number - 1) % lineStride) {
      offset = TextScan.nextLine(bytes, from: offset)
    }
    return offset
  }

  private func reportUnsafe(_ scan: TextScan, _ diagnostics: inout [Diagnostic]) {
    var faults = FaultLog(self)
    for number in scan.suspectLines {
      var range = lineRange(number)
      if range.count > 1 << 16 { range = range.lowerBound..<(range.lowerBound + 1 << 16) }
      let line = String(decoding: bytes[range], as: UTF8.self)
      guard let first = SafeText.firstTakenOut(line) else { continue }
      let name = String(first.scalar.value, radix: 16, uppercase: true)
      faults.report(
        .textUnsafe,
        at: SourcePlace(file: path, line: number, column: first.offset + 1),
        found: "U+" + String(repeating: "0", count: max(0, 4 - name.count)) + name
      )
    }
    faults.hand(to: &diagnostics)
  }
}

/// How many scalars begin in a range of valid UTF-8, eight bytes at a time.
func scalarCount(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
  bytes.withUnsafeBytes { buffer in
    var count = 0
    var offset = range.lowerBound
    while offset &+ 8 <= range.upperBound {
      let word = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      // A continuation byte is 10xxxxxx: its top bit is set and the one below is not.
      let continuations = (word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101
      count += 8 - continuations.nonzeroBitCount
      offset += 8
    }
    while offset < range.upperBound {
      if buffer[offset] & 0xC0 != 0x80 { count += 1 }
      offset += 1
    }
    return count
  }
}
