@preconcurrency import Glibc
import StraitCanvas
import StraitNcurses

/// Takes a terminal and then comes to an end that no user can bring about, so that a test can look
/// at what is left.
@main
struct EndingProbe {
  struct Uncaught: Error {
    let words = "the last words of an error"
  }

  static func main() throws {
    let session = try TerminalSession(TerminalOptions(theme: .dark, usesMouse: true))
    var frame = Frame(session.size)
    frame.put("the desk is on the screen", in: Rect(column: 0, row: 0, columns: 60, rows: 1))
    session.show(frame)
    switch CommandLine.arguments.dropFirst().first {
    case "fatal": preconditionFailure("the last words of a fault \u{1B}[31m\u{202E}\u{9B}2J")
    case "index":
      let numbers = Array(CommandLine.arguments.dropFirst(2))
      print(numbers[numbers.count + 3])
    case "overflow": print(depth(1))
    case "abort": abort()
    case "thrown": throw Uncaught()
    case "told":
      // What a library says on standard error must not run into the frame.
      fputs("the last words of a library\u{1B}]0;title\u{7}\n", stderr)
      session.close()
    default: session.close()
    }
  }

  /// Deeper than any stack.
  static func depth(_ number: Int) -> Int {
    number == 0 ? 0 : depth(number + 1) + number
  }
}
