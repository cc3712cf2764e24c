/// The text chunks of a PNG (PNG specification, third edition, 11.3.3.4 `iTXt`).
///
/// Texts are UTF-8 and never compressed, and a compressed one is not read: nothing here can unfold
/// to more than the file holds.
public struct PNGText: Hashable, Sendable {
  /// One text.
  public struct Entry: Hashable, Sendable {
    /// What it is: `Title`, `Description`; 1 to 79 letters of ASCII.
    public var keyword: String
    /// The text.
    public var text: String

    /// Makes an entry.
    public init(_ keyword: String, _ text: String) {
      self.keyword = keyword
      self.text = text
    }
  }

  /// The texts, in order.
  public var entries: [Entry]
  /// The file without them, byte by byte.
  public var picture: [UInt8]

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let mostChunks = 1 << 16

  /// True for bytes that begin as a PNG.
  public static func isPNG(_ bytes: [UInt8]) -> Bool { bytes.starts(with: signature) }

  /// Takes a PNG apart; every chunk must be whole and as its checksum says.
  public init(_ bytes: [UInt8]) throws(RecordFault) {
    guard PNGText.isPNG(bytes) else { throw .missing }
    entries = []
    picture = PNGText.signature
    var (index, count, type) = (8, 0, "")
    while index < bytes.count {
      count += 1
      guard type != "IEND", count <= PNGText.mostChunks, bytes.count - index >= 12 else {
        throw .damaged("it is not whole, or something follows its end")
      }
      let length = PNGText.number(bytes[index..<(index + 4)])
      guard length <= bytes.count - index - 12 else { throw .damaged("a part of it is missing") }
      let body = bytes[(index + 4)..<(index + 8 + length)]
      let next = index + 12 + length
      guard PNGText.number(bytes[(next - 4)..<next]) == Int(CRC32.of(body)) else {
        throw .damaged("the checksum of a part is wrong")
      }
      type = String(decoding: body.prefix(4), as: UTF8.self)
      if type == "iTXt" {
        guard let entry = PNGText.entry(body.dropFirst(4)) else {
          throw .damaged("it has a text that was not written by this program")
        }
        entries.append(entry)
      } else {
        picture += bytes[index..<next]
      }
      index = next
    }
    guard type == "IEND" else { throw .damaged("it has no end") }
  }

  /// A PNG with texts before its pixels; its first chunk is its header, as it always is.
  public static func insert(_ entries: [Entry], into bytes: [UInt8]) -> [UInt8] {
    // The signature, and the header: its length, type, thirteen bytes and checksum.
    let head = 8 + 25
    guard bytes.count >= head else { return bytes }
    return bytes[..<head] + entries.flatMap(chunk) + bytes[head...]
  }

  private static func chunk(_ entry: Entry) -> [UInt8] {
    // Keyword; not compressed; no language and no translated keyword.
    let data = Array(entry.keyword.utf8) + [0, 0, 0, 0, 0] + Array(entry.text.utf8)
    let body = Array("iTXt".utf8) + data
    return four(UInt32(data.count)) + body + four(CRC32.of(body[...]))
  }

  private static func entry(_ data: ArraySlice<UInt8>) -> Entry? {
    guard let end = data.prefix(80).firstIndex(of: 0), end > data.startIndex else { return nil }
    let rest = data[(end + 1)...]
    guard rest.prefix(4).elementsEqual([0, 0, 0, 0]),
      let keyword = String(validating: data[..<end], as: UTF8.self),
      let text = String(validating: rest.dropFirst(4), as: UTF8.self)
    else { return nil }
    return Entry(keyword, text)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  private static func four(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}

/// The checksum of PNG (ISO 3309, the polynomial 0xEDB88320 turned around).
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }

  /// The checksum of bytes.
  static func of(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    ~bytes.reduce(UInt32.max) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }
}
