internal import StraitDiagnostics
internal import StraitFormats
internal import StraitModel

/// `judgments.yaml`: key judgments with their likelihood.
struct JudgmentFile {
  let reading: Reading

  /// Reads the file; the judgments come oldest first.
  func read(_ value: YAMLValue) -> [Judgment] {
    RecordReader(value, path: "", in: reading).map(read) ?? []
  }

  /// Reads the record that the file is.
  func read(_ record: RecordReader) -> [Judgment] {
    let judgments = record.records("judgments").compactMap(judgment)
    record.reportUnknownKeys()
    return judgments.inOrder(of: \.made)
  }

  private func judgment(_ record: RecordReader) -> Judgment? {
    let id = record.newID()
    let statement = record.text("statement", .required)
    let made = record.day("made", .required)
    let expires = record.day("expires", .required)
    let likelihood: Judgment.Likelihood? = record.choice("likelihood", .required)
    let confidence: Judgment.Confidence? = record.choice("confidence", .required)
    let authorship = record.authorship()
    _ = record.lacksEvidence()
    let isReversed = record.isReversed(
      made.map { PartialDate($0) },
      "expires",
      expires.map { PartialDate($0) }
    )
    let judgment = Judgment(
      id: id ?? "",
      statement: statement ?? "",
      issue: record.issue("issue"),
      made: made ?? Day(number: 0),
      expires: expires ?? Day(number: 0),
      likelihood: likelihood ?? .roughlyEvenChance,
      confidence: confidence ?? .low,
      basis: record.text("basis"),
      wouldChange: record.texts("would_change"),
      dissent: record.text("dissent"),
      outcome: outcome(record, made: made),
      authorship: authorship ?? Authorship(author: ""),
      tlp: record.tlp(),
      place: record.place
    )
    record.reportUnknownKeys()
    guard let id, record.isNew(id, in: &reading.judgments), statement != nil, made != nil,
      expires != nil, likelihood != nil, confidence != nil, authorship != nil, !isReversed
    else { return nil }
    return judgment
  }

  private func outcome(_ record: RecordReader, made: Day?) -> Judgment.Outcome? {
    guard let record = record.record("outcome") else { return nil }
    let date = record.day("date", .required)
    let result: Judgment.Outcome.Result? = record.choice("result", .required)
    let note = record.text("note")
    let evidence = record.evidence()
    let isReversed = record.isReversed(
      made.map { PartialDate($0) },
      "date",
      date.map { PartialDate($0) }
    )
    record.reportUnknownKeys()
    guard let date, let result, !isReversed else { return nil }
    return Judgment.Outcome(date: date, result: result, note: note, evidence: evidence)
  }
}
