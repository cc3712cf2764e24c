/// Why a file has no record that can be used.
public enum RecordFault: Error, Hashable, Sendable {
  /// There is none in it.
  case missing
  /// There is one, and it or the file around it is not as it was written; what is wrong.
  case damaged(String)
}

extension ExportRecord {
  /// Where a record stands in a format.
  public enum Place: Hashable, Sendable {
    /// After certain bytes that nothing but the format itself can have written before.
    case after(String)
    /// At the end, where the last one counts, since what is above may quote another.
    case last
  }

  /// Reads the record out of bytes.
  ///
  /// Whatever the bytes are, it reads at most ``longest`` of them after the opening.
  public init(in bytes: ArraySlice<UInt8>, at place: Place) throws(RecordFault) {
    let opening = Array(ExportRecord.opening.utf8)
    let start: Int
    switch place {
    case .after(let anchor):
      guard let found = bytes.firstRange(of: Array(anchor.utf8) + opening) else { throw .missing }
      start = found.upperBound
    case .last:
      guard let found = ExportRecord.lastRange(of: opening, in: bytes) else { throw .missing }
      start = found.upperBound
    }
    let rest = bytes[start...].prefix(ExportRecord.longest)
    guard let end = rest.firstIndex(of: 0x5D) else { throw .damaged("the record has no end") }
    try self.init(written: rest[..<end])
  }

  /// Reads what stands between the opening and the bracket at the end.
  private init(written bytes: ArraySlice<UInt8>) throws(RecordFault) {
    var parts: [String] = []
    for word in bytes.split(whereSeparator: { ExportRecord.separates($0) }) {
      guard parts.count <= ExportRecord.mostFields else {
        throw .damaged("the record has too many fields")
      }
      guard word.allSatisfy({ ExportRecord.isPlain($0) || $0 == 0x25 }) else {
        throw .damaged("the record holds what no record holds")
      }
      parts.append(String(decoding: word, as: UTF8.self))
    }
    guard let last = parts.popLast(), last == "check=" + ExportRecord.check(parts) else {
      throw .damaged("the record is not as it was written")
    }
    fields = []
    for part in parts {
      guard let equals = part.firstIndex(of: "="), let value = ExportRecord.decode(part[equals...])
      else { throw .damaged("the record has a field that cannot be read") }
      fields.append(Field(String(part[..<equals]), value))
    }
  }

  /// White space, and what a mail or a comment puts before a line.
  private static func separates(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0x3E
  }

  /// A value as it is meant, from its `=` on; nil for one that is not as values are written.
  private static func decode(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8.dropFirst()
    while let byte = rest.popFirst() {
      guard byte == 0x25 else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(value), let low = rest.popFirst().flatMap(value)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x37
    default: nil
    }
  }

  /// Where a sequence of bytes occurs last.
  static func lastRange(of sequence: [UInt8], in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    var start = bytes.endIndex - sequence.count
    while start >= bytes.startIndex {
      if bytes[start] == sequence[0],
        bytes[start..<(start + sequence.count)].elementsEqual(sequence)
      {
        return start..<(start + sequence.count)
      }
      start -= 1
    }
    return nil
  }
}
