import ArgumentParser
import StraitData
import StraitExport
import StraitModel
import StraitReport
import StraitState

/// `straitwatch verify`: an export made again and compared.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compare a report or a brief with a board.",
    discussion: """
      A report says where it comes from. This reads it, makes it again of the board with the same \
      arguments and at the same moment, and compares. It tells whether the board shows what was \
      sent, whether the file is as it was written, and which files of the board differ.

      It finds mistakes and is no signature: whoever can write a file can write what it says of itself.

      Exit status: 0 the same, 1 it differs, 2 the file says nothing of itself or is damaged.
      """
  )

  @Argument(
    help: ArgumentHelp("The report or brief, or - for the standard input.", valueName: "file"),
    completion: .file()
  )
  var file: String

  @Option(help: "The folder of the board.", completion: .directory)
  var board: String?

  @Option(
    help: ArgumentHelp(
      "The theme that was used, if it is a file of your own.",
      valueName: "theme"
    )
  )
  var theme: String?

  @OptionGroup var archive: ArchiveOption

  @Flag(help: "Write JSON, schema \(ExportComparison.schema).")
  var json = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    let signed = try read()
    let recorded = signed.provenance
    let folder = try BoardOptions.folder(named: board)
    let whole = BoardLoader.load(folder: folder)
    let opened = try OpenedBoard(
      folder: folder,
      whole,
      within: recorded.origin.ceiling,
      today: recorded.origin.today
    )
    let remade = RemadeExport(
      recorded,
      of: opened,
      archive: archive.reader(board: opened.board.id),
      theme: theme
    )
    let result = ExportComparison(
      recorded,
      made: remade.provenance,
      bytes: signed.bytes(comparedWith: remade.bytes),
      board: .init(
        id: opened.board.id,
        digest: opened.loaded.digest,
        files: opened.snapshot.files
      ),
      theme: remade.theme,
      version: Straitwatch.configuration.version
    )
    try output.write(json ? result.json.text : result.text)
    if !result.isSame { throw ExitStatus.findings }
  }

  private func read() throws(CommandFault) -> SignedFile {
    let bytes = try InputFile.read(file)
    let name = file == "-" ? "the standard input" : "'\(file)'"
    do {
      return try SignedFile(bytes)
    } catch {
      switch error {
      case .missing:
        throw CommandFault(
          "\(name) says nothing of where it comes from",
          help: "Only what report, brief and the key S write can be compared, and no --bare text."
        )
      case .damaged(let reason): throw CommandFault("\(name) is damaged: \(reason)")
      }
    }
  }
}
