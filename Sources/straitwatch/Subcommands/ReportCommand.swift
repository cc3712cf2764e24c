import ArgumentParser
import StraitCanvas
import StraitModel
import StraitReport
import StraitScreens
import StraitState

/// `straitwatch report`: a picture of a screen, without a terminal.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a screen as text, ANSI, SVG or HTML.",
    discussion: """
      A place names a screen and what is on it, as the desk copies it with y: \
      \(Screen.forms.joined(separator: ", ")), followed by options such as \
      ?as-of=2019-08-25&names=both&filter=text.

      An HTML page is one file that loads nothing. Without --theme it is dark or light as its \
      reader prefers; on paper it is light.
      """
  )

  @OptionGroup var source: BoardOptions

  @Option(help: ArgumentHelp("What to show.", valueName: "place"))
  var place = "overview"

  @Option(
    help: ArgumentHelp("Columns and rows.", valueName: "WxH"),
    transform: ReportCommand.size
  )
  var size = Size(columns: 120, rows: 40)

  @Option(
    help: ArgumentHelp(
      "text, ansi, svg or html; without it the output file's ending decides, else text.",
      valueName: "format"
    ),
    transform: { try LookOptions.value($0) }
  )
  var format: ReportFormat?

  @OptionGroup var names: NamesOption
  @OptionGroup var look: LookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let place = try Place(argument: place)
    let opened = try OpenedBoard(source)
    let picture = try ScreenPicture(
      opened,
      place: place,
      asOf: source.asOf,
      names: try names.policy(on: opened.board),
      size: size
    )
    try output.write(picture.encoded(try chosenFormat, look: look))
  }

  /// What was asked for, else what the file's ending says, else text, with colours where the stream
  /// takes them.
  ///
  /// A file that calls itself a picture or a page that is not written here is refused, since
  /// nothing could open it.
  private var chosenFormat: ReportFormat {
    get throws(CommandFault) {
      if let format { return format }
      if let file = output.output?.lowercased() {
        if file.hasSuffix(".svg") { return .svg }
        if file.hasSuffix(".html") || file.hasSuffix(".htm") { return .html }
        if file.hasSuffix(".ansi") || file.hasSuffix(".ans") { return .ansi }
        if let ending = Self.otherEndings.first(where: { file.hasSuffix("." + $0) }) {
          let formats = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
          throw CommandFault("cannot write '\(ending)'; there are: \(formats)")
        }
      }
      return look.depth(isTerminal: output.isTerminal) == .none ? .text : .ansi
    }
  }

  private static let otherEndings = ["png", "pdf", "jpg", "jpeg", "gif", "webp"]

  private static func size(_ text: String) throws -> Size {
    let parts = text.lowercased().split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]),
      (1...1000).contains(columns), (1...1000).contains(rows)
    else {
      throw ValidationError(
        "write columns x rows, 1x1 to 1000x1000, such as 120x40."
      )
    }
    return Size(columns: columns, rows: rows)
  }
}
