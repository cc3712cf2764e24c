import StraitCanvas

/// A theme as a style sheet.
enum SVGStyle {
  private static let latin = GlyphScript.latinFonts
  private static let hangul = GlyphScript.hangulFonts
  private static let kana = GlyphScript.kanaFonts

  /// The rules for a page, the fonts and the roles that a picture has.
  static func sheet(of theme: Theme, roles: Set<Role>) -> String {
    var rules = [
      "svg{color-scheme:\(theme.background.luminance < 0.2 ? "dark" : "light");"
        + "color:\(theme.foreground.hexadecimal)}",
      ".page{fill:\(theme.background.hexadecimal)}",
      "text{font-family:\(latin),\(hangul),monospace;font-size:15px;fill:currentColor;"
        + "white-space:pre;font-variant-ligatures:none}",
      // Ideographs fill two cells only if they are set larger than the letters beside them.
      ".ko{font-family:\(hangul),\(kana),monospace;font-size:16.8px}",
      ".ja{font-family:\(kana),\(hangul),monospace;font-size:16.8px}",
      "path{fill:currentColor}",
      ".dots{fill:none;stroke:currentColor;stroke-width:2.25;stroke-linecap:round}",
      ".strokes{fill:none;stroke:currentColor}",
    ]
    for role in Role.allCases where roles.contains(role) {
      rules += self.rules(of: role, in: theme)
    }
    return rules.joined(separator: "\n")
  }

  /// The colour behind a style; nil where the page shows.
  static func background(of style: Style, in theme: Theme) -> Color? {
    style.isReversed ? style.foreground ?? theme.foreground : style.background
  }

  private static func rules(of role: Role, in theme: Theme) -> [String] {
    let style = theme[role]
    var parts: [String] = []
    let front =
      style.isReversed ? style.background ?? theme.background : style.foreground
    if let front { parts.append("color:\(front.hexadecimal)") }
    if style.isBold { parts.append("font-weight:700") }
    if style.isItalic { parts.append("font-style:italic") }
    if style.isUnderlined { parts.append("text-decoration:underline") }
    if style.isDim { parts.append("opacity:0.7") }
    var rules: [String] = []
    if !parts.isEmpty { rules.append(".\(role.name){\(parts.joined(separator: ";"))}") }
    if let back = background(of: style, in: theme) {
      rules.append(".\(role.name)-back{fill:\(back.hexadecimal)}")
    }
    return rules
  }
}
