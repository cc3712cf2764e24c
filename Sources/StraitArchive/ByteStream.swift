internal import Glibc

/// Bytes that come piece by piece, wherever they come from.
struct ByteStream {
  /// Fills a buffer from its beginning and says how much of it; 0 at the end.
  var read: (UnsafeMutableRawBufferPointer) throws(ReadFault) -> Int

  /// The bytes of an open file, which may grow or shrink while it is read.
  static func file(_ descriptor: Int32) -> ByteStream {
    ByteStream { buffer throws(ReadFault) in
      while true {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count >= 0 { return count }
        if errno != EINTR { throw .system(errno) }
      }
    }
  }

  /// The same after some bytes that were taken from its beginning.
  func preceded(by start: [UInt8]) -> ByteStream {
    var rest = start[...]
    return ByteStream { buffer throws(ReadFault) in
      if rest.isEmpty { return try read(buffer) }
      let count = min(buffer.count, rest.count)
      buffer.copyBytes(from: rest.prefix(count))
      rest = rest.dropFirst(count)
      return count
    }
  }

  /// Bytes in memory, in pieces of a size.
  static func bytes(_ bytes: [UInt8], piece: Int = .max) -> ByteStream {
    var offset = 0
    return ByteStream { buffer throws(ReadFault) in
      let count = min(buffer.count, piece, bytes.count - offset)
      buffer.copyBytes(from: bytes[offset..<offset + count])
      offset += count
      return count
    }
  }
}

/// Why an input could not be read to its end.
public enum ReadFault: Error, Hashable, Sendable {
  /// The system gave an error, by its number.
  case system(Int32)
  /// It is nothing that can be read, in words.
  case damaged(String)
  /// It unpacks to more than an input may.
  case bomb
  /// The library that unpacks it is not on this machine, by its name.
  case libraryMissing(String)

  /// The fault in words.
  public var words: String {
    switch self {
    case .system(let number): String(cString: strerror(number))
    case .damaged(let words): words
    case .bomb: "it unpacks to far more than any file of its kind"
    case .libraryMissing(let name): "\(name) is not on this machine, and unpacks such files"
    }
  }
}
