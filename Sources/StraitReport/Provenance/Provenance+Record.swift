import StraitCanvas
public import StraitExport
import StraitModel
import StraitState

extension Provenance {
  /// The most pages and cells that an export can have which is made again.
  private static let mostPages = 200
  private static let mostCells = 1 << 24
  private static let marksPerField = 12
  private static let rowsPerField = 16

  /// The fields that mean nothing to a person.
  public static let marks: Set<String> = ["cursor", "rows", "files", "file", "theme-data", "body"]

  /// The provenance as an export carries it.
  public var record: ExportRecord {
    var fields: [ExportRecord.Field] = []
    func add(_ name: String, _ value: String?) {
      if let value { fields.append(.init(name, value)) }
    }
    add("kind", export.kind)
    add("format", export.format)
    add("version", origin.version)
    add("made", made)
    add("board", origin.board)
    add("data", origin.digest)
    add("tlp", origin.ceiling?.rawValue)
    add("as-of", "\(asOf)")
    add("today", "\(origin.today)")
    add("tz", origin.zone)
    if case .brief(_, let since) = export { add("since", "\(since)") }
    add("names", "\(names)")
    for place in places { add("place", place.description) }
    for cursor in cursors { add("cursor", cursor) }
    if isPassing { add("passing", "1") }
    add("size", size.map { "\($0.columns)x\($0.rows)" })
    if case .report = export { add("glyphs", glyphs.rawValue) }
    add("color", depth?.rawValue)
    add("theme", theme?.name)
    add("theme-data", theme?.fingerprint)
    add("scale", scale.map(String.init))
    for frame in frames { add("frame", frame) }
    for part in Provenance.parts(rows, Provenance.rowsPerField) { add("rows", part) }
    let files = export.isRead ? origin.files.short : origin.files
    if files.areShort {
      let marks = files.marks.map { $0.name + $0.content }
      for part in Provenance.parts(marks, Provenance.marksPerField) { add("files", part) }
    } else {
      for mark in files.marks { add("file", "\(mark.name):\(mark.content)") }
    }
    if files.untold > 0 { add("files-untold", "\(files.untold)") }
    add("body", body)
    return ExportRecord(fields)
  }

  /// Reads a record.
  ///
  /// Every value is checked, since whoever wrote the file may not have been this program.
  public init(_ record: ExportRecord) throws(RecordFault) {
    func text(_ name: String) throws(RecordFault) -> String {
      guard let value = record[name] else { throw .damaged("the record has no '\(name)'") }
      return value
    }
    func value<T>(_ name: String, _ read: (String) -> T?) throws(RecordFault) -> T {
      guard let value = read(try text(name)) else {
        throw .damaged("the '\(name)' of the record cannot be read")
      }
      return value
    }
    func optional<T>(_ name: String, _ read: (String) -> T?) throws(RecordFault) -> T? {
      record[name] == nil ? nil : try value(name, read)
    }
    let export: Export
    switch try text("kind") {
    case "report": export = .report(try value("format") { ReportFormat(rawValue: $0) })
    case "brief":
      export = .brief(
        try value("format") { BriefFormat(rawValue: $0) },
        since: try value("since") { Day($0) }
      )
    default: throw .damaged("the record is of something that this program does not make")
    }
    let origin = Origin(
      version: try text("version"),
      second: try value("made", Moment.second),
      board: try text("board"),
      digest: try text("data"),
      files: try Provenance.files(of: record),
      ceiling: try optional("tlp") { TLP(rawValue: $0) },
      today: try value("today") { Day($0) },
      zone: record["tz"]
    )
    self.init(
      origin,
      export,
      asOf: try value("as-of") { Day($0) },
      names: NamesPolicy(try text("names"))
    )
    for written in record.all("place") {
      guard let place = try? Place(written) else {
        throw .damaged("a 'place' of the record cannot be read")
      }
      places.append(place)
    }
    cursors = record.all("cursor")
    isPassing = record["passing"] != nil
    size = try optional("size", Provenance.size)
    glyphs = try optional("glyphs") { GlyphSet(rawValue: $0) } ?? .unicode
    depth = try optional("color") { ColorDepth(rawValue: $0) }
    scale = try optional("scale") { Int($0).flatMap { (1...3).contains($0) ? $0 : nil } }
    if let name = record["theme"] {
      theme = ThemeMark(name: name, fingerprint: try text("theme-data"))
    }
    frames = record.all("frame")
    rows = record.all("rows").flatMap { Provenance.pieces($0, 4) }
    body = record["body"]
    try checkPages()
  }

  private func checkPages() throws(RecordFault) {
    switch export {
    case .report:
      guard let size, !places.isEmpty, places.count <= Provenance.mostPages,
        frames.count == places.count,
        size.columns * size.rows * places.count <= Provenance.mostCells
      else { throw .damaged("the pages of the record do not go together") }
    case .brief:
      guard !frames.isEmpty else { throw .damaged("the record has no 'frame'") }
    }
  }

  private static func size(_ text: String) -> Size? {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1],
      (0...1000).contains(columns), (0...1000).contains(rows)
    else { return nil }
    return Size(columns: columns, rows: rows)
  }

  private static func files(of record: ExportRecord) throws(RecordFault) -> FileMarks {
    let untold = record["files-untold"].flatMap { Int($0) } ?? 0
    let short = record.all("files").flatMap { pieces($0, 6) }
    if !short.isEmpty {
      return FileMarks(
        marks: short.map { .init(name: String($0.prefix(3)), content: String($0.dropFirst(3))) },
        areShort: true,
        untold: max(0, untold)
      )
    }
    var marks: [FileMarks.Mark] = []
    for written in record.all("file") {
      guard let colon = written.lastIndex(of: ":") else {
        throw .damaged("a 'file' of the record cannot be read")
      }
      marks.append(
        .init(
          name: String(written[..<colon]),
          content: String(written[written.index(after: colon)...])
        )
      )
    }
    return FileMarks(marks: marks, areShort: false, untold: max(0, untold))
  }

  private static func parts(_ texts: [String], _ count: Int) -> [String] {
    stride(from: 0, to: texts.count, by: count).map {
      texts[$0..<min(texts.count, $0 + count)].joined()
    }
  }

  private static func pieces(_ text: String, _ length: Int) -> [String] {
    let all = Array(text)
    return stride(from: 0, to: all.count, by: length).map {
      String(all[$0..<min(all.count, $0 + length)])
    }
  }
}
