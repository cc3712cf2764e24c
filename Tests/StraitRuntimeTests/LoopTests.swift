import Glibc
import StraitCanvas
import StraitData
import StraitDiagnostics
import StraitModel
import StraitState
import Synchronization
import Testing

@testable import StraitRuntime

/// The loop on a terminal that is only a pipe.
///
/// Signals belong to the whole process, so these tests run one at a time.
@Suite(.serialized) struct LoopTests {
  /// A terminal that keeps what it was shown, and types a byte for each key.
  private final class Pretended {
    var ends: [Int32] = [0, 0]
    var frames: [Frame] = []
    var keys: [Key] = []
    var leaves = 0
    var themes: [Theme] = []
    var size = Size(columns: 80, rows: 24)

    init() { _ = pipe(&ends) }
    deinit { for end in ends where end >= 0 { close(end) } }

    func type(_ keys: [Key]) {
      self.keys += keys
      _ = write(ends[1], "x", 1)
    }

    func hangUp() {
      close(ends[1])
      ends[1] = -1
    }

    var driver: TerminalDriver {
      TerminalDriver(
        input: ends[0],
        size: { self.size },
        readKey: {
          var byte: UInt8 = 0
          var waiting: Int32 = 0
          if ioctl(self.ends[0], UInt(FIONREAD), &waiting) == 0, waiting > 0 {
            _ = read(self.ends[0], &byte, 1)
          }
          return self.keys.isEmpty ? nil : self.keys.removeFirst()
        },
        show: { self.frames.append($0) },
        setTheme: { self.themes.append($0) },
        resize: {},
        leave: { self.leaves += 1 },
        enter: {},
        copy: { _ in }
      )
    }
  }

  private func run(
    _ terminal: Pretended,
    loads: @escaping () -> LoadedBoard = { LoopTests.nothing },
    watch: FolderWatch = FolderWatch(descriptor: { -1 }, hasChanged: { false }),
    replay: ClosedRange<Day>? = nil,
    today: @escaping () -> Day = { Day(number: 20_000) },
    theme: ThemeSource? = nil,
    archive: ArchiveDriver? = nil,
    keepPicture: @escaping (Screenshot) -> String = { _ in "" }
  ) -> DeskEnding {
    Desk.run(
      DeskConfiguration(
        folder: "/nonexistent",
        place: .overview,
        replay: replay,
        today: today,
        load: loads,
        watch: { watch },
        editor: "true",
        theme: theme,
        archive: archive,
        keepPicture: keepPicture
      )
    ) { () throws(Never) in terminal.driver }
  }

  /// A watch that nobody tells of changes.
  private static func looking(
    every milliseconds: Int,
    _ hasChanged: @escaping () -> Bool
  ) -> FolderWatch {
    FolderWatch(
      descriptor: { nil },
      pollingMilliseconds: milliseconds,
      hasChanged: hasChanged
    )
  }

  private static var board: LoadedBoard {
    func side(_ code: String, _ name: String) -> Side {
      Side(
        code: ActorCode(code),
        name: name,
        short: name,
        adjective: name,
        capital: name,
        languages: ["en"],
        timeZone: "Etc/UTC"
      )
    }
    let board = Board(
      id: "north-south",
      title: "North–South",
      dyad: Dyad(side("XNO", "North"), side("XSO", "South")),
      place: SourcePlace(file: "board.yaml")
    )
    return LoadedBoard(board: board, diagnostics: [], files: [], digest: "7")
  }

  private static let nothing = LoadedBoard(
    board: nil,
    diagnostics: [Diagnostic(.fileMissing, at: SourcePlace(file: "board.yaml"))],
    files: [],
    digest: "0"
  )

  @Test func `without a board it opens all the same, and q ends it`() {
    let terminal = Pretended()
    terminal.type([.character("q")])
    #expect(run(terminal) == .quit)
    #expect(terminal.frames.count == 1)
    #expect(terminal.frames.first?.lines.contains { $0.contains("board.yaml") } == true)
    #expect(terminal.leaves == 1)
  }

  @Test func `a study wakes the loop, and is drawn without a key`() throws {
    let terminal = Pretended()
    terminal.type([.character("t")])
    var looks = 0
    let watch = Self.looking(every: 20) {
      // The frames that say "computing" are followed by one that does not.
      let isThere = terminal.frames.last?.lines.contains { $0.contains("Tension") } == true
      if isThere, terminal.frames.last?.lines.contains(where: { $0.contains("computing") }) == false
      {
        looks += 1
        if looks == 1 { terminal.type([.character("q")]) }
      }
      return false
    }
    #expect(run(terminal, loads: { LoopTests.covered }, watch: watch) == .quit)
    let computing = terminal.frames.filter { $0.lines.contains { $0.contains("computing") } }
    #expect(computing.count == 1)
    #expect(terminal.frames.count == 3)
  }

  @Test func `an archive is asked when its screen is opened, and again when it has changed`() {
    let terminal = Pretended()
    let asked = Mutex(0)
    var hasTold = false
    let archive = ArchiveDriver(
      answer: { _ in
        let count = asked.withLock { count in
          count += 1
          return count
        }
        return .absent(ArchiveAbsence(isMissing: false, reason: "answer \(count)"))
      },
      watch: {
        FolderWatch(
          descriptor: { nil },
          pollingMilliseconds: 20,
          hasChanged: {
            defer { hasTold = hasTold || asked.withLock { $0 } > 0 }
            return !hasTold && asked.withLock { $0 } > 0
          }
        )
      }
    )
    terminal.type([.character("0")])
    let watch = Self.looking(every: 20) {
      let isThere = terminal.frames.last?.lines.contains { $0.contains("answer 2") } == true
      if isThere { terminal.type([.character("q")]) }
      return false
    }
    #expect(run(terminal, loads: { LoopTests.board }, watch: watch, archive: archive) == .quit)
    #expect(asked.withLock { $0 } == 2)
    #expect(terminal.frames.contains { $0.lines.contains { $0.contains("answer 1") } })
    #expect(terminal.frames.contains { $0.lines.contains { $0.contains("reading the archive") } })
  }

  /// The board with a coverage, in which an empty log means calm.
  private static var covered: LoadedBoard {
    var loaded = board
    loaded.board?.coverage = [
      Coverage(track: nil, from: PartialDate(Day(number: 19_000)))
    ]
    return loaded
  }

  @Test func `S has a picture kept of what is on the screen, and a line says where`() throws {
    let terminal = Pretended()
    var kept: [Screenshot] = []
    var looks = 0
    terminal.type([.character("2"), .character("S")])
    let watch = Self.looking(every: 20) {
      looks += 1
      if looks == 1 { terminal.type([.character("q")]) }
      return false
    }
    let ending = run(
      terminal,
      loads: { LoopTests.board },
      watch: watch,
      keepPicture: {
        kept.append($0)
        return "picture: here.png"
      }
    )
    #expect(ending == .quit)
    let picture = try #require(kept.first)
    #expect(kept.count == 1)
    #expect(picture.place.screen == .events && picture.digest == "7")
    #expect(picture.board.id == "north-south" && picture.asOf == Day(number: 20_000))
    // The place alone leads back to it.
    #expect(picture.cursors == [] && !picture.isPassing && picture.today == picture.asOf)
    // It is the screen of the moment, without the line that tells of it.
    #expect(picture.frame.size == terminal.size)
    #expect(picture.frame.lines.contains { $0.contains("here.png") } == false)
    let last = try #require(terminal.frames.last)
    #expect(last.lines.contains { $0.contains("picture: here.png") })
  }

  @Test func `without a board there is nothing to take a picture of`() {
    let terminal = Pretended()
    terminal.type([.character("S")])
    let watch = Self.looking(every: 20) {
      terminal.type([.character("q")])
      return false
    }
    var kept = 0
    let keep: (Screenshot) -> String = { _ in
      kept += 1
      return ""
    }
    #expect(run(terminal, watch: watch, keepPicture: keep) == .quit)
    #expect(kept == 0)
  }

  @Test func `a burst of keys is drawn once`() {
    let terminal = Pretended()
    var loads = 0
    terminal.type(Array(repeating: .character("j"), count: 50) + [.character("?")])
    // The first load types; the second key press comes after a drawn frame.
    let watch = Self.looking(every: 20) {
      loads += 1
      terminal.type([.character("q")])
      return false
    }
    #expect(run(terminal, watch: watch) == .quit)
    #expect(terminal.frames.count == 2)
    #expect(loads == 1)
  }

  @Test func `a replay shows each of its days once, and rests at the last`() {
    let terminal = Pretended()
    let first = Day(number: 19_990)
    var looks = 0
    var framesAtTheEnd: Int?
    let watch = Self.looking(every: 20) {
      let isOver =
        terminal.frames.last?.lines.contains { $0.contains("the replay ends here") } == true
      if isOver, framesAtTheEnd == nil { framesAtTheEnd = terminal.frames.count }
      looks += isOver ? 1 : 0
      // Longer than a day of the replay lasts.
      if looks == 20 { terminal.type([.character("q")]) }
      return false
    }
    let ending = run(
      terminal,
      loads: { LoopTests.board },
      watch: watch,
      replay: first...(first + 3)
    )
    #expect(ending == .quit)
    let days = terminal.frames.map { frame in
      (0...3).first { frame.lines[0].contains("AS OF \((first + $0).weekdayName) \(first + $0)") }
    }
    #expect(days == [0, 1, 2, 3])
    #expect(framesAtTheEnd == 4)
  }

  @Test func `a terminal that hangs up ends it`() {
    let terminal = Pretended()
    terminal.hangUp()
    #expect(run(terminal) == .lostTerminal)
    #expect(DeskEnding.lostTerminal.exitStatus == 129)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGQUIT, SIGHUP])
  func `a signal ends it with its status`(number: Int32) {
    let terminal = Pretended()
    let watch = Self.looking(every: 10) {
      pthread_kill(pthread_self(), number)
      return false
    }
    #expect(run(terminal, watch: watch).exitStatus == 128 + number)
    #expect(terminal.leaves == 1)
  }

  @Test func `when the system stops telling of changes, they are looked for`() {
    let terminal = Pretended()
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    var descriptor: Int32? = ends[0]
    var looks = 0
    var byte: UInt8 = 0
    #expect(write(ends[1], &byte, 1) == 1)
    // The first notice closes what told of it; only looking can find what comes after.
    let hasChanged = {
      looks += 1
      if descriptor != nil {
        close(ends[0])
        descriptor = nil
      } else {
        terminal.type([.character("q")])
      }
      return false
    }
    let watch = FolderWatch(
      descriptor: { descriptor },
      pollingMilliseconds: 10,
      hasChanged: hasChanged
    )
    #expect(run(terminal, watch: watch) == .quit)
    #expect(looks == 2)
    close(ends[1])
  }

  @Test func `a change that brings the same bytes draws nothing`() {
    let terminal = Pretended()
    var looks = 0
    let loaded = LoadedBoard(board: nil, diagnostics: [], files: [], digest: "1")
    let watch = Self.looking(every: 10) {
      looks += 1
      if looks == 3 { terminal.type([.character("q")]) }
      return true
    }
    #expect(run(terminal, loads: { loaded }, watch: watch) == .quit)
    #expect(terminal.frames.count == 1)
  }

  private static let faulty = ThemeSource.Reading(
    theme: .dark,
    diagnostics: [
      Diagnostic(
        .themeRole,
        at: SourcePlace(file: "/home/desk/mine.yaml", line: 4, column: 3),
        found: "wurse"
      )
    ]
  )

  /// What the desk says in each frame, of a row that holds a text.
  private func said(_ text: String, on terminal: Pretended) -> [Bool] {
    terminal.frames.map { $0.lines.contains { $0.contains(text) } }
  }

  @Test func `a theme that is saved is shown, and one with a fault leaves the last good one`() {
    let terminal = Pretended()
    let good = ThemeSource.Reading(theme: .light, diagnostics: [])
    // Not changed, faulty, as before the fault, another.
    let readings = [
      ThemeSource.Reading(theme: .dark, diagnostics: []), Self.faulty,
      ThemeSource.Reading(theme: .dark, diagnostics: []), good, good,
    ]
    var count = 0
    let watch = Self.looking(every: 10) {
      if count == readings.count { terminal.type([.character("q")]) }
      return count < readings.count
    }
    let source = ThemeSource(first: readings[0], watch: watch) {
      defer { count += 1 }
      return readings[count]
    }
    #expect(run(terminal, theme: source) == .quit)
    #expect(terminal.themes == [.light])
    // The first screen, the fault, its end, and the other theme; what changed nothing drew nothing.
    #expect(terminal.frames.count == 4)
    let fault = "theme mine.yaml:4:3: `wurse` is not a role; the last good theme stays"
    #expect(said(fault, on: terminal) == [false, true, false, false])
    #expect(said("theme read again", on: terminal) == [false, false, true, true])
  }

  @Test func `a theme that is faulty from the start is told of on the screen`() {
    let terminal = Pretended()
    terminal.type([.character("q")])
    let source = ThemeSource(first: Self.faulty, watch: Self.looking(every: 1000) { false }) {
      Self.faulty
    }
    #expect(run(terminal, theme: source) == .quit)
    #expect(
      said("theme mine.yaml:4:3: `wurse` is not a role; dark stands in", on: terminal) == [true]
    )
    #expect(terminal.themes.isEmpty)
  }

  @Test func `a theme is followed by the descriptor that tells of it, without looking`() {
    let terminal = Pretended()
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    var byte: UInt8 = 0
    #expect(write(ends[1], &byte, 1) == 1)
    var looks = 0
    let hasChanged = {
      looks += 1
      _ = read(ends[0], &byte, 1)
      terminal.type([.character("q")])
      return true
    }
    let descriptor = ends[0]
    let source = ThemeSource(
      first: ThemeSource.Reading(theme: .dark, diagnostics: []),
      watch: FolderWatch(descriptor: { descriptor }, hasChanged: hasChanged)
    ) {
      ThemeSource.Reading(theme: .light, diagnostics: [])
    }
    #expect(run(terminal, theme: source) == .quit)
    #expect(looks == 1)
    #expect(terminal.themes == [.light])
  }
}
