internal import GRDB
internal import StraitFormats

/// A row of the archive with all its columns.
public struct ArchiveRecord: Hashable, Sendable {
  /// A column.
  public struct Field: Hashable, Sendable {
    /// What the source calls the column.
    public var name: String
    /// What stands in it, made safe to show; empty where nothing does.
    public var value: String
  }

  /// The columns in the order of the source.
  public var fields: [Field]
  /// True if they are all that the source's row has, by the source's names.
  ///
  /// False for a row that an earlier version of the program stored without its line: then they are the archive's own columns,
  /// until its file is imported again.
  public var isWhole: Bool
}

extension Archive {
  /// A row with all its columns, by the source's own number for it; nil if there is none.
  ///
  /// - Throws: why it cannot be read.
  public func record(of source: ArchiveSource, id: Int64) throws(ArchiveFault) -> ArchiveRecord? {
    try Archive.run {
      try database.read { database in
        let key = source.key(id)
        guard
          let event = try Row.fetchOne(
            database,
            sql: "SELECT * FROM event WHERE key = ?",
            arguments: [key]
          )
        else { return nil }
        if let line = try Archive.line(database, of: event) {
          return ArchiveRecord(fields: source.fields(of: line), isWhole: true)
        }
        let columns = event.filter { !["key", "article", "block", "line", "marks"].contains($0.0) }
        return ArchiveRecord(
          fields: columns.map {
            ArchiveRecord.Field(name: $0.0, value: $0.1.plain)
          },
          isWhole: false
        )
      }
    }
  }

  /// The line that a row was read from; nil if it is not there.
  private static func line(_ database: Database, of event: Row) throws -> ArraySlice<UInt8>? {
    guard let block = event["block"] as Int64?, let line = event["line"] as Int? else { return nil }
    let row = try Row.fetchOne(
      database,
      sql: "SELECT size, packed FROM block WHERE id = ?",
      arguments: [block]
    )
    guard let row else { return nil }
    let packed = (row["packed"] as DatabaseValue).bytes
    guard let lines = LineBlock.lines(packed, size: row["size"]), lines.indices.contains(line)
    else {
      throw ArchiveFault.damaged("block \(block) of its lines")
    }
    return lines[line]
  }
}

extension ArchiveSource {
  /// The columns of a line, by their names.
  func fields(of line: ArraySlice<UInt8>) -> [ArchiveRecord.Field] {
    let values = line.split(separator: 0x09, omittingEmptySubsequences: false)
    let names: [String] =
      switch self {
      case .gdelt: GDELTLayout.of(columns: values.count)?.names ?? []
      case .icews: ICEWSRow.names
      }
    return values.enumerated().map { index, value in
      ArchiveRecord.Field(
        name: index < names.count ? names[index] : "\(index + 1)",
        value: SafeText.singleLine(
          String(decoding: value, as: UTF8.self),
          limit: GDELTRow.addressLimit
        ).text
      )
    }
  }
}

extension DatabaseValue {
  /// A value as text; empty for none.
  fileprivate var plain: String {
    switch storage {
    case .int64(let number): "\(number)"
    case .double(let number): "\(number)"
    case .string(let text): text
    case .null, .blob: ""
    }
  }

  /// The bytes of a blob.
  fileprivate var bytes: [UInt8] {
    guard case .blob(let data) = storage else { return [] }
    return [UInt8](data)
  }
}
