import CNcurses
public import StraitCanvas

/// The numbers under which ncurses reports the sequences that it is taught here.
///
/// Its own keys end at 0o777, and those that it makes up for a terminal's own begin right after.
private enum Taught {
  static let pasteBegins: Int32 = 0x1000
  static let pasteEnds: Int32 = 0x1001
  static let mouseBegins: Int32 = 0x1002
}

extension TerminalSession {
  /// The next key, or nil if none has come; it never waits, but for the rest of a sequence.
  public func readKey() -> Key? {
    guard state == .open else { return nil }
    while let code = nextCode() {
      if let input = input(for: code), let key = decoder.take(input) { return key }
    }
    return nil
  }

  func defineKeys() {
    // A terminal sends arrows in either form, whatever its description says.
    let forms: [(Int32, [String])] = [
      (KEY_UP, ["[A", "OA"]), (KEY_DOWN, ["[B", "OB"]), (KEY_RIGHT, ["[C", "OC"]),
      (KEY_LEFT, ["[D", "OD"]), (KEY_HOME, ["[H", "OH", "[1~", "[7~"]),
      (KEY_END, ["[F", "OF", "[4~", "[8~"]), (KEY_DC, ["[3~"]), (KEY_PPAGE, ["[5~"]),
      (KEY_NPAGE, ["[6~"]), (KEY_BTAB, ["[Z"]), (KEY_ENTER, ["OM"]),
      (Taught.pasteBegins, ["[200~"]), (Taught.pasteEnds, ["[201~"]),
    ]
    for (code, sequences) in forms {
      for sequence in sequences { define_key("\u{1B}" + sequence, code) }
    }
    for (index, letter) in ["P", "Q", "R", "S"].enumerated() {
      define_key("\u{1B}O" + letter, strait_function_key(Int32(index + 1)))
      define_key("\u{1B}[1\(index + 1)~", strait_function_key(Int32(index + 1)))
    }
    // Reports of the mouse are taken apart here, in the one form that has no limit on columns.
    define_key(nil, KEY_MOUSE)
    define_key("\u{1B}[<", Taught.mouseBegins)
  }

  private func nextCode() -> Int32? {
    if let code = pushedBack {
      pushedBack = nil
      return code
    }
    let code = wgetch(keys)
    return code == ERR ? nil : code
  }

  private func input(for code: Int32) -> KeyDecoder.Input? {
    if code == 0x1B {
      // Alone, it comes after the wait for a sequence. With `[` or `O` right behind it, it begins
      // one that no one here knows, whose letters must not be taken for keys.
      let next = wgetch(keys)
      if next == 0x5B || next == 0x4F { return .sequenceBegins }
      if next != ERR { pushedBack = next }
      return .byte(0x1B)
    }
    if code < 0x100 { return .byte(UInt8(code)) }
    switch code {
    case Taught.pasteBegins: return .pasteBegins
    case Taught.pasteEnds: return .pasteEnds
    case Taught.mouseBegins: return .mouseBegins
    default: return key(for: code).map { .key($0) }
    }
  }

  private func key(for code: Int32) -> Key? {
    switch code {
    case KEY_UP, KEY_SR: .up
    case KEY_DOWN, KEY_SF: .down
    case KEY_LEFT, KEY_SLEFT: .left
    case KEY_RIGHT, KEY_SRIGHT: .right
    case KEY_HOME, KEY_SHOME, KEY_FIND: .home
    case KEY_END, KEY_SEND, KEY_SELECT: .end
    case KEY_PPAGE: .pageUp
    case KEY_NPAGE: .pageDown
    case KEY_DC: .delete
    case KEY_BACKSPACE: .backspace
    case KEY_BTAB: .backTab
    case KEY_ENTER: .enter
    case strait_function_key(1)...strait_function_key(12):
      .function(Int(code - strait_function_key(0)))
    default: nil
    }
  }
}
