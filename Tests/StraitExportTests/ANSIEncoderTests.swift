import StraitCanvas
import StraitExport
import Testing

@Suite struct ANSIEncoderTests {
  private static let theme = Theme(
    name: "test",
    background: Color(0x000000),
    foreground: Color(0xFFFFFF),
    styles: [
      .worse: Style(foreground: Color(0xFF0000), isBold: true),
      .title: Style(foreground: Color(0xFFFFFF), background: Color(0x0000EE)),
    ]
  )

  private static func frame() -> Frame {
    var frame = Frame(Size(columns: 6, rows: 2))
    frame.put("▼ ok", in: Rect(frame.size))
    frame.put("▼", in: Rect(frame.size), role: .worse)
    frame.put("한", in: Rect(frame.size).line(1), role: .title, link: "https://a.example/한")
    return frame
  }

  @Test(arguments: [
    (
      ColorDepth.truecolor,
      "␛[0;1;38;2;255;0;0m▼␛[0m ok\n␛[0;38;2;255;255;255;48;2;0;0;238m한␛[0m\n"
    ),
    (.indexed256, "␛[0;1;38;5;196m▼␛[0m ok\n␛[0;38;5;231;48;5;21m한␛[0m\n"),
    (.ansi16, "␛[0;1;91m▼␛[0m ok\n␛[0;97;44m한␛[0m\n"),
    (.none, "␛[0;1m▼␛[0m ok\n␛[0;7m한␛[0m\n"),
  ])
  func `a style is set when it changes and reset at the end of a line`(
    depth: ColorDepth,
    text: String
  ) {
    let encoded = ANSIEncoder.encode(Self.frame(), theme: Self.theme, depth: depth)
    #expect(encoded.replacing("\u{1B}", with: "␛") == text)
  }

  @Test func `links are there when asked for`() {
    let encoded = ANSIEncoder.encode(Self.frame(), theme: Self.theme, depth: .none, links: .osc8)
    #expect(
      encoded.replacing("\u{1B}", with: "␛").hasSuffix(
        "\n␛]8;;https://a.example/%ED%95%9C␛\\␛[0;7m한␛]8;;␛\\␛[0m\n"
      )
    )
  }

  @Test func `a blank on a background is kept, and one on the page is not`() {
    var frame = Frame(Size(columns: 3, rows: 2))
    frame.fill(Rect(frame.size).line(0), role: .title)
    let encoded = ANSIEncoder.encode(frame, theme: Self.theme, depth: .none)
    #expect(encoded == "\u{1B}[0;7m   \u{1B}[0m\n\n")
  }

  @Test func `an empty frame is empty`() {
    let frame = Frame(Size(columns: 0, rows: 0))
    #expect(ANSIEncoder.encode(frame, theme: Self.theme, depth: .truecolor) == "")
  }
}
