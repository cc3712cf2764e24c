public import StraitModel

/// How an indicator stands on a day: what was seen of it, how long ago, and what its rule says.
public struct IndicatorHeadline: Hashable, Sendable {
  /// The indicator's id.
  public var id: String
  /// The id of its scenario.
  public var scenario: String
  /// How well it tells the scenarios apart.
  public var diagnosticity: Indicator.Diagnosticity
  /// What its log says last; nil if nobody looked.
  public var logged: Indicator.State?
  /// When somebody looked last.
  public var checked: Day?
  /// When it was seen last, by its log.
  public var observed: Day?
  /// True when the last look is longer ago than its own or the board's interval.
  public var isOverdue: Bool
  /// What its rule says; nil without a rule.
  public var verdict: RuleVerdict?

  /// How it is shown: stale once nobody looked in time, else by its log, else by its rule.
  ///
  /// What nobody looked at and no rule can tell of has no state.
  public var state: Indicator.State? {
    if isOverdue { return .stale }
    if let logged { return logged }
    switch verdict {
    case .holds: return .observed
    case .fails: return .notSeen
    case .unknown, nil: return nil
    }
  }

  /// True where the log and the rule say different things, of which both are then shown.
  public var isContradicted: Bool {
    guard !isOverdue, let logged, logged != .stale else { return false }
    switch verdict {
    case .holds: return logged != .observed
    case .fails: return logged == .observed
    case .unknown, nil: return false
    }
  }

  /// The headlines of a board's indicators on a day, in the board's order.
  public static func all(on board: Board, asOf day: Day) -> [IndicatorHeadline] {
    let evaluator = RuleEvaluator(board.indicators.compactMap(\.rule), on: board, through: day)
    return board.indicators.map { indicator in
      let last = indicator.log.last
      let interval = indicator.checkDays ?? board.analysis.checkDays
      return IndicatorHeadline(
        id: indicator.id,
        scenario: indicator.scenario,
        diagnosticity: indicator.diagnosticity,
        logged: last?.state,
        checked: last?.date,
        observed: indicator.log.last { $0.state == .observed }?.date,
        isOverdue: last.flatMap { last in interval.map { day - last.date > $0 } } ?? false,
        verdict: indicator.rule.map { evaluator.verdict(of: $0, on: day) }
      )
    }
  }
}

/// How the indicators of one scenario stand together.
///
/// Only counts: a board says how diagnostic an indicator is in words, and a weight for a word would
/// be ours.
public struct ScenarioTally: Hashable, Sendable {
  /// How many of some indicators are observed.
  public struct Share: Hashable, Sendable {
    /// Those that are observed.
    public var observed = 0
    /// All of them.
    public var all = 0
  }

  /// The id of the scenario.
  public var scenario: String
  /// All its indicators.
  public var whole = Share()
  /// Those of each diagnosticity, the high ones first; none without an indicator.
  public var shares: [(diagnosticity: Indicator.Diagnosticity, share: Share)] {
    Indicator.Diagnosticity.allCases.compactMap { word in byWord[word].map { (word, $0) } }
  }
  /// Those that are emerging.
  public var emerging = 0
  /// Those that nobody looked at in time, or ever, and no rule tells of.
  public var unknown = 0
  /// Those whose rule holds.
  public var holding = 0
  /// Those that have a rule.
  public var ruled = 0

  private var byWord: [Indicator.Diagnosticity: Share] = [:]

  /// Counts the indicators of a scenario.
  public init(_ scenario: String, among headlines: [IndicatorHeadline]) {
    self.scenario = scenario
    for headline in headlines where headline.scenario == scenario {
      let isObserved = headline.state == .observed
      whole.all += 1
      byWord[headline.diagnosticity, default: Share()].all += 1
      if isObserved {
        whole.observed += 1
        byWord[headline.diagnosticity, default: Share()].observed += 1
      }
      switch headline.state {
      case .emerging: emerging += 1
      case .stale, nil: unknown += 1
      case .observed, .notSeen, .receding: break
      }
      if headline.verdict == .holds { holding += 1 }
      if headline.verdict != nil { ruled += 1 }
    }
  }
}
