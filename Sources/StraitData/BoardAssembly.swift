internal import StraitDiagnostics
internal import StraitFormats
internal import StraitModel

/// The order in which files become a board.
///
/// First everything that has an id is declared, then records are made, so that a reference may lead
/// forwards, and one to a record that is at fault is not reported a second time.
struct BoardAssembly {
  /// A file with a record of its own, after its id has been declared.
  private struct RecordFile {
    var id: String
    var record: RecordReader
    var prose: Prose
  }

  private let reading = Reading()
  private let folder: BoardFolder
  /// The files by their paths, as they were parsed.
  let parsed: [String: ParsedFile]

  init(_ folder: BoardFolder, reusing before: [String: ParsedFile] = [:]) {
    self.folder = folder
    reading.add(folder.diagnostics)
    let files = ParsedFile.parse(folder.files, reusing: before)
    for file in files { reading.add(file.diagnostics) }
    parsed = Dictionary(uniqueKeysWithValues: files.map { ($0.source.path, $0) })
  }

  /// All faults by place.
  func finishedDiagnostics() -> [Diagnostic] {
    reading.finishedDiagnostics(lines: parsed.mapValues(\.source))
  }

  /// The board, or nil if nothing tells its two sides.
  mutating func board() -> Board? {
    guard var board = boardRecord() else { return nil }
    noteUnreadable()

    let sources = declare(.sources, ids: \.sources) { _ in SourceTable() }
    let events = declare(.events, ids: \.events) { [sides = reading.sides] columns in
      EventTable(columns: columns, sides: sides)
    }
    let polls = declare(.polls, ids: \.polls) { _ in PollTable() }
    let calendar = declare(.calendar, ids: \.calendar) { _ in CalendarTable() }
    let issues = declareFiles(.issue, ids: \.issues)
    let levers = declareFiles(.lever, ids: \.levers)

    board.sources = sources.records().sorted { $0.id < $1.id }
    board.issues = issues.compactMap {
      IssueFile(id: $0.id, record: $0.record, prose: $0.prose).issue()
    }
    for issue in board.issues { reading.opened[issue.id] = issue.opened }
    board.issues.sort { $0.id < $1.id }
    board.events = events.records().inOrder { Int($0.date.first.number) }
    board.polls = polls.records().inOrder { Int($0.fieldEnd.last.number) }
    board.levers = levers.compactMap {
      LeverFile(id: $0.id, record: $0.record, prose: $0.prose).lever()
    }
    board.levers.sort { $0.id < $1.id }
    board.calendar = reading.judged(calendar.records())
    if let value = yaml(.indicators) {
      let series = board.series.map(\.id) + board.polls.map(\.series)
      let file = IndicatorFile(reading: reading, series: series)
      (board.scenarios, board.indicators) = file.read(value)
    }
    if let value = yaml(.judgments) {
      board.judgments = JudgmentFile(reading: reading).read(value)
    }
    reading.judgeTerms()
    reading.judgeQuotations(on: board)
    return isWhole(board) ? board : board.withoutDanglingReferences()
  }

  // MARK: The board's own record

  private func boardRecord() -> Board? {
    let file = BoardPaths.files[0].name
    guard parsed[file] != nil else {
      if !folder.unreadable.contains(.board) {
        reading.report(
          .fileMissing,
          at: SourcePlace(file: file),
          expected: "a file that names the board and its two sides"
        )
      }
      return nil
    }
    guard let value = yaml(.board) else {
      // A file that cannot be read at all has said so.
      if !reading.diagnostics.contains(where: { $0.place.file == file && $0.severity == .error }) {
        reading.report(
          .fieldMissing,
          at: SourcePlace(file: file),
          field: "sides",
          expected: "exactly two sides, each with its code"
        )
      }
      return nil
    }
    return BoardFile(reading: reading).board(value)
  }

  private func yaml(_ content: BoardPaths.Content) -> YAMLValue? {
    guard let path = folder.files.first(where: { $0.content == content })?.path,
      case .list(let value) = parsed[path]?.content
    else { return nil }
    return value
  }

  // MARK: Declaring

  private func noteUnreadable() {
    for content in folder.unreadable {
      switch content {
      case .issue: reading.issues.isComplete = false
      case .events: reading.events.isComplete = false
      case .sources: reading.sources.isComplete = false
      case .polls: reading.polls.isComplete = false
      case .lever: reading.levers.isComplete = false
      case .indicators: reading.scenarios.isComplete = false
      case .board, .calendar, .judgments: break
      }
    }
  }

  private func declare<Table: RecordTable>(
    _ content: BoardPaths.Content,
    ids: ReferenceWritableKeyPath<Reading, IDTable>,
    _ table: ([String]) -> Table
  ) -> DeclaredRows<Table> {
    var tables: [(file: String, csv: CSVTable)] = []
    for file in inOrder(content) {
      guard case .table(let csv) = parsed[file.path]?.content else { continue }
      tables.append((file.path, csv))
      // What is no text, or no table, may hold any id.
      if csv.columns.isEmpty, !file.bytes.isEmpty {
        reading[keyPath: ids].isComplete = false
      }
    }
    let columns = tables.flatMap { $0.csv.columns.map(\.text) }
    var rows = DeclaredRows(table: table(columns))
    // The ids leave the reading while they grow, so that the table is not copied for each.
    var declared = reading[keyPath: ids]
    reading[keyPath: ids] = IDTable()
    for (file, csv) in tables { rows.declare(csv, file: file, in: reading, ids: &declared) }
    reading[keyPath: ids] = declared
    return rows
  }

  /// The single file first, then those of the folder by name.
  private func inOrder(_ content: BoardPaths.Content) -> [BoardFolder.File] {
    let files = folder.files.filter { $0.content == content }
    return files.filter { !$0.path.utf8.contains(UInt8(ascii: "/")) }
      + files.filter { $0.path.utf8.contains(UInt8(ascii: "/")) }
  }

  private func declareFiles(
    _ content: BoardPaths.Content,
    ids: ReferenceWritableKeyPath<Reading, IDTable>
  ) -> [RecordFile] {
    var declared = reading[keyPath: ids]
    defer { reading[keyPath: ids] = declared }
    var files: [RecordFile] = []
    for file in inOrder(content) {
      guard case .record(let front) = parsed[file.path]?.content else { continue }
      let name = String(file.path.split(separator: "/")[1].dropLast(3))
      if RecordReader.isID(name) { _ = declared.declare(name, at: SourcePlace(file: file.path)) }
      guard let front, let record = RecordReader(front.yaml, path: "", in: reading),
        let id = record.fileID(name: name, in: &declared)
      else { continue }
      files.append(RecordFile(id: id, record: record, prose: prose(front.sections)))
    }
    return files
  }

  /// The prose; a part whose date is at fault is left out, since it may tell of a later day.
  private func prose(_ sections: [ProseSection]) -> Prose {
    Prose(
      sections.compactMap { section in
        var since: PartialDate?
        if let date = section.date {
          since = PartialDate(date.text)
          guard since != nil else {
            reading.report(
              .dateInvalid,
              at: date.place,
              found: date.text,
              expected: "a heading such as ## 2019-07-01 The notice"
            )
            return nil
          }
        }
        reading.noteTerms(in: section.heading?.text ?? "", at: section.place, field: nil)
        reading.noteTerms(in: section.text, at: section.place, field: nil)
        return Prose.Section(
          since: since,
          heading: section.heading?.text,
          text: section.text,
          place: section.place
        )
      }
    )
  }

  /// True if every declared id became a record, so that no reference can lead nowhere.
  private func isWhole(_ board: Board) -> Bool {
    func holds(_ table: IDTable, _ count: Int) -> Bool {
      table.isComplete && table.ids.count == count
    }
    return holds(reading.issues, board.issues.count) && holds(reading.events, board.events.count)
      && holds(reading.polls, board.polls.count)
  }
}

extension Array {
  /// The elements by a number, those with the same number in their old order.
  ///
  /// Most files are written in order, and then nothing is moved.
  func inOrder(_ number: (Element) -> Int) -> [Element] {
    let keys = map(number)
    guard zip(keys, keys.dropFirst()).contains(where: { $0 > $1 }) else { return self }
    return indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { self[$0] }
  }
}
