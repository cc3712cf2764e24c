import StraitAnalytics
public import StraitCanvas
import StraitDiagnostics
import StraitModel

/// One line of a document: pieces of text at columns.
public struct DocumentLine: Hashable, Sendable {
  /// A piece of text.
  public struct Span: Hashable, Sendable {
    /// The column, from 0 at the left of the section.
    public var column: Int
    /// The text.
    public var text: String
    /// What it means.
    public var role: Role
    /// Where it leads, http or https.
    public var link: String?
  }

  /// The pieces, from left to right.
  public var spans: [Span]

  /// A line of one piece.
  static func of(
    _ text: String,
    role: Role = .text,
    column: Int = 0,
    link: String? = nil
  )
    -> DocumentLine
  {
    DocumentLine(spans: [Span(column: column, text: text, role: role, link: link)])
  }
}

/// Builds the rows of a document for a width.
struct DocumentBuilder {
  /// The width that text is wrapped to.
  let columns: Int
  /// The rows so far.
  private(set) var rows: [Row] = []

  /// The column at which values of labelled lines begin.
  private var labelColumns: Int { columns >= 44 ? 14 : 12 }

  init(columns: Int) {
    self.columns = max(1, columns)
  }

  /// Adds an empty line, but never two.
  mutating func gap() {
    guard let last = rows.last?.line, !last.spans.isEmpty else { return }
    add(DocumentLine(spans: []))
  }

  /// Adds a line.
  ///
  /// A day is where the cursor stands at where Enter leads.
  mutating func add(
    _ line: DocumentLine,
    target: Screen? = nil,
    around: Day? = nil,
    source: SourcePlace? = nil,
    figures: [FigureID] = []
  ) {
    var row = Row(
      id: String(rows.count),
      line: line,
      target: target,
      around: around,
      source: source,
      figure: figures.first
    )
    row.alsoFigures = Array(figures.dropFirst())
    rows.append(row)
  }

  /// Adds the name of what the document is about, and a gap.
  mutating func title(_ text: String, source: SourcePlace) {
    self.text(text, role: .strong, source: source)
    gap()
  }

  /// Adds a heading after a gap.
  mutating func heading(_ text: String) {
    gap()
    add(.of(text, role: .heading))
  }

  /// Adds wrapped text.
  mutating func text(
    _ text: String,
    role: Role = .text,
    indent: Int = 0,
    target: Screen? = nil,
    source: SourcePlace? = nil,
    link: String? = nil,
    figures: [FigureID] = []
  ) {
    for line in CellText.wrap(text, to: columns - indent) {
      add(
        .of(line, role: role, column: indent, link: link),
        target: target,
        source: source,
        figures: figures
      )
    }
  }

  /// Adds a label and a wrapped value beside it; below it where there is little room.
  mutating func pair(
    _ label: String,
    _ value: String,
    role: Role = .text,
    target: Screen? = nil,
    around: Day? = nil,
    source: SourcePlace? = nil,
    link: String? = nil,
    figures: [FigureID] = []
  ) {
    let indent = columns >= 32 ? labelColumns : 2
    var lines = CellText.wrap(value, to: columns - indent)
    if indent == 2 {
      add(.of(label, role: .muted), source: source)
    } else if let first = lines.first {
      add(
        DocumentLine(spans: [
          .init(column: 0, text: label, role: .muted, link: nil),
          .init(column: indent, text: first, role: role, link: link),
        ]),
        target: target,
        around: around,
        source: source,
        figures: figures
      )
      lines.removeFirst()
    }
    for line in lines {
      add(
        .of(line, role: role, column: indent, link: link),
        target: target,
        around: around,
        source: source,
        figures: figures
      )
    }
  }

  /// Adds two columns beside each other, row by row, with a bar between; under each other where
  /// there is little room.
  mutating func columns(_ left: [Row], _ right: [Row], offset: Int) {
    for index in 0..<max(left.count, right.count) {
      var line = DocumentLine(spans: index < left.count ? left[index].line?.spans ?? [] : [])
      line.spans.append(.init(column: offset - 2, text: "│", role: .rule, link: nil))
      if index < right.count {
        line.spans += (right[index].line?.spans ?? []).map { span in
          var moved = span
          moved.column += offset
          return moved
        }
      }
      let row = index < left.count ? left[index] : Row(id: "")
      let other = index < right.count ? right[index] : Row(id: "")
      add(line, target: row.target ?? other.target, source: row.source ?? other.source)
    }
  }

  /// Adds the rows of another document.
  mutating func append(_ other: [Row]) {
    for row in other {
      add(
        row.line ?? DocumentLine(spans: []),
        target: row.target,
        source: row.source,
        figures: row.figures
      )
    }
  }
}
