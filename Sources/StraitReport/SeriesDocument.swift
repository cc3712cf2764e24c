public import StraitAnalytics
public import StraitModel

/// The data behind one chart, as `straitwatch series` gives them away.
///
/// This is the public schema `straitwatch.series/1`, described in `docs/COMMAND-LINE.md`, and a type
/// of its own: the model may change without a reader's script noticing. A column may be added; one
/// that is renamed, removed or means something else raises the number.
public struct SeriesDocument: Hashable, Sendable {
  /// The name and version of the schema.
  public static let schema = "straitwatch.series/1"

  /// A parameter of what was computed.
  public struct Parameter: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its value.
    public var value: SeriesCell

    init(_ name: String, _ value: SeriesCell) {
      self.name = name
      self.value = value
    }
  }

  /// The name of the figure.
  public var figure: String
  /// What it is, in a line.
  public var title: String
  /// Where the figures are from.
  public var board: StatusDocument.Source
  /// The day, `YYYY-MM-DD`.
  public var asOf: String
  /// The version of the program that computed it.
  public var version: String
  /// By which day the events had to be entered, if that was asked for.
  public var knownBy: KnownBy?
  /// What was withheld, if there was a ceiling.
  public var withheld: Withheld?
  /// Whose names are shown: `both`, `neutral` or a side's code.
  public var names: String
  /// The most closed marking of the board and of every record that a row rests on.
  public var marking: String
  /// What the values count or measure.
  public var unit: String
  /// What it was computed with.
  public var parameters: [Parameter]
  /// Whose the figures are, and where their sources stand.
  public var sources: String
  /// What one must know before using them.
  public var notes: [String]
  /// A line to cite the data by.
  public var cite: String
  /// The columns in order.
  public var columns: [SeriesColumn]
  /// The rows; each has a value for each column.
  public var rows: [[SeriesCell]]
}

extension SeriesDocument {
  /// Takes the data of a figure from a board that has been cut to a day.
  ///
  /// What the board does not have gives no rows; ``SeriesFigure/isOn(_:)`` tells beforehand.
  public init(
    _ figure: SeriesFigure,
    board cut: Board,
    asOf day: Day,
    digest: String,
    version: String
  ) {
    let content = SeriesContent(figure, board: cut, asOf: day)
    self.figure = figure.description
    title = line(figure.title(on: cut))
    board = StatusDocument.Source(id: cut.id, title: line(cut.title), digest: digest)
    asOf = day.description
    names = cut.namesPolicy.description
    withheld = cut.withheld
    knownBy = cut.knownBy
    self.version = version
    marking = content.markings.reduce(cut.tlp, max).rawValue
    unit = content.unit
    parameters = content.parameters
    sources = content.sources
    notes = content.notes
    cite =
      "straitwatch board \"\(board.title)\" (\(board.id)), \(self.figure), as of \(asOf), "
      + "data \(digest), straitwatch \(version)"
      + (content.namesPollsters ? "; and the pollsters named in each row" : "")
    columns = content.columns
    rows = content.rows
  }
}

/// A text of the board in one line.
private func line(_ text: String) -> String { text.replacing("\n", with: " ") }
