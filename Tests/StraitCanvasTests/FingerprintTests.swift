import StraitCanvas
import Testing

@Suite struct FingerprintTests {
  private func frame(_ text: String, role: Role = .text, link: String? = nil) -> Frame {
    var frame = Frame(Size(columns: 12, rows: 2))
    frame.put(text, in: Rect(frame.size).line(1), role: role, link: link)
    return frame
  }

  // The test vectors of the draft by Fowler, Noll, Vo and Eastlake.
  @Test(arguments: [
    ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8"),
  ])
  func `it is FNV-1a over 64 bits`(text: String, digits: String) {
    #expect(Fingerprint(of: text.utf8).text == digits)
  }

  @Test func `it always has sixteen digits`() {
    for number in 0..<500 { #expect(Fingerprint(of: "\(number)".utf8).text.utf8.count == 16) }
  }

  @Test func `the same frame has the same, whatever was drawn on it before`() {
    var other = frame("한일 é")
    other.put("한일 é", in: Rect(other.size).line(1), role: .muted)
    other.put("한일 é", in: Rect(other.size).line(1))
    #expect(frame("한일 é").fingerprint == other.fingerprint)
  }

  @Test func `a glyph, a role, an address and the size each count`() {
    let all = [
      frame("abc"), frame("abd"), frame("abc "), frame("abc", role: .muted),
      frame("abc", link: "https://a.example"), frame("abc", link: "https://b.example"),
      Frame(Size(columns: 12, rows: 2)), Frame(Size(columns: 2, rows: 12)),
      Frame(Size(columns: 24, rows: 1)),
    ]
    // A blank at the end is a blank all the same.
    #expect(Set(all.map(\.fingerprint)).count == all.count - 1)
  }

  @Test func `a row that differs is the only one whose fingerprint does`() {
    let (one, other) = (frame("abc").rowFingerprints, frame("abd").rowFingerprints)
    #expect(one[0] == other[0] && one[1] != other[1])
  }

  @Test func `a theme has one of what it looks like, not of its name`() {
    var theme = Theme.dark
    theme.name = "mine"
    #expect(theme.fingerprint == Theme.dark.fingerprint)
    theme[.worse].isBold.toggle()
    #expect(theme.fingerprint != Theme.dark.fingerprint)
    #expect(Set(Theme.builtIn.map(\.fingerprint)).count == Theme.builtIn.count)
  }
}
