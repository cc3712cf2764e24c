import StraitAnalytics
import StraitCanvas
import StraitData
import StraitDiagnostics
import StraitModel
import StraitRuntime
import StraitState

/// A board that was read for a command that runs once.
struct OpenedBoard {
  /// The folder, as it was given.
  var folder: String
  /// What came of reading it.
  var loaded: LoadedBoard
  /// The board, without what is above the ceiling.
  var board: Board
  /// Today in the board's zone, or in the user's.
  var today: Day

  /// Reads the board that the options name, and takes out what is marked above a ceiling.
  init(
    _ options: BoardOptions,
    within ceiling: CeilingOption? = nil
  )
    throws(CommandFault)
  {
    let folder = try options.folder()
    try self.init(folder: folder, BoardLoader.load(folder: folder), within: ceiling?.tlp)
    today = ZoneClock(zone: options.timeZone ?? board.dyad.first.timeZone).today()
  }

  /// Takes a reading as it is on a day, without what is marked above a ceiling.
  init(
    folder: String,
    _ whole: LoadedBoard,
    within ceiling: TLP?,
    today: Day = Day(number: 0)
  ) throws(CommandFault) {
    self.folder = folder
    loaded = try CeilingOption.cut(whole, to: ceiling)
    // How many faults there are is a figure that a withheld record moves.
    if ceiling != nil { loaded.diagnostics = [] }
    guard let board = loaded.board else {
      throw OpenedBoard.fault(folder: folder, loaded)
    }
    self.board = board
    self.today = today
  }

  /// The board as of a day, named by the policy that was asked for, else by its own.
  func board(
    asOf day: Day,
    names: NamesOption,
    knownBy: KnownByOption
  ) throws(CommandFault) -> Board {
    board.asOf(day, knownBy: knownBy.day).named(
      by: try names.policy(on: board) ?? board.namesPolicy
    )
  }

  /// What the desk is given of it.
  var snapshot: Snapshot { Snapshot(board, of: loaded) }

  /// A folder without a board in it: the faults are what there is to tell.
  static func fault(folder: String, _ loaded: LoadedBoard) -> CommandFault {
    let faults = loaded.diagnostics.filter { $0.severity == .error }
    let words = DiagnosticWords.print(Array(faults.prefix(3)), folder: folder, color: .none)
    return CommandFault(
      "there is no board to show in '\(folder)'",
      help: words + (BoardOptions.sampleHelp ?? "")
    )
  }
}
