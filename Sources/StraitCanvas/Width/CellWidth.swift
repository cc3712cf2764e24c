/// How many columns a Unicode scalar takes in a terminal: 0, 1 or 2.
///
/// The table is ours, so that a picture made anywhere looks like the screen; it agrees with the C
/// library, by whose `wcwidth` ncurses goes. `docs/decisions/0002` says where it does not and why.
public enum CellWidth {
  /// The columns of a scalar; control characters and noncharacters have none, and ambiguous ones
  /// have one.
  @inlinable
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    if (0xAC00...0xD7A3).contains(value) || (0x4E00...0x9FFF).contains(value) { return 2 }
    return lookUp(value)
  }

  /// True for a scalar of one column that some East Asian terminals give two.
  public static func isAmbiguous(_ scalar: Unicode.Scalar) -> Bool {
    entry(of: scalar.value, in: ambiguousChanges) & 3 == 1
  }

  @usableFromInline
  static func lookUp(_ value: UInt32) -> Int {
    Int(entry(of: value, in: changes) & 3)
  }

  /// The last entry of a table that begins at or before a scalar, by halving.
  private static func entry(of value: UInt32, in table: [UInt32]) -> UInt32 {
    let sought = value << 2 | 3
    var low = 0
    var high = table.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if table[middle] <= sought { low = middle } else { high = middle }
    }
    return table[low]
  }
}
