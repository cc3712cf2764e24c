internal import StraitDiagnostics
internal import StraitFormats
internal import StraitModel

// The rule of an indicator, whose faults have a place inside the value.
extension RecordReader {
  /// A rule; nil where it cannot be read, or names what is not on the board.
  func rule(_ key: String, series: [PollSeriesID]) -> Rule? {
    guard let raw = raw(key, as: .text(limit: Rule.lengthLimit)) else { return nil }
    let parsed: ParsedRule
    do {
      parsed = try Rule.parse(raw.text)
    } catch {
      report(
        error.code,
        at: raw.place(of: error.range),
        field: key,
        found: error.found,
        expected: error.expected,
        help: error.help
      )
      return nil
    }
    var rule = parsed.rule
    var isWhole = true
    for placed in parsed.names {
      let text = FieldText(RawText(placed.name.text, at: raw.place(of: placed.range)))
      guard let known = resolve(placed.name, text, field: key, series: series) else {
        isWhole = false
        continue
      }
      if known != placed.name.text { rule = rule.replacing(placed.name, with: known) }
    }
    return isWhole ? rule : nil
  }

  private func resolve(
    _ name: Rule.Name,
    _ text: FieldText,
    field: String,
    series: [PollSeriesID]
  ) -> String? {
    switch name.kind {
    case .issue: issue(text, field: field)
    case .track: track(text, field: field)
    case .actor: actor(text, field: field)?.text
    case .side: side(text, field: field)?.text
    case .source: source(text, field: field)
    case .lever: lever(text, field: field)
    case .series: self.series(text, field: field, among: series)
    }
  }

  /// A series by its whole name, or by its wording where one series alone has it.
  private func series(
    _ text: FieldText,
    field: String,
    among series: [PollSeriesID]
  ) -> String? {
    let all = Set(series)
    if all.contains(where: { $0.description == text.text }) { return text.text }
    let worded = all.filter { $0.wording == text.text }
    if worded.count == 1, let one = worded.first { return one.description }
    if !reading.polls.isComplete { return text.text }
    let names = worded.isEmpty ? all.map(\.description) : worded.map(\.description)
    report(
      .seriesUnknown,
      text,
      field: field,
      expected: worded.isEmpty
        ? "a series of polls on this board" : "one of " + names.sorted().joined(separator: ", "),
      help: worded.isEmpty
        ? reading.didYouMean(text.text, among: names + all.map(\.wording)) : nil
    )
    return nil
  }
}

extension FieldText {
  /// Where some scalars of a text stand in the file: behind its quotation mark, if it has one.
  ///
  /// Where the file writes the text otherwise than it reads, over several lines or with escapes, it
  /// is the place of the whole value.
  func place(of range: Range<Int>) -> SourcePlace {
    var place = place
    let count = text.unicodeScalars.count
    guard place.column > 0, place.length == count || place.length == count + 2 else { return place }
    place.column += range.lowerBound + (place.length - count) / 2
    place.length = range.count
    return place
  }
}
