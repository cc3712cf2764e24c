public import StraitDiagnostics

/// What every record of a board has: an id, a place in a file, and a marking.
public protocol Record: Sendable {
  /// Stable and unique among its kind.
  var id: String { get }
  /// Where it was read from; `e` opens an editor there.
  var place: SourcePlace { get }
  /// Its own marking, or nil for the board's.
  var tlp: TLP? { get }
}

/// The Traffic Light Protocol 2.0 (FIRST), from open to closed.
public enum TLP: String, Sendable, CaseIterable, Comparable {
  /// No limit on sharing.
  case clear = "TLP:CLEAR"
  /// The recipient's community, not public channels.
  case green = "TLP:GREEN"
  /// The recipient's organisation and its clients, on need to know.
  case amber = "TLP:AMBER"
  /// The recipient's organisation only, on need to know.
  case amberStrict = "TLP:AMBER+STRICT"
  /// The individual recipients only.
  case red = "TLP:RED"

  /// From open to closed, 0–4.
  public var rank: Int {
    switch self {
    case .clear: 0
    case .green: 1
    case .amber: 2
    case .amberStrict: 3
    case .red: 4
    }
  }

  /// Orders markings from open to closed.
  public static func < (left: TLP, right: TLP) -> Bool { left.rank < right.rank }
}

/// How far a record has been checked against its source.
public enum Verification: String, Sendable, CaseIterable {
  /// Read in the named source.
  case verified
  /// The thing is in the source, a detail such as the day is not.
  case partly
  /// Computed from other published figures.
  case derived
  /// Not checked.
  case unverified
}

/// Where a record is from.
public struct Citation: Hashable, Sendable {
  /// The id of the source record.
  public var source: String?
  /// The address, http or https only.
  public var url: String?
  /// What the source does and does not say.
  public var note: String?
  /// When the address was read.
  public var retrieved: Day?
  /// Exact words of the source.
  public var quote: String?
  /// How far it has been checked.
  public var verification: Verification

  /// Makes a citation.
  public init(
    source: String? = nil,
    url: String? = nil,
    note: String? = nil,
    retrieved: Day? = nil,
    quote: String? = nil,
    verification: Verification = .unverified
  ) {
    self.source = source
    self.url = url
    self.note = note
    self.retrieved = retrieved
    self.quote = quote
    self.verification = verification
  }
}

/// Whose judgment something is: a desk's own word always carries this.
public struct Authorship: Hashable, Sendable {
  /// Who judged.
  public var author: String
  /// True for a judgment that shows how the desk works, not what anybody concluded.
  public var isIllustrative: Bool
  /// Why.
  public var rationale: String?
  /// Ids of the events and polls that it rests on.
  public var evidence: [String]

  /// Makes an authorship.
  public init(
    author: String,
    isIllustrative: Bool = false,
    rationale: String? = nil,
    evidence: [String] = []
  ) {
    self.author = author
    self.isIllustrative = isIllustrative
    self.rationale = rationale
    self.evidence = evidence
  }
}

/// One text in several languages, in the order of the file.
public struct LocalizedText: Hashable, Sendable {
  /// One text and its language.
  public struct Entry: Hashable, Sendable {
    /// The two-letter code.
    public var language: String
    /// The text.
    public var text: String

    /// Makes an entry.
    public init(language: String, text: String) {
      self.language = language
      self.text = text
    }
  }

  /// The texts in the order of the file.
  public var entries: [Entry]
  /// False when the names were not checked against a source.
  public var isVerified: Bool

  /// Makes a text.
  public init(_ entries: [Entry] = [], isVerified: Bool = false) {
    self.entries = entries
    self.isVerified = isVerified
  }

  /// The text in a language.
  public subscript(language: String) -> String? {
    entries.first { $0.language == language }?.text
  }
}
