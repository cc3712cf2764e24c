import ArgumentParser
import Glibc
import StraitModel

/// Which board, and which day.
struct BoardOptions: ParsableArguments {
  @Argument(help: "The folder of the board.", completion: .directory)
  var board: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Show what could be known at the end of that day.", valueName: "date"),
    transform: BoardOptions.day
  )
  var asOf: Day?

  @Option(
    name: .customLong("tz"),
    help: ArgumentHelp(
      "Take today from this time zone, not from the board's first.",
      valueName: "zone"
    ),
    transform: BoardOptions.zone
  )
  var timeZone: String?

  /// The folder: what was given, else `$STRAITWATCH_BOARD`, else the current folder.
  func folder() throws(CommandFault) -> String { try BoardOptions.folder(board) }

  /// The same for a command that has the board elsewhere among its words.
  static func folder(_ board: String?) throws(CommandFault) -> String {
    if let folder = board ?? Environment.value("STRAITWATCH_BOARD") {
      if InstalledFolders.isFolder(folder) { return folder }
      throw CommandFault(
        access(folder, F_OK) == 0
          ? "'\(folder)' is no folder; a board is a folder with a board.yaml"
          : "there is no folder '\(folder)'",
        help: BoardOptions.sampleHelp
      )
    }
    if access("board.yaml", F_OK) == 0 { return "." }
    throw CommandFault(
      "no board: none was given, $STRAITWATCH_BOARD is not set, and there is no board.yaml here",
      help: BoardOptions.sampleHelp
    )
  }

  /// How to get to see something at once.
  static var sampleHelp: String? {
    InstalledFolders.sampleBoard.map { "The sample board opens with: straitwatch \(quoted($0))" }
  }

  /// A path as a shell takes it.
  static func quoted(_ path: String) -> String {
    let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-+".contains($0) }
    return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }

  /// A day as options write it.
  static func day(_ text: String) throws -> Day {
    guard let day = Day(text) else {
      throw ValidationError("write a day such as 2019-08-25.")
    }
    return day
  }

  private static func zone(_ text: String) throws -> String {
    guard ZoneClock.isKnown(text) else {
      throw ValidationError(
        "this machine has no such time zone; write one such as Asia/Tokyo."
      )
    }
    return text
  }
}
