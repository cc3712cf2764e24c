import StraitAnalytics
import StraitCanvas
import StraitModel
import StraitState

extension ScreenDrawing {
  /// A lever on the screen of levers: how it stands, whose it is, its window and its clock, what
  /// happened last time, and the issues that it bears on.
  ///
  /// Columns go from the right where there is no room; the clock stays longest.
  mutating func drawLeverOfList(_ id: String, _ row: RowDrawing) {
    guard let lever = board?.lever(id), let headline = headline?.lever(id) else { return }
    let (glyph, word, role) = describe(headline.outcome)
    frame.put(glyph, in: row.inner, role: role)
    if state.visit.place.whatIf.contains(id) {
      frame.put("✓", in: row.inner.inset(left: 1), role: .strong)
    }
    var line = row.inner.inset(left: 2)
    func column(_ width: Int) -> Rect {
      let (left, rest) = line.splitLeft(width)
      line = rest
      return left.inset(right: 1)
    }
    let columns = LeverColumns(line.columns)
    frame.put(lever.title, in: column(columns.title), role: row.titleRole)
    if columns.holder > 0 { frame.put(lever.holder, in: column(columns.holder), role: .muted) }
    frame.put(headline.window?.label ?? "–", in: column(columns.window), role: .muted)
    frame.putRight(
      describe(headline),
      in: column(LeverColumns.clock),
      role: headline.isTooLate ? .alert : isPressing(headline) ? .strong : .muted
    )
    if columns.lead > 0 {
      frame.putRight(
        lever.leadDays.map { "\($0) d" } ?? "·",
        in: column(columns.lead),
        role: .muted
      )
    }
    let last = lever.log.last.map { "\(word) \(Dates.month($0.date))" } ?? word
    frame.put(last, in: column(columns.last), role: role)
    guard columns.issues > 0 else { return }
    let issues = lever.bearings.sorted { $0.weight > $1.weight }
      .map { board?.issue($0.issue)?.title ?? $0.issue }
    frame.put(issues.joined(separator: ", "), in: line, role: .muted)
  }
}

extension ScreenDrawing {
  /// The names of the columns in the rule above the list, each over its own column.
  mutating func drawLeverNames(in heading: Rect, after used: Int) {
    // The gutter, and the glyph of the outcome with its blank.
    let left = 3
    for name in LeverColumns(max(0, heading.columns - left - 1)).names {
      let text = " \(name.text) "
      let width = CellText.width(text)
      let column = left + name.column - (name.isFigure ? width - 1 : 1)
      guard column > used, column + width <= heading.columns else { continue }
      frame.put(text, in: heading.splitLeft(column).rest, role: .muted)
    }
  }
}

/// The columns of the list of levers for a width.
struct LeverColumns {
  /// A clock with its blank, such as `closes 89 d`.
  static let clock = 12
  var title: Int
  var holder = 0
  var window: Int
  var lead = 0
  var last: Int
  var issues = 0

  init(_ width: Int) {
    last = width >= 60 ? 16 : 8
    lead = width >= 100 ? 8 : 0
    title = width >= 100 ? 34 : max(10, width - LeverColumns.clock - last - (width >= 70 ? 20 : 0))
    window = width >= 100 ? 28 : width >= 70 ? 20 : 0
    holder = width >= 150 ? 34 : 0
    let used = title + holder + window + LeverColumns.clock + lead + last
    issues = width >= 100 ? width - used : 0
  }

  /// The names of the columns, each with where it begins, or where it ends for figures.
  var names: [(text: String, column: Int, isFigure: Bool)] {
    var names: [(text: String, column: Int, isFigure: Bool)] = []
    var column = title
    func add(_ text: String, _ width: Int, isFigure: Bool = false) {
      if width > 0 { names.append((text, isFigure ? column + width - 1 : column, isFigure)) }
      column += width
    }
    add("holder", holder)
    add("window", window)
    add("clock", LeverColumns.clock, isFigure: true)
    add("lead", lead, isFigure: true)
    add("last time", last)
    add("bears on", issues)
    return names
  }
}
