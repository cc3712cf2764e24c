/// The columns of one row, as ranges of its bytes.
struct RowFields {
  /// The row without its end.
  let bytes: UnsafeRawBufferPointer
  /// Where each column ends.
  private var ends: [Int] = []
  /// True if no byte needs decoding.
  let isASCII: Bool

  /// Splits a row at its tabs; it has to be UTF-8.
  init(_ row: UnsafeRawBufferPointer) throws(RowFault) {
    let hasReturn = row.last == 0x0D
    bytes = hasReturn ? UnsafeRawBufferPointer(rebasing: row.dropLast()) : row
    ends.reserveCapacity(64)
    var bits: UInt8 = 0
    for (offset, byte) in bytes.enumerated() {
      bits |= byte
      if byte == 0x09 { ends.append(offset) }
    }
    ends.append(bytes.count)
    isASCII = bits < 0x80
    if !isASCII, String(validating: bytes, as: UTF8.self) == nil { throw .encoding }
  }

  /// How many columns there are.
  var count: Int { ends.count }

  /// The bytes of a column, counted from 0.
  subscript(column: Int) -> UnsafeRawBufferPointer {
    let start = column == 0 ? 0 : ends[column - 1] + 1
    return UnsafeRawBufferPointer(rebasing: bytes[start..<ends[column]])
  }

  /// A column as text.
  func text(_ column: Int) -> String { String(decoding: self[column], as: UTF8.self) }

  /// True for a column with nothing in it.
  func isEmpty(_ column: Int) -> Bool { self[column].isEmpty }
}
