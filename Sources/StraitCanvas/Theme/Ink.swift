/// A colour as a terminal is told it.
public enum InkColor: Hashable, Sendable {
  /// The terminal's own.
  case own
  /// An index of its palette, 0–15 or 0–255.
  case index(UInt8)
  /// Any colour.
  case rgb(Color)

  /// What it looks like on xterm; nil for the terminal's own.
  public var color: Color? {
    switch self {
    case .own: nil
    case .index(let index): Color(index: index)
    case .rgb(let color): color
    }
  }
}

/// A style with its colours reduced to what a terminal has.
public struct Ink: Hashable, Sendable {
  /// The colour of the glyph.
  public var foreground: InkColor
  /// The colour behind it.
  public var background: InkColor
  /// Bold.
  public var isBold: Bool
  /// Dim.
  public var isDim: Bool
  /// Italic.
  public var isItalic: Bool
  /// Underlined.
  public var isUnderlined: Bool
  /// Foreground and background exchanged.
  public var isReversed: Bool

  /// Reduces a style.
  ///
  /// Without colours a background would be lost, and with it the cursor and the title bar: such a
  /// style is shown reversed.
  public init(_ style: Style, depth: ColorDepth) {
    foreground = Self.reduce(style.foreground, depth)
    background = Self.reduce(style.background, depth)
    isBold = style.isBold
    isDim = style.isDim
    isItalic = style.isItalic
    isUnderlined = style.isUnderlined
    isReversed = style.isReversed || (depth == .none && style.background != nil)
  }

  private static func reduce(_ color: Color?, _ depth: ColorDepth) -> InkColor {
    guard let color else { return .own }
    // What the user chose for the terminal is better than what it would be on another.
    if let index = color.ansi, depth != .none { return .index(index) }
    switch depth {
    case .none: return .own
    case .ansi16: return .index(color.index16)
    case .indexed256: return .index(color.index256)
    case .truecolor: return .rgb(color)
    }
  }
}

extension Theme {
  /// How a role looks with so many colours.
  ///
  /// Where few colours are left, the nearest may be hard to read on the page: yellow on white among
  /// sixteen. Then the hue is given up before legibility, and the text is black or white, or the
  /// terminal's own.
  public func ink(of role: Role, depth: ColorDepth) -> Ink {
    var ink = Ink(self[role], depth: depth)
    // Without colours the heading that has the keys would look like the others.
    if depth == .none && role == .headingFocused { ink.isUnderlined = true }
    guard depth == .indexed256 || depth == .ansi16 else { return ink }
    if contrast(of: ink, depth: depth) >= role.leastContrast { return ink }
    ink.foreground = .own
    if contrast(of: ink, depth: depth) >= role.leastContrast { return ink }
    ink.foreground = .index(0)
    let dark = contrast(of: ink, depth: depth)
    ink.foreground = .index(15)
    if contrast(of: ink, depth: depth) < dark { ink.foreground = .index(0) }
    return ink
  }

  /// The contrast of an ink on this theme's page, 1–21.
  ///
  /// The terminal's own colours are taken to be those of the page, reduced like the rest. What is dim
  /// is taken to be drawn at seven tenths, as pictures do; terminals differ.
  public func contrast(of ink: Ink, depth: ColorDepth) -> Double {
    let page = Ink(Style(foreground: foreground, background: background), depth: depth)
    let front = ink.foreground.color ?? page.foreground.color ?? foreground
    let back = ink.background.color ?? page.background.color ?? background
    return (ink.isDim ? front.mixed(with: back, tenths: 7) : front).contrast(with: back)
  }
}

extension Color {
  /// The colour laid over another, so many tenths of it.
  fileprivate func mixed(with other: Color, tenths: Int) -> Color {
    func mix(_ one: UInt8, _ other: UInt8) -> UInt8 {
      UInt8((Int(one) * tenths + Int(other) * (10 - tenths)) / 10)
    }
    return Color(
      red: mix(red, other.red),
      green: mix(green, other.green),
      blue: mix(blue, other.blue)
    )
  }
}

extension Role {
  /// The contrast that a theme must give the role on its background, 1–21 by WCAG 2.1.
  ///
  /// Text wants 4.5, what is beside the point 3.5, the focus 4.0; lines between things none.
  public var leastContrast: Double {
    switch self {
    case .rule: 1
    case .muted, .hint, .steady, .unknown: 3.5
    case .cursor, .headingFocused: 4
    case .text, .strong, .title, .heading, .key, .link, .worse, .better, .alert, .chance, .fresh,
      .match, .banner, .bannerFault, .prompt, .partyFirst, .partySecond, .seriesFirst,
      .seriesSecond, .scale0, .scale1, .scale2, .scale3, .scale4, .scale5, .marking0, .marking1,
      .marking2, .marking3, .marking4:
      4.5
    }
  }
}
