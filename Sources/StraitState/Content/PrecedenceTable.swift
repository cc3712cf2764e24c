import StraitAnalytics
import StraitCanvas
import StraitModel

/// Tests in columns, as many as there is room for; then what could not be tested, and why.
struct PrecedenceTable {
  /// One line: a test, or two series that are not tested.
  struct Entry {
    /// What stays when the board is read again.
    var id: String
    /// What it is of.
    var comparison: SeriesComparison
    /// The numbers of both series, the one that may precede first.
    var ends: [Int]
    /// The test; nil where there is none.
    var test: SeriesComparison.Test?

    /// Both series by their ids.
    var pair: SeriesPair {
      comparison.pair(from: ends[0], to: ends[1])
    }

    /// The figures of the test.
    var figures: [FigureID] {
      guard let test else { return [] }
      return MeasuredFigure.Measure.allCases.map { .measured(.test(pair, $0)) }
        + [.measured(.correlation(pair, lag: test.lag))]
    }
  }

  /// Every test, in the order of the study, and after them what is not tested.
  static func entries(of study: MeasuredSpillover) -> [Entry] {
    let tested = study.comparisons.flatMap { comparison in
      (comparison.measurement?.tests ?? []).map { test in
        Entry(id: "", comparison: comparison, ends: [test.cause, test.effect], test: test)
      }
    }
    let others = study.comparisons.filter { $0.measurement == nil }.map { comparison in
      Entry(id: "", comparison: comparison, ends: [0, 1], test: nil)
    }
    return (tested + others).map { entry in
      var entry = entry
      // Two comparisons can have the same ends where one of them has a third beside it.
      let third = entry.comparison.series.map(\.id).joined(separator: ".")
      let pair = entry.pair
      entry.id = "\(pair.period.rawValue)/\(pair.from).\(pair.to) \(third)"
      return entry
    }
  }

  private enum Column: CaseIterable {
    case period
    case statistic
    case corrected
    case shuffled
    case correlation
    case lag
    case probability
    case freedom
    case count
    case order
    case sum

    /// Its name, which is as wide as its widest value.
    var name: String {
      switch self {
      case .period: "by   "
      case .statistic: "     F"
      case .probability: "      p"
      case .corrected: "   Holm"
      case .correlation: "    r"
      case .lag: "lag"
      case .shuffled: "shuffles"
      case .freedom: "      df"
      case .count: "  n"
      case .order: "order"
      case .sum: "   sum"
      }
    }
  }

  private static let greatestTitleColumns = 60

  /// Before a title stand a mark and a blank.
  private static let markColumns = 2

  private let columns: Int

  init(columns: Int) {
    self.columns = columns
  }

  /// The columns that there is room for beside a title.
  private var shown: [Column] {
    var left = columns - Self.markColumns - (columns >= 100 ? 44 : 30)
    return Column.allCases.prefix { column in
      left -= CellText.width(column.name) + 1
      return left >= 0
    }.map(\.self)
  }

  private var titleColumns: Int {
    let used = shown.reduce(0) { $0 + CellText.width($1.name) + 1 }
    return min(Self.greatestTitleColumns, columns - Self.markColumns - used)
  }

  /// The names of the columns.
  var names: DocumentLine {
    line("", .muted) { ($0.name, .muted) }
  }

  /// The line of an entry.
  func row(of entry: Entry) -> Row {
    let names = entry.ends.map { entry.comparison.series[$0].words }
    guard let test = entry.test else { return untested(entry, names) }
    var row = Row(
      id: entry.id,
      line: line(
        "\(names[0]) before \(names[1])",
        test.isFinding ? .strong : .text,
        mark: test.isFinding ? "●" : "·"
      ) { column in
        cell(column, entry.comparison, test)
      },
      target: .why(entry.figures[0]),
      figure: entry.figures[0]
    )
    row.alsoFigures = Array(entry.figures.dropFirst())
    return row
  }

  private func untested(_ entry: Entry, _ names: [String]) -> Row {
    let comparison = entry.comparison
    let reason: String
    var sparse = 0
    switch comparison.hindrance {
    case .tooSparse(let index, let nonZero, let count):
      sparse = index
      reason = "too sparse: \(nonZero) of \(count), \(comparison.series[index].words)"
    case .tooFew(let count): reason = "too few: \(comparison.period.counted(count))"
    case .uncovered: reason = "no coverage"
    case .constant, .exact, nil: reason = "cannot be tested"
    }
    let title = CellText.clip("\(names[0]) and \(names[1])", to: max(1, titleColumns - 1))
    let figure = FigureID.measured(.periods(comparison.pair(from: sparse, to: 1 - sparse)))
    return Row(
      id: entry.id,
      line: DocumentLine(spans: [
        .init(column: 0, text: "?", role: .unknown, link: nil),
        .init(column: Self.markColumns, text: title, role: .muted, link: nil),
        .init(
          column: Self.markColumns + titleColumns,
          text: comparison.period.rawValue,
          role: .muted,
          link: nil
        ),
        .init(
          column: Self.markColumns + titleColumns + 6,
          text: reason,
          role: .muted,
          link: nil
        ),
      ]),
      target: .why(figure),
      figure: figure
    )
  }

  private func line(
    _ title: String,
    _ role: Role,
    mark: String = "",
    _ cells: (Column) -> (String, Role)
  )
    -> DocumentLine
  {
    let clipped = CellText.clip(title, to: max(1, titleColumns - 1))
    var spans = [
      DocumentLine.Span(column: 0, text: mark, role: mark == "●" ? .alert : .muted, link: nil),
      DocumentLine.Span(column: Self.markColumns, text: clipped, role: role, link: nil),
    ]
    var column = Self.markColumns + titleColumns
    for kind in shown {
      let width = CellText.width(kind.name)
      let (text, role) = cells(kind)
      let isText = kind == .period
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

  private func cell(
    _ column: Column,
    _ comparison: SeriesComparison,
    _ test: SeriesComparison.Test
  ) -> (String, Role) {
    let granger = test.granger
    switch column {
    case .period: return (comparison.period.rawValue, .muted)
    case .statistic: return (Amount(granger.statistic, decimals: 2).description, .strong)
    case .probability: return (Probability(granger.probability).description, .text)
    case .corrected:
      return (Probability(test.corrected).description, test.isFinding ? .strong : .text)
    case .correlation: return (Amount(test.correlation, decimals: 2).signed, .text)
    case .lag: return ("\(test.lag)", .text)
    case .freedom: return ("\(granger.numerator), \(granger.denominator)", .muted)
    case .count: return ("\(comparison.count)", .muted)
    case .order: return ("\(granger.numerator)", .muted)
    case .sum: return (Amount(granger.sum, decimals: 2).signed, .muted)
    case .shuffled:
      let role: Role = test.isFinding ? .strong : .text
      return test.shuffledCorrected.map { (Probability($0).description, role) } ?? ("–", .muted)
    }
  }
}
