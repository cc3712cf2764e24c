import StraitCanvas

/// Turns what the terminal sends, byte by byte and key by key, into keys.
///
/// ncurses recognises the sequences; characters are put together here, because ncurses forgets the
/// first bytes of a character whose last ones come with the next packet.
struct KeyDecoder {
  /// What ncurses gave: a byte, or a key that it knows by name.
  enum Input: Hashable {
    case byte(UInt8)
    case key(Key)
    case pasteBegins
    case pasteEnds
    /// The beginning of a report of the mouse, `ESC [ <`.
    case mouseBegins
    /// The beginning of a sequence that no one knows, `ESC [` or `ESC O`.
    case sequenceBegins
  }

  /// Whether what is pasted counts as typed.
  ///
  /// Otherwise it is dropped: on a screen where each letter does something, a pasted line would be a
  /// row of commands.
  var acceptsPaste = false

  /// What the bytes that come belong to.
  private enum Part {
    case text
    case mouse
    case sequence
  }

  /// A report or a sequence longer than this is noise, and noise must not swallow the keys after it.
  private static let longestSequence = 32

  private var part = Part.text
  private var pending: [UInt8] = []
  private var missing = 0
  private var isPasting = false

  /// Takes one input and gives the key that it completes, if any.
  mutating func take(_ input: Input) -> Key? {
    switch input {
    case .byte(let byte):
      switch part {
      case .text:
        guard let key = take(byte: byte) else { return nil }
        return isPasting ? pasted(key) : key
      case .mouse, .sequence:
        return take(sequenceByte: byte)
      }
    case .key(let key):
      drop()
      return isPasting ? nil : key
    case .pasteBegins:
      drop()
      isPasting = true
    case .pasteEnds:
      drop()
      isPasting = false
    case .mouseBegins:
      drop()
      part = .mouse
    case .sequenceBegins:
      drop()
      part = .sequence
    }
    return nil
  }

  private func pasted(_ key: Key) -> Key? {
    guard acceptsPaste else { return nil }
    // A line break in a prompt would end it half-way.
    if key == .enter || key == .tab { return .character(" ") }
    if case .character = key { return key }
    return nil
  }

  private mutating func take(byte: UInt8) -> Key? {
    if byte < 0x80 {
      drop()
      return KeyDecoder.plain(byte)
    }
    if byte < 0xC0 {
      guard missing > 0 else { return nil }
      pending.append(byte)
      missing -= 1
      guard missing == 0 else { return nil }
      defer { drop() }
      // What is not well formed is no key: `validating` gives nil for overlong forms and surrogates.
      guard let text = String(validating: pending, as: UTF8.self), let character = text.first,
        CellText.width(of: character) > 0
      else { return nil }
      return .character(character)
    }
    drop()
    missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : byte < 0xF8 ? 3 : 0
    if missing > 0 { pending = [byte] }
    return nil
  }

  private mutating func take(sequenceByte byte: UInt8) -> Key? {
    guard (0x40...0x7E).contains(byte) else {
      pending.append(byte)
      if pending.count > KeyDecoder.longestSequence || byte < 0x20 { drop() }
      return nil
    }
    defer { drop() }
    // A press ends in M and a release in m.
    guard part == .mouse, byte == UInt8(ascii: "M"), !isPasting else { return nil }
    return KeyDecoder.mouse(pending)
  }

  /// The key in a report like `0;12;7`: button, column and row, counted from 1.
  private static func mouse(_ report: [UInt8]) -> Key? {
    let numbers = report.split(separator: UInt8(ascii: ";")).map { digits in
      digits.reduce(0) { number, digit in
        (0x30...0x39).contains(digit) && number < 100_000
          ? number * 10 + Int(digit) - 0x30 : 100_000
      }
    }
    guard numbers.count == 3, numbers.allSatisfy({ $0 < 100_000 }), numbers[1] > 0, numbers[2] > 0
    else { return nil }
    // Shift, Alt and Control are bits of the button; they do not matter here.
    switch numbers[0] & ~0b11100 {
    case 0: return .click(column: numbers[1] - 1, row: numbers[2] - 1)
    case 64: return .wheel(up: true)
    case 65: return .wheel(up: false)
    default: return nil
    }
  }

  private mutating func drop() {
    part = .text
    pending.removeAll(keepingCapacity: true)
    missing = 0
  }

  private static func plain(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x20...0x7E: .character(Character(Unicode.Scalar(byte)))
    default: nil
    }
  }
}
