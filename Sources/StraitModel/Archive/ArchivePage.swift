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

/// A row with those that say the same.
public struct ArchiveRecord: Hashable, Sendable {
  /// The row.
  public var row: ArchiveRow
  /// The others that say the same, by number; at most ``twinLimit``.
  public var twins: [ArchiveRow]
  /// How many say the same, this one among them.
  public var rows: Int

  /// How many twins are given.
  public static let twinLimit = 50

  /// Makes a record.
  public init(row: ArchiveRow, twins: [ArchiveRow] = [], rows: Int = 1) {
    self.row = row
    self.twins = twins
    self.rows = rows
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
