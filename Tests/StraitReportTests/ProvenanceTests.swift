import StraitCanvas
import StraitExport
import StraitModel
import StraitReport
import StraitState
import Testing

/// Exports that say where they come from, made by hand.
enum Signed {
  static let files = [
    BoardFile(path: "board.yaml", byteCount: 1, fingerprint: 0x0123_4567_89AB_CDEF),
    BoardFile(path: "issues/국경.md", byteCount: 2, fingerprint: 7),
    BoardFile(path: "levers/a:b.md", byteCount: 3, fingerprint: 1 << 31),
  ]

  static func origin(
    files: [BoardFile] = files,
    ceiling: TLP? = nil,
    version: String = "9.9"
  ) -> Provenance.Origin {
    Provenance.Origin(
      version: version,
      second: 1_611_144_001,
      board: "north-south",
      digest: ceiling == nil ? "0123456789abcdef" : "withheld",
      files: FileMarks(ceiling == nil ? files : []),
      ceiling: ceiling,
      today: SeriesBoard.day("2021-01-20"),
      zone: "Asia/Seoul"
    )
  }

  static var frame: Frame {
    var frame = Frame(Size(columns: 40, rows: 3))
    frame.put("한일 [straitwatch-record/1 x] <metadata>", in: Rect(frame.size).line(0), role: .title)
    frame.put("events 12", in: Rect(frame.size).line(1), link: "https://a.example/x")
    return frame
  }

  static func provenance(
    _ format: ReportFormat,
    _ frame: Frame = frame,
    from origin: Provenance.Origin = origin()
  ) throws -> Provenance {
    var found = Provenance(
      origin,
      .report(format),
      asOf: SeriesBoard.day("2021-01-19"),
      names: .side(ActorCode("AAA"))
    )
    found.places = [try Place("events?as-of=2021-01-19&filter=a%20b&focus=2")]
    found.cursors = ["events:3:1:e1", "leader:events"]
    found.size = frame.size
    found.glyphs = .narrow
    found.theme = .init(name: "/home/me/mine.yaml", [.dark])
    found.take([frame])
    return found
  }

  /// A small export of each format, as the program puts them together.
  static func bytes(_ format: ReportFormat, _ frame: Frame = frame) throws -> [UInt8] {
    var found = try provenance(format, frame)
    let note = ExportNote(title: "<metadata>[straitwatch-record/1 y]", record: found.record)
    switch format {
    case .text: return text(TextEncoder.encode(frame), found)
    case .ansi: return text(ANSIEncoder.encode(frame, theme: .dark, depth: .truecolor), found)
    case .svg: return Array(SVGEncoder.encode(frame, theme: .dark, note: note).utf8)
    case .html:
      let themes = PageThemes(dark: .dark, light: .light)
      return Array(HTMLEncoder.encode(frame, themes: themes, note: note).utf8)
    case .png:
      found.body = Fingerprint(of: picture).text
      return PNGText.insert([.init(ExportRecord.keyword, found.record.text)], into: picture)
    case .pdf:
      found.body = Fingerprint(of: document).text
      return PDFComment.insert(found.record, into: document)
    }
  }

  private static func text(_ text: String, _ found: Provenance) -> [UInt8] {
    Array((text + found.footer("What it is").map { $0 + "\n" }.joined()).utf8)
  }

  static let picture: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    + [0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]
    + [0x3A, 0x7E, 0x9B, 0x55]
    + [0, 0, 0, 10, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x60, 0, 0, 0, 2, 0, 1]
    + [0x48, 0xAF, 0xA4, 0x71] + [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
  static let document = Array(
    "%PDF-1.5\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n28\n%%EOF\n".utf8
  )
}

@Suite struct ProvenanceTests {
  @Test(arguments: ReportFormat.allCases)
  func `what a report says of itself is read out of it`(format: ReportFormat) throws {
    let found = try SignedFile(try Signed.bytes(format)).provenance
    var expected = try Signed.provenance(format)
    expected.body = found.body
    // A record that a person sees tells of files in a shorter way.
    #expect(found.record == expected.record)
    #expect(found.places == expected.places && found.cursors == expected.cursors)
    #expect(found.size == Size(columns: 40, rows: 3) && found.names == .side(ActorCode("AAA")))
    #expect(found.origin.second == 1_611_144_001 && found.made == "2021-01-20T12:00:01Z")
    #expect(found.frames == [Signed.frame.fingerprint.text])
    #expect((found.body != nil) == format.isBinary)
  }

  @Test(arguments: BriefFormat.allCases)
  func `what a brief says of itself is read out of it`(format: BriefFormat) throws {
    let brief = BriefBoard.brief(BriefBoard.board)
    var provenance = Provenance(
      Signed.origin(),
      .brief(format, since: SeriesBoard.day("2021-01-10")),
      asOf: SeriesBoard.day("2021-01-20"),
      names: .both
    )
    provenance.take(text: brief.text)
    if format == .pdf { provenance.body = Fingerprint(of: Signed.document).text }
    let bytes: [UInt8] =
      switch format {
      case .text: Array(brief.text(from: provenance).utf8)
      case .markdown: Array(brief.markdown(from: provenance).utf8)
      case .html: Array(brief.html(from: provenance).utf8)
      case .json: Array(brief.json(from: provenance).text.utf8)
      case .pdf: PDFComment.insert(provenance.record, into: Signed.document)
      }
    let signed = try SignedFile(bytes)
    #expect(signed.provenance.record == provenance.record)
    #expect(signed.bytes(comparedWith: bytes) == (format == .pdf ? .intact : .same))
  }

  @Test func `a brief keeps its marking last, and its lines within eighty columns`() throws {
    let brief = BriefBoard.brief(BriefBoard.board)
    let provenance = Provenance(
      Signed.origin(),
      .brief(.text, since: SeriesBoard.day("2021-01-10")),
      asOf: SeriesBoard.day("2021-01-20"),
      names: .both
    )
    let lines = brief.text(from: provenance).split(separator: "\n")
    #expect(lines.last == brief.text.split(separator: "\n").last)
    #expect(provenance.footer("x").allSatisfy { $0.utf8.count <= 80 })
    #expect(brief.text(from: nil) == brief.text)
  }

  @Test func `a theme that is a file is known by its name, never by its path`() throws {
    let text = try Signed.provenance(.svg).record.text
    #expect(text.contains("theme=mine ") && !text.contains("/home"))
  }

  @Test func `under a ceiling nothing is told of files`() throws {
    let record = try Signed.provenance(.svg, from: Signed.origin(ceiling: .green)).record
    #expect(record["data"] == "withheld" && record["tlp"] == "TLP:GREEN")
    #expect(record["file"] == nil && record["files"] == nil)
  }

  @Test(arguments: [
    ("kind", "novel"), ("format", "jpeg"), ("made", "yesterday"), ("made", "2021-01-20T25:00:00Z"),
    ("as-of", "2021-02-30"), ("today", ""), ("place", "nowhere"), ("size", "99999x99999"),
    ("size", "1"), ("size", "-1x5"), ("scale", "9"), ("color", "pink"), ("glyphs", "wingdings"),
    ("tlp", "TLP:BLUE"), ("file", "board.yaml"),
  ])
  func `a record with a value that no export has is damaged`(name: String, value: String) throws {
    var record = try Signed.provenance(.svg).record
    record.fields.removeAll { $0.name == name }
    record.fields.append(.init(name, value))
    #expect { try Provenance(record) } throws: { fault in
      if case RecordFault.damaged = fault { true } else { false }
    }
  }

  @Test func `a record asks for no more pages and cells than an export has`() throws {
    var record = try Signed.provenance(.pdf).record
    for _ in 0..<300 {
      record.fields.append(.init("place", "overview"))
      record.fields.append(.init("frame", "0"))
    }
    #expect(throws: RecordFault.self) { try Provenance(record) }
  }
}

@Suite struct FileMarksTests {
  private func difference(_ now: [BoardFile], short: Bool = false) throws -> FileDifference {
    let provenance = try Signed.provenance(short ? .text : .svg)
    return try Provenance(provenance.record).origin.files.difference(to: now)
  }

  @Test(arguments: [false, true])
  func `files that changed, are gone and are new are told apart`(short: Bool) throws {
    var now = Signed.files
    #expect(try difference(now, short: short).isEmpty)
    now[1].fingerprint = 8
    now.remove(at: 0)
    now.append(BoardFile(path: "polls.csv", byteCount: 1, fingerprint: 9))
    let found = try difference(now, short: short)
    #expect(found.changed == ["issues/국경.md"] && found.new == ["polls.csv"])
    #expect(found.gone == (short ? [] : ["board.yaml"]) && found.goneUnnamed == (short ? 1 : 0))
  }

  @Test func `of a board with hundreds of files the first are told of, and the rest are counted`()
    throws
  {
    let many = (0..<500).map {
      BoardFile(path: "issues/\($0).md", byteCount: 1, fingerprint: UInt64($0))
    }
    for (format, most) in [(ReportFormat.png, 200), (.text, 64)] {
      let record = try Signed.provenance(format, from: Signed.origin(files: many)).record
      #expect(record["files-untold"] == "\(500 - most)")
      let found = try Provenance(record).origin.files.difference(to: many)
      #expect(found.isEmpty && found.untold == 500 - most)
    }
  }
}
