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
    let records = record.records("judgments")
    let judgments = records.compactMap(judgment)
    reportMixedTerms(records)
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
    reportWording(record)
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

  /// Names what a judgment says that ICD 203 forbids: confidence beside likelihood, and certainty.
  private func reportWording(_ record: RecordReader) {
    for key in ["statement", "basis", "rationale"] {
      guard let raw = record.raw(key), let term = Tradecraft.mixedTerm(in: raw.text) else {
        continue
      }
      record.report(
        .confidenceMixed,
        at: raw.place,
        field: key,
        found: term,
        expected: "no term of likelihood in a sentence that speaks of confidence"
      )
    }
    if let raw = record.raw("statement"), let share = Tradecraft.absoluteShare(in: raw.text) {
      record.report(
        .likelihoodAbsolute,
        at: raw.place,
        field: "statement",
        found: share,
        expected: "a statement that may turn out true or false"
      )
    }
  }

  /// Names the judgments that use the other set of terms than the first one of the file.
  private func reportMixedTerms(_ records: [RecordReader]) {
    var first: Judgment.Likelihood.TermSet?
    for record in records {
      guard let raw = record.raw("likelihood"),
        let likelihood = Judgment.Likelihood(rawValue: raw.text)
      else { continue }
      guard let set = first else {
        first = likelihood.termSet
        continue
      }
      if likelihood.termSet == set { continue }
      let term = likelihood.term(of: set).rawValue
      record.report(
        .likelihoodMixed,
        raw,
        field: "likelihood",
        expected: "terms of one set",
        help: "write \(term), which has the same range"
      )
    }
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
