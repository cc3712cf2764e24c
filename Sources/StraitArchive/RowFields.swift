/// The columns of one row, as ranges of its bytes.
struct RowFields {
  /// The row without its end.
  let bytes: UnsafeRawBufferPointer
  /// How many columns there are.
  let count: Int
  /// Where each column ends; no row of any source has as many columns as there is room for.
  private var ends = InlineArray<64, UInt32>(repeating: 0)
  /// True if no byte needs decoding.
  let isASCII: Bool

  /// Splits a row at its tabs; it has to be UTF-8.
  init(_ row: UnsafeRawBufferPointer) throws(RowFault) {
    let hasReturn = row.last == 0x0D
    bytes = hasReturn ? UnsafeRawBufferPointer(rebasing: row.dropLast()) : row
    var bits: UInt8 = 0
    var tabs = 0
    for (offset, byte) in bytes.enumerated() {
      bits |= byte
      if byte == 0x09 {
        guard tabs < ends.count - 1 else { throw .columnCount }
        ends[tabs] = UInt32(offset)
        tabs += 1
      }
    }
    ends[tabs] = UInt32(bytes.count)
    count = tabs + 1
    isASCII = bits < 0x80
    if !isASCII, String(validating: bytes, as: UTF8.self) == nil { throw .encoding }
  }

  /// The bytes of a column, counted from 0.
  subscript(column: Int) -> UnsafeRawBufferPointer {
    let start = column == 0 ? 0 : Int(ends[column - 1]) + 1
    return UnsafeRawBufferPointer(rebasing: bytes[start..<Int(ends[column])])
  }

  /// A column as text.
  func text(_ column: Int) -> String { String(decoding: self[column], as: UTF8.self) }

  /// True for a column with nothing in it.
  func isEmpty(_ column: Int) -> Bool { self[column].isEmpty }
}
