import StraitDiagnostics
import StraitModel

extension DiffDocument {
  /// The document as JSON; what is not known is null, never absent and never zero.
  public var json: JSON {
    .object([
      .init("schema", .string(DiffDocument.schema)),
      .init("board", board.json),
      .init("version", .string(version)),
      .init("tlp", .string(marking.rawValue)),
      .init("from", .string(from)),
      .init("last_look", .optional(lastLook?.utc)),
      .init("to", .string(to)),
      .init("names", .string(names)),
      .init("withheld", withheld.json),
      .init("illustrative", .boolean(isIllustrative)),
      .init(
        "tension",
        .array(
          tension.map { direction in
            .object([
              .init("actor", .string(direction.actor)), .init("target", .string(direction.target)),
              .init("stock_from", direction.before.map { .number(rounded($0)) } ?? .null),
              .init("stock_to", direction.after.map { .number(rounded($0)) } ?? .null),
            ])
          }
        )
      ),
      .init(
        "changes",
        .array(
          changes.map { change in
            .object(
              change.members + [
                .init("file", .optional(change.place?.file)),
                .init("line", change.place.map { .integer($0.line) } ?? .null),
              ]
            )
          }
        )
      ),
      .init("sources", .array(sources.map(\.json))),
    ])
  }
}
