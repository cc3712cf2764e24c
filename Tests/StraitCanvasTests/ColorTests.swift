import Testing

@testable import StraitCanvas

@Suite struct ColorTests {
  @Test(
    arguments: [
      (0x000000, 16, 0), (0xFFFFFF, 231, 15), (0xFF0000, 196, 9), (0x0000EE, 21, 4),
      (0x808080, 244, 8), (0xEE8277, 210, 9), (0x93C583, 114, 2), (0x82B6E3, 110, 6),
    ] as [(UInt32, UInt8, UInt8)]
  )
  func `a colour falls to the nearest of few`(value: UInt32, index256: UInt8, index16: UInt8) {
    #expect(Color(value).index256 == index256)
    #expect(Color(value).index16 == index16)
  }

  @Test func `a colour of the palette is nearest to itself`() {
    for index in UInt8(16)...255 {
      #expect(Color(index: Color(index: index).index256) == Color(index: index))
    }
  }

  @Test func `contrast follows WCAG`() {
    // Black on white is (1 + 0.05) / (0 + 0.05) = 21; #777777 on white is 4.48 in WCAG's examples.
    #expect(abs(Color(0).contrast(with: Color(0xFFFFFF)) - 21) < 0.001)
    #expect(abs(Color(0x777777).contrast(with: Color(0xFFFFFF)) - 4.48) < 0.005)
    #expect(abs(Color(0xFF0000).luminance - 0.2126) < 0.0001)
  }

  @Test func `without colours a background becomes reverse`() {
    let ink = Ink(Style(background: Color(0x123456)), depth: .none)
    #expect(ink.isReversed && ink.background == .own)
    #expect(!Ink(Style(foreground: Color(0x123456)), depth: .none).isReversed)
  }

  @Test(
    arguments: [
      (ColorChoice.auto, 256, nil, true, ColorDepth.indexed256),
      (.auto, 1 << 24, nil, true, .truecolor), (.auto, 8, "", true, .ansi16),
      (.auto, 256, "1", true, .none), (.auto, 256, nil, false, .none), (.auto, 2, nil, true, .none),
      (.always, 256, "1", false, .indexed256), (.always, 0, nil, false, .ansi16),
      (.never, 256, nil, true, .none), (.truecolor, 8, "1", false, .truecolor),
      (.indexed256, 8, nil, true, .indexed256), (.ansi16, 256, nil, true, .ansi16),
    ] as [(ColorChoice, Int, String?, Bool, ColorDepth)]
  )
  func `colours are as asked`(
    choice: ColorChoice,
    colors: Int,
    noColor: String?,
    isTerminal: Bool,
    depth: ColorDepth
  ) {
    #expect(choice.depth(colors: colors, noColor: noColor, isTerminal: isTerminal) == depth)
  }
}
