import ArgumentParser
import StraitAnalytics
import StraitData
import StraitDiagnostics
import StraitModel
import StraitReport

/// `straitwatch series`: the data behind a chart.
struct SeriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "series",
    abstract: "Write the data behind a chart, with sources and breaks, for R or pandas.",
    discussion: """
      FIGURE is one of: \(SeriesFigure.patterns.joined(separator: ", ")). Without one, or with a \
      board alone, all figures of the board are listed.
      """
  )

  @Argument(help: "Which figure; without one, all are listed.")
  var figure: String?

  @OptionGroup var source: BoardOptions
  @OptionGroup var knownBy: KnownByOption
  @OptionGroup var names: NamesOption
  @OptionGroup var ceiling: CeilingOption

  @Option(
    help: ArgumentHelp(
      "csv or json; without it the output file's ending decides, else csv.",
      valueName: "format"
    ),
    transform: { try LookOptions.value($0) }
  )
  var format: SeriesFormat?

  @OptionGroup var output: OutputOptions

  func run() throws {
    guard let name = figure, !isBoard(name) else {
      try list()
      return
    }
    let opened = try OpenedBoard(source, within: ceiling)
    let day = source.asOf ?? opened.today
    let board = try opened.board(asOf: day, names: names, knownBy: knownBy)
    let chosen = try SeriesCommand.figure(name, on: board, whole: opened.board, asOf: day)
    let document = SeriesDocument(
      chosen,
      board: board,
      asOf: day,
      digest: opened.loaded.digest,
      version: Straitwatch.configuration.version
    )
    switch try chosenFormat {
    case .csv: try output.write(document.csv)
    case .json: try output.write(document.json.text)
    }
  }

  /// True where the only word is a board: whoever looks for what there is has no figure to name.
  private func isBoard(_ name: String) -> Bool {
    source.board == nil && SeriesFigure(name) == nil && InstalledFolders.isFolder(name)
  }

  private func list() throws {
    guard format == nil else {
      throw CommandFault(
        "no figure to write as \(format?.rawValue ?? "a table")",
        help: "'straitwatch series' without --format lists the figures."
      )
    }
    var source = source
    source.board = source.board ?? figure
    let opened = try OpenedBoard(source, within: ceiling)
    let day = source.asOf ?? opened.today
    try output.write(
      SeriesFigure.listing(
        on: try opened.board(asOf: day, names: names, knownBy: knownBy),
        asOf: day
      )
    )
  }

  /// What was asked for, else what the file's ending says, else CSV.
  private var chosenFormat: SeriesFormat {
    get throws(CommandFault) {
      if let format { return format }
      guard let file = output.output?.lowercased() else { return .csv }
      if file.hasSuffix(".json") { return .json }
      if let ending = Self.otherEndings.first(where: { file.hasSuffix("." + $0) }) {
        throw CommandFault("cannot write '\(ending)'; there are: csv, json")
      }
      return .csv
    }
  }

  private static let otherEndings = ["xlsx", "xls", "ods", "parquet", "feather", "tsv"]

  /// The figure of a name.
  ///
  /// - Throws: where the board has none of that name on that day, with what it has.
  private static func figure(
    _ name: String,
    on board: Board,
    whole: Board,
    asOf day: Day
  ) throws(CommandFault) -> SeriesFigure {
    let figure = SeriesFigure(name)
    if let figure, figure.isOn(board) { return figure }
    if let figure, figure.isOn(whole) {
      throw CommandFault("the figure '\(name)' is not on the board as of \(day)")
    }
    let names = SeriesFigure.all(on: board, asOf: day).map(\.description)
    let nearest = DidYouMean.nearest(to: name, among: names)
    throw CommandFault(
      "no figure is called '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
      help: "There are: \(choices(near: name, among: names).joined(separator: ", "))\n"
        + "'straitwatch series' alone lists each with what it is."
    )
  }

  /// The figures of the kind that was meant, if there are few enough for an answer to fit a screen;
  /// else the kinds.
  private static func choices(near name: String, among names: [String]) -> [String] {
    let kind = name.prefix { $0 != "/" } + "/"
    let same = names.filter { $0.hasPrefix(kind) }
    return (1...40).contains(same.count) ? same : SeriesFigure.patterns
  }
}
