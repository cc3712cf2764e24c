/// What one user has seen of one board, as it was kept.
public struct SeenLedger: Hashable, Sendable {
  /// How a record stood when it was seen last.
  public struct Entry: Hashable, Sendable {
    /// Which record.
    public var key: RecordKey
    /// How it stood, as ``RecordStanding/body`` writes it.
    ///
    /// Most records stand as they did, which two texts tell without being read.
    public var body: String
    /// True where the user marked it as unseen afterwards.
    public var isKeptUnseen: Bool

    /// How it stood.
    public var standing: RecordStanding { RecordStanding(key, body: body) }

    /// Makes an entry of how a record stands.
    public init(_ standing: RecordStanding, isKeptUnseen: Bool = false) {
      self.init(standing.key, body: standing.body, isKeptUnseen: isKeptUnseen)
    }

    /// Makes an entry of what was kept.
    public init(_ key: RecordKey, body: String, isKeptUnseen: Bool = false) {
      self.key = key
      self.body = body
      self.isKeptUnseen = isKeptUnseen
    }
  }

  /// When the board was looked at last before this desk opened; nil for a first look.
  public var lastLook: SeenMoment?
  /// What was seen, by record.
  public var entries: [RecordKey: Entry]
  /// The shift notes that stand, oldest first.
  public var notes: [ShiftNote]

  /// Makes a ledger.
  public init(
    lastLook: SeenMoment? = nil,
    entries: [RecordKey: Entry] = [:],
    notes: [ShiftNote] = []
  ) {
    self.lastLook = lastLook
    self.entries = entries
    self.notes = notes
  }
}

/// A point in time, for a person and for a file: the day where the board is, and the second in UTC.
public struct SeenMoment: Hashable, Sendable, Comparable {
  /// The day in the board's zone.
  public var day: Day
  /// The second by UTC, as ISO 8601 writes it: `2019-07-01T08:30:00Z`.
  public var utc: String

  /// Makes a moment.
  public init(day: Day, utc: String) {
    self.day = day
    self.utc = utc
  }

  /// By time; the form sorts by itself.
  public static func < (left: SeenMoment, right: SeenMoment) -> Bool { left.utc < right.utc }

  /// `2019-07-01 08:30 UTC`, for a line of text.
  public var words: String {
    utc.count >= 16 ? "\(utc.prefix(10)) \(utc.dropFirst(11).prefix(5)) UTC" : utc
  }
}

/// A note for whoever has the desk next.
public struct ShiftNote: Hashable, Sendable {
  /// Its number in the user's own state.
  public var number: Int64
  /// What it is about; nil for the board as a whole.
  public var item: RecordKey?
  /// When it was written.
  public var written: SeenMoment
  /// Who wrote it.
  public var author: String
  /// The note, one line.
  public var text: String

  /// Makes a note.
  public init(
    number: Int64,
    item: RecordKey?,
    written: SeenMoment,
    author: String,
    text: String
  ) {
    self.number = number
    self.item = item
    self.written = written
    self.author = author
    self.text = text
  }
}
