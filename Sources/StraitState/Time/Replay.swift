public import StraitModel

/// How the days pass while the desk plays.
///
/// No clock is in it: a day passes when the loop says that it is time.
public struct Replay: Hashable, Sendable {
  /// Days a second.
  public enum Speed: Int, Sendable, CaseIterable {
    case one = 1
    case two = 2
    case four = 4
    case eight = 8
    case sixteen = 16
    case thirtyTwo = 32

    /// How long a day stays.
    var milliseconds: Int { 1000 / rawValue }
  }

  /// What became known on one of the days that have passed.
  struct Step: Hashable, Sendable {
    /// The day.
    var day: Day
    /// The records that it changed.
    var changes: Set<RecordID>
    /// The ids of the events that it brought, oldest first.
    var events: [String]
  }

  /// How long what a day brought stays marked, in days of the desk.
  ///
  /// A mark that lasted one step would be gone before it is seen.
  static let markedDays = 7

  /// True while the days pass by themselves.
  public internal(set) var isPlaying = false
  /// How fast they do.
  public internal(set) var speed = Speed.four
  /// Where playing begins and ends; nil for from where one is to today.
  public internal(set) var range: ClosedRange<Day>?
  /// What the last days brought, oldest first.
  var steps: [Step] = []

  /// The events that the last days brought, the newest last.
  public var events: [String] { steps.flatMap(\.events) }
}
