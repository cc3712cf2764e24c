import ArgumentParser
import StraitCanvas
import StraitData
import StraitDiagnostics
import StraitModel
import StraitReport

/// `straitwatch check`: what is wrong with a board, and how even-handed it is.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Print every fault of a board, with its line and how to mend it.",
    discussion: """
      Exit status: 0 without an error, 1 with one, 2 if there is nothing to check. Each code is \
      explained in docs/DIAGNOSTICS.md.
      """
  )

  @OptionGroup var source: BoardOptions

  @Flag(help: "Write JSON, schema \(CheckDocument.schema).")
  var json = false

  @Option(
    help: ArgumentHelp(
      "How many colours: \(ColorChoice.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "when"
    ),
    transform: { try LookOptions.value($0) }
  )
  var color: ColorChoice = .auto

  @OptionGroup var output: OutputOptions

  func run() throws {
    let folder = try source.folder()
    let loaded = BoardLoader.load(folder: folder)
    // What could be known on a day decides what is counted, not what is a fault.
    let board = loaded.board.map { board in source.asOf.map { board.asOf($0) } ?? board }
    let diagnostics = (loaded.diagnostics + expired(on: board)).enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
    let document = CheckDocument(
      folder: folder,
      digest: loaded.digest,
      diagnostics: diagnostics,
      sides: (board?.evenHandedness ?? []).map { CheckDocument.Side($0) }
    )
    if json {
      try output.write(document.json.text)
    } else {
      let depth = LookOptions.depth(color, isTerminal: output.isTerminal)
      try output.write(
        DiagnosticWords.print(diagnostics, folder: folder, color: depth)
          + DiagnosticSummary(diagnostics).description + "\n" + document.balance
      )
    }
    if loaded.files.isEmpty { throw ExitStatus.wrongUse }
    if DiagnosticSummary(diagnostics).worst == .error { throw ExitStatus.findings }
  }

  /// The judgments that are past on the day, which loading cannot know.
  private func expired(on board: Board?) -> [Diagnostic] {
    guard let board else { return [] }
    let zone = source.timeZone ?? board.dyad.first.timeZone
    let day = source.asOf ?? ZoneClock(zone: zone).today()
    return CheckDocument.expiredJudgments(on: board, asOf: day)
  }
}

extension CheckDocument.Side {
  fileprivate init(_ coverage: SideCoverage) {
    self.init(
      code: coverage.side.text,
      views: CheckDocument.Count(coverage.views),
      names: CheckDocument.Count(coverage.names),
      accounts: CheckDocument.Count(coverage.accounts),
      words: coverage.words
    )
  }
}

extension CheckDocument.Count {
  fileprivate init(_ count: SideCoverage.FieldCount) {
    self.init(filled: count.filled, all: count.all)
  }
}
