import StraitModel

/// A figure of what precedes what, by the name that `why` takes.
public enum MeasuredFigure: Hashable, Sendable {
  /// What is asked of a test.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    /// F.
    case statistic = "f"
    /// Its probability.
    case probability = "p"
    /// Its probability, corrected for all tests of the study.
    case corrected = "holm"
  }

  /// `measured/month/FROM.TO/f` and its like: one series before another.
  case test(SeriesPair, Measure)
  /// `measured/month/FROM.TO/r/2`: how both move together, the second so many periods later.
  case correlation(SeriesPair, lag: Int)
  /// `measured/month/SERIES/periods`: in how many periods there is something.
  case periods(MeasuredPeriod, series: String)
}

/// Two series over periods of one length, the one that may precede first.
public struct SeriesPair: Hashable, Sendable {
  /// How long the periods are.
  public var period: MeasuredPeriod
  /// What may precede, by its id.
  public var from: String
  /// What may follow.
  public var to: String

  /// Names a pair.
  public init(_ period: MeasuredPeriod, from: String, to: String) {
    self.period = period
    self.from = from
    self.to = to
  }

  /// Reads `month` and `history.security`; no id has a point.
  init?(_ period: String, _ ends: String) {
    let ids = ends.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let period = MeasuredPeriod(rawValue: period), ids.count == 2,
      ids.allSatisfy({ !$0.isEmpty }), ids[0] != ids[1]
    else { return nil }
    self.init(period, from: ids[0], to: ids[1])
  }

  /// The pair as a figure's name has it: `measured/month/history.security`.
  var name: String { "measured/\(period.rawValue)/\(from).\(to)" }

  /// True where the board has both series.
  func isOn(_ board: Board) -> Bool {
    [from, to].allSatisfy { CuratedSeries.Subject($0, on: board) != nil }
  }

  /// Both in words, with how long the periods are: `History before Security, by month`.
  func title(on board: Board) -> String {
    let words = [from, to].map { CuratedSeries.Subject($0, on: board)?.words(on: board) ?? $0 }
    return "\(words[0]) before \(words[1]), by \(period.rawValue)"
  }
}

extension MeasuredFigure {
  /// Reads the parts of a name; nil for what is none, whatever a board holds.
  init?(_ parts: [String]) {
    guard parts.first == "measured", parts.count >= 4 else { return nil }
    if parts.count == 4, parts[3] == "periods" {
      guard let period = MeasuredPeriod(rawValue: parts[1]), !parts[2].contains(".") else {
        return nil
      }
      self = .periods(period, series: parts[2])
      return
    }
    guard let pair = SeriesPair(parts[1], parts[2]) else { return nil }
    if parts.count == 5, parts[3] == "r", let lag = Int(parts[4]), String(lag) == parts[4],
      (0...SeriesComparison.greatestLag).contains(lag)
    {
      self = .correlation(pair, lag: lag)
    } else if parts.count == 4, let measure = Measure(rawValue: parts[3]) {
      self = .test(pair, measure)
    } else {
      return nil
    }
  }

  /// The name.
  var name: String {
    switch self {
    case .test(let pair, let measure): "\(pair.name)/\(measure.rawValue)"
    case .correlation(let pair, let lag): "\(pair.name)/r/\(lag)"
    case .periods(let period, let series): "measured/\(period.rawValue)/\(series)/periods"
    }
  }

  /// True where the board has what the name names.
  func isOn(_ board: Board) -> Bool {
    switch self {
    case .test(let pair, _), .correlation(let pair, _): pair.isOn(board)
    case .periods(_, let series): CuratedSeries.Subject(series, on: board) != nil
    }
  }

  /// What the figure is, in a line.
  func title(on board: Board) -> String {
    switch self {
    case .test(let pair, .statistic): return "F, " + pair.title(on: board)
    case .test(let pair, .probability): return "Probability of F, " + pair.title(on: board)
    case .test(let pair, .corrected): return "The same by Holm, " + pair.title(on: board)
    case .correlation(let pair, let lag):
      return "Correlation at lag \(lag), " + pair.title(on: board)
    case .periods(let period, let id):
      let words = CuratedSeries.Subject(id, on: board)?.words(on: board) ?? id
      return "\(words), \(period.rawValue)s with something in them"
    }
  }

  /// The other figures of the same test, the other way round, and of its series.
  public var related: [MeasuredFigure] {
    switch self {
    case .periods: return []
    case .test(let pair, _), .correlation(let pair, _):
      let turned = SeriesPair(pair.period, from: pair.to, to: pair.from)
      return Measure.allCases.map { .test(pair, $0) }.filter { $0 != self }
        + [.test(turned, .statistic)]
        + [pair.from, pair.to].map { .periods(pair.period, series: $0) }
    }
  }

  /// The figures of a study, in its order: of each test, and of each series that was looked at.
  static func all(of study: MeasuredSpillover) -> [MeasuredFigure] {
    var seen: Set<MeasuredFigure> = []
    let figures = study.comparisons.flatMap { comparison -> [MeasuredFigure] in
      let ids = comparison.series.map(\.id)
      let tests = comparison.measurement?.tests ?? []
      return ids.map { .periods(comparison.period, series: $0) }
        + tests.flatMap { test -> [MeasuredFigure] in
          let pair = SeriesPair(comparison.period, from: ids[test.cause], to: ids[test.effect])
          return Measure.allCases.map { .test(pair, $0) } + [.correlation(pair, lag: test.lag)]
        }
    }
    return figures.filter { seen.insert($0).inserted }
  }
}

extension CuratedSeries.Subject {
  /// The subject that an id names on a board; nil for none.
  init?(_ id: String, on board: Board) {
    if let direction = board.dyad.directions.first(where: { $0.description == id }) {
      self = .direction(direction)
    } else if board.track(id) != nil {
      self = .track(id)
    } else if let party = board.thirdParties.first(where: { $0.code.text == id }) {
      self = .thirdParty(party.code)
    } else {
      return nil
    }
  }
}
