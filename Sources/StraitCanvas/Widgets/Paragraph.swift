/// Prose in a small part of Markdown, set in lines.
///
/// Known are paragraphs (parted by an empty line), headings (`#`), lists (`-`, `*`, `1.`), quotes
/// (`>`), `*emphasis*` and `**emphasis**`, `` `code` ``, and links `[text](address)` and
/// `<address>`, of which the text is shown. Whatever else there is stands as it was written.
public struct Paragraph: Hashable, Sendable {
  /// The prose.
  public var markdown: String
  /// The role of what is not marked.
  public var role: Role

  /// Makes a paragraph.
  public init(_ markdown: String, role: Role = .text) {
    self.markdown = markdown
    self.role = role
  }

  /// The lines, each at most some columns wide.
  public func lines(columns: Int) -> [TextLine] {
    guard columns > 0 else { return [] }
    var lines: [TextLine] = []
    for block in Self.blocks(of: markdown) {
      if !lines.isEmpty, block.isApart { lines.append(TextLine([])) }
      lines += set(block, columns: columns)
    }
    return lines
  }

  /// Draws the lines from one on, and gives how many there are in all.
  @discardableResult
  public func draw(in rect: Rect, into frame: inout Frame, from first: Int = 0) -> Int {
    let lines = lines(columns: rect.columns)
    for (row, line) in lines.dropFirst(max(0, first)).prefix(rect.rows).enumerated() {
      frame.put(line, in: rect.line(row))
    }
    return lines.count
  }

  /// A stretch of text that is set as one.
  private struct Block {
    var text: String
    /// What stands before its first line.
    var mark = ""
    var role: Role?
    /// True when an empty line parts it from what is above.
    var isApart: Bool
  }

  private static func blocks(of markdown: String) -> [Block] {
    var blocks: [Block] = []
    var isApart = true
    var continues = false
    for raw in markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = raw.drop { $0 == " " || $0 == "\t" }
      if line.isEmpty {
        isApart = true
        continues = false
        continue
      }
      let marks = line.prefix { $0 == "#" }
      let number = line.prefix { $0.isASCII && $0.isNumber }
      if line.hasPrefix("- ") || line.hasPrefix("* ") {
        blocks.append(Block(text: String(line.dropFirst(2)), mark: "- ", isApart: isApart))
        continues = true
      } else if (1...6).contains(marks.count), line.dropFirst(marks.count).hasPrefix(" ") {
        let text = String(line.dropFirst(marks.count + 1))
        blocks.append(Block(text: text, role: .strong, isApart: true))
        continues = false
      } else if (1...3).contains(number.count), line.dropFirst(number.count).hasPrefix(". ") {
        let text = String(line.dropFirst(number.count + 2))
        blocks.append(Block(text: text, mark: "\(number). ", isApart: isApart))
        continues = true
      } else if line.hasPrefix("> "), !(continues && blocks.last?.mark == "│ ") {
        blocks.append(
          Block(text: String(line.dropFirst(2)), mark: "│ ", role: .muted, isApart: isApart)
        )
        continues = true
      } else if continues, let last = blocks.indices.last {
        blocks[last].text += " " + (line.hasPrefix("> ") ? line.dropFirst(2) : line)
      } else {
        blocks.append(Block(text: String(line), isApart: isApart))
        continues = true
      }
      isApart = false
    }
    return blocks
  }

  private func set(_ block: Block, columns: Int) -> [TextLine] {
    let indent = CellText.width(block.mark) + 4 <= columns ? CellText.width(block.mark) : 0
    let role = block.role ?? role
    var lines: [TextLine] = []
    for runs in Self.wrap(Self.runs(of: block.text, role: role), to: columns - indent) {
      let isQuote = block.mark.hasPrefix("│")
      let mark = lines.isEmpty || isQuote ? block.mark : String(repeating: " ", count: indent)
      lines.append(TextLine(indent > 0 ? [TextRun(mark, role: .muted)] + runs : runs))
    }
    return lines
  }

  /// Breaks runs into lines at the same places as the text without roles.
  ///
  /// The lines are walked beside the runs: wrapping only ever drops blanks, so that the next
  /// character of a line is the next character of the runs that is no blank.
  private static func wrap(_ runs: [TextRun], to columns: Int) -> [[TextRun]] {
    let text = runs.map(\.text).joined()
    var characters = runs.flatMap { run in run.text.map { ($0, run) } }[...]
    return CellText.wrap(text, to: columns).map { line in
      var parts: [TextRun] = []
      for character in line {
        if !character.isWhitespace {
          characters = characters.drop { $0.0.isWhitespace && $0.0.unicodeScalars.count == 1 }
        }
        guard let source = characters.popFirst() else { break }
        if let last = parts.last, last.role == source.1.role, last.link == source.1.link {
          parts[parts.count - 1].text.append(character)
        } else {
          parts.append(TextRun(String(character), role: source.1.role, link: source.1.link))
        }
      }
      return parts
    }
  }
}
