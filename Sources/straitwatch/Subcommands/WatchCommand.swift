import ArgumentParser
import Glibc
import StraitCanvas
import StraitConfig
import StraitData
import StraitModel
import StraitNcurses
import StraitReport
import StraitRuntime
import StraitState

/// `straitwatch watch`: live panels on a terminal.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Open the desk on this terminal (the default).",
    discussion: """
      The screen follows the files: save one, and it changes; a theme that was chosen does so too. \
      Without a terminal on its output it \
      prints the overview as text.

      What you want on every desk may stand in your own config.yaml, which 'straitwatch doctor' \
      names; an option that is typed goes before it.
      """
  )

  @OptionGroup var source: BoardOptions

  @Option(help: ArgumentHelp("What to show first; see report.", valueName: "place"))
  var place = "overview"

  @Option(
    help: ArgumentHelp(
      "Play these days: 2018-10-01..2019-12-31; without a last one, up to today.",
      valueName: "from..to"
    ),
    transform: { try ReplayedDays($0) }
  )
  var replay: ReplayedDays?

  @OptionGroup var knownBy: KnownByOption
  @OptionGroup var names: NamesOption
  @OptionGroup var ceiling: CeilingOption
  @OptionGroup var archive: ArchiveOption
  @OptionGroup var look: LookOptions

  @Option(
    help: ArgumentHelp(
      "The folder for the pictures that S keeps; without it, that of your documents.",
      valueName: "folder"
    ),
    completion: .directory
  )
  var reports: String?

  @Option(
    help: ArgumentHelp(
      "Run this program, without a shell, once for each rule that holds; see INDICATORS.md.",
      valueName: "program"
    ),
    completion: .file()
  )
  var onAlert: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Ring when a rule holds that did not hold before."
  )
  var bell: Bool?

  @Flag(help: "Show no marks of what is new, and keep nothing of what is seen.")
  var guest = false

  @Flag(
    inversion: .prefixedNo,
    help: "Take clicks and the wheel; the terminal then selects text only with Shift."
  )
  var mouse: Bool?

  @Flag(help: "Look for changed files at intervals instead of being told by the system.")
  var poll = false

  @Flag(help: "Leave out the marks around each change (DEC mode 2026).")
  var noSync = false

  @Flag(help: "Leave your own config.yaml aside.")
  var noConfig = false

  func run() throws {
    let first = try Place(argument: place)
    if replay != nil, source.asOf ?? first.asOf != nil {
      throw CommandFault("a replay has days of its own, and takes no --as-of")
    }
    guard StandardStreams.outputIsTerminal else {
      try printOverview(first)
      return
    }
    let folder = try source.folder()
    let settings = noConfig ? UserSettings() : look.userSettings()
    let look = look.filled(from: settings)
    // The watch begins before the first reading, so that nothing that is saved meanwhile is missed.
    let watch = FolderWatch.make(folder: folder, polls: poll)
    let reader = BoardReader(folder: folder)
    let reading = FirstReading(try ceiling.cut(reader.load()))
    let board = reading.loaded?.board
    let state = WatchedBoard(zone: source.timeZone, board: board)
    var place = first
    place.asOf = source.asOf ?? first.asOf
    place.knownBy = try knownBy.day(orOf: first.knownBy)
    if let board {
      place.names =
        try names.policy(on: board) ?? first.names
        ?? settings.names.flatMap { try? NamesOption.policy($0, on: board) }
    }
    // The desk hears of a lost terminal in its own way, and an editor wants the usual one.
    signal(SIGPIPE, SIG_DFL)
    let theme = look.themeSource(polls: poll)
    let lines = LinesAtEnd()
    let configuration = DeskConfiguration(
      folder: folder,
      place: place,
      replay: try replay?.range(today: state.today),
      today: { state.today },
      load: {
        // A board whose own marking was raised above the ceiling meanwhile is no board to show.
        state.take(reading.take() ?? (try? ceiling.cut(reader.load())) ?? LoadedBoard.absent)
      },
      watch: { watch },
      editor: Environment.value("VISUAL") ?? Environment.value("EDITOR"),
      theme: theme,
      seen: guest ? nil : SeenBoard.options,
      alerts: alerts(settings),
      archive: board.flatMap { archive.driver(board: $0.id, polls: poll) },
      printAtEnd: { lines.take($0) },
      keepPicture: KeptPicture(
        reports: reports ?? settings.reports,
        look: look,
        zone: source.timeZone
      ).keep
    )
    let options = TerminalOptions(
      theme: theme?.first.theme ?? .dark,
      depth: depth,
      usesMouse: mouse ?? settings.mouse,
      synchronises: !noSync
    )
    let ending: DeskEnding
    do {
      ending = try Desk.run(configuration) { () throws(TerminalFault) in
        TerminalDriver(session: try TerminalSession(options), glyphs: look.glyphs)
      }
    } catch {
      throw CommandFault(error.description)
    }
    try lines.write()
    Glibc.exit(ending.exitStatus)
  }

  /// The most colours to use; how many there are, ncurses knows better than the environment.
  private var depth: ColorDepth {
    look.color.depth(
      colors: 1 << 24,
      noColor: Environment.value("NO_COLOR"),
      isTerminal: true
    )
  }

  private func alerts(_ settings: UserSettings) -> AlertOptions? {
    let rings = bell ?? settings.bell
    let program = onAlert.map { [$0] } ?? settings.onAlert
    guard rings || !program.isEmpty else { return nil }
    return AlertOptions(rings: rings, program: program) { alert in
      AlertDocument(
        board: alert.board,
        indicator: alert.indicator,
        title: alert.title,
        rule: alert.rule.description,
        since: alert.since,
        day: alert.day,
        isIllustrative: alert.isIllustrative
      ).json.text
    }
  }

  private func printOverview(_ place: Place) throws {
    let opened = try OpenedBoard(source, within: ceiling)
    let columns = Environment.value("COLUMNS").flatMap { Int($0) } ?? 80
    let rows = Environment.value("LINES").flatMap { Int($0) } ?? 24
    let size = Size(columns: min(1000, max(1, columns)), rows: min(1000, max(1, rows)))
    StandardStreams.tell(
      "the output is no terminal, so this is one screen as text; 'straitwatch report' has more formats"
    )
    let picture = try ScreenPicture(
      opened,
      place: place,
      asOf: source.asOf,
      knownBy: knownBy,
      names: try names.policy(on: opened.board),
      archive: archive.reader(board: opened.board.id),
      size: size
    )
    let format = look.depth(isTerminal: false) == .none ? ReportFormat.text : .ansi
    try StandardStreams.write(
      picture.encoded(format, look: look.look(of: format), from: nil).bytes
    )
  }
}

/// The reading that told the zone and the names of the board, kept for the loop, which would
/// otherwise begin with the same work again.
private final class FirstReading {
  private(set) var loaded: LoadedBoard?

  init(_ loaded: LoadedBoard) {
    self.loaded = loaded
  }

  /// Gives the reading away, once.
  func take() -> LoadedBoard? {
    defer { loaded = nil }
    return loaded
  }
}

/// What is printed when the terminal has been given back: lines that the user asked for.
private final class LinesAtEnd {
  private var text = ""

  func take(_ line: String) { text += line }

  func write() throws { if !text.isEmpty { try StandardStreams.write(text) } }
}

/// What the loop's closures share: the zone of the board that was read last.
private final class WatchedBoard {
  private let chosenZone: String?
  private var boardZone: String?

  init(zone: String?, board: Board?) {
    chosenZone = zone
    boardZone = board?.dyad.first.timeZone
  }

  /// Today where the board is; in UTC as long as there is none.
  var today: Day { ZoneClock(zone: chosenZone ?? boardZone ?? "UTC").today() }

  /// Notes the zone of a board that was read.
  func take(_ loaded: LoadedBoard) -> LoadedBoard {
    if let zone = loaded.board?.dyad.first.timeZone { boardZone = zone }
    return loaded
  }
}

extension TerminalDriver {
  /// A driver of a real terminal.
  ///
  /// Where its characters are not UTF-8, only ASCII is drawn.
  fileprivate init(session: TerminalSession, glyphs: GlyphSet?) {
    let set = glyphs ?? (session.isUTF8 ? .unicode : .ascii)
    self.init(
      input: session.inputDescriptor,
      size: { session.size },
      readKey: { session.readKey() },
      acceptPaste: { session.acceptsPaste = $0 },
      show: { session.show(set == .unicode ? $0 : $0.mapped(to: set)) },
      setTheme: { session.setTheme($0) },
      resize: { session.resize() },
      leave: { session.leave() },
      enter: { session.enter() },
      copy: { _ = session.copy($0) },
      ring: { session.ring() }
    )
  }
}
