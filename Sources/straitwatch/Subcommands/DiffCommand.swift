import ArgumentParser
import StraitData
import StraitModel
import StraitReport

/// `straitwatch diff`: what changed between two days.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what changed between two days, by which source, and in which line.",
    discussion: """
      A..B are two days, such as 2019-06-30..2019-08-31; an end that is left out, or 'now', is \
      today, or the day of --as-of. What is told is dated after the end of the first day and up to \
      the end of the second. last..now tells what is not as you saw it on a desk: what is new, what \
      moved and what was corrected, whenever it is dated, field by field.
      """
  )

  @Argument(help: ArgumentHelp("Two days.", valueName: "A..B"))
  var span: String

  @OptionGroup var source: BoardOptions
  @OptionGroup var knownBy: KnownByOption
  @OptionGroup var names: NamesOption
  @OptionGroup var ceiling: CeilingOption

  @Option(
    help: ArgumentHelp(
      "text, md or json; without it the output file's ending decides, else text.",
      valueName: "format"
    ),
    transform: { try LookOptions.value($0) }
  )
  var format: DiffFormat?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let format = try chosenFormat
    let opened = try OpenedBoard(source, within: ceiling)
    let seen = try seen(of: opened)
    let days = try DiffSpan(
      seen.map { "\(min($0.lastLook.day, opened.today - 1))..now" } ?? span,
      now: source.asOf ?? opened.today
    )
    func standing(_ day: Day) throws(CommandFault) -> BriefDocument.Standing {
      BriefDocument.Standing(try opened.board(asOf: day, names: names, knownBy: knownBy), asOf: day)
    }
    let diff = DiffDocument(
      from: try standing(days.from),
      to: try standing(days.to),
      seen: seen.map { ($0.lastLook, $0.items) },
      digest: opened.loaded.digest,
      version: Straitwatch.configuration.version
    )
    switch format {
    case .text: try output.write(diff.text)
    case .markdown: try output.write(diff.markdown)
    case .json: try output.write(diff.json.text)
    }
  }

  /// What is not as the user saw it, where that is asked for.
  private func seen(of opened: OpenedBoard) throws(CommandFault) -> SeenBoard? {
    guard span.hasPrefix("last..") else { return nil }
    guard span == "last..now" || span == "last..", source.asOf == nil, knownBy.day == nil else {
      throw CommandFault(
        "what you saw last is compared with the board of today",
        help: "Write last..now, without --as-of and --known-by."
      )
    }
    guard ceiling.tlp == nil else {
      throw CommandFault(
        "what you have seen is not told under a ceiling: it may hold what is withheld",
        help: "Write two days, such as 2019-06-30..now."
      )
    }
    return try SeenBoard(opened.board, today: opened.today)
  }

  private var chosenFormat: DiffFormat {
    get throws(CommandFault) {
      if let format { return format }
      return try DiffFormat(output: output)
    }
  }
}

/// What a comparison can be written as.
enum DiffFormat: String, CaseIterable {
  /// Text of 80 columns.
  case text
  /// Markdown.
  case markdown = "md"
  /// JSON, schema ``DiffDocument/schema``.
  case json
}

/// Two days, the first before the second.
struct DiffSpan {
  /// The first day.
  var from: Day
  /// The second.
  var to: Day

  /// Reads `A..B`.
  ///
  /// - Throws: where one is no day, or they are not in order.
  init(_ text: String, now: Day) throws(CommandFault) {
    let parts = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw CommandFault(
        "'\(text)' is no pair of days",
        help: "Write A..B, such as 2019-06-30..2019-08-31, 2019-06-30..now or last..now"
      )
    }
    func day(_ part: Substring) throws(CommandFault) -> Day {
      if part.isEmpty || part == "now" { return now }
      guard let day = Day(String(part)) else {
        throw CommandFault("'\(part)' is no day", help: "Write a day such as 2019-08-25, or now")
      }
      return day
    }
    from = try day(parts[0])
    to = try day(parts[1])
    guard from < to else {
      throw CommandFault("\(from) is not before \(to)", help: "The earlier day stands first.")
    }
    guard to <= now else {
      throw CommandFault("\(to) is after \(now), and nothing is known of it")
    }
  }
}
