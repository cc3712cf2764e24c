import ArgumentParser
import StraitArchive
import StraitData
import StraitModel
import StraitRuntime

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

  /// Who answers for the archive of a board; nil where there is no folder for it.
  func reader(board id: String) -> ArchiveReader? {
    (try? path(board: id)).map { ArchiveReader(path: $0, board: id) }
  }

  /// The archive of a board for a desk; nil where there is no folder for it.
  func driver(board id: String, polls: Bool) -> ArchiveDriver? {
    guard let path = try? path(board: id) else { return nil }
    let reader = ArchiveReader(path: path, board: id)
    return ArchiveDriver(
      answer: { reader.answer($0) },
      breakOff: { reader.breakOff() },
      watch: {
        let watcher = ArchiveWatcher(path: path, isPollingForced: polls)
        return FolderWatch(descriptor: { watcher.descriptor }, hasChanged: { watcher.drain() })
      }
    )
  }

  /// A fault of an archive, as a command tells it.
  static func fault(_ path: String, _ fault: ArchiveFault) -> CommandFault {
    CommandFault("the archive '\(path)' \(fault.words)", help: fault.help)
  }
}
