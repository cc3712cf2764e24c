/// What a file is, by its first lines.
enum FileKind: Equatable {
  /// Events of GDELT.
  case gdelt(GDELTLayout)
  /// Events of ICEWS.
  case icews
  /// Something else: what it seems to be, in words.
  case other(String)

  /// How many lines are looked at.
  static let lineCount = 100

  /// Looks at the beginning of a file.
  init(of bytes: UnsafeRawBufferPointer) {
    if let words = FileKind.format(of: bytes) {
      self = .other(words)
      return
    }
    let lines = bytes.split(separator: 0x0A, maxSplits: FileKind.lineCount).prefix(
      FileKind.lineCount
    )
    var counts: [Int: Int] = [:]
    for line in lines { counts[line.count { $0 == 0x09 } + 1, default: 0] += 1 }
    // Most lines decide, and of two counts that are as frequent the greater.
    let columns = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    if let layout = GDELTLayout.of(columns: columns) {
      self = .gdelt(layout)
    } else if columns == ICEWSRow.columns {
      self = .icews
    } else {
      self = .other(FileKind.words(columns: columns, first: lines.first ?? bytes[...]))
    }
  }

  /// The kind in words, as the object of "this seems to be".
  var title: String {
    switch self {
    case .gdelt(let layout): "events of \(layout.title)"
    case .icews: "events of ICEWS, \(ICEWSRow.columns) columns"
    case .other(let words): words
    }
  }

  /// What begins like something that is no table between tabs.
  private static func format(of bytes: UnsafeRawBufferPointer) -> String? {
    let formats: [([UInt8], String)] = [
      ([0x25, 0x50, 0x44, 0x46], "a PDF"), (Array("SQLite format 3".utf8), "an SQLite database"),
      ([0x50, 0x4B, 0x03, 0x04], "a zip file within another"),
      ([0x1F, 0x8B], "a gzip file within another"), (Array("PAR1".utf8), "a Parquet file"),
      ([0xFF, 0xFE], "text in UTF-16"), ([0xFE, 0xFF], "text in UTF-16"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old spreadsheet"),
    ]
    if bytes.isEmpty { return "an empty file" }
    for (start, words) in formats where bytes.starts(with: start) { return words }
    switch bytes.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
    case 0x3C: return "a page in HTML or XML"
    case 0x7B, 0x5B: return "JSON"
    default: return nil
    }
  }

  private static func words(columns: Int, first: Slice<UnsafeRawBufferPointer>) -> String {
    switch columns {
    case 16: return "mentions of GDELT 2.0, 16 columns"
    case 27: return "the knowledge graph of GDELT 2.1, 27 columns"
    case 11: return "the knowledge graph of GDELT 1.0, 11 columns"
    case 0, 1:
      if first.contains(0x00) { return "no text" }
      return first.count { $0 == 0x2C } >= 10
        ? "values between commas, not tabs" : "text without tabs"
    default: return "a table of \(columns) columns"
    }
  }
}
