import StraitCanvas
import StraitConfig
import Testing

/// The themes for eyes that lack one kind of cone.
@Suite struct ColorVisionTests {
  /// What must be told apart at a glance.
  private static let pairs: [(Role, Role)] = [
    (.better, .worse), (.partyFirst, .partySecond), (.seriesFirst, .seriesSecond),
    (.alert, .chance),
  ]
  /// Neighbours on the scale.
  private static let steps = (0..<5).map { (Role.scale($0), Role.scale($0 + 1)) }

  /// Ten times what can just be seen, and five times for neighbours, whose figure stands beside them.
  private static let apart = 23.0
  private static let neighbours = 11.5

  private func distance(
    _ pair: (Role, Role),
    in theme: Theme,
    depth: ColorDepth,
    to eyes: ColorVision
  ) -> Double {
    func color(_ role: Role) -> Color {
      theme.ink(of: role, depth: depth).foreground.color ?? theme.foreground
    }
    return eyes.distance(color(pair.0), color(pair.1))
  }

  @Test(
    arguments: [
      ("deuteranopia", ColorVision.deuteranopia), ("deuteranopia", .protanopia),
      ("deuteranopia", .usual), ("tritanopia", .tritanopia), ("tritanopia", .usual),
    ],
    [ColorDepth.truecolor, .indexed256, .ansi16]
  )
  func `what must be told apart is far apart`(row: (String, ColorVision), depth: ColorDepth) throws
  {
    let theme = try ThemeFiles.theme(row.0)
    for pair in Self.pairs {
      let found = distance(pair, in: theme, depth: depth, to: row.1)
      #expect(found >= Self.apart, "\(pair) are \(found) apart")
    }
    // Sixteen colours are too few for six steps; the figure beside them tells which it is.
    guard depth != .ansi16 else { return }
    for pair in Self.steps {
      let found = distance(pair, in: theme, depth: depth, to: row.1)
      #expect(found >= Self.neighbours, "\(pair) are \(found) apart")
    }
  }

  @Test func `the default theme would not do`() {
    let pair = (Role.better, Role.worse)
    let apart = distance(pair, in: .dark, depth: .truecolor, to: .deuteranopia)
    #expect(apart < Self.apart / 2)
  }

  @Test(arguments: ColorVision.allCases)
  func `white stays white and black stays black`(eyes: ColorVision) {
    #expect(ColorVision.usual.distance(Color(0xFFFFFF), Color(0)) > 99.9)
    #expect(abs(eyes.distance(Color(0xFFFFFF), Color(0)) - 100) < 0.1)
  }

  @Test func `a red and a green of one lightness are one to deuteranopia`() {
    let (red, green) = (Color(0xD05A5A), Color(0x7B8A55))
    #expect(ColorVision.usual.distance(red, green) > 50)
    #expect(ColorVision.deuteranopia.distance(red, green) < 12)
  }
}
