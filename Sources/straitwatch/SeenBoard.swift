import Glibc
import StraitAnalytics
import StraitModel
import StraitRuntime
import StraitSeen

/// What the user has seen of a board, for a command that runs once.
struct SeenBoard {
  /// When the user looked last.
  let lastLook: SeenMoment
  /// What is not as it was seen.
  let items: [News]

  /// Compares a board as of today with what was seen of it.
  ///
  /// - Throws: where nobody has looked yet, or it cannot be read.
  init(_ board: Board, today: Day) throws(CommandFault) {
    let ledger = try SeenBoard.ledger(of: board.id)
    guard let lastLook = ledger.lastLook else { throw SeenBoard.fault(.missing) }
    self.lastLook = lastLook
    let cut = board.asOf(today)
    let indicators = IndicatorHeadline.all(on: cut, asOf: today)
    items = News.all(
      in: RecordStanding.all(on: cut, asOf: today, indicators: indicators),
      since: ledger.entries,
      renamed: board.renamed
    )
  }

  /// What is kept of a board; where nothing has to be, an empty one stands for none.
  static func ledger(
    of board: String,
    isNeeded: Bool = true
  ) throws(CommandFault) -> SeenLedger {
    do throws(SeenFault) {
      return try SeenStore(reading: try path(of: board), board: board).ledger()
    } catch {
      if error == .missing, !isNeeded { return SeenLedger() }
      throw fault(error)
    }
  }

  /// The file to write to.
  static func store(of board: String) throws(CommandFault) -> SeenStore {
    do throws(SeenFault) {
      return try SeenStore(writing: try path(of: board), board: board)
    } catch {
      throw fault(error)
    }
  }

  /// A fault of the file, as a command tells it.
  static func fault(_ fault: SeenFault) -> CommandFault {
    CommandFault("what you have seen \(fault.words)", help: fault.help)
  }

  private static func path(of board: String) throws(SeenFault) -> String {
    guard let path = location(of: board) else {
      throw .failed("neither $XDG_STATE_HOME nor $HOME is set")
    }
    return path
  }

  /// Where it is kept; nil where there is no folder for it.
  ///
  /// A home that is not there is not made.
  static func location(of board: String) -> String? {
    SeenLocation.path(
      board: board,
      stateHome: Environment.value("XDG_STATE_HOME"),
      home: Environment.value("HOME").flatMap { access($0, F_OK) == 0 ? $0 : nil }
    )
  }

  /// What the desk needs to keep it; nil for a user who has no folder of their own.
  static var options: SeenOptions? {
    guard location(of: "board") != nil else { return nil }
    return SeenOptions(
      path: location(of:),
      now: { ZoneClock.utc(atSecond: ZoneClock.second) },
      author: author
    )
  }

  /// Who is at the desk: by the name that the system knows them by.
  static var author: String {
    Environment.value("LOGNAME") ?? Environment.value("USER")
      ?? getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? "unknown"
  }
}
