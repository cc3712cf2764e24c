public import StraitModel

/// One row of a source, read and checked: what a machine took an article to say.
///
/// It is never a ``StraitModel/Event``: nobody has looked at it.
public struct CodedEvent: Hashable, Sendable {
  /// One of the two that a row names.
  public struct Actor: Hashable, Sendable {
    /// The country, by the code that the board uses; empty if the row names none.
    public var country: String
    /// The source's own code or name of the actor, whole.
    public var code: String
    /// What the source calls the actor.
    public var name: String

    /// Makes an actor.
    public init(country: String, code: String, name: String) {
      self.country = country
      self.code = code
      self.name = name
    }
  }

  /// Where it is said to have been.
  public struct Site: Hashable, Sendable {
    /// The place in words.
    public var name: String
    /// Degrees north, −90…90.
    public var latitude: Double?
    /// Degrees east, −180…180.
    public var longitude: Double?

    /// Makes a site.
    public init(name: String, latitude: Double?, longitude: Double?) {
      self.name = name
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// Who coded it.
  public var source: ArchiveSource
  /// The source's own number for it, which no other row of that source has.
  public var id: Int64
  /// The day that the source gives.
  public var day: Day
  /// Who acts.
  public var actor: Actor
  /// Towards whom.
  public var target: Actor
  /// The CAMEO code.
  public var code: String
  /// The value on Goldstein's scale that the source gives, −10…10.
  public var goldstein: Double
  /// True if it stands in the first paragraph; nil where the source does not say.
  public var isInLead: Bool?
  /// How often it was mentioned, as the source counted.
  public var mentions: Int?
  /// In how many outlets.
  public var outlets: Int?
  /// In how many articles.
  public var articles: Int?
  /// The tone of those articles, −100…100.
  public var tone: Double?
  /// Where it is said to have been.
  public var site: Site?
  /// When the source took it in: `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS`, in UTC.
  public var added: String?
  /// The address of the article, or the source's name for it; empty where there is none.
  public var article: String
  /// Who published the article, where the source says so.
  public var publisher: String?

  /// Makes an event.
  public init(
    source: ArchiveSource,
    id: Int64,
    day: Day,
    actor: Actor,
    target: Actor,
    code: String,
    goldstein: Double,
    isInLead: Bool? = nil,
    mentions: Int? = nil,
    outlets: Int? = nil,
    articles: Int? = nil,
    tone: Double? = nil,
    site: Site? = nil,
    added: String? = nil,
    article: String,
    publisher: String? = nil
  ) {
    self.source = source
    self.id = id
    self.day = day
    self.actor = actor
    self.target = target
    self.code = code
    self.goldstein = goldstein
    self.isInLead = isInLead
    self.mentions = mentions
    self.outlets = outlets
    self.articles = articles
    self.tone = tone
    self.site = site
    self.added = added
    self.article = article
    self.publisher = publisher
  }

  /// The first two digits of the code.
  public var root: String { String(code.prefix(2)) }
}
