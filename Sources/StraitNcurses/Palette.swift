import CNcurses
import StraitCanvas

/// A theme as one terminal can show it: for each role, the attributes and the colour pair.
struct Palette {
  /// How the cells of a role are marked.
  struct Look: Hashable {
    var attributes: attr_t = 0
    var pair: Int32 = 0
  }

  private let looks: [Look]

  /// Makes the pairs in the terminal that is open.
  ///
  /// The palette of the terminal itself is never changed: it belongs to the user. Where a style
  /// leaves a colour out, the terminal's own shows through.
  init(theme: Theme, depth: ColorDepth) {
    let colors = Int(strait_color_count())
    let offered: ColorDepth = colors >= 256 ? .indexed256 : colors >= 8 ? .ansi16 : .none
    let used = Palette.lesser(offered, depth)
    var pairs: [[Int32]: Int32] = [[-1, -1]: 0]
    looks = Role.allCases.map { role in
      let style = theme[role]
      var look = Look(attributes: Palette.attributes(of: style))
      switch used {
      case .none:
        // A bar of colour is what a reversed line is where there are no colours.
        if style.background != nil { look.attributes |= strait_attribute_reverse }
      case .ansi16:
        var foreground = style.foreground.map { Int32(TerminalColor.ansi16($0)) } ?? -1
        var background = style.background.map { Int32(TerminalColor.ansi16($0)) } ?? -1
        if colors < 16 {
          if foreground >= 8 { look.attributes |= strait_attribute_bold }
          foreground = foreground < 0 ? -1 : foreground % 8
          background = background < 0 ? -1 : background % 8
        }
        look.pair = Palette.pair(foreground, background, among: &pairs)
      case .indexed256, .truecolor:
        look.pair = Palette.pair(
          style.foreground.map { Int32(TerminalColor.indexed256($0)) } ?? -1,
          style.background.map { Int32(TerminalColor.indexed256($0)) } ?? -1, among: &pairs)
      }
      look.attributes |= strait_color_pair(look.pair)
      return look
    }
  }

  subscript(role: Role) -> Look { looks[Int(role.rawValue)] }

  private static func lesser(_ first: ColorDepth, _ second: ColorDepth) -> ColorDepth {
    ColorDepth.allCases.first { $0 == first || $0 == second } ?? .none
  }

  private static func attributes(of style: Style) -> attr_t {
    var attributes: attr_t = 0
    if style.isBold { attributes |= strait_attribute_bold }
    if style.isDim { attributes |= strait_attribute_dim }
    if style.isItalic { attributes |= strait_attribute_italic }
    if style.isUnderlined { attributes |= strait_attribute_underline }
    if style.isReversed { attributes |= strait_attribute_reverse }
    return attributes
  }

  /// Two roles of one colour share a pair, so that nothing is sent where one becomes the other.
  private static func pair(
    _ foreground: Int32, _ background: Int32, among pairs: inout [[Int32]: Int32]
  ) -> Int32 {
    if let pair = pairs[[foreground, background]] { return pair }
    let pair = Int32(pairs.count)
    guard init_extended_pair(pair, foreground, background) == OK else { return 0 }
    pairs[[foreground, background]] = pair
    return pair
  }
}
