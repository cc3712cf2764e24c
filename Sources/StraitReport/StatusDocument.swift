public import StraitAnalytics
public import StraitDiagnostics
public import StraitModel

/// The headline figures of a board on a day, as `straitwatch status` gives them away.
///
/// This is the public schema `straitwatch.status/1`, described in `docs/COMMAND-LINE.md`, and a type
/// of its own: the model may change without a reader's script noticing. A field may be added; one
/// that is renamed, removed or means something else raises the number.
public struct StatusDocument: Hashable, Sendable {
  /// The name and version of the schema.
  public static let schema = "straitwatch.status/1"

  /// Where the figures are from.
  public struct Source: Hashable, Sendable {
    /// The board's id.
    public var id: String
    /// Its title.
    public var title: String
    /// A digest of its files, 16 hexadecimal digits.
    public var digest: String
  }

  /// How many faults the files have.
  public struct Faults: Hashable, Sendable {
    /// Values or records that could not be used.
    public var errors: Int
    /// Probable mistakes.
    public var warnings: Int
    /// Things to know.
    public var notes: Int

    /// Counts faults.
    public init(_ diagnostics: [Diagnostic]) {
      let summary = DiagnosticSummary(diagnostics)
      errors = summary.errors
      warnings = summary.warnings
      notes = summary.notes
    }
  }

  /// The tension of one direction.
  public struct Direction: Hashable, Sendable {
    /// The code of who acts.
    public var actor: String
    /// The code of whom it is directed at.
    public var target: String
    /// The decaying stock of Goldstein values; below zero is conflict.
    public var stock: Double
    /// The stock four weeks earlier.
    public var stockFourWeeksAgo: Double
    /// `deteriorated`, `unchanged` or `improved`.
    public var change: String
    /// Weeks of the declared coverage that were milder; nil without coverage.
    public var milderWeeks: Int?
    /// Weeks that were compared; nil without coverage.
    public var weeks: Int?
    /// Events that carry a value.
    public var coded: Int
    /// All events of the direction.
    public var events: Int
    /// Coded events that somebody disputes.
    public var disputed: Int
    /// The stock without them.
    public var stockWithoutDisputed: Double
    /// The last week's events of conflict against the four weeks before, such as `large-increase`;
    /// nil where one cannot say.
    public var againstFourWeeks: String?
    /// The same against the 52 weeks before.
    public var againstYear: String?
    /// The short name of who acts, for a person.
    var actorName: String
    /// The short name of the other, for a person.
    var targetName: String
  }

  /// One issue.
  public struct Issue: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// Its title.
    public var title: String
    /// The id of its track.
    public var track: String
    /// 0–5; nil for unknown.
    public var level: Int?
    /// `deteriorated`, `unchanged`, `improved`; nil where nobody judged.
    public var change: String?
    /// Conflict risk ahead.
    public var isRiskAlert: Bool
    /// A resolution opportunity ahead.
    public var isOpportunity: Bool
    /// True when it has ended.
    public var isClosed: Bool
    /// Who judged; nil where nobody did.
    public var author: String?
    /// True for a judgment that shows how the desk works, not what anybody concluded.
    public var isIllustrative: Bool
    /// The day of the judgment.
    public var assessed: String?
    /// The date of the newest event, as finely as it is known.
    public var lastMove: String?
    /// The id of that event.
    public var lastEvent: String?
    /// The next date of the calendar, as finely as it is known.
    public var next: String?
    /// The id of that entry.
    public var nextEntry: String?
    /// Its events that are coded.
    public var coded: Int
    /// All its events.
    public var events: Int
  }

  /// The latest figure of one series of polls.
  public struct Poll: Hashable, Sendable {
    /// The id of the series.
    public var series: String
    /// Its title.
    public var title: String
    /// The code of the side whose public was asked.
    public var side: String
    /// The code of whom it was asked about; nil where that is nobody.
    public var about: String?
    /// The id of the figure.
    public var id: String
    /// Per cent.
    public var value: Double
    /// Points against the figure before; nil after a break and for a first figure.
    public var change: Double?
    /// True when a break of method lies right before the figure.
    public var isAfterBreak: Bool
    /// The sample; nil if unknown.
    public var sample: Int?
    /// When fieldwork began, as finely as it is known.
    public var fieldStart: String
    /// When fieldwork ended, as finely as it is known.
    public var fieldEnd: String
    /// The id of the pollster's source record.
    public var pollster: String
    /// `verified`, `partly`, `derived` or `unverified`.
    public var verification: String
    /// The wave that is expected next; nil where the board says no rhythm.
    public var next: Wave?
    /// The name of the pollster, for a person.
    var pollsterName: String
  }

  /// One policy lever.
  public struct Lever: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// Its title.
    public var title: String
    /// `closes`, `opens`, `open`, `standing`, `past` or `unknown`.
    public var clock: String
    /// Days until it closes or opens; nil for the others.
    public var days: Int?
    /// True when it opens sooner than its lead time.
    public var isTooLate: Bool
    /// What became of it last; nil if it was never tried.
    public var outcome: String?
  }

  /// Links of one kind between issues.
  public struct Links: Hashable, Sendable {
    /// All of them.
    public var count: Int
    /// Those that somebody stated.
    public var stated: Int
    /// Those that the desk inferred.
    public var inferred: Int
    /// Those that have been undone.
    public var undone: Int
    /// Those that a side denies.
    public var denied: Int

    init(_ tally: SpilloverTally) {
      count = tally.count
      stated = tally.stated
      inferred = tally.inferred
      undone = tally.undone
      denied = tally.denied
    }
  }

  /// One indicator.
  public struct Indicator: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// Its title.
    public var title: String
    /// The id of its scenario.
    public var scenario: String
    /// `high`, `medium` or `low`.
    public var diagnosticity: String
    /// `not-seen`, `emerging`, `observed`, `receding`, `stale`; nil where nobody looked and no rule
    /// tells.
    public var state: String?
    /// What the log says; nil where nobody looked.
    public var logged: String?
    /// When somebody looked last.
    public var checked: String?
    /// Its rule; nil without one.
    public var rule: String?
    /// `holds`, `does-not-hold`, `cannot-say`; nil without a rule.
    public var verdict: String?
    /// From when the rule has held without a gap; nil where it does not.
    public var holdsSince: String?
    /// True for one that shows how the desk works, not what anybody watches.
    public var isIllustrative: Bool
  }

  /// How some judgments were scored.
  public struct Score: Hashable, Sendable {
    /// The id of the issue; nil for all of them.
    public var issue: String?
    /// The author; nil for all of them.
    public var author: String?
    /// How many were scored.
    public var scored: Int
    /// The Brier score, 0–1; nil below ten.
    public var brier: Double?
    /// Illustrative ones, which are left out.
    public var illustrative: Int
    /// Those that expired without an outcome.
    public var overdue: Int
  }

  /// Where the figures are from.
  public var board: Source
  /// What a monitor is told of.
  public var alerts: Alerts
  /// The day, `YYYY-MM-DD`.
  public var asOf: String
  /// The most closed marking of what is in the document.
  public var marking: String
  /// By which day the events had to be entered, if that was asked for.
  public var knownBy: KnownBy?
  /// What was withheld, if there was a ceiling.
  public var withheld: Withheld?
  /// Whose names are shown: `both`, `neutral` or a side's code.
  public var names: String
  /// The codes of the two sides, in the board's order.
  public var sides: [String]
  /// How many faults the files have.
  public var faults: Faults
  /// Events that are coded.
  public var coded: Int
  /// All events.
  public var events: Int
  /// The tension of both directions.
  public var tension: [Direction]
  /// The issues, the worst first.
  public var issues: [Issue]
  /// The series of polls that have a figure, in the board's order.
  public var polls: [Poll]
  /// The levers, the most pressing first.
  public var levers: [Lever]
  /// The indicators, in the board's order.
  public var indicators: [Indicator]
  /// The scores of judgments: of all, then of issues and of authors.
  public var calibration: [Score]
  /// Links by which one issue made another worse, as they are stated.
  public var spillover: Links
  /// Links by which one issue made another better.
  public var easing: Links
}

extension StatusDocument {
  /// Takes the figures of a board that has been cut to a day.
  public init(
    board cut: Board,
    headline: Headline,
    diagnostics: [Diagnostic],
    digest: String
  ) {
    board = Source(id: cut.id, title: cut.title, digest: digest)
    asOf = headline.asOf.description
    marking = StatusDocument.marking(of: cut, headline: headline).rawValue
    names = cut.namesPolicy.description
    withheld = cut.withheld
    knownBy = cut.knownBy
    sides = cut.dyad.sides.map(\.code.text)
    faults = Faults(diagnostics)
    coded = headline.coded.coded
    events = headline.coded.all
    tension = headline.tensions.map { Direction($0, on: cut) }
    issues = headline.issues.compactMap { figures in
      cut.issue(figures.id).map { Issue($0, figures: figures) }
    }
    let waves = ExpectedWave.all(on: cut, asOf: headline.asOf)
    polls = headline.polls.map { poll in
      Poll(poll, on: cut, next: waves.first { $0.series == poll.series.id })
    }
    alerts = Alerts(headline, on: cut)
    levers = headline.levers.compactMap { figures in
      cut.lever(figures.id).map { Lever($0, figures: figures) }
    }
    let day = headline.asOf
    let evaluator = RuleEvaluator(cut.indicators.compactMap(\.rule), on: cut, through: day)
    indicators = headline.indicators.compactMap { figures in
      cut.indicator(figures.id).map { indicator in
        let since = indicator.rule.flatMap { evaluator.heldSince($0, on: day) }
        return Indicator(indicator, figures: figures, since: since)
      }
    }
    calibration = Calibration.all(on: cut, asOf: day).map { Score($0) }
    let graph = Spillover(cut)
    spillover = Links(graph.tally(.spillover, in: .board))
    easing = Links(graph.tally(.easing, in: .board))
  }

  /// The most closed marking among the board's and those of the records that are told of.
  private static func marking(of board: Board, headline: Headline) -> TLP {
    let own =
      board.issues.map(\.tlp) + board.levers.map(\.tlp) + headline.polls.map(\.latest.tlp)
      + board.events.map(\.tlp) + board.indicators.map(\.tlp) + board.judgments.map(\.tlp)
    return own.compactMap(\.self).reduce(board.tlp, max)
  }
}

extension StatusDocument.Direction {
  fileprivate init(_ tension: Tension, on board: Board) {
    actor = tension.direction.actor.text
    target = tension.direction.target.text
    stock = tension.stock
    stockFourWeeksAgo = tension.stockFourWeeksAgo
    change = tension.change.rawValue
    milderWeeks = tension.rank?.milderWeeks
    weeks = tension.rank?.weeks
    coded = tension.coded.coded
    events = tension.coded.all
    disputed = tension.disputed
    stockWithoutDisputed = tension.stockWithoutDisputed
    againstFourWeeks = tension.againstFourWeeks.level?.rawValue
    againstYear = tension.againstYear.level?.rawValue
    actorName = board.name(of: tension.direction.actor)
    targetName = board.name(of: tension.direction.target)
  }
}

extension StatusDocument.Issue {
  fileprivate init(_ issue: Issue, figures: IssueHeadline) {
    id = issue.id
    title = issue.title
    track = issue.track
    level = figures.level
    change = figures.change?.rawValue
    isRiskAlert = figures.isRiskAlert
    isOpportunity = figures.isOpportunity
    isClosed = figures.isClosed
    author = issue.assessment?.authorship.author
    isIllustrative = issue.assessment?.authorship.isIllustrative ?? false
    assessed = issue.assessment?.date.description
    lastMove = figures.lastMove?.description
    lastEvent = figures.lastEvent
    next = figures.next?.description
    nextEntry = figures.nextEntry
    coded = figures.coded.coded
    events = figures.coded.all
  }
}

extension StatusDocument.Poll {
  fileprivate init(_ headline: PollHeadline, on board: Board, next wave: ExpectedWave?) {
    next = wave.map { StatusDocument.Wave($0) }
    series = headline.series.id.description
    title = headline.series.title
    side = headline.series.id.side.text
    about = headline.series.id.about?.text
    id = headline.latest.id
    value = headline.latest.value
    change = headline.change
    isAfterBreak = headline.isAfterBreak
    sample = headline.latest.sample
    fieldStart = headline.latest.fieldStart.description
    fieldEnd = headline.latest.fieldEnd.description
    pollster = headline.latest.pollster
    pollsterName = board.source(headline.latest.pollster)?.name ?? headline.latest.pollster
    verification = headline.latest.citation.verification.rawValue
  }
}

extension StatusDocument.Lever {
  fileprivate init(_ lever: Lever, figures: LeverHeadline) {
    id = lever.id
    title = lever.title
    isTooLate = figures.isTooLate
    outcome = figures.outcome?.rawValue
    switch figures.clock {
    case .closes(let count):
      clock = "closes"
      days = count
    case .opens(let count):
      clock = "opens"
      days = count
    case .open: clock = "open"
    case .standing: clock = "standing"
    case .past: clock = "past"
    case .unknown: clock = "unknown"
    }
  }
}

extension StatusDocument.Indicator {
  fileprivate init(_ indicator: Indicator, figures: IndicatorHeadline, since: Day?) {
    id = indicator.id
    title = indicator.title
    scenario = indicator.scenario
    diagnosticity = indicator.diagnosticity.rawValue
    state = figures.state?.rawValue
    logged = figures.logged?.rawValue
    checked = figures.checked?.description
    rule = indicator.rule?.description
    verdict = figures.verdict?.rawValue
    holdsSince = since?.description
    isIllustrative = indicator.authorship.isIllustrative
  }
}

extension StatusDocument.Score {
  fileprivate init(_ calibration: Calibration) {
    if case .issue(let id) = calibration.scope { issue = id }
    if case .author(let name) = calibration.scope { author = name }
    scored = calibration.scores.count
    brier = calibration.brier
    illustrative = calibration.illustrative
    overdue = calibration.overdue
  }
}
