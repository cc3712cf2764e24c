import StraitAnalytics
import StraitCanvas
import StraitModel

/// Measures of tension in columns, as many as there is room for.
struct MeasureTable {
  let columns: Int
  private(set) var rows: [Row] = []

  init(columns: Int) {
    self.columns = columns
  }

  private enum Column: CaseIterable {
    case direction
    case stock
    case arrow
    case rank
    case events
    case reading
    case mean
    case share
    case undisputed
    case weeks

    /// Its name, which is as wide as its widest value.
    var name: String {
      switch self {
      case .direction: "       "
      case .stock: "  stock"
      case .arrow: " "
      case .rank: " rank"
      case .events: " coded 52w"
      case .reading: "coop/conf"
      case .mean: " mean"
      case .share: "conflict"
      case .undisputed: "without disputed"
      case .weeks: "against 4 and 52 weeks           "
      }
    }
  }

  private static let leastTitleColumns = 16

  /// The columns that there is room for beside a title.
  private var shown: [Column] {
    var left = columns - Self.leastTitleColumns
    return Column.allCases.prefix { column in
      left -= CellText.width(column.name) + 1
      return left >= 0
    }
  }

  private var titleColumns: Int {
    let used = shown.reduce(0) { $0 + CellText.width($1.name) + 1 }
    return min(40, columns - used)
  }

  private func line(
    _ title: String,
    _ role: Role,
    _ cells: (Column) -> (String, Role)
  )
    -> DocumentLine
  {
    var spans = [
      DocumentLine.Span(
        column: 0,
        text: CellText.clip(title, to: max(1, titleColumns - 1)),
        role: role,
        link: nil
      )
    ]
    var column = titleColumns
    for kind in shown {
      let width = CellText.width(kind.name)
      let (text, role) = cells(kind)
      let isText = kind == .weeks || kind == .direction
      let cell = CellText.clip(text, to: width)
      spans.append(
        .init(
          column: column + (isText ? 0 : width - CellText.width(cell)),
          text: cell,
          role: role,
          link: nil
        )
      )
      column += width + 1
    }
    return DocumentLine(spans: spans)
  }

  /// Adds the lines of a scope, one a direction.
  mutating func add(_ title: String, _ histories: [TensionHistory]) {
    if rows.isEmpty {
      rows.append(Row(id: "head", line: line("", .muted) { ($0.name, .muted) }))
    }
    for (index, history) in histories.enumerated() {
      let tension = Tension(history)
      let flow = history.flow(from: history.day - 363, through: history.day)
      let figure = FigureID.tension(history.direction, history.scope)
      let measures = TensionMeasure.allCases.map {
        FigureID.measure(history.direction, history.scope, $0)
      }
      var row =
        Row(
          id: figure.description,
          line: line(index == 0 ? title : "", .text) { column in
            cell(column, tension, flow, index == 0 ? .partyFirst : .partySecond)
          },
          target: .why(figure),
          figure: figure
        )
      row.alsoFigures = [.rank(history.direction, history.scope)] + measures
      rows.append(row)
    }
  }

  private func cell(
    _ column: Column,
    _ tension: Tension,
    _ flow: TensionFlow,
    _ party: Role
  ) -> (String, Role) {
    guard tension.isKnown || column == .direction else { return ("?", .unknown) }
    switch column {
    case .direction: return ("\(tension.direction.actor)▸\(tension.direction.target)", party)
    case .stock: return (Figures.signed(tension.stock), .strong)
    case .arrow:
      switch tension.change {
      case .deteriorated: return ("▼", .worse)
      case .unchanged: return ("▬", .steady)
      case .improved: return ("▲", .better)
      }
    case .rank: return (tension.rank.map { "p\($0.percentage)" } ?? "–", .muted)
    case .events: return ("\(flow.coded)", .muted)
    case .reading: return ("\(flow.cooperations)/\(flow.conflicts)", .muted)
    case .mean: return (flow.mean.map(Figures.signed) ?? "–", .text)
    case .share:
      return (flow.conflictShare.map { "\(Amount($0 * 100, decimals: 0)) %" } ?? "–", .text)
    case .undisputed:
      return tension.disputed == 0
        ? ("", .muted)
        : ("\(tension.disputed): \(Figures.signed(tension.stockWithoutDisputed))", .muted)
    case .weeks:
      let words = [tension.againstFourWeeks, tension.againstYear].map {
        $0.level?.words ?? "cannot say"
      }
      return (words.joined(separator: ", "), .muted)
    }
  }

  /// Adds how differently both directions stand.
  mutating func add(_ asymmetry: Asymmetry, _ board: Board) {
    let first = board.dyad.first.short
    let means = asymmetry.means.map { "means \(Figures.signed($0)) in 52 weeks" }
    let text =
      "asymmetry, \(first) less the other: "
      + (means ?? "means unknown, a side has no coded event in 52 weeks")
      + ", stocks \(Figures.signed(asymmetry.stock))"
    add(text, [.asymmetry(.means, .board), .asymmetry(.stocks, .board)])
  }

  /// Adds the week against those before it, and disputes, in words.
  mutating func add(_ direction: Direction, _ tension: Tension) {
    let levels = [tension.againstFourWeeks, tension.againstYear].map {
      "\($0.weeks) w: \($0.level?.words ?? "cannot say")"
    }
    var text = "\(direction.actor)▸\(direction.target) conflict, "
    text += levels.joined(separator: "; ")
    if tension.disputed > 0 {
      text += "; disputed \(tension.disputed): \(Figures.signed(tension.stockWithoutDisputed))"
    }
    let measures: [TensionMeasure] = [.fourWeeks, .year, .undisputed]
    add(text, measures.map { .measure(direction, tension.scope, $0) })
  }

  /// Adds a line of words, and the figures that it tells.
  mutating func add(_ text: String, _ figures: [FigureID] = []) {
    for part in CellText.wrap(text, to: columns - 2) {
      var row = Row(
        id: "\(rows.count)",
        line: .of(part, role: .muted, column: 2),
        target: figures.first.map { .why($0) },
        figure: figures.first
      )
      row.alsoFigures = Array(figures.dropFirst())
      rows.append(row)
    }
  }
}
