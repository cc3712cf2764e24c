import Foundation
import StraitAnalytics
import StraitCanvas
import StraitData
import StraitModel
import Testing

@testable import StraitScreens
@testable import StraitState

/// Nothing that is later than a day is on the board of that day.
@Suite struct LaterTests {
  /// The boards whose files are cut.
  enum Folder: String, CaseIterable, Sendable {
    case sample = "sample-data/rok-japan"
    case fictional = "Tests/Fixtures/boards/fictional-strait"
    case secret = "Tests/Fixtures/boards/secret"

    /// The bytes of its files by path.
    var files: [String: [UInt8]] {
      let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: rawValue)
      var files: [String: [UInt8]] = [:]
      for path in FileManager.default.enumerator(atPath: root.path())?.allObjects ?? [] {
        guard let path = path as? String,
          let data = try? Data(contentsOf: root.appending(path: path))
        else { continue }
        files[path] = Array(data)
      }
      return files
    }
  }

  /// True for the run that looks at every day and every screen, which takes minutes.
  private static let isSoak = ProcessInfo.processInfo.environment["STRAITWATCH_SOAK"] != nil

  /// The days of a board are looked at in so many parts, each by a core of its own.
  private static let parts = 4

  /// The days on which a board may change; of many only so many, evenly spread, unless there is time
  /// for all.
  private static func days(
    of files: [String: [UInt8]],
    atMost count: Int,
    part: Int
  ) throws -> [Day] {
    let all = FileCutter.days(in: files)
    try #require(all.count > 10)
    let step = isSoak ? 1 : max(1, all.count / count)
    let days = stride(from: step / 2, to: all.count, by: step).map { all[$0] }
    return days.enumerated().filter { $0.offset % parts == part }.map(\.element)
  }

  @Test(arguments: Folder.allCases, 0..<parts)
  func `a board as of a day is the board of files that were cut at that day`(
    folder: Folder,
    part: Int
  ) throws {
    let files = folder.files
    let whole = try #require(BoardLoader.load(files: files).board)
    for day in try Self.days(of: files, atMost: 120, part: part) {
      let cut = try #require(BoardLoader.load(files: FileCutter.cut(files, at: day)).board)
      let board = whole.asOf(day)
      let difference = board == cut ? nil : Self.difference(board, cut)
      #expect(difference == nil, "\(day)")
      // One day tells enough, and a difference takes long to find.
      if difference != nil { return }
    }
  }

  @Test(arguments: Folder.allCases, 0..<parts)
  func `no screen, search or figure of a day tells of files that were cut at it`(
    folder: Folder,
    part: Int
  ) throws {
    let files = folder.files
    let whole = BoardLoader.load(files: files)
    for day in try Self.days(of: files, atMost: 12, part: part) {
      let kept = FileCutter.cut(files, at: day)
      var cut = BoardLoader.load(files: kept)
      // What is wrong with the files is said of both alike: a cut leaves references without an end.
      cut.diagnostics = whole.diagnostics
      let (desk, cutDesk) = (try Self.desk(whole, asOf: day), try Self.desk(cut, asOf: day))
      for place in Self.places(on: try #require(cut.board), asOf: day) {
        let shown = Self.frame(desk, place)
        let expected = Self.frame(cutDesk, place)
        let isSame = shown == expected
        #expect(isSame, "\(place)")
        if !isSame {
          let lines = zip(shown.lines, expected.lines).first { $0 != $1 }
          Testing.Issue.record("\(lines?.0 ?? "") | \(lines?.1 ?? "")")
          return
        }
      }
    }
  }

  /// Every kind of screen, with the last record of each kind; in the long run with a sixteenth of
  /// all, another one each day.
  private static func places(on board: Board, asOf day: Day) -> [Place] {
    var screens: [Screen] = [
      .overview, .events, .opinion, .tension, .spillover, .measured, .levers, .calendar,
      .indicators, .files,
      .faults,
    ]
    let records: [[Screen]] = [
      board.issues.map { .issue($0.id) }, board.events.map { .event($0.id) },
      board.levers.map { .lever($0.id) }, board.series.map { .series($0.id.description) },
      board.indicators.map { .indicator($0.id) }, board.judgments.map { .judgment($0.id) },
      board.sources.map { .source($0.id) },
      FigureID.explained(on: board, asOf: day).map { .why($0) },
    ]
    for all in records {
      let turn = all.indices.filter { ($0 + Int(day.number)) % 16 == 0 }
      screens += isSoak ? turn.map { all[$0] } : all.suffix(1)
    }
    return screens.map { Place($0, asOf: day) }
      + ["20", "the", "a"].map { Place(.search, asOf: day, filter: $0) }
  }

  private static let size = Size(columns: 100, rows: 50)

  /// A desk of later days that is set to one; what it computes at once is the same for every place.
  private static func desk(_ loaded: LoadedBoard, asOf day: Day) throws -> AppState {
    var state = AppState(
      today: Day(year: 2040, month: 1, day: 1) ?? day,
      size: size,
      place: Place(.overview, asOf: day)
    )
    let snapshot = Snapshot(
      board: try #require(loaded.board),
      diagnostics: loaded.diagnostics,
      digest: "0",
      // How long the files are now is said of the files, and not of the day.
      files: loaded.files.map { BoardFile(path: $0.path, byteCount: 0, modified: nil) }
    )
    _ = update(&state, .loaded(snapshot))
    // What is searched is made for the first search, and stays.
    state.visit = Visit(place: Place(.search, asOf: day))
    state.rebuild()
    return state
  }

  private static func frame(_ desk: AppState, _ place: Place) -> Frame {
    var state = desk
    state.visit = Visit(place: place)
    state.rebuild()
    return view(state, size)
  }

  /// Where two values differ first, as a path of names with both ends of it.
  private static func difference(_ one: Any, _ other: Any, at path: String = "board") -> String {
    let parts = zip(children(of: one), children(of: other))
    for (left, right) in parts
    where (left.value as? AnyHashable) != (right.value as? AnyHashable) || left.label != right.label
    {
      return difference(left.value, right.value, at: path + "." + left.label)
    }
    return "\(path): \(one) and \(other)"
  }

  /// The parts of a value; those of a dictionary in the order of their keys.
  private static func children(of value: Any) -> [(label: String, value: Any)] {
    let mirror = Mirror(reflecting: value)
    let parts = mirror.children.enumerated().map { ($1.label ?? "\($0)", $1.value) }
    guard mirror.displayStyle == .dictionary else { return parts }
    return mirror.children.compactMap { child in
      let pair = Mirror(reflecting: child.value).children.map(\.value)
      return pair.count == 2 ? ("\(pair[0])", pair[1]) : nil
    }.sorted { $0.label < $1.label }
  }
}
