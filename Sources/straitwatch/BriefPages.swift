import StraitCanvas
import StraitModel
import StraitReport

/// A brief as the pages of a document.
enum BriefPages {
  /// The rows of a page: what an upright sheet of paper holds of 80 columns at a size that one reads.
  private static let rows = 62

  /// The brief as PDF, each page between its markings.
  static func pdf(
    _ brief: BriefDocument,
    from provenance: Provenance
  ) throws(CommandFault) -> EncodedPicture {
    let frames = brief.pages(rows: rows).map { frame(of: $0, marking: brief.marking.rank) }
    return try PictureOutput.pdf(
      frames,
      title: brief.title,
      subject: "\(brief.title). \(brief.marking.rawValue).",
      from: provenance
    ).pdf(from: provenance)
  }

  /// The lines of a page: its marking at the head and at the foot, titles over a rule strong.
  private static func frame(of lines: [String], marking rank: Int) -> Frame {
    var frame = Frame(Size(columns: BriefDocument.columns + 2, rows: lines.count))
    for (row, line) in lines.enumerated() {
      let area = Rect(column: 1, row: row, columns: BriefDocument.columns, rows: 1)
      if row == 0 || row == lines.count - 1 {
        let label = line.split(separator: " ").last.map(String.init) ?? ""
        frame.put(String(line.dropLast(label.count)), in: area, role: .muted)
        frame.putRight(label, in: area, role: .marking(rank))
        continue
      }
      frame.put(line, in: area, role: role(of: line, before: lines[row + 1]))
    }
    return frame
  }

  private static func role(of line: String, before next: String) -> Role {
    func isRule(_ text: String) -> Bool {
      !text.isEmpty && (text.allSatisfy { $0 == "-" } || text.allSatisfy { $0 == "=" })
    }
    if isRule(line) { return .rule }
    return isRule(next) || line.hasPrefix("-- ") ? .strong : .text
  }
}
