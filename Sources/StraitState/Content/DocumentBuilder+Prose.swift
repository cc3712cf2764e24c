import StraitCanvas
import StraitDiagnostics
import StraitModel

extension DocumentBuilder {
  /// Adds prose: headings, paragraphs and lists, newest part first.
  mutating func prose(_ prose: Prose) {
    let undated = prose.sections.filter { $0.since == nil }
    let dated = prose.sections.filter { $0.since != nil }
      .sorted { ($0.since?.first.number ?? 0) > ($1.since?.first.number ?? 0) }
    for section in undated + dated {
      if let since = section.since {
        heading("\(since) \(section.heading ?? "")")
      } else if let title = section.heading {
        heading(title)
      } else {
        gap()
      }
      for block in Markdown.blocks(section.text) {
        switch block {
        case .paragraph(let text): self.text(text, source: section.place)
        case .item(let text):
          item(text, source: section.place)
        }
        if case .paragraph = block { gap() }
      }
    }
  }

  private mutating func item(_ text: String, source: SourcePlace) {
    let first = rows.count
    self.text(text, indent: 2, source: source)
    guard rows.count > first, var line = rows[first].line else { return }
    line.spans.insert(.init(column: 0, text: "-", role: .muted, link: nil), at: 0)
    replaceLine(at: first, with: line)
  }
}

/// The little Markdown that prose uses.
enum Markdown {
  enum Block: Hashable {
    case paragraph(String)
    case item(String)
  }

  /// Joins the lines of paragraphs and of list items, and takes emphasis marks and addresses out.
  static func blocks(_ text: String) -> [Block] {
    var blocks: [Block] = []
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.split(separator: " ").joined(separator: " ")
      if words.isEmpty {
        isOpen = false
      } else if words.hasPrefix("- ") || words.hasPrefix("* ") {
        blocks.append(.item(plain(String(words.dropFirst(2)))))
        isOpen = true
      } else if isOpen, let last = blocks.popLast() {
        switch last {
        case .paragraph(let text): blocks.append(.paragraph(text + " " + plain(words)))
        case .item(let text): blocks.append(.item(text + " " + plain(words)))
        }
      } else {
        blocks.append(.paragraph(plain(words)))
        isOpen = true
      }
    }
    return blocks
  }

  /// `[text](address)` becomes its text; `**` and paired `*` go.
  static func plain(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "[") {
      guard let close = rest[open...].firstIndex(of: "]"),
        rest.index(after: close) < rest.endIndex, rest[rest.index(after: close)] == "(",
        let end = rest[close...].firstIndex(of: ")")
      else { break }
      result += rest[..<open]
      result += rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: end)...]
    }
    result += rest
    return result.filter { $0 != "*" && $0 != "`" }
  }
}
