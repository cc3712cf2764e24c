/// A frame as a drawing that people can read and tests can compare.
///
/// A plane of glyphs and a plane of roles, each row in quotation marks, then the roles and links
/// that occur. Colours are not in it, so that a theme can be repainted.
///
///     glyphs 4x1
///     "▼ 5 "
///     roles
///     "w.4."
///     w worse
///     . text
///     4 scale4
public enum FrameDrawing {
  /// The drawing of a frame.
  public static func render(_ frame: Frame) -> String {
    let size = frame.size
    var lines = ["glyphs \(size.columns)x\(size.rows)"]
    for row in 0..<size.rows {
      lines.append(quoted(frame, row: row) { frame.text(of: $0) })
    }
    lines.append("roles")
    for row in 0..<size.rows {
      lines.append(quoted(frame, row: row) { String(letter(of: $0.role)) })
    }
    let used = Set(frame.cells.map(\.role))
    for role in Role.allCases where used.contains(role) {
      lines.append("\(letter(of: role)) \(role.name)")
    }
    lines += links(in: frame)
    return lines.map { $0 + "\n" }.joined()
  }

  private static func quoted(_ frame: Frame, row: Int, _ text: (Cell) -> String) -> String {
    var line = "\""
    for column in 0..<frame.size.columns { line += text(frame[column, row]) }
    return line + "\""
  }

  /// Each stretch of linked cells with its place, from 0, and its address.
  private static func links(in frame: Frame) -> [String] {
    var lines: [String] = []
    for row in 0..<frame.size.rows {
      var column = 0
      while column < frame.size.columns {
        let link = frame[column, row].link
        let start = column
        while column < frame.size.columns, frame[column, row].link == link { column += 1 }
        if let address = frame.link(of: frame[start, row]) {
          lines.append("link row \(row) columns \(start)-\(column - 1) \(address)")
        }
      }
    }
    return lines
  }

  /// The letter that stands for a role, the same in every drawing.
  static func letter(of role: Role) -> Character {
    switch role {
    case .text: "."
    case .strong: "S"
    case .muted: "m"
    case .title: "T"
    case .heading: "h"
    case .headingFocused: "H"
    case .rule: "-"
    case .cursor: "C"
    case .key: "k"
    case .hint: "i"
    case .link: "l"
    case .worse: "w"
    case .better: "b"
    case .steady: "s"
    case .alert: "!"
    case .chance: "+"
    case .unknown: "?"
    case .fresh: "f"
    case .match: "M"
    case .banner: "B"
    case .bannerFault: "F"
    case .prompt: ">"
    case .partyFirst: "P"
    case .partySecond: "Q"
    case .seriesFirst: "x"
    case .seriesSecond: "y"
    case .scale0: "0"
    case .scale1: "1"
    case .scale2: "2"
    case .scale3: "3"
    case .scale4: "4"
    case .scale5: "5"
    case .marking0: "V"
    case .marking1: "W"
    case .marking2: "X"
    case .marking3: "Y"
    case .marking4: "Z"
    }
  }
}
