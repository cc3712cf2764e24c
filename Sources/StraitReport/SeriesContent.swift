import StraitAnalytics
import StraitModel

/// What differs from figure to figure: the table, and what is said above it.
struct SeriesContent {
  var unit: String
  var parameters: [SeriesDocument.Parameter] = []
  var sources = SeriesContent.sourcesOfEvents
  var notes: [String] = []
  /// True where a citation owes the figures to those who published them.
  var namesPollsters = false
  /// The own markings of the records that the rows rest on.
  var markings: [TLP] = []
  var columns: [SeriesColumn] = []
  var rows: [[SeriesCell]] = []

  init(unit: String) {
    self.unit = unit
  }

  init(_ figure: SeriesFigure, board: Board, asOf day: Day) {
    switch figure {
    case .opinion(let series): self = .opinion(series, on: board)
    case .tension(let direction, let scope):
      self = .tension(direction, in: scope, on: board, asOf: day)
    case .flow(let direction, let scope):
      self = .flow(direction, in: scope, on: board, asOf: day)
    case .periods(let direction, let scope, let period):
      self = .periods(direction, in: scope, by: period, on: board, asOf: day)
    case .conflicts(let issue): self = .conflicts(issue, on: board, asOf: day)
    case .calendar(let year): self = .calendar(year, on: board, asOf: day)
    case .eventsByDay: self = .eventsByDay(on: board, asOf: day)
    case .sourceBalance: self = .sourceBalance(on: board)
    case .directionBalance: self = .directionBalance(on: board)
    case .spillover: self = .spillover(on: board)
    case .measured(let period): self = .measured(by: period, on: board, asOf: day)
    case .correlations(let pair): self = .correlations(of: pair, on: board, asOf: day)
    }
  }

  /// Fills the table: one row a value, one column a field, and last the rows' own markings.
  mutating func fill<Row>(
    _ rows: [Row],
    marking: (Row) -> TLP?,
    with fields: [SeriesField<Row>]
  ) {
    let own = rows.map(marking)
    markings += own.compactMap(\.self)
    columns = fields.map(\.column) + [SeriesColumn(name: "tlp", kind: .text)]
    self.rows = zip(rows, own).map { row, tlp in
      fields.map { $0.value(row) } + [.optional(tlp?.rawValue)]
    }
  }

  static let sourcesOfEvents =
    "Each row names its events and their sources by the ids of the board; "
    + "'straitwatch report --place event/ID' shows one with its address."

  static let noteOnCoverage =
    "coverage tells how much of the period the board claims to know. "
    + "Without any, a count is at least that, and nothing found is empty, not 0."
}

extension Board {
  /// The most closed own marking among some events; nil where none has one.
  func marking(ofEvents indices: [Int]) -> TLP? { indices.compactMap { events[$0].tlp }.max() }

  /// The ids of some events.
  func ids(ofEvents indices: [Int]) -> SeriesCell { .list(indices.map { events[$0].id }) }

  /// The ids of the sources of some events, each once, in the order of the events.
  func sources(ofEvents indices: [Int]) -> SeriesCell {
    var seen: Set<String> = []
    return .list(
      indices.compactMap { events[$0].citation.source }.filter { seen.insert($0).inserted }
    )
  }
}
