import ArgumentParser
import StraitAnalytics
import StraitData
import StraitModel
import StraitReport

/// `straitwatch status`: the headline figures.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Print the headline figures of a board."
  )

  @OptionGroup var source: BoardOptions
  @OptionGroup var knownBy: KnownByOption
  @OptionGroup var names: NamesOption
  @OptionGroup var ceiling: CeilingOption

  @Flag(help: "Write JSON, schema \(StatusDocument.schema).")
  var json = false

  @Flag(help: "End with status 1 where the rule of an indicator holds, or a judgment is overdue.")
  var exitCode = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    let opened = try OpenedBoard(source, within: ceiling)
    let day = source.asOf ?? opened.today
    let board = try opened.board(asOf: day, names: names, knownBy: knownBy)
    let headline = Headline(board, asOf: day)
    let document = StatusDocument(
      board: board,
      headline: headline,
      diagnostics: opened.loaded.diagnostics,
      digest: opened.loaded.digest
    )
    try output.write(json ? document.json.text : document.text)
    if exitCode, !document.alerts.isEmpty { throw ExitStatus.findings }
  }
}
