import ArgumentParser
import StraitData
import StraitModel
import StraitReport

/// `straitwatch brief`: the daily brief.
struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Write the daily brief: what changed, what is judged, what comes, what is not known.",
    discussion: """
      Every statement in it is the board's own, word for word; the program adds fixed sentences \
      around figures. It carries the most closed marking of what it holds, and says where it comes from; \
      straitwatch verify compares it with a board.
      """
  )

  @OptionGroup var source: BoardOptions

  @Option(
    help: ArgumentHelp(
      "Tell what changed after this day, or after 'last', the day of your last look at the desk; "
        + "without it after the day before.",
      valueName: "date"
    ),
    transform: { try BriefStart($0) }
  )
  var since: BriefStart?

  @OptionGroup var knownBy: KnownByOption
  @OptionGroup var names: NamesOption
  @OptionGroup var ceiling: CeilingOption

  @Option(
    help: ArgumentHelp(
      "text, md, html, pdf or json; without it the output file's ending decides, else text.",
      valueName: "format"
    ),
    transform: { try LookOptions.value($0) }
  )
  var format: BriefFormat?

  @Flag(help: "Leave out what stands at the end of a text: where it comes from, and its record.")
  var bare = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    let format = try chosenFormat
    if bare, format != .text, format != .markdown {
      throw CommandFault(
        "--bare is for text and Markdown; '\(format.rawValue)' keeps what it says of itself out of sight"
      )
    }
    if format == .pdf, output.isTerminal {
      throw CommandFault(
        "a PDF is no text, and would only upset this terminal",
        help: "Write it to a file: -o brief.pdf"
      )
    }
    let opened = try OpenedBoard(source, within: ceiling)
    let day = source.asOf ?? opened.today
    let since = try since?.day(opened, on: day) ?? day - 1
    guard since < day else {
      throw CommandFault(
        "--since \(since) is not before the day of the brief, \(day)",
        help: "a brief tells what changed after one day and up to another; --as-of sets the other"
      )
    }
    let names = try names.policy(on: opened.board) ?? opened.board.namesPolicy
    let made = MadeBrief(
      opened,
      asOf: day,
      since: since,
      knownBy: knownBy.day,
      names: names,
      format: format,
      from: opened.origin(within: ceiling.tlp, zone: source.timeZone)
    )
    let report = try made.encoded(isBare: bare)
    for remark in report.remarks { StandardStreams.tell("warning: " + remark) }
    try output.write(report.bytes)
  }

  /// What was asked for, else what the file's ending says, else text.
  private var chosenFormat: BriefFormat {
    get throws(CommandFault) {
      if let format { return format }
      guard let file = output.output?.lowercased() else { return .text }
      for (ending, format) in Self.endings where file.hasSuffix("." + ending) { return format }
      if let ending = Self.otherEndings.first(where: { file.hasSuffix("." + $0) }) {
        let formats = BriefFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw CommandFault("cannot write '\(ending)'; there are: \(formats)")
      }
      return .text
    }
  }

  private static let endings: [(String, BriefFormat)] = [
    ("md", .markdown), ("markdown", .markdown), ("html", .html), ("htm", .html), ("pdf", .pdf),
    ("json", .json),
  ]
  private static let otherEndings = ["docx", "doc", "odt", "rtf", "png", "svg"]
}
