import Foundation
import StraitCanvas
import StraitExport
import Testing

/// A picture in a browser, as a document and as an image in a page, and drawn by librsvg.
///
/// The fonts are those of the machine, none of which the grid relies on.
@Suite(.serialized) struct SVGGridTests {
  /// Glyphs that stand alone in each row, a blank on either side, after all kinds of runs.
  private static let marks = ["M", "한", "日", "か", "é"]
  private static let runs = [
    "Mixed", "한일", "日韓", "かなカナ", "│ abc한国か", "straitwatch", "▼▲→", "각국", "ｱｲ", "e\u{301}a",
    "█▒⣿", "TLP:CLEAR",
  ]

  private static func frame() -> Frame {
    var frame = Frame(Size(columns: 160, rows: marks.count * 2))
    for (row, mark) in marks.enumerated() {
      // What comes first moves all that follows by a column or more.
      let line = runs.indices.map { runs[($0 + row) % runs.count] }.joined(separator: " \(mark) ")
      let area = Rect(frame.size)
      frame.put("\(mark) " + line, in: area.line(row * 2))
      frame.put("x \(mark) " + line, in: area.line(row * 2 + 1), role: .strong)
    }
    return frame
  }

  /// A glyph that stands alone.
  private struct Mark: Hashable {
    var text: String
    var column: Int
    var row: Int
    var width: Int
    var isBold: Bool
  }

  private static func marks(in frame: Frame) -> [Mark] {
    (0..<frame.size.rows).flatMap { row in
      (0..<frame.size.columns).compactMap { column -> Mark? in
        let cell = frame[column, row]
        let width = Int(cell.width)
        guard width > 0, frame.text(of: cell) == marks[row / 2] else { return nil }
        guard column == 0 || frame[column - 1, row] == blank(row) else { return nil }
        guard column + width < frame.size.columns, frame[column + width, row] == blank(row)
        else { return nil }
        return Mark(
          text: marks[row / 2],
          column: column,
          row: row,
          width: width,
          isBold: cell.role == .strong
        )
      }
    }
  }

  /// What stands between the runs of a row.
  private static func blank(_ row: Int) -> Cell {
    Cell(glyph: 0x20, role: row.isMultiple(of: 2) ? .text : .strong)
  }

  /// How far the ink of a mark lies from its cell's left edge, in pixels.
  private struct Ink: Decodable {
    var left: Double
    var right: Double
    var isThere: Bool
  }

  /// Where each character of a document begins, in pixels.
  private struct Character: Decodable {
    var text: String
    var x: Double
    var y: Double
  }

  /// How many pixels of the picture stand for one.
  private static let zoom = 4

  private func withBrowser<Value>(_ body: (Browser) throws -> Value) throws -> Value {
    let browser = try Browser()
    defer { browser.remove() }
    return try body(browser)
  }

  @Test func `as a document, every character begins where the grid says`() throws {
    let frame = Self.frame()
    let svg = SVGEncoder.encode(frame, theme: .light)
    let page = """
      <!DOCTYPE html><html><head><meta charset="utf-8"></head><body>
      <iframe src="picture.svg" style="width:1600px;height:400px"></iframe>
      <textarea id="found"></textarea>
      <script>
      addEventListener('load', () => {
        const picture = document.querySelector('iframe').contentDocument, found = [];
        for (const element of picture.querySelectorAll('text, tspan')) {
          if (element.children.length) continue;
          const row = Number((element.getAttribute('y') ? element : element.parentNode)
            .getAttribute('y'));
          for (let index = 0; index < element.getNumberOfChars(); index++)
            found.push({ text: element.textContent[index], y: row,
              x: element.getStartPositionOfChar(index).x });
        }
        document.getElementById('found').textContent = JSON.stringify(found);
      });
      </script></body></html>
      """
    let found: [Character] = try withBrowser {
      try $0.found(by: page, beside: ["picture.svg": Data(svg.utf8)])
    }
    #expect(found.count > 500)
    var places: [Int: [(x: Double, text: String)]] = [:]
    for one in found { places[Int(one.y) / 20, default: []].append((one.x, one.text)) }
    var strays: [String] = []
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        let cell = frame[column, row]
        let text = frame.text(of: cell)
        // Shapes are drawn and no text.
        guard cell.width > 0, text != " ", !"│█▒⣿▼▲→".contains(text) else { continue }
        let first = String(text.unicodeScalars.prefix(1))
        let isThere = (places[row] ?? []).contains { place in
          // An ideograph stands in the middle of its two cells.
          let wanted = Double(column * 9) + (cell.width == 2 ? 0.6 : 0)
          return place.text == first && abs(place.x - wanted) <= 0.5
        }
        if !isThere { strays.append("\(row):\(column) \(text)") }
      }
    }
    #expect(strays.prefix(10) == [])
  }

  @Test func `as an image in a page, a glyph lies in every cell as in the first`() throws {
    let frame = Self.frame()
    let svg = Data(SVGEncoder.encode(frame, theme: .light).utf8)
    let found = try ink(of: svg, named: "picture.svg", of: frame)
    #expect(Self.strays(found, frame).prefix(10) == [])
  }

  @Test func `librsvg puts a glyph into every cell as into the first`() throws {
    let frame = Self.frame()
    let png = try Self.drawn(SVGEncoder.encode(frame, theme: .light))
    let found = try ink(of: png, named: "picture.png", of: frame)
    #expect(Self.strays(found, frame).prefix(10) == [])
  }

  @Test func `without its places the same picture would not hold the grid`() throws {
    let frame = Self.frame()
    let svg = SVGEncoder.encode(frame, theme: .light)
    let loose = svg.replacing(/<tspan x="[0-9.]+"/) { _ in "<tspan dx=\"9\"" }
    #expect(loose != svg)
    let found = try ink(of: try Self.drawn(loose), named: "picture.png", of: frame)
    #expect(Self.strays(found, frame).count > 20)
  }

  /// What does not lie in its cell as the first of its kind does, to half a pixel, or not at all.
  private static func strays(_ found: [Ink], _ frame: Frame) -> [String] {
    struct Kind: Hashable {
      var text: String
      var isBold: Bool
    }
    var firsts: [Kind: Ink] = [:]
    let marks = marks(in: frame)
    guard marks.count == found.count, marks.count > 100 else { return ["\(found.count) measured"] }
    return zip(marks, found).compactMap { mark, ink in
      let kind = Kind(text: mark.text, isBold: mark.isBold)
      let first = firsts[kind] ?? ink
      firsts[kind] = first
      let isInside = ink.left >= -0.5 && ink.right <= Double(mark.width * 9) + 0.5
      let isLikeFirst = abs(ink.left - first.left) <= 0.5 && abs(ink.right - first.right) <= 0.5
      return ink.isThere && isInside && isLikeFirst ? nil : "\(mark) \(ink), first \(first)"
    }
  }

  /// The ink of all marks of a picture that a browser draws.
  private func ink(of data: Data, named name: String, of frame: Frame) throws -> [Ink] {
    let cells = Self.marks(in: frame).map { "[\($0.column),\($0.row),\($0.width)]" }
      .joined(separator: ",")
    let type = name.hasSuffix("svg") ? "image/svg+xml" : "image/png"
    let (columns, rows) = (frame.size.columns, frame.size.rows)
    let page = """
      <!DOCTYPE html><html><head><meta charset="utf-8"></head><body>
      <img src="data:\(type);base64,\(data.base64EncodedString())">
      <textarea id="found"></textarea>
      <script>
      addEventListener('load', () => {
        const zoom = \(Self.zoom), width = \(columns) * 9 * zoom, height = \(rows) * 20 * zoom;
        const canvas = document.createElement('canvas');
        canvas.width = width; canvas.height = height;
        const pen = canvas.getContext('2d');
        pen.drawImage(document.querySelector('img'), 0, 0, width, height);
        const bytes = pen.getImageData(0, 0, width, height).data;
        const page = bytes.slice(0, 3);
        const found = [\(cells)].map(([column, row, cells]) => {
          const origin = column * 9 * zoom, reach = 9 * zoom;
          let left = Infinity, right = -Infinity;
          for (let y = row * 20 * zoom; y < (row + 1) * 20 * zoom; y++)
            for (let x = Math.max(0, origin - reach); x < origin + (cells + 1) * reach; x++) {
              const at = (y * width + x) * 4;
              const far = Math.max(...[0, 1, 2].map(c => Math.abs(bytes[at + c] - page[c])));
              if (far > 100) { left = Math.min(left, x); right = Math.max(right, x + 1); }
            }
          const isThere = right > left;
          return { isThere, left: isThere ? (left - origin) / zoom : 0,
            right: isThere ? (right - origin) / zoom : 0 };
        });
        document.getElementById('found').textContent = JSON.stringify(found);
      });
      </script></body></html>
      """
    return try withBrowser { try $0.found(by: page) }
  }

  /// A picture as librsvg draws it.
  private static func drawn(_ svg: String) throws -> Data {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "straitwatch-rsvg-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (from, to) = (folder.appending(path: "a.svg"), folder.appending(path: "a.png"))
    try Data(svg.utf8).write(to: from)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/rsvg-convert")
    process.arguments = ["--zoom", "\(zoom)", "-o", to.path, from.path]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try Data(contentsOf: to)
  }
}
