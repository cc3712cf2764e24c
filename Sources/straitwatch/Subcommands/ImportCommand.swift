import ArgumentParser
import StraitArchive
import StraitModel
import StraitReport

/// `straitwatch import`: machine-coded events into the archive of a board.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take machine-coded events of the board's pair into its archive.",
    discussion: """
      Reads the files as they are published, GDELT 1.0 and 2.0 (57, 58 and 61 columns) and ICEWS \
      (20 columns), and keeps the rows between the two sides and between a side and a third party. \
      A row is known by its number at its source: to import it again changes nothing. \
      docs/ARCHIVE.md tells more.

      Exit status: 0 done, 1 if a row or a file was refused, 2 if nothing could be imported.
      """
  )

  @Argument(
    help: "Who coded them: gdelt or icews.",
    transform: { try LookOptions.value($0) }
  )
  var source: ArchiveSource

  @Argument(
    help: "Files, folders of files, patterns such as '2019*.zip', or - for the standard input.",
    completion: .file()
  )
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "Then take each file that appears in this folder, until the command is ended.",
      valueName: "folder"
    ),
    completion: .directory
  )
  var follow: String?

  @Option(help: "The folder of the board.", completion: .directory)
  var board: String?

  @OptionGroup var archive: ArchiveOption

  @Option(
    help: ArgumentHelp(
      "Keep every row with this country or organisation, whoever the other is; may be repeated.",
      valueName: "code"
    )
  )
  var allOf: [String] = []

  @Flag(help: "Read and count, and store nothing.")
  var dryRun = false

  @Flag(help: "Stop at the first row that is refused.")
  var strict = false

  @Flag(help: "Write the summary as JSON, schema \(ImportDocument.schema).")
  var json = false

  func validate() throws {
    guard !files.isEmpty || follow != nil else {
      throw ValidationError("name a file, a folder, or - for the standard input.")
    }
    guard follow == nil || !(json || strict) else {
      throw ValidationError("--follow goes on, and so neither with --json nor with --strict.")
    }
    guard allOf.count <= 8 else { throw ValidationError("give --all-of at most 8 times.") }
    for code in allOf {
      guard (3...5).contains(code.count), code.allSatisfy({ ("A"..."Z").contains($0) }) else {
        throw ValidationError(
          "--all-of takes a country's three capitals or an organisation's code, not '\(code)'."
        )
      }
    }
  }

  func run() throws {
    let board = try ArchiveOption.board(board)
    let path = try archive.path(board: board.id)
    let store = dryRun ? nil : try open(path, for: board)
    // The folder is watched before it is looked into, so that nothing appears in between.
    let inbox = try follow.map { try self.inbox($0) }
    let summary = try read(Importer.files(files), into: store, at: path, for: board)
    if let inbox {
      while true {
        let names: [String]
        do throws(ReadFault) {
          names = try inbox.next()
        } catch {
          throw CommandFault("cannot watch '\(follow ?? "")': \(error.words)")
        }
        _ = try read(names, into: store, at: path, for: board)
      }
    }
    if summary.inputs.allSatisfy({ $0.kind == nil }) { throw ExitStatus.wrongUse }
    if summary.hasFindings { throw ExitStatus.findings }
  }

  /// Imports files and tells what came of them.
  private func read(
    _ files: [String],
    into archive: Archive?,
    at path: String,
    for board: Board
  ) throws -> ImportSummary {
    var importer = Importer(
      source: source,
      filter: PairFilter(board: board, always: allOf),
      archive: archive,
      isStrict: strict
    )
    importer.now = { ZoneClock.timestamp(atSecond: ZoneClock.second) }
    do throws(ArchiveFault) {
      for file in files {
        var progress = ImportProgress(name: file, size: Importer.size(of: file))
        importer.progress = { progress.show($0) }
        defer { progress.clear() }
        try importer.read(file: file)
        if importer.hasStopped { break }
      }
      try archive?.settle()
    } catch {
      throw ArchiveOption.fault(path, error)
    }
    let document = ImportDocument(importer.summary, source: source, archive: dryRun ? nil : path)
    if !files.isEmpty { try StandardStreams.write(json ? document.json.text : document.text) }
    return importer.summary
  }

  private func inbox(_ folder: String) throws(CommandFault) -> ImportFolder {
    do {
      return try ImportFolder(folder)
    } catch {
      throw CommandFault("cannot watch '\(folder)': \(error.words)")
    }
  }

  private func open(_ path: String, for board: Board) throws(CommandFault) -> Archive {
    do {
      return try Archive(writing: path, board: board.id)
    } catch {
      throw ArchiveOption.fault(path, error)
    }
  }
}

extension ImportDocument {
  fileprivate init(_ summary: ImportSummary, source: ArchiveSource, archive: String?) {
    self.init(source: source.rawValue, archive: archive, inputs: summary.inputs.map { Input($0) })
  }
}

extension ImportDocument.Input {
  fileprivate init(_ input: ImportSummary.Input) {
    self.init(
      name: input.name,
      kind: input.kind,
      bytes: input.bytes,
      rows: input.rows,
      kept: input.kept,
      new: input.new,
      known: input.known,
      days: input.days,
      refusals: input.refusals.map {
        ImportDocument.Refusal(
          reason: $0.fault.rawValue,
          words: $0.fault.words,
          count: $0.count,
          firstLine: $0.firstLine
        )
      },
      failure: input.failure?.words
    )
  }
}

extension ImportSummary.Failure {
  fileprivate var words: String {
    switch self {
    case .otherKind(let kind): "refused as a whole: this seems to be \(kind)"
    case .unreadable(let fault): "not read to its end: \(fault.words)"
    case .stopped: "stopped at the first row that was refused, as --strict asks"
    }
  }
}
