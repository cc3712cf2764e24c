import ArgumentParser
import StraitArchive
import StraitData
import StraitModel

/// Which file the archive is.
struct ArchiveOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file of the archive, instead of the board's in your folder of data.",
      valueName: "file"
    ),
    completion: .file()
  )
  var archive: String?

  /// The board that an archive belongs to, read from the folder that was given or else stands for it.
  static func board(_ given: String?) throws(CommandFault) -> Board {
    let folder = try BoardOptions.folder(named: given)
    let loaded = BoardLoader.load(folder: folder)
    guard let board = loaded.board else { throw OpenedBoard.fault(folder: folder, loaded) }
    return board
  }

  /// The path of a board's archive: what was given, else a file in the user's folder of data.
  func path(board id: String) throws(CommandFault) -> String {
    if let archive { return archive }
    let path = ArchiveLocation.path(
      board: id,
      dataHome: Environment.value("XDG_DATA_HOME"),
      home: Environment.value("HOME")
    )
    guard let path else {
      throw CommandFault(
        "there is no folder for the archive: neither $XDG_DATA_HOME nor $HOME is set",
        help: "Name a file with --archive."
      )
    }
    return path
  }

  /// A fault of an archive, as a command tells it.
  static func fault(_ path: String, _ fault: ArchiveFault) -> CommandFault {
    CommandFault("the archive '\(path)' \(fault.words)", help: fault.help)
  }
}
