/// What an archive says day by day: how many rows and events, and how they are valued.
public struct ArchiveDays: Hashable, Sendable {
  /// One day of one direction as one source has it.
  public struct Entry: Hashable, Sendable {
    /// The day of the events.
    public var day: Day
    /// Who coded them, by name.
    public var source: String
    /// Who acts towards whom.
    public var direction: Direction
    /// How many rows.
    public var rows: Int
    /// How many different events.
    public var events: Int
    /// The sum of the Goldstein values of the events, each once, in tenths.
    public var eventTenths: Int
    /// How many rows have a mark.
    public var marked: Int

    /// Makes an entry.
    public init(
      day: Day,
      source: String,
      direction: Direction,
      rows: Int,
      events: Int,
      eventTenths: Int,
      marked: Int
    ) {
      self.day = day
      self.source = source
      self.direction = direction
      self.rows = rows
      self.events = events
      self.eventTenths = eventTenths
      self.marked = marked
    }
  }

  /// How many rows a source published on a day, of all countries.
  public struct Volume: Hashable, Sendable {
    /// The day of the events.
    public var day: Day
    /// Who coded them, by name.
    public var source: String
    /// How many rows.
    public var rows: Int

    /// Makes a volume.
    public init(day: Day, source: String, rows: Int) {
      self.day = day
      self.source = source
      self.rows = rows
    }
  }

  /// By day, source and direction; a day without a row has no entry.
  public var entries: [Entry]
  /// What the sources published in all, by day; nil where the archive does not know it.
  public var volumes: [Volume]?
  /// How many transactions have stored events: what the archive is at, apart from the board's digest.
  public var revision: Int

  /// Makes days.
  public init(entries: [Entry] = [], volumes: [Volume]? = nil, revision: Int = 0) {
    self.entries = entries
    self.volumes = volumes
    self.revision = revision
  }

  /// All rows.
  public var rows: Int { entries.reduce(0) { $0 + $1.rows } }
  /// All different events.
  public var events: Int { entries.reduce(0) { $0 + $1.events } }
  /// All rows with a mark.
  public var marked: Int { entries.reduce(0) { $0 + $1.marked } }
  /// Who coded them, by name.
  public var sources: [String] { Set(entries.map(\.source)).sorted() }
}
