import CNcurses
import Glibc
public import StraitCanvas

extension TerminalSession {
  /// Shows a frame.
  ///
  /// What is outside the terminal is cut; what it does not reach is blank.
  public func show(_ frame: Frame) {
    guard state == .open else { return }
    let changed = drawn.draw(frame, in: size, palette: palette)
    guard changed || mustClear else { return }
    if mustClear {
      clearok(strait_terminal_window(), true)
      mustClear = false
    }
    if options.synchronises { send("\u{1B}[?2026h") }
    wnoutrefresh(strait_screen_window())
    doupdate()
    if options.synchronises { send("\u{1B}[?2026l") }
  }

  /// Sends a text to the clipboard of the terminal, wherever that is, and tells whether it could.
  ///
  /// Terminals cut or drop more than 74,994 encoded bytes, so that is refused.
  @discardableResult
  public func copy(_ text: String) -> Bool {
    guard state == .open else { return false }
    let sequence = Clipboard.sequence(for: text, isInTmux: getenv("TMUX") != nil)
    guard let sequence else { return false }
    send(sequence)
    return true
  }

  /// Rings the terminal's bell; what that is, a sound or a flash, is for the terminal to say.
  public func ring() {
    guard state == .open else { return }
    send([0x07])
  }

  /// Writes past ncurses, whose own buffer is empty between two frames.
  func send(_ text: String) { send(Array(text.utf8)) }

  private func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(outputDescriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }
}
