public import StraitAnalytics
public import StraitModel

/// What is not as the user saw it, as the desk knows it now.
public struct NewsBook: Hashable, Sendable {
  /// True once what was seen is known; no mark is shown before.
  public internal(set) var isKnown = false
  /// When the board was looked at before this desk opened; nil for a first look.
  public internal(set) var lastLook: SeenMoment?
  /// What is to be looked at, by group.
  public internal(set) var items: [News] = []
  /// What the list of all shows: what there was when it was opened, so that a row does not vanish
  /// under the hand that passes it; nil while another screen is shown.
  public internal(set) var listed: [News]?
  /// The shift notes, oldest first.
  public internal(set) var notes: [ShiftNote] = []
  /// Why what is seen cannot be kept, in words; nil where it can.
  public internal(set) var fault: String?
  /// What was marked as seen at once, to be taken back.
  var undone: [News] = []
  /// Records that were marked as unseen a moment ago: the next time that they are passed does not
  /// count, since it is the one in which the key was pressed.
  var pinned: Set<RecordKey> = []
  /// The issues that have an event or a link among the items.
  public private(set) var issues: Set<String> = []
  /// The items by record.
  private var index: [RecordKey: News.Group] = [:]

  /// The group of a record's news; nil for none.
  public subscript(_ key: RecordKey) -> News.Group? { index[key] }

  /// The notes on a record.
  public func notes(on key: RecordKey) -> [ShiftNote] { notes.filter { $0.item == key } }

  /// Takes the items that there are now, and finds the issues that they belong to.
  mutating func take(_ items: [News], on board: Board?) {
    self.items = items
    index = Dictionary(items.map { ($0.key, $0.group) }, uniquingKeysWith: { first, _ in first })
    issues = []
    guard let board, !items.isEmpty else { return }
    for position in board.events.indices
    where index[RecordKey(.event, board.events[position].id)] != nil {
      issues.formUnion(board.events[position].issues)
    }
    for issue in board.issues
    where issue.links.contains(where: { index[RecordKey(.link, issue.id(of: $0))] != nil }) {
      issues.insert(issue.id)
    }
  }

  /// How many there are of each group that there is.
  public var counts: [(group: News.Group, count: Int)] {
    News.Group.allCases.compactMap { group in
      let count = items.count { $0.group == group }
      return count == 0 ? nil : (group, count)
    }
  }
}

/// What came of comparing a reading with what was seen.
public struct NewsReport: Hashable, Sendable {
  /// Which taking of a reading it is of.
  public var reading: Int
  /// The day that the board was cut to.
  public var day: Day
  /// When the board was looked at before; nil for a first look.
  public var lastLook: SeenMoment?
  /// What is to be looked at.
  public var items: [News]
  /// The shift notes.
  public var notes: [ShiftNote]
  /// Why what is seen cannot be kept, in words.
  public var fault: String?

  /// Makes a report.
  public init(
    reading: Int,
    day: Day,
    lastLook: SeenMoment?,
    items: [News],
    notes: [ShiftNote],
    fault: String? = nil
  ) {
    self.reading = reading
    self.day = day
    self.lastLook = lastLook
    self.items = items
    self.notes = notes
    self.fault = fault
  }
}

/// What is to be kept of what was seen.
public enum SeenChange: Hashable, Sendable {
  /// Records were on the screen and passed.
  case seen([RecordKey])
  /// Everything was marked as seen at once.
  case allSeen([RecordKey])
  /// What was marked at once is taken back.
  case allTakenBack
  /// A record is to be seen again.
  case unseen(RecordKey)
  /// A note was written, on a record or on the board.
  case note(String, on: RecordKey?)
}
