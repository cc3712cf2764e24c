public import StraitDiagnostics

/// One dated event of the curated log.
public struct Event: Record, Hashable {
  /// What kind of event it is.
  public enum Kind: String, Sendable, CaseIterable {
    case statement
    case meeting
    case agreement
    case courtRuling = "court-ruling"
    case sanction
    case visit
    case cultural
    case militaryIncident = "military-incident"
    case protest
    case other
  }

  /// The desk's reading of an event's direction.
  public enum Valence: String, Sendable, CaseIterable {
    case cooperation
    case conflict
    case neutral
  }

  /// Whether an event stands.
  public enum Status: String, Sendable, CaseIterable {
    case current
    case disputed
    case corrected
    case superseded
  }

  /// How one side tells an event.
  public struct Account: Hashable, Sendable {
    /// Whose account it is.
    public var side: ActorCode
    /// The account.
    public var text: String
    /// The id of the source that reports it.
    public var source: String?

    /// Makes an account.
    public init(side: ActorCode, text: String, source: String? = nil) {
      self.side = side
      self.text = text
      self.source = source
    }
  }

  /// Stable and unique among its kind.
  public var id: String
  /// When it happened.
  public var date: PartialDate
  /// When it was entered into the log; nil if unknown.
  public var entered: Day?
  /// What happened.
  public var title: String
  /// The title in other languages.
  public var titles: LocalizedText
  /// The ids of its issues, its main one first.
  public var issues: [String]
  /// Who acted.
  public var actor: ActorCode
  /// Towards whom.
  public var target: ActorCode?
  /// What kind of event it is.
  public var kind: Kind
  /// Its CAMEO code, if coded.
  public var code: String?
  /// A Goldstein value, −10…10, in place of the table's.
  public var goldsteinOverride: Double?
  /// The desk's reading of its direction.
  public var valence: Valence?
  /// Both accounts, where the sides tell it differently.
  public var accounts: [Account]
  /// Where it is from.
  public var citation: Citation
  /// The Admiralty digit, 1–6; 6 is "cannot be judged".
  public var credibility: Int
  /// Whether it stands.
  public var status: Status
  /// The id of the record that it replaces.
  public var supersedes: String?
  /// Where it happened.
  public var location: String?
  /// PLOVER contexts.
  public var contexts: [String]
  /// A remark of the desk.
  public var note: String?
  /// Its own marking, or nil for the board's.
  public var tlp: TLP?
  /// Where it was read from.
  public var place: SourcePlace

  /// Makes an event.
  public init(
    id: String,
    date: PartialDate,
    entered: Day? = nil,
    title: String,
    titles: LocalizedText = LocalizedText(),
    issues: [String],
    actor: ActorCode,
    target: ActorCode? = nil,
    kind: Kind,
    code: String? = nil,
    goldsteinOverride: Double? = nil,
    valence: Valence? = nil,
    accounts: [Account] = [],
    citation: Citation = Citation(),
    credibility: Int = 6,
    status: Status = .current,
    supersedes: String? = nil,
    location: String? = nil,
    contexts: [String] = [],
    note: String? = nil,
    tlp: TLP? = nil,
    place: SourcePlace
  ) {
    self.id = id
    self.date = date
    self.entered = entered
    self.title = title
    self.titles = titles
    self.issues = issues
    self.actor = actor
    self.target = target
    self.kind = kind
    self.code = code
    self.goldsteinOverride = goldsteinOverride
    self.valence = valence
    self.accounts = accounts
    self.citation = citation
    self.credibility = credibility
    self.status = status
    self.supersedes = supersedes
    self.location = location
    self.contexts = contexts
    self.note = note
    self.tlp = tlp
    self.place = place
  }
}

/// Somebody who published something.
public struct Source: Record, Hashable {
  /// What kind of source it is.
  public enum Kind: String, Sendable, CaseIterable {
    case government
    case agency
    case newspaper
    case broadcaster
    case pollster
    case research
    case reference
    case other
  }

  /// The Admiralty letter; F is "cannot be judged", never "worst".
  public enum Reliability: String, Sendable, CaseIterable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
    case e = "E"
    case f = "F"
  }

  /// Stable and unique among its kind.
  public var id: String
  /// Its name.
  public var name: String
  /// Whose it is; nil for an international or third-country source.
  public var side: ActorCode?
  /// The language of what was read.
  public var language: String?
  /// What kind of source it is.
  public var kind: Kind?
  /// The Admiralty letter.
  public var reliability: Reliability
  /// Why that letter.
  public var reliabilityReason: String?
  /// Its home.
  public var url: String?
  /// A remark of the desk.
  public var note: String?
  /// Its own marking, or nil for the board's.
  public var tlp: TLP?
  /// Where it was read from.
  public var place: SourcePlace

  /// Makes a source.
  public init(
    id: String,
    name: String,
    side: ActorCode? = nil,
    language: String? = nil,
    kind: Kind? = nil,
    reliability: Reliability = .f,
    reliabilityReason: String? = nil,
    url: String? = nil,
    note: String? = nil,
    tlp: TLP? = nil,
    place: SourcePlace
  ) {
    self.id = id
    self.name = name
    self.side = side
    self.language = language
    self.kind = kind
    self.reliability = reliability
    self.reliabilityReason = reliabilityReason
    self.url = url
    self.note = note
    self.tlp = tlp
    self.place = place
  }
}
