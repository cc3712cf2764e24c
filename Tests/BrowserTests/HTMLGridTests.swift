import Foundation
import StraitCanvas
import StraitExport
import Testing

/// A page in a browser, with whatever fonts there are.
///
/// `make deps-test` installs Chromium, DejaVu Sans Mono for letters, and WenQuanYi Micro Hei, the
/// smallest package that has Hangul, kana and kanji. The style sheet does not name the latter, so
/// that the grid is held with a font that it knows nothing of.
@Suite(.serialized) struct HTMLGridTests {
  private static let rows = [
    "Mixed 한일 관계 and 日韓 and かなカナ 漢字, then more",
    "│ 한국어 │ 日本語 │ ひらがな │ abc │",
    "─┼─═╬═ █▇▆▅▄▃▂▁ ▓▒░ ⣀⣤⣶⣿⠛ end",
    "▼▲▬ → … · – −4.0 é ñ ✗ ◔ ○ ● ⏎ ⇥ ½ ŝ",
    "e\u{301}a\u{308} 각 ㄱㅏ ｱｲ ﾜ 、。「」！？ ，",
    "a<b>&\"c'd 'quoted' &amp; abc한일 <i>",
    "",
    "한日かabc한日かabc한日かabc한日かabc한日かabc",
  ]

  /// Words on the screen in each script, and of two.
  private static let words = ["Mixed", "한국어", "日本語", "ひらがな", "かなカナ", "abc한일", "−4.0"]

  private static func frame() -> Frame {
    let columns = 64
    var frame = Frame(Size(columns: columns, rows: rows.count * 3 + 1))
    let roles = Role.allCases
    for (index, text) in rows.enumerated() {
      let line = Rect(frame.size)
      frame.put(text, in: line.line(index * 3))
      // Each role begins in the middle of a word and ends in another.
      frame.put(text, in: line.line(index * 3 + 1), role: roles[index % roles.count])
      for step in 0..<12 {
        let part = Rect(column: 3 + step * 5, row: index * 3 + 1, columns: 4, rows: 1)
        frame.paint(part, role: roles[(index * 12 + step) % roles.count])
      }
      frame.put(text, in: line.line(index * 3 + 2), role: .link, link: "https://a.example/한?x=1&y")
    }
    frame.fill(Rect(frame.size).line(rows.count * 3), with: "─", role: .rule)
    return frame
  }

  private static let note = ExportNote(
    title: "A & B: <all>",
    description: "As of a day.",
    entries: [.init("data", "62c0c11d55a9347f")]
  )

  /// The cells of a frame that the page shows, with what stands in each.
  private static func expected(_ frame: Frame) -> [[(column: Int, text: String, width: Int)]] {
    (0..<frame.size.rows).map { row in
      (0..<frame.size.columns).compactMap { column in
        let cell = frame[column, row]
        return cell.width == 0 ? nil : (column, frame.text(of: cell), Int(cell.width))
      }
    }
  }

  private func withBrowser<Value>(_ body: (Browser) throws -> Value) throws -> Value {
    let browser = try Browser()
    defer { browser.remove() }
    return try body(browser)
  }

  /// What is not where the grid says, to half a pixel.
  private func strays(_ found: PageMeasurement, _ frame: Frame) -> [String] {
    let column = found.width / Double(frame.size.columns)
    let height = found.height / Double(frame.size.rows)
    var strays: [String] = []
    let rows = Dictionary(grouping: found.cells, by: \.row)
    for (row, wanted) in Self.expected(frame).enumerated() {
      let cells = rows[row] ?? []
      for (index, want) in wanted.enumerated() {
        guard index < cells.count else {
          if want.text != " " { strays.append("\(row):\(want.column) \(want.text) is missing") }
          continue
        }
        let cell = cells[index]
        if cell.text != want.text || abs(cell.left - Double(want.column) * column) > 0.5
          || abs(cell.width - Double(want.width) * column) > 0.5
          || abs(cell.top - Double(row) * height) > 0.5
        {
          strays.append("\(row):\(want.column) \(want.text) is \(cell)")
        }
      }
    }
    return strays
  }

  @Test(arguments: [false, true])
  func `every cell begins where the grid says, and nothing is asked for`(isDark: Bool) throws {
    let frame = Self.frame()
    let themes = PageThemes(dark: .dark, light: .light)
    let page = HTMLEncoder.encode(frame, themes: themes, note: Self.note)
    let found = try withBrowser {
      try PageMeasurement(
        of: page,
        in: $0,
        searching: Self.words + ["nowhere", "없다"],
        options: isDark ? ["--force-dark-mode"] : []
      )
    }
    #expect(strays(found, frame).prefix(10) == [])
    #expect(found.cells.count > 900)
    #expect(!found.overflows)
    #expect(found.requests == [])
    #expect(found.label == "A & B: <all>")
    let column = found.width / Double(frame.size.columns)
    #expect(column > 7 && column < 11)
    #expect(found.found == Self.words)
    // The page is as its reader prefers.
    func rgb(_ color: Color) -> String { "rgb(\(color.red), \(color.green), \(color.blue))" }
    let theme = isDark ? Theme.dark : Theme.light
    #expect(found.background == rgb(theme.background))
    #expect(found.color == rgb(theme.foreground))
    // What is copied is what the terminal shows.
    let lines = found.selected.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0.reversed().drop { $0 == " " }.reversed()) }
    #expect(Array(lines.prefix(frame.size.rows)) == frame.lines)
  }

  @Test func `without its boxes the same page would not hold the grid`() throws {
    let frame = Self.frame()
    let page = HTMLEncoder.encode(frame, themes: PageThemes(.dark, paper: .light))
    let loose = page.replacing("display:inline-block", with: "display:inline")
    #expect(loose != page)
    let found = try withBrowser { try PageMeasurement(of: loose, in: $0) }
    #expect(strays(found, frame).count > 50)
  }

  @Test(arguments: [(120, 40, 1), (120, 200, 3)])
  func `a screen is printed on as few sheets as it needs`(
    columns: Int,
    rows: Int,
    sheets: Int
  ) throws {
    var frame = Frame(Size(columns: columns, rows: rows))
    for row in 0..<rows { frame.put("\(row) 한일", in: Rect(frame.size).line(row), role: .title) }
    let page = HTMLEncoder.encode(
      frame,
      themes: PageThemes(dark: .dark, light: .light),
      note: Self.note
    )
    let paper = String(decoding: try withBrowser { try $0.paper(of: page) }, as: UTF8.self)
    let counts = paper.matches(of: /\/Type ?\/Page[^s]/).count
    #expect(counts == sheets)
  }
}
