import StraitCanvas
import Testing

/// Draws into a frame full of `x`, in a rectangle one cell inside it, and gives its lines.
func drawn(
  columns: Int,
  rows: Int,
  _ draw: (Rect, inout Frame) -> Void
) -> [String] {
  var frame = Frame(Size(columns: columns + 2, rows: rows + 2))
  frame.fill(Rect(frame.size), with: "x")
  draw(Rect(column: 1, row: 1, columns: columns, rows: rows), &frame)
  let lines = frame.lines
  let border = String(repeating: "x", count: columns + 2)
  #expect(lines.first == border && lines.last == border, "painted above or below")
  return lines.dropFirst().dropLast().map { line in
    #expect(line.hasPrefix("x") && line.hasSuffix("x"), "painted beside: \(line)")
    return String(line.dropFirst().dropLast())
  }
}

@Suite struct SparklineTests {
  @Test(
    arguments: [
      ([], "     "),
      ([3], "    ▄"),
      ([0, 7], "   ▁█"),
      ([0, nil, 7], "  ▁·█"),
      ([nil, nil], "   ··"),
      ([9, 0, 1, 2, 3, 4], "▁▃▅▆█"),
      ([.nan, .infinity, 1, 2], " ··▁█"),
      ([-1e308, 1e308], "   ▁█"),
      ([2, 2, 2], "  ▄▄▄"),
    ] as [([Double?], String)]
  )
  func `bars show the newest values, and a gap is not a zero`(values: [Double?], line: String) {
    let lines = drawn(columns: 5, rows: 1) {
      Sparkline(values, gap: "·").draw(in: $0, into: &$1)
    }
    #expect(lines == [line])
  }

  @Test func `a range of its own bounds what is drawn`() {
    let lines = drawn(columns: 4, rows: 1) {
      Sparkline([-5, 0, 10, 50], range: 0...10).draw(in: $0, into: &$1)
    }
    #expect(lines == ["▁▁██"])
  }

  @Test func `bars grow over several rows`() {
    let lines = drawn(columns: 3, rows: 2) {
      Sparkline([0, 7, 15]).draw(in: $0, into: &$1)
    }
    #expect(lines == ["  █", "▁██"])
  }

  @Test(
    arguments: [
      ([], "   "), ([1], "  ⠠"), ([0, 3], "  ⡜"), ([0, 1, 2, 3], " ⡠⠊"), ([0, nil, nil, 0], " ⡀⢀"),
    ] as [([Double?], String)]
  )
  func `dots show two values a column`(values: [Double?], line: String) {
    let lines = drawn(columns: 3, rows: 1) {
      Sparkline(values, style: .dots, range: 0...3).draw(in: $0, into: &$1)
    }
    #expect(lines == [line])
  }

  @Test func `no room draws nothing`() {
    var frame = Frame(Size(columns: 1, rows: 1))
    let shown = Sparkline([1, 2]).draw(
      in: Rect(column: 0, row: 0, columns: 0, rows: 1),
      into: &frame
    )
    #expect(shown == 0 && frame.lines == [""])
  }
}

@Suite struct KeyLineTests {
  private static let line = KeyLine([
    .init("↑↓", "move"), .init("e", "edit", rank: 2), .init("w", "why", rank: 2),
    .init("?", "help", rank: 0),
  ])

  @Test(arguments: [
    (31, "↑↓ move  e edit  w why  ? help "), (29, "↑↓ move  e edit  ? help      "),
    (15, "↑↓ move  ? help"), (14, "? help        "), (3, "   "), (0, ""),
  ])
  func `what matters least goes first`(columns: Int, line: String) {
    #expect(drawn(columns: columns, rows: 1) { Self.line.draw(in: $0, into: &$1) } == [line])
  }
}

@Suite struct ParagraphTests {
  private func roles(_ markdown: String, columns: Int = 40) -> [String] {
    Paragraph(markdown).lines(columns: columns).map { line in
      line.runs.map { "\($0.text)|\($0.role.name)" }.joined(separator: " + ")
    }
  }

  @Test(arguments: [
    ("", []),
    ("one\ntwo", ["one two|text"]),
    ("one\n\ntwo", ["one|text", "", "two|text"]),
    ("- a\n  b\n- c", ["- |muted + a b|text", "- |muted + c|text"]),
    ("# Head\nbody", ["Head|strong", "body|text"]),
    ("> said\n> so", ["│ |muted + said so|muted"]),
    ("a *b* **c** d", ["a |text + b|strong +  |text + c|strong +  d|text"]),
    ("snake_case_name, 2 * 3 * 4, a*", ["snake_case_name, 2 * 3 * 4, a*|text"]),
    ("see [the note](https://a.example/1).", ["see |text + the note|link + .|text"]),
    ("[not a link] (x)", ["[not a link] (x)|text"]),
    ("`code`", ["code|text"]),
  ])
  func `a little Markdown is known, and the rest stands as written`(
    markdown: String,
    lines: [String]
  ) {
    #expect(roles(markdown) == lines)
  }

  @Test func `emphasis that wraps stays emphasis, and a list hangs`() {
    #expect(
      roles("- one *two three* four", columns: 9)
        == ["- |muted + one |text + two|strong", "  |muted + three|strong", "  |muted + four|text"]
    )
    #expect(roles("한일 *관계 개선*", columns: 6) == ["한일|text", "관계|strong", "개선|strong"])
    #expect(roles("word", columns: 0) == [])
    #expect(roles("- word", columns: 1) == ["w|text", "o|text", "r|text", "d|text"])
  }

  @Test func `drawing begins where it is asked to and tells the whole length`() {
    var count = 0
    let lines = drawn(columns: 4, rows: 2) {
      $1.fill($0)
      count = Paragraph("a\n\nb\n\nc").draw(in: $0, into: &$1, from: 2)
    }
    #expect(lines == ["b   ", "    "] && count == 5)
  }
}
