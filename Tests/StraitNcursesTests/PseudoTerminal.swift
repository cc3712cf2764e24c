import CPosix
import Glibc

@testable import StraitNcurses

/// A terminal without a screen: what a session writes can be read, and keys can be sent to it.
final class PseudoTerminal {
  let master: Int32
  let path: String

  init(columns: Int, rows: Int) throws {
    master = posix_openpt(O_RDWR | O_NOCTTY)
    guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master)
    else {
      throw TerminalFault.noTerminal
    }
    path = String(cString: name)
    resize(columns: columns, rows: rows)
  }

  deinit { close(master) }

  func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows),
      ws_col: UInt16(columns),
      ws_xpixel: 0,
      ws_ypixel: 0
    )
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// A new descriptor of the side that a program sees.
  func open() -> Int32 { Glibc.open(path, O_RDWR | O_NOCTTY) }

  func type(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  /// Everything that was written and not read yet.
  func read() -> [UInt8] {
    var all: [UInt8] = []
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, 20) > 0, waiting.revents & Int16(POLLIN) != 0 {
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = Glibc.read(master, &bytes, bytes.count)
      guard count > 0 else { break }
      all += bytes.prefix(count)
    }
    return all
  }

  /// The modes that a shell would find.
  func modes() -> [UInt8] {
    var modes = termios()
    tcgetattr(master, &modes)
    return withUnsafeBytes(of: &modes) { Array($0) }
  }
}
