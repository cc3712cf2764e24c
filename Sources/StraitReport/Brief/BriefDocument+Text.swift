import StraitCanvas
import StraitModel

extension BriefDocument {
  /// How wide the text is, in columns.
  public static let columns = 80

  /// The brief as plain text of 80 columns, whatever script it holds.
  ///
  /// Only an address may be longer, since one that is broken leads nowhere.
  public var text: String { text(from: nil) }

  /// The same with where it comes from above the marking at its foot.
  public func text(from provenance: Provenance?) -> String {
    let page = BriefPage(self)
    let marking = BriefText.marking(page.marking.rawValue)
    let rule = String(repeating: "-", count: BriefDocument.columns)
    let footer = provenance.map { [""] + [rule] + $0.madeLines } ?? []
    return ([marking, ""] + BriefText.lines(of: page) + footer + ["", marking])
      .map { $0 + "\n" }.joined()
  }

  /// What the brief is called, in a line.
  public var title: String { BriefPage(self).title }

  /// The same text cut into pages of a number of rows, for a format that has pages: each begins and
  /// ends with the marking and carries its number.
  ///
  /// A page needs at least ten rows, and has them.
  public func pages(rows: Int) -> [[String]] {
    let page = BriefPage(self)
    let marking = BriefText.marking(page.marking.rawValue)
    // The marking and an empty row above, an empty row and the marking below.
    let room = max(10, rows) - 4
    // An address may be longer than a line, and a page cuts what is.
    let lines = BriefText.lines(of: page).flatMap { line -> [String] in
      guard CellText.width(line) > BriefDocument.columns else { return [line] }
      let indent = String(line.prefix { $0 == " " })
      return CellText.wrap(line, to: BriefDocument.columns - indent.count).map { part in
        indent + part.drop { $0 == " " }
      }
    }
    let parts = stride(from: 0, to: lines.count, by: room).map {
      Array(lines[$0..<min(lines.count, $0 + room)])
    }
    return parts.enumerated().map { index, part in
      let number = "\(index + 1)/\(parts.count)"
      let foot = number + marking.dropFirst(number.count)
      let fill = Array(repeating: "", count: room - part.count)
      return [marking, ""] + part + fill + ["", foot]
    }
  }
}

/// A brief as lines of text.
enum BriefText {
  /// The marking as documents carry it, at the right.
  static func marking(_ label: String) -> String {
    CellText.padLeft(label, to: BriefDocument.columns)
  }

  /// Every line between the two markings.
  static func lines(of page: BriefPage) -> [String] {
    var lines = CellText.wrap(page.title, to: BriefDocument.columns)
    lines.append(String(repeating: "=", count: lines.map { CellText.width($0) }.max() ?? 0))
    let names = (page.facts.map { CellText.width($0.name) }.max() ?? 0) + 2
    for fact in page.facts {
      lines += hanging(fact.value, after: CellText.pad(fact.name, to: names))
    }
    if !page.notices.isEmpty { lines += [""] + page.notices.flatMap(wrapped) }
    for (index, section) in page.sections.enumerated() {
      let title = "\(index + 1). \(section.title)"
      lines += ["", ""] + wrapped(title)
      lines.append(String(repeating: "-", count: min(BriefDocument.columns, CellText.width(title))))
      for (position, block) in section.blocks.enumerated() {
        if position > 0, needsGap(before: block, after: section.blocks[position - 1]) {
          lines.append("")
        }
        lines += self.lines(of: block)
      }
    }
    return lines.map(trimmed)
  }

  private static func needsGap(before block: BriefBlock, after previous: BriefBlock) -> Bool {
    if case .heading = previous { return false }
    return true
  }

  private static func lines(of block: BriefBlock) -> [String] {
    switch block {
    case .paragraph(let text): return wrapped(text)
    case .heading(let text): return wrapped("-- " + text + " --")
    case .items(let items):
      let label = items.compactMap { $0.label.map { CellText.width($0) } }.max() ?? 0
      return items.flatMap { lines(of: $0, label: label) }
    case .entries(let items):
      return Array(items.map { lines(of: $0, label: 0) }.joined(separator: [""]))
    case .table(let table): return lines(of: table)
    }
  }

  /// An entry; all labels of a list are as wide as the widest.
  private static func lines(of item: BriefItem, label columns: Int) -> [String] {
    let label = item.label.map { CellText.pad($0, to: columns) + "  " } ?? "- "
    var lines = hanging(item.line.text, after: label)
    let indentation = String(repeating: " ", count: CellText.width(label))
    for detail in item.details {
      lines += hanging(detail.text, after: indentation)
      if let address = detail.address, detail.printsAddress { lines.append(indentation + address) }
    }
    return lines
  }

  /// The flexible column takes what the others leave.
  private static func lines(of table: BriefTable) -> [String] {
    let gap = 2
    var widths = table.columns.indices.map { index in
      ([table.columns[index].title] + table.rows.map { $0[index] }).map { CellText.width($0) }.max()
        ?? 0
    }
    if let flexible = table.columns.firstIndex(where: \.wraps) {
      let others = widths.reduce(0, +) - widths[flexible] + gap * (widths.count - 1)
      widths[flexible] = min(widths[flexible], max(16, BriefDocument.columns - others))
    }
    let head = row(table.columns.map(\.title), table.columns, widths)
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
    return head + [rule] + table.rows.flatMap { row($0, table.columns, widths) }
  }

  private static func row(
    _ cells: [String],
    _ columns: [BriefTable.Column],
    _ widths: [Int]
  ) -> [String] {
    let parts = zip(cells, widths).map { CellText.wrap($0, to: $1) }
    let height = parts.map(\.count).max() ?? 0
    return (0..<height).map { row in
      columns.indices.map { index in
        let text = row < parts[index].count ? parts[index][row] : ""
        return columns[index].alignsRight
          ? CellText.padLeft(text, to: widths[index]) : CellText.pad(text, to: widths[index])
      }.joined(separator: "  ")
    }
  }

  private static func wrapped(_ text: String) -> [String] {
    CellText.wrap(text, to: BriefDocument.columns)
  }

  /// A text after a label, its further lines below its first.
  private static func hanging(_ text: String, after label: String) -> [String] {
    let indentation = CellText.width(label)
    let room = max(20, BriefDocument.columns - indentation)
    return CellText.wrap(text, to: room).enumerated().map { index, line in
      (index == 0 ? label : String(repeating: " ", count: indentation)) + line
    }
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
