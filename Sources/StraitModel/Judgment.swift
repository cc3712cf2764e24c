public import StraitDiagnostics

/// A scenario that indicators speak for.
public struct Scenario: Hashable, Sendable {
  /// Its id.
  public var id: String
  /// Its title.
  public var title: String
  /// The id of the opposite scenario.
  public var opposite: String?

  /// Makes a scenario.
  public init(id: String, title: String, opposite: String? = nil) {
    self.id = id
    self.title = title
    self.opposite = opposite
  }
}

/// Something observable that speaks for a scenario.
public struct Indicator: Record, Hashable {
  /// How well it tells the scenarios apart.
  public enum Diagnosticity: String, Sendable, CaseIterable {
    case high
    case medium
    case low
  }

  /// What was seen.
  public enum State: String, Sendable, CaseIterable {
    case notSeen = "not-seen"
    case emerging
    case observed
    case receding
    case stale
  }

  /// One look at it.
  public struct LogEntry: Hashable, Sendable {
    /// When.
    public var date: Day
    /// What was seen.
    public var state: State
    /// In a sentence.
    public var note: String?
    /// Ids of the events and polls that it rests on.
    public var evidence: [String]

    /// Makes an entry.
    public init(date: Day, state: State, note: String? = nil, evidence: [String] = []) {
      self.date = date
      self.state = state
      self.note = note
      self.evidence = evidence
    }
  }

  /// Stable and unique among its kind.
  public var id: String
  /// From when it is on the board; nil for always.
  public var since: PartialDate?
  /// The id of its scenario.
  public var scenario: String
  /// What it is.
  public var title: String
  /// What one must see.
  public var threshold: String
  /// The id of its issue.
  public var issue: String?
  /// How well it tells the scenarios apart.
  public var diagnosticity: Diagnosticity
  /// Where to look.
  public var watch: String?
  /// Who looks.
  public var owner: String?
  /// What has to hold on the board for it to be seen; nil where only people look.
  public var rule: Rule?
  /// After how many days without a look it is stale; nil for as long as the board says.
  public var checkDays: Int?
  /// What was seen, oldest first.
  public var log: [LogEntry]
  /// Whose judgment it is.
  public var authorship: Authorship
  /// Its own marking, or nil for the board's.
  public var tlp: TLP?
  /// Where it was read from.
  public var place: SourcePlace

  /// Makes an indicator.
  public init(
    id: String,
    since: PartialDate? = nil,
    scenario: String,
    title: String,
    threshold: String,
    issue: String? = nil,
    diagnosticity: Diagnosticity,
    watch: String? = nil,
    owner: String? = nil,
    rule: Rule? = nil,
    checkDays: Int? = nil,
    log: [LogEntry] = [],
    authorship: Authorship,
    tlp: TLP? = nil,
    place: SourcePlace
  ) {
    self.id = id
    self.since = since
    self.scenario = scenario
    self.title = title
    self.threshold = threshold
    self.issue = issue
    self.diagnosticity = diagnosticity
    self.watch = watch
    self.owner = owner
    self.rule = rule
    self.checkDays = checkDays
    self.log = log
    self.authorship = authorship
    self.tlp = tlp
    self.place = place
  }
}

/// A key judgment with its likelihood in the words of ICD 203.
public struct Judgment: Record, Hashable {
  /// The terms of ICD 203, both sets.
  public enum Likelihood: String, Sendable, CaseIterable {
    case almostNoChance = "almost no chance"
    case veryUnlikely = "very unlikely"
    case unlikely
    case roughlyEvenChance = "roughly even chance"
    case likely
    case veryLikely = "very likely"
    case almostCertain = "almost certain"
    case remote
    case highlyImprobable = "highly improbable"
    case improbable
    case roughlyEvenOdds = "roughly even odds"
    case probable
    case highlyProbable = "highly probable"
    case nearlyCertain = "nearly certain"

    /// Which of the two sets a term is of; one product uses one of them.
    public enum TermSet: Sendable {
      /// `almost no chance` to `almost certain`.
      case first
      /// `remote` to `nearly certain`.
      case second
    }

    /// Which set it is of.
    public var termSet: TermSet {
      switch self {
      case .almostNoChance, .veryUnlikely, .unlikely, .roughlyEvenChance, .likely, .veryLikely,
        .almostCertain:
        .first
      case .remote, .highlyImprobable, .improbable, .roughlyEvenOdds, .probable, .highlyProbable,
        .nearlyCertain:
        .second
      }
    }

    /// The term of the same range in a set.
    public func term(of set: TermSet) -> Likelihood {
      Likelihood.allCases.first { $0.termSet == set && $0.percentages == percentages } ?? self
    }

    /// The range in per cent.
    public var percentages: ClosedRange<Int> {
      switch self {
      case .almostNoChance, .remote: 1...5
      case .veryUnlikely, .highlyImprobable: 5...20
      case .unlikely, .improbable: 20...45
      case .roughlyEvenChance, .roughlyEvenOdds: 45...55
      case .likely, .probable: 55...80
      case .veryLikely, .highlyProbable: 80...95
      case .almostCertain, .nearlyCertain: 95...99
      }
    }
  }

  /// How much a judgment rests on.
  public enum Confidence: String, Sendable, CaseIterable {
    case low
    case moderate
    case high
  }

  /// What came of it.
  public struct Outcome: Hashable, Sendable {
    /// How it ended.
    public enum Result: String, Sendable, CaseIterable {
      case `true`
      case `false`
      case void
    }

    /// When that was plain.
    public var date: Day
    /// How it ended.
    public var result: Result
    /// In a sentence.
    public var note: String?
    /// Ids of the events and polls that it rests on.
    public var evidence: [String]

    /// Makes an outcome.
    public init(date: Day, result: Result, note: String? = nil, evidence: [String] = []) {
      self.date = date
      self.result = result
      self.note = note
      self.evidence = evidence
    }
  }

  /// Stable and unique among its kind.
  public var id: String
  /// What is judged.
  public var statement: String
  /// The id of its issue.
  public var issue: String?
  /// When it was made.
  public var made: Day
  /// After this day it is stale.
  public var expires: Day
  /// How likely.
  public var likelihood: Likelihood
  /// How sure of it.
  public var confidence: Confidence
  /// What confidence rests on.
  public var basis: String?
  /// What would change it.
  public var wouldChange: [String]
  /// Who disagrees, or that nobody does.
  public var dissent: String?
  /// What came of it.
  public var outcome: Outcome?
  /// Whose judgment it is.
  public var authorship: Authorship
  /// Its own marking, or nil for the board's.
  public var tlp: TLP?
  /// Where it was read from.
  public var place: SourcePlace

  /// True on days after it expired, as long as nobody has said what came of it.
  public func isOverdue(on day: Day) -> Bool { outcome == nil && expires < day }

  /// Makes a judgment.
  public init(
    id: String,
    statement: String,
    issue: String? = nil,
    made: Day,
    expires: Day,
    likelihood: Likelihood,
    confidence: Confidence,
    basis: String? = nil,
    wouldChange: [String] = [],
    dissent: String? = nil,
    outcome: Outcome? = nil,
    authorship: Authorship,
    tlp: TLP? = nil,
    place: SourcePlace
  ) {
    self.id = id
    self.statement = statement
    self.issue = issue
    self.made = made
    self.expires = expires
    self.likelihood = likelihood
    self.confidence = confidence
    self.basis = basis
    self.wouldChange = wouldChange
    self.dissent = dissent
    self.outcome = outcome
    self.authorship = authorship
    self.tlp = tlp
    self.place = place
  }
}
