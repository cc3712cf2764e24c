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
  /// The words that the browser's own search finds.
  var found: [String]
  /// The colours of the page and of its text.
  var background: String
  var color: String
  /// The name that a screen reader gives the screen.
  var label: String

  /// Measures a page in a browser.
  init(
    of page: String,
    in browser: Browser,
    searching words: [String] = [],
    options: [String] = []
  ) throws {
    self = try browser.found(by: Self.harness(around: page, words), options: options)
  }

  private static func harness(around page: String, _ words: [String]) -> String {
    let quoted = page.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    let list = words.map { "'\($0)'" }.joined(separator: ",")
    return """
      <!DOCTYPE html><html><head><meta charset="utf-8"></head><body>
      <iframe style="width:1300px;height:900px;border:0" srcdoc="\(quoted)"></iframe>
      <textarea id="found"></textarea>
      <script>
      addEventListener('load', () => {
        const view = document.querySelector('iframe').contentWindow, page = view.document;
        const grid = page.querySelector('pre'), origin = grid.getBoundingClientRect();
        const cells = []; let row = 0;
        const note = (text, left, top, width) => cells.push({ row, text, width,
          left: left - origin.left, top: top - origin.top });
        const spread = (text, box) => [...text].forEach((one, index, all) =>
          note(one, box.left + index * box.width / all.length, box.top, box.width / all.length));
        const walker = page.createTreeWalker(grid, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
        for (let node; (node = walker.nextNode());) {
          const isText = node.nodeType === Node.TEXT_NODE, element = isText ? node.parentElement : node;
          // What is only searched for is not seen.
          if (element.classList.contains('t')) continue;
          const box = element.getBoundingClientRect(), seen = element.dataset.g;
          if (!isText) {
            if (seen && element.className) spread(seen, box);
            else if (seen) note(seen, box.left, box.top, box.width);
          } else if (element.classList.contains('d')) {
            spread(node.data, box);
          } else if (element.localName === 'i') {
            note(node.data, box.left, box.top, box.width);
          } else {
            const range = page.createRange();
            for (let offset = 0; offset < node.data.length; offset++) {
              if (node.data[offset] === '\\n') { row++; continue; }
              range.setStart(node, offset); range.setEnd(node, offset + 1);
              const ink = range.getBoundingClientRect();
              note(node.data[offset], ink.left, (ink.top + ink.bottom) / 2 - 10, ink.width);
            }
          }
        }
        view.getSelection().selectAllChildren(grid);
        const selected = view.getSelection().toString();
        const found = [\(list)].filter(word => {
          view.getSelection().removeAllRanges();
          return view.find(word, true);
        });
        const screen = page.querySelector('.screen'), root = page.documentElement;
        const style = view.getComputedStyle(page.body);
        document.getElementById('found').textContent = JSON.stringify({
          cells, width: origin.width, height: origin.height,
          overflows: screen.scrollWidth > screen.clientWidth || root.scrollWidth > root.clientWidth,
          requests: view.performance.getEntriesByType('resource').map(entry => entry.name),
          selected, found,
          background: style.backgroundColor, color: style.color,
          label: screen.getAttribute('aria-label'),
        });
      });
      </script></body></html>
      """
  }
}
