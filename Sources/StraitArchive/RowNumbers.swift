internal import StraitModel

/// Numbers and dates as the sources write them, strictly.
enum RowNumbers {
  /// A whole number of digits alone, at most 18 of them.
  static func whole(_ bytes: UnsafeRawBufferPointer) -> Int64? {
    guard (1...18).contains(bytes.count) else { return nil }
    var value: Int64 = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int64(byte &- 0x30)
    }
    return value
  }

  /// A decimal number: a sign, digits, a point, digits.
  ///
  /// Up to 15 digits it is one division of two numbers that a `Double` holds exactly, and so the
  /// nearest one; longer ones go the long way.
  static func decimal(_ bytes: UnsafeRawBufferPointer) -> Double? {
    var mantissa: UInt64 = 0
    var digits = 0
    var places: Int?
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case 0x30...0x39:
        digits += 1
        if digits <= 15 { mantissa = mantissa * 10 + UInt64(byte &- 0x30) }
        places = places.map { $0 + 1 }
      case 0x2E where places == nil: places = 0
      case 0x2D where offset == 0: break
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    if digits > 15 { return Double(String(decoding: bytes, as: UTF8.self)) }
    let value = Double(mantissa) / powers[places ?? 0]
    return bytes.first == 0x2D ? -value : value
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// A number that is there or not, and within its range.
  static func decimal(
    _ bytes: UnsafeRawBufferPointer,
    orNone range: ClosedRange<Double>
  ) throws(RowFault) -> Double? {
    if bytes.isEmpty { return nil }
    guard let value = decimal(bytes) else { throw isDamaged(bytes) ? .spreadsheet : .number }
    guard range.contains(value) else { throw .number }
    return value
  }

  /// A day written as `YYYYMMDD`.
  static func day(_ bytes: UnsafeRawBufferPointer) -> Day? {
    guard bytes.count == 8, let number = whole(bytes).map({ Int($0) }) else { return nil }
    return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// True for what a spreadsheet makes of a number: a power of ten, a decimal comma.
  static func isDamaged(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let first = bytes.first(where: { $0 != 0x2D }), (0x30...0x39).contains(first) else {
      return false
    }
    return bytes.allSatisfy { byte in
      (0x30...0x39).contains(byte) || [0x2B, 0x2C, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
    } && bytes.contains { [0x2C, 0x45, 0x65].contains($0) }
  }
}
