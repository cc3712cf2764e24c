internal import StraitDiagnostics
internal import StraitFormats
internal import StraitModel

// Values that name something else of the board.
extension RecordReader {
  /// The id of an issue.
  func issue(_ key: String, _ presence: Presence = .optional) -> String? {
    raw(key, presence, as: .pattern(.id)).flatMap { issue($0, field: key) }
  }

  /// The ids of issues that are on the board.
  func issues(_ key: String) -> [String] {
    list(key, as: .pattern(.id)).compactMap { issue($0, field: key) }
  }

  /// Reads the id of an issue that stands in a text.
  func issue(_ raw: FieldText, field: String) -> String? {
    resolve(raw, field: field, in: reading.issues, or: .issueUnknown, "an issue")
  }

  /// The id of a source.
  func source(_ key: String, _ presence: Presence = .optional) -> String? {
    raw(key, presence, as: .pattern(.id)).flatMap { source($0, field: key) }
  }

  /// Reads the id of a source that stands in a text.
  func source(_ raw: FieldText, field: String) -> String? {
    resolve(raw, field: field, in: reading.sources, or: .sourceUnknown, "a source")
  }

  /// The id of a track.
  func track(_ key: String, _ presence: Presence) -> String? {
    raw(key, presence, as: .pattern(.id)).flatMap { track($0, field: key) }
  }

  /// Reads the id of a track that stands in a text.
  func track(_ raw: FieldText, field: String) -> String? {
    resolve(raw, field: field, in: reading.tracks, or: .trackUnknown, "a track")
  }

  /// Reads the id of a lever that stands in a text.
  func lever(_ raw: FieldText, field: String) -> String? {
    resolve(raw, field: field, in: reading.levers, or: .leverUnknown, "a lever")
  }

  /// Reads the id of a date of the calendar that stands in a text.
  func calendarEntry(_ raw: FieldText, field: String) -> String? {
    resolve(raw, field: field, in: reading.calendar, or: .entryUnknown, "a date of the calendar")
  }

  /// The id of a scenario.
  func scenario(_ key: String, _ presence: Presence = .optional) -> String? {
    raw(key, presence, as: .pattern(.id)).flatMap {
      resolve($0, field: key, in: reading.scenarios, or: .scenarioUnknown, "a scenario")
    }
  }

  /// Reads the id of a criterion.
  func criterion(_ raw: FieldText, field: String) -> String? {
    resolve(raw, field: field, in: reading.criteria, or: .criterionUnknown, "a criterion")
  }

  /// The id of an event.
  func event(_ key: String) -> String? {
    raw(key, as: .pattern(.id)).flatMap {
      resolve($0, field: key, in: reading.events, or: .evidenceUnknown, "an event")
    }
  }

  /// The ids of events and poll figures.
  func evidence(_ key: String = "evidence") -> [String] {
    list(key, as: .pattern(.id)).compactMap { raw in
      if reading.polls.holds(raw.text) { return raw.text }
      if reading.renamed[raw.text].map(reading.polls.holds) ?? false {
        return resolve(raw, field: key, in: reading.polls, or: .evidenceUnknown, "a poll figure")
      }
      // A file of figures that cannot be read may hold it as well as one of events.
      var table = reading.events
      table.isComplete = reading.events.isComplete && reading.polls.isComplete
      return resolve(raw, field: key, in: table, or: .evidenceUnknown, "an event or a poll figure")
    }
  }

  private func resolve(
    _ raw: FieldText,
    field: String,
    in table: IDTable,
    or code: DiagnosticCode,
    _ noun: String
  ) -> String? {
    if table.holds(raw.text) { return raw.text }
    if let new = reading.renamed[raw.text], table.holds(new) {
      report(.idRenamed, raw, field: field, expected: new, help: "write \(new)")
      return new
    }
    // While its file cannot be read nobody knows whether it is there, and one fault is enough.
    if !table.isComplete { return raw.text }
    report(
      code,
      raw,
      field: field,
      expected: "the id of \(noun) on this board",
      help: reading.didYouMean(raw.text, among: table.ids)
    )
    return nil
  }

  /// The code of anybody who may act.
  func actor(_ key: String, _ presence: Presence = .optional) -> ActorCode? {
    raw(key, presence, as: .pattern(.actor)).flatMap { actor($0, field: key) }
  }

  /// The codes of actors.
  func actors(_ key: String) -> [ActorCode] {
    list(key, as: .pattern(.actor)).compactMap { actor($0, field: key) }
  }

  /// Reads the code of an actor that stands in a text.
  func actor(_ raw: FieldText, field: String) -> ActorCode? {
    code(raw, field: field, among: reading.actors, or: .actorUnknown)
  }

  /// The code of one of the two sides.
  func side(_ key: String, _ presence: Presence = .optional) -> ActorCode? {
    raw(key, presence, as: .pattern(.country)).flatMap { side($0, field: key) }
  }

  /// Reads the code of a side that stands in a text.
  func side(_ raw: FieldText, field: String) -> ActorCode? {
    code(raw, field: field, among: reading.sides, or: .sideUnknown)
  }

  private func code(
    _ raw: FieldText,
    field: String,
    among codes: [ActorCode],
    or fault: DiagnosticCode
  ) -> ActorCode? {
    let code = ActorCode(raw.text)
    if codes.contains(code) { return code }
    let known = codes.map(\.text)
    let expected = "one of " + known.joined(separator: ", ")
    if CountryCodes.isAmbiguous(raw.text) {
      report(
        .countryAmbiguous,
        raw,
        field: field,
        expected: expected,
        help: "say which state is meant, by its three letters"
      )
    } else {
      report(
        fault,
        raw,
        field: field,
        expected: expected,
        help: reading.didYouMean(raw.text, among: known)
      )
    }
    return nil
  }

  /// A mapping by sides: the code of each side with its value's reader.
  func bySide<Value>(_ key: String, _ body: (RecordReader) -> Value?) -> [ActorCode: Value] {
    guard let record = record(key) else { return [:] }
    var values: [ActorCode: Value] = [:]
    for name in record.keys(as: .country) {
      guard let side = record.side(name, field: name.text), values[side] == nil,
        let value = record.record(name.text).flatMap(body)
      else { continue }
      values[side] = value
    }
    return values
  }

  /// Where a record is from.
  func citation() -> Citation {
    let citation = Citation(
      source: source("source"),
      url: address("url"),
      note: text("source_note"),
      retrieved: day("retrieved"),
      quote: text("quote"),
      verification: choice("verification") ?? .unverified
    )
    if citation.verification != .unverified, raw("source") == nil {
      report(
        .sourceMissing,
        at: place(of: "source"),
        field: "source",
        expected: "the id of a source, since the record is not marked unverified"
      )
    }
    if citation.quote != nil, raw("url") == nil {
      report(
        .addressMissing,
        at: place(of: "url"),
        field: "url",
        expected: "the address where the quoted words stand"
      )
    }
    return citation
  }

  /// Whose judgment it is; nil if nobody signs it.
  func authorship() -> Authorship? {
    let author = text("author", .required)
    let rationale = text("rationale")
    if rationale == nil {
      report(.reasonMissing, at: place, field: "rationale", expected: "why it is judged so")
    }
    let authorship = Authorship(
      author: author ?? "",
      isIllustrative: flag("illustrative") ?? false,
      rationale: rationale,
      evidence: evidence()
    )
    return author == nil ? nil : authorship
  }

  /// True after a fault has been reported if a judgment names nothing that it rests on.
  func lacksEvidence() -> Bool {
    guard list("evidence").isEmpty else { return false }
    report(
      .evidenceMissing,
      at: place,
      field: "evidence",
      expected: "the ids of events or poll figures; without them a judgment is shown as unknown"
    )
    return true
  }

  /// True if the second of two dates comes surely before the first; a fault has then been reported.
  func isReversed(_ first: PartialDate?, _ key: String, _ last: PartialDate?) -> Bool {
    guard let first, let last, last.last < first.first else { return false }
    report(
      .dateOrder,
      at: place(of: key),
      field: key,
      found: last.description,
      expected: "not before \(first)"
    )
    return true
  }
}
