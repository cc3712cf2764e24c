import ArgumentParser
import StraitAnalytics
import StraitArchive
import StraitModel
import StraitReport

/// `straitwatch archive`: what is in an archive, whether it is whole, and the way out of it.
struct ArchiveCommand: ParsableCommand {
  /// What is done with an archive.
  enum Action: String, CaseIterable {
    case stats
    case check
    case compact
    case export
    case promote
    case series
  }

  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Count, check, compact or write out a board's machine-coded events.",
    discussion: """
      stats counts rows and events per direction. check adds up every row again and looks at every \
      page. compact gives room back to the disk. export writes every row as CSV to the standard \
      output. promote ROW writes one row as a line for the board's events.csv to the standard \
      output, unread and unverified as it is. series writes what the archive's charts are drawn \
      from as CSV: events, mean and tension of each period and direction. 'straitwatch import' \
      fills an archive; docs/ARCHIVE.md tells more.

      Exit status: 0 done, 1 if check finds something, 2 if there is no archive to work on.
      """
  )

  @Argument(
    help: "What to do: \(Action.allCases.map(\.rawValue).joined(separator: ", ")).",
    transform: { try LookOptions.value($0) }
  )
  var action: Action

  @Argument(
    help: ArgumentHelp(
      "The folder of the board; with promote, first the row, such as gdelt-900000010.",
      valueName: "board"
    ),
    completion: .directory
  )
  var words: [String] = []

  @OptionGroup var archive: ArchiveOption

  @Option(
    help: ArgumentHelp(
      "With promote: the issue; without it, the first whose rules find the row.",
      valueName: "id"
    )
  )
  var issue: String?

  @Option(
    help: ArgumentHelp(
      "With series: day, week or month; without it, what shows the days best.",
      valueName: "period"
    ),
    transform: { try LookOptions.value($0) }
  )
  var by: ArchivePeriod?

  @Option(
    help: ArgumentHelp(
      "With series: a filter as the desk takes it, such as 'code:19 mark:none'.",
      valueName: "terms"
    )
  )
  var filter: String?

  @Flag(help: "With stats: write JSON, schema \(ArchiveDocument.schema).")
  var json = false

  func validate() throws {
    if json, action != .stats { throw ValidationError("--json goes with stats.") }
    if issue != nil, action != .promote { throw ValidationError("--issue goes with promote.") }
    if by != nil || filter != nil, action != .series {
      throw ValidationError("--by and --filter go with series.")
    }
    if action == .promote, words.isEmpty {
      throw ValidationError("name the row, such as gdelt-900000010.")
    }
    guard words.count <= (action == .promote ? 2 : 1) else {
      throw ValidationError("there is one board, not '\(words.last ?? "")' too.")
    }
  }

  func run() throws {
    if action == .promote {
      try promote()
      return
    }
    let board = try ArchiveOption.board(words.first)
    let path = try archive.path(board: board.id)
    do {
      switch action {
      case .stats:
        let document = ArchiveDocument(try Archive(reading: path).statistics(), path: path)
        try StandardStreams.write(json ? document.json.text : document.text)
      case .check: try check(path)
      case .compact:
        // A file that is not there is not made.
        _ = try Archive(reading: path)
        let room = try Archive(writing: path, board: board.id).compact()
        try StandardStreams.write(
          "\(path): \(room.before / 1_000) kB, now \(room.after / 1_000) kB\n"
        )
      case .export: try export(path)
      case .series: try series(path, board)
      case .promote: break
      }
    } catch let fault as ArchiveFault {
      throw ArchiveOption.fault(path, fault)
    }
  }

  private func check(_ path: String) throws {
    let findings = try Archive(reading: path).check()
    if findings.isEmpty {
      try StandardStreams.write("\(path): whole\n")
      return
    }
    try StandardStreams.write(findings.map { "\(path): \($0)\n" }.joined())
    throw ExitStatus.findings
  }

  private func export(_ path: String) throws {
    var text = Archive.exportColumns.joined(separator: ",") + "\n"
    try Archive(reading: path).export { row in
      text += SeriesDocument.csvLine(row.map(SeriesCell.init))
      if text.utf8.count > 1 << 16 {
        try StandardStreams.write(text)
        text = ""
      }
    }
    try StandardStreams.write(text)
  }
}

extension SeriesCell {
  fileprivate init(_ value: ArchiveValue) {
    switch value {
    case .text(let text): self = .text(text)
    case .integer(let number): self = .integer(number)
    case .number(let number): self = .number(number)
    case .unknown: self = .unknown
    }
  }
}

extension ArchiveDocument {
  fileprivate init(_ statistics: ArchiveStatistics, path: String) {
    self.init(
      path: path,
      board: statistics.board,
      version: statistics.version,
      revision: statistics.revision,
      bytes: statistics.bytes,
      inputs: statistics.inputs,
      days: statistics.days,
      directions: statistics.directions.map {
        Direction(
          source: $0.source,
          actor: $0.actor,
          target: $0.target,
          rows: $0.rows,
          events: $0.events,
          rowTenths: $0.rowTenths,
          eventTenths: $0.eventTenths,
          marked: $0.marked
        )
      },
      marks: statistics.marks.map { ($0.rule, $0.rows) }
    )
  }
}
