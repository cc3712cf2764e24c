internal import CArchive
internal import GRDB

/// Lines of a source, packed together.
///
/// One line packs to little more than half of itself, sixty-four of them to a quarter or a fifth, and
/// sooner than SQLite stores them plain. The form is that of `sqlite3 -A`: deflated by zlib if that is
/// shorter, and plain otherwise, which is told from the length.
enum LineBlock {
  /// How many lines stand in a block.
  static let lineCount = 64

  /// The lines, with a line feed between two of them, out of a block that is `size` bytes long when
  /// it is unpacked; nil if it is damaged.
  static func lines(_ packed: [UInt8], size: Int) -> [ArraySlice<UInt8>]? {
    guard size != packed.count else {
      return packed.split(separator: 0x0A, omittingEmptySubsequences: false)
    }
    // No line is longer than the reader's limit.
    guard size > 0, size <= lineCount * (LineReader.lineLimit + 1) else { return nil }
    var isWhole = false
    let text = [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
      isWhole = strait_unpack(packed, packed.count, bytes.baseAddress, size) == 0
      count = isWhole ? size : 0
    }
    return isWhole ? text.split(separator: 0x0A, omittingEmptySubsequences: false) : nil
  }

  /// Lines on their way into blocks, within one transaction.
  struct Writer {
    /// Where a line stands.
    struct Place {
      /// The block.
      var block: Int64
      /// Which line of it, from 0.
      var line: Int
    }

    private let insert: SQLStatement
    private var block: Int64
    private var count = 0
    private var text: [UInt8] = []
    private var packed: [UInt8] = []

    /// Begins after the last block that is there.
    init(_ database: Database) throws {
      insert = try SQLStatement(
        database,
        "INSERT INTO block (id, size, packed) VALUES (?, ?, ?)"
      )
      block = try Int64.fetchOne(database, sql: "SELECT ifnull(max(id), 0) + 1 FROM block") ?? 1
    }

    /// Takes a line, and says where it will stand.
    mutating func append(_ line: some Sequence<UInt8>) throws -> Place {
      if count > 0 { text.append(0x0A) }
      text.append(contentsOf: line)
      let place = Place(block: block, line: count)
      count += 1
      if count == LineBlock.lineCount { try finish() }
      return place
    }

    /// Writes the block that has been begun.
    mutating func finish() throws {
      guard count > 0 else { return }
      if packed.count < text.count { packed = [UInt8](repeating: 0, count: text.count * 2) }
      let size = packed.withUnsafeMutableBytes {
        strait_pack(text, text.count, $0.baseAddress, $0.count)
      }
      insert.bind(1, block)
      insert.bind(2, text.count)
      if size > 0 { insert.bind(3, packed[..<size]) } else { insert.bind(3, text[...]) }
      try insert.run()
      block += 1
      count = 0
      text.removeAll(keepingCapacity: true)
    }
  }
}
