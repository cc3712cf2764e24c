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
}
