import StraitCanvas

/// What a file says of itself to a machine, in one line of ASCII that any format can hold.
///
///     [straitwatch-record/1 format=text made=2031-03-04T12:00:00Z … check=0123456789abcdef]
///
/// Fields are a name, `=` and a value, apart by white space; a name may come more than once, and the
/// order counts. Invariants:
/// 1. A value holds only `A-Z a-z 0-9 . _ ~ : / , ? = + -`, everything else as `%` and two digits,
///    and never two hyphens in a row. So it needs no escape in XML, HTML, JSON, Markdown or PDF.
/// 2. The last field is `check`, a fingerprint of all others as one line. A record that was cut or
///    changed is told from one that was not.
/// 3. White space between fields means nothing: a mail program may break the line there, and a line
///    may begin with `>` or `%`.
public struct ExportRecord: Hashable, Sendable {
  /// One field.
  public struct Field: Hashable, Sendable {
    /// Its name: small letters and hyphens.
    public var name: String
    /// Its value, as it is meant.
    public var value: String

    /// Makes a field.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// What a record is called where a format gives names to texts.
  public static let keyword = "straitwatch-record"

  /// How a record begins.
  static let opening = "[straitwatch-record/1 "
  /// The most bytes that a record may have; a longer one is none of ours.
  static let longest = 1 << 18
  /// The most fields that a record may have.
  static let mostFields = 4096

  /// The fields in order, without the check.
  public var fields: [Field]

  /// Makes a record.
  public init(_ fields: [Field]) {
    self.fields = fields
  }

  /// The first value of a name.
  public subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// All values of a name, in order.
  public func all(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }

  /// The record in one line.
  public var text: String { words.joined(separator: " ") }

  /// The record in lines of at most so many columns, each after a prefix; a field is never broken,
  /// so that a long one makes a long line.
  public func lines(columns: Int, prefix: String = "") -> [String] {
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.utf8.count + 1 + word.utf8.count <= columns {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(prefix + word)
      }
    }
    return lines
  }

  private var words: [String] {
    let parts = fields.map { "\($0.name)=\(ExportRecord.encode($0.value))" }
    return [String(ExportRecord.opening.dropLast())] + parts
      + ["check=\(ExportRecord.check(parts))]"]
  }

  /// The fingerprint of fields as they are written.
  static func check(_ parts: [String]) -> String {
    Fingerprint(of: parts.joined(separator: " ").utf8).text
  }

  /// A value as it is written.
  static func encode(_ value: String) -> String {
    var bytes: [UInt8] = []
    for byte in value.utf8 {
      let isHyphenAgain = byte == 0x2D && bytes.last == 0x2D
      if isPlain(byte), !isHyphenAgain {
        bytes.append(byte)
      } else {
        bytes += [0x25, digit(byte >> 4), digit(byte & 15)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// True for a byte that stands for itself.
  static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x2E, 0x5F, 0x7E, 0x3A, 0x2F, 0x2C, 0x3F, 0x3D, 0x2B, 0x2D: true
    default: false
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
