import StraitCanvas
import StraitExport
import Testing

@Suite struct HTMLEncoderTests {
  private static let themes = PageThemes(dark: .dark, light: .light)

  private func frame(_ text: String, role: Role = .text, link: String? = nil) -> Frame {
    var frame = Frame(Size(columns: max(1, CellText.width(text)), rows: 1))
    frame.put(text, in: Rect(frame.size), role: role, link: link)
    return frame
  }

  /// The first row of the screen.
  private func row(_ frame: Frame, _ themes: PageThemes = themes) -> String {
    let lines = HTMLEncoder.encode(frame, themes: themes).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    return lines.firstIndex(of: "<pre>").map { String(lines[$0 + 1]) } ?? ""
  }

  @Test(
    arguments: [
      ("ab c", "ab c"), ("a<b>&c", "a&lt;b&gt;&amp;c"), ("▼ ↑↓", "<i>▼</i> <i>↑</i><i>↓</i>"),
      (
        "한일",
        "<b class=\"n4\"><span class=\"t ko\" lang=\"ko\">한일</span><span aria-hidden=\"true\">"
          + "<span class=\"ko\" lang=\"ko\"><i data-g=\"한\"></i><i data-g=\"일\"></i></span></span></b>"
      ),
      (
        "b x’漢",
        "b <b class=\"n4\"><span class=\"t\" lang=\"ja\">x’漢</span><span aria-hidden=\"true\">"
          + "<i class=\"n1\" data-g=\"x\"></i><i data-g=\"’\"></i>"
          + "<span class=\"ja\" lang=\"ja\"><i data-g=\"漢\"></i></span></span></b>"
      ),
      ("─┼⣀ ", "<i class=\"d n3\" aria-hidden=\"true\">─┼⣀</i>"),
    ]
  )
  func `words of ASCII stand as they are, and every other glyph in a box`(
    text: String,
    markup: String
  ) {
    #expect(row(frame(text)) == markup)
  }

  @Test func `a stretch of one role is a box of its columns`() {
    #expect(
      row(frame("▼ 한 x", role: .worse)).hasPrefix("<b class=\"worse n6\"><i>▼</i> <b class=\"n2\">")
    )
    let text = HTMLEncoder.encode(frame("▼ 한 x", role: .worse), themes: Self.themes)
    #expect(text.contains("pre .n6{width:calc(6*var(--c))}"))
    #expect(text.contains(".worse{color:var(--worse)}") && !text.contains(".better{"))
  }

  @Test func `blanks at the end are kept where they can be seen`() {
    var frame = Frame(Size(columns: 8, rows: 1))
    frame.put("ab", in: Rect(frame.size), role: .muted)
    #expect(row(frame) == "<b class=\"muted n2\">ab</b>")
    frame.paint(Rect(frame.size), role: .title)
    #expect(row(frame) == "<b class=\"title n8\">ab      </b>")
  }

  @Test func `an address of the web is a link that tells nothing of where one came from`() {
    let found = row(frame("see", role: .link, link: "https://a.example/?a=1&b=2"))
    #expect(
      found == "<a class=\"link n3\" href=\"https://a.example/?a=1&amp;b=2\" "
        + "rel=\"noopener noreferrer\">see</a>"
    )
    #expect(row(frame("see", role: .link, link: "file:///etc")) == "<b class=\"link n3\">see</b>")
  }

  @Test func `a page that follows its reader has the colours of both themes`() {
    let text = HTMLEncoder.encode(frame("▼", role: .worse), themes: Self.themes)
    #expect(text.contains(":root{color-scheme:dark;--page:#12161c"))
    #expect(text.contains("@media (prefers-color-scheme:light){:root{color-scheme:light"))
    #expect(text.contains("--worse:#ee8277") && text.contains("--worse:#b3261e"))
    #expect(text.contains("<meta name=\"color-scheme\" content=\"dark light\"/>"))
  }

  @Test func `a theme that was chosen is kept, but for a dark page on paper`() {
    let dark = HTMLEncoder.encode(
      frame("▼", role: .worse),
      themes: PageThemes(.dark, paper: .light)
    )
    #expect(!dark.contains("prefers-color-scheme"))
    #expect(dark.contains("<meta name=\"color-scheme\" content=\"dark\"/>"))
    #expect(dark.contains("@media print{:root{color-scheme:light"))
    let light = HTMLEncoder.encode(frame("▼"), themes: PageThemes(.light, paper: .dark))
    #expect(light.contains("@media print{body{"))
  }

  @Test func `a role that two themes draw by other means is set anew`() {
    var other = Theme.light
    other[.worse] = Style(isBold: true, isUnderlined: true)
    let text = HTMLEncoder.encode(
      frame("▼", role: .worse),
      themes: PageThemes(dark: .dark, light: other)
    )
    #expect(
      text.contains(
        ".worse{color:inherit;background:none;font-weight:400;font-style:normal;"
          + "text-decoration:none;opacity:1;font-weight:700;text-decoration:underline}"
      )
    )
  }

  @Test func `a note is read by people, by machines and by a screen reader`() {
    let note = ExportNote(
      title: "A & B",
      description: "Two of them.",
      entries: [.init("as-of", "2019-08-25")]
    )
    let text = HTMLEncoder.encode(frame("x"), themes: Self.themes, note: note)
    for part in [
      "<title>A &amp; B</title>", "<h1>A &amp; B</h1>", "aria-label=\"A &amp; B\"",
      "<meta name=\"description\" content=\"Two of them.\"/>", "<p>Two of them.</p>",
      "<div><dt>as-of</dt> <dd>2019-08-25</dd></div>",
    ] { #expect(text.contains(part), "\(part)") }
    #expect(!HTMLEncoder.encode(frame("x"), themes: Self.themes).contains("figcaption>"))
  }

  @Test func `the page forbids itself what it does not do`() {
    let text = HTMLEncoder.encode(frame("x"), themes: Self.themes)
    #expect(text.contains("content=\"default-src 'none'; style-src 'unsafe-inline';"))
    for word in ["<script", "<link", "<img", "<iframe", "url(", "@import", "src=", "http"] {
      #expect(!text.replacing("http-equiv", with: "").contains(word), "\(word)")
    }
  }

  @Test func `the same frame gives the same bytes, and an empty one a page`() {
    let mixed = frame("▼ 한일 ⣀⣤ 日韓 ─┼─", role: .alert)
    let first = HTMLEncoder.encode(mixed, themes: Self.themes)
    for _ in 0..<20 { #expect(HTMLEncoder.encode(mixed, themes: Self.themes) == first) }
    let empty = HTMLEncoder.encode(Frame(Size(columns: 0, rows: 0)), themes: Self.themes)
    #expect(empty.hasPrefix("<!DOCTYPE html>\n") && empty.hasSuffix("</html>\n"))
  }

  @Test(
    arguments: [
      (10, 4, "3.90mm"), (120, 40, "3.11mm"), (200, 60, "2.07mm"), (250, 70, "1.77mm"),
      (120, 400, "1.76mm"),
    ]
  )
  func `letters on paper are as large as the sheet lets them be`(
    columns: Int,
    rows: Int,
    size: String
  ) {
    let text = HTMLEncoder.encode(Frame(Size(columns: columns, rows: rows)), themes: Self.themes)
    #expect(text.contains(".screen{overflow:visible;font-size:\(size)}"))
  }
}
