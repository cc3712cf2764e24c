import ArgumentParser
import StraitModel
import StraitRuntime

/// `straitwatch answer`: one request of somebody who is let in to read and nothing else.
struct AnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Answer one request that came over SSH, and change nothing.",
    discussion: """
      The forced command of a key that may only read: the request is $SSH_ORIGINAL_COMMAND, which \
      sshd sets. It is one of \(AnswerCommand.names), with their options. The board and the \
      ceiling are those given here, and a request can lower the ceiling but not raise it. A \
      request that names a file or a folder is refused, and before it is read the kernel shuts \
      the file system against the process.
      """
  )

  @Argument(help: "The folder of the board.", completion: .directory)
  var board: String

  @OptionGroup var ceiling: CeilingOption

  func run() throws {
    guard let request = Environment.value("SSH_ORIGINAL_COMMAND") else {
      throw CommandFault(
        "this key is for reports, and opens no desk",
        help: "Ask for one: ssh HOST straitwatch report --place overview\n"
          + "There are: \(Self.names)."
      )
    }
    if case .none(let reason) = Confinement.shutWriting(seconds: 60) {
      throw CommandFault("the file system could not be shut against this request: \(reason)")
    }
    var command = try Self.command(try RequestWords.split(request))
    if var answer = command as? any Answer {
      try answer.confine(to: board, ceiling: ceiling)
      command = answer
    }
    try command.run()
  }

  /// The command of a request, with or without the program's own name before it.
  private static func command(_ words: [String]) throws -> any ParsableCommand {
    let words =
      words.first == Straitwatch.configuration.commandName ? words.dropFirst() : words[...]
    let name = words.first ?? ""
    guard answers.contains(where: { $0.configuration.commandName == name }) else {
      throw CommandFault(
        "this key may not ask for '\(name)'",
        help: "There are: \(names)."
      )
    }
    return try Straitwatch.parseAsRoot(Array(words))
  }

  /// What may be asked for.
  static let answers: [any Answer.Type] = [
    ReportCommand.self, BriefCommand.self, StatusCommand.self, WhyCommand.self, SeriesCommand.self,
    DiffCommand.self, CalendarCommand.self,
  ]

  private static var names: String {
    answers.compactMap { $0.configuration.commandName }.joined(separator: ", ")
  }
}

/// A command that only tells, and whose board, ceiling and output are the host's to choose.
protocol Answer: ParsableCommand {
  var source: BoardOptions { get set }
  var ceiling: CeilingOption { get set }
  var output: OutputOptions { get }
  /// The name of a theme, where the command has one.
  var themeName: String? { get }
}

extension Answer {
  var themeName: String? { nil }

  /// Takes the host's board and ceiling.
  ///
  /// - Throws: where the request names a file or a folder, or wants more than the ceiling allows.
  mutating func confine(to board: String, ceiling host: CeilingOption) throws(CommandFault) {
    guard source.board == nil else {
      throw CommandFault("the board is the host's to choose; leave out '\(source.board ?? "")'")
    }
    guard output.output == nil || output.output == "-" else {
      throw CommandFault(
        "nothing can be written on the host",
        help: "Let your own shell write it: ssh HOST straitwatch report … > report.png"
      )
    }
    // A theme may be a file, and the words about its faults quote it.
    if let theme = themeName, !theme.allSatisfy({ $0.isLetter || $0.isNumber || "-_".contains($0) })
    {
      throw CommandFault("a theme of the host is asked for by name, not as a file")
    }
    if var report = self as? ReportCommand {
      guard report.archive.archive == nil else {
        throw CommandFault("an archive is the host's to choose, and none is answered from")
      }
      report.readsArchive = false
      if let confined = report as? Self { self = confined }
    }
    source.board = board
    if let most = host.tlp { ceiling.tlp = ceiling.tlp.map { min($0, most) } ?? most }
  }
}

extension ReportCommand: Answer {
  var themeName: String? { look.theme }
}

extension BriefCommand: Answer {}
extension StatusCommand: Answer {}
extension WhyCommand: Answer {}
extension SeriesCommand: Answer {}
extension DiffCommand: Answer {}
extension CalendarCommand: Answer {}
