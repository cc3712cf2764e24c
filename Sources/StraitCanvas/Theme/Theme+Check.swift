/// A role that a theme makes too hard to read.
public struct ContrastShortfall: Hashable, Sendable {
  /// The role.
  public var role: Role
  /// The colours with which it is so.
  public var depth: ColorDepth
  /// Its contrast, 1–21 by WCAG 2.1.
  public var contrast: Double

  /// Makes a shortfall.
  public init(role: Role, depth: ColorDepth, contrast: Double) {
    self.role = role
    self.depth = depth
    self.contrast = contrast
  }
}

extension Theme {
  /// The contrast of a role with so many colours, 1–21 by WCAG 2.1.
  public func contrast(of role: Role, depth: ColorDepth) -> Double {
    contrast(of: ink(of: role, depth: depth), depth: depth)
  }

  /// The roles that have less than their least contrast, at each depth at which they do.
  ///
  /// With 256 colours and with 16 there are seldom any, since the hue is given up before legibility.
  public var shortfalls: [ContrastShortfall] {
    [ColorDepth.truecolor, .indexed256, .ansi16].flatMap { depth in
      Role.allCases.compactMap { role in
        let contrast = contrast(of: role, depth: depth)
        return contrast < role.leastContrast
          ? ContrastShortfall(role: role, depth: depth, contrast: contrast) : nil
      }
    }
  }

  /// The theme with its own page and text wherever it leaves them to the terminal, to be shown
  /// inside another theme.
  public var onItsOwnPage: Theme {
    var theme = self
    for role in Role.allCases {
      theme[role].foreground = theme[role].foreground ?? foreground
      theme[role].background = theme[role].background ?? background
    }
    return theme
  }
}
