import StraitCanvas

/// The style sheet of a page.
struct HTMLStyle {
  /// The size of the frame.
  var size: Size
  /// The roles that occur in it.
  var roles: Set<Role>
  /// The widths of its boxes, in columns.
  var spans: [Int]

  /// The schemes that the browser may paint its own parts in, the first by default.
  static func schemes(of themes: PageThemes) -> String {
    themes.light == nil ? scheme(of: themes.screen) : "dark light"
  }

  /// All rules, a line each.
  func sheet(of themes: PageThemes) -> String {
    var rules = Self.lengths + [variables(of: themes.screen)] + grid + shapes + caption
    rules += ordered.compactMap { rule(of: $0, in: themes.screen) }
    if let light = themes.light {
      rules.append(
        "@media (prefers-color-scheme:light){\(exchange(themes.screen, for: light))}"
      )
    }
    rules += print(themes)
    return rules.joined(separator: "\n")
  }

  private var ordered: [Role] { Role.allCases.filter(roles.contains) }

  /// Lengths that are computed once, from the font of the screen.
  ///
  /// A browser that does not know how to register them computes them in each box, from a font of the
  /// same size, and comes to the same. The escapes are angle brackets, which no style sheet here
  /// should hold.
  private static let lengths = ["--c", "--h"].map {
    "@property \($0){syntax:\"\\3c length\\3e \";inherits:true;initial-value:0px}"
  }

  private var grid: [String] {
    [
      "*{box-sizing:border-box}",
      "body{margin:0;padding:24px;background:var(--page);color:var(--ink)}",
      "figure{margin:0 auto;width:max-content;max-width:100%}",
      ".screen{--c:1ch;--h:calc(20em/15);position:relative;overflow-x:auto;overflow-y:hidden;"
        + "font:15px \(GlyphScript.latinFonts),\(GlyphScript.hangulFonts),monospace;"
        + "line-height:var(--h);font-variant-ligatures:none;font-kerning:none}",
      "pre{margin:0;font:inherit;white-space:pre;tab-size:1;"
        + "width:calc(\(max(1, size.columns))*var(--c));height:calc(\(max(1, size.rows))*var(--h))}",
      "pre b,pre a,pre i{display:inline-block;height:var(--h);vertical-align:top;font-weight:inherit;"
        + "font-style:inherit}",
      "a{color:inherit;text-decoration:none}",
      "pre b,pre i,pre span{text-decoration:inherit}",
      "pre i{width:var(--c);text-align:center}",
      "i::after{content:attr(data-g)}",
      ".wide i,.ko i,.ja i{width:calc(2*var(--c))}",
      // Ideographs fill two columns only if they are set larger than the letters beside them. The
      // letters' font stays the first, so that both stand on one line.
      ".ko i::after,.ja i::after{font-size:1.12em}",
      ".ko{font-family:\(GlyphScript.latinFonts),\(GlyphScript.hangulFonts),monospace}",
      ".ja{font-family:\(GlyphScript.latinFonts),\(GlyphScript.kanaFonts),monospace}",
      // Nothing is seen of it but where it is selected or found.
      "pre .t{display:inline-block;width:0;vertical-align:top;color:transparent;"
        + "text-decoration:none;forced-color-adjust:none}",
      "pre .t.ko,pre .t.ja{font-size:1.12em;letter-spacing:calc(2*var(--c) - 1em)}",
      "pre .d{color:transparent;overflow:hidden;text-align:left;forced-color-adjust:none}",
    ] + spans.map { "pre .n\($0){width:calc(\($0)*var(--c))}" }
  }

  private var shapes: [String] {
    [
      "svg{position:absolute;top:0;left:0;width:calc(\(max(1, size.columns))*var(--c));"
        + "height:calc(\(max(1, size.rows))*var(--h));color:var(--ink);pointer-events:none}",
      "path{fill:currentColor;shape-rendering:crispEdges}",
      ".dots,.strokes{fill:none;stroke:currentColor;shape-rendering:auto}",
      ".dots{stroke-width:2.25;stroke-linecap:round}",
    ]
  }

  private var caption: [String] {
    [
      // It is as wide as the screen, and never makes the page wider.
      "figcaption{width:0;min-width:100%;margin-top:16px;padding-top:12px;border-top:1px solid var(--line);"
        + "font:13px/1.5 system-ui,sans-serif;color:var(--quiet)}",
      "h1{margin:0;font-size:15px;font-weight:600;color:var(--ink)}",
      "p{margin:0}",
      "dl{margin:4px 0 0;display:flex;flex-wrap:wrap;gap:0 20px}",
      "dt,dd{display:inline;margin:0;overflow-wrap:anywhere}",
      "dd{color:var(--ink)}",
    ]
  }

  private func print(_ themes: PageThemes) -> [String] {
    let paper = PaperSheet(size)
    return [
      "@page{size:A4 landscape;margin:\(PaperSheet.margin)mm}",
      "@media print{\(exchange(themes.screen, for: themes.print))"
        + "body{padding:0;background:none}"
        + ".screen{overflow:visible;font-size:\(paper.fontSize)mm}"
        // A background that carries meaning, such as that of a marking, is printed.
        // What is seen goes into a PDF as text as well.
        + "pre .t{display:none}pre b,pre a{print-color-adjust:exact;-webkit-print-color-adjust:exact}"
        + "figcaption{break-inside:avoid;font-size:8pt;margin-top:3mm;padding-top:2mm}h1{font-size:9pt}}",
    ]
  }
}

extension HTMLStyle {
  private static func scheme(of theme: Theme) -> String { theme.isDark ? "dark" : "light" }

  /// The colours of a theme, under the names of the roles.
  private func variables(of theme: Theme) -> String {
    var parts = [
      "color-scheme:\(Self.scheme(of: theme))", "--page:\(theme.background.hexadecimal)",
      "--ink:\(theme.foreground.hexadecimal)",
      "--quiet:\((theme[.muted].foreground ?? theme.foreground).hexadecimal)",
      "--line:\((theme[.rule].foreground ?? theme.foreground).hexadecimal)",
    ]
    for role in ordered {
      let colors = theme.colors(of: role)
      if let front = colors.front { parts.append("--\(role.name):\(front.hexadecimal)") }
      if let back = colors.back { parts.append("--\(role.name)-back:\(back.hexadecimal)") }
    }
    return ":root{\(parts.joined(separator: ";"))}"
  }

  /// How a role differs from running text; nil if it does not.
  private func rule(of role: Role, in theme: Theme) -> String? {
    let parts = declarations(of: role, in: theme)
    return parts.isEmpty ? nil : ".\(role.name){\(parts.joined(separator: ";"))}"
  }

  private func declarations(of role: Role, in theme: Theme) -> [String] {
    let style = theme[role]
    let colors = theme.colors(of: role)
    var parts: [String] = []
    if colors.front != nil { parts.append("color:var(--\(role.name))") }
    if colors.back != nil { parts.append("background:var(--\(role.name)-back)") }
    if style.isBold { parts.append("font-weight:700") }
    if style.isItalic { parts.append("font-style:italic") }
    if style.isUnderlined { parts.append("text-decoration:underline") }
    if style.isDim { parts.append("opacity:.7") }
    return parts
  }

  /// What makes a page in one theme a page in another.
  ///
  /// Where two themes draw a role with the same means, only the colours are exchanged.
  private func exchange(_ theme: Theme, for other: Theme) -> String {
    if theme == other { return "" }
    let plain =
      "color:inherit;background:none;font-weight:400;font-style:normal;text-decoration:none;"
      + "opacity:1"
    return variables(of: other)
      + ordered.filter {
        declarations(of: $0, in: theme) != declarations(of: $0, in: other)
      }.map { role in
        let parts = [plain] + declarations(of: role, in: other)
        return ".\(role.name){\(parts.joined(separator: ";"))}"
      }.joined()
  }
}

extension Theme {
  /// The colours of a role in a picture; nil for those of the page.
  fileprivate func colors(of role: Role) -> (front: Color?, back: Color?) {
    let style = self[role]
    if style.isReversed {
      return (style.background ?? background, style.foreground ?? foreground)
    }
    return (style.foreground, style.background)
  }
}
