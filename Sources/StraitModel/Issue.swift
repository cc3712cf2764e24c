public import StraitDiagnostics

/// One thing that the two sides are at odds or at work over.
public struct Issue: Record, Hashable {
  /// Stable and unique among its kind.
  public var id: String
  /// Short and timeless.
  public var title: String
  /// The id of its track.
  public var track: String
  /// When it began.
  public var opened: PartialDate
  /// When it ended; nil while it is open.
  public var closed: PartialDate?
  /// Each side's own name for it.
  public var names: [ActorCode: LocalizedText]
  /// How each side sees it.
  public var views: [ActorCode: SideView]
  /// The dated log of the desk's own judgment, oldest first.
  public var assessments: [Assessment]
  /// What it touches, oldest first.
  public var links: [IssueLink]
  /// Other words to find it by.
  public var aliases: [String]
  /// Rules that attach machine-coded events.
  public var match: [MatchRule]
  /// What is going on, in dated parts.
  public var prose: Prose
  /// Its own marking, or nil for the board's.
  public var tlp: TLP?
  /// Where it was read from.
  public var place: SourcePlace

  /// Makes an issue.
  public init(
    id: String,
    title: String,
    track: String,
    opened: PartialDate,
    closed: PartialDate? = nil,
    names: [ActorCode: LocalizedText] = [:],
    views: [ActorCode: SideView] = [:],
    assessments: [Assessment] = [],
    links: [IssueLink] = [],
    aliases: [String] = [],
    match: [MatchRule] = [],
    prose: Prose = Prose(),
    tlp: TLP? = nil,
    place: SourcePlace
  ) {
    self.id = id
    self.title = title
    self.track = track
    self.opened = opened
    self.closed = closed
    self.names = names
    self.views = views
    self.assessments = assessments
    self.links = links
    self.aliases = aliases
    self.match = match
    self.prose = prose
    self.tlp = tlp
    self.place = place
  }

  /// The newest assessment.
  public var assessment: Assessment? { assessments.last }

  /// Names one of its links: both issues and the date, as `radar.flyby.2019-01-18`.
  public func id(of link: IssueLink) -> String { "\(id).\(link.to).\(link.date)" }
}

/// What one side says and wants, each a list of dated statements, oldest first.
public struct SideView: Hashable, Sendable {
  /// What that side says.
  public var position: [Statement]
  /// What it says it will not accept.
  public var redLine: [Statement]
  /// What moves it at home.
  public var driver: [Statement]
  /// Who there has the next move.
  public var nextMover: [Statement]

  /// Makes a view.
  public init(
    position: [Statement] = [],
    redLine: [Statement] = [],
    driver: [Statement] = [],
    nextMover: [Statement] = []
  ) {
    self.position = position
    self.redLine = redLine
    self.driver = driver
    self.nextMover = nextMover
  }
}

/// What holds from a day on, or why it is not known.
public struct Statement: Hashable, Sendable {
  /// A text, or the reason why there is none.
  public enum Content: Hashable, Sendable {
    /// What is said, in the desk's words unless in quotation marks.
    case text(String)
    /// Why it is not known.
    case unknown(String)
  }

  /// From when it holds; nil for an unknown without a date.
  public var since: PartialDate?
  /// The text or the reason.
  public var content: Content
  /// Ids of the events and polls that it rests on.
  public var evidence: [String]
  /// False when it was not checked against a source.
  public var isVerified: Bool
  /// Where it stands.
  public var place: SourcePlace

  /// Makes a statement.
  public init(
    since: PartialDate? = nil,
    content: Content,
    evidence: [String] = [],
    isVerified: Bool = true,
    place: SourcePlace
  ) {
    self.since = since
    self.content = content
    self.evidence = evidence
    self.isVerified = isVerified
    self.place = place
  }
}

/// Where an issue moved, in the words of CrisisWatch.
public enum Change: String, Sendable, CaseIterable {
  /// Worse.
  case deteriorated
  /// The same.
  case unchanged
  /// Better.
  case improved
}

/// The desk's dated judgment of an issue.
public struct Assessment: Hashable, Sendable {
  /// When it was made.
  public var date: Day
  /// 0 none, 1 dormant, 2 latent, 3 strained, 4 acute, 5 crisis; nil for unknown.
  public var level: Int?
  /// Which way it moved.
  public var change: Change
  /// Conflict risk ahead.
  public var isRiskAlert: Bool
  /// A resolution opportunity ahead.
  public var isOpportunity: Bool
  /// What moved.
  public var note: String?
  /// Whose judgment it is, and on what it rests.
  public var authorship: Authorship
  /// Where it stands.
  public var place: SourcePlace

  /// Makes an assessment.
  public init(
    date: Day,
    level: Int?,
    change: Change,
    isRiskAlert: Bool = false,
    isOpportunity: Bool = false,
    note: String? = nil,
    authorship: Authorship,
    place: SourcePlace
  ) {
    self.date = date
    self.level = level
    self.change = change
    self.isRiskAlert = isRiskAlert
    self.isOpportunity = isOpportunity
    self.note = note
    self.authorship = authorship
    self.place = place
  }
}

/// What one issue did to another.
public struct IssueLink: Hashable, Sendable {
  /// The kind of a link.
  public enum Kind: String, Sendable, CaseIterable {
    /// This issue made that one worse.
    case spillover
    /// This issue made that one better.
    case easing
    /// That one rests on the law of this one.
    case legalBasis = "legal-basis"
    /// They belong together.
    case context
  }

  /// Who says so.
  public enum Basis: String, Sendable, CaseIterable {
    /// Somebody said so.
    case stated
    /// The desk infers it from the order of dates.
    case inferred
  }

  /// The id of the other issue.
  public var to: String
  /// What kind of link it is.
  public var kind: Kind
  /// When it was made.
  public var date: PartialDate
  /// Stated or inferred.
  public var basis: Basis
  /// By whose word: the code of an actor, or the id of a source.
  public var by: String?
  /// The side that denies it.
  public var disputedBy: ActorCode?
  /// In a sentence.
  public var note: String?
  /// Ids of the events and polls that it rests on.
  public var evidence: [String]
  /// When it was undone.
  public var ended: PartialDate?
  /// Where it stands.
  public var place: SourcePlace

  /// Makes a link.
  public init(
    to: String,
    kind: Kind,
    date: PartialDate,
    basis: Basis,
    by: String? = nil,
    disputedBy: ActorCode? = nil,
    note: String? = nil,
    evidence: [String] = [],
    ended: PartialDate? = nil,
    place: SourcePlace
  ) {
    self.to = to
    self.kind = kind
    self.date = date
    self.basis = basis
    self.by = by
    self.disputedBy = disputedBy
    self.note = note
    self.evidence = evidence
    self.ended = ended
    self.place = place
  }
}

/// A rule that attaches machine-coded events to an issue; all its parts must hold.
public struct MatchRule: Hashable, Sendable {
  /// Prefixes of CAMEO codes; empty for any.
  public var codes: [String]
  /// Who acts; empty for anyone.
  public var actors: [ActorCode]
  /// Towards whom; empty for anyone.
  public var targets: [ActorCode]
  /// Words of the article's address; empty for any.
  public var words: [String]

  /// Makes a rule.
  public init(
    codes: [String] = [],
    actors: [ActorCode] = [],
    targets: [ActorCode] = [],
    words: [String] = []
  ) {
    self.codes = codes
    self.actors = actors
    self.targets = targets
    self.words = words
  }
}

/// Prose in dated parts, so that a board as of a day tells nothing later.
public struct Prose: Hashable, Sendable {
  /// One part.
  public struct Section: Hashable, Sendable {
    /// From when it is shown; nil for always.
    public var since: PartialDate?
    /// Its heading without the date.
    public var heading: String?
    /// Its Markdown, without the heading.
    public var text: String
    /// Where it stands.
    public var place: SourcePlace

    /// Makes a section.
    public init(
      since: PartialDate? = nil,
      heading: String? = nil,
      text: String,
      place: SourcePlace
    ) {
      self.since = since
      self.heading = heading
      self.text = text
      self.place = place
    }
  }

  /// The parts in the order of the file.
  public var sections: [Section]

  /// Makes a prose.
  public init(_ sections: [Section] = []) {
    self.sections = sections
  }
}
