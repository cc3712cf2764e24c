public import StraitDiagnostics

/// Something that policy can pull.
public struct Lever: Record, Hashable {
  /// How hard it is to undo.
  public enum Reversibility: String, Sendable, CaseIterable {
    case easy
    case costly
    case irreversible
  }

  /// What became of it.
  public enum Outcome: String, Sendable, CaseIterable {
    case used
    case partly
    case missed
    case open
    case failing
    case soured
  }

  /// When it can be pulled.
  public struct Window: Hashable, Sendable {
    /// What opens it.
    public var label: String
    /// Its first day; nil for a standing one without a beginning.
    public var from: PartialDate?
    /// Its last day; nil for one without an end.
    public var to: PartialDate?
    /// From when one could know of it.
    public var known: PartialDate?
    /// True for one that is always open.
    public var isStanding: Bool
    /// False when its dates were not checked.
    public var isVerified: Bool

    /// Makes a window.
    public init(
      label: String,
      from: PartialDate? = nil,
      to: PartialDate? = nil,
      known: PartialDate? = nil,
      isStanding: Bool = false,
      isVerified: Bool = true
    ) {
      self.label = label
      self.from = from
      self.to = to
      self.known = known
      self.isStanding = isStanding
      self.isVerified = isVerified
    }
  }

  /// What it costs a side at home.
  public struct Cost: Hashable, Sendable {
    /// How much.
    public enum Level: String, Sendable, CaseIterable {
      case none
      case low
      case medium
      case high
    }

    /// How much.
    public var level: Level
    /// Why.
    public var reason: String?

    /// Makes a cost.
    public init(level: Level, reason: String? = nil) {
      self.level = level
      self.reason = reason
    }
  }

  /// An issue that it bears on.
  public struct Bearing: Hashable, Sendable {
    /// The id of the issue.
    public var issue: String
    /// 1 touches, 2 matters, 3 decides.
    public var weight: Int

    /// Makes a bearing.
    public init(issue: String, weight: Int) {
      self.issue = issue
      self.weight = weight
    }
  }

  /// One use, and what came of it.
  public struct LogEntry: Hashable, Sendable {
    /// When.
    public var date: PartialDate
    /// What became of it.
    public var outcome: Outcome
    /// In a sentence.
    public var note: String?
    /// Ids of the events and polls that it rests on.
    public var evidence: [String]

    /// Makes an entry.
    public init(date: PartialDate, outcome: Outcome, note: String? = nil, evidence: [String] = []) {
      self.date = date
      self.outcome = outcome
      self.note = note
      self.evidence = evidence
    }
  }

  /// Stable and unique among its kind.
  public var id: String
  /// Short and timeless.
  public var title: String
  /// Where the idea is from.
  public var origin: String?
  /// Who can pull it.
  public var holder: String
  /// Whose it is.
  public var sides: [ActorCode]
  /// From when it is on the board.
  public var since: PartialDate
  /// When it can be pulled.
  public var windows: [Window]
  /// Days needed before a window.
  public var leadDays: Int?
  /// How hard it is to undo.
  public var reversibility: Reversibility?
  /// What it costs each side at home.
  public var cost: [ActorCode: Cost]
  /// The issues that it bears on.
  public var bearings: [Bearing]
  /// Score per criterion, 0–100.
  public var scores: [String: Double]
  /// Whose scores they are.
  public var scoresAuthorship: Authorship?
  /// Its uses, oldest first.
  public var log: [LogEntry]
  /// More, in dated parts.
  public var prose: Prose
  /// Its own marking, or nil for the board's.
  public var tlp: TLP?
  /// Where it was read from.
  public var place: SourcePlace

  /// Makes a lever.
  public init(
    id: String,
    title: String,
    origin: String? = nil,
    holder: String,
    sides: [ActorCode] = [],
    since: PartialDate,
    windows: [Window] = [],
    leadDays: Int? = nil,
    reversibility: Reversibility? = nil,
    cost: [ActorCode: Cost] = [:],
    bearings: [Bearing] = [],
    scores: [String: Double] = [:],
    scoresAuthorship: Authorship? = nil,
    log: [LogEntry] = [],
    prose: Prose = Prose(),
    tlp: TLP? = nil,
    place: SourcePlace
  ) {
    self.id = id
    self.title = title
    self.origin = origin
    self.holder = holder
    self.sides = sides
    self.since = since
    self.windows = windows
    self.leadDays = leadDays
    self.reversibility = reversibility
    self.cost = cost
    self.bearings = bearings
    self.scores = scores
    self.scoresAuthorship = scoresAuthorship
    self.log = log
    self.prose = prose
    self.tlp = tlp
    self.place = place
  }
}
