public import StraitDiagnostics

/// Which of the four panes something stands in.
public enum Pane: String, Sendable, CaseIterable {
  /// Disputes over history.
  case history
  /// Frictions in security.
  case security
  /// What the publics think.
  case opinion
  /// What policy can do.
  case levers
}

/// A group of issues, in the board's own order.
public struct Track: Hashable, Sendable {
  /// Its id.
  public var id: String
  /// Its title.
  public var title: String
  /// The pane that it stands in.
  public var pane: Pane

  /// Makes a track.
  public init(id: String, title: String, pane: Pane) {
    self.id = id
    self.title = title
    self.pane = pane
  }
}

/// Which names are shown where the two sides name a thing differently.
public enum NamesPolicy: Hashable, Sendable, CustomStringConvertible {
  /// Both, beside each other.
  case both
  /// One side's.
  case side(ActorCode)
  /// Neither's.
  case neutral

  /// The policy as it is written in a place.
  public var description: String {
    switch self {
    case .both: "both"
    case .side(let code): code.text
    case .neutral: "neutral"
    }
  }
}

/// A period for which the log claims to be complete by its own rule of inclusion.
public struct Coverage: Hashable, Sendable {
  /// The id of a track; nil for all.
  public var track: String?
  /// Its first day.
  public var from: PartialDate
  /// Its last day; nil for up to now.
  public var to: PartialDate?
  /// A remark of the desk.
  public var note: String?

  /// Makes a coverage.
  public init(track: String?, from: PartialDate, to: PartialDate? = nil, note: String? = nil) {
    self.track = track
    self.from = from
    self.to = to
    self.note = note
  }
}

/// The parameters of what the desk computes.
public struct AnalysisParameters: Hashable, Sendable {
  /// Days after which an event weighs half in the tension stock, 1–3650.
  public var halfLifeDays: Double
  /// Goldstein values, −10…10, by CAMEO code, in place of the table's.
  public var goldstein: [String: Double]
  /// Whether source and credibility weigh.
  public var weights: Weights
  /// How the errors of polls are read.
  public var polls: Polls
  /// After how many days without a look an indicator is stale, 1–3660; nil for never.
  public var checkDays: Int?

  /// What the level of polls is computed with besides the figures.
  public struct Polls: Hashable, Sendable {
    /// How much more a figure varies than one of a simple random sample, 1–10.
    public var designEffect: Double
    /// How far a house is expected to stand from the others, in points, 0.1–20.
    public var houseDeviation: Double

    /// Makes parameters.
    public init(designEffect: Double = 1.5, houseDeviation: Double = 3) {
      self.designEffect = designEffect
      self.houseDeviation = houseDeviation
    }
  }

  /// How events are weighted.
  public enum Weights: String, Sendable, CaseIterable {
    case none
    case admiralty
  }

  /// Makes parameters.
  public init(
    halfLifeDays: Double = 90,
    goldstein: [String: Double] = [:],
    weights: Weights = .none,
    polls: Polls = Polls(),
    checkDays: Int? = nil
  ) {
    self.halfLifeDays = halfLifeDays
    self.goldstein = goldstein
    self.weights = weights
    self.polls = polls
    self.checkDays = checkDays
  }
}

/// What levers are scored on.
public struct Criterion: Hashable, Sendable {
  /// Its id.
  public var id: String
  /// Its title.
  public var title: String
  /// 0–100.
  public var weight: Double

  /// Makes a criterion.
  public init(id: String, title: String, weight: Double) {
    self.id = id
    self.title = title
    self.weight = weight
  }
}

/// A thing that the two sides name differently.
public struct Term: Hashable, Sendable {
  /// Its id.
  public var id: String
  /// A name that is neither's.
  public var neutral: String?
  /// Each side's own name.
  public var names: [ActorCode: LocalizedText]

  /// Makes a term.
  public init(id: String, neutral: String? = nil, names: [ActorCode: LocalizedText]) {
    self.id = id
    self.neutral = neutral
    self.names = names
  }
}

/// Everything that one folder holds, as a value that never changes.
///
/// A reload makes another. Records are in a fixed order, which each property names, so that the same
/// folder always gives the same board.
public struct Board: Hashable, Sendable {
  /// The board's id.
  public var id: String
  /// Its title.
  public var title: String
  /// One sentence about it.
  public var summary: String?
  /// The two sides.
  public var dyad: Dyad
  /// Others that act.
  public var thirdParties: [ThirdParty] = []
  /// The tracks in order.
  public var tracks: [Track] = []
  /// Which names are shown unless the user says otherwise.
  public var namesPolicy: NamesPolicy = .both
  /// The marking of everything that has none of its own.
  public var tlp: TLP = .clear
  /// What was taken out by ``cut(to:)``; nil for a board that is whole.
  public var withheld: Withheld?
  /// By which day the events had to be entered, where ``asOf(_:knownBy:)`` was asked for one.
  public var knownBy: KnownBy?
  /// The declared coverage.
  public var coverage: [Coverage] = []
  /// The editorial rule of inclusion.
  public var inclusion: String?
  /// The parameters of what the desk computes.
  public var analysis = AnalysisParameters()
  /// What levers are scored on.
  public var criteria: [Criterion] = []
  /// The series of polls that are shown, in order.
  public var series: [PollSeries] = []
  /// Things that the two sides name differently.
  public var terms: [Term] = []
  /// Old ids and what they became.
  public var renamed: [String: String] = [:]
  /// The issues, by id.
  public var issues: [Issue] = []
  /// The events, oldest first.
  public var events: [Event] = []
  /// The sources, by id.
  public var sources: [Source] = []
  /// The poll figures, oldest first.
  public var polls: [Poll] = []
  /// The levers, by id.
  public var levers: [Lever] = []
  /// The calendar, in the order of the file.
  public var calendar: [CalendarEntry] = []
  /// The scenarios, in the order of the file.
  public var scenarios: [Scenario] = []
  /// The indicators, in the order of the file.
  public var indicators: [Indicator] = []
  /// The judgments, oldest first.
  public var judgments: [Judgment] = []
  /// Where the board's own record stands.
  public var place: SourcePlace

  /// Makes an empty board.
  public init(id: String, title: String, dyad: Dyad, place: SourcePlace) {
    self.id = id
    self.title = title
    self.dyad = dyad
    self.place = place
  }
}
