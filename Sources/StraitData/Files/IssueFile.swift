internal import StraitDiagnostics
internal import StraitFormats
internal import StraitModel

/// `issues/<id>.md`: one thing that the two sides are at odds or at work over.
struct IssueFile {
  let id: String
  let record: RecordReader
  let prose: Prose

  /// Reads the issue, or gives it up because its track or its first day is at fault.
  func issue() -> Issue? {
    let title = record.title("title", .required)
    let track = record.track("track", .required)
    let opened = record.date("opened", .required)
    let closed = record.date("closed")
    let issue = Issue(
      id: id,
      title: title ?? id,
      track: track ?? "",
      opened: opened ?? PartialDate(Day(number: 0)),
      closed: record.isReversed(opened, "closed", closed) ? nil : closed,
      names: record.bySide("names") { $0.localizedText() },
      views: record.bySide("sides", view),
      assessments: record.records("assessments").compactMap { assessment($0, opened: opened) }
        .inOrder(of: \.date),
      links: record.records("links").compactMap(link).inOrder(of: \.date.first),
      aliases: record.texts("aliases"),
      match: record.records("match").map(rule),
      prose: prose,
      tlp: record.tlp(),
      place: record.place
    )
    record.reportUnknownKeys()
    // A title that is missing has the id in its place: the pane keeps its row.
    return track == nil || opened == nil ? nil : issue
  }

  private func view(_ record: RecordReader) -> SideView? {
    func statements(_ key: String) -> [Statement] {
      record.records(key).compactMap(statement).enumerated()
        .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
        .map(\.element)
    }
    let view = SideView(
      position: statements("position"),
      redLine: statements("red_line"),
      driver: statements("driver"),
      nextMover: statements("next_mover")
    )
    record.reportUnknownKeys()
    return view
  }

  private func statement(_ record: RecordReader) -> Statement? {
    let isUnknown = record.hasKey("unknown")
    let text = record.text("text", isUnknown ? .optional : .required)
    let reason = record.text("unknown")
    let since = record.date("since", isUnknown ? .optional : .required)
    let evidence = record.evidence()
    let isVerified = record.flag("verified") ?? true
    if isUnknown, reason == nil, text == nil {
      record.report(
        .reasonMissing,
        at: record.place,
        field: "unknown",
        expected: "why it is not known"
      )
    }
    record.reportUnknownKeys()
    let content: Statement.Content
    if let text {
      content = .text(text)
    } else if isUnknown {
      content = .unknown(reason ?? "")
    } else {
      return nil
    }
    guard since != nil || (isUnknown && record.value("since") == nil) else { return nil }
    return Statement(
      since: since,
      content: content,
      evidence: evidence,
      isVerified: isVerified,
      place: record.place
    )
  }

  private func assessment(_ record: RecordReader, opened: PartialDate?) -> Assessment? {
    let date = record.day("date", .required)
    var level = record.integer("level", in: 0...5)
    let change: Change? = record.choice("change", .required)
    let isRiskAlert = record.flag("risk_alert") ?? false
    let isOpportunity = record.flag("opportunity") ?? false
    let note = record.text("note")
    let authorship = record.authorship()
    if level != nil, record.lacksEvidence() || authorship?.evidence.isEmpty ?? true { level = nil }
    if let date, let opened, date < opened.first {
      record.report(
        .dateBeforeOpened,
        at: record.place(of: "date"),
        field: "date",
        found: date.description,
        expected: "not before \(opened), when the issue was opened"
      )
    }
    record.reportUnknownKeys()
    guard let date, let change, let authorship else { return nil }
    return Assessment(
      date: date,
      level: level,
      change: change,
      isRiskAlert: isRiskAlert,
      isOpportunity: isOpportunity,
      note: note,
      authorship: authorship,
      place: record.place
    )
  }

  private func link(_ record: RecordReader) -> IssueLink? {
    let to = record.issue("to", .required)
    let kind: IssueLink.Kind? = record.choice("kind", .required)
    let date = record.date("date", .required)
    let basis: IssueLink.Basis? = record.choice("basis", .required)
    let ended = record.date("ended")
    let link = IssueLink(
      to: to ?? "",
      kind: kind ?? .context,
      date: date ?? PartialDate(Day(number: 0)),
      basis: basis ?? .inferred,
      by: speaker(record, isStated: basis == .stated),
      disputedBy: record.side("disputed_by"),
      note: record.text("note"),
      evidence: record.evidence(),
      ended: record.isReversed(date, "ended", ended) ? nil : ended,
      place: record.place
    )
    record.reportUnknownKeys()
    return to == nil || kind == nil || date == nil || basis == nil ? nil : link
  }

  /// Who states a link: the code of an actor in capitals, or the id of a source.
  private func speaker(_ record: RecordReader, isStated: Bool) -> String? {
    guard let raw = record.raw("by", as: .pattern(.speaker)) else {
      if isStated {
        record.report(
          .sourceMissing,
          at: record.place,
          field: "by",
          expected: "who stated it: the code of an actor, or the id of a source"
        )
      }
      return nil
    }
    let isCode = raw.text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    if isCode || CountryCodes.isAmbiguous(raw.text) {
      return record.actor(raw, field: "by")?.text
    }
    return record.source(raw, field: "by")
  }

  private func rule(_ record: RecordReader) -> MatchRule {
    let codes = record.list("codes", as: .pattern(.cameoPrefix)).compactMap { raw -> String? in
      if CAMEO.hasCode(startingWith: raw.text) { return raw.text }
      record.report(
        .codeInvalid,
        raw,
        field: "codes",
        expected: "the beginning of a CAMEO code such as 16"
      )
      return nil
    }
    let rule = MatchRule(
      codes: codes,
      actors: codedActors(record, "actors"),
      targets: codedActors(record, "targets"),
      words: record.texts("words")
    )
    record.reportUnknownKeys()
    return rule
  }

  /// Actors of machine-coded events: letters in threes, beginning with a state or a role.
  private func codedActors(_ record: RecordReader, _ key: String) -> [ActorCode] {
    record.list(key, as: .pattern(.codedActor)).compactMap { raw in
      let bytes = raw.text.utf8
      let isCoded = bytes.count % 3 == 0 && (3...15).contains(bytes.count)
      if isCoded, bytes.allSatisfy({ (0x41...0x5A).contains($0) }) { return ActorCode(raw.text) }
      return record.actor(raw, field: key)
    }
  }
}

extension Statement {
  /// Where it stands in time; what has no date comes first.
  fileprivate var order: Int { since.map { Int($0.first.number) } ?? Int.min }
}

extension Array {
  /// The elements by a value, those with the same value in their old order.
  func inOrder(of value: KeyPath<Element, Day>) -> [Element] {
    enumerated()
      .sorted {
        ($0.element[keyPath: value], $0.offset) < ($1.element[keyPath: value], $1.offset)
      }
      .map(\.element)
  }
}
