extension Paragraph {
  /// The parts of a line of Markdown; a mark without its partner stands as it was written.
  static func runs(of text: String, role: Role) -> [TextRun] {
    var runs: [TextRun] = []
    var plain = ""
    var rest = text[...]
    func flush() {
      if !plain.isEmpty { runs.append(TextRun(plain, role: role)) }
      plain = ""
    }
    var previous: Character = " "
    while let character = rest.first {
      if let found = span(at: rest, after: previous) {
        flush()
        switch found.kind {
        case .emphasis: runs.append(TextRun(String(found.text), role: .strong))
        case .code: runs.append(TextRun(String(found.text), role: role))
        case .link(let address):
          runs.append(TextRun(String(found.text), role: .link, link: String(address)))
        }
        previous = found.text.last ?? character
        rest = found.rest
      } else {
        plain.append(character)
        previous = character
        rest.removeFirst()
      }
    }
    flush()
    return runs
  }

  private enum Kind {
    case emphasis
    case code
    case link(Substring)
  }

  private typealias Found = (kind: Kind, text: Substring, rest: Substring)

  /// The marked text at the beginning of another, if there is any.
  private static func span(at text: Substring, after previous: Character) -> Found? {
    switch text.first {
    case "*", "_": emphasis(at: text, after: previous)
    case "`":
      enclosed(text.dropFirst(), by: "`").map { (.code, $0.inside, $0.rest) }
    case "<":
      enclosed(text.dropFirst(), by: ">").flatMap { found in
        let isAddress = found.inside.hasPrefix("http://") || found.inside.hasPrefix("https://")
        return isAddress ? (.link(found.inside), found.inside, found.rest) : nil
      }
    case "[":
      enclosed(text.dropFirst(), by: "](").flatMap { label in
        enclosed(label.rest, by: ")").flatMap { found in
          let isAddress = !found.inside.contains(where: \.isWhitespace)
          return isAddress ? (.link(found.inside), label.inside, found.rest) : nil
        }
      }
    default: nil
    }
  }

  /// Emphasis opens before a word and closes after one; `snake_case` and `2 * 3` are neither.
  private static func emphasis(at text: Substring, after previous: Character) -> Found? {
    guard let mark = text.first else { return nil }
    if mark == "_", previous.isLetter || previous.isNumber { return nil }
    let delimiter = text.hasPrefix(String([mark, mark])) ? String([mark, mark]) : String(mark)
    guard let found = enclosed(text.dropFirst(delimiter.count), by: delimiter) else { return nil }
    if found.inside.first?.isWhitespace ?? true || found.inside.last?.isWhitespace ?? true {
      return nil
    }
    if mark == "_", let next = found.rest.first, next.isLetter || next.isNumber { return nil }
    return (.emphasis, found.inside, found.rest)
  }

  /// How far a mark may stand from its partner, so that a page of lone marks is read in good time.
  private static let reach = 500

  /// What stands before the next delimiter, and what stands after it; nil if it is empty.
  private static func enclosed(
    _ text: Substring,
    by delimiter: String
  ) -> (inside: Substring, rest: Substring)? {
    var rest = text
    for _ in 0..<reach where !rest.isEmpty {
      if rest.hasPrefix(delimiter) {
        let inside = text[..<rest.startIndex]
        return inside.isEmpty ? nil : (inside, rest.dropFirst(delimiter.count))
      }
      rest.removeFirst()
    }
    return nil
  }
}
