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

/// A fingerprint of one file's bytes, so that two states of a board can be compared file by file.
///
/// Eight bytes at a time, since it comes on top of ``BoardDigest`` at every reading: a board that has
/// ten thousand events is read again at each save. It finds mistakes, no ill will.
enum FileFingerprint {
  static func of(_ bytes: [UInt8]) -> UInt64 {
    var state = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
    bytes.withUnsafeBytes { buffer in
      var index = 0
      while index + 8 <= buffer.count {
        let word = UInt64(
          littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        )
        state = mixed(state, word)
        index += 8
      }
      while index < buffer.count {
        state = mixed(state, UInt64(buffer[index]))
        index += 1
      }
    }
    // The upper half has met every byte; the lower half is told of it.
    state ^= state >> 32
    state &*= 0x9E37_79B9_7F4A_7C15
    return state ^ state >> 29
  }

  private static func mixed(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word) &* 0x100_0000_01B3
    return product << 29 | product >> 35
  }
}
