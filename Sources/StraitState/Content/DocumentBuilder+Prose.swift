import StraitCanvas
import StraitDiagnostics
import StraitModel

extension DocumentBuilder {
  /// Adds prose: what always holds first, then the dated parts, the newest first.
  ///
  /// In the past it is said of what has no date that it may have been written later.
  mutating func prose(_ prose: Prose, isInThePast: Bool) {
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
      if isInThePast, section.since == nil {
        text("without a date, so it may have been written later:", role: .muted)
      }
      for line in Paragraph(section.text).lines(columns: columns) {
        add(DocumentLine(line), source: section.place)
      }
    }
  }
}

extension DocumentLine {
  /// Sets the parts of a line side by side from its left.
  init(_ line: TextLine) {
    var column = 0
    spans = line.runs.map { run in
      defer { column += CellText.width(run.text) }
      return Span(column: column, text: run.text, role: run.role, link: run.link)
    }
  }
}
