extension Key {
  /// The key as an English keyboard has it, where a Korean or Japanese input method is switched on.
  ///
  /// Commands are letters, and a person who was just writing Korean presses `j` and sends `ㅓ`. Korean
  /// jamo are mapped back by the standard two-set layout and kana by the JIS layout, but the five
  /// vowels of kana are those of romaji, which most people type. Full-width forms become ASCII. Any
  /// other key is itself. Text that is being typed must not be sent through here.
  public var latin: Key {
    guard case .character(let character) = self else { return self }
    let scalars = character.unicodeScalars
    guard scalars.count == 1, let value = scalars.first?.value, value >= 0x80 else { return self }
    if value == 0x3000 { return .character(" ") }
    if (0xFF01...0xFF5E).contains(value) { return Key.ascii(value - 0xFEE0) }
    // Katakana lie 0x60 behind hiragana.
    let plain = (0x30A1...0x30F6).contains(value) ? value - 0x60 : value
    guard let index = Key.typed.firstIndex(of: plain) else { return self }
    return Key.ascii(UInt32(Key.latinLetters[index]))
  }

  private static func ascii(_ value: UInt32) -> Key {
    .character(Character(Unicode.Scalar(UInt8(truncatingIfNeeded: value))))
  }

  // Each scalar of the first text stands for the byte in the same place of the second.
  private static let typed = Array(
    ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ" + "ㅃㅉㄸㄲㅆㅒㅖ"
      + "あいうえお" + "たてすかんなにらせちとしはきくまのりつさそひこみもれけむねるめほへろ" + "・。、")
      .unicodeScalars.map(\.value)
  )
  private static let latinLetters = Array(
    ("qwertyuiopasdfghjklzxcvbnm" + "QWERTOP"
      + "aiueo" + "qwrtyuiopasdfghjklzxcvbnm;:],./-^\\" + "/.,")
      .utf8
  )
}
