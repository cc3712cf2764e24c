import ArgumentParser
import StraitData
import StraitModel
import StraitReport

/// `straitwatch calendar`: what comes.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Tell what comes: dates, windows of levers, judgments that expire.",
    discussion: """
      As iCalendar (ics), each is an event of whole days for whatever keeps your days; one that is \
      read again is moved and not doubled. A date that returns is told each time.
      """
  )

  @OptionGroup var source: BoardOptions

  @Option(
    help: ArgumentHelp(
      "How many days ahead, 1 to \(CalendarDocument.mostDays).",
      valueName: "number"
    ),
    transform: CalendarCommand.days
  )
  var days = 45

  @OptionGroup var knownBy: KnownByOption
  @OptionGroup var names: NamesOption
  @OptionGroup var ceiling: CeilingOption

  @Option(
    help: ArgumentHelp(
      "text, json or ics; without it the output file's ending decides, else text.",
      valueName: "format"
    ),
    transform: { try LookOptions.value($0) }
  )
  var format: CalendarFormat?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let format = try chosenFormat
    let opened = try OpenedBoard(source, within: ceiling)
    let day = source.asOf ?? opened.today
    let document = CalendarDocument(
      try opened.board(asOf: day, names: names, knownBy: knownBy),
      from: day,
      days: days,
      digest: opened.loaded.digest,
      version: Straitwatch.configuration.version,
      second: ZoneClock.second
    )
    switch format {
    case .text: try output.write(document.text)
    case .json: try output.write(document.json.text)
    case .ics: try output.write(document.ics)
    }
  }

  private var chosenFormat: CalendarFormat {
    get throws(CommandFault) {
      if let format { return format }
      guard let file = output.output?.lowercased() else { return .text }
      if file.hasSuffix(".ics") { return .ics }
      if file.hasSuffix(".json") { return .json }
      if let ending = ["csv", "html", "pdf", "md"].first(where: { file.hasSuffix("." + $0) }) {
        throw CommandFault("cannot write '\(ending)'; there are: text, json, ics")
      }
      return .text
    }
  }

  private static func days(_ text: String) throws -> Int {
    guard let days = Int(text), (1...CalendarDocument.mostDays).contains(days) else {
      throw ValidationError("write a number of days from 1 to \(CalendarDocument.mostDays).")
    }
    return days
  }
}

/// What a calendar can be written as.
enum CalendarFormat: String, CaseIterable {
  /// Text of 80 columns.
  case text
  /// JSON, schema ``CalendarDocument/schema``.
  case json
  /// iCalendar.
  case ics
}
