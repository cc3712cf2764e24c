/// How many columns a Unicode scalar takes in a terminal: 0, 1 or 2.
public enum CellWidth {
  /// The columns of a scalar.
  @inlinable
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    return lookUp(value)
  }

  @usableFromInline
  static func lookUp(_ value: UInt32) -> Int {
    switch value {
    case 0x300...0x36F, 0x200B...0x200F, 0x3099...0x309A: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
