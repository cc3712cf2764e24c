public import StraitCanvas

/// Turns a frame into text with colours, for a terminal, a pager or a message.
///
/// Only SGR sequences are written, and OSC 8 links where they are asked for. Each line ends in the
/// terminal's own style, so that a line cut out of the text stands alone.
public enum ANSIEncoder {
  /// Whether addresses become links of the terminal.
  public enum Links: Hashable, Sendable {
    /// They are left out.
    case none
    /// They become OSC 8 links, if they are `http` or `https`.
    case osc8
  }

  /// The text of a frame, each row ended by a newline.
  public static func encode(
    _ frame: Frame,
    theme: Theme,
    depth: ColorDepth,
    links: Links = .none
  ) -> String {
    let inks = Role.allCases.map { theme.ink(of: $0, depth: depth) }
    let codes = inks.map(code)
    let addresses = links == .none ? [] : frame.links.map(WebAddress.init)
    var text = ""
    for row in 0..<frame.size.rows {
      var style = ""
      var link: WebAddress?
      for column in 0..<end(of: row, in: frame, inks: inks) {
        let cell = frame[column, row]
        if cell.width == 0 { continue }
        let next = cell.link == 0 || addresses.isEmpty ? nil : addresses[Int(cell.link) - 1]
        if next != link {
          text += "\u{1B}]8;;\(next?.text ?? "")\u{1B}\\"
          link = next
        }
        let code = codes[Int(cell.role.rawValue)]
        if code != style {
          text += code.isEmpty ? "\u{1B}[0m" : "\u{1B}[0;\(code)m"
          style = code
        }
        text += frame.text(of: cell)
      }
      if link != nil { text += "\u{1B}]8;;\u{1B}\\" }
      if !style.isEmpty { text += "\u{1B}[0m" }
      text += "\n"
    }
    return text
  }

  /// The column after the last that shows anything.
  private static func end(of row: Int, in frame: Frame, inks: [Ink]) -> Int {
    var end = frame.size.columns
    while end > 0 {
      let cell = frame[end - 1, row]
      if cell.glyph != 0x20 || cell.width != 1 || showsBlanks(inks[Int(cell.role.rawValue)]) {
        break
      }
      end -= 1
    }
    return end
  }

  /// True for a style in which a blank can be seen.
  private static func showsBlanks(_ ink: Ink) -> Bool {
    ink.isReversed || ink.isUnderlined || ink.background != .own
  }

  /// The parameters of the sequence that sets a style; empty for the terminal's own.
  private static func code(of ink: Ink) -> String {
    var parts: [String] = []
    if ink.isBold { parts.append("1") }
    if ink.isDim { parts.append("2") }
    if ink.isItalic { parts.append("3") }
    if ink.isUnderlined { parts.append("4") }
    if ink.isReversed { parts.append("7") }
    if let color = code(of: ink.foreground, base: 30) { parts.append(color) }
    if let color = code(of: ink.background, base: 40) { parts.append(color) }
    return parts.joined(separator: ";")
  }

  private static func code(of color: InkColor, base: Int) -> String? {
    switch color {
    case .own: nil
    case .index(let index) where index < 8: "\(base + Int(index))"
    case .index(let index) where index < 16: "\(base + 52 + Int(index))"
    case .index(let index): "\(base + 8);5;\(index)"
    case .rgb(let color): "\(base + 8);2;\(color.red);\(color.green);\(color.blue)"
    }
  }
}
