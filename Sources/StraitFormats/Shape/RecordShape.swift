/// What a mapping of a YAML file may hold, key by key.
///
/// It is what an editor is told of a file, and says nothing about what the values mean. A reader of
/// records makes it from the questions that it asks, so that the two cannot differ.
public struct RecordShape: Hashable, Sendable {
  /// A key that has a name.
  public struct Key: Hashable, Sendable {
    /// The name.
    public var name: String
    /// What stands under it.
    public var value: ValueShape
    /// True if a mapping without it, or with nothing under it, is an error.
    public var isRequired: Bool
    /// What it is for, in a sentence.
    public var note: String

    /// Makes a key.
    public init(_ name: String, _ value: ValueShape, isRequired: Bool = false, note: String = "") {
      self.name = name
      self.value = value
      self.isRequired = isRequired
      self.note = note
    }
  }

  /// Keys that have no names of their own, such as codes and languages.
  public struct OtherKeys: Hashable, Sendable {
    /// What such a key is; nil if it may be anything.
    public var name: TextPattern?
    /// What stands under it.
    public var value: ValueShape

    /// Makes a rule for keys.
    public init(name: TextPattern?, value: ValueShape) {
      self.name = name
      self.value = value
    }
  }

  /// The keys with names, in the order in which they are read.
  public var keys: [Key]
  /// The keys without; nil if any other key is one that nobody reads.
  public var others: OtherKeys?
  /// Lists of keys, one of which must be there whole; empty if ``Key/isRequired`` says it all.
  public var alternatives: [[String]]

  /// Makes a shape.
  public init(_ keys: [Key], others: OtherKeys? = nil, alternatives: [[String]] = []) {
    self.keys = keys
    self.others = others
    self.alternatives = alternatives
  }

  /// The key with a name.
  public subscript(name: String) -> Key? { keys.first { $0.name == name } }
}

/// What may stand under a key.
public indirect enum ValueShape: Hashable, Sendable {
  /// Text, of at most so many characters where there is a limit.
  case text(limit: Int?)
  /// One of a closed list of words.
  case word([String])
  /// Text of a form.
  case pattern(TextPattern)
  /// A number.
  case number(ClosedRange<Double>)
  /// A whole number; `Int.max` at the upper end stands for none.
  case integer(ClosedRange<Int>)
  /// True or false.
  case flag
  /// A list, or a single item in its place.
  case list(ValueShape)
  /// A mapping.
  case record(RecordShape)
  /// A list of mappings, of exactly so many where that is settled.
  case records(RecordShape, count: Int?)
}

/// A form that a text has.
public enum TextPattern: String, Hashable, Sendable, CaseIterable {
  /// The id of a record.
  case id
  /// A date as finely as it is known.
  case date
  /// A day.
  case day
  /// The code of a state.
  case country
  /// The code of a state or an organisation.
  case actor
  /// The code of an actor of machine-coded events.
  case codedActor
  /// The code of an actor, or the id of a source.
  case speaker
  /// Whose names are shown.
  case namesPolicy
  /// A language.
  case language
  /// A code of CAMEO.
  case cameo
  /// The beginning of one.
  case cameoPrefix

  /// The form as a regular expression that JavaScript, Python and PCRE read alike.
  public var expression: String {
    let month = "(0[1-9]|1[0-2])"
    let day = "(0[1-9]|[12][0-9]|3[01])"
    let id = "[a-z0-9]+(-[a-z0-9]+)*"
    return switch self {
    case .id: "^\(id)$"
    case .date: "^[0-9]{4}(-\(month)(-\(day))?)?$"
    case .day: "^[0-9]{4}-\(month)-\(day)$"
    case .country: "^[A-Z]{3}$"
    case .actor: "^[A-Z]{3,5}$"
    case .codedActor: "^[A-Z]{3,15}$"
    case .speaker: "^([A-Z]{3,5}|\(id))$"
    case .namesPolicy: "^(both|neutral|[A-Z]{3})$"
    case .language: "^[a-z]{2}$"
    case .cameo: "^[0-9]{2,4}$"
    case .cameoPrefix: "^[0-9]{1,4}$"
    }
  }

  /// A text of the form.
  public var example: String {
    switch self {
    case .id: "an-id"
    case .date: "2019-07"
    case .day: "2019-07-01"
    case .country, .actor, .codedActor: "AAA"
    case .speaker: "a-source"
    case .namesPolicy: "both"
    case .language: "en"
    case .cameo: "010"
    case .cameoPrefix: "01"
    }
  }
}
