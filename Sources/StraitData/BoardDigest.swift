/// A digest of paths and bytes: the same files give the same sixteen digits.
///
/// FNV-1a over 64 bits (Fowler, Noll, Vo). It tells two states of a board apart, in a caption and in
/// a cache; it is no proof against somebody who wants two boards to look the same.
struct BoardDigest {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes in a file.
  ///
  /// Lengths go first, so that bytes cannot pass from one file to the next unseen.
  mutating func add(path: String, bytes: [UInt8]) {
    add(UInt64(path.utf8.count))
    for byte in path.utf8 { add(byte) }
    add(UInt64(bytes.count))
    var state = state
    bytes.withUnsafeBufferPointer { buffer in
      for byte in buffer { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    self.state = state
  }

  /// The digest in hexadecimal digits.
  var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  private mutating func add(_ number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) { add(UInt8(number >> shift & 0xFF)) }
  }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
