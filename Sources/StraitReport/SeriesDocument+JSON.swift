extension SeriesDocument {
  /// The document as JSON; a row is an object, so that a data frame is one call away.
  ///
  /// What is not known is null, never absent and never zero.
  public var json: JSON {
    .object([
      .init("schema", .string(SeriesDocument.schema)),
      .init("figure", .string(figure)),
      .init("title", .string(title)),
      .init("board", board.json),
      .init("as_of", .string(asOf)),
      .init("version", .string(version)),
      .init("names", .string(names)),
      .init("withheld", withheld.json),
      .init("known_by", knownBy.json),
      .init("tlp", .string(marking)),
      .init("unit", .string(unit)),
      .init("parameters", .object(parameters.map { .init($0.name, $0.value.json) })),
      .init("sources", .string(sources)),
      .init("notes", .array(notes.map { .string($0) })),
      .init("cite", .string(cite)),
      .init(
        "columns",
        .array(
          columns.map { column in
            .object([
              .init("name", .string(column.name)), .init("type", .string(column.kind.rawValue)),
            ])
          }
        )
      ),
      .init(
        "rows",
        .array(
          rows.map { row in
            .object(zip(columns, row).map { .init($0.name, $1.json) })
          }
        )
      ),
    ])
  }
}
