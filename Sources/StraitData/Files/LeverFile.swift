internal import StraitDiagnostics
internal import StraitFormats
internal import StraitModel

/// `levers/<id>.md`: something that policy can pull.
struct LeverFile {
  let id: String
  let record: RecordReader
  let prose: Prose

  /// Reads the lever, or gives it up because its holder or its first day is at fault.
  func lever() -> Lever? {
    let title = record.title("title", .required)
    let holder = record.title("holder", .required)
    let since = record.date("since", .required)
    let lever = Lever(
      id: id,
      title: title ?? id,
      origin: record.text("origin"),
      holder: holder ?? "",
      sides: record.actors("side"),
      since: since ?? PartialDate(Day(number: 0)),
      windows: record.records("windows").compactMap(window),
      leadDays: record.integer("lead_days", in: 0...36_500),
      reversibility: record.choice("reversibility"),
      cost: record.bySide("cost", cost),
      bearings: record.records("bears_on").compactMap(bearing),
      scores: scores(),
      scoresAuthorship: scoresAuthorship(),
      log: record.records("log").compactMap(logEntry).inOrder(of: \.date.first),
      prose: prose,
      tlp: record.tlp(),
      place: record.place
    )
    record.reportUnknownKeys()
    return holder == nil || since == nil ? nil : lever
  }

  private func window(_ record: RecordReader) -> Lever.Window? {
    let label = record.title("label", .required)
    let from = record.date("from")
    let to = record.date("to")
    let window = Lever.Window(
      label: label ?? "",
      from: from,
      to: record.isReversed(from, "to", to) ? nil : to,
      known: record.date("known"),
      isStanding: record.flag("standing") ?? false,
      isVerified: record.flag("verified") ?? true
    )
    record.reportUnknownKeys()
    return label == nil ? nil : window
  }

  private func cost(_ record: RecordReader) -> Lever.Cost? {
    let level: Lever.Cost.Level? = record.choice("level", .required)
    let reason = record.text("reason")
    record.reportUnknownKeys()
    return level.map { Lever.Cost(level: $0, reason: reason) }
  }

  private func bearing(_ record: RecordReader) -> Lever.Bearing? {
    let issue = record.issue("issue", .required)
    let weight = record.integer("weight", in: 1...3, .required)
    record.reportUnknownKeys()
    guard let issue, let weight else { return nil }
    return Lever.Bearing(issue: issue, weight: weight)
  }

  private func scores() -> [String: Double] {
    guard let values = record.record("scores") else { return [:] }
    var scores: [String: Double] = [:]
    for key in values.keys(as: .id) {
      let score = values.number(key.text, in: 0...100)
      if let criterion = values.criterion(key, field: key.text), let score {
        scores[criterion] = score
      }
    }
    return scores
  }

  private func scoresAuthorship() -> Authorship? {
    let hasScores = record.value("scores") != nil
    let author = record.text("scores_author", hasScores ? .required : .optional)
    let rationale = record.text("scores_rationale")
    let isIllustrative = record.flag("scores_illustrative") ?? false
    if hasScores, rationale == nil {
      record.report(
        .reasonMissing,
        at: record.place(of: "scores"),
        field: "scores_rationale",
        expected: "why it is scored so"
      )
    }
    return author.map {
      Authorship(author: $0, isIllustrative: isIllustrative, rationale: rationale)
    }
  }

  private func logEntry(_ record: RecordReader) -> Lever.LogEntry? {
    let date = record.date("date", .required)
    let outcome: Lever.Outcome? = record.choice("outcome", .required)
    let note = record.text("note")
    let evidence = record.evidence()
    record.reportUnknownKeys()
    guard let date, let outcome else { return nil }
    return Lever.LogEntry(date: date, outcome: outcome, note: note, evidence: evidence)
  }
}
