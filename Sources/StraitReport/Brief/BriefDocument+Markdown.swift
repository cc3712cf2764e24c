import StraitExport
import StraitModel

extension BriefDocument {
  /// The brief as Markdown with tables, as GitHub and most wikis read it.
  ///
  /// Everything from the board is escaped, so that a title that holds a mark of Markdown, a tag or a
  /// link is shown as it was written.
  public var markdown: String { markdown(from: nil) }

  /// The same with where it comes from above the marking at its foot, as text that is shown as it is.
  public func markdown(from provenance: Provenance?) -> String {
    BriefPage(self).markdown(from: provenance)
  }
}

extension BriefPage {
  /// The page as Markdown.
  func markdown(from provenance: Provenance? = nil) -> String {
    let marking = "**\(MarkdownText.escape(marking.rawValue))**"
    var lines = [marking, "", "# " + MarkdownText.escape(title), ""]
    lines += facts.map {
      "- \(MarkdownText.escape($0.name)): \(MarkdownText.escape($0.value))"
    }
    if !notices.isEmpty {
      lines += ["", "> " + notices.map(MarkdownText.escape).joined(separator: " ")]
    }
    for section in sections {
      lines += ["", "## " + MarkdownText.escape(section.title)]
      for block in section.blocks { lines += [""] + MarkdownText.lines(of: block) }
    }
    if let provenance { lines += ["", "---", "", "```text"] + provenance.madeLines + ["```"] }
    return (lines + ["", marking]).map { $0 + "\n" }.joined()
  }
}

/// A brief as Markdown.
enum MarkdownText {
  static func lines(of block: BriefBlock) -> [String] {
    switch block {
    case .paragraph(let text): [escape(text)]
    case .heading(let text): ["### " + escape(text)]
    case .items(let items), .entries(let items): items.flatMap(lines(of:))
    case .table(let table): lines(of: table)
    }
  }

  private static func lines(of item: BriefItem) -> [String] {
    let label = item.label.map { "**\(escape($0))** " } ?? ""
    return ["- " + label + link(item.line)] + item.details.map { "  - " + link($0) }
  }

  private static func lines(of table: BriefTable) -> [String] {
    let rule = table.columns.map { $0.alignsRight ? "--:" : "---" }
    let rows =
      [table.columns.map(\.title).map(escape), rule] + table.rows.map { $0.map(escape) }
    return rows.map { "| " + $0.joined(separator: " | ") + " |" }
  }

  private static func link(_ line: BriefLine) -> String {
    let text = escape(line.text)
    guard let address = line.address.flatMap(WebAddress.init)?.text else { return text }
    // A closing parenthesis would end the address.
    let target = address.replacing("(", with: "%28").replacing(")", with: "%29")
    return "[\(text)](\(target))"
  }

  /// A text whose every mark of Markdown stands for itself.
  static func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "&", "$", "!":
        escaped += "\\"
      case "+", "-", "=":
        // At the start of a line these begin a list, a rule or a heading.
        if escaped.isEmpty { escaped += "\\" }
      case ".", ")":
        // A number with one of these begins a list.
        if !escaped.isEmpty, escaped.allSatisfy(\.isNumber) { escaped += "\\" }
      default: break
      }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }
}
