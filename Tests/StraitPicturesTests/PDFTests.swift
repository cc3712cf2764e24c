import Foundation
import StraitCanvas
import Testing

@testable import StraitPictures

@Suite struct PDFTests {
  static let rows = [
    "ab 한일 군사 か日韓 é…c カナ MW.il|", "├──┤ █▄▂░▒▓ ⣿⠁ ▲▼● 1234567890",
    "한국어와 日本語と English in one line", "                              end",
  ]

  private func text(_ bytes: [UInt8], _ options: [String] = []) throws -> String {
    let output = try #require(Tool.run(["pdftotext"] + options, reading: bytes))
    return String(decoding: output, as: UTF8.self)
  }

  @Test func `its text is found, in every script`() throws {
    let text = try text(try Drawing.document([Drawing.frame(Self.rows)]), ["-layout"])
    for part in ["한일", "군사", "日韓", "カナ", "한국어와", "日本語と", "English in one line"] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func `a word begins at its column, to half a pixel`() throws {
    let document = try Drawing.document([Drawing.frame(Self.rows)])
    let words = try text(document, ["-bbox"]).matches(
      of: /xMin="([0-9.]+)" yMin="([0-9.]+)"[^>]*>([^<]+)</
    )
    let row = Self.rows[2]
    for word in row.split(separator: " ") {
      let column = CellText.width(String(row[..<word.startIndex]))
      let found = words.first { $0.3 == word }.flatMap { Double($0.1) }
      let left = try #require(found, "\(word)")
      #expect(abs(left / PDFEncoder.point - Double(column * 9)) <= 0.51, "\(word): \(left)")
    }
  }

  @Test func `its fonts are in it`() throws {
    let document = try Drawing.document([Drawing.frame(Self.rows)])
    let output = try #require(Tool.run(["pdffonts"], reading: document))
    let fonts = String(decoding: output, as: UTF8.self).split(separator: "\n").dropFirst(2)
    #expect(fonts.contains { $0.contains("JetBrainsMono") })
    #expect(fonts.contains { $0.contains("NotoSansMonoCJKkr") })
    #expect(fonts.contains { $0.contains("NotoSansMonoCJKjp") })
    // Embedded, a subset, and with a way back to Unicode.
    #expect(fonts.allSatisfy { $0.firstMatch(of: /yes yes yes +\d+ +\d+$/) != nil })
  }

  @Test func `drawn again, each cell has the ink that it has in the PNG`() throws {
    let frame = Drawing.frame(Self.rows)
    let pixels = try #require(try Drawing.raster(frame))
    let page = try #require(Raster(pdf: try Drawing.document([frame])))
    #expect((0...2).contains(page.width - pixels.width))
    #expect((40...42).contains(page.height - pixels.height))
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        let one = Self.ink(of: pixels, column, row)
        let other = Self.ink(of: page, column, row)
        #expect(abs(one.sum - other.sum) < 14, "\(column), \(row): \(one) \(other)")
        guard one.sum > 4 else { continue }
        #expect(abs(one.x - other.x) < 1 && abs(one.y - other.y) < 1.2, "\(column), \(row)")
      }
    }
  }

  /// How much ink a cell has, in pixels, and where its middle is.
  private static func ink(
    of raster: Raster,
    _ column: Int,
    _ row: Int
  ) -> (sum: Double, x: Double, y: Double) {
    var (sum, x, y) = (0.0, 0.0, 0.0)
    for down in 0..<20 {
      for across in 0..<9 {
        let ink = raster.ink(column * 9 + across, row * 20 + down)
        sum += ink
        x += ink * Double(across)
        y += ink * Double(down)
      }
    }
    return (sum, sum > 0 ? x / sum : 0, sum > 0 ? y / sum : 0)
  }

  @Test func `several frames are several numbered pages`() throws {
    let document = try Drawing.document(
      ["one", "two", "three"].map { Drawing.frame([$0 + " " + String(repeating: ".", count: 40)]) }
    )
    let pages = try text(document, ["-layout"]).split(separator: "\u{C}").prefix(3)
    try #require(pages.count == 3)
    for (index, page) in pages.enumerated() {
      #expect(page.contains(["one", "two", "three"][index]))
      #expect(page.contains("foot \(index)"))
      #expect(page.contains("page \(index + 1) of 3"))
    }
  }

  @Test func `it says what it is, and when it was made is what it was told`() throws {
    let document = try Drawing.document([Drawing.frame(["x"])])
    let found = try #require(Tool.run(["TZ=UTC", "pdfinfo"], reading: document))
    let facts = String(decoding: found, as: UTF8.self)
    for fact in [
      "Title:           A title", "Subject:         What is to be seen.",
      "Keywords:        one: 1, two: 2", "Creator:         test",
      "CreationDate:    Sun Aug 25 00:00:00 2019 UTC",
      "ModDate:         Sun Aug 25 00:00:00 2019 UTC",
    ] { #expect(facts.contains(fact), "\(fact)") }
  }
}
