import ArgumentParser
import StraitFormats
import StraitModel
import StraitReport
import StraitSeen

/// `straitwatch notes`: the shift notes, to be handed over.
struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "Write out the shift notes of a board, add one, or take one off the list.",
    discussion: """
      The notes are those of the desk (A writes one, c shows them). They are your own, and stand \
      with what you have seen in your folder of state, never in the board's. --since last are those \
      that were written after your last look.
      """
  )

  @OptionGroup var source: BoardOptions

  @Option(
    help: ArgumentHelp(
      "Only notes written on or after this day, or after your last look, as 'last'.",
      valueName: "date"
    ),
    transform: { try BriefStart($0) }
  )
  var since: BriefStart?

  @Option(help: ArgumentHelp("Add a note.", valueName: "text"))
  var add: String?

  @Option(
    help: ArgumentHelp(
      "What the note to add is on, such as issue/ID or event/ID; without it, the board.",
      valueName: "record"
    )
  )
  var on: String?

  @Option(help: ArgumentHelp("Take a note off the list.", valueName: "number"))
  var remove: Int64?

  @Option(
    help: ArgumentHelp(
      "text, md or json; without it the output file's ending decides, else text.",
      valueName: "format"
    ),
    transform: { try LookOptions.value($0) }
  )
  var format: DiffFormat?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if add != nil, remove != nil {
      throw ValidationError("--add and --remove do not go together.")
    }
    if on != nil, add == nil { throw ValidationError("--on goes with --add.") }
  }

  func run() throws {
    let opened = try OpenedBoard(source)
    let board = opened.board
    if let add {
      try self.add(add, on: board, today: opened.today)
      return
    }
    if let remove {
      try self.remove(remove, on: board, today: opened.today)
      return
    }
    let format = if let format { format } else { try DiffFormat(output: output) }
    let ledger = try SeenBoard.ledger(of: board.id, isNeeded: false)
    let notes = ledger.notes.filter { note in
      switch since {
      case nil: true
      case .day(let day): note.written.day >= day
      case .last: ledger.lastLook.map { note.written > $0 } ?? true
      }
    }
    let document = NotesDocument(notes, on: board.named(by: board.namesPolicy))
    switch format {
    case .text: try output.write(document.text)
    case .markdown: try output.write(document.markdown)
    case .json: try output.write(document.json.text)
    }
  }

  private func add(_ text: String, on board: Board, today: Day) throws(CommandFault) {
    let text = SafeText.clean(text, limit: 400).text.split(whereSeparator: \.isNewline).joined(
      separator: " "
    )
    guard !text.isEmpty else { throw CommandFault("a note without words is none") }
    var item: RecordKey?
    if let on { item = try record(on, on: board) }
    let store = try SeenBoard.store(of: board.id)
    do throws(SeenFault) {
      let moment = SeenMoment(day: today, utc: ZoneClock.utc(atSecond: ZoneClock.second))
      let note = try store.add(text, on: item, by: SeenBoard.author, at: moment)
      StandardStreams.tell("note \(note.number) is added")
    } catch {
      throw SeenBoard.fault(error)
    }
  }

  private func remove(_ number: Int64, on board: Board, today: Day) throws(CommandFault) {
    let store = try SeenBoard.store(of: board.id)
    var isRemoved = false
    do throws(SeenFault) {
      let moment = SeenMoment(day: today, utc: ZoneClock.utc(atSecond: ZoneClock.second))
      isRemoved = try store.removeNote(number, at: moment)
    } catch {
      throw SeenBoard.fault(error)
    }
    guard isRemoved else {
      throw CommandFault("no note has the number \(number)", help: "straitwatch notes lists them.")
    }
    StandardStreams.tell("note \(number) is off the list")
  }

  private func record(_ text: String, on board: Board) throws(CommandFault) -> RecordKey {
    guard let key = RecordKey(text), board.title(of: key) != nil else {
      let kinds = RecordKey.Kind.allCases.map { $0.rawValue + "/ID" }.joined(separator: ", ")
      throw CommandFault("'\(text)' names no record of the board", help: "There are: \(kinds).")
    }
    return key
  }
}

extension DiffFormat {
  /// The format that the output file's ending says.
  init(output: OutputOptions) throws(CommandFault) {
    self = .text
    guard let file = output.output?.lowercased() else { return }
    if file.hasSuffix(".md") || file.hasSuffix(".markdown") { self = .markdown }
    if file.hasSuffix(".json") { self = .json }
    if let ending = ["html", "pdf", "csv", "docx"].first(where: { file.hasSuffix("." + $0) }) {
      throw CommandFault("cannot write '\(ending)'; there are: text, md, json")
    }
  }
}
