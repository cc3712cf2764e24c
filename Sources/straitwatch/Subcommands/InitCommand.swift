import ArgumentParser
import StraitCanvas
import StraitData
import StraitFormats
import StraitModel

/// `straitwatch init`: a board for any pair.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new board between two states, in a folder that is new or empty.",
    discussion: """
      The board passes check, opens, and claims nothing: what nobody has told is a suggestion or an \
      example, and says so. Each key is explained where it stands. docs/YOUR-OWN-BOARD.md leads \
      from there to a board that is watched.
      """
  )

  @Argument(help: "The folder of the new board.", completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "The two states, by their three letters of ISO 3166: GRC,TUR.",
      valueName: "codes"
    )
  )
  var sides: String

  @Option(help: "What the board is called; without it, by its two sides.")
  var title: String?

  func run() throws {
    let codes = try InitCommand.codes(sides)
    if let title { try InitCommand.check(title) }
    let zone = NewBoard.timeZone(of: codes.0)
    let board = NewBoard(between: codes, title: title, today: ZoneClock(zone: zone).today())
    try NewFolder.make(folder, files: board.files.map { ($0.path, $0.text) })
    // The folder's name is the user's, and may hold what a terminal obeys.
    try StandardStreams.write(SafeText.clean(report(of: board), limit: 65_536).text)
  }

  /// What was made, and what to type next.
  private func report(of board: NewBoard) -> String {
    let columns = board.files.map { CellText.width($0.path) }.max() ?? 0
    var text = "Made the board \(board.title), between \(board.names[0]) and \(board.names[1]):\n\n"
    for file in board.files {
      text += "  " + CellText.pad(file.path, to: columns) + "  " + file.purpose + "\n"
    }
    let doubts = board.doubtCount
    if doubts > 0 {
      text += "\nIn board.yaml, \(doubts == 1 ? "a line is" : "\(doubts) lines are") marked"
      text += " \"check this\": a guess, or seen otherwise by some.\n"
    }
    // What begins with a hyphen would be taken for an option.
    let word = BoardOptions.quoted(folder.hasPrefix("-") ? "./" + folder : folder)
    return text + "\nType next:\n\n  straitwatch check \(word)\n  straitwatch \(word)\n"
  }

  private static func check(_ title: String) throws(CommandFault) {
    let safe = SafeText.singleLine(title, limit: NewBoard.titleLimit)
    if safe.wasCut {
      throw CommandFault("a title has at most \(NewBoard.titleLimit) characters")
    }
    if safe.text.allSatisfy(\.isWhitespace) {
      throw CommandFault("a title has to say something; leave --title out to have one made")
    }
    if let term = TermNames.markers(in: safe.text).first {
      throw CommandFault(
        "a title that names {\(term)} needs that term, and a new board has none",
        help: "Write the title into board.yaml when the term stands there."
      )
    }
  }

  /// The codes of two states, in capitals or not.
  private static func codes(_ text: String) throws(CommandFault) -> (String, String) {
    let words = text.split(separator: ",").map { word in
      String(word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    guard words.count == 2 else {
      throw CommandFault(
        "a board is between two states, and '\(text)' names \(words.count)",
        help: "Write their codes with a comma between them, such as --sides NOR,SWE"
      )
    }
    var codes: [String] = []
    for word in words {
      let code = word.uppercased()
      guard NewBoard.isCode(code) else { throw unknown(word) }
      codes.append(code)
    }
    guard codes[0] != codes[1] else {
      throw CommandFault("a board is between two states, and '\(text)' names one twice")
    }
    return (codes[0], codes[1])
  }

  private static func unknown(_ word: String) -> CommandFault {
    let states = NewBoard.states(like: word)
    let list = states.map { "\n  \($0.code)  \($0.name)" }.joined()
    return CommandFault(
      "'\(word)' is not a code of ISO 3166-1 with three letters",
      help: states.isEmpty
        ? "A code is three letters, such as NOR for Norway." : "Did you mean one of these?\(list)"
    )
  }
}
