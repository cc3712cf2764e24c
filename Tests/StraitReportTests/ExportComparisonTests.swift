import StraitCanvas
import StraitExport
import StraitModel
import StraitReport
import StraitState
import Testing

@Suite struct ExportComparisonTests {
  private func compare(
    _ recorded: Provenance,
    made: Provenance?,
    bytes: ExportComparison.Bytes = .same,
    board: String = "north-south",
    digest: String = "0123456789abcdef",
    files: [BoardFile] = Signed.files,
    theme: ExportComparison.Theme = .same
  ) -> ExportComparison {
    ExportComparison(
      recorded,
      made: made,
      bytes: bytes,
      board: .init(id: board, digest: digest, files: files),
      theme: theme,
      version: "9.9"
    )
  }

  @Test func `what is the same is the same, and says so in its first line`() throws {
    let one = try Signed.provenance(.svg)
    let found = compare(one, made: one)
    #expect(found.isSame && found.rows == [])
    #expect(found.text.hasPrefix("The same: this report is what the board says.\n"))
    #expect(found.json.text.contains("\"same\": true"))
  }

  @Test func `where only the version differs it is the same, and says which`() throws {
    let old = try Signed.provenance(.svg, from: Signed.origin(version: "0.1"))
    let found = compare(old, made: old)
    #expect(found.isSame)
    #expect(found.text.contains("made by 0.1, compared by 9.9: nothing else differs"))
  }

  @Test func `the rows that differ are named`() throws {
    var other = Signed.frame
    other.put("x", in: Rect(other.size).line(1))
    other.put("x", in: Rect(other.size).line(2))
    let found = compare(
      try Signed.provenance(.png),
      made: try Signed.provenance(.png, other),
      bytes: .intact
    )
    #expect(!found.isSame && found.rows.map(\.row) == [2, 3])
    #expect(found.text.contains("rows that differ: 2–3\n"))
  }

  @Test func `the files that differ are named, and what is shown may be the same`() throws {
    let one = try Signed.provenance(.svg)
    var files = Signed.files
    files[0].fingerprint = 1
    let found = compare(one, made: one, digest: "f", files: files)
    #expect(!found.isSame && found.isFrameSame)
    #expect(found.text.contains("\nchanged  board.yaml\n"))
    #expect(found.text.contains("\nboard    not the files that it was made from\n"))
  }

  @Test func `another board is told of by its name, not file by file`() throws {
    let one = try Signed.provenance(.svg)
    let found = compare(one, made: nil, bytes: .uncompared, board: "east-west", files: [])
    #expect(!found.isSame && found.files == nil)
    #expect(found.text.contains("another one, 'east-west'"))
  }

  @Test func `under a ceiling the files do not count`() throws {
    let one = try Signed.provenance(.svg, from: Signed.origin(ceiling: .green))
    let found = compare(one, made: one, digest: "withheld", files: [])
    #expect(found.isSame && found.files == nil)
    #expect(found.text.contains("within TLP:GREEN"))
    #expect(found.json.text.contains("\"board_same\": null"))
  }

  @Test func `a theme that is not here, or not the same, is told of`() throws {
    let one = try Signed.provenance(.svg)
    #expect(
      compare(one, made: one, bytes: .uncompared, theme: .missing).text.contains(
        "'mine' is not here"
      )
    )
    let found = compare(one, made: one, bytes: .uncompared, theme: .different)
    #expect(!found.isSame && found.text.contains("'mine' looks different here"))
  }

  @Test func `nothing that a record says can move a terminal`() throws {
    let one = try Signed.provenance(.svg, from: Signed.origin(version: "\u{1B}[2J\n\u{202E}x"))
    let text = compare(one, made: one).text
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
  }

  @Test(arguments: [
    ("a\nb\n", ExportComparison.Bytes.same), ("a\r\nb\r\n", .respaced), ("a  \nb\n\n\n", .respaced),
    ("a\nb", .respaced), ("a\nc\n", .different(lines: [2])), (" a\nb\n", .different(lines: [1])),
    ("a\nx\nb\n", .different(lines: [2])), ("b\n", .different(lines: [1])),
    ("", .different(lines: [1])), ("a\nb\nc\nd\n", .different(lines: [3, 4])),
  ])
  func `only what mail programs change goes by`(text: String, bytes: ExportComparison.Bytes) {
    #expect(ExportComparison.Bytes(Array(text.utf8), made: Array("a\nb\n".utf8)) == bytes)
  }
}

/// Whatever happens to a file on its way, it is never taken for what it was.
@Suite struct DamagedExportTests {
  @Test(arguments: ReportFormat.allCases)
  func `no change of a file crashes, and none that can be seen passes`(format: ReportFormat) throws
  {
    let bytes = try Signed.bytes(format)
    let recorded = try SignedFile(bytes).provenance
    var random = Random(state: 0x5EED)
    var read = 0
    for round in 0..<4000 {
      let changed = random.changed(bytes)
      guard changed != bytes, let signed = try? SignedFile(changed) else { continue }
      read += 1
      let isRecordSame = signed.provenance.record == recorded.record
      switch signed.bytes(comparedWith: format.isBinary ? nil : bytes) {
      case .same, .intact:
        // In a PDF white space between the fields of the record means nothing.
        #expect(format == .pdf && isRecordSame, "round \(round)")
      case .respaced: #expect(visible(changed) == visible(bytes), "round \(round)")
      case .different, .altered: break
      case .uncompared: Issue.record("round \(round) was not compared")
      }
    }
    // Otherwise the test would see nothing but refusals.
    #expect(read > (format == .png ? -1 : 100))
  }

  @Test(arguments: ReportFormat.allCases)
  func `noise after the beginning of a file is no export`(format: ReportFormat) throws {
    let bytes = try Signed.bytes(format)
    var random = Random(state: 7)
    for _ in 0..<500 {
      let noise = (0..<random.below(400)).map { _ in UInt8(random.below(256)) }
      #expect(throws: RecordFault.self) { try SignedFile(bytes.prefix(8) + noise) }
    }
  }

  private func visible(_ bytes: [UInt8]) -> [UInt8] {
    bytes.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }
}

/// Random numbers that are the same in each run (SplitMix64; Steele, Lea, Flood 2014).
private struct Random {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(limit))
  }

  /// Some bytes with one change: a bit, a byte, a piece that is gone, doubled or cut off.
  mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let index = below(bytes.count)
    let end = min(bytes.count, index + 1 + below(40))
    switch below(6) {
    case 0, 1: bytes[index] ^= 1 << UInt8(below(8))
    case 2: bytes[index] = UInt8(below(256))
    case 3: bytes.removeSubrange(index..<end)
    case 4: bytes.insert(contentsOf: bytes[index..<end], at: below(bytes.count))
    default: bytes.removeSubrange(index...)
    }
    return bytes
  }
}
