import StraitData
import StraitDiagnostics
import StraitModel
import Testing

/// What a corruption may change.
///
/// A record is *touched* by a change of its own row or item, and of the one before it, since an
/// opened quote, a lost line end or a changed indentation may take the next one with it. A record that refers to a touched
/// one may lose that reference, and with it whatever needs it. Everything else must stay as it was.
@Suite struct CorruptionTests {
  private static let baseline = BoardLoader.load(files: SmallBoard.files)

  @Test(arguments: 0..<10)
  func `what was not touched stays, and the line that is named is the right one`(part: Int) throws {
    let before = try #require(Self.baseline.board)
    let files = SmallBoard.files.filter { $0.key != "board.yaml" }
    for seed in (part * 50)..<(part * 50 + 50) {
      let corruption = Corruption(seed: UInt64(seed), files: files)
      var changed = SmallBoard.files
      changed[corruption.file] = corruption.bytes
      let loaded = BoardLoader.load(files: changed)
      let after = try #require(loaded.board, "\(corruption)")
      let touched = Self.touched(by: corruption, in: before)
      #expect(Self.changed(before, after, touched: touched) == [], "\(corruption)")
      #expect(Self.misplaced(loaded.diagnostics, corruption, touched) == [], "\(corruption)")
    }
  }

  @Test func `no corruption of the board's own file traps`() {
    let files = ["board.yaml": SmallBoard.files["board.yaml"] ?? []]
    for seed in 500..<560 {
      let corruption = Corruption(seed: UInt64(seed), files: files)
      let loaded = BoardLoader.load(files: ["board.yaml": corruption.bytes])
      #expect(loaded.board != nil || !loaded.diagnostics.isEmpty, "\(corruption)")
    }
  }

  /// The ids of the records whose lines a corruption may have damaged.
  private static func touched(by corruption: Corruption, in board: Board) -> Set<String> {
    func isTouched(_ record: any Record) -> Bool {
      record.place.file == corruption.file
        && (record.place.file.hasSuffix(".md") || corruption.reach.contains(record.place.line))
    }
    return Set(records(of: board).filter(isTouched).map(\.id))
  }

  private static func records(of board: Board) -> [any Record] {
    var records: [any Record] = board.events
    records += board.polls as [any Record]
    records += board.sources as [any Record]
    records += board.calendar as [any Record]
    records += board.issues as [any Record]
    records += board.levers as [any Record]
    records += board.judgments as [any Record]
    return records
  }

  /// The ids of records that were not touched, refer to nothing that was, and are no longer the same.
  private static func changed(_ before: Board, _ after: Board, touched: Set<String>) -> [String] {
    var found: [String: AnyHashable] = [:]
    for record in records(of: after) { found[key(record)] = unplaced(record) }
    return records(of: before).compactMap { record in
      let text = texts[key(record)] ?? ""
      let isConcerned =
        touched.contains(record.id) || touched.contains { text.contains("\"\($0)\"") }
      return isConcerned || found[key(record)] == unplaced(record) ? nil : record.id
    }
  }

  /// All that each record holds, to find the ids that it refers to.
  private static let texts: [String: String] = {
    guard let board = baseline.board else { return [:] }
    var texts: [String: String] = [:]
    for record in records(of: board) { texts[key(record)] = "\(record)" }
    return texts
  }()

  private static func key(_ record: any Record) -> String { "\(type(of: record)) \(record.id)" }

  /// A record without the place of its row, which moves when a line is put in above.
  private static func unplaced(_ record: any Record) -> AnyHashable {
    switch record {
    case var event as Event:
      event.place = nowhere
      return event
    case var poll as Poll:
      poll.place = nowhere
      return poll
    case var source as Source:
      source.place = nowhere
      return source
    case var entry as CalendarEntry:
      entry.place = nowhere
      return entry
    case var judgment as Judgment:
      judgment.place = nowhere
      return judgment
    case let issue as StraitModel.Issue: return issue
    case let lever as Lever: return lever
    default: return record.id
    }
  }

  private static let nowhere = SourcePlace(file: "")

  /// New faults that are neither on the lines of the corruption nor about a touched record.
  private static func misplaced(
    _ diagnostics: [Diagnostic],
    _ corruption: Corruption,
    _ touched: Set<String>
  ) -> [String] {
    let known = Set(baseline.diagnostics.map(key))
    let last = corruption.reach.upperBound + max(0, corruption.growth)
    return diagnostics.compactMap { diagnostic in
      if known.contains(key(diagnostic)) || touched.contains(diagnostic.found ?? "") { return nil }
      // An issue that was opened later than before makes its events early.
      if diagnostic.code == .dateBeforeOpened, corruption.file.hasPrefix("issues/") { return nil }
      let isThere =
        diagnostic.place.file == corruption.file
        && (corruption.reach.lowerBound...last).contains(diagnostic.place.line)
      return isThere ? nil : "\(diagnostic.code.rawValue) at \(diagnostic.place)"
    }
  }

  private static func key(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.code) \(diagnostic.place.file) \(diagnostic.field ?? "") \(diagnostic.found ?? "")"
  }
}
