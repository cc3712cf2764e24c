/// One pass over the bytes of a file: is it UTF-8, where do lines begin, which lines need a look.
struct TextScan {
  /// A byte that is no UTF-8, and the line it stands in.
  struct BadByte {
    var offset: Int
    var byte: UInt8
    var line: Int
    var lineStart: Int
  }

  /// Every how many lines an offset is kept: each one of a file made by hand, few enough of a file
  /// that is all line ends.
  let stride: Int
  /// How many lines with a suspect scalar are remembered; more are counted.
  static let suspectLimit = 200

  private(set) var lineIndex: [Int] = []
  private(set) var lineCount = 0
  /// The first byte that is no UTF-8; the scan stops there.
  private(set) var firstBad: BadByte?
  /// Lines that hold a scalar which may have to be taken out, in order.
  private(set) var suspectLines: [Int] = []
  private(set) var suspectLineCount = 0

  init(_ bytes: [UInt8]) {
    stride = bytes.count <= 1 << 20 ? 1 : 32
    bytes.withUnsafeBufferPointer { scan($0) }
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    let count = bytes.count
    guard count > 0 else { return }
    var line = 1
    var lineStart = 0
    var suspectLine = 0
    var offset = 0
    lineIndex.append(0)
    while offset < count {
      let byte = bytes[offset]
      if byte < 0x80 {
        offset += 1
        if byte >= 0x20, byte != 0x7F { continue }
        if byte == 0x0A || byte == 0x0D {
          if byte == 0x0D, offset < count, bytes[offset] == 0x0A { offset += 1 }
          lineStart = offset
          line += 1
          if (line - 1) % stride == 0 { lineIndex.append(offset) }
        } else if byte != 0x09, suspectLine != line {
          suspectLine = line
          note(line)
        }
      } else {
        guard let (value, length) = Self.decode(bytes, at: offset) else {
          firstBad = BadByte(offset: offset, byte: byte, line: line, lineStart: lineStart)
          return
        }
        if suspectLine != line, Self.isSuspect(value) {
          suspectLine = line
          note(line)
        }
        offset += length
      }
    }
    lineCount = lineStart == count ? line - 1 : line
  }

  private mutating func note(_ line: Int) {
    suspectLineCount += 1
    if suspectLines.count < Self.suspectLimit { suspectLines.append(line) }
  }

  /// The scalar at an offset and its length, or nil if the bytes are no UTF-8 (RFC 3629).
  @inline(__always)
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (UInt32, Int)? {
    let lead = bytes[offset]
    let length: Int
    var value: UInt32
    switch lead {
    case 0xC2...0xDF: (length, value) = (2, UInt32(lead & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(lead & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(lead & 0x07))
    default: return nil
    }
    guard offset + length <= bytes.count else { return nil }
    for next in 1..<length {
      let byte = bytes[offset + next]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    // Overlong forms, surrogates, and what is beyond Unicode.
    if length == 3, value < 0x800 || (0xD800...0xDFFF).contains(value) { return nil }
    if length == 4, value < 0x10000 || value > 0x10FFFF { return nil }
    return (value, length)
  }

  /// Whether a line with this scalar deserves the slow look of ``SafeText``: a superset, and cheap.
  private static func isSuspect(_ value: UInt32) -> Bool {
    switch value {
    case 0xAC00...0xD7A3, 0x3400...0x9FFF, 0x3000...0x3029, 0x3030...0x3098, 0x309B...0x3130,
      0xA0...0xAC, 0xAE...0x2FF:
      false
    case ..<0xA0, 0xAD, 0x300...0x36F, 0x483...0x489, 0x600...0x61C, 0x115F...0x1160,
      0x17B4...0x17B5, 0x180B...0x180F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200B...0x200F,
      0x2028...0x202E, 0x2060...0x206F, 0x20D0...0x20FF, 0x302A...0x302F, 0x3099...0x309A, 0x3164,
      0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF, 0xFFA0,
      0xFFF0...0xFFFC, 0xFFFE...0xFFFF, 0x13430...0x1345F, 0x1BCA0...0x1BCA3, 0x1D165...0x1D17A,
      0xE0000...:
      true
    default: value & 0xFFFE == 0xFFFE
    }
  }

  /// Whether bytes are UTF-16: by their mark, or because so many of them are zero.
  static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let head = bytes.prefix(1_024)
    let zeros = head.count { $0 == 0 }
    return zeros >= 4 && zeros * 5 >= head.count
  }

  /// Where a line ends, without its end.
  static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var offset = start
      while offset < buffer.count, buffer[offset] != 0x0A, buffer[offset] != 0x0D { offset += 1 }
      return offset
    }
  }

  /// Where the next line begins.
  static func nextLine(_ bytes: [UInt8], from start: Int) -> Int {
    let end = lineEnd(bytes, from: start)
    guard end < bytes.count else { return end }
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }
}
