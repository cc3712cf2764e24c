internal import StraitDiagnostics
internal import StraitFormats
internal import StraitModel

/// `sources.csv`: who published what the board rests on.
struct SourceTable: RecordTable {
  static let columns = [
    "id", "name", "side", "language", "kind", "reliability", "reliability_reason", "url", "tlp",
    "note",
  ]
  static let required = ["id", "name"]

  func record(_ record: RecordReader, id: String) -> Source? {
    let name = record.title("name", .required)
    let source = Source(
      id: id,
      name: name ?? "",
      side: record.side("side"),
      language: record.raw("language").flatMap { record.language($0, field: "language") },
      kind: record.choice("kind"),
      reliability: record.choice("reliability") ?? .f,
      reliabilityReason: record.text("reliability_reason"),
      url: record.address("url"),
      note: record.text("note"),
      tlp: record.tlp(),
      place: record.place
    )
    if source.reliability != .f, source.reliabilityReason == nil {
      record.report(
        .reasonMissing,
        at: record.place(of: "reliability_reason"),
        field: "reliability_reason",
        expected: "why the source has the letter \(source.reliability.rawValue)"
      )
    }
    return name == nil ? nil : source
  }
}
