/// How one record stands on a day, as the few texts that a person would call the same or another.
///
/// Two standings of one record are compared field by field, so that what was seen a month ago can be
/// told beside what is there now. Nothing in it hangs on the day alone: a window that opens, a
/// judgment that expires and an indicator that nobody looked at in time are other standings, a day
/// that passed is none.
public struct RecordStanding: Hashable, Sendable {
  /// One field.
  public struct Field: Hashable, Sendable {
    /// Which one.
    public var name: FieldName
    /// Its text, bounded by ``limit``; never empty.
    public var text: String

    /// Makes a field of one line; a very long text is cut, and carries a fingerprint of the whole.
    public init(_ name: FieldName, _ text: String) {
      self.name = name
      let line =
        text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D })
        ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
      self.text = Field.bounded(line)
    }

    /// The most bytes of a text that are kept.
    public static let limit = 8_000

    private static func bounded(_ text: String) -> String {
      guard text.utf8.count > limit else { return text }
      var fingerprint = Fingerprint()
      fingerprint.take(text)
      return String(text.prefix(limit / 4)) + "… [\(fingerprint.text)]"
    }
  }

  /// The names of fields, as they are kept and told.
  public enum FieldName: String, Sendable, CaseIterable {
    case level
    case change
    case outlook
    case assessed
    case closed
    case ended = "undone"
    case state
    case rule = "rule says"
    case outcome
    case windows = "windows open"
    case uses
    case parts = "dated parts"
    case title
    case date
    case status
    case who
    case kind
    case code
    case value
    case direction
    case accounts
    case source
    case address
    case quote
    case verification
    case credibility
    case issues
    case place = "where"
    case note
    case marking
    case names
    case views = "both sides' views"
    case prose
    case fieldwork
    case published
    case sample
    case basis
    case likelihood
    case confidence
    case expires
    case threshold
    case bearings
    case details
  }

  /// Which record.
  public var key: RecordKey
  /// Its fields, each name once, in the order of ``FieldName``'s cases.
  public var fields: [Field]

  /// Makes a standing.
  public init(_ key: RecordKey, _ fields: [Field]) {
    self.key = key
    self.fields = fields
  }

  /// The text of a field; nil where the record has none.
  public subscript(name: FieldName) -> String? { fields.first { $0.name == name }?.text }
}

extension RecordStanding {
  // Unit and record separators of ASCII: safe text holds neither.
  private static let between = "\u{1F}"
  private static let after = "\u{1E}"

  /// The fields as one text, to be kept.
  public var body: String {
    fields.map { $0.name.rawValue + Self.between + $0.text + Self.after }.joined()
  }

  /// Reads what was kept; a field of a name that this program does not know is left out.
  public init(_ key: RecordKey, body: String) {
    self.key = key
    fields = body.split(separator: Self.after).compactMap { part in
      let pair = part.split(separator: Self.between, maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2, let name = FieldName(rawValue: String(pair[0])) else { return nil }
      return Field(kept: name, String(pair[1]))
    }
  }
}

extension RecordStanding.Field {
  /// A field whose text was bounded before it was kept.
  fileprivate init(kept name: RecordStanding.FieldName, _ text: String) {
    self.name = name
    self.text = KeptText.safe(text)
  }
}

/// A fingerprint of texts, the same on every machine: FNV-1a with 64 bits.
struct Fingerprint {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func take(_ text: String) {
    for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// Sixteen hexadecimal digits.
  var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
