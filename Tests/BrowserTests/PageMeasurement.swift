import Foundation

/// What a browser says of a page: where each of its cells begins, in pixels.
///
/// The page itself has no script. It is put into a frame of another page, whose script walks through
/// its text and writes down what it finds.
struct PageMeasurement: Decodable {
  /// A character, or the characters of one box.
  struct Cell: Decodable {
    var row: Int
    var text: String
    var left: Double
    var top: Double
    var width: Double
    /// The glyph itself, which may be narrower than its box.
    var inkLeft: Double
    var inkWidth: Double
  }

  var cells: [Cell]
  /// The width of the grid and the height, which are those of all its columns and rows.
  var width: Double
  var height: Double
  /// Whether something reaches beyond the screen, or the page beyond the window.
  var overflows: Bool
  /// What the page asked for besides itself.
  var requests: [String]
  /// What is copied when all of the screen is selected.
  var selected: String
  /// The colours of the page and of its text.
  var background: String
  var color: String
  /// The name that a screen reader gives the screen.
  var label: String

  /// Measures a page in a browser.
  init(of page: String, in browser: Browser, options: [String] = []) throws {
    let document = try browser.document(of: Self.harness(around: page), options: options)
    guard let begin = document.range(of: "<textarea id=\"found\">"),
      let end = document.range(of: "</textarea>")
    else { throw Browser.Failure(description: "the script wrote nothing: \(document.prefix(500))") }
    let json = document[begin.upperBound..<end.lowerBound]
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&nbsp;", with: "\u{A0}")
      .replacing("&amp;", with: "&")
    self = try JSONDecoder().decode(PageMeasurement.self, from: Data(json.utf8))
  }

  private static func harness(around page: String) -> String {
    let quoted = page.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    return """
      <!DOCTYPE html><html><head><meta charset="utf-8"></head><body>
      <iframe style="width:1300px;height:900px;border:0" srcdoc="\(quoted)"></iframe>
      <textarea id="found"></textarea>
      <script>
      addEventListener('load', () => {
        const view = document.querySelector('iframe').contentWindow, page = view.document;
        const grid = page.querySelector('pre'), origin = grid.getBoundingClientRect();
        const cells = []; let row = 0;
        const walker = page.createTreeWalker(grid, NodeFilter.SHOW_TEXT);
        const note = (text, left, top, width, ink) => cells.push({ row, text, width,
          left: left - origin.left, top: top - origin.top,
          inkLeft: ink.left - origin.left, inkWidth: ink.width });
        for (let node; (node = walker.nextNode());) {
          const box = node.parentElement, outer = box.getBoundingClientRect();
          const isBox = box.localName === 'i', isDrawn = box.classList.contains('d');
          const range = page.createRange();
          if (isBox && !isDrawn) {
            range.selectNodeContents(node);
            note(node.data, outer.left, outer.top, outer.width, range.getBoundingClientRect());
            continue;
          }
          const length = [...node.data].length;
          for (let offset = 0; offset < node.data.length; offset++) {
            if (node.data[offset] === '\\n') { row++; continue; }
            range.setStart(node, offset); range.setEnd(node, offset + 1);
            const ink = range.getBoundingClientRect(), share = outer.width / length;
            if (isDrawn) note(node.data[offset], outer.left + offset * share, outer.top, share, ink);
            else note(node.data[offset], ink.left, (ink.top + ink.bottom) / 2 - 10, ink.width, ink);
          }
        }
        view.getSelection().selectAllChildren(grid);
        const screen = page.querySelector('.screen'), root = page.documentElement;
        const style = view.getComputedStyle(page.body);
        document.getElementById('found').textContent = JSON.stringify({
          cells, width: origin.width, height: origin.height,
          overflows: screen.scrollWidth > screen.clientWidth || root.scrollWidth > root.clientWidth,
          requests: view.performance.getEntriesByType('resource').map(entry => entry.name),
          selected: view.getSelection().toString(),
          background: style.backgroundColor, color: style.color,
          label: screen.getAttribute('aria-label'),
        });
      });
      </script></body></html>
      """
  }
}
