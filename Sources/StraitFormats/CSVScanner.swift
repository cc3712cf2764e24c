import StraitDiagnostics

/// One walk over the bytes of a CSV file that finds where each cell ends.
///
/// Whether a quote was forgotten is decided by what follows. Inside quotes that go over a line end,
/// a quote that neither closes the cell nor is doubled is taken for the beginning of another
/// cell: so the first one was never closed, and reading goes on after the line in which it stands.
struct CSVScanner {
  private typealias CellEnd = CSVStorage.CellEnd

  private static let comma: UInt8 = 0x2C
  private static let quote: UInt8 = 0x22
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  var faults: FaultLog
  private let file: SourceFile
  private let cellByteLimit: Int
  private var offset = 0
  private var line = 1

  private var columns: [RawText] = []
  private var rows: [CSVStorage.Row] = []
  private var cells: [CellEnd] = []

  // The row that is being read.
  private var rowStart = 0
  private var rowLine = 1
  private var rowFirstCell = 0
  private var cellCount = 0
  private var rowHasText = false
  private var rowFlags: UInt32 = 0
  /// A cell with text beyond the last column.
  private var surplus: Range<Int>?

  init(_ file: SourceFile, cellByteLimit: Int) {
    self.file = file
    self.cellByteLimit = cellByteLimit
    faults = FaultLog(file)
  }

  mutating func scan() -> CSVStorage {
    let bytes = file.bytes
    cells.reserveCapacity(bytes.count / 8)
    bytes.withUnsafeBufferPointer { buffer in
      scanRow(buffer, isHeader: true)
      finishHeader()
      while offset < buffer.count {
        scanRow(buffer, isHeader: false)
        finishRow()
      }
    }
    return CSVStorage(
      file: file,
      columns: columns,
      rows: rows,
      cells: cells,
      cellByteLimit: cellByteLimit
    )
  }

  /// Reads one row and the end of its line.
  private mutating func scanRow(_ bytes: UnsafeBufferPointer<UInt8>, isHeader: Bool) {
    rowStart = offset
    rowLine = line
    rowFirstCell = cells.count
    cellCount = 0
    rowHasText = false
    rowFlags = 0
    surplus = nil
    let kept = isHeader ? CSVTable.columnLimit : columns.count
    while true {
      let start = offset
      let flags = scanCell(bytes)
      rowFlags |= flags
      let isEmpty = start == offset
      if !isEmpty, !rowHasText || cellCount >= kept {
        let content = CSVStorage.content(
          file.bytes,
          start..<offset,
          isQuoted: flags & CellEnd.quoted != 0
        )
        if !content.isEmpty {
          rowHasText = true
          if cellCount >= kept, surplus == nil { surplus = content }
        }
      }
      if cellCount < kept { cells.append(CellEnd(offset, flags: flags)) }
      cellCount += 1
      guard offset < bytes.count, bytes[offset] == Self.comma else { break }
      offset += 1
    }
    endLine(bytes)
  }

  /// Reads one cell up to its comma, the end of the line or the end of the file.
  private mutating func scanCell(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let start = offset
    var flags: UInt32 = 0
    var text = offset
    while text < bytes.count, bytes[text] == 0x20 || bytes[text] == 0x09 { text += 1 }
    if text < bytes.count, bytes[text] == Self.quote {
      flags = scanQuoted(bytes, from: text)
    } else {
      var strayQuote: Int?
      var position = offset
      scanning: while position < bytes.count {
        let byte = bytes[position]
        if byte == Self.comma { break }
        if byte < 0x20 || byte > 0x7E {
          if byte == Self.lineFeed || byte == Self.carriageReturn { break scanning }
          flags |= CellEnd.needsCleaning
        } else if byte == Self.quote, strayQuote == nil {
          strayQuote = position
        }
        position += 1
      }
      offset = position
      if let strayQuote { reportStray(strayQuote) }
    }
    if offset - start > cellByteLimit {
      flags |= CellEnd.needsUnquoting
      faults.report(
        .textTooLong,
        at: place(start..<(start + 1)),
        found: "\(offset - start) bytes",
        expected: "at most \(cellByteLimit) bytes in a cell"
      )
    }
    return flags
  }

  /// Reads a cell that begins with a quote and leaves `offset` at its end.
  private mutating func scanQuoted(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from open: Int
  ) -> UInt32 {
    var flags = CellEnd.quoted
    var firstLineEnd: Int?
    var lineEnds = 0
    var isClosed = false
    var position = open + 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= 0x20, byte <= 0x7E, byte != Self.quote {
        position += 1
        continue
      }
      if byte == Self.quote {
        if position + 1 < bytes.count, bytes[position + 1] == Self.quote {
          flags |= CellEnd.needsUnquoting
          position += 2
          continue
        }
        let end = skipSpaces(bytes, from: position + 1)
        if isCellEnd(bytes, end) {
          position = end
          isClosed = true
          break
        }
        if firstLineEnd != nil { break }
        flags |= CellEnd.needsUnquoting
        reportStray(position)
        if let end = plainEnd(bytes, from: position + 1) {
          position = end
          isClosed = true
          break
        }
      } else if byte == Self.lineFeed || byte == Self.carriageReturn {
        if firstLineEnd == nil { firstLineEnd = position }
        lineEnds += 1
        flags |= CellEnd.needsCleaning
        let isPair =
          byte == Self.carriageReturn && position + 1 < bytes.count
          && bytes[position + 1] == Self.lineFeed
        if isPair { position += 1 }
        if position - open > cellByteLimit { break }
      } else {
        flags |= CellEnd.needsCleaning
      }
      position += 1
    }
    if isClosed {
      line += lineEnds
      offset = position
    } else {
      faults.report(
        .csvQuoteUnclosed,
        at: place(open..<(open + 1)),
        expected: "a closing quote before the next comma or the end of the line"
      )
      offset = firstLineEnd ?? position
      flags |= CellEnd.needsUnquoting
    }
    return flags
  }

  /// Where a cell ends whose quote was closed too early, as in `"one"two,`; nil if another quote
  /// follows, which may close it.
  private func plainEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var position = start
    while position < bytes.count, bytes[position] != Self.quote {
      if isCellEnd(bytes, position) { return position }
      position += 1
    }
    return position < bytes.count ? nil : position
  }

  private func skipSpaces(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 {
      position += 1
    }
    return position
  }

  private func isCellEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    guard position < bytes.count else { return true }
    switch bytes[position] {
    case Self.comma, Self.lineFeed, Self.carriageReturn: return true
    default: return false
    }
  }

  private mutating func endLine(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard offset < bytes.count else { return }
    let isPair =
      bytes[offset] == Self.carriageReturn && offset + 1 < bytes.count
      && bytes[offset + 1] == Self.lineFeed
    offset += isPair ? 2 : 1
    line += 1
  }

  private mutating func finishHeader() {
    var start = rowStart
    var seen: Set<String> = []
    for cell in cells {
      let range = CSVStorage.content(
        file.bytes,
        start..<cell.offset,
        isQuoted: cell.has(CellEnd.quoted)
      )
      let name =
        CSVStorage.text(
          in: file.bytes,
          range,
          unquoting: cell.has(CellEnd.needsUnquoting),
          cleaning: cell.has(CellEnd.needsCleaning),
          limit: cellByteLimit
        ) ?? ""
      let column = RawText(name, at: place(range))
      if !name.isEmpty, !seen.insert(name).inserted {
        faults.report(
          .csvColumnDuplicate,
          at: column.place,
          found: name,
          expected: "each column once; the first one is read"
        )
      }
      columns.append(column)
      start = cell.offset + 1
    }
    if let surplus { reportCount(at: place(surplus)) }
    cells.removeAll(keepingCapacity: true)
  }

  private mutating func finishRow() {
    guard rowHasText else {
      cells.removeLast(cells.count - rowFirstCell)
      return
    }
    if let surplus {
      reportCount(at: place(surplus))
      cells.removeLast(cells.count - rowFirstCell)
      return
    }
    if cellCount < columns.count {
      reportCount(at: SourcePlace(file: file.path, line: rowLine))
    }
    let isOneLine = line - rowLine <= 1
    rows.append(
      CSVStorage.Row(
        start: UInt32(rowStart),
        line: UInt32(rowLine),
        firstCell: UInt32(rowFirstCell),
        shape: rowFlags & CellEnd.needsCleaning == 0 ? .plain : isOneLine ? .oneLine : .manyLines
      )
    )
  }

  private mutating func reportCount(at place: SourcePlace) {
    faults.report(
      .csvFieldCount,
      at: place,
      found: cellCount == 1 ? "1 cell" : "\(cellCount) cells",
      expected: "\(columns.count) cells, as in the header"
    )
  }

  private mutating func reportStray(_ position: Int) {
    faults.report(
      .csvQuoteStray,
      at: place(position..<(position + 1)),
      found: "\"",
      expected: "a quote inside a cell doubled, and the cell enclosed in quotes"
    )
  }

  private func place(_ range: Range<Int>) -> SourcePlace {
    CSVStorage.place(of: range, in: file, rowStart: rowStart, rowLine: rowLine)
  }
}
