/// A colour in sRGB, 0–255 a channel, or one of the sixteen that a terminal's user has chosen.
public struct Color: Hashable, Sendable {
  /// Red, 0–255.
  public var red: UInt8
  /// Green, 0–255.
  public var green: UInt8
  /// Blue, 0–255.
  public var blue: UInt8
  /// The index of the terminal's own colour, 0–15, that stands for this one; nil for a colour that
  /// is the same everywhere.
  public internal(set) var ansi: UInt8?

  /// Makes a colour.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }
}

/// How a role looks.
public struct Style: Hashable, Sendable {
  /// The colour of the glyph; nil for the terminal's own.
  public var foreground: Color?
  /// The colour behind it; nil for the terminal's own.
  public var background: Color?
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

  /// Makes a style.
  public init(
    foreground: Color? = nil,
    background: Color? = nil,
    isBold: Bool = false,
    isDim: Bool = false,
    isItalic: Bool = false,
    isUnderlined: Bool = false,
    isReversed: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.isBold = isBold
    self.isDim = isDim
    self.isItalic = isItalic
    self.isUnderlined = isUnderlined
    self.isReversed = isReversed
  }
}

/// How many colours there are.
public enum ColorDepth: String, Sendable, CaseIterable {
  /// None: weight, underline and reverse only.
  case none
  /// The sixteen of ANSI.
  case ansi16
  /// The 256 of xterm.
  case indexed256
  /// Any.
  case truecolor
}

/// What each role looks like.
public struct Theme: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// The colour of the page, for pictures.
  public var background: Color
  /// The colour of text, for pictures.
  public var foreground: Color
  private var styles: [Style]

  /// Makes a theme; a role that `styles` does not name looks like text.
  public init(name: String, background: Color, foreground: Color, styles: [Role: Style]) {
    self.name = name
    self.background = background
    self.foreground = foreground
    self.styles = Role.allCases.map { styles[$0] ?? styles[.text] ?? Style() }
  }

  /// The style of a role.
  public subscript(role: Role) -> Style {
    get { styles[Int(role.rawValue)] }
    set { styles[Int(role.rawValue)] = newValue }
  }
}
