import StraitCanvas
import Testing

@testable import StraitExport

@Suite struct SVGEncoderTests {
  private func frame(_ text: String, role: Role = .text, link: String? = nil) -> Frame {
    var frame = Frame(Size(columns: CellText.width(text), rows: 1))
    frame.put(text, in: Rect(frame.size), role: role, link: link)
    return frame
  }

  @Test func `words, symbols and wide glyphs each have a place of their own`() {
    let text = SVGEncoder.encode(frame("ab 한か é…c"), theme: .dark)
    for part in [
      "<tspan x=\"0\">ab</tspan>", "<tspan x=\"27.625\">한</tspan>",
      "<tspan x=\"45.625\">か</tspan>", "<tspan x=\"72\">é</tspan>", "<tspan x=\"81\">…</tspan>",
      "<tspan x=\"90\">c</tspan>",
    ] { #expect(text.contains(part), "\(part)") }
    #expect(text.contains("class=\"ko\" xml:lang=\"ko\""))
    #expect(text.contains("class=\"ja\" xml:lang=\"ja\""))
  }

  @Test func `a rule is one rectangle, and so is a bar over several rows`() {
    var frame = Frame(Size(columns: 80, rows: 24))
    frame.fill(Rect(frame.size).line(3), with: "─", role: .rule)
    let rule = SVGEncoder.encode(frame, theme: .dark)
    #expect(rule.contains("<path class=\"rule\" d=\"M0 69h720v1h-720z\"/>"))
    frame = Frame(Size(columns: 3, rows: 4))
    frame.fill(Rect(column: 1, row: 0, columns: 1, rows: 4), with: "│", role: .rule)
    let bar = SVGEncoder.encode(frame, theme: .dark)
    #expect(bar.contains("<path class=\"rule\" d=\"M13 0h1v80h-1z\"/>"))
  }

  @Test func `every line, block and braille character is a shape`() {
    let drawn = [0x2500...0x259F, 0x2801...0x28FF].joined().compactMap { Unicode.Scalar($0) }
    for scalar in drawn as [Unicode.Scalar] {
      let text = SVGEncoder.encode(frame(String(Character(scalar))), theme: .dark)
      #expect(text.contains(" d=\"M"), "\(scalar)")
      #expect(!text.contains("<text"), "\(scalar)")
    }
  }

  @Test func `a background lies behind its cells, and reverse exchanges the colours`() {
    let theme = Theme(
      name: "test",
      background: Color(0x111111),
      foreground: Color(0xEEEEEE),
      styles: [.cursor: Style(isReversed: true), .title: Style(background: Color(0x222222))]
    )
    let reversed = SVGEncoder.encode(frame("ab", role: .cursor), theme: theme)
    #expect(reversed.contains(".cursor{color:#111111}\n.cursor-back{fill:#eeeeee}"))
    #expect(
      reversed.contains("<rect class=\"cursor-back\" x=\"0\" y=\"0\" width=\"18\" height=\"20\"/>")
    )
    let title = SVGEncoder.encode(frame("ab", role: .title), theme: theme)
    #expect(title.contains(".title-back{fill:#222222}"))
  }

  @Test func `only roles that occur are in the style, and the page follows the theme`() {
    let text = SVGEncoder.encode(frame("ab", role: .worse), theme: .dark)
    #expect(text.contains(".worse{") && !text.contains(".better{"))
    #expect(text.contains("color-scheme:dark") && text.contains(".page{fill:#12161c}"))
  }

  @Test func `an address of the web is a link`() {
    let text = SVGEncoder.encode(
      frame("note", role: .link, link: "https://a.example/?a=1&b=2"),
      theme: .dark
    )
    #expect(text.contains("<a href=\"https://a.example/?a=1&amp;b=2\"><text x=\"0\""))
  }

  @Test func `a note tells what the picture is`() {
    let note = ExportNote(
      title: "A & B",
      description: "Two of them.",
      entries: [.init("as-of", "2019-08-25")]
    )
    let text = SVGEncoder.encode(frame("x"), theme: .dark, note: note)
    #expect(text.contains("role=\"img\" aria-label=\"A &amp; B\""))
    #expect(text.contains("<title>A &amp; B</title>\n<desc>Two of them.</desc>"))
    #expect(text.contains("<metadata>as-of: 2019-08-25</metadata>"))
  }

  @Test func `the same frame gives the same bytes, and an empty one a picture`() {
    let first = SVGEncoder.encode(frame("▼ 한일 ⣀⣤ 日韓 ─┼─", role: .alert), theme: .dark)
    for _ in 0..<20 {
      #expect(
        SVGEncoder.encode(frame("▼ 한일 ⣀⣤ 日韓 ─┼─", role: .alert), theme: .dark) == first
      )
    }
    let empty = SVGEncoder.encode(Frame(Size(columns: 0, rows: 0)), theme: .dark)
    #expect(empty.hasPrefix("<svg ") && empty.hasSuffix("</svg>\n"))
  }
}
