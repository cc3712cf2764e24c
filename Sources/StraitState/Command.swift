public import StraitCanvas

/// Everything that a person can ask of the desk, as a closed list.
///
/// The raw value is the stable name. Help, key lines and `docs/KEYS.md` come from this one table.
public enum Command: String, CaseIterable, Sendable {
  case up
  case down
  case left
  case right
  case pageUp = "page-up"
  case pageDown = "page-down"
  case halfPageUp = "half-page-up"
  case halfPageDown = "half-page-down"
  case top
  case bottom
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case open
  case back
  case overview
  case events
  case faults
  case opinion
  case levers
  case tension
  case spillover
  case measured
  case calendar
  case indicators
  case tripped
  case files = "data"
  case search
  case archive
  case help
  case filter
  case clearFilter = "clear-filter"
  case sort
  case zoom
  case since
  case nextNews = "next-news"
  case previousNews = "previous-news"
  case unseen
  case allSeen = "all-seen"
  case note
  case names
  case bothPublics = "both-publics"
  case day
  case dayBack = "day-back"
  case dayOn = "day-on"
  case weekBack = "week-back"
  case weekOn = "week-on"
  case eventBefore = "event-before"
  case eventAfter = "event-after"
  case play
  case slower
  case faster
  case period
  case archiveTension = "archive-tension"
  case promote
  case whatIf = "what-if"
  case clearWhatIf = "clear-what-if"
  case reload
  case edit
  case add
  case copy
  case picture
  case why
  case redraw
  case suspend
  case quit
}

extension Command {
  /// What it does, in a few words.
  public var summary: String {
    switch self {
    case .up: "move up"
    case .down: "move down"
    case .left: "the pane to the left; on other screens, back"
    case .right: "the pane to the right; on other screens, open"
    case .pageUp: "a screen up; on a chart, a year back"
    case .pageDown: "a screen down; on a chart, a year on"
    case .halfPageUp: "half a screen up"
    case .halfPageDown: "half a screen down"
    case .top: "the first row"
    case .bottom: "the last row"
    case .nextPane: "the next pane"
    case .previousPane: "the pane before"
    case .open: "open what is under the cursor"
    case .back: "back to where you were"
    case .overview: "the overview"
    case .events: "all events"
    case .faults: "the faults of the board's files"
    case .opinion: "what the publics think, with a chart"
    case .levers: "every policy lever and its clock"
    case .tension: "what each side does to the other, over time"
    case .spillover: "what crosses over from one dispute to another"
    case .measured: "what precedes what, tested"
    case .calendar: "the next weeks, and the days of all years"
    case .indicators: "indicators and key judgments"
    case .tripped: "the indicator whose rule holds; again for the next one"
    case .files: "the files: how fresh, how balanced"
    case .search: "find a text anywhere on the board"
    case .archive: "machine-coded events over time, unreviewed"
    case .help: "every command; Enter runs one"
    case .filter: "show only rows that hold a text"
    case .clearFilter: "show all rows again"
    case .sort: "another order"
    case .zoom: "one pane over the whole screen, and back"
    case .since: "what is not as you saw it, and the shift notes"
    case .nextNews: "the next mark of something new; with none here, the list of all"
    case .previousNews: "the mark before"
    case .unseen: "mark what is under the cursor as unseen"
    case .allSeen: "mark everything as seen; again takes it back"
    case .note: "write a note for the next shift, on what is under the cursor"
    case .names: "whose names: both, one side's, neutral"
    case .bothPublics: "both publics on one axis, and back"
    case .day: "set the desk to a day; nothing is today"
    case .dayBack: "the desk a day back"
    case .dayOn: "the desk a day on"
    case .weekBack: "the desk a week back"
    case .weekOn: "the desk a week on"
    case .eventBefore: "the desk back to the day of the event before"
    case .eventAfter: "the desk on to the day of the next event"
    case .play: "play the days, and pause; at today, a screen down"
    case .slower: "play slower"
    case .faster: "play faster"
    case .period: "gather the archive by days, weeks or months"
    case .archiveTension: "machine-coded events: their tension, or what precedes what, and back"
    case .promote: "make a line for the log of events of a machine-coded row"
    case .whatIf: "switch the lever under the cursor on or off, to see what it bears on"
    case .clearWhatIf: "switch all levers off again"
    case .reload: "read the files again, and take what can be read"
    case .edit: "open the record in your editor, at its line"
    case .add: "add a record like this one, in your editor"
    case .copy: "copy this place, as a string, to the clipboard"
    case .picture: "keep a picture of the screen in the folder of reports"
    case .why: "take the figure under the cursor apart"
    case .redraw: "draw the screen anew"
    case .suspend: "stop the desk; fg brings it back"
    case .quit: "leave"
    }
  }

  /// One or two words for the line of keys.
  public var label: String {
    switch self {
    case .up, .down: "move"
    case .nextPane, .previousPane: "pane"
    case .open: "open"
    case .back: "back"
    case .filter: "filter"
    case .clearFilter: "show all"
    case .sort: "sort"
    case .bothPublics: "both publics"
    case .dayBack, .dayOn: "day"
    case .weekBack, .weekOn: "week"
    case .eventBefore, .eventAfter: "event"
    case .archiveTension: "tension"
    case .whatIf: "what if"
    case .clearWhatIf: "all off"
    case .since: "since"
    case .nextNews, .previousNews: "new"
    case .allSeen: "all seen"
    case .help: "help"
    case .quit: "quit"
    default: rawValue
    }
  }

  /// The keys that it has unless the user says otherwise, the first for lines of keys.
  public var keys: [Key] {
    switch self {
    case .up: [.up, .character("k"), .control("p"), .wheel(up: true)]
    case .down: [.down, .character("j"), .control("n"), .wheel(up: false)]
    case .left: [.left, .character("h")]
    case .right: [.right, .character("l")]
    case .pageUp: [.pageUp, .control("b")]
    case .pageDown: [.pageDown, .control("f")]
    case .halfPageUp: [.control("u")]
    case .halfPageDown: [.control("d")]
    case .top: [.character("g"), .home]
    case .bottom: [.character("G"), .end]
    case .nextPane: [.tab]
    case .previousPane: [.backTab]
    case .open: [.enter]
    case .back: [.escape, .backspace]
    case .overview: [.character("1")]
    case .events: [.character("2")]
    case .faults: [.character("3")]
    case .opinion: [.character("4")]
    case .levers: [.character("5")]
    case .tension: [.character("t")]
    case .spillover: [.character("x")]
    case .measured: [.character("X")]
    case .calendar: [.character("6")]
    case .indicators: [.character("7")]
    case .tripped: [.character("!")]
    case .files: [.character("8")]
    case .search: [.character("f"), .character("9")]
    case .archive: [.character("0")]
    case .help: [.character("?"), .function(1)]
    case .filter: [.character("/")]
    case .clearFilter: [.character("\\")]
    case .sort: [.character("s")]
    case .zoom: [.character("z"), .character("+")]
    case .since: [.character("c")]
    case .nextNews: [.character("n")]
    case .previousNews: [.character("N")]
    case .unseen: [.character("u")]
    case .allSeen: [.character("U")]
    case .note: [.character("A")]
    case .names: [.character("L")]
    case .bothPublics: [.character("b")]
    case .day: [.character("@")]
    case .dayBack: [.character("[")]
    case .dayOn: [.character("]")]
    case .weekBack: [.character("{")]
    case .weekOn: [.character("}")]
    case .eventBefore: [.character("(")]
    case .eventAfter: [.character(")")]
    case .play: [.character(" ")]
    case .slower: [.character("<")]
    case .faster: [.character(">")]
    case .period: [.character("p")]
    case .archiveTension: [.character("T")]
    case .promote: [.character("P")]
    case .whatIf: [.character("i")]
    case .clearWhatIf: [.character("I")]
    case .reload: [.character("r")]
    case .edit: [.character("e")]
    case .add: [.character("a")]
    case .copy: [.character("y")]
    case .picture: [.character("S")]
    case .why: [.character("w")]
    case .redraw: [.control("l")]
    case .suspend: [.control("z")]
    case .quit: [.character("q")]
    }
  }

  /// The command of a key.
  public static func of(_ key: Key) -> Command? { table[key] }

  private static let table: [Key: Command] = {
    var table: [Key: Command] = [:]
    for command in allCases {
      for key in command.keys { table[key] = command }
    }
    return table
  }()
}
