public import StraitModel

/// Says what rules come to on any day up to the one that a board is cut to.
///
/// 1. What it says of a day is what it would say of the board as of that day: nothing later counts.
///    A test compares the two on every day on which a board changes.
/// 2. It prepares each test once, so that a history of thousands of days costs little more than one.
public struct RuleEvaluator {
  let board: Board
  let coverage: CoverageSpans
  private let issueKnown: [String: Day]
  private var events: [Rule.Events: EventCounter] = [:]
  private var stocks: [Direction: StockHistory] = [:]
  private var figures: [String: [Poll]] = [:]
  private var reports: [String: SourceReports] = [:]

  /// The fewest weeks among which a rank says something: a year of them.
  public static let fewestWeeks = 52

  /// Prepares some rules on a board that has been cut to a day.
  public init(_ rules: some Sequence<Rule>, on board: Board, through day: Day) {
    self.board = board
    coverage = CoverageSpans(board)
    issueKnown = board.issueKnown
    for test in rules.lazy.flatMap(\.tests) {
      switch test {
      case .events(let asked, _, _):
        guard events[asked] == nil else { continue }
        events[asked] = EventCounter(asked, on: board)
      case .tension(let direction, _, _):
        guard stocks[direction] == nil else { continue }
        stocks[direction] = StockHistory(direction, on: board, through: day)
      case .poll(let series, _, _, _, _):
        guard figures[series] == nil else { continue }
        figures[series] = board.polls.filter { $0.series.description == series }
      case .source(let id, _):
        guard reports[id] == nil else { continue }
        reports[id] = SourceReports(of: id, on: board)
      case .window: continue
      }
    }
  }

  /// What a prepared rule says on a day, without the words.
  public func verdict(of rule: Rule, on day: Day) -> RuleVerdict {
    guard rule.names.allSatisfy({ isKnown($0, on: day) }) else { return .unknown }
    return rule.condition.verdict { part($0, on: day, inWords: false).verdict }
  }

  /// What a prepared rule says on a day, and on what that rests.
  public func finding(of rule: Rule, on day: Day) -> RuleFinding {
    let parts = rule.tests.map { part($0, on: day, inWords: true) }
    return RuleFinding(rule: rule, day: day, verdict: verdict(of: rule, on: day), parts: parts)
  }

  /// True from the day on which one can know of what a rule names.
  private func isKnown(_ name: Rule.Name, on day: Day) -> Bool {
    switch name.kind {
    case .issue: return issueKnown[name.text].map { $0 <= day } ?? false
    case .lever: return board.lever(name.text).map { $0.since.last <= day } ?? false
    case .series:
      guard let figures = figures[name.text], !figures.isEmpty else {
        return board.series.contains { $0.id.description == name.text }
      }
      return figures.contains { $0.known <= day }
    case .track, .actor, .side, .source: return board.has(name)
    }
  }

  private func part(_ test: Rule.Test, on day: Day, inWords: Bool) -> RuleFinding.Part {
    let finding: Finding =
      switch test {
      case .events(let asked, let comparison, let count):
        events(asked, comparison, count, on: day, inWords: inWords)
      case .poll(let series, let move, let comparison, let hundredths, let waves):
        poll(figures[series] ?? [], move, comparison, hundredths, waves, on: day)
      case .tension(let direction, let comparison, let percentage):
        tension(direction, comparison, percentage, on: day)
      case .source(let id, let days): source(reports[id], days, on: day)
      case .window(let lever, let edge, let days): window(lever, edge, days, on: day)
      }
    return RuleFinding.Part(
      test: test,
      verdict: finding.verdict,
      words: finding.words,
      subjects: finding.subjects
    )
  }

  /// What one test came to.
  struct Finding {
    var verdict: RuleVerdict
    var words: String
    var subjects: [Explanation.Subject] = []

    static func unknown(_ words: String, _ subjects: [Explanation.Subject] = []) -> Finding {
      Finding(verdict: .unknown, words: words, subjects: subjects)
    }
  }

  private func events(
    _ asked: Rule.Events,
    _ comparison: Rule.Comparison,
    _ count: Int,
    on day: Day,
    inWords: Bool
  ) -> Finding {
    guard let counter = events[asked] else { return .unknown("it was not prepared") }
    let first = day - (asked.days - 1)
    let (certain, possible) = counter.count(from: first, through: day, issueKnown: issueKnown)
    let track = asked.track ?? asked.issue.flatMap { board.issue($0)?.track }
    let isCovered = coverage.holds(from: first, through: day, track: track)
    let verdict = comparison.verdict(
      from: certain.count,
      through: isCovered ? certain.count + possible : nil,
      against: count
    )
    guard inWords else { return Finding(verdict: verdict, words: "") }
    return Finding(
      verdict: verdict,
      words: "\(certain.count) from \(first) through \(day)"
        + (isCovered ? "" : "; the declared coverage does not hold all of that time")
        + (possible == 0 ? "" : "; \(possible) more may be, and are not coded or read"),
      subjects: certain.reversed().map { .event(board.events[$0].id) }
    )
  }

  private func tension(
    _ direction: Direction,
    _ comparison: Rule.Comparison,
    _ percentage: Int,
    on day: Day
  ) -> Finding {
    guard let start = coverage.start(on: day) else { return .unknown("no coverage is declared") }
    if let end = coverage.end(on: day), end < day {
      return .unknown("the declared coverage ended on \(end)")
    }
    guard let stocks = stocks[direction] else { return .unknown("it was not prepared") }
    let rank = stocks.rank(on: day, since: start)
    guard rank.weeks >= RuleEvaluator.fewestWeeks else {
      return .unknown("\(rank.weeks) of the \(RuleEvaluator.fewestWeeks) weeks that it takes")
    }
    let share = rank.percentage
    return Finding(
      verdict: comparison.verdict(from: share, through: share, against: percentage),
      words: "\(rank.milderWeeks) of \(rank.weeks) weeks were milder, \(share) %"
    )
  }
}

extension Board {
  /// From when one can know of each issue: its opening, or its first event where the opening is
  /// known only coarsely.
  fileprivate var issueKnown: [String: Day] {
    var moved: [String: Day] = [:]
    for index in events.indices {
      for id in events[index].issues {
        let day = events[index].date.last
        moved[id] = min(moved[id] ?? day, day)
      }
    }
    return issues.reduce(into: [:]) { known, issue in
      let first = moved[issue.id].map { max($0, issue.opened.first) }
      known[issue.id] = min(issue.opened.last, first ?? issue.opened.last)
    }
  }
}
