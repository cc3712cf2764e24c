import StraitCanvas
import StraitExport
import Testing

@Suite struct HostileTextTests {
  private static func frame(_ text: String, link: String? = nil) -> Frame {
    var frame = Frame(Size(columns: 80, rows: 1))
    frame.put(text, in: Rect(frame.size), role: .alert, link: link)
    return frame
  }

  /// True for what neither a terminal nor XML may be given.
  private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFDD0...0xFDEF,
      0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F, 0x61C, 0x180E:
      true
    case let value: value & 0xFFFE == 0xFFFE
    }
  }

  @Test func `there are two hundred of them`() {
    #expect(HostileText.strings.count >= 200)
  }

  @Test func `nothing unsafe stands in a frame or in its text`() {
    for string in HostileText.strings {
      let text = TextEncoder.encode(Self.frame(string))
      #expect(text.last == "\n")
      #expect(
        !text.dropLast().unicodeScalars.contains(where: isUnsafe),
        "\(string.debugDescription)"
      )
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == 2, "\(string.debugDescription)")
    }
  }

  @Test func `ANSI holds our own sequences and no others`() {
    let own = /\u{1B}\[[0-9;]*m/
    for string in HostileText.strings {
      let text = ANSIEncoder.encode(
        Self.frame(string),
        theme: .dark,
        depth: .truecolor,
        links: .osc8
      )
      let rest = text.replacing(own, with: "").dropLast()
      #expect(!rest.unicodeScalars.contains(where: isUnsafe), "\(string.debugDescription)")
    }
  }

  @Test func `SVG holds our own elements and no others`() {
    let elements: Set<String> = [
      "svg", "title", "desc", "metadata", "style", "rect", "path", "text", "tspan", "a", "/svg",
      "/title", "/desc", "/metadata", "/style", "/text", "/tspan", "/a",
    ]
    for string in HostileText.strings {
      let note = ExportNote(title: string, description: string, entries: [.init(string, string)])
      let text = SVGEncoder.encode(Self.frame(string), theme: .dark, note: note)
      #expect(
        !text.unicodeScalars.contains { isUnsafe($0) && $0 != "\n" },
        "\(string.debugDescription)"
      )
      for part in text.split(separator: "<") {
        let name = String(part.unicodeScalars.prefix { $0 != " " && $0 != ">" })
        #expect(elements.contains(name), "\(name) from \(string.debugDescription)")
        // One tag, one closing bracket: what stands in a name or a value is escaped.
        #expect(part.unicodeScalars.filter { $0 == ">" }.count == 1, "\(part)")
      }
      #expect(!text.contains("href=\""))
      for entity in text.split(separator: "&").dropFirst() {
        let name = entity.prefix { $0 != ";" }
        #expect(["amp", "lt", "gt", "quot", "#39"].contains(name), "\(name)")
      }
    }
  }

  @Test func `HTML holds our own elements and no others`() {
    let elements: Set<String> = [
      "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "figure", "div", "svg",
      "path", "pre", "b", "i", "span", "a", "figcaption", "h1", "p", "dl", "dt", "dd", "/html",
      "/head", "/title", "/style", "/body", "/main", "/figure", "/div", "/svg", "/pre", "/b", "/i",
      "/span", "/a", "/figcaption", "/h1", "/p", "/dl", "/dt", "/dd",
    ]
    let themes = PageThemes(dark: .dark, light: .light)
    for string in HostileText.strings {
      let note = ExportNote(title: string, description: string, entries: [.init(string, string)])
      let text = HTMLEncoder.encode(Self.frame(string), themes: themes, note: note)
      #expect(
        !text.unicodeScalars.contains { isUnsafe($0) && $0 != "\n" },
        "\(string.debugDescription)"
      )
      for part in text.split(separator: "<") {
        let name = String(part.unicodeScalars.prefix { $0 != " " && $0 != ">" })
        #expect(elements.contains(name), "\(name) from \(string.debugDescription)")
        #expect(part.unicodeScalars.filter { $0 == ">" }.count == 1, "\(part)")
      }
      #expect(!text.contains("href=\""))
      for entity in text.split(separator: "&").dropFirst() {
        let name = entity.prefix { $0 != ";" }
        #expect(["amp", "lt", "gt", "quot", "#39"].contains(name), "\(name)")
      }
    }
  }

  @Test func `no address leads anywhere but to the web`() {
    for address in HostileText.addresses {
      let frame = Self.frame("see", link: address)
      #expect(
        !SVGEncoder.encode(frame, theme: .dark).contains("href"),
        "\(address.debugDescription)"
      )
      #expect(
        !HTMLEncoder.encode(frame, themes: PageThemes(.dark, paper: .light)).contains("href"),
        "\(address.debugDescription)"
      )
      let text = ANSIEncoder.encode(frame, theme: .dark, depth: .none, links: .osc8)
      #expect(!text.contains("]8;;"), "\(address.debugDescription)")
    }
  }
}
