public import StraitAnalytics
public import StraitModel

/// Which study of which board: what is kept is found by it, and what comes too late is known by it.
public struct StudyKey: Hashable, Sendable {
  /// What is studied.
  public var subject: Study.Subject
  /// Which taking of a reading the board is of, counted from 1.
  ///
  /// The digest of the files would do no better and is not told under a ceiling.
  public var reading: Int
  /// The day that the board is cut to.
  public var asOf: Day
  /// The day by which its events had to be entered; nil for no such day.
  public var knownBy: Day?
}

/// The studies that are kept: the latest few, since a person goes back and forth.
struct StudyShelf: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    var key: StudyKey
    var study: Study
  }

  /// A study of ten thousand events is about two megabytes.
  static let capacity = 8

  private var entries: [Entry] = []
  /// What was asked for and is not there yet.
  var pending: Set<StudyKey> = []

  var count: Int { entries.count }

  subscript(_ key: StudyKey) -> Study? { entries.last { $0.key == key }?.study }

  /// Puts a study on the shelf, and lets the oldest go where there is no more room.
  mutating func keep(_ study: Study, _ key: StudyKey) {
    entries.removeAll { $0.key == key }
    entries.append(Entry(key: key, study: study))
    if entries.count > Self.capacity { entries.removeFirst(entries.count - Self.capacity) }
    pending.remove(key)
  }

  /// Clears the shelf for another board.
  mutating func clear() { self = StudyShelf() }
}
