import StraitDiagnostics

/// What all rows of a table share: the bytes, the header, and where each cell ends.
final class CSVStorage: Sendable {
  /// Where a cell ends, and what its bytes need; in four bytes, since there may be millions.
  struct CellEnd {
    /// The cell is enclosed in quotes.
    static let quoted: UInt32 = 1 << 31
    /// Something in it is no printable ASCII.
    static let needsCleaning: UInt32 = 1 << 30
    /// It holds doubled quotes, stray ones, or was cut.
    static let needsUnquoting: UInt32 = 1 << 29
    private static let offsetMask: UInt32 = (1 << 29) - 1

    let bits: UInt32

    init(_ offset: Int, flags: UInt32) {
      bits = UInt32(offset) | flags
    }

    var offset: Int { Int(bits & Self.offsetMask) }
    func has(_ flag: UInt32) -> Bool { bits & flag != 0 }
  }

  struct Row {
    var start: UInt32
    var line: UInt32
    var firstCell: UInt32
    var shape: Shape

    /// How a column is found: the cheaper ways are the common ones.
    enum Shape: UInt32 {
      /// Printable ASCII in one line: a column is an offset.
      case plain
      /// One line: scalars are counted.
      case oneLine
      /// A quoted cell goes over a line end.
      case manyLines
    }
  }

  let file: SourceFile
  let columns: [RawText]
  let columnIndex: CSVColumnIndex
  let rows: [Row]
  private let cells: [CellEnd]
  private let cellByteLimit: Int

  init(
    file: SourceFile,
    columns: [RawText],
    rows: [Row],
    cells: [CellEnd],
    cellByteLimit: Int
  ) {
    self.file = file
    self.columns = columns
    self.rows = rows
    self.cells = cells
    self.cellByteLimit = cellByteLimit
    columnIndex = CSVColumnIndex(columns.map(\.text))
  }

  func text(row index: Int, column: Int) -> RawText? {
    let row = rows[index]
    guard let (range, end) = cell(row, index: index, column: column),
      let text = text(in: range, end)
    else { return nil }
    return RawText(text, at: place(of: range, row: row))
  }

  /// The text alone; its place costs a walk over the row.
  func bareText(row index: Int, column: Int) -> String? {
    guard let (range, end) = cell(rows[index], index: index, column: column) else { return nil }
    return text(in: range, end)
  }

  private func text(in range: Range<Int>, _ end: CellEnd) -> String? {
    guard !range.isEmpty else { return nil }
    return Self.text(
      in: file.bytes,
      range,
      unquoting: end.has(CellEnd.needsUnquoting),
      cleaning: end.has(CellEnd.needsCleaning),
      limit: cellByteLimit
    )
  }

  func place(row index: Int, column: Int) -> SourcePlace {
    let row = rows[index]
    guard let (range, _) = cell(row, index: index, column: column) else {
      return SourcePlace(file: file.path, line: Int(row.line))
    }
    return place(of: range, row: row)
  }

  /// The text of a cell without its quotes and without spaces around it; nil if nothing is left.
  static func text(
    in bytes: [UInt8],
    _ range: Range<Int>,
    unquoting: Bool,
    cleaning: Bool,
    limit: Int
  ) -> String? {
    guard !range.isEmpty else { return nil }
    let text = bytes.withUnsafeBufferPointer { buffer -> String in
      let slice = buffer[range]
      return unquoting
        ? String(decoding: unquoted(slice.prefix(2 * limit)), as: UTF8.self)
        : String(decoding: slice, as: UTF8.self)
    }
    guard cleaning || unquoting else { return text }
    let safe = SafeText.trimmed(Substring(SafeText.singleLine(text, limit: limit).text))
    return safe.isEmpty ? nil : String(safe)
  }

  /// Bytes with each doubled quote as one; a quote that stands alone is kept.
  private static func unquoted(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      result.append(bytes[index])
      let isDoubled =
        bytes[index] == 0x22 && index + 1 < bytes.endIndex && bytes[index + 1] == 0x22
      index += isDoubled ? 2 : 1
    }
    return result
  }

  /// The bytes of a cell between its quotes or its spaces; nil if the row is too short to have it.
  private func cell(_ row: Row, index: Int, column: Int) -> (Range<Int>, CellEnd)? {
    let position = Int(row.firstCell) + column
    let next = index + 1 < rows.count ? Int(rows[index + 1].firstCell) : cells.count
    guard position < next else { return nil }
    let end = cells[position]
    let start = column == 0 ? Int(row.start) : cells[position - 1].offset + 1
    if start == end.offset { return (start..<start, end) }
    return (Self.content(file.bytes, start..<end.offset, isQuoted: end.has(CellEnd.quoted)), end)
  }

  /// What a cell holds: without spaces around it, and without its quotes.
  static func content(_ bytes: [UInt8], _ range: Range<Int>, isQuoted: Bool) -> Range<Int> {
    bytes.withUnsafeBufferPointer { buffer in
      var range = trimmed(buffer, range)
      guard isQuoted, !range.isEmpty else { return range }
      let isClosed = range.count > 1 && buffer[range.upperBound - 1] == 0x22
      range = (range.lowerBound + 1)..<(range.upperBound - (isClosed ? 1 : 0))
      return trimmed(buffer, range)
    }
  }

  private static func trimmed(
    _ buffer: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, buffer[start] == 0x20 || buffer[start] == 0x09 { start += 1 }
    while end > start, buffer[end - 1] == 0x20 || buffer[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }

  private func place(of range: Range<Int>, row: Row) -> SourcePlace {
    let start = Int(row.start)
    switch row.shape {
    case .plain:
      return SourcePlace(
        file: file.path,
        line: Int(row.line),
        column: range.lowerBound - start + 1,
        length: range.count
      )
    case .oneLine:
      return SourcePlace(
        file: file.path,
        line: Int(row.line),
        column: scalarCount(file.bytes, start..<range.lowerBound) + 1,
        length: scalarCount(file.bytes, range)
      )
    case .manyLines:
      return Self.place(of: range, in: file, rowStart: start, rowLine: Int(row.line))
    }
  }

  /// The place of bytes in a row that may go over several lines.
  static func place(
    of range: Range<Int>,
    in file: SourceFile,
    rowStart: Int,
    rowLine: Int
  ) -> SourcePlace {
    var line = rowLine
    var lineStart = rowStart
    file.bytes.withUnsafeBufferPointer { bytes in
      var offset = rowStart
      while offset < range.lowerBound {
        let byte = bytes[offset]
        offset += 1
        guard byte <= 0x0D, byte == 0x0A || byte == 0x0D else { continue }
        if byte == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
        line += 1
        lineStart = offset
      }
    }
    return SourcePlace(
      file: file.path,
      line: line,
      column: scalarCount(file.bytes, lineStart..<max(lineStart, range.lowerBound)) + 1,
      length: scalarCount(
        file.bytes,
        range.lowerBound..<min(range.upperBound, range.lowerBound + 4_096)
      )
    )
  }
}
