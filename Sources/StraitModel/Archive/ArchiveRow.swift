/// One row of an archive: what a machine took an article to say.
///
/// It is never an ``Event``: nobody has looked at it.
public struct ArchiveRow: Hashable, Sendable {
  /// One of the two that a row names.
  public struct Actor: Hashable, Sendable {
    /// The country, by the board's code; empty if the row names none.
    public var country: ActorCode
    /// The source's own code of the actor, whole.
    public var code: String
    /// What the source calls the actor.
    public var name: String

    /// Makes an actor.
    public init(country: ActorCode, code: String, name: String) {
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

  /// Which row it is.
  public var id: ArchiveRowID
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
  /// When the source took it in, in UTC, as the source writes it.
  public var added: String?
  /// Who published the article, where the source says so.
  public var publisher: String?
  /// The address of the article, or the source's name for it; empty where there is none.
  public var article: String
  /// The reasons to doubt it.
  public var marks: [ArchiveMark]

  /// Makes a row.
  public init(
    id: ArchiveRowID,
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
    publisher: String? = nil,
    article: String = "",
    marks: [ArchiveMark] = []
  ) {
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
    self.publisher = publisher
    self.article = article
    self.marks = marks
  }

  /// Who acts towards whom, by country.
  public var direction: Direction { Direction(actor: actor.country, target: target.country) }

  /// The article's address where it is one that a board takes and that can be opened.
  ///
  /// Nothing in it may end a quotation, and where something was taken out of it, it leads elsewhere.
  public var address: String? {
    let scheme = article.hasPrefix("https://") ? 8 : article.hasPrefix("http://") ? 7 : 0
    let rest = article.utf8.dropFirst(scheme)
    guard scheme > 0, let first = rest.first, first != 0x2F, article.utf8.count <= 4_096,
      rest.allSatisfy({ $0 > 0x20 && $0 < 0x7F && ![0x22, 0x3C, 0x3E].contains($0) })
    else { return nil }
    return article
  }
}

/// Names a row of an archive: the source, and the source's own number for it.
public struct ArchiveRowID: Hashable, Sendable, CustomStringConvertible {
  /// Who coded it, by name.
  public var source: String
  /// The source's own number.
  public var number: Int64

  /// Makes an id.
  public init(source: String, number: Int64) {
    self.source = source
    self.number = number
  }

  /// Reads `gdelt-900000010`, and nothing else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[0].allSatisfy({ ("a"..."z").contains($0) }),
      let number = Int64(parts[1]), number >= 0, String(number) == parts[1]
    else { return nil }
    self.init(source: String(parts[0]), number: number)
  }

  /// The id as places and commands write it.
  public var description: String { "\(source)-\(number)" }
}
