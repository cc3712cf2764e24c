import CPosix
import Glibc
import StraitAnalytics
import StraitCanvas
import StraitData
import StraitModel
import StraitScreens
import StraitState

/// Takes what happened, changes the state, does what that asks for, and draws.
///
///     keys ─┐
///     files ├─▶ poll ─▶ queue ─▶ update ─▶ effects ─▶ (queue) ─▶ view ─▶ terminal
///     signals, timers ┤                    │           when empty, once
///     studies, answers ┘ ◂── threads ◂─────┘
///
/// Invariants:
/// 1. One thread does all of it but studies and the reading of an archive, which it hands out; it
///    sleeps nowhere but in one `poll`, or while an editor has the terminal.
/// 2. Only `update` changes `state`; whatever an effect brings comes back as a message.
/// 3. A frame is drawn when the queue is empty, never between two messages; what came in one burst
///    is drawn once.
/// 4. Without a message nothing is drawn, and nothing wakes the loop but a deadline that is set.
/// 5. A terminal that is gone ends the loop: it never reads again from what can only fail.
final class Loop {
  /// How often in a row the terminal may call and then have nothing to say.
  private static let emptyReadLimit = 3

  private let configuration: DeskConfiguration
  private let terminal: TerminalDriver
  private let signals: SignalQueue
  private let dayTimer = DayTimer()
  private let studies = SideThread<StudyJob>.studies()
  private let seen: SideThread<SeenJob>?
  private let archive: ArchiveDesk
  private let watch: FolderWatch
  private var shownTheme: ShownTheme?
  private var state: AppState
  private var queue: [Message] = []
  private var ending: DeskEnding?
  private var today: Day
  private var lastDigest: String?
  /// When the folder was read last, in milliseconds of the clock that other desks share.
  private var readAt: Int64 = 0
  private var emptyReads = 0
  private var hasNews = false
  private var alerts = AlertBook()

  // Points on the clock that does not jump, in milliseconds; nil for nothing to wait for.
  private var freshnessDeadline: Int?
  private var pollingDeadline: Int?
  private var tickDeadline: Int?
  /// When the archive is to be read again that changed a moment ago.
  private var archiveDeadline: Int?
  /// When the last day of a replay was due, so that a slow frame does not slow the days.
  private var lastTick: Int?

  init(_ configuration: DeskConfiguration, terminal: TerminalDriver, signals: SignalQueue) {
    self.configuration = configuration
    self.terminal = terminal
    self.signals = signals
    // Watched before it is read: a change between the two is not missed.
    watch = configuration.watch()
    archive = ArchiveDesk(configuration.archive)
    seen = configuration.seen.map { SeenKeeper.thread($0) }
    shownTheme = configuration.theme.map { ShownTheme($0.first) }
    today = configuration.today()
    state = AppState(today: today, size: terminal.size(), place: configuration.place)
  }

  deinit { dayTimer.close() }

  /// Runs until something ends it.
  func run() -> DeskEnding {
    load(isAsked: true)
    // Said after the reading, which drops what was said before it.
    if let notice = shownTheme?.firstNotice { queue.append(.notice(notice)) }
    if let days = configuration.replay { queue.append(.replay(days)) }
    process()
    defer {
      seen?.add(.close)
      seen?.drain(seconds: 3)
    }
    while true {
      if let ending { return ending }
      wait()
      process()
    }
  }

  // MARK: - Taking what happened

  private func wait() {
    let changes = watch.descriptor()
    let themeChanges = configuration.theme?.watch.descriptor()
    if changes == nil || (configuration.theme != nil && themeChanges == nil)
      || archive.pollingMilliseconds != nil
    {
      pollingDeadline = pollingDeadline ?? now() + pollingMilliseconds
    } else {
      pollingDeadline = nil
    }
    var waiting = [
      pollfd(fd: terminal.input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: dayTimer.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: changes ?? -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: themeChanges ?? -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: studies.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: seen?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: archive.answers, events: Int16(POLLIN), revents: 0),
      // What is known to have changed need not be told again.
      pollfd(
        fd: archiveDeadline == nil ? archive.changes ?? -1 : -1,
        events: Int16(POLLIN),
        revents: 0
      ),
    ]
    let deadlines = [freshnessDeadline, pollingDeadline, tickDeadline, archiveDeadline]
      .compactMap { $0 }
    let timeout = deadlines.min().map { Int32(clamping: max(0, $0 - now())) } ?? -1
    guard poll(&waiting, nfds_t(waiting.count), timeout) >= 0 || errno == EINTR else {
      ending = .lostTerminal
      return
    }
    if waiting[1].revents != 0 { takeSignals() }
    if waiting[0].revents != 0 { takeKeys(waiting[0].revents) }
    if waiting[2].revents != 0 {
      dayTimer.take()
      takeDay()
    }
    if waiting[3].revents != 0 { takeChanges() }
    if waiting[4].revents != 0 { takeThemeChanges() }
    if waiting[5].revents != 0 { queue += studies.take() }
    if waiting[6].revents != 0, let seen { queue += seen.take() }
    if waiting[7].revents != 0 { queue += archive.take() }
    if waiting[8].revents != 0 { takeArchiveChanges() }
    takeDeadlines()
  }

  private func takeKeys(_ events: Int16) {
    guard Int32(events) & (POLLHUP | POLLERR | POLLNVAL) == 0 else {
      ending = ending ?? .lostTerminal
      return
    }
    let before = waitingBytes()
    var hasKey = false
    // One key at a time is also one state at a time: the first may open a prompt for the second.
    while ending == nil {
      terminal.acceptPaste(state.prompt != nil)
      guard let key = terminal.readKey() else { break }
      hasKey = true
      take(.key(state.prompt == nil ? key.latin : key))
    }
    // Called without a byte, or with bytes that cannot be read: the other side is gone.
    emptyReads = hasKey || waitingBytes() < before ? 0 : emptyReads + 1
    if emptyReads >= Loop.emptyReadLimit { ending = ending ?? .lostTerminal }
  }

  private func waitingBytes() -> Int32 {
    var count: Int32 = 0
    return ioctl(terminal.input, UInt(FIONREAD), &count) == 0 ? count : 0
  }

  private func takeSignals() {
    while let number = signals.next() {
      switch number {
      case SIGWINCH: resize()
      case SIGTSTP: suspend(isWholeJob: false)
      case SIGCONT:
        // Stopped by a signal that cannot be held back: the shell has had the terminal.
        terminal.leave()
        terminal.enter()
        resize()
      case SIGCHLD: alerts.reap()
      default: ending = ending ?? .signal(number)
      }
    }
  }

  private func takeDay() {
    let day = configuration.today()
    guard day != today else { return }
    today = day
    queue.append(.dayChanged(day))
  }

  private func takeChanges() {
    if watch.hasChanged() { load(isAsked: false) }
  }

  private func takeArchiveChanges() {
    guard archive.hasChanged() else { return }
    archiveDeadline = archiveDeadline ?? now() + ArchiveDesk.pauseMilliseconds
  }

  private func takeThemeChanges() {
    guard let source = configuration.theme, source.watch.hasChanged() else { return }
    let before = shownTheme?.theme
    guard let notice = shownTheme?.take(source.read()) else { return }
    if let theme = shownTheme?.theme, theme != before { terminal.setTheme(theme) }
    queue.append(.notice(notice))
  }

  /// How often to look at what the system does not tell of.
  private var pollingMilliseconds: Int {
    min(
      watch.pollingMilliseconds,
      configuration.theme?.watch.pollingMilliseconds ?? watch.pollingMilliseconds,
      archive.pollingMilliseconds ?? watch.pollingMilliseconds
    )
  }

  private func takeDeadlines() {
    let time = now()
    if let deadline = pollingDeadline, deadline <= time {
      if watch.descriptor() == nil { takeChanges() }
      if let source = configuration.theme, source.watch.descriptor() == nil { takeThemeChanges() }
      if archive.pollingMilliseconds != nil { takeArchiveChanges() }
      pollingDeadline = time + pollingMilliseconds
    }
    if let deadline = archiveDeadline, deadline <= time {
      archiveDeadline = nil
      // What happened in the meantime is read with it.
      _ = archive.hasChanged()
      queue.append(.archiveChanged)
    }
    if let deadline = freshnessDeadline, deadline <= time {
      freshnessDeadline = nil
      queue.append(.freshnessExpired)
    }
    if let deadline = tickDeadline, deadline <= time {
      tickDeadline = nil
      lastTick = deadline
      queue.append(.tick)
    }
  }

  // MARK: - Changing and drawing

  private func process() {
    while !queue.isEmpty, ending == nil {
      let messages = queue
      queue = []
      for message in messages where ending == nil { take(message) }
    }
    guard hasNews, ending == nil else { return }
    hasNews = false
    tellAlerts()
    terminal.show(view(state, state.size))
  }

  private func take(_ message: Message) {
    hasNews = true
    for effect in update(&state, message) where ending == nil { perform(effect) }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .quit: ending = .quit
    case .reload: load(isAsked: true)
    case .study(let keys):
      if let board = state.desk?.board { studies.begin(keys, on: board) }
    case .compareWithSeen(let reading, let day):
      if let board = state.snapshot?.board {
        seen?.add(.compare(board, reading: reading, day: day, readAt: readAt))
      }
    case .keepSeen(let change): seen?.add(.keep(change))
    case .archive(let requests): archive.ask(requests)
    case .edit(let file, let line): edit(path: configuration.folder + "/" + file, line: line)
    case .addRow(let file, let fields):
      add { () throws(NewRecord.Refusal) in
        try NewRecord(row: fields, file: file, folder: configuration.folder)
      }
    case .addFile(let file, let text):
      add { () throws(NewRecord.Refusal) in
        try NewRecord(file: file, text: text, folder: configuration.folder)
      }
    case .keepRow(let file, let fields): keep(fields, in: file)
    case .copyRow(let file, let fields): line(fields, of: file).map(terminal.copy)
    case .printRowAtEnd(let file, let fields):
      line(fields, of: file).map(configuration.printAtEnd)
    case .copy(let text): terminal.copy(text)
    case .picture: keepPicture()
    case .expireFreshness(let seconds): freshnessDeadline = now() + seconds * 1000
    case .tick(let milliseconds):
      // Days that could not be shown in time are not made up for in a burst.
      tickDeadline = max(now(), (lastTick ?? now()) + milliseconds)
    case .stopTicking:
      tickDeadline = nil
      lastTick = nil
    case .redraw: resize()
    case .suspend: suspend(isWholeJob: true)
    }
  }

  /// Tells of the rules that hold and were not told of in this run.
  private func tellAlerts() {
    guard let options = configuration.alerts else { return }
    let found = alerts.take(state)
    if options.rings, !found.isEmpty { terminal.ring() }
    guard let program = options.program.first else { return }
    for alert in found {
      let arguments =
        options.program + [alert.indicator, alert.since.description, alert.title]
      if let child = AlertProcess.start(arguments, input: options.document(alert)) {
        alerts.started(child)
      } else {
        _ = update(&state, .notice("\(program) could not be run"))
      }
    }
  }

  /// Reads the folder.
  ///
  /// A reading that nobody asked for and that brings the same bytes is no news.
  private func load(isAsked: Bool) {
    let loaded = configuration.load()
    guard isAsked || loaded.digest != lastDigest else { return }
    lastDigest = loaded.digest
    readAt = wallClock()
    guard let board = loaded.board else {
      queue.append(.loadFailed(loaded.diagnostics))
      return
    }
    queue.append(.loaded(Snapshot(board, of: loaded)))
    takeDay()
  }

  /// Has a picture kept of the screen as it is, and tells where.
  private func keepPicture() {
    guard let desk = state.desk, let snapshot = state.snapshot else { return }
    let frame = view(state, state.size)
    let cursors = standing(of: frame, snapshot)
    let screenshot = Screenshot(
      frame: frame,
      place: state.visit.place,
      board: desk.board,
      asOf: state.asOf,
      digest: snapshot.digest,
      files: snapshot.files,
      today: state.today,
      names: state.names,
      cursors: cursors ?? [],
      isPassing: cursors == nil,
      theme: shownTheme?.theme
    )
    queue.append(.notice(configuration.keepPicture(screenshot)))
  }

  /// Where the cursors must stand for a new desk to show a frame: nowhere if its place is enough, nil
  /// if nothing leads there.
  private func standing(of frame: Frame, _ snapshot: Snapshot) -> [String]? {
    var again = AppState(today: state.today, size: state.size, place: state.visit.place)
    again.takeAnswers(of: state)
    _ = update(&again, .loaded(snapshot))
    if view(again, again.size).fingerprint == frame.fingerprint { return [] }
    again.stand(at: state.standing)
    return view(again, again.size).fingerprint == frame.fingerprint ? state.standing : nil
  }

  private func resize() {
    terminal.resize()
    queue.append(.resized(terminal.size()))
  }

  private func suspend(isWholeJob: Bool) {
    terminal.leave()
    signals.stop(isWholeJob: isWholeJob)
    // Its own going on is no news.
    while let number = signals.next() {
      if [SIGHUP, SIGTERM, SIGINT, SIGQUIT].contains(number) { ending = .signal(number) }
    }
    guard ending == nil else { return }
    terminal.enter()
    resize()
    takeDay()
  }

  private func edit(path: String, line: Int) {
    let editor = Editor(configuration.editor)
    terminal.leave()
    let ended = EditorProcess.run(
      editor.commandLine(file: path, line: line),
      input: terminal.input,
      signals: signals
    )
    if case .interrupted(let number) = ended {
      ending = .signal(number)
      return
    }
    terminal.enter()
    resize()
    _ = watch.hasChanged()
    // Read before anything is said of the editor: a reading drops what was said.
    load(isAsked: false)
    switch ended {
    case .exited(0), .interrupted: break
    case .exited(127):
      queue.append(.notice("\(editor.name) was not found; set VISUAL or EDITOR to your editor"))
    case .exited(let status): queue.append(.notice("\(editor.name) ended with status \(status)"))
    case .failed: queue.append(.notice("\(editor.name) could not be run to its end"))
    }
  }

  private func add(_ write: () throws(NewRecord.Refusal) -> NewRecord) {
    do {
      let record = try write()
      edit(path: record.path, line: record.line)
      if record.withdrawIfUntouched() {
        load(isAsked: false)
        queue.append(.notice("nothing was filled in, so nothing was added"))
      }
    } catch {
      queue.append(.notice(error.text))
    }
  }

  /// Appends a row that is whole to a table, and reads the board again.
  private func keep(_ fields: [TemplateField], in file: String) {
    do throws(NewRecord.Refusal) {
      let record = try NewRecord(row: fields, file: file, folder: configuration.folder)
      load(isAsked: false)
      queue.append(.notice("written to \(file), line \(record.line)"))
    } catch {
      queue.append(.notice(error.text))
    }
  }

  /// A row as a line of a table; nil, with a word about it, where the table cannot be read.
  private func line(_ fields: [TemplateField], of file: String) -> String? {
    do throws(RecordLine.Refusal) {
      return try RecordLine.text(fields, file: file, folder: configuration.folder)
    } catch {
      queue.append(.notice(error.text))
      return nil
    }
  }

  /// Milliseconds since 1970, by which two desks tell whose reading is the later one.
  private func wallClock() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec / 1_000_000)
  }

  private func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
