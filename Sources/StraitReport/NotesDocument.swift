import StraitCanvas
public import StraitModel

/// Shift notes, to be handed over: the public schema `straitwatch.notes/1`, described in
/// `docs/COMMAND-LINE.md`.
public struct NotesDocument: Hashable, Sendable {
  /// The name and version of the schema.
  public static let schema = "straitwatch.notes/1"

  /// One note with what it is about.
  struct Entry: Hashable, Sendable {
    var note: ShiftNote
    /// What the record is called; nil for the board, and for a record that is gone.
    var title: String?
  }

  private let id: String
  private let title: String
  private let marking: TLP
  private let entries: [Entry]

  /// Gathers notes on a board, in the order in which they come.
  ///
  /// - Parameters:
  ///   - notes: the notes.
  ///   - board: the board, with the names that are to be read.
  public init(_ notes: [ShiftNote], on board: Board) {
    id = board.id
    title = oneLine(board.title)
    marking = board.highestMarking
    entries = notes.map { note in
      Entry(note: note, title: note.item.flatMap { board.title(of: $0) }.map(oneLine))
    }
  }

  /// The notes as text of 80 columns.
  public var text: String {
    var lines = [marking.rawValue, "", "Shift notes: \(title)", ""]
    if entries.isEmpty { lines.append("No note.") }
    for entry in entries {
      let note = entry.note
      lines.append("\(note.number)  \(note.written.words)  \(oneLine(note.author))")
      if let item = note.item {
        lines += CellText.wrap("on \(entry.title ?? "what is gone") (\(item))", to: 76)
          .map { "    " + $0 }
      }
      lines += CellText.wrap(oneLine(note.text), to: 76).map { "    " + $0 }
      lines.append("")
    }
    if lines.last != "" { lines.append("") }
    return (lines + [marking.rawValue]).map { $0 + "\n" }.joined()
  }

  /// The notes as Markdown.
  public var markdown: String {
    var lines = [
      "**\(MarkdownText.escape(marking.rawValue))**", "",
      "# Shift notes: \(MarkdownText.escape(title))", "",
    ]
    if entries.isEmpty { lines += ["No note.", ""] }
    for entry in entries {
      let note = entry.note
      let about = note.item.map { " · \(entry.title ?? "what is gone") (\($0))" } ?? ""
      let head = "\(note.written.words) · \(oneLine(note.author))\(about)"
      lines += [
        "- **\(MarkdownText.escape(head))**: \(MarkdownText.escape(oneLine(note.text)))"
      ]
    }
    if !entries.isEmpty { lines.append("") }
    return (lines + ["**\(MarkdownText.escape(marking.rawValue))**"]).map { $0 + "\n" }.joined()
  }

  /// The notes as JSON; what is not known is null.
  public var json: JSON {
    .object([
      .init("schema", .string(NotesDocument.schema)),
      .init("board", .string(id)),
      .init("tlp", .string(marking.rawValue)),
      .init(
        "notes",
        .array(
          entries.map { entry in
            .object([
              .init("number", .integer(Int(entry.note.number))),
              .init("item", .optional(entry.note.item?.description)),
              .init("title", .optional(entry.title)),
              .init("written", .string(entry.note.written.utc)),
              .init("day", .string(entry.note.written.day.description)),
              .init("author", .string(oneLine(entry.note.author))),
              .init("text", .string(oneLine(entry.note.text))),
            ])
          }
        )
      ),
    ])
  }
}
