import Foundation

/// The texts of `Tests/Fixtures/hostile-strings.txt`.
enum HostileStrings {
  static let all: [String] = {
    let file = BuiltProgram.fixtures.appending(path: "hostile-strings.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("# ") }.map(unescaped)
  }()

  /// A line with its `\u{…}` and `\\` read.
  private static func unescaped(_ line: String) -> String {
    var text = String.UnicodeScalarView()
    var rest = Substring(line).unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        text.append(scalar)
        continue
      }
      if rest.first == "\\" {
        text.append("\\")
        rest.removeFirst()
      } else if rest.first == "u", let end = rest.firstIndex(of: "}") {
        let digits = String(rest[..<end]).dropFirst(2)
        if let value = UInt32(digits, radix: 16), let read = Unicode.Scalar(value) {
          text.append(read)
        }
        rest = rest[rest.index(after: end)...]
      }
    }
    return String(text)
  }

  /// What a text that went through the program may not hold.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    case 0xE000...0xF8FF, 0xFFF9...0xFFFB, 0xFFFE...0xFFFF, 0xE0000...0x10FFFF: true
    default: false
    }
  }
}
