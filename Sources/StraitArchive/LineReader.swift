internal import Glibc

/// Whole lines out of a stream, many at a time, in one buffer that never grows.
///
/// 1. What is given out ends with a line feed and holds nothing but whole lines, so that whoever
///    scans it needs no state between two pieces.
/// 2. It is valid until the next call.
/// 3. A line that does not fit is given out as such, once, and its bytes are left out.
struct LineReader: ~Copyable {
  /// The longest line that is read, in bytes; the longest of GDELT are a few thousand.
  static let lineLimit = 256 << 10

  /// What comes next.
  enum Piece {
    /// Whole lines.
    case lines(UnsafeRawBufferPointer)
    /// One line that was too long.
    case tooLong
  }

  private let stream: ByteStream
  private let buffer: UnsafeMutableRawBufferPointer
  /// What has been read and not given out.
  private var pending = 0..<0
  private var isAtEnd = false
  private var isSkipping = false
  /// How many bytes came out of the stream.
  private(set) var bytesRead = 0

  /// Where the next line begins, in bytes from the beginning of the stream.
  var offset: Int { bytesRead - pending.count }

  /// Forgets what has been read and goes on at another place of the file that the stream is of.
  mutating func go(to offset: Int, of descriptor: Int32) throws(ReadFault) {
    guard lseek(descriptor, offset, SEEK_SET) == offset else { throw .system(errno) }
    pending = 0..<0
    bytesRead = offset
    isAtEnd = false
  }

  /// Begins to read; the buffer is small enough for the cache of one core.
  init(_ stream: ByteStream, capacity: Int = LineReader.lineLimit) {
    self.stream = stream
    // One byte more, for the line feed that a last line may lack.
    buffer = .allocate(byteCount: capacity + 1, alignment: 64)
  }

  deinit { buffer.deallocate() }

  /// The next lines, or nil at the end.
  mutating func next() throws(ReadFault) -> Piece? {
    if pending.lowerBound > 0 {
      let rest = UnsafeRawBufferPointer(rebasing: buffer[pending])
      buffer.copyMemory(from: rest)
      pending = 0..<rest.count
    }
    while true {
      try fill()
      if pending.isEmpty { return nil }
      let bytes = UnsafeRawBufferPointer(rebasing: buffer[pending])
      if isSkipping {
        guard let end = bytes.firstIndex(of: 0x0A) else {
          pending = 0..<0
          continue
        }
        isSkipping = false
        pending = pending.lowerBound + end + 1..<pending.upperBound
        return .tooLong
      }
      if let end = bytes.lastIndex(of: 0x0A) {
        let start = pending.lowerBound
        pending = start + end + 1..<pending.upperBound
        return .lines(UnsafeRawBufferPointer(rebasing: buffer[start..<start + end + 1]))
      }
      isSkipping = true
      pending = 0..<0
    }
  }

  /// Reads until the buffer is full or the stream at its end.
  private mutating func fill() throws(ReadFault) {
    if pending.isEmpty { pending = 0..<0 }
    while !isAtEnd, pending.upperBound < buffer.count - 1 {
      let room = UnsafeMutableRawBufferPointer(
        rebasing: buffer[pending.upperBound..<buffer.count - 1]
      )
      let count = try stream.read(room)
      bytesRead += count
      if count == 0 {
        isAtEnd = true
        if isSkipping || !pending.isEmpty, pending.isEmpty || buffer[pending.upperBound - 1] != 0x0A
        {
          buffer[pending.upperBound] = 0x0A
          pending = pending.lowerBound..<pending.upperBound + 1
        }
      } else {
        pending = pending.lowerBound..<pending.upperBound + count
      }
    }
  }
}
