import StraitCanvas
import StraitModel

extension CalendarDocument {
  /// What comes as text of 80 columns.
  public var text: String {
    let marking = BriefText.marking(marking.rawValue)
    var lines = [marking, ""]
    lines += CellText.wrap("\(board.title): what comes from \(from) to \(to)", to: Self.columns)
    if let withheld { lines.append("withheld: \(withheld.words)") }
    lines.append("")
    if entries.isEmpty { lines.append("Nothing on the board is dated in these days.") }
    for entry in entries {
      let date = CellText.pad(entry.date.description, to: 10) + "  "
      let indent = String(repeating: " ", count: 12)
      var said = [entry.kind ?? entry.matter] + entry.issueTitles
      said += [entry.source, entry.verification].compactMap(\.self)
      if entry.isIllustrative { said.append("illustrative") }
      if entry.marking != self.marking { said.append(entry.marking.rawValue) }
      for (number, line) in wrapped(entry.title).enumerated() {
        lines.append((number == 0 ? date : indent) + line)
      }
      lines += wrapped(said.joined(separator: " · ")).map { indent + $0 }
    }
    return (lines + ["", marking]).map { $0 + "\n" }.joined()
  }

  private func wrapped(_ text: String) -> [String] { CellText.wrap(text, to: Self.columns - 12) }

  private static let columns = BriefDocument.columns

  /// The document as JSON; what is not known is null, never absent.
  public var json: JSON {
    .object([
      .init("schema", .string(CalendarDocument.schema)),
      .init("board", board.json),
      .init("version", .string(version)),
      .init("tlp", .string(marking.rawValue)),
      .init("from", .string("\(from)")),
      .init("to", .string("\(to)")),
      .init("names", .string(names)),
      .init("withheld", withheld.json),
      .init(
        "dates",
        .array(
          entries.map { entry in
            .object([
              .init("id", .string(entry.id)),
              .init("matter", .string(entry.matter)),
              .init("date", .string(entry.date.description)),
              .init("first_day", .string("\(entry.date.first)")),
              .init("last_day", .string("\(entry.date.last)")),
              .init("title", .string(entry.title)),
              .init("kind", .optional(entry.kind)),
              .init("issues", .array(entry.issues.map { .string($0) })),
              .init("source", .optional(entry.source)),
              .init("verification", .optional(entry.verification)),
              .init("url", .optional(entry.address)),
              .init("illustrative", .boolean(entry.isIllustrative)),
              .init("tlp", .string(entry.marking.rawValue)),
            ])
          }
        )
      ),
    ])
  }
}
