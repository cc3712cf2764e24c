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
  /// `measured/month/FROM.TO/periods`: in how many periods there is something in the first.
  case periods(SeriesPair)
}

/// Two series over periods of one length, the one that may precede first.
///
/// Tests are of two subjects, and a third may stand beside both. Where it is one of the pair, the
/// subject that is left is named too, since the same third stands beside others.
public struct SeriesPair: Hashable, Sendable {
  /// How long the periods are.
  public var period: MeasuredPeriod
  /// What may precede, by its id.
  public var from: String
  /// What may follow.
  public var to: String
  /// The other subject, where one of both is the third; nil where they are the subjects.
  public var beside: String?

  /// Names a pair.
  public init(_ period: MeasuredPeriod, from: String, to: String, beside: String? = nil) {
    self.period = period
    self.from = from
    self.to = to
    self.beside = beside
  }

  /// Reads `month` and `history.security`; no id has a point.
  init?(_ period: String, _ ends: String) {
    let ids = ends.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let period = MeasuredPeriod(rawValue: period), (2...3).contains(ids.count),
      ids.allSatisfy({ !$0.isEmpty }), Set(ids).count == ids.count
    else { return nil }
    self.init(period, from: ids[0], to: ids[1], beside: ids.count == 3 ? ids[2] : nil)
  }

  private var ids: [String] { [from, to] + [beside].compactMap(\.self) }

  /// The pair as a figure's name has it: `measured/month/history.security`.
  var name: String { "measured/\(period.rawValue)/\(ids.joined(separator: "."))" }

  /// True where the board has all series.
  func isOn(_ board: Board) -> Bool {
    ids.allSatisfy { CuratedSeries.Subject($0, on: board) != nil }
  }

  /// Both in words, with how long the periods are: `History before Security, by month`.
  func title(on board: Board) -> String {
    let words = ids.map { CuratedSeries.Subject($0, on: board)?.words(on: board) ?? $0 }
    let other = words.count > 2 ? ", beside \(words[2])" : ""
    return "\(words[0]) before \(words[1])\(other), by \(period.rawValue)"
  }

  /// The same the other way round.
  var turned: SeriesPair { SeriesPair(period, from: to, to: from, beside: beside) }
}

extension SeriesComparison {
  /// The name of two of the series, by their numbers.
  public func pair(from: Int, to: Int) -> SeriesPair {
    let other = [0, 1].first { $0 != from && $0 != to }
    return SeriesPair(
      period,
      from: series[from].id,
      to: series[to].id,
      beside: from > 1 || to > 1 ? other.map { series[$0].id } : nil
    )
  }

  /// The name of a series that was left out, before the first subject.
  public func pair(ofLeftOut id: String) -> SeriesPair {
    SeriesPair(period, from: id, to: series[0].id, beside: series[1].id)
  }

  /// True where a pair is of this comparison.
  func holds(_ pair: SeriesPair) -> Bool {
    let ids = [pair.from, pair.to] + [pair.beside].compactMap(\.self)
    let subjects = series.prefix(2).map(\.id)
    return pair.period == period && subjects.allSatisfy(ids.contains)
      && ids.allSatisfy { id in subjects.contains(id) || pair.beside != nil }
      && ids.allSatisfy { id in (series + leftOut).contains { $0.id == id } }
  }
}

extension MeasuredFigure {
  /// Reads the parts of a name; nil for what is none, whatever a board holds.
  init?(_ parts: [String]) {
    guard parts.first == "measured", parts.count >= 4 else { return nil }
    guard let pair = SeriesPair(parts[1], parts[2]) else { return nil }
    if parts.count == 5, parts[3] == "r", let lag = Int(parts[4]), String(lag) == parts[4],
      (0...SeriesComparison.greatestLag).contains(lag)
    {
      self = .correlation(pair, lag: lag)
    } else if parts.count == 4, let measure = Measure(rawValue: parts[3]) {
      self = .test(pair, measure)
    } else if parts.count == 4, parts[3] == "periods" {
      self = .periods(pair)
    } else {
      return nil
    }
  }

  /// The name.
  var name: String {
    switch self {
    case .test(let pair, let measure): "\(pair.name)/\(measure.rawValue)"
    case .correlation(let pair, let lag): "\(pair.name)/r/\(lag)"
    case .periods(let pair): "\(pair.name)/periods"
    }
  }

  /// True where the board has what the name names.
  func isOn(_ board: Board) -> Bool {
    switch self {
    case .test(let pair, _), .correlation(let pair, _), .periods(let pair): pair.isOn(board)
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
    case .periods(let pair):
      return "Periods with something in them, " + pair.title(on: board)
    }
  }

  /// The other figures of the same test, the other way round, and of its series.
  public var related: [MeasuredFigure] {
    switch self {
    case .periods(let pair): return [.periods(pair.turned), .test(pair, .statistic)]
    case .test(let pair, _), .correlation(let pair, _):
      return Measure.allCases.map { .test(pair, $0) }.filter { $0 != self }
        + [.test(pair.turned, .statistic), .periods(pair), .periods(pair.turned)]
    }
  }

  /// The figures of a study, in its order: of each series that was looked at, and of each test.
  static func all(of study: MeasuredSpillover) -> [MeasuredFigure] {
    study.comparisons.flatMap { comparison -> [MeasuredFigure] in
      comparison.series.indices.map { .periods(comparison.pair(from: $0, to: $0 == 0 ? 1 : 0)) }
        + (comparison.measurement?.tests ?? []).flatMap { test -> [MeasuredFigure] in
          let pair = comparison.pair(from: test.cause, to: test.effect)
          return Measure.allCases.map { .test(pair, $0) } + [.correlation(pair, lag: test.lag)]
        }
    }
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
