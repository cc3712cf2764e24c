public import StraitCanvas

/// The themes that a page is shown in: one on the screen, or one for each wish of the reader, and
/// one on paper.
public struct PageThemes: Hashable, Sendable {
  /// What the page looks like on a screen.
  public var screen: Theme
  /// What it looks like to a reader whose system prefers light pages; nil to keep ``screen``.
  public var light: Theme?
  /// What it looks like on paper, where the page itself is never painted.
  public var print: Theme

  /// A page in a theme that was chosen.
  ///
  /// On paper a dark theme would be light letters without their page, so that another stands in.
  public init(_ theme: Theme, paper: Theme) {
    screen = theme
    light = nil
    print = theme.isDark ? paper : theme
  }

  /// A page that is dark or light as its reader prefers, and light on paper.
  public init(dark: Theme, light: Theme) {
    screen = dark
    self.light = light
    print = light
  }

  /// All of them, each once.
  var all: [Theme] { [screen] + [light, print].compactMap(\.self).filter { $0 != screen } }
}

extension Theme {
  /// True for a page that is nearer to black than to white.
  var isDark: Bool { background.luminance < 0.2 }
}
