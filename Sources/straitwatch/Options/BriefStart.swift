import StraitModel
import StraitSeen

/// The day after which a brief tells what changed.
enum BriefStart {
  /// A day.
  case day(Day)
  /// The day that the user last looked at the board.
  case last

  /// Reads a day, or `last`.
  init(_ text: String) throws {
    self = text == "last" ? .last : .day(try BoardOptions.day(text))
  }

  /// The day on a board; the day before where the user has looked today already, as a brief tells of
  /// whole days.
  func day(_ opened: OpenedBoard, on day: Day) throws(CommandFault) -> Day {
    switch self {
    case .day(let day): return day
    case .last:
      let seen = try SeenBoard.ledger(of: opened.board.id)
      guard let last = seen.lastLook else { throw SeenBoard.fault(.missing) }
      return min(last.day, day - 1)
    }
  }
}
