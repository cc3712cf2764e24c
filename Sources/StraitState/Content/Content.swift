public import StraitAnalytics
public import StraitCanvas
public import StraitDiagnostics
public import StraitModel

/// What one screen holds before it is drawn: its sections, their rows and where they stand.
///
/// ``update(_:_:)`` moves the cursor over it and the screens draw it, so that both always mean the
/// same row.
public struct Content: Hashable, Sendable {
  /// The sections in the order of Tab; those that have no room are empty rectangles.
  public var sections: [Section]
  /// Rows above the sections that belong to the screen: its title bar and what identifies it.
  public var header: Rect
  /// The rows below the sections: what happened, and the keys.
  public var footer: Rect
  /// True when there is no room to show anything useful.
  public var isTooSmall: Bool
  /// True where a section tells of the row under the cursor of another, so that moving the cursor
  /// makes the content anew.
  public var followsCursor = false

  /// What the header says below the title, for the screens of machine-coded events.
  public var lead = ""

  /// The smallest size that shows a screen.
  public static let leastSize = Size(columns: 40, rows: 10)
}

/// A part of a screen that can have the keys.
public struct Section: Hashable, Sendable {
  /// What it is, for the screen that draws it.
  public enum Kind: String, Hashable, Sendable {
    case history
    case security
    case opinion
    case levers
    case latest
    case mirror
    case timeline
    case links
    case sources
    case prose
    case events
    case record
    case related
    case faults
    case commands
    /// A chart; its rows are the days that its cursor can stand at.
    case chart
    /// The figures behind a chart.
    case figures
    /// A second chart; its rows are its days too.
    case flow
    /// What was measured, a line for each part of the board.
    case measures
    /// Where a mean changes.
    case turns
    /// What comes in the next weeks.
    case coming
    /// A year on each line, the parts of a year across.
    case years
    /// What happened on the day under the cursor.
    case onThisDay
    /// From which part of the board to which, a line for each where it begins.
    case crossings
    /// What crossed over in each year.
    case linkYears
    /// What the levers that are switched on bear on.
    case whatIf
    case indicators
    case judgments
    case files
    case balance
    case results
    /// Machine-coded events, told once each.
    case coded
    /// What is not as the user saw it.
    case news
    /// What precedes what, a line for each test.
    case precedence
    /// How two series move together at each lag; its rows are the lags.
    case correlations
  }

  /// How the rows of a section are laid out, for the keys that move over them.
  public enum Flow: Hashable, Sendable {
    /// One below another, scrolled.
    case down
    /// Beside each other, all in sight: Left and Right move, Page keys by a share.
    case across
    /// In lines of so many, scrolled by the line: Left and Right move by one, Up and Down by a line.
    case grid(columns: Int)
  }

  /// What it is.
  public var kind: Kind
  /// Its title.
  public var title: String
  /// The line of its heading; empty if it has none.
  public var heading: Rect
  /// Where its rows stand, without the heading.
  public var area: Rect
  /// Lines that a row takes.
  public var rowHeight: Int
  /// The rows.
  public var rows: [Row]
  /// How many rows a filter hides.
  public var filtered: Int
  /// How its rows are laid out.
  public var flow: Flow = .down
  /// What comes, for the section that lists it.
  public var dates: [ComingDate] = []
  /// What crosses over, for the sections that tell of it.
  public var spillover: Spillover?
  /// What its heading says of it, where that is not the same for every section of its kind.
  public var note: String?
  /// Into what its days are gathered, for a chart of the archive.
  var period: ArchivePeriod?
  /// How many pages there are, for a section that shows one of them.
  var pages = 1
  /// What stands in place of its rows where there are none; nil for what its kind always says.
  public var absence: String?
  /// What precedes what, for the section that lists it.
  public var measured: MeasuredSpillover?
  /// The names of its columns, for a heading that stands over a table.
  public var columnNames: DocumentLine?
  /// The row that the cursor stands on first; nil for the first.
  public var firstRow: Int?
  /// How many columns a row of a line has, for the section that lays them out so.
  public var cellColumns = 1
  /// The years, for the section that lays them out.
  public var grid: YearGrid?

  /// How many rows stand beside each other.
  public var rowsPerLine: Int {
    if case .grid(let columns) = flow { return max(1, columns) }
    return 1
  }
  /// Its picture, for a section whose rows are the days of one.
  public var chart: SectionChart?
  /// Its picture, for a section whose rows are the bars of one.
  public var bars: BarChart?

  /// How many rows can be seen at once.
  public var capacity: Int {
    switch flow {
    case .down: area.rows / max(1, rowHeight)
    case .across: area.isEmpty ? 0 : max(1, rows.count)
    case .grid: area.isEmpty ? 0 : area.rows * rowsPerLine
    }
  }

  /// The row of the day that is nearest to another, the earlier of two.
  func row(nearest day: Day) -> Int? {
    rows.indices.min { left, right in
      distance(of: rows[left], day) < distance(of: rows[right], day)
    }
  }

  private func distance(of row: Row, _ day: Day) -> Int {
    row.around.map { abs($0 - day) } ?? Int.max
  }
}

/// One row of a section.
public struct Row: Hashable, Sendable {
  /// What stays when the board is read again: the id of a record, or the number of a line.
  public var id: String
  /// Which record it is, for lists of records.
  public var record: RecordID?
  /// Its text, for documents.
  public var line: DocumentLine?
  /// Where Enter leads.
  public var target: Screen?
  /// The day that the cursor stands at where Enter leads; nil for that screen's own.
  public var around: Day?
  /// The filter of the screen where Enter leads.
  var filter = ""
  /// Where the editor opens.
  public var source: SourcePlace?
  /// The figure that the row shows, to be taken apart; nil to leave it to the record.
  public var figure: FigureID?
  /// The other figures that it shows; they are found beside the first one.
  public var alsoFigures: [FigureID] = []

  /// The record whose news the row tells, which may be no longer on the board.
  public var news: RecordKey?

  /// Every figure that the row shows.
  public var figures: [FigureID] { [figure].compactMap(\.self) + alsoFigures }

  init(
    id: String,
    record: RecordID? = nil,
    line: DocumentLine? = nil,
    target: Screen? = nil,
    around: Day? = nil,
    source: SourcePlace? = nil,
    figure: FigureID? = nil
  ) {
    self.id = id
    self.record = record
    self.line = line
    self.target = target
    self.around = around
    self.source = source
    self.figure = figure
  }
}

/// Names a record of the board, or a command, or a fault.
public enum RecordID: Hashable, Sendable {
  case issue(String)
  case event(String)
  case poll(String)
  case series(String)
  case source(String)
  case lever(String)
  case indicator(String)
  case judgment(String)
  /// An entry of the calendar, by id.
  case calendar(String)
  /// A file of the board, by its path.
  case file(String)
  /// A link of an issue: the issue that holds it, and its number there.
  case link(issue: String, index: Int)
  /// Two links one after the other, by their ids.
  case chain(first: String, second: String)
  case fault(Int)
  case command(Command)
}
