import Foundation
import MakeEvents
import StraitCanvas
import StraitData
import StraitDiagnostics
import StraitModel
import StraitState
import Testing

@testable import StraitArchive
@testable import StraitScreens

@Suite struct ArchiveScreenTests {
  /// Two states that do not exist, an issue with a rule, and a short log.
  private static let loaded = BoardLoader.load(
    files: [
      "board.yaml": """
      format: 1
      id: north-south
      title: North–South
      sides:
        - {code: XNO, name: Northern Republic, short: North, adjective: Northern, capital: Aville, languages: [en], time_zone: Etc/UTC}
        - {code: XSO, name: Southern Kingdom, short: South, adjective: Southern, capital: Beeton, languages: [fr], time_zone: Etc/UTC}
      tracks:
        - {id: sea, title: The sea, pane: security}
      """,
      "issues/trade.md": """
      ---
      id: trade
      title: Trade
      track: sea
      opened: 2018-01-01
      match:
        - {codes: ["17", "112"], words: [talks-on-trade]}
      ---
      Who buys what.
      """,
      "events.csv": """
      id,date,title,issues,actor,target,kind,code,verification
      talks,2019-05-06,Talks begin,trade,XNO,XSO,meeting,043,unverified
      note,2019-06-12,A note of protest,trade,XSO,XNO,statement,112,unverified
      tariff,2019-06-14,A tariff,trade,XNO,XSO,sanction,163,unverified
      """,
    ].mapValues { Array($0.utf8) }
  )

  private static let folder = FileManager.default.temporaryDirectory
    .appending(path: "straitwatch-screens-\(ProcessInfo.processInfo.processIdentifier)")

  /// Made rows, in a real archive of their own.
  private static let reader: ArchiveReader? = {
    let path = folder.appending(path: "archive.sqlite").path
    atexit { try? FileManager.default.removeItem(at: ArchiveScreenTests.folder) }
    guard let board = loaded.board,
      let archive = try? Archive(writing: path, board: board.id)
    else { return nil }
    var maker = EventMaker(
      EventMaker.Settings(rows: 6_000, seed: 11, pair: ("XNO", "XSO"), pairEvery: 4)
    )
    var importer = Importer(source: .gdelt, filter: PairFilter(board: board), archive: archive)
    try? importer.read(.bytes(Array(maker.text().utf8)), name: "made.csv")
    return ArchiveReader(path: path, board: board.id)
  }()

  private static func answer(_ request: ArchiveRequest) -> ArchiveAnswer {
    reader?.answer(request) ?? .absent(.unasked)
  }

  private static func desk(
    _ place: Place,
    _ size: Size,
    answer: (ArchiveRequest) -> ArchiveAnswer = ArchiveScreenTests.answer
  ) throws -> AppState {
    let board = try #require(loaded.board)
    #expect(loaded.diagnostics.filter { $0.severity == .error } == [])
    var state = AppState(today: Day("2019-08-25") ?? Day(number: 0), size: size, place: place)
    let snapshot = Snapshot(board: board, diagnostics: [], digest: "1")
    _ = updateWithStudies(&state, .loaded(snapshot), archive: answer)
    return state
  }

  private func keep(_ state: AppState, _ name: String, _ size: Size) throws {
    try expectGolden(
      view(state, size),
      named: "archive-\(name).made.\(size.columns)x\(size.rows)"
    )
  }

  @Test(arguments: ScreenTests.sizes)
  func `the archive, its rows and one row look as they are kept`(size: Size) throws {
    for (name, place) in [
      ("months", "archive?by=month"), ("weeks", "archive?by=week"),
      ("tension", "archive?by=week&measure=tension&focus=2"),
      ("filter", "archive?filter=code%3A19%20mark%3Anone&by=week"),
      ("filter-fault", "archive?filter=code%3A19%20mark%3Anun"),
      ("rows", "archive/2019-06"), ("rows-none", "archive/2015-06"),
      ("rows-to-come", "archive/2019-09"), ("row", "archive-row/gdelt-900001272"),
      ("row-absent", "archive-row/gdelt-1"), ("past", "archive?as-of=2019-06-15&by=week"),
      ("known-by", "archive?known-by=2019-06-15&by=week"), ("issue", "issue/trade"),
    ] {
      try keep(Self.desk(Place(place), size), name, size)
    }
  }

  @Test(arguments: ScreenTests.sizes)
  func `an archive that is not there, not read yet or damaged looks as it is kept`(
    size: Size
  ) throws {
    let place = Place(.archive)
    let missing = ArchiveAbsence(isMissing: true, reason: "there is none")
    try keep(Self.desk(place, size) { _ in .absent(missing) }, "missing", size)
    let damaged = ArchiveAbsence(
      isMissing: false,
      reason: "the archive /home/desk/archive.sqlite is damaged (database disk image is malformed)",
      help: "Move the file away, and import its sources again; nothing else is in it."
    )
    try keep(Self.desk(place, size) { _ in .absent(damaged) }, "damaged", size)
    try keep(Self.desk(place, size) { _ in .days(ArchiveDays()) }, "empty", size)
    var waiting = try Self.desk(.overview, size)
    _ = update(&waiting, .command(.archive))
    try keep(waiting, "reading", size)
  }

  @Test(arguments: ScreenTests.sizes)
  func `what is asked of a person looks as it is kept`(size: Size) throws {
    var state = try Self.desk(Place("archive/2019-06"), size)
    func press(_ keys: Key...) {
      for key in keys { _ = updateWithStudies(&state, .key(key), archive: Self.answer) }
    }
    func type(_ text: String) { for character in text { press(.character(character)) } }
    type("/code:19 m")
    try keep(state, "prompt", size)
    press(.tab)
    type("old")
    press(.enter)
    try keep(state, "prompt-refused", size)
    press(.escape)
    type("P")
    try keep(state, "promote-issue", size)
    press(.control("u"))
    type("trade")
    press(.enter)
    try keep(state, "promote-line", size)
    type("w")
    try keep(state, "promote-write", size)
  }

  @Test func `no screen of the archive traps at any size, and each says that nobody has read it`()
    throws
  {
    for text in ["archive", "archive?focus=3", "archive/2019-06", "archive-row/gdelt-900001272"] {
      var state = try Self.desk(Place(text), Size(columns: 80, rows: 24))
      for columns in [0, 1, 2, 39, 40, 71, 72, 116, 250] {
        for rows in [0, 1, 3, 9, 10, 15, 16, 31, 70] {
          let size = Size(columns: columns, rows: rows)
          _ = updateWithStudies(&state, .resized(size), archive: Self.answer)
          let frame = view(state, size)
          #expect(frame.size == size)
          guard columns >= 40, rows >= 10 else { continue }
          #expect(
            frame.lines.contains { $0.contains("machine-coded, unreviewed") },
            "\(text) \(size)"
          )
        }
      }
    }
  }
}
