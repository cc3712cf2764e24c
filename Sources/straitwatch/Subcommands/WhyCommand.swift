import ArgumentParser
import StraitAnalytics
import StraitData
import StraitDiagnostics
import StraitModel
import StraitReport

/// `straitwatch why`: a number taken apart.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Take a figure apart into what it is the sum of.",
    discussion: """
      FIGURE is one of: \(FigureID.patterns.joined(separator: ", ")). Without one, or with a board \
      alone, all figures of the board are listed. A shell reads a '?', so such a name stands in \
      quotes.
      """
  )

  @Argument(help: "Which figure; without one, all are listed.")
  var figure: String?

  @OptionGroup var source: BoardOptions
  @OptionGroup var knownBy: KnownByOption
  @OptionGroup var names: NamesOption
  @OptionGroup var ceiling: CeilingOption

  @Flag(help: "Write JSON, schema \(WhyDocument.schema).")
  var json = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    guard let name = figure, !isBoard(name) else {
      try list()
      return
    }
    let opened = try OpenedBoard(source, within: ceiling)
    let day = source.asOf ?? opened.today
    let board = try opened.board(asOf: day, names: names, knownBy: knownBy)
    let document = WhyDocument(
      try WhyCommand.explanation(name, on: board, whole: opened.board, asOf: day),
      board: board,
      digest: opened.loaded.digest,
      version: Straitwatch.configuration.version
    )
    try output.write(json ? document.json.text : document.text)
  }

  /// True where the only word is a board: whoever looks for what there is has no figure to name.
  private func isBoard(_ name: String) -> Bool {
    source.board == nil && FigureID(name) == nil && InstalledFolders.isFolder(name)
  }

  private func list() throws {
    guard !json else {
      throw CommandFault(
        "no figure to write as JSON",
        help: "'straitwatch why' without --json lists the figures."
      )
    }
    var source = source
    source.board = source.board ?? figure
    let opened = try OpenedBoard(source, within: ceiling)
    let day = source.asOf ?? opened.today
    let board = try opened.board(asOf: day, names: names, knownBy: knownBy)
    try output.write(WhyDocument.listing(on: board, asOf: day))
  }

  /// A figure taken apart by its name.
  ///
  /// - Throws: where the board has none of that name on that day, with what it has.
  private static func explanation(
    _ name: String,
    on board: Board,
    whole: Board,
    asOf day: Day
  ) throws(CommandFault) -> Explanation {
    if let figure = FigureID(name) {
      if let explanation = Explanation(figure, on: board, asOf: day) { return explanation }
      if !Explanation.takesApart(figure) {
        throw CommandFault(
          "'\(name)' is a table and no single figure",
          help: "'straitwatch series \(name)' writes it."
        )
      }
      if figure.isOn(whole) {
        throw CommandFault("the figure '\(name)' is not on the board as of \(day)")
      }
    }
    let names = FigureID.explained(on: board, asOf: day).map(\.description)
    let nearest = DidYouMean.nearest(to: name, among: names)
    throw CommandFault(
      "no figure is called '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
      help: "There are: \(FigureID.patterns.joined(separator: ", "))\n"
        + "'straitwatch why' alone lists each with what it is."
    )
  }
}
