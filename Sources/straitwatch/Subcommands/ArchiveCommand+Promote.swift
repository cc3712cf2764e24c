import StraitArchive
import StraitData
import StraitModel
import StraitRuntime
import StraitState

extension ArchiveCommand {
  /// Writes a row as a line for the board's log, in the order of its own columns.
  func promote() throws {
    let text = words.first ?? ""
    guard let id = ArchiveRowID(text) else {
      throw CommandFault(
        "'\(text)' is no row",
        help: "A row is a source and its number: gdelt-900000010."
      )
    }
    let folder = try BoardOptions.folder(named: words.dropFirst().first)
    let loaded = BoardLoader.load(folder: folder)
    guard let board = loaded.board else { throw OpenedBoard.fault(folder: folder, loaded) }
    let path = try archive.path(board: board.id)
    let row: ArchiveRow
    switch ArchiveReader(path: path, board: board.id)
      .answer(.row(id, through: Day(number: .max), knownBy: nil))
    {
    case .row(let record?): row = record.row
    case .absent(let absence):
      throw CommandFault(
        absence.isMissing ? "the archive '\(path)' is not there" : absence.reason,
        help: absence.help
      )
    case .row(nil), .days, .page, .count, nil:
      throw CommandFault("the archive '\(path)' has no row \(id)")
    }
    do {
      let promotion = try Promotion(
        row,
        to: try chosenIssue(row, on: board),
        on: board,
        today: ZoneClock(zone: board.dyad.first.timeZone).today()
      )
      let line = try RecordLine.text(promotion.fields, file: promotion.file, folder: folder)
      try StandardStreams.write(line)
    } catch let fault as Promotion.Fault {
      throw CommandFault("the row \(id) can be no event of the board: \(fault)")
    } catch let refusal as RecordLine.Refusal {
      throw CommandFault(refusal.text)
    }
  }

  /// The issue that was named, else the first whose rules find the row.
  private func chosenIssue(_ row: ArchiveRow, on board: Board) throws(CommandFault) -> String {
    if let issue { return issue }
    if let found = Promotion.found(row, on: board).first { return found }
    throw CommandFault(
      "no issue's rules find the row \(row.id)",
      help: "Name the issue that it belongs to with --issue."
    )
  }
}
