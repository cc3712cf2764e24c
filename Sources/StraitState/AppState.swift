public import StraitAnalytics
public import StraitCanvas
public import StraitDiagnostics
public import StraitModel

/// Everything that is on the desk.
///
/// Only ``update(_:_:)`` changes it. Equal states give equal frames.
public struct AppState: Hashable, Sendable {
  /// The day of today in the board's zone.
  public var today: Day
  /// The size of the screen.
  public var size: Size
  /// Where the user is.
  public internal(set) var visit: Visit
  /// Where the user was, the latest last.
  public internal(set) var history: [Visit] = []
  /// The board as it was read; nil until the first load.
  public internal(set) var snapshot: Snapshot?
  /// The board cut to the day of the desk, and its figures.
  public internal(set) var desk: Desk?
  /// How often a reading was taken.
  var reading = 0
  /// What was studied of it.
  var shelf = StudyShelf()
  /// What the archive answered.
  var archive = ArchiveShelf()
  /// A later reading that has new errors and waits for `r`, or the faults of one without a board.
  public internal(set) var held: Held?
  /// Records that changed a moment ago.
  public internal(set) var fresh: Set<RecordID> = []
  /// What is not as the user saw it.
  public internal(set) var news = NewsBook()
  /// What is being typed; nil while keys are commands.
  public internal(set) var prompt: Prompt?
  /// How the days pass while the desk plays.
  public internal(set) var replay = Replay()
  /// Something to tell the user, until the next key.
  public internal(set) var notice: String?
  /// The texts of the board, folded; made when a search begins.
  var searchIndex: SearchIndex?
  /// What the screen holds.
  public internal(set) var content: Content

  /// A board as of a day, with its figures.
  public struct Desk: Hashable, Sendable {
    /// The board cut to the day.
    public var board: Board
    /// Its figures.
    public var headline: Headline
  }

  /// A reading that was not taken.
  public struct Held: Hashable, Sendable {
    /// The reading, if there is a board in it.
    public var snapshot: Snapshot?
    /// Its faults.
    public var diagnostics: [Diagnostic]
    /// The first error that is new.
    public var first: Diagnostic?
  }

  /// A line that is being typed.
  public struct Prompt: Hashable, Sendable {
    /// What a line is typed for.
    public enum Purpose: Hashable, Sendable {
      /// Rows that hold it, or a search.
      case filter
      /// The day that the desk is to be set to.
      case day
      /// Which rows of the archive are shown.
      case archive
      /// The issue of a row that becomes an event.
      case promotion(ArchiveRow)
      /// What is to be done with the line of an event; a key answers.
      case line(Promotion)
      /// Whether a line is to be written into a file of the board; a key answers.
      case writing(Promotion)
      /// A note for the next shift, on a record or on the board.
      case note(RecordKey?)

      /// The most characters.
      var limit: Int {
        if case .note = self { return 400 }
        return 100
      }
    }

    /// What was typed so far.
    public var text: String
    /// What the filter was before, for Escape.
    var before: String
    /// What it is for.
    public var purpose = Purpose.filter
    /// True once Enter was pressed on what cannot be taken, until something else is typed.
    public var isRefused = false

    /// What a key did to the line.
    enum Edit {
      /// It is another text now.
      case changed
      /// There was nothing left to take out.
      case emptied
      /// The key is none that edits.
      case none
    }

    /// Changes the text by a key.
    mutating func take(_ key: Key) -> Edit {
      switch key {
      case .backspace, .delete:
        if text.isEmpty { return .emptied }
        text.removeLast()
      case .control("u"): text = ""
      case .character(let character) where text.count < purpose.limit: text.append(character)
      default: return .none
      }
      return .changed
    }
  }

  /// Makes a desk that waits for its board.
  public init(today: Day, size: Size, place: Place = .overview) {
    self.today = today
    self.size = size
    self.visit = Visit(place: place)
    self.content = Content(
      sections: [],
      header: Rect(Size(columns: 0, rows: 0)),
      footer: Rect(Size(columns: 0, rows: 0)),
      isTooSmall: true
    )
    self.content = ContentBuilder(self).build()
  }

  /// The day that the desk is set to.
  public var asOf: Day { visit.place.asOf ?? today }

  /// Which names are shown.
  public var names: NamesPolicy {
    visit.place.names ?? snapshot?.board.namesPolicy ?? .both
  }

  /// The faults that the faults screen lists: those of a held reading, else of the board.
  public var diagnostics: [Diagnostic] {
    held?.diagnostics ?? snapshot?.diagnostics ?? []
  }

  /// The section that has the keys.
  public var focusedSection: Section? {
    content.sections.indices.contains(visit.place.focus)
      ? content.sections[visit.place.focus] : nil
  }

  /// The row under the cursor.
  public var currentRow: Row? {
    guard let section = focusedSection else { return nil }
    let index = visit.cursor(of: section).index
    return section.rows.indices.contains(index) ? section.rows[index] : nil
  }
}

/// A place together with where the cursor is in each of its sections, so that *back* leads to
/// exactly where one was.
public struct Visit: Hashable, Sendable {
  /// The place.
  public var place: Place
  /// The cursors by section.
  var cursors: [Section.Kind: Cursor] = [:]
  /// The section whose cursor another one tells of, as long as that one itself has the keys.
  var leader: Section.Kind?
  /// True where a page was turned back and the cursor begins at its end.
  var entersAtEnd = false
  /// True for where one was when a day was named: *back* then leads to the day before as well.
  var bringsItsDay = false

  /// Where the cursor of a section is.
  public struct Cursor: Hashable, Sendable {
    /// The row, from 0.
    public var index = 0
    /// The first row that is shown.
    public var top = 0
    /// The id of the row, to find it again when the board has changed.
    var id: String?
  }

  init(place: Place) {
    self.place = place
  }

  /// The cursor of a section.
  public func cursor(of section: Section) -> Cursor { cursors[section.kind] ?? Cursor() }
}
