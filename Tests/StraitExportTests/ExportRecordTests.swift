import StraitCanvas
import StraitExport
import Testing

@Suite struct ExportRecordTests {
  static let record = ExportRecord([
    .init("kind", "report"), .init("place", "events?filter=a b&sort=oldest"),
    .init("place", "issue/한일--x"), .init("name", "a]b>c\"d'e\\f(g)\n\u{1B}[0m%"),
    .init("empty", ""),
  ])

  private func read(_ text: String, at place: ExportRecord.Place = .last) throws -> ExportRecord {
    try ExportRecord(in: Array(text.utf8)[...], at: place)
  }

  @Test func `what was written is read`() throws {
    #expect(try read(Self.record.text) == Self.record)
    #expect(Self.record["kind"] == "report" && Self.record["nothing"] == nil)
    #expect(Self.record.all("place").count == 2)
  }

  @Test func `it needs no escape in any format`() {
    let text = Self.record.text
    #expect(XMLText.escape(text) == text)
    #expect(
      text.unicodeScalars.allSatisfy { $0.isASCII && !"<>&\"'\\()`|*#".unicodeScalars.contains($0) }
    )
    #expect(!text.contains("--") && !text.dropLast().contains("]"))
  }

  @Test(arguments: [0, 20, 80, 10_000], ["", "%", "> ", "> > "])
  func `lines that were broken between fields and quoted are the same record`(
    columns: Int,
    prefix: String
  ) throws {
    let lines = Self.record.lines(columns: columns, prefix: prefix == "%" ? "" : prefix)
    #expect(try read("above\r\n" + lines.joined(separator: " \r\n") + "\r\nbelow") == Self.record)
    for line in Self.record.lines(columns: 80) where line.contains(" ") {
      #expect(line.utf8.count <= 80)
    }
  }

  @Test func `the last one counts in a text, and the one at its place elsewhere`() throws {
    let other = ExportRecord([.init("kind", "other")])
    let both = other.text + "\n" + Self.record.text
    #expect(try read(both) == Self.record)
    #expect(
      try read("<x>" + other.text + "<y>" + Self.record.text, at: .after("<y>")) == Self.record
    )
    #expect(throws: RecordFault.missing) { try read(both, at: .after("<y>")) }
  }

  @Test(arguments: [
    "", "[", "[straitwatch-record/1", "[straitwatch-record/2 check=0]", "nothing at all",
  ])
  func `a text without one has none`(text: String) {
    #expect(throws: RecordFault.missing) { try read(text) }
  }

  @Test(arguments: [
    "[straitwatch-record/1 ", "[straitwatch-record/1 ]", "[straitwatch-record/1 kind=report]",
    "[straitwatch-record/1 check=cbf29ce484222325",
    "[straitwatch-record/1 kind check=0000000000000000]", "[straitwatch-record/1 a=\u{FF} check=1]",
  ])
  func `one that is cut or not as it was written is damaged`(text: String) {
    #expect { try read(text) } throws: { fault in
      if case RecordFault.damaged = fault { true } else { false }
    }
  }

  @Test func `no change of a byte goes unseen`() {
    let bytes = Array(Self.record.text.utf8)
    for index in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[index] ^= 1 << UInt8(bit)
        let found = try? ExportRecord(in: changed[...], at: .last)
        // Between fields any white space is as good as another.
        #expect(found == nil || found == Self.record, "bit \(bit) of byte \(index)")
        if found != nil { #expect(bytes[index] == 0x20) }
      }
    }
  }

  @Test func `what is too long is damaged and costs little`() {
    let long = "[straitwatch-record/1 " + String(repeating: "a=b ", count: 100_000) + "]"
    #expect { try read(long) } throws: { $0 as? RecordFault != .missing }
  }
}

@Suite struct PNGTextTests {
  /// A PNG of one black pixel, made by hand: header, data, end.
  static let picture: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    + [0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]
    + [0x3A, 0x7E, 0x9B, 0x55]
    + [0, 0, 0, 10, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x60, 0, 0, 0, 2, 0, 1]
    + [0x48, 0xAF, 0xA4, 0x71] + [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
  static let entries: [PNGText.Entry] = [.init("Title", "한일 · 日韓"), .init("Note", "")]

  @Test func `texts go in and come out, and the picture is as it was`() throws {
    let found = try PNGText(PNGText.insert(Self.entries, into: Self.picture))
    #expect(found.entries == Self.entries && found.picture == Self.picture)
    #expect(try PNGText(Self.picture).entries == [])
  }

  @Test func `a compressed text is refused, never unfolded`() {
    var bytes = PNGText.insert([.init("Note", "x")], into: Self.picture)
    // The flag after the keyword and its end, and the checksum of the chunk anew.
    bytes[8 + 25 + 8 + 5] = 1
    bytes.replaceSubrange((8 + 25 + 8 + 10)..<(8 + 25 + 8 + 14), with: [0xDF, 0x0C, 0x0C, 0x3A])
    #expect(throws: RecordFault.self) { try PNGText(bytes) }
  }

  @Test func `no change of a byte goes unseen`() throws {
    let bytes = PNGText.insert(Self.entries, into: Self.picture)
    for index in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[index] ^= 1 << UInt8(bit)
        #expect(throws: RecordFault.self, "bit \(bit) of byte \(index)") { try PNGText(changed) }
      }
    }
    for count in bytes.indices {
      #expect(throws: RecordFault.self) { try PNGText(Array(bytes.prefix(count))) }
    }
    #expect(throws: RecordFault.self) { try PNGText(bytes + [0]) }
  }
}

@Suite struct PDFCommentTests {
  static let document = Array(
    "%PDF-1.5\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n28\n%%EOF\n".utf8
  )

  @Test func `a record goes in and comes out, and the document is as it was`() throws {
    let long = ExportRecord((0..<100).map { .init("field", String(repeating: "x", count: $0)) })
    for record in [ExportRecordTests.record, long] {
      let bytes = PDFComment.insert(record, into: Self.document)
      let found = try PDFComment(bytes)
      #expect(found.record == record && found.document == Self.document)
      // Nothing before it moves, and what leads to the table stands last.
      #expect(bytes.starts(with: Self.document.prefix(50)))
      #expect(bytes.suffix(19).elementsEqual(Self.document.suffix(19)))
    }
  }

  @Test func `a document without a record has none, and one that is cut is damaged`() {
    #expect(throws: RecordFault.missing) { try PDFComment(Self.document) }
    let bytes = PDFComment.insert(ExportRecordTests.record, into: Self.document)
    for count in bytes.indices.dropLast(20) {
      #expect(throws: RecordFault.self) { try PDFComment(Array(bytes.prefix(count))) }
    }
  }
}
