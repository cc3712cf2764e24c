/// The code of a state or an organisation that acts: `KOR`, `JPN`, `WTO`.
public struct ActorCode: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The code, in capitals.
  public var text: String

  /// Makes a code from text that has been checked.
  public init(_ text: String) {
    self.text = text
  }

  /// The code itself.
  public var description: String { text }

  /// Orders codes by their letters.
  public static func < (left: ActorCode, right: ActorCode) -> Bool { left.text < right.text }
}

/// One of the two states that a board watches.
public struct Side: Hashable, Sendable {
  /// Its ISO 3166 alpha-3 code.
  public var code: ActorCode
  /// Its full name in English.
  public var name: String
  /// A name of at most 12 columns.
  public var short: String
  /// As in "Japanese feel affinity".
  public var adjective: String
  /// Heads its column of the mirror view.
  public var capital: String
  /// Its languages as two-letter codes, its own first.
  public var languages: [String]
  /// Its time zone by IANA name.
  public var timeZone: String

  /// Makes a side.
  public init(
    code: ActorCode,
    name: String,
    short: String,
    adjective: String,
    capital: String,
    languages: [String],
    timeZone: String
  ) {
    self.code = code
    self.name = name
    self.short = short
    self.adjective = adjective
    self.capital = capital
    self.languages = languages
    self.timeZone = timeZone
  }
}

/// The two sides of a board, in the order of their columns.
public struct Dyad: Hashable, Sendable {
  /// The side of the left column; *today* is the day in its zone.
  public var first: Side
  /// The side of the right column.
  public var second: Side

  /// Makes a dyad.
  public init(_ first: Side, _ second: Side) {
    self.first = first
    self.second = second
  }

  /// Both sides in order.
  public var sides: [Side] { [first, second] }

  /// The side with a code, if it is one of the two.
  public func side(_ code: ActorCode) -> Side? {
    sides.first { $0.code == code }
  }

  /// The other of the two sides.
  public func other(than code: ActorCode) -> Side? {
    if code == first.code { return second }
    return code == second.code ? first : nil
  }

  /// Both directions of action, the first side's first.
  public var directions: [Direction] {
    [
      Direction(actor: first.code, target: second.code),
      Direction(actor: second.code, target: first.code),
    ]
  }
}

/// Who acts towards whom.
public struct Direction: Hashable, Sendable, CustomStringConvertible {
  /// Who acts.
  public var actor: ActorCode
  /// Towards whom.
  public var target: ActorCode

  /// Makes a direction.
  public init(actor: ActorCode, target: ActorCode) {
    self.actor = actor
    self.target = target
  }

  /// The direction as `JPN-KOR`.
  public var description: String { "\(actor)-\(target)" }
}

/// Another actor that stands in events: a state or an organisation.
public struct ThirdParty: Hashable, Sendable {
  /// What kind of actor it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A state, by its ISO code.
    case state
    /// An organisation, by three to five capitals.
    case organisation
  }

  /// Its code.
  public var code: ActorCode
  /// Its name in English.
  public var name: String
  /// What kind of actor it is.
  public var kind: Kind

  /// Makes a third party.
  public init(code: ActorCode, name: String, kind: Kind) {
    self.code = code
    self.name = name
    self.kind = kind
  }
}
