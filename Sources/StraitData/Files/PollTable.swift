internal import StraitDiagnostics
internal import StraitFormats
internal import StraitModel

/// `polls.csv` and `polls/*.csv`: what the publics said.
struct PollTable: RecordTable {
  static let columns = [
    "id", "wording", "pollster", "survey", "side", "population", "about", "question", "mode",
    "field_start", "field_end", "published", "n", "assumed_n", "response_rate", "value", "break",
    "break_note", "source", "url", "source_note", "retrieved", "quote", "verification", "tlp",
    "note",
  ]
  static let required = [
    "id", "wording", "pollster", "side", "population", "question", "mode", "field_start",
    "field_end", "value",
  ]

  func record(_ record: RecordReader, id: String) -> Poll? {
    let wording = record.newID("wording")
    let pollster = record.source("pollster", .required)
    let side = record.side("side", .required)
    let population = record.title("population", .required)
    let question = record.text("question", .required)
    let mode: Poll.Mode? = record.choice("mode", .required)
    let start = record.date("field_start", .required)
    let end = record.date("field_end", .required)
    let value = record.percentage("value", .required)
    let poll = Poll(
      id: id,
      wording: wording ?? "",
      pollster: pollster ?? "",
      survey: record.text("survey"),
      side: side ?? ActorCode(""),
      population: population ?? "",
      about: record.actor("about"),
      question: question ?? "",
      mode: mode ?? .unknown,
      fieldStart: start ?? PartialDate(Day(number: 0)),
      fieldEnd: end ?? PartialDate(Day(number: 0)),
      published: published(record, after: start),
      sample: record.integer("n", in: 1...Int.max),
      assumedSample: record.integer("assumed_n", in: 1...Int.max),
      responseRate: record.percentage("response_rate"),
      value: value ?? 0,
      seriesBreak: record.choice("break"),
      breakNote: record.text("break_note"),
      citation: record.citation(),
      note: record.text("note"),
      tlp: record.tlp(),
      place: record.place
    )
    let isReversed = record.isReversed(start, "field_end", end)
    guard wording != nil, pollster != nil, side != nil, population != nil, question != nil,
      mode != nil, start != nil, end != nil, value != nil, !isReversed
    else { return nil }
    return poll
  }

  /// A figure cannot come out before anybody was asked.
  private func published(_ record: RecordReader, after start: PartialDate?) -> PartialDate? {
    let published = record.date("published")
    return record.isReversed(start, "published", published) ? nil : published
  }
}
