import Foundation
import StraitCanvas
import StraitModel
import StraitReport
import Testing

/// What the formats of a brief do with what they are given.
struct BriefRenderingTests {
  static let headings = [
    "Bottom line", "Key judgments", "What changed since 2021-01-10", "All issues", "Land", "Sea",
    "Public opinion", "Policy levers", "Indicators", "The next 45 days", "Gaps", "Sources",
    "Methods and limits",
  ]

  @Test func `an empty board has every section, and each says that it is empty`() {
    let brief = BriefBoard.brief(BriefBoard.empty)
    for sentence in [
      "No open judgment on the board.", "Nothing on the board is dated after 2021-01-10.",
      "The board holds no issue.", "No open issue stands in this pane.", "No poll figure is known.",
      "The board holds no lever.", "The board holds no indicator.",
      "The calendar holds no date of the next 45 days.", "The log holds no event.",
      "Nothing in this brief is cited.",
    ] {
      #expect(brief.text.contains(sentence), "\(sentence)")
      #expect(brief.markdown.contains(sentence), "\(sentence)")
      #expect(brief.html.contains(sentence), "\(sentence)")
    }
  }

  @Test(arguments: [BriefBoard.empty, BriefBoard.board])
  func `every format has every section in order`(board: Board) {
    let brief = BriefBoard.brief(board)
    let markdown = brief.markdown.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(markdown.map { $0.dropFirst(3) } == Self.headings.map { Substring($0) })
    let html = brief.html.matches(of: /<h2>([^<]*)<\/h2>/).map { String($0.1) }
    #expect(html == Self.headings)
    let text = brief.text.matches(of: /(?m)^\d+\. (.*)\n-+$/).map { String($0.1) }
    #expect(text == Self.headings)
  }

  /// Text of one word, in scripts of both widths, with marks that formats take for their own.
  static let titles = [
    String(repeating: "x", count: 300), String(repeating: "한국", count: 120),
    "국방부가 발표한 " + String(repeating: "日本の防衛省は公表した。", count: 12),
    "e\u{301}" + String(repeating: " word", count: 60), "| a | b |", "<script>alert(1)</script>",
  ]

  @Test(arguments: titles)
  func `no line of text is wider than eighty columns`(title: String) {
    var board = BriefBoard.board
    board.title = title
    board.issues[0].title = title
    board.events[1].title = title
    board.judgments[0].statement = title
    board.sources[0].name = title
    let brief = BriefBoard.brief(board)
    for line in brief.text.split(separator: "\n") {
      // An address is kept whole, since one that is broken leads nowhere.
      if line.hasPrefix("  https://") { continue }
      #expect(CellText.width(line) <= 80, "\(line)")
    }
  }

  @Test func `pages of text each carry the marking, and lose no line`() {
    let brief = BriefBoard.brief(BriefBoard.board)
    let pages = brief.pages(rows: 60)
    #expect(pages.count > 1)
    let mark = String(repeating: " ", count: 71) + "TLP:CLEAR"
    for page in pages {
      #expect(page.count == 60)
      #expect(page.first == mark && page.last == mark)
    }
    let inside = pages.flatMap { $0.dropFirst(2).dropLast(2) }.filter { !$0.isEmpty }
    let whole = brief.text.split(separator: "\n").dropFirst().dropLast().map(String.init)
    #expect(inside == whole)
  }

  @Test(arguments: [
    ("*bold* _it_", "\\*bold\\* \\_it\\_"), ("[a](javascript:x)", "\\[a\\](javascript:x)"),
    ("<b>&amp;", "\\<b\\>\\&amp;"), ("a | b", "a \\| b"), ("# no", "\\# no"),
    ("1. no", "1\\. no"), ("- no", "\\- no"), ("`code`", "\\`code\\`"), ("a\\", "a\\\\"),
    ("--- 1.5 % (x)", "\\--- 1.5 % (x)"),
  ])
  func `Markdown shows a text as it was written`(title: String, escaped: String) {
    var board = BriefBoard.board
    board.judgments[0].statement = title
    let lines = BriefBoard.brief(board).markdown.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("- \(escaped)") })
  }

  @Test func `a link leads to an address of the web and nowhere else`() {
    var board = BriefBoard.board
    board.events[1].citation.url = "javascript:alert(1)"
    board.events[2].citation.url = "https://example.org/a_(b)?c=\"d"
    let brief = BriefBoard.brief(board)
    #expect(!brief.html.contains("href=\"javascript"))
    #expect(!brief.markdown.contains("(javascript"))
    #expect(brief.html.contains("href=\"https://example.org/e1\""))
    board.events[2].citation.url = "https://example.org/a_(b)"
    #expect(BriefBoard.brief(board).markdown.contains("](https://example.org/a_%28b%29)"))
  }

  @Test func `a page holds no script, loads nothing and forbids itself both`() {
    var board = BriefBoard.board
    board.events[1].title = "</title><script>alert(1)</script>"
    let html = BriefBoard.brief(board).html
    #expect(html.contains("Content-Security-Policy\" content=\"default-src 'none'"))
    #expect(html.contains("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;"))
    for word in ["<script", "<link", "<img", "@import", "url("] {
      #expect(!html.contains(word), "\(word)")
    }
    // The marking stands at the top, at the foot, and on every sheet of paper.
    #expect(html.components(separatedBy: "<p class=\"tlp\">TLP:CLEAR</p>").count == 3)
    #expect(html.contains("@top-right{content:\"TLP:CLEAR\""))
  }

  @Test func `a brief that was made after its day says by how much`() {
    let late = BriefBoard.brief(BriefBoard.board, second: 1_611_144_000 + 10 * 86_400)
    #expect(late.text.contains("This brief was made 10 days after the day that it tells of."))
    let same = BriefBoard.brief(BriefBoard.board)
    #expect(!same.text.contains("after the day that it tells of"))
  }

  @Test func `a tension that nobody coded and nothing covers is unknown, not calm`() {
    var board = BriefBoard.board
    #expect(BriefBoard.brief(board).text.contains("aaa → bbb"))
    #expect(!BriefBoard.brief(board).text.contains(/aaa → bbb +unknown/))
    board.events = []
    #expect(BriefBoard.brief(board).text.contains(/aaa → bbb +unknown/))
  }

  @Test func `a date known to a month stands in the column of the days`() {
    var board = BriefBoard.board
    board.events[2].date = BriefBoard.date("2021-01")
    let lines = BriefBoard.brief(board, asOf: "2021-01-31").text.split(separator: "\n")
    #expect(lines.contains("2021-01-15  Title e2"))
    #expect(lines.contains("2021-01     Title e3"))
  }
}
