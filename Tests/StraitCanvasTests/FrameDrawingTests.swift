import Testing

@testable import StraitCanvas

@Suite struct FrameDrawingTests {
  @Test func `a drawing shows glyphs, roles, what they mean, and links`() {
    var frame = Frame(Size(columns: 8, rows: 2))
    frame.put("▼ 한일", in: Rect(frame.size), role: .worse)
    frame.put("see", in: Rect(frame.size).line(1), role: .link, link: "https://a.example/")
    #expect(
      FrameDrawing.render(frame) == """
        glyphs 8x2
        "▼ 한일  "
        "see     "
        roles
        "wwwwww.."
        "lll....."
        . text
        l link
        w worse
        link row 1 columns 0-2 https://a.example/

        """
    )
  }

  @Test func `an empty frame has a drawing`() {
    #expect(FrameDrawing.render(Frame(Size(columns: 0, rows: 0))) == "glyphs 0x0\nroles\n")
  }

  @Test func `every role has a letter of its own`() {
    #expect(Set(Role.allCases.map(FrameDrawing.letter)).count == Role.allCases.count)
  }
}
