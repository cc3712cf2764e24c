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
    abstract: "Write a screen as text, ANSI, SVG, HTML, PNG or PDF.",
    discussion: """
      A place names a screen and what is on it, as the desk copies it with y: \
      \(Screen.forms.joined(separator: ", ")), followed by options such as \
      ?as-of=2019-08-25&names=both&filter=text.

      An HTML page is one file that loads nothing. Without --theme it is dark or light as its \
      reader prefers; on paper it is light. A PDF is light too, and takes several places, a page \
      each. PNG and PDF are no text, and go to a file or a pipe.

      Every report says where it comes from; straitwatch verify compares it with a board.
      """
  )

  @OptionGroup var source: BoardOptions

  @Option(
    name: .customLong("place"),
    help: ArgumentHelp(
      "What to show; for a PDF it may be given several times. (default: overview)",
      valueName: "place"
    )
  )
  var places: [String] = []

  @Option(
    help: ArgumentHelp("Columns and rows.", valueName: "WxH"),
    transform: ReportCommand.size
  )
  var size = Size(columns: 120, rows: 40)

  @Option(
    help: ArgumentHelp(
      "text, ansi, svg, html, png or pdf; without it the output file's ending decides, else text.",
      valueName: "format"
    ),
    transform: { try LookOptions.value($0) }
  )
  var format: ReportFormat?

  @Option(
    help: ArgumentHelp("How many pixels of a PNG stand for one: 1, 2 or 3.", valueName: "number"),
    transform: ReportCommand.scale
  )
  var scale: Int?

  @Flag(help: "Leave out what stands below a text: where it comes from, and its record.")
  var bare = false

  @OptionGroup var knownBy: KnownByOption
  @OptionGroup var names: NamesOption
  @OptionGroup var ceiling: CeilingOption
  @OptionGroup var archive: ArchiveOption
  @OptionGroup var look: LookOptions
  @OptionGroup var output: OutputOptions

  /// False for who is let in to read the board alone.
  var readsArchive = true

  private enum CodingKeys: String, CodingKey {
    case source, places, size, format, scale, bare, knownBy, names, ceiling, archive, look, output
  }

  func run() throws {
    let format = try chosenFormat
    let places = try (places.isEmpty ? ["overview"] : places).map { try Place(argument: $0) }
    try check(format, pages: places.count)
    let opened = try OpenedBoard(source, within: ceiling)
    let policy = try names.policy(on: opened.board)
    let pictures = try places.map {
      try ScreenPicture(
        opened,
        place: $0,
        asOf: source.asOf,
        knownBy: knownBy,
        names: policy,
        archive: readsArchive ? archive.reader(board: opened.board.id) : nil,
        size: size
      )
    }
    var look = look.look(of: format)
    look.scale = scale ?? 1
    let report = try ScreenPicture.encoded(
      pictures,
      format,
      look: look,
      from: bare ? nil : opened.origin(within: ceiling.tlp, zone: source.timeZone)
    )
    for remark in report.remarks { StandardStreams.tell("warning: " + remark) }
    try output.write(report.bytes)
  }

  /// Throws where the options do not go together, before any work is done.
  private func check(_ format: ReportFormat, pages: Int) throws(CommandFault) {
    if pages > 1, format != .pdf {
      throw CommandFault(
        "\(pages) places are \(pages) pages, and '\(format.rawValue)' has one",
        help: "Take --format pdf, or one --place."
      )
    }
    if scale != nil, format != .png {
      throw CommandFault("--scale is for PNG alone; '\(format.rawValue)' has no pixels")
    }
    if bare, format != .text, format != .ansi {
      throw CommandFault(
        "--bare is for text and ANSI; '\(format.rawValue)' keeps what it says of itself out of sight"
      )
    }
    if format.isBinary, output.isTerminal {
      throw CommandFault(
        "a \(format.rawValue.uppercased()) is no text, and would only upset this terminal",
        help: "Write it to a file: -o report.\(format.rawValue)"
      )
    }
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
        if file.hasSuffix(".png") { return .png }
        if file.hasSuffix(".pdf") { return .pdf }
        if file.hasSuffix(".ansi") || file.hasSuffix(".ans") { return .ansi }
        if let ending = Self.otherEndings.first(where: { file.hasSuffix("." + $0) }) {
          let formats = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
          throw CommandFault("cannot write '\(ending)'; there are: \(formats)")
        }
      }
      return look.depth(isTerminal: output.isTerminal) == .none ? .text : .ansi
    }
  }

  private static let otherEndings = ["jpg", "jpeg", "gif", "webp", "ps", "eps", "docx"]

  private static func scale(_ text: String) throws -> Int {
    guard let scale = Int(text), (1...3).contains(scale) else {
      throw ValidationError("write 1, 2 or 3.")
    }
    return scale
  }

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
