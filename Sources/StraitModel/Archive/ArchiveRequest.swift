/// What is asked of an archive, as data: whoever asks need not know what an archive is made of.
public enum ArchiveRequest: Hashable, Sendable {
  /// Rows and events of all days, one by one.
  case days(ArchiveQuery)
  /// Some of the events between two days; pages are counted from 0.
  case page(ArchiveQuery, ClosedRange<Day>, page: Int)
  /// A row with its twins, if it is of a day up to one, and was taken in by its source by another.
  case row(ArchiveRowID, through: Day, knownBy: Day?)
  /// How many rows there are up to a day.
  case count(ArchiveQuery, through: Day)
}

/// What an archive answers.
public enum ArchiveAnswer: Hashable, Sendable {
  /// To ``ArchiveRequest/days(_:)``.
  case days(ArchiveDays)
  /// To ``ArchiveRequest/page(_:_:page:)``.
  case page(ArchivePage)
  /// To ``ArchiveRequest/row(_:through:knownBy:)``; nil where there is no such row.
  case row(ToldRow?)
  /// To ``ArchiveRequest/count(_:through:)``.
  case count(ArchiveCount)
  /// There is no archive to ask, and perhaps a way to make one.
  case absent(ArchiveAbsence)
}

/// Why an archive cannot be asked.
public struct ArchiveAbsence: Hashable, Sendable {
  /// True where there is none yet, which is no fault.
  public var isMissing: Bool
  /// What is the matter, in a sentence.
  public var reason: String
  /// How to go on, where there is a way.
  public var help: String?

  /// Makes an absence.
  public init(isMissing: Bool, reason: String, help: String? = nil) {
    self.isMissing = isMissing
    self.reason = reason
    self.help = help
  }

  /// Where no archive is looked for.
  public static let unasked = ArchiveAbsence(isMissing: true, reason: "no archive is read here")
}
