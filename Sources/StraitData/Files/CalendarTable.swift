internal import StraitDiagnostics
internal import StraitFormats
internal import StraitModel

/// `calendar.csv`: dates to come, and dates that return.
struct CalendarTable: RecordTable {
  static let columns = [
    "id", "date", "rule", "from", "to", "known", "kind", "title", "issues", "verification",
    "source", "url", "source_note", "retrieved", "quote", "tlp", "note",
  ]
  static let required = ["id", "kind", "title"]

  func record(_ record: RecordReader, id: String) -> CalendarEntry? {
    let when = when(record)
    let kind: CalendarEntry.Kind? = record.choice("kind", .required)
    let title = record.title("title", .required)
    let from = record.date("from")
    let to = record.date("to")
    let entry = CalendarEntry(
      id: id,
      when: when ?? .once(Day(number: 0)),
      from: from,
      to: record.isReversed(from, "to", to) ? nil : to,
      known: record.date("known"),
      kind: kind ?? .other,
      title: title ?? "",
      issues: record.issues("issues"),
      citation: record.citation(),
      note: record.text("note"),
      tlp: record.tlp(),
      place: record.place
    )
    guard when != nil, kind != nil, title != nil else { return nil }
    return entry
  }

  private func when(_ record: RecordReader) -> CalendarEntry.When? {
    let rule = record.raw("rule")
    guard let date = record.raw("date") else {
      guard let rule else {
        record.report(
          .fieldMissing,
          at: record.place(of: "date"),
          field: "date",
          expected: "a date, or a rule in the column rule"
        )
        return nil
      }
      if let when = CalendarEntry.When(rule: rule.text) { return counted(when, rule, record) }
      record.report(
        .ruleInvalid,
        rule,
        field: "rule",
        expected: "a rule such as yearly 02-22, yearly 2nd monday of october, "
          + "90 days before 11-23, 10 days after the id of another date or yearly late march"
      )
      return nil
    }
    if let rule {
      record.report(.ruleInvalid, rule, field: "rule", expected: "nothing, since there is a date")
    }
    if let day = Day(date.text) { return .once(day) }
    record.report(.dateInvalid, date, field: "date", expected: "a day such as 2019-07-01")
    return nil
  }

  /// What a rule says, after the other date that it may count from has been looked for.
  private func counted(
    _ when: CalendarEntry.When,
    _ rule: FieldText,
    _ record: RecordReader
  ) -> CalendarEntry.When? {
    guard case .counted(let days, let base) = when else { return when }
    let end = rule.text.unicodeScalars.count
    let place = rule.place(of: end - base.unicodeScalars.count..<end)
    let text = FieldText(RawText(base, at: place))
    guard let known = record.calendarEntry(text, field: "rule") else { return nil }
    record.reading.noteCounted(from: known, rule)
    return .counted(days: days, from: known)
  }
}
