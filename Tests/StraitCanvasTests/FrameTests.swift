import StraitCanvas
import Testing

@Suite struct FrameTests {
  @Test func `a wide glyph that would straddle the edge is cut and an ellipsis stands for it`() {
    var frame = Frame(Size(columns: 6, rows: 1))
    frame.fill(Rect(frame.size), with: "x")
    frame.put("한일관계", in: Rect(column: 0, row: 0, columns: 4, rows: 1))
    #expect(frame.lines == ["한…xxx"])
  }

  @Test func `writing over half of a wide glyph blanks the other half`() {
    var frame = Frame(Size(columns: 4, rows: 1))
    frame.put("한일", in: Rect(frame.size))
    frame.put("a", in: Rect(column: 1, row: 0, columns: 1, rows: 1))
    #expect(frame.lines == [" a일"])
  }

  @Test func `nothing is written outside the rectangle or the frame`() {
    var frame = Frame(Size(columns: 3, rows: 2))
    frame.fill(Rect(frame.size), with: "x")
    frame.put("abc", in: Rect(column: -1, row: 0, columns: 3, rows: 1))
    frame.put("abc", in: Rect(column: 0, row: 2, columns: 3, rows: 1))
    frame.put("abc", in: Rect(column: 2, row: 1, columns: 9, rows: 1))
    #expect(frame.lines == ["xxx", "xx…"])
  }

  @Test func `what takes no column and is no mark never reaches a cell`() {
    var frame = Frame(Size(columns: 12, rows: 1))
    let hostile = "\u{1B}[31ma\r\n\u{202E}b\u{200D}\u{FE0F}\u{E0041}c\u{0}\u{FFFF}\u{2028}\u{301}"
    frame.put(hostile, in: Rect(frame.size))
    #expect(frame.lines == ["[31mabc"])
    #expect(frame.clusters.isEmpty)
  }

  @Test func `a base keeps four marks, and a cluster of several bases becomes several glyphs`() {
    var frame = Frame(Size(columns: 12, rows: 1))
    let marks = String(repeating: "\u{301}", count: 9)
    let columns = frame.put("e\(marks)ｶﾞ🇰🇷👨‍👩", in: Rect(frame.size))
    #expect(columns == 9)
    #expect(frame.clusters == ["e\u{301}\u{301}\u{301}\u{301}"])
    #expect(frame.cells.map(\.width) == [1, 1, 1, 1, 1, 2, 0, 2, 0, 1, 1, 1])
  }

  @Test func `a role painted over half of a wide glyph leaves it whole`() {
    var frame = Frame(Size(columns: 4, rows: 1))
    frame.put("한일", in: Rect(frame.size))
    frame.paint(Rect(column: 1, row: 0, columns: 2, rows: 1), role: .match)
    #expect(frame.cells.map(\.role) == [.text, .text, .text, .text])
    frame.paint(Rect(column: 1, row: 0, columns: 3, rows: 1), role: .match)
    #expect(frame.cells.map(\.role) == [.text, .text, .match, .match])
  }

  @Test func `a fill with what is not one column wide is blank`() {
    var frame = Frame(Size(columns: 2, rows: 1))
    frame.fill(Rect(frame.size), with: "한")
    frame.fill(Rect(column: 0, row: 0, columns: 1, rows: 1), with: "\u{1B}")
    #expect(frame.cells.allSatisfy { $0.glyph == 0x20 && $0.width == 1 })
  }
}
