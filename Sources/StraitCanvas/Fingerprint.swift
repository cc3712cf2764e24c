/// A fingerprint of bytes: the same bytes give the same sixteen digits, on any machine.
///
/// FNV-1a over 64 bits (Fowler, Noll, Vo). It finds what was changed by mistake; it is no proof
/// against somebody who wants two things to look the same.
public struct Fingerprint: Hashable, Sendable {
  /// The number that the digits stand for.
  public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Makes the fingerprint of nothing.
  public init() {}

  /// Makes the fingerprint of bytes.
  public init(of bytes: some Sequence<UInt8>) {
    add(bytes)
  }

  /// Takes in bytes.
  public mutating func add(_ bytes: some Sequence<UInt8>) {
    var value = value
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.value = value
  }

  /// Takes in a text, with an end that no text has, so that nothing passes from one to the next.
  public mutating func add(_ text: String) {
    add(text.utf8)
    add(CollectionOfOne(0xFF))
  }

  /// Takes in a number.
  public mutating func add(_ number: Int) {
    add((0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) })
  }

  /// Sixteen hexadecimal digits.
  public var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

extension Frame {
  /// The fingerprint of what is on the frame: its size, and each row.
  ///
  /// Roles count by their names and colours not at all, since a theme is no part of a frame.
  public var fingerprint: Fingerprint {
    var whole = Fingerprint()
    whole.add(size.columns)
    whole.add(size.rows)
    for row in rowFingerprints { whole.add(row.text) }
    return whole
  }

  /// The fingerprint of each row: glyphs, their roles, and where they lead.
  public var rowFingerprints: [Fingerprint] {
    let names = Role.allCases.map(\.name)
    return (0..<size.rows).map { row in
      var found = Fingerprint()
      var (role, link): (Role?, UInt16) = (nil, 0)
      for column in 0..<size.columns {
        let cell = self[column, row]
        if cell.width == 0 { continue }
        if cell.role != role {
          role = cell.role
          found.add(names[Int(cell.role.rawValue)])
        }
        if cell.link != link {
          link = cell.link
          found.add(self.link(of: cell) ?? "")
        }
        found.add(text(of: cell))
      }
      return found
    }
  }
}

extension Theme {
  /// The fingerprint of what each role looks like, and of the page; the name does not count.
  public var fingerprint: Fingerprint {
    var found = Fingerprint()
    found.add(background)
    found.add(foreground)
    for role in Role.allCases {
      let style = self[role]
      found.add(role.name)
      found.add(style.foreground)
      found.add(style.background)
      let marks = [
        style.isBold, style.isDim, style.isItalic, style.isUnderlined, style.isReversed,
      ]
      found.add(marks.map { $0 ? "1" : "0" }.joined())
    }
    return found
  }
}

extension Fingerprint {
  fileprivate mutating func add(_ color: Color?) {
    add(color.map { $0.hexadecimal + ($0.ansi.map { "/\($0)" } ?? "") } ?? "")
  }
}
