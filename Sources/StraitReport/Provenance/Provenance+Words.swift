import StraitCanvas
public import StraitExport
import StraitModel
import StraitState

extension Provenance {
  /// How wide a footer is, in columns; only a field of the record that is longer makes a longer line.
  static let columns = 80

  /// What stands below a text: what it is, in the words given, then where it comes from, then the
  /// record.
  public func footer(_ words: String) -> [String] {
    [String(repeating: "-", count: Provenance.columns)]
      + CellText.wrap(words, to: Provenance.columns) + madeLines
  }

  /// When it was made, by what, from what, and how it is checked.
  var madeLines: [String] {
    let made = "Made \(made) by straitwatch \(origin.version), data \(origin.digest)."
    return CellText.wrap(made, to: Provenance.columns)
      + ["straitwatch verify FILE --board BOARD compares it with the board."]
      + record.lines(columns: Provenance.columns)
  }

  /// The provenance as JSON; what does not apply is null.
  var json: JSON {
    .object([
      .init("version", .string(origin.version)),
      .init("made", .string(made)),
      .init("kind", .string(export.kind)),
      .init("format", .string(export.format)),
      .init("board", .string(origin.board)),
      .init("data", .string(origin.digest)),
      .init("ceiling", .optional(origin.ceiling?.rawValue)),
      .init("as_of", .string("\(asOf)")),
      .init("names", .string("\(names)")),
      .init("places", .array(places.map { .string($0.description) })),
      .init("size", .optional(size.map { "\($0.columns)x\($0.rows)" })),
      .init("theme", .optional(theme?.name)),
      .init("frames", .array(frames.map { .string($0) })),
      .init("record", .string(record.text)),
    ])
  }
}

extension Caption {
  /// The caption as a picture carries it, with where the picture comes from.
  public func note(from provenance: Provenance) -> ExportNote {
    var note = note
    note.entries += provenance.facts.map { .init($0.name, $0.value) }
    note.record = provenance.record
    return note
  }

  /// The caption in words of ASCII but for what the board itself holds.
  public var words: String {
    "\(note.title), as of \(asOf), \(marking.rawValue)"
      + (withheld.map { ", withheld: \($0.words)" } ?? "")
  }
}
