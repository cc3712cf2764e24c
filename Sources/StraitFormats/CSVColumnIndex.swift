/// Finds a column by its name.
///
/// A board asks for some thirty names in each of ten thousand rows, and the hash of a dictionary was
/// half of the time of reading.
struct CSVColumnIndex: Sendable {
  private let names: [String]
  /// For each slot the position of a name, or -1; a name stands in its slot or one soon after.
  private var slots: [Int16]

  /// Indexes names; of equal ones the first is found, and empty ones are not.
  init(_ names: [String]) {
    self.names = names
    var count = 64
    while count < 4 * names.count { count *= 2 }
    slots = Array(repeating: -1, count: count)
    for (position, name) in names.enumerated() where !name.isEmpty && self[name] == nil {
      var slot = Self.hash(name) & (count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = Int16(position)
    }
  }

  /// The position of a name.
  subscript(name: String) -> Int? {
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      let position = Int(slots[slot])
      if names[position] == name { return position }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// FNV-1a, which costs little for names as short as these.
  private static func hash(_ name: String) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Int(hash ^ hash >> 15)
  }
}
