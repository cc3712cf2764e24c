import CNcurses
import StraitCanvas

/// A theme as one terminal can show it: for each role, the attributes and the colour pair.
struct Palette {
  /// How the cells of a role are marked.
  struct Look: Hashable {
    var attributes: attr_t = 0
    var pair: Int32 = 0
    /// True when a blank of it looks like the page: no background, no line, not reversed.
    var leavesBlanks = true
  }

  private let looks: [Look]

  /// Makes the pairs in the terminal that is open.
  ///
  /// The palette of the terminal itself is never changed: it belongs to the user. Where a style
  /// leaves a colour out, the terminal's own shows through.
  init(theme: Theme, depth: ColorDepth) {
    let colors = Int(strait_color_count())
    let offered: ColorDepth = colors >= 256 ? .indexed256 : colors >= 8 ? .ansi16 : .none
    let used = min(offered, depth)
    // Plain text has a pair of its own where there are colours: between two pairs ncurses sends a
    // colour, and between a pair and none it sends the end of all attributes as well.
    var pairs: [[Int32]: Int32] = used == .none ? [[-1, -1]: 0] : [:]
    looks = Role.allCases.map { role in
      let ink = theme.ink(of: role, depth: used)
      var look = Look(attributes: Palette.attributes(of: ink))
      var foreground = Palette.number(of: ink.foreground)
      var background = Palette.number(of: ink.background)
      if used == .ansi16 && colors < 16 {
        // Of sixteen colours the upper eight are the lower ones, bright.
        if foreground >= 8 { look.attributes |= strait_attribute_bold }
        if foreground >= 0 { foreground %= 8 }
        if background >= 0 { background %= 8 }
      }
      look.pair = Palette.pair(foreground, background, among: &pairs)
      look.attributes |= strait_color_pair(look.pair)
      look.leavesBlanks = background < 0 && !ink.isUnderlined && !ink.isReversed
      return look
    }
  }

  subscript(role: Role) -> Look { looks[Int(role.rawValue)] }

  private static func attributes(of ink: Ink) -> attr_t {
    var attributes: attr_t = 0
    if ink.isBold { attributes |= strait_attribute_bold }
    if ink.isDim { attributes |= strait_attribute_dim }
    if ink.isItalic { attributes |= strait_attribute_italic }
    if ink.isUnderlined { attributes |= strait_attribute_underline }
    if ink.isReversed { attributes |= strait_attribute_reverse }
    return attributes
  }

  private static func number(of color: InkColor) -> Int32 {
    switch color {
    case .own: -1
    case .index(let index): Int32(index)
    // No terminal description in use here can tell a colour by its parts.
    case .rgb(let color): Int32(color.index256)
    }
  }

  /// Two roles of one colour share a pair, so that nothing is sent where one becomes the other.
  private static func pair(
    _ foreground: Int32,
    _ background: Int32,
    among pairs: inout [[Int32]: Int32]
  ) -> Int32 {
    if let pair = pairs[[foreground, background]] { return pair }
    let pair = Int32(pairs.count + 1)
    guard init_extended_pair(pair, foreground, background) == OK else { return 0 }
    pairs[[foreground, background]] = pair
    return pair
  }
}
