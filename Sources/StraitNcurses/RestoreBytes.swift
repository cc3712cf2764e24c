import CNcurses

/// What is written to give a terminal back when there is no time to ask ncurses for it.
enum RestoreBytes {
  /// The bytes for the terminal that ncurses has set up: pending output released, mouse and paste
  /// reports off, colours and keypad as before, the cursor shown, the alternate screen left.
  static func ofCurrentTerminal() -> [UInt8] {
    var bytes = Array("\u{1B}[?2026l\u{1B}[?1006l\u{1B}[?1000l\u{1B}[?2004l".utf8)
    for name in ["sgr0", "op", "rmkx", "cnorm"] { bytes += capability(name) ?? [] }
    // Without an alternate screen to leave, the message at least begins on a line of its own.
    return bytes + (capability("rmcup") ?? Array("\r\n".utf8))
  }

  /// A string of the terminal's description without its padding marks, or nil if it has none.
  static func capability(_ name: String) -> [UInt8]? {
    // The failure value is a pointer of -1.
    guard let string = tigetstr(name), Int(bitPattern: string) != -1 else { return nil }
    var bytes: [UInt8] = []
    var isPadding = false
    let all = Array(String(cString: string).utf8)
    for (index, byte) in all.enumerated() {
      if byte == UInt8(ascii: "$"), index + 1 < all.count, all[index + 1] == UInt8(ascii: "<") {
        isPadding = true
      }
      if !isPadding { bytes.append(byte) }
      if byte == UInt8(ascii: ">") { isPadding = false }
    }
    return bytes
  }
}
