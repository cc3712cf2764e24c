/// A page of machine-coded events, each with how many rows tell of it.
public struct ArchivePage: Hashable, Sendable {
  /// Rows that say the same, told once.
  public struct Entry: Hashable, Sendable {
    /// The row with the lowest number.
    public var row: ArchiveRow
    /// How many rows say the same, this one among them.
    public var rows: Int
    /// The marks that any of them has.
    public var marks: [ArchiveMark]

    /// Makes an entry.
    public init(row: ArchiveRow, rows: Int, marks: [ArchiveMark]) {
      self.row = row
      self.rows = rows
      self.marks = marks
    }
  }

  /// How many events a page holds at most.
  public static let size = 200

  /// The events of the page, by day, source, direction and code.
  public var entries: [Entry]
  /// How many events there are on all pages.
  public var events: Int
  /// How many rows tell of them.
  public var rows: Int

  /// Makes a page.
  public init(entries: [Entry] = [], events: Int = 0, rows: Int = 0) {
    self.entries = entries
    self.events = events
    self.rows = rows
  }

  /// How many pages there are, at least one.
  public var pages: Int { max(1, (events + ArchivePage.size - 1) / ArchivePage.size) }
}

/// A row with those that say the same, and with all its columns.
public struct ToldRow: Hashable, Sendable {
  /// A column of the source.
  public struct Field: Hashable, Sendable {
    /// What the source calls it.
    public var name: String
    /// What stands in it; empty where nothing does.
    public var value: String

    /// Makes a field.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The row.
  public var row: ArchiveRow
  /// The others that say the same, by number; at most ``twinLimit``.
  public var twins: [ArchiveRow]
  /// How many say the same, this one among them.
  public var rows: Int
  /// Every column as the source wrote it; empty where the archive does not have them.
  public var fields: [Field]

  /// How many twins are given.
  public static let twinLimit = 50

  /// Makes a row.
  public init(row: ArchiveRow, twins: [ArchiveRow] = [], rows: Int = 1, fields: [Field] = []) {
    self.row = row
    self.twins = twins
    self.rows = rows
    self.fields = fields
  }
}

/// How many machine-coded rows the rules of an issue find.
public struct ArchiveCount: Hashable, Sendable {
  /// How many different events.
  public var events: Int
  /// How many rows.
  public var rows: Int
  /// The day of the last one; nil if there is none.
  public var last: Day?

  /// Makes a count.
  public init(events: Int = 0, rows: Int = 0, last: Day? = nil) {
    self.events = events
    self.rows = rows
    self.last = last
  }
}
